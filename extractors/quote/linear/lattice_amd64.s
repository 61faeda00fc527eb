#include "textflag.h"

// The lattice has six labels: a row of four doubles and one of two. The rows of
// transitions stay in Y4 to Y9 and X10 to X15. Products are never fused with
// sums, and sums are made in the order of the labels, so that all is to the last
// bit what the code in Go makes.

#define ROW(from, p, four, two) \
	VMOVUPD (48*p)(from), four; \
	VMOVUPD (48*p+32)(from), two

#define TRANSITIONS(from) \
	ROW(from, 0, Y4, X10); \
	ROW(from, 1, Y5, X11); \
	ROW(from, 2, Y6, X12); \
	ROW(from, 3, Y7, X13); \
	ROW(from, 4, Y8, X14); \
	ROW(from, 5, Y9, X15)

// LABEL reduces the transitions of label p, each with the label's value, into Y1
// and X2.
#define LABEL(with, reduce, values, p, four, two) \
	VBROADCASTSD (8*p)(values), Y0; \
	with four, Y0, Y3; \
	reduce Y3, Y1, Y1; \
	with two, X0, X3; \
	reduce X3, X2, X2

#define LABELS(with, reduce, values) \
	VBROADCASTSD 0(values), Y0; \
	with Y4, Y0, Y1; \
	with X10, X0, X2; \
	LABEL(with, reduce, values, 1, Y5, X11); \
	LABEL(with, reduce, values, 2, Y6, X12); \
	LABEL(with, reduce, values, 3, Y7, X13); \
	LABEL(with, reduce, values, 4, Y8, X14); \
	LABEL(with, reduce, values, 5, Y9, X15)

#define STORE(to) \
	VMOVUPD Y1, 0(to); \
	VMOVUPD X2, 32(to)

// func extendAVX2(paths, emit, log *[labels]float64, n int)
//
// Fills paths from the second unit on.
TEXT ·extendAVX2(SB), NOSPLIT, $0-32
	MOVQ paths+0(FP), DI
	MOVQ emit+8(FP), SI
	MOVQ log+16(FP), BX
	MOVQ n+24(FP), CX
	TRANSITIONS(BX)
	DECQ CX
	JLE done

unit:
	ADDQ $48, SI
	LABELS(VADDPD, VMAXPD, DI)
	ADDQ $48, DI
	VADDPD (SI), Y1, Y1
	VADDPD 32(SI), X2, X2
	STORE(DI)
	DECQ CX
	JNZ unit

done:
	VZEROUPPER
	RET

// func forwardAVX2(alpha, e, exp *[labels]float64, scale *float64, n int)
//
// Fills alpha and scale from the second unit on.
TEXT ·forwardAVX2(SB), NOSPLIT, $0-40
	MOVQ alpha+0(FP), DI
	MOVQ e+8(FP), SI
	MOVQ exp+16(FP), BX
	MOVQ scale+24(FP), DX
	MOVQ n+32(FP), CX
	TRANSITIONS(BX)
	DECQ CX
	JLE done

unit:
	ADDQ $48, SI
	ADDQ $8, DX
	LABELS(VMULPD, VADDPD, DI)
	ADDQ $48, DI
	VMULPD (SI), Y1, Y1
	VMULPD 32(SI), X2, X2
	STORE(DI)
	VMOVSD (DI), X0
	VADDSD 8(DI), X0, X0
	VADDSD 16(DI), X0, X0
	VADDSD 24(DI), X0, X0
	VADDSD 32(DI), X0, X0
	VADDSD 40(DI), X0, X0
	VMOVSD X0, (DX)
	VBROADCASTSD X0, Y3
	VDIVPD Y3, Y1, Y1
	VDIVPD X3, X2, X2
	STORE(DI)
	DECQ CX
	JNZ unit

done:
	VZEROUPPER
	RET

// func backwardAVX2(beta, e, into *[labels]float64, scale *float64, n int)
//
// Fills beta from the last but one unit to the first. Into holds the exponentials
// of transitions by the label that follows.
TEXT ·backwardAVX2(SB), NOSPLIT, $48-40
	MOVQ beta+0(FP), DI
	MOVQ e+8(FP), SI
	MOVQ into+16(FP), BX
	MOVQ scale+24(FP), DX
	MOVQ n+32(FP), CX
	TRANSITIONS(BX)
	DECQ CX
	JLE done
	IMUL3Q $48, CX, AX
	ADDQ AX, DI
	ADDQ AX, SI
	LEAQ (DX)(CX*8), DX

unit:
	VMOVUPD (DI), Y1
	VMOVUPD 32(DI), X2
	VMULPD (SI), Y1, Y1
	VMULPD 32(SI), X2, X2
	VBROADCASTSD (DX), Y3
	VDIVPD Y3, Y1, Y1
	VDIVPD X3, X2, X2
	STORE(SP)
	LABELS(VMULPD, VADDPD, SP)
	SUBQ $48, DI
	SUBQ $48, SI
	SUBQ $8, DX
	STORE(DI)
	DECQ CX
	JNZ unit

done:
	VZEROUPPER
	RET
