//go:build !purego

#include "go_asm.h"
#include "textflag.h"
#include "neon_arm64.h"

// What becomes of rows between products, as in Go to the last bit.

DATA numbers<>+0(SB)/4, $127.0
DATA numbers<>+4(SB)/4, $-127.0
DATA numbers<>+8(SB)/4, $1.0
DATA numbers<>+12(SB)/4, $1e-5
GLOBL numbers<>(SB), RODATA, $16

// ROUND makes eight integers of 16 bits of v and v+1, in v. V31 has the unit, V30 the
// greatest and V29 the least number.
#define ROUND(v) \
	FMUL(31, v, v)        \
	FMUL(31, v+1, v+1)    \
	FMINNM(30, v, v)      \
	FMINNM(30, v+1, v+1)  \
	FMAXNM(29, v, v)      \
	FMAXNM(29, v+1, v+1)  \
	FCVTNS(v, v)          \
	FCVTNS(v+1, v+1)      \
	XTN(v, v)             \
	XTN2(v+1, v)

// func widenVector(out *float32, sum *int16, n int, unit float32)
TEXT ·widenVector(SB), NOSPLIT, $0-28
	MOVD out+0(FP), R0
	MOVD sum+8(FP), R1
	MOVD n+16(FP), R2
	MOVD $unit+24(FP), R3
	VLD1R (R3), [V31.S4]

widen:
	VLD1.P 32(R1), [V0.H8, V1.H8]
	SXTL(0, 2)
	SXTL2(0, 3)
	SXTL(1, 4)
	SXTL2(1, 5)
	SCVTF(2, 2)
	SCVTF(3, 3)
	SCVTF(4, 4)
	SCVTF(5, 5)
	FMUL(31, 2, 2)
	FMUL(31, 3, 3)
	FMUL(31, 4, 4)
	FMUL(31, 5, 5)
	VST1.P [V2.S4, V3.S4, V4.S4, V5.S4], 64(R0)
	SUBS $16, R2
	BNE widen
	RET

// func addRowVector(sum *int16, row *int8, n int, shift uint64)
TEXT ·addRowVector(SB), NOSPLIT, $0-32
	MOVD sum+0(FP), R0
	MOVD row+8(FP), R1
	MOVD n+16(FP), R2
	MOVD shift+24(FP), R3
	VDUP R3, V31.H8

sum:
	VLD1.P 16(R1), [V0.B16]
	VLD1 (R0), [V2.H8, V3.H8]
	SXTL2B(0, 1)
	SXTLB(0, 0)
	SSHL(31, 0, 0)
	SSHL(31, 1, 1)
	VADD V0.H8, V2.H8, V2.H8
	VADD V1.H8, V3.H8, V3.H8
	VST1.P [V2.H8, V3.H8], 32(R0)
	SUBS $16, R2
	BNE sum
	RET

// func quantizeVector(q *int16, v *float32, n int, unit float32, low int32)
TEXT ·quantizeVector(SB), NOSPLIT, $0-32
	MOVD q+0(FP), R0
	MOVD v+8(FP), R1
	MOVD n+16(FP), R2
	MOVD $unit+24(FP), R3
	VLD1R (R3), [V31.S4]
	MOVD $numbers<>(SB), R3
	VLD1R (R3), [V30.S4]
	MOVW low+28(FP), R3
	VDUP R3, V29.S4
	SCVTF(29, 29)

round:
	VLD1.P 64(R1), [V0.S4, V1.S4, V2.S4, V3.S4]
	ROUND(0)
	ROUND(2)
	VST1.P [V0.H8], 16(R0)
	VST1.P [V2.H8], 16(R0)
	SUBS $16, R2
	BNE round
	RET

// TAP adds eight values of the next row, times those of a tap.
#define TAP(c) \
	VLD1 (R7), [V2.S4, V3.S4]  \
	ADD R8, R7                 \
	FMUL(c, 2, 2)              \
	FMUL(c+1, 3, 3)            \
	FADD(2, 0, 0)              \
	FADD(3, 1, 1)

