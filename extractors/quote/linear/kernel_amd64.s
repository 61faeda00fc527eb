#include "go_asm.h"
#include "textflag.h"

DATA lanes<>+0(SB)/8, $-1
DATA lanes<>+8(SB)/8, $-1
DATA lanes<>+16(SB)/8, $-1
DATA lanes<>+24(SB)/8, $-1
DATA lanes<>+32(SB)/8, $0
DATA lanes<>+40(SB)/8, $0
DATA lanes<>+48(SB)/8, $0
DATA lanes<>+56(SB)/8, $0
GLOBL lanes<>(SB), RODATA|NOPTR, $64

DATA half<>+0(SB)/8, $-1
DATA half<>+8(SB)/8, $-1
DATA half<>+16(SB)/8, $0
DATA half<>+24(SB)/8, $0
GLOBL half<>(SB), RODATA|NOPTR, $32

// GATHER adds the rows that X4 numbers, in the lanes that Y6 says.
#define GATHER \
	VPXOR Y5, Y5, Y5; \
	VPGATHERDQ Y6, (BX)(X4*8), Y5; \
	VPAND Y3, Y5, Y7; \
	VPADDQ Y7, Y0, Y0; \
	VPSRLQ $8, Y5, Y5; \
	VPAND Y3, Y5, Y5; \
	VPADDQ Y5, Y1, Y1

// func sumAVX2(rows *uint64, f *uint32, n int) (a, b uint64)
//
// Four features at a time: their rows are gathered, and their weights summed in
// Y0 and Y1 as packed has them. Lanes behind the last feature load and gather
// nothing.
TEXT ·sumAVX2(SB), NOSPLIT, $0-40
	MOVQ rows+0(FP), BX
	MOVQ f+8(FP), SI
	MOVQ n+16(FP), CX
	VPXOR Y0, Y0, Y0
	VPXOR Y1, Y1, Y1
	MOVL $(1<<const_ChainBits-1), AX
	VMOVD AX, X2
	VPBROADCASTD X2, X2
	MOVQ $const_evenBytes, AX
	VMOVQ AX, X3
	VPBROADCASTQ X3, Y3
	LEAQ lanes<>(SB), DX
	CMPQ CX, $4
	JLT rest

four:
	VPAND (SI), X2, X4
	VPCMPEQD Y6, Y6, Y6
	GATHER
	ADDQ $16, SI
	SUBQ $4, CX
	CMPQ CX, $4
	JGE four

rest:
	TESTQ CX, CX
	JZ done
	NEGQ CX
	VMOVDQU 32(DX)(CX*8), Y6
	LEAQ half<>(SB), AX
	VMOVDQU 16(AX)(CX*4), X5
	VPMASKMOVD (SI), X5, X4
	VPAND X2, X4, X4
	GATHER

done:
	VEXTRACTI128 $1, Y0, X4
	VPADDQ X4, X0, X0
	VPSRLDQ $8, X0, X4
	VPADDQ X4, X0, X0
	VMOVQ X0, AX
	MOVQ AX, a+24(FP)
	VEXTRACTI128 $1, Y1, X4
	VPADDQ X4, X1, X1
	VPSRLDQ $8, X1, X4
	VPADDQ X4, X1, X1
	VMOVQ X1, AX
	MOVQ AX, b+32(FP)
	VZEROUPPER
	RET

// func fetchRows(rows *uint64, f *uint32, n int)
TEXT ·fetchRows(SB), NOSPLIT, $0-24
	MOVQ rows+0(FP), BX
	MOVQ f+8(FP), SI
	MOVQ n+16(FP), CX
	TESTQ CX, CX
	JZ end

feature:
	MOVL (SI), AX
	ANDL $(1<<const_ChainBits-1), AX
	PREFETCHT0 (BX)(AX*8)
	ADDQ $4, SI
	DECQ CX
	JNZ feature

end:
	RET

// func fetchSets(v *memory, keys *uint64, n int)
TEXT ·fetchSets(SB), NOSPLIT, $0-24
	MOVQ v+0(FP), BX
	MOVQ keys+8(FP), SI
	MOVQ n+16(FP), CX

key:
	MOVQ (SI), AX
	ANDQ $(const_numSets-1), AX
	SHLQ $6, AX
	PREFETCHT0 (BX)(AX*1)
	ADDQ $8, SI
	DECQ CX
	JNZ key
	RET

// func fetchWeights(w *int16, mask uint32, f *uint32, n int)
TEXT ·fetchWeights(SB), NOSPLIT, $0-32
	MOVQ w+0(FP), BX
	MOVL mask+8(FP), DX
	MOVQ f+16(FP), SI
	MOVQ n+24(FP), CX

weight:
	MOVL (SI), AX
	ANDL DX, AX
	PREFETCHT0 (BX)(AX*2)
	ADDQ $4, SI
	DECQ CX
	JNZ weight
	RET
