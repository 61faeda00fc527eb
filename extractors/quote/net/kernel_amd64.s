//go:build !purego

#include "go_asm.h"
#include "textflag.h"

// Products, and sums of rows. A product of floats is never fused with
// the addition after it, so that all is as in Go to the last bit.

// MULTIPLY adds the products of two inputs of one row, for 16 outputs.
#define MULTIPLY(at, sum0, sum1) \
	VPBROADCASTD at, Y10      \
	VPMADDWD Y8, Y10, Y11     \
	VPMADDWD Y9, Y10, Y12     \
	VPADDD Y11, sum0, sum0    \
	VPADDD Y12, sum1, sum1

// FUSED is MULTIPLY for four inputs, which are bytes, in instructions that add, too.
#define FUSED(at, sum0, sum1) \
	VPBROADCASTD at, Y10      \
	VPDPBUSD Y8, Y10, sum0    \
	VPDPBUSD Y9, Y10, sum1

// INPUTS adds the products of two or four inputs of four rows.
#define INPUTS(multiply, k) \
	VMOVDQU (64*k)(DX), Y8               \
	VMOVDQU (64*k+32)(DX), Y9            \
	multiply((4*k)(AX), Y0, Y1)          \
	multiply((4*k)(AX)(R8*1), Y2, Y3)    \
	multiply((4*k)(AX)(R8*2), Y4, Y5)    \
	multiply((4*k)(R14), Y6, Y7)

// ZERO and OFFSET are where sums start: FUSED takes each input for 128 more than it is.
#define ZERO \
	VPXOR Y0, Y0, Y0       \
	VPXOR Y1, Y1, Y1       \
	VPXOR Y2, Y2, Y2       \
	VPXOR Y3, Y3, Y3       \
	VPXOR Y4, Y4, Y4       \
	VPXOR Y5, Y5, Y5       \
	VPXOR Y6, Y6, Y6       \
	VPXOR Y7, Y7, Y7

#define OFFSET \
	VMOVDQU (R15), Y0      \
	VMOVDQU 32(R15), Y1    \
	VMOVDQA Y0, Y2         \
	VMOVDQA Y1, Y3         \
	VMOVDQA Y0, Y4         \
	VMOVDQA Y1, Y5         \
	VMOVDQA Y0, Y6         \
	VMOVDQA Y1, Y7

// SUM makes a tile of 4 rows of 16 outputs, from inputs at AX and weights at BX.
#define SUM(multiply, start) \
	LEAQ (R8)(R8*2), R14   \
	ADDQ AX, R14           \
	MOVQ BX, DX            \
	MOVQ R8, CX            \
	start                  \
	PCALIGN $32            \
inputs:                    \
	INPUTS(multiply, 0)    \
	INPUTS(multiply, 1)    \
	INPUTS(multiply, 2)    \
	INPUTS(multiply, 3)    \
	ADDQ $256, DX          \
	ADDQ $16, AX           \
	ADDQ $16, R14          \
	SUBQ $16, CX           \
	JNZ inputs             \
	LEAQ (AX)(R8*2), AX    \ // AX is a row further already
	ADDQ R8, AX

// FINISH gives 16 sums of a row scale and bias.
#define FINISH(sum0, sum1) \
	VCVTDQ2PS sum0, sum0    \
	VCVTDQ2PS sum1, sum1    \
	VMULPS Y8, sum0, sum0   \
	VMULPS Y9, sum1, sum1   \
	VADDPS Y10, sum0, sum0  \
	VADDPS Y11, sum1, sum1

#define STORE(sum0, sum1) \
	FINISH(sum0, sum1)     \
	VMOVUPS sum0, (R13)    \
	VMOVUPS sum1, 32(R13)  \
	ADDQ R9, R13

#define ADDSTORE(sum0, sum1) \
	FINISH(sum0, sum1)        \
	VADDPS (R13), sum0, sum0  \
	VADDPS 32(R13), sum1, sum1\
	VMOVUPS sum0, (R13)       \
	VMOVUPS sum1, 32(R13)     \
	ADDQ R9, R13