// func convolveVector(q *int16, u, taps *float32, width, rows int, unit float32)
//
// The taps of eight channels stay in registers while the rows come by.
TEXT ·convolveVector(SB), NOSPLIT, $0-44
	MOVD q+0(FP), R0
	MOVD u+8(FP), R1
	MOVD taps+16(FP), R2
	MOVD width+24(FP), R9
	LSL $2, R9, R8
	MOVD R9, R10
	MOVD $unit+40(FP), R3
	VLD1R (R3), [V31.S4]
	MOVD $numbers<>(SB), R3
	VLD1R.P 4(R3), [V30.S4]
	VLD1R (R3), [V29.S4]

channels:
	MOVD R2, R7
	VLD1 (R7), [V4.S4, V5.S4]
	ADD R8, R7
	VLD1 (R7), [V6.S4, V7.S4]
	ADD R8, R7
	VLD1 (R7), [V8.S4, V9.S4]
	ADD R8, R7
	VLD1 (R7), [V10.S4, V11.S4]
	ADD R8, R7
	VLD1 (R7), [V12.S4, V13.S4]
	MOVD R1, R3
	MOVD R0, R4
	MOVD rows+32(FP), R5

word:
	MOVD R3, R7
	VLD1 (R7), [V0.S4, V1.S4]
	ADD R8, R7
	FMUL(4, 0, 0)
	FMUL(5, 1, 1)
	TAP(6)
	TAP(8)
	TAP(10)
	TAP(12)
	ROUND(0)
	VST1 [V0.H8], (R4)
	ADD R8, R3
	ADD R9<<1, R4
	SUBS $1, R5
	BNE word
	ADD $32, R2
	ADD $32, R1
	ADD $16, R0
	SUBS $8, R10
	BNE channels
	RET

// TOTAL adds the eight lanes of V0 and V1 up in F0, in the order of totalGo.
#define TOTAL \
	FADD(1, 0, 0)                        \
	VEXT $8, V0.B16, V0.B16, V1.B16      \
	FADD(1, 0, 0)                        \
	FADDP(0, 0)

// SPREAD adds the squares of four differences from the mean, V5.
#define SPREAD(v, sum) \
	FSUB(5, v, v)      \
	FMUL(v, v, v)      \
	FADD(v, sum, sum)

// NORMAL gives four values mean 0, variance 1, gain and bias.
#define NORMAL(v, gain, bias) \
	FSUB(5, v, v)      \
	FMUL(6, v, v)      \
	FMUL(gain, v, v)   \
	FADD(bias, v, v)

// func normalizeVector(out, x, gain, bias *float32, width, tiles int, part float32)
TEXT ·normalizeVector(SB), NOSPLIT, $0-52
	MOVD out+0(FP), R0
	MOVD x+8(FP), R1
	MOVD width+32(FP), R4
	MOVD tiles+40(FP), R5
	LSL $2, R5
	MOVD $part+48(FP), R6
	VLD1R (R6), [V31.S4]
	MOVD $numbers<>+8(SB), R6
	VLD1R.P 4(R6), [V30.S4]
	VLD1R (R6), [V29.S4]

row:
	VEOR V0.B16, V0.B16, V0.B16
	VEOR V1.B16, V1.B16, V1.B16
	MOVD R1, R6
	MOVD R4, R7

mean:
	VLD1.P 32(R6), [V2.S4, V3.S4]
	FADD(2, 0, 0)
	FADD(3, 1, 1)
	SUBS $8, R7
	BNE mean
	TOTAL
	FMUL(31, 0, 0)
	VDUP V0.S[0], V5.S4
	VEOR V0.B16, V0.B16, V0.B16
	VEOR V1.B16, V1.B16, V1.B16
	MOVD R1, R6
	MOVD R4, R7

