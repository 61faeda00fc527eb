//go:build !purego

#include "go_asm.h"
#include "textflag.h"

// Scans, whose states stay in registers from the first word to the last.

DATA top<>+0(SB)/4, $127.0
GLOBL top<>(SB), RODATA, $4
DATA low<>+0(SB)/2, $-127
GLOBL low<>(SB), RODATA, $2

// SCAN loads what the steps of a scan read. Rows follow one another upwards, or
// downwards if the scan is backward.
#define SCAN \
	MOVQ scan_width(AX), R9               \
	MOVQ scan_stride(AX), R8              \
	SHLQ $2, R8                           \
	MOVQ scan_step(AX), R12               \
	ADDQ R12, R12                         \
	VBROADCASTSS scan_unit(AX), Y15       \
	VBROADCASTSS top<>(SB), Y14           \
	VPBROADCASTW low<>(SB), Y13           \
	CMPB scan_backward(AX), $0            \
	JEQ width                             \
	NEGQ R8                               \
	NEGQ R12

// STEP moves the state of eight channels on, and leaves a copy.
#define STEP(at, h, v) \
	VMOVUPS at(AX), v      \
	VSUBPS v, h, h         \
	VMULPS at(BX), h, h    \
	VADDPS v, h, h

#define GATE(at, h, v) \
	STEP(at, h, v)         \
	VMULPS at(DX), h, v

#define PLAIN(at, h, v) \
	STEP(at, h, v)         \
	VMOVAPS h, v

// ROUND makes 16 integers of 16 bits of v0 and v1, in v0.
#define ROUND(v0, v1) \
	VMULPS Y15, v0, v0      \
	VMULPS Y15, v1, v1      \
	VMINPS Y14, v0, v0      \
	VMINPS Y14, v1, v1      \
	VCVTPS2DQ v0, v0        \
	VCVTPS2DQ v1, v1        \
	VPACKSSDW v1, v0, v0    \
	VPERMQ $0xD8, v0, v0    \
	VPMAXSW Y13, v0, v0

// START is at the first row, with no state.
#define START \
	MOVQ SI, AX         \
	MOVQ R10, BX        \
	MOVQ R11, DX        \
	MOVQ DI, R13        \
	MOVQ R14, CX        \
	VXORPS Y0, Y0, Y0   \
	VXORPS Y1, Y1, Y1   \
	VXORPS Y2, Y2, Y2   \
	VXORPS Y3, Y3, Y3

// NEXT goes to the next row.
#define NEXT(again) \
	ADDQ R8, AX     \
	ADDQ R8, BX     \
	ADDQ R8, DX     \
	ADDQ R12, R13   \
	DECQ CX         \
	JNZ again

// MOVE goes to the next channels.
#define MOVE(n) \
	ADDQ $(4*n), SI   \
	ADDQ $(4*n), R10  \
	ADDQ $(4*n), R11  \
	ADDQ $(2*n), DI   \
	SUBQ $n, R9       \
	JMP width

// CHANNELS takes 32 channels at once while there are as many, then 16 or 8.
#define CHANNELS(step) \
width:                      \
	CMPQ R9, $32            \
	JGE wide                \
	CMPQ R9, $16            \
	JGE half                \
	CMPQ R9, $8             \
	JGE narrow              \
	VZEROUPPER              \
	RET                     \
wide:                       \
	START                   \
wideStep:                   \
	step(0, Y0, Y4)         \
	step(32, Y1, Y5)        \
	step(64, Y2, Y6)        \
	step(96, Y3, Y7)        \
	ROUND(Y4, Y5)           \
	ROUND(Y6, Y7)           \
	VMOVDQU Y4, (R13)       \
	VMOVDQU Y6, 32(R13)     \
	NEXT(wideStep)          \
	MOVE(32)                \
half:                       \
	START                   \
halfStep:                   \
	step(0, Y0, Y4)         \
	step(32, Y1, Y5)        \
	ROUND(Y4, Y5)           \
	VMOVDQU Y4, (R13)       \
	NEXT(halfStep)          \
	MOVE(16)                \
narrow:                     \
	START                   \
narrowStep:                 \
	step(0, Y0, Y4)         \
	ROUND(Y4, Y1)           \
	VMOVDQU X4, (R13)       \
	NEXT(narrowStep)        \
	MOVE(8)

// func gatedVector(q *int16, z, f, o *float32, s *scan, n int)
TEXT ·gatedVector(SB), NOSPLIT, $0-48
	MOVQ q+0(FP), DI
	MOVQ z+8(FP), SI
	MOVQ f+16(FP), R10
	MOVQ o+24(FP), R11
	MOVQ s+32(FP), AX
	MOVQ n+40(FP), R14
	SCAN
	CHANNELS(GATE)

// func plainVector(q *int16, z, f, o *float32, s *scan, n int)
TEXT ·plainVector(SB), NOSPLIT, $0-48
	MOVQ q+0(FP), DI
	MOVQ z+8(FP), SI
	MOVQ f+16(FP), R10
	MOVQ o+24(FP), R11
	MOVQ s+32(FP), AX
	MOVQ n+40(FP), R14
	SCAN
	CHANNELS(PLAIN)