// PRODUCT goes over tiles of rows for each group of 16 outputs, whose weights so
// stay near.
#define PRODUCT(multiply, weights, bits, start, put) \
	MOVQ out+0(FP), DI          \
	MOVQ stride+8(FP), R9       \
	SHLQ $2, R9                 \
	MOVQ m+24(FP), R10          \
	MOVQ matrix_in(R10), R8     \
	SHLQ $(bits/16), R8         \ // bytes
	MOVQ matrix_out(R10), R12   \
	SHRQ $4, R12                \
	MOVQ weights(R10), BX       \
	MOVQ matrix_offset(R10), R15\
	MOVQ matrix_scale(R10), SI  \
	MOVQ matrix_bias(R10), R10  \
outputs:                        \
	MOVQ q+16(FP), AX           \
	MOVQ tiles+32(FP), R11      \
	MOVQ DI, R13                \
rows:                           \
	SUM(multiply, start)        \
	VMOVUPS (SI), Y8            \
	VMOVUPS 32(SI), Y9          \
	VMOVUPS (R10), Y10          \
	VMOVUPS 32(R10), Y11        \
	put(Y0, Y1)                 \
	put(Y2, Y3)                 \
	put(Y4, Y5)                 \
	put(Y6, Y7)                 \
	DECQ R11                    \
	JNZ rows                    \
	ADDQ $64, DI                \
	ADDQ $64, SI                \
	ADDQ $64, R10               \
	ADDQ $64, R15               \
	MOVQ R8, CX                 \
	SHLQ $4, CX                 \
	ADDQ CX, BX                 \
	DECQ R12                    \
	JNZ outputs                 \
	VZEROUPPER                  \
	RET

// func productVector(out *float32, stride int, q *int16, m *matrix, tiles int)
TEXT ·productVector(SB), NOSPLIT, $0-40
	PRODUCT(MULTIPLY, matrix_pairs, 16, ZERO, STORE)

// func addProductVector(out *float32, stride int, q *int16, m *matrix, tiles int)
TEXT ·addProductVector(SB), NOSPLIT, $0-40
	PRODUCT(MULTIPLY, matrix_pairs, 16, ZERO, ADDSTORE)

// func productFused(out *float32, stride int, q *uint8, m *matrix, tiles int)
TEXT ·productFused(SB), NOSPLIT, $0-40
	PRODUCT(FUSED, matrix_quads, 8, OFFSET, STORE)

// func addProductFused(out *float32, stride int, q *uint8, m *matrix, tiles int)
TEXT ·addProductFused(SB), NOSPLIT, $0-40
	PRODUCT(FUSED, matrix_quads, 8, OFFSET, ADDSTORE)

// func packVector(to *uint8, q *int16, n int)
TEXT ·packVector(SB), NOSPLIT, $0-24
	MOVQ to+0(FP), DI
	MOVQ q+8(FP), SI
	MOVQ n+16(FP), CX
	VPCMPEQB Y15, Y15, Y15
	VPABSB Y15, Y15
	VPSLLW $7, Y15, Y15 // 128 in each byte

pack:
	VMOVDQU (SI), Y0
	VPACKSSWB 32(SI), Y0, Y0
	VPERMQ $0xD8, Y0, Y0
	VPXOR Y15, Y0, Y0
	VMOVDQU Y0, (DI)
	ADDQ $64, SI
	ADDQ $32, DI
	SUBQ $32, CX
	JNZ pack
	VZEROUPPER
	RET

// func widenVector(out *float32, sum *int16, n int, unit float32)
TEXT ·widenVector(SB), NOSPLIT, $0-28
	MOVQ out+0(FP), DI
	MOVQ sum+8(FP), SI
	MOVQ n+16(FP), CX
	VBROADCASTSS unit+24(FP), Y2