spread:
	VLD1.P 32(R6), [V2.S4, V3.S4]
	SPREAD(2, 0)
	SPREAD(3, 1)
	SUBS $8, R7
	BNE spread
	TOTAL
	FMUL(31, 0, 0)
	FADD(29, 0, 0)
	FSQRT(0, 0)
	FDIV(0, 30, 0)
	VDUP V0.S[0], V6.S4
	MOVD gain+16(FP), R2
	MOVD bias+24(FP), R3
	MOVD R4, R7

scale:
	VLD1.P 32(R1), [V2.S4, V3.S4]
	VLD1.P 32(R2), [V16.S4, V17.S4]
	VLD1.P 32(R3), [V18.S4, V19.S4]
	NORMAL(2, 16, 18)
	NORMAL(3, 17, 19)
	VST1.P [V2.S4, V3.S4], 32(R0)
	SUBS $8, R7
	BNE scale
	SUBS $1, R5
	BNE row
	RET

// func meetVector(z, word, cue, dist, mark *float32, marks *uint8, p, n int)
TEXT ·meetVector(SB), NOSPLIT, $0-64
	MOVD z+0(FP), R0
	MOVD word+8(FP), R1
	MOVD dist+24(FP), R2
	MOVD marks+40(FP), R3
	MOVD p+48(FP), R4
	MOVD n+56(FP), R5
	LSL $2, R4, R8

row:
	MOVBU.P 1(R3), R6
	AND $(const_codes-1), R6
	MUL R8, R6
	MOVD mark+32(FP), R7
	ADD R7, R6
	MOVD cue+16(FP), R9
	ADD R8, R9, R10
	ADD R8, R1, R11
	MOVD R4, R7

part:
	VLD1.P 32(R1), [V0.S4, V1.S4]
	VLD1.P 32(R11), [V2.S4, V3.S4]
	VLD1.P 32(R9), [V4.S4, V5.S4]
	VLD1.P 32(R10), [V6.S4, V7.S4]
	VLD1.P 32(R2), [V16.S4, V17.S4]
	VLD1.P 32(R6), [V18.S4, V19.S4]
	FADD(4, 0, 0)
	FADD(5, 1, 1)
	FMUL(6, 2, 2)
	FMUL(7, 3, 3)
	FADD(2, 0, 0)
	FADD(3, 1, 1)
	FADD(16, 0, 0)
	FADD(17, 1, 1)
	FADD(18, 0, 0)
	FADD(19, 1, 1)
	VST1.P [V0.S4, V1.S4], 32(R0)
	SUBS $8, R7
	BNE part
	MOVD R11, R1
	SUBS $1, R5
	BNE row
	RET

// func answerVector(to, a, out *float32, width, rows int, at float32)
TEXT ·answerVector(SB), NOSPLIT, $0-44
	MOVD to+0(FP), R0
	MOVD a+8(FP), R1
	MOVD rows+32(FP), R5
	MOVD $at+40(FP), R6
	VLD1R (R6), [V31.S4]
	VEOR V30.B16, V30.B16, V30.B16

answer:
	VEOR V0.B16, V0.B16, V0.B16
	VEOR V1.B16, V1.B16, V1.B16
	MOVD out+16(FP), R2
	MOVD width+24(FP), R4

weigh:
	VLD1.P 32(R1), [V2.S4, V3.S4]
	VLD1.P 32(R2), [V4.S4, V5.S4]
	FMAXNM(30, 2, 2)
	FMAXNM(30, 3, 3)
	FMUL(4, 2, 2)
	FMUL(5, 3, 3)
	FADD(2, 0, 0)
	FADD(3, 1, 1)
	SUBS $8, R4
	BNE weigh
	TOTAL
	FADD(31, 0, 0)
	FMOVS.P F0, 4(R0)
	SUBS $1, R5
	BNE answer
	RET
