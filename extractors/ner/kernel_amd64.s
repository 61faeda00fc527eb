#include "go_asm.h"
#include "textflag.h"

// func addRowsAVX2(even, odd *[rowWords]uint64, rows *PackedRow, ids *int32, n int)
//
// The sums stay in Y0 to Y3 while rows come by: a row is 64 bytes, of which the
// even ones are masked out and the odd ones shifted down to 16 bits each.
TEXT ·addRowsAVX2(SB), NOSPLIT, $0-40
	MOVQ even+0(FP), DI
	MOVQ odd+8(FP), SI
	MOVQ rows+16(FP), BX
	MOVQ ids+24(FP), DX
	MOVQ n+32(FP), CX
	VMOVDQU (DI), Y0
	VMOVDQU 32(DI), Y1
	VMOVDQU (SI), Y2
	VMOVDQU 32(SI), Y3
	VPCMPEQW Y4, Y4, Y4
	VPSRLW $8, Y4, Y4

row:
	MOVLQSX (DX), AX
	SHLQ $6, AX
	VMOVDQU (BX)(AX*1), Y5
	VMOVDQU 32(BX)(AX*1), Y6
	VPSRLW $8, Y5, Y7
	VPSRLW $8, Y6, Y8
	VPAND Y4, Y5, Y5
	VPAND Y4, Y6, Y6
	VPADDW Y5, Y0, Y0
	VPADDW Y6, Y1, Y1
	VPADDW Y7, Y2, Y2
	VPADDW Y8, Y3, Y3
	ADDQ $4, DX
	DECQ CX
	JNZ row

	VMOVDQU Y0, (DI)
	VMOVDQU Y1, 32(DI)
	VMOVDQU Y2, (SI)
	VMOVDQU Y3, 32(SI)
	VZEROUPPER
	RET

// func unpackAVX2(out, scale *Row, even, odd *[rowWords]uint64, bias float32)
//
// Four even and four odd sums are interleaved to the eight lanes of a word.
TEXT ·unpackAVX2(SB), NOSPLIT, $0-36
	MOVQ out+0(FP), DI
	MOVQ scale+8(FP), SI
	MOVQ even+16(FP), BX
	MOVQ odd+24(FP), DX
	VBROADCASTSS bias+32(FP), Y3
	MOVQ $const_rowWords, CX

word:
	VMOVQ (BX), X0
	VMOVQ (DX), X1
	VPUNPCKLWD X1, X0, X0
	VPMOVZXWD X0, Y0
	VCVTDQ2PS Y0, Y0
	VSUBPS Y3, Y0, Y0
	VMULPS (SI), Y0, Y0
	VADDPS (DI), Y0, Y0
	VMOVUPS Y0, (DI)
	ADDQ $8, BX
	ADDQ $8, DX
	ADDQ $32, SI
	ADDQ $32, DI
	DECQ CX
	JNZ word

	VZEROUPPER
	RET

// func spreadAVX2(out *scores, s *spread, h *[Hidden]float32)
//
// Products are added in the order of the hidden lanes, and never fused with the
// addition, so that the sums are those of the code in Go to the last bit.
TEXT ·spreadAVX2(SB), NOSPLIT, $0-24
	MOVQ out+0(FP), DI
	MOVQ s+8(FP), SI
	MOVQ h+16(FP), BX
	VMOVUPS (DI), Y0
	VMOVUPS 32(DI), Y1
	VMOVSS 64(DI), X2
	MOVQ $const_numHidden, CX

lane:
	VBROADCASTSS (BX), Y3
	VMULPS (SI), Y3, Y4
	VMULPS 32(SI), Y3, Y5
	VMULSS 64(SI), X3, X6
	VADDPS Y4, Y0, Y0
	VADDPS Y5, Y1, Y1
	VADDSS X6, X2, X2
	ADDQ $4, BX
	ADDQ $(4*const_numLabels), SI
	DECQ CX
	JNZ lane

	VMOVUPS Y0, (DI)
	VMOVUPS Y1, 32(DI)
	VMOVSS X2, 64(DI)
	VZEROUPPER
	RET

// func fetchBucketsAt(buckets *Bucket, mask uint64, hashes *uint64, n int)
TEXT ·fetchBucketsAt(SB), NOSPLIT, $0-32
	MOVQ buckets+0(FP), BX
	MOVQ mask+8(FP), DX
	MOVQ hashes+16(FP), SI
	MOVQ n+24(FP), CX

hash:
	MOVQ (SI), AX
	SHRQ $8, AX
	ANDQ DX, AX
	SHLQ $4, AX
	PREFETCHT0 (BX)(AX*1)
	ADDQ $8, SI
	DECQ CX
	JNZ hash
	RET

// func fetchRowsAt(rows *PackedRow, ids *int32, n int)
TEXT ·fetchRowsAt(SB), NOSPLIT, $0-24
	MOVQ rows+0(FP), BX
	MOVQ ids+8(FP), SI
	MOVQ n+16(FP), CX

id:
	MOVLQSX (SI), AX
	SHLQ $6, AX
	PREFETCHT0 (BX)(AX*1)
	ADDQ $4, SI
	DECQ CX
	JNZ id
	RET

// func fetchSlotsAt(slots *uint32, mask uint64, words *word, n int)
TEXT ·fetchSlotsAt(SB), NOSPLIT, $0-32
	MOVQ slots+0(FP), BX
	MOVQ mask+8(FP), DX
	MOVQ words+16(FP), SI
	MOVQ n+24(FP), CX

slot:
	MOVQ word_lower(SI), AX
	ANDQ DX, AX
	PREFETCHT0 (BX)(AX*4)
	ADDQ $word__size, SI
	DECQ CX
	JNZ slot
	RET
