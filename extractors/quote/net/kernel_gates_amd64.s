//go:build !purego

#include "go_asm.h"
#include "textflag.h"

// Exponentials, which give what those in Go give to the last bit.

DATA numbers<>+0(SB)/4, $30.0
DATA numbers<>+4(SB)/4, $2.0
DATA numbers<>+8(SB)/4, $-1.4426950408889634
DATA numbers<>+12(SB)/4, $12582912.0
DATA numbers<>+16(SB)/4, $0.00958285
DATA numbers<>+20(SB)/4, $0.05590642
DATA numbers<>+24(SB)/4, $0.24024099
DATA numbers<>+28(SB)/4, $0.69312419
DATA numbers<>+32(SB)/4, $1.0
DATA numbers<>+36(SB)/4, $-80.0
DATA numbers<>+40(SB)/4, $1.4426950408889634
DATA numbers<>+44(SB)/4, $0.14285714285714285
DATA numbers<>+48(SB)/4, $0.2
DATA numbers<>+52(SB)/4, $0.3333333333333333
DATA numbers<>+56(SB)/4, $0.6931471805599453
GLOBL numbers<>(SB), RODATA, $60

// -30 in eight lanes
DATA steep<>+0(SB)/8, $0xC1F00000C1F00000
DATA steep<>+8(SB)/8, $0xC1F00000C1F00000
DATA steep<>+16(SB)/8, $0xC1F00000C1F00000
DATA steep<>+24(SB)/8, $0xC1F00000C1F00000
GLOBL steep<>(SB), RODATA, $32

// what classes there are among eight lanes
DATA six<>+0(SB)/8, $-1
DATA six<>+8(SB)/8, $-1
DATA six<>+16(SB)/8, $-1
DATA six<>+24(SB)/8, $0
GLOBL six<>(SB), RODATA, $32

// NUMBERS loads what EXP and SIGMOID read.
#define NUMBERS \
	VBROADCASTSS numbers<>+0(SB), Y15   \
	VBROADCASTSS numbers<>+8(SB), Y13   \
	VBROADCASTSS numbers<>+12(SB), Y12  \
	VBROADCASTSS numbers<>+16(SB), Y11  \
	VBROADCASTSS numbers<>+20(SB), Y10  \
	VBROADCASTSS numbers<>+24(SB), Y9   \
	VBROADCASTSS numbers<>+28(SB), Y8   \
	VBROADCASTSS numbers<>+32(SB), Y7

// EXP makes t its power of 2 in p. Of a polynomial's two halves, neither waits for
// the other.
#define EXP(t, p, r) \
	VADDPS Y12, t, p   \
	VSUBPS Y12, p, r   \
	VSUBPS r, t, r     \
	VPSLLD $23, p, t   \
	VMULPS r, r, Y6    \
	VMULPS Y8, r, p    \
	VADDPS Y7, p, p    \
	VMULPS Y10, r, r   \
	VADDPS Y9, r, r    \
	VMULPS Y11, Y6, Y14  \
	VADDPS Y14, r, r   \
	VMULPS Y6, r, r    \
	VADDPS r, p, p     \
	VPADDD t, p, p

// SIGMOID makes x its sigmoid in p.
#define SIGMOID(x, p, r) \
	VMINPS Y15, x, x         \
	VMAXPS steep<>(SB), x, x \
	VMULPS Y13, x, x         \
	EXP(x, p, r)             \
	VADDPS Y7, p, p          \
	VDIVPS p, Y7, p

#define ROWS \
	MOVQ v+0(FP), DI       \
	MOVQ stride+8(FP), R8  \
	SHLQ $2, R8            \
	MOVQ width+16(FP), R9  \
	SHLQ $2, R9            \
	MOVQ rows+24(FP), R10  \
	NUMBERS

// func sigmoidsVector(v *float32, stride, width, rows int)
TEXT ·sigmoidsVector(SB), NOSPLIT, $0-32
	ROWS

row:
	XORQ CX, CX

