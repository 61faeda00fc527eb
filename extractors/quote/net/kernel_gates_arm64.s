//go:build !purego

#include "go_asm.h"
#include "textflag.h"
#include "neon_arm64.h"

// Exponentials, which give what those in Go give to the last bit.

DATA numbers<>+0(SB)/4, $30.0
DATA numbers<>+4(SB)/4, $-30.0
DATA numbers<>+8(SB)/4, $-1.4426950408889634
DATA numbers<>+12(SB)/4, $12582912.0
DATA numbers<>+16(SB)/4, $0.00958285
DATA numbers<>+20(SB)/4, $0.05590642
DATA numbers<>+24(SB)/4, $0.24024099
DATA numbers<>+28(SB)/4, $0.69312419
DATA numbers<>+32(SB)/4, $1.0
DATA numbers<>+36(SB)/4, $1.4426950408889634
DATA numbers<>+40(SB)/4, $-80.0
DATA numbers<>+44(SB)/4, $2.0
DATA numbers<>+48(SB)/4, $0.14285714285714285
DATA numbers<>+52(SB)/4, $0.2
DATA numbers<>+56(SB)/4, $0.3333333333333333
DATA numbers<>+60(SB)/4, $0.6931471805599453
GLOBL numbers<>(SB), RODATA, $64

// NUMBERS loads what EXP and SIGMOID read, to V16 to V24.
#define NUMBERS \
	MOVD $numbers<>(SB), R9      \
	VLD1R.P 4(R9), [V16.S4]      \
	VLD1R.P 4(R9), [V17.S4]      \
	VLD1R.P 4(R9), [V18.S4]      \
	VLD1R.P 4(R9), [V19.S4]      \
	VLD1R.P 4(R9), [V20.S4]      \
	VLD1R.P 4(R9), [V21.S4]      \
	VLD1R.P 4(R9), [V22.S4]      \
	VLD1R.P 4(R9), [V23.S4]      \
	VLD1R.P 4(R9), [V24.S4]

// EXP makes register t, which is T.S4, its power of 2 in p, which is P.S4; r is free.
#define EXP(t, T, p, P, r) \
	FADD(19, t, p)          \
	FSUB(19, p, r)          \
	FSUB(r, t, r)           \
	VSHL $23, P, T          \
	FMUL(23, r, p)          \
	FADD(24, p, p)          \
	FMUL(r, r, 30)          \
	FMUL(21, r, r)          \
	FADD(22, r, r)          \
	FMUL(20, 30, 31)        \
	FADD(31, r, r)          \
	FMUL(30, r, r)          \
	FADD(r, p, p)           \
	VADD T, P, P

// SIGMOID makes register x its sigmoid in p.
#define SIGMOID(x, X, p, P, r) \
	FMINNM(16, x, x)        \
	FMAXNM(17, x, x)        \
	FMUL(18, x, x)          \
	EXP(x, X, p, P, r)      \
	FADD(24, p, p)          \
	FDIV(p, 24, p)

#define ROWS \
	MOVD v+0(FP), R0       \
	MOVD stride+8(FP), R1  \
	LSL $2, R1             \
	MOVD rows+24(FP), R3   \
	NUMBERS

// SIGMOIDS makes 16 values their sigmoids in V4 to V7.
#define SIGMOIDS \
	VLD1 (R4), [V0.S4, V1.S4, V2.S4, V3.S4]  \
	SIGMOID(0, V0.S4, 4, V4.S4, 25)          \
	SIGMOID(1, V1.S4, 5, V5.S4, 26)          \
	SIGMOID(2, V2.S4, 6, V6.S4, 27)          \
	SIGMOID(3, V3.S4, 7, V7.S4, 28)

// func sigmoidsVector(v *float32, stride, width, rows int)
TEXT ·sigmoidsVector(SB), NOSPLIT, $0-32
	ROWS

