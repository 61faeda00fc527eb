//go:build !purego

#include "textflag.h"

// func sumsSSE2(sums *[16]int32, q, weights *int16, in int)
//
// It sums the products of one row of inputs for 16 outputs, two inputs at a time.
TEXT ·sumsSSE2(SB), NOSPLIT, $0-32
	MOVQ sums+0(FP), DI
	MOVQ q+8(FP), SI
	MOVQ weights+16(FP), DX
	MOVQ in+24(FP), CX
	SHRQ $1, CX
	PXOR X0, X0
	PXOR X1, X1
	PXOR X2, X2
	PXOR X3, X3

pair:
	MOVL (SI), X4
	PSHUFD $0, X4, X4
	MOVOU (DX), X5
	MOVOU 16(DX), X6
	MOVOU 32(DX), X7
	MOVOU 48(DX), X8
	PMADDWL X4, X5
	PMADDWL X4, X6
	PMADDWL X4, X7
	PMADDWL X4, X8
	PADDL X5, X0
	PADDL X6, X1
	PADDL X7, X2
	PADDL X8, X3
	ADDQ $64, DX
	ADDQ $4, SI
	DECQ CX
	JNZ pair

	MOVOU X0, (DI)
	MOVOU X1, 16(DI)
	MOVOU X2, 32(DI)
	MOVOU X3, 48(DI)
	RET
