//go:build !purego

#include "go_asm.h"
#include "textflag.h"
#include "neon_arm64.h"

// Products. A product of floats is never fused with the addition after it, so that
// all is as in Go to the last bit.

// MULTIPLY adds the products of two inputs, numbers i and i+1 of register q, for 16
// outputs in the registers from s on.
#define MULTIPLY(i, q, s) \
	SMLAL(i, q, 4, s)         \
	SMLAL2(i, q, 4, s+1)      \
	SMLAL(i, q, 6, s+2)       \
	SMLAL2(i, q, 6, s+3)      \
	SMLAL(i+1, q, 5, s)       \
	SMLAL2(i+1, q, 5, s+1)    \
	SMLAL(i+1, q, 7, s+2)     \
	SMLAL2(i+1, q, 7, s+3)

// INPUTS adds the products of two inputs of four rows. The weights of the one go to
// V4 and V6, those of the other to V5 and V7.
#define INPUTS(i) \
	VLD2.P 32(R5), [V4.H8, V5.H8]  \
	VLD2.P 32(R5), [V6.H8, V7.H8]  \
	MULTIPLY(i, 0, 16)             \
	MULTIPLY(i, 1, 20)             \
	MULTIPLY(i, 2, 24)             \
	MULTIPLY(i, 3, 28)

#define ZEROS(a, b, c, d) \
	VEOR a, a, a  \
	VEOR b, b, b  \
	VEOR c, c, c  \
	VEOR d, d, d

// SUM makes a tile of 4 rows of 16 outputs, from inputs at R1 and weights at R10.
#define SUM \
	ADD R8<<1, R1, R2                                   \
	ADD R8<<1, R2, R3                                   \
	ADD R8<<1, R3, R4                                   \
	MOVD R10, R5                                        \
	MOVD R8, R15                                        \
	ZEROS(V16.B16, V17.B16, V18.B16, V19.B16)           \
	ZEROS(V20.B16, V21.B16, V22.B16, V23.B16)           \
	ZEROS(V24.B16, V25.B16, V26.B16, V27.B16)           \
	ZEROS(V28.B16, V29.B16, V30.B16, V31.B16)           \
inputs:                                                 \
	VLD1.P 16(R1), [V0.H8]                              \
	VLD1.P 16(R2), [V1.H8]                              \
	VLD1.P 16(R3), [V2.H8]                              \
	VLD1.P 16(R4), [V3.H8]                              \
	INPUTS(0)                                           \
	INPUTS(2)                                           \
	INPUTS(4)                                           \
	INPUTS(6)                                           \
	SUBS $8, R15                                        \
	BNE inputs                                          \
	MOVD R4, R1 // behind the last row of the tile

#define FINISHFOUR(s, scale, bias) \
	SCVTF(s, s)       \
	FMUL(scale, s, s) \
	FADD(bias, s, s)

// FINISH gives 16 sums of a row scale and bias.
#define FINISH(s) \
	FINISHFOUR(s, 0, 4)    \
	FINISHFOUR(s+1, 1, 5)  \
	FINISHFOUR(s+2, 2, 6)  \
	FINISHFOUR(s+3, 3, 7)

#define STORE(s, a, b, c, d) \
	FINISH(s)                 \
	VST1 [a, b, c, d], (R14)  \
	ADD R6, R14

#define ADDSTORE(s, a, b, c, d) \
	FINISH(s)                                \
	VLD1 (R14), [V8.S4, V9.S4, V10.S4, V11.S4] \
	FADD(8, s, s)                            \
	FADD(9, s+1, s+1)                        \
	FADD(10, s+2, s+2)                       \
	FADD(11, s+3, s+3)                       \
	VST1 [a, b, c, d], (R14)                 \
	ADD R6, R14

// PRODUCT goes over tiles of rows for each group of 16 outputs, whose weights so
// stay near.
#define PRODUCT(put) \
	MOVD out+0(FP), R0          \
	MOVD stride+8(FP), R6       \
	LSL $2, R6                  \
	MOVD m+24(FP), R7           \
	MOVD matrix_in(R7), R8      \
	MOVD matrix_out(R7), R9     \
	LSR $4, R9                  \
	MOVD matrix_pairs(R7), R10  \
	MOVD matrix_scale(R7), R11  \
	MOVD matrix_bias(R7), R12   \
outputs:                        \
	MOVD q+16(FP), R1           \
	MOVD tiles+32(FP), R13      \
	MOVD R0, R14                \
rows:                           \
	SUM                         \
	VLD1 (R11), [V0.S4, V1.S4, V2.S4, V3.S4]   \
	VLD1 (R12), [V4.S4, V5.S4, V6.S4, V7.S4]   \
	put(16, V16.S4, V17.S4, V18.S4, V19.S4)    \
	put(20, V20.S4, V21.S4, V22.S4, V23.S4)    \
	put(24, V24.S4, V25.S4, V26.S4, V27.S4)    \
	put(28, V28.S4, V29.S4, V30.S4, V31.S4)    \
	SUBS $1, R13                \
	BNE rows                    \
	ADD $64, R0                 \
	ADD $64, R11                \
	ADD $64, R12                \
	ADD R8<<5, R10              \
	SUBS $1, R9                 \
	BNE outputs                 \
	RET

// func productVector(out *float32, stride int, q *int16, m *matrix, tiles int)
TEXT ·productVector(SB), NOSPLIT, $0-40
	PRODUCT(STORE)

// func addProductVector(out *float32, stride int, q *int16, m *matrix, tiles int)
TEXT ·addProductVector(SB), NOSPLIT, $0-40
	PRODUCT(ADDSTORE)