part:
	VMOVUPS (DI)(CX*1), Y0
	VMOVUPS 32(DI)(CX*1), Y1
	SIGMOID(Y0, Y2, Y3)
	SIGMOID(Y1, Y4, Y5)
	VMOVUPS Y2, (DI)(CX*1)
	VMOVUPS Y4, 32(DI)(CX*1)
	ADDQ $64, CX
	CMPQ CX, R9
	JNE part
	ADDQ R8, DI
	DECQ R10
	JNZ row
	VZEROUPPER
	RET

// func swishesVector(v *float32, stride, width, rows int)
TEXT ·swishesVector(SB), NOSPLIT, $0-32
	ROWS

row:
	XORQ CX, CX

part:
	VMOVUPS (DI)(CX*1), Y0
	VMOVUPS 32(DI)(CX*1), Y1
	SIGMOID(Y0, Y2, Y3)
	SIGMOID(Y1, Y4, Y5)
	VMULPS (DI)(CX*1), Y2, Y2
	VMULPS 32(DI)(CX*1), Y4, Y4
	VMOVUPS Y2, (DI)(CX*1)
	VMOVUPS Y4, 32(DI)(CX*1)
	ADDQ $64, CX
	CMPQ CX, R9
	JNE part
	ADDQ R8, DI
	DECQ R10
	JNZ row
	VZEROUPPER
	RET

// func logSoftmaxVector(out, v *float32, n int)
//
// Two lanes of eight are none of the classes, and add nothing. What is written to
// them the next row overwrites.
TEXT ·logSoftmaxVector(SB), NOSPLIT, $0-24
	MOVQ out+0(FP), DI
	MOVQ v+8(FP), SI
	MOVQ n+16(FP), CX
	NUMBERS
	VBROADCASTSS numbers<>+36(SB), Y15
	VBROADCASTSS numbers<>+40(SB), Y4
	VMOVUPS six<>(SB), Y13
	MOVL $const_sqrtHalf, AX

row:
	VMOVUPS (SI), Y0
	VBROADCASTSS X0, Y1
	VBLENDPS $0xC0, Y1, Y0, Y1
	VEXTRACTF128 $1, Y1, X2
	VMAXPS X2, X1, X1
	VPERMILPS $0xEE, X1, X2
	VMAXPS X2, X1, X1
	VMOVSHDUP X1, X2
	VMAXPS X2, X1, X1
	VBROADCASTSS X1, Y1
	VSUBPS Y1, Y0, Y5
	VMAXPS Y15, Y5, Y0
	VMULPS Y4, Y0, Y0
	EXP(Y0, Y1, Y2)
	VANDPS Y13, Y1, Y0
	VEXTRACTF128 $1, Y0, X1
	VADDPS X1, X0, X0
	VPERMILPS $0xEE, X0, X1
	VADDPS X1, X0, X0
	VMOVSHDUP X0, X1
	VADDSS X1, X0, X0

	// The logarithm of the sum, as in logGo.
	VMOVD AX, X3
	VPSUBD X3, X0, X1
	VPSRAD $23, X1, X1
	VPSLLD $23, X1, X2
	VPSUBD X2, X0, X2
	VCVTDQ2PS X1, X1
	VSUBSS X7, X2, X2
	VADDSS numbers<>+4(SB), X2, X3
	VDIVSS X3, X2, X2
	VMULSS X2, X2, X3
	VMULSS numbers<>+44(SB), X3, X14
	VADDSS numbers<>+48(SB), X14, X14
	VMULSS X3, X14, X14
	VADDSS numbers<>+52(SB), X14, X14
	VMULSS X3, X14, X14
	VADDSS X7, X14, X14
	VADDSS X2, X2, X2
	VMULSS X14, X2, X2
	VMULSS numbers<>+56(SB), X1, X1
	VADDSS X2, X1, X1
	VBROADCASTSS X1, Y1
	VSUBPS Y1, Y5, Y5
	VMOVUPS Y5, (DI)
	ADDQ $64, SI
	ADDQ $(4*const_Classes), DI
	DECQ CX
	JNZ row
	VZEROUPPER
	RET