row:
	MOVD R0, R4
	MOVD width+16(FP), R5

part:
	SIGMOIDS
	VST1.P [V4.S4, V5.S4, V6.S4, V7.S4], 64(R4)
	SUBS $16, R5
	BNE part
	ADD R1, R0
	SUBS $1, R3
	BNE row
	RET

// func swishesVector(v *float32, stride, width, rows int)
TEXT ·swishesVector(SB), NOSPLIT, $0-32
	ROWS

row:
	MOVD R0, R4
	MOVD width+16(FP), R5

part:
	SIGMOIDS
	VLD1 (R4), [V0.S4, V1.S4, V2.S4, V3.S4]
	FMUL(0, 4, 4)
	FMUL(1, 5, 5)
	FMUL(2, 6, 6)
	FMUL(3, 7, 7)
	VST1.P [V4.S4, V5.S4, V6.S4, V7.S4], 64(R4)
	SUBS $16, R5
	BNE part
	ADD R1, R0
	SUBS $1, R3
	BNE row
	RET

// func logSoftmaxVector(out, v *float32, n int)
//
// Two lanes of eight are none of the classes, and add nothing. What is written to
// them the next row overwrites.
TEXT ·logSoftmaxVector(SB), NOSPLIT, $0-24
	MOVD out+0(FP), R0
	MOVD v+8(FP), R1
	MOVD n+16(FP), R2
	NUMBERS
	VLD1R.P 4(R9), [V18.S4] // log2 of e
	VLD1R.P 4(R9), [V17.S4] // -80
	VLD1R.P 4(R9), [V16.S4] // 2
	VLD1R.P 4(R9), [V8.S4]
	VLD1R.P 4(R9), [V9.S4]
	VLD1R.P 4(R9), [V10.S4]
	VLD1R.P 4(R9), [V11.S4] // ln 2
	MOVW $const_sqrtHalf, R3
	VDUP R3, V12.S4
	VEOR V13.B16, V13.B16, V13.B16

row:
	VLD1 (R1), [V0.S4, V1.S4]
	ADD $64, R1
	VMOV V0.D[0], V1.D[1]
	FMAXNM(1, 0, 2)
	FMAXNMV(2, 2)
	VDUP V2.S[0], V2.S4
	FSUB(2, 0, 14)
	FSUB(2, 1, 15)
	FMAXNM(17, 14, 0)
	FMAXNM(17, 15, 1)
	FMUL(18, 0, 0)
	FMUL(18, 1, 1)
	EXP(0, V0.S4, 2, V2.S4, 25)
	EXP(1, V1.S4, 3, V3.S4, 26)
	VMOV V13.D[0], V3.D[1]
	FADD(3, 2, 0)
	VEXT $8, V0.B16, V0.B16, V1.B16
	FADD(1, 0, 0)
	FADDP(0, 0)
	VDUP V0.S[0], V0.S4

	// The logarithm of the sum, as in logGo.
	VSUB V12.S4, V0.S4, V1.S4
	SSHRL(23, 1, 1)
	VSHL $23, V1.S4, V2.S4
	VSUB V2.S4, V0.S4, V2.S4
	SCVTF(1, 1)
	FSUB(24, 2, 2)
	FADD(16, 2, 3)
	FDIV(3, 2, 2)
	FMUL(2, 2, 3)
	FMUL(8, 3, 4)
	FADD(9, 4, 4)
	FMUL(3, 4, 4)
	FADD(10, 4, 4)
	FMUL(3, 4, 4)
	FADD(24, 4, 4)
	FADD(2, 2, 2)
	FMUL(4, 2, 2)
	FMUL(11, 1, 1)
	FADD(2, 1, 1)
	FSUB(1, 14, 14)
	FSUB(1, 15, 15)
	VST1 [V14.S4, V15.S4], (R0)
	ADD $(4*const_Classes), R0
	SUBS $1, R2
	BNE row
	RET
