//go:build !purego

#include "go_asm.h"
#include "textflag.h"
#include "neon_arm64.h"

// Scans, whose states stay in registers from the first word to the last.

DATA limits<>+0(SB)/4, $127.0
DATA limits<>+4(SB)/4, $-127.0
GLOBL limits<>(SB), RODATA, $8

// SCAN loads what the steps of a scan read. Rows follow one another upwards, or
// downwards if the scan is backward.
#define SCAN \
	MOVD scan_width(R4), R5         \
	MOVD scan_stride(R4), R6        \
	LSL $2, R6                      \
	MOVD scan_step(R4), R7          \
	LSL $1, R7                      \
	ADD $scan_unit, R4, R9          \
	VLD1R (R9), [V31.S4]            \
	MOVD $limits<>(SB), R9          \
	VLD1R.P 4(R9), [V30.S4]         \
	VLD1R (R9), [V29.S4]            \
	MOVBU scan_backward(R4), R9     \
	CBZ R9, channels                \
	NEG R6, R6                      \
	NEG R7, R7

// STEP moves the state of four channels on.
#define STEP(z, f, h) \
	FSUB(z, h, h)     \
	FMUL(f, h, h)     \
	FADD(z, h, h)

// GATE leaves eight states, times the gate, in V6 and V7, PLAIN leaves them as they are.
#define GATE \
	VLD1 (R12), [V4.S4, V5.S4]  \
	ADD R6, R12                 \
	FMUL(4, 0, 6)               \
	FMUL(5, 1, 7)               \
	FMUL(31, 6, 6)              \
	FMUL(31, 7, 7)

#define PLAIN \
	FMUL(31, 0, 6)              \
	FMUL(31, 1, 7)

// CHANNELS takes eight channels at once.
#define CHANNELS(leave) \
channels:                        \
	MOVD R0, R8                  \
	MOVD R1, R10                 \
	MOVD R2, R11                 \
	MOVD R3, R12                 \
	MOVD R14, R13                \
	VEOR V0.B16, V0.B16, V0.B16  \
	VEOR V1.B16, V1.B16, V1.B16  \
step:                            \
	VLD1 (R10), [V2.S4, V3.S4]   \
	VLD1 (R11), [V4.S4, V5.S4]   \
	ADD R6, R10                  \
	ADD R6, R11                  \
	STEP(2, 4, 0)                \
	STEP(3, 5, 1)                \
	leave                        \
	FMINNM(30, 6, 6)             \
	FMINNM(30, 7, 7)             \
	FMAXNM(29, 6, 6)             \
	FMAXNM(29, 7, 7)             \
	FCVTNS(6, 6)                 \
	FCVTNS(7, 7)                 \
	XTN(6, 6)                    \
	XTN2(7, 6)                   \
	VST1 [V6.H8], (R8)           \
	ADD R7, R8                   \
	SUBS $1, R13                 \
	BNE step                     \
	ADD $16, R0                  \
	ADD $32, R1                  \
	ADD $32, R2                  \
	ADD $32, R3                  \
	SUBS $8, R5                  \
	BNE channels                 \
	RET

// func gatedVector(q *int16, z, f, o *float32, s *scan, n int)
TEXT ·gatedVector(SB), NOSPLIT, $0-48
	MOVD q+0(FP), R0
	MOVD z+8(FP), R1
	MOVD f+16(FP), R2
	MOVD o+24(FP), R3
	MOVD s+32(FP), R4
	MOVD n+40(FP), R14
	SCAN
	CHANNELS(GATE)

// func plainVector(q *int16, z, f, o *float32, s *scan, n int)
TEXT ·plainVector(SB), NOSPLIT, $0-48
	MOVD q+0(FP), R0
	MOVD z+8(FP), R1
	MOVD f+16(FP), R2
	MOVD o+24(FP), R3
	MOVD s+32(FP), R4
	MOVD n+40(FP), R14
	SCAN
	CHANNELS(PLAIN)