widen:
	VPMOVSXWD (SI), Y0
	VPMOVSXWD 16(SI), Y1
	VCVTDQ2PS Y0, Y0
	VCVTDQ2PS Y1, Y1
	VMULPS Y2, Y0, Y0
	VMULPS Y2, Y1, Y1
	VMOVUPS Y0, (DI)
	VMOVUPS Y1, 32(DI)
	ADDQ $32, SI
	ADDQ $64, DI
	SUBQ $16, CX
	JNZ widen
	VZEROUPPER
	RET

// func addRowVector(sum *int16, row *int8, n int, shift uint64)
TEXT ·addRowVector(SB), NOSPLIT, $0-32
	MOVQ sum+0(FP), DI
	MOVQ row+8(FP), SI
	MOVQ n+16(FP), CX
	VMOVQ shift+24(FP), X1

sum:
	VPMOVSXBW (SI), Y0
	VPSLLW X1, Y0, Y0
	VPADDW (DI), Y0, Y0
	VMOVDQU Y0, (DI)
	ADDQ $16, SI
	ADDQ $32, DI
	SUBQ $16, CX
	JNZ sum
	VZEROUPPER
	RET

// func meetVector(z, word, cue, dist, mark *float32, marks *uint8, p, n int)
TEXT ·meetVector(SB), NOSPLIT, $0-64
	MOVQ z+0(FP), DI
	MOVQ word+8(FP), SI
	MOVQ cue+16(FP), BX
	MOVQ dist+24(FP), R9
	MOVQ mark+32(FP), R10
	MOVQ marks+40(FP), R11
	MOVQ p+48(FP), R8
	SHLQ $2, R8
	MOVQ n+56(FP), R12
	LEAQ (BX)(R8*1), R13

row:
	MOVBLZX (R11), AX
	ANDQ $(const_codes-1), AX
	IMULQ R8, AX
	ADDQ R10, AX
	LEAQ (SI)(R8*1), DX
	XORQ CX, CX

part:
	VMOVUPS (SI)(CX*1), Y0
	VMOVUPS (DX)(CX*1), Y1
	VADDPS (BX)(CX*1), Y0, Y0
	VMULPS (R13)(CX*1), Y1, Y1
	VADDPS Y1, Y0, Y0
	VADDPS (R9)(CX*1), Y0, Y0
	VADDPS (AX)(CX*1), Y0, Y0
	VMOVUPS Y0, (DI)(CX*1)
	ADDQ $32, CX
	CMPQ CX, R8
	JNE part
	LEAQ (SI)(R8*2), SI
	ADDQ R8, R9
	ADDQ R8, DI
	INCQ R11
	DECQ R12
	JNZ row
	VZEROUPPER
	RET

// TOTAL adds the eight lanes of Y0 up in X0, in the order of totalGo.
#define TOTAL \
	VEXTRACTF128 $1, Y0, X1  \
	VADDPS X1, X0, X0        \
	VPERMILPS $0xEE, X0, X1  \
	VADDPS X1, X0, X0        \
	VMOVSHDUP X0, X1         \
	VADDSS X1, X0, X0

// func answerVector(to, a, out *float32, width, rows int, at float32)
TEXT ·answerVector(SB), NOSPLIT, $0-44
	MOVQ to+0(FP), DI
	MOVQ a+8(FP), SI
	MOVQ out+16(FP), BX
	MOVQ width+24(FP), R8
	SHLQ $2, R8
	MOVQ rows+32(FP), R9
	VMOVSS at+40(FP), X14
	VXORPS Y15, Y15, Y15

answer:
	VXORPS Y0, Y0, Y0
	XORQ CX, CX

weigh:
	VMOVUPS (SI)(CX*1), Y1
	VMAXPS Y15, Y1, Y1
	VMULPS (BX)(CX*1), Y1, Y1
	VADDPS Y1, Y0, Y0
	ADDQ $32, CX
	CMPQ CX, R8
	JNE weigh
	TOTAL
	VADDSS X14, X0, X0
	VMOVSS X0, (DI)
	ADDQ R8, SI
	ADDQ $4, DI
	DECQ R9
	JNZ answer
	VZEROUPPER
	RET
