//go:build !purego

#include "go_asm.h"
#include "textflag.h"

// What becomes of rows between products, as in Go to the last bit.

DATA top<>+0(SB)/4, $127.0
GLOBL top<>(SB), RODATA, $4
DATA low<>+0(SB)/2, $-127
GLOBL low<>(SB), RODATA, $2
DATA one<>+0(SB)/4, $1.0
GLOBL one<>(SB), RODATA, $4
DATA epsilon<>+0(SB)/4, $1e-5
GLOBL epsilon<>(SB), RODATA, $4

// ROUND makes 16 integers of 16 bits of v0 and v1, in v0.
#define ROUND(v0, v1, unit, top, low) \
	VMULPS unit, v0, v0     \
	VMULPS unit, v1, v1     \
	VMINPS top, v0, v0      \
	VMINPS top, v1, v1      \
	VCVTPS2DQ v0, v0        \
	VCVTPS2DQ v1, v1        \
	VPACKSSDW v1, v0, v0    \
	VPERMQ $0xD8, v0, v0    \
	VPMAXSW low, v0, v0

// func quantizeVector(q *int16, v *float32, n int, unit float32, low int32)
TEXT ·quantizeVector(SB), NOSPLIT, $0-32
	MOVQ q+0(FP), DI
	MOVQ v+8(FP), SI
	MOVQ n+16(FP), CX
	VBROADCASTSS unit+24(FP), Y15
	VBROADCASTSS top<>(SB), Y14
	MOVL low+28(FP), AX
	VMOVD AX, X13
	VPBROADCASTW X13, Y13

round:
	VMOVUPS (SI), Y0
	VMOVUPS 32(SI), Y1
	ROUND(Y0, Y1, Y15, Y14, Y13)
	VMOVDQU Y0, (DI)
	ADDQ $64, SI
	ADDQ $32, DI
	SUBQ $16, CX
	JNZ round
	VZEROUPPER
	RET

// TOTALS adds the lanes of Y0 to Y3 up in X0, in the order of totalGo.
#define TOTALS \
	VEXTRACTF128 $1, Y0, X12  \
	VEXTRACTF128 $1, Y1, X13  \
	VEXTRACTF128 $1, Y2, X14  \
	VEXTRACTF128 $1, Y3, X15  \
	VADDPS X12, X0, X0        \
	VADDPS X13, X1, X1        \
	VADDPS X14, X2, X2        \
	VADDPS X15, X3, X3        \
	VUNPCKLPS X1, X0, X12     \
	VUNPCKHPS X1, X0, X13     \
	VUNPCKLPS X3, X2, X14     \
	VUNPCKHPS X3, X2, X15     \
	VADDPS X13, X12, X0       \
	VADDPS X15, X14, X1       \
	VUNPCKLPD X1, X0, X2      \
	VUNPCKHPD X1, X0, X3      \
	VADDPS X3, X2, X0

// LANES spreads the lanes of X0.
#define LANES(y0, x1, y1, x2, y2, x3, y3) \
	VBROADCASTSS X0, y0      \
	VPERMILPS $0x55, X0, x1  \
	VPERMILPS $0xAA, X0, x2  \
	VPERMILPS $0xFF, X0, x3  \
	VBROADCASTSS x1, y1      \
	VBROADCASTSS x2, y2      \
	VBROADCASTSS x3, y3

#define ZEROS \
	VXORPS Y0, Y0, Y0  \
	VXORPS Y1, Y1, Y1  \
	VXORPS Y2, Y2, Y2  \
	VXORPS Y3, Y3, Y3  \
	XORQ CX, CX

// SQUARE adds the squares of eight differences from a mean.
#define SQUARE(row, mean, sum, d) \
	VMOVUPS (row)(CX*1), d  \
	VSUBPS mean, d, d       \
	VMULPS d, d, d          \
	VADDPS d, sum, sum

// NORMAL gives eight values mean 0, variance 1, gain and bias.
#define NORMAL(row, mean, r, d) \
	VMOVUPS (row)(CX*1), d  \
	VSUBPS mean, d, d       \
	VMULPS r, d, d          \
	VMULPS Y12, d, d        \
	VADDPS Y13, d, d

// func normalizeVector(out, x, gain, bias *float32, width, tiles int, part float32)
//
// Four rows at once, since each step of one waits for the one before.
TEXT ·normalizeVector(SB), NOSPLIT, $0-52
	MOVQ out+0(FP), DI
	MOVQ x+8(FP), SI
	MOVQ gain+16(FP), R8
	MOVQ bias+24(FP), R9
	MOVQ width+32(FP), R10
	SHLQ $2, R10
	MOVQ tiles+40(FP), R11
	SUBQ SI, DI

normalize:
	LEAQ (SI)(R10*1), AX
	LEAQ (SI)(R10*2), BX
	LEAQ (AX)(R10*2), DX
	ZEROS

mean:
	VADDPS (SI)(CX*1), Y0, Y0
	VADDPS (AX)(CX*1), Y1, Y1
	VADDPS (BX)(CX*1), Y2, Y2
	VADDPS (DX)(CX*1), Y3, Y3
	ADDQ $32, CX
	CMPQ CX, R10
	JNE mean
	TOTALS
	VBROADCASTSS part+48(FP), X15
	VMULPS X15, X0, X0
	LANES(Y4, X5, Y5, X6, Y6, X7, Y7)
	ZEROS

spread:
	SQUARE(SI, Y4, Y0, Y12)
	SQUARE(AX, Y5, Y1, Y13)
	SQUARE(BX, Y6, Y2, Y14)
	SQUARE(DX, Y7, Y3, Y15)
	ADDQ $32, CX
	CMPQ CX, R10
	JNE spread
	TOTALS
	VBROADCASTSS part+48(FP), X15
	VMULPS X15, X0, X0
	VBROADCASTSS epsilon<>(SB), X14
	VADDPS X14, X0, X0
	VSQRTPS X0, X0
	VBROADCASTSS one<>(SB), X13
	VDIVPS X0, X13, X0
	LANES(Y8, X9, Y9, X10, Y10, X11, Y11)
	LEAQ (DI)(SI*1), R12
	LEAQ (DI)(AX*1), R13
	LEAQ (DI)(BX*1), R14
	LEAQ (DI)(DX*1), R15
	XORQ CX, CX

scale:
	VMOVUPS (R8)(CX*1), Y12
	VMOVUPS (R9)(CX*1), Y13
	NORMAL(SI, Y4, Y8, Y0)
	NORMAL(AX, Y5, Y9, Y1)
	NORMAL(BX, Y6, Y10, Y2)
	NORMAL(DX, Y7, Y11, Y3)
	VMOVUPS Y0, (R12)(CX*1)
	VMOVUPS Y1, (R13)(CX*1)
	VMOVUPS Y2, (R14)(CX*1)
	VMOVUPS Y3, (R15)(CX*1)
	ADDQ $32, CX
	CMPQ CX, R10
	JNE scale
	LEAQ (SI)(R10*4), SI
	DECQ R11
	JNZ normalize
	VZEROUPPER
	RET

// TAP adds 16 values of a row, times those of a tap.
#define TAP(at, c0, c1) \
	VMULPS (at), c0, Y2    \
	VMULPS 32(at), c1, Y3  \
	VADDPS Y2, Y0, Y0      \
	VADDPS Y3, Y1, Y1

// func convolveVector(q *int16, u, taps *float32, width, rows int, unit float32)
//
// The taps of 16 channels stay in registers while the rows come by.
TEXT ·convolveVector(SB), NOSPLIT, $0-44
	MOVQ q+0(FP), DI
	MOVQ u+8(FP), SI
	MOVQ taps+16(FP), BX
	MOVQ width+24(FP), R8
	MOVQ R8, R12
	SHLQ $2, R8
	VPBROADCASTW low<>(SB), Y15

channels:
	VMOVUPS (BX), Y4
	VMOVUPS 32(BX), Y5
	LEAQ (BX)(R8*1), AX
	VMOVUPS (AX), Y6
	VMOVUPS 32(AX), Y7
	ADDQ R8, AX
	VMOVUPS (AX), Y8
	VMOVUPS 32(AX), Y9
	ADDQ R8, AX
	VMOVUPS (AX), Y10
	VMOVUPS 32(AX), Y11
	ADDQ R8, AX
	VMOVUPS (AX), Y12
	VMOVUPS 32(AX), Y13
	MOVQ SI, AX
	MOVQ DI, DX
	MOVQ rows+32(FP), CX
	LEAQ (R8)(R8*2), R9

word:
	LEAQ (AX)(R8*1), R10
	LEAQ (AX)(R8*2), R11
	VMULPS (AX), Y4, Y0
	VMULPS 32(AX), Y5, Y1
	TAP(R10, Y6, Y7)
	TAP(R11, Y8, Y9)
	LEAQ (AX)(R9*1), R11
	LEAQ (AX)(R8*4), R13
	TAP(R11, Y10, Y11)
	TAP(R13, Y12, Y13)
	VBROADCASTSS unit+40(FP), Y14
	VBROADCASTSS top<>(SB), Y3
	ROUND(Y0, Y1, Y14, Y3, Y15)
	VMOVDQU Y0, (DX)
	MOVQ R10, AX
	LEAQ (DX)(R12*2), DX
	DECQ CX
	JNZ word
	ADDQ $64, BX
	ADDQ $64, SI
	ADDQ $32, DI
	MOVQ R8, CX
	ADDQ taps+16(FP), CX
	CMPQ BX, CX
	JNE channels
	VZEROUPPER
	RET
