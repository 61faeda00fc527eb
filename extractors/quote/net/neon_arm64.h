// Instructions that Go's assembler has no names for, by the numbers of their
// registers: four float32 at a time, unless said otherwise. None of them fuses a
// product with a sum.

#define FADD(m, n, d) WORD $(0x4E20D400 | (m)<<16 | (n)<<5 | (d))    // FADD Vd.4S, Vn.4S, Vm.4S
#define FSUB(m, n, d) WORD $(0x4EA0D400 | (m)<<16 | (n)<<5 | (d))    // FSUB: n - m
#define FMUL(m, n, d) WORD $(0x6E20DC00 | (m)<<16 | (n)<<5 | (d))    // FMUL
#define FDIV(m, n, d) WORD $(0x6E20FC00 | (m)<<16 | (n)<<5 | (d))    // FDIV: n / m
#define FSQRT(n, d) WORD $(0x6EA1F800 | (n)<<5 | (d))                // FSQRT
#define FMINNM(m, n, d) WORD $(0x4EA0C400 | (m)<<16 | (n)<<5 | (d))  // FMINNM: m where n is not a number
#define FMAXNM(m, n, d) WORD $(0x4E20C400 | (m)<<16 | (n)<<5 | (d))  // FMAXNM
#define FADDP(n, d) WORD $(0x7E30D800 | (n)<<5 | (d))                // FADDP Sd, Vn.2S: the sum of two
#define FMAXNMV(n, d) WORD $(0x6E30C800 | (n)<<5 | (d))              // FMAXNMV Sd, Vn.4S: the greatest
#define SCVTF(n, d) WORD $(0x4E21D800 | (n)<<5 | (d))                // SCVTF: of int32
#define FCVTNS(n, d) WORD $(0x4E21A800 | (n)<<5 | (d))               // FCVTNS: int32, half to even
#define SSHRL(s, n, d) WORD $(0x4F000400 | (64-(s))<<16 | (n)<<5 | (d)) // SSHR Vd.4S, Vn.4S, #s

// Of integers of 16 bits.
#define XTN(n, d) WORD $(0x0E612800 | (n)<<5 | (d))       // XTN Vd.4H, Vn.4S: the lower halves of int32
#define XTN2(n, d) WORD $(0x4E612800 | (n)<<5 | (d))      // XTN2 Vd.8H, Vn.4S: likewise, to the upper part
#define SXTL(n, d) WORD $(0x0F10A400 | (n)<<5 | (d))      // SXTL Vd.4S, Vn.4H
#define SXTL2(n, d) WORD $(0x4F10A400 | (n)<<5 | (d))     // SXTL2 Vd.4S, Vn.8H
#define SXTLB(n, d) WORD $(0x0F08A400 | (n)<<5 | (d))     // SXTL Vd.8H, Vn.8B: of int8
#define SXTL2B(n, d) WORD $(0x4F08A400 | (n)<<5 | (d))    // SXTL2 Vd.8H, Vn.16B
#define SSHL(m, n, d) WORD $(0x4E604400 | (m)<<16 | (n)<<5 | (d)) // SSHL Vd.8H, Vn.8H, Vm.8H

// SMLAL adds to four int32 the products of four int16 with number i of eight others,
// SMLAL2 those of the upper four. Of the eight, the register is below 16.
#define SMLAL(i, m, n, d) WORD $(0x0F402000 | ((i)>>2)<<11 | (((i)>>1)&1)<<21 | ((i)&1)<<20 | (m)<<16 | (n)<<5 | (d))  // SMLAL Vd.4S, Vn.4H, Vm.H[i]
#define SMLAL2(i, m, n, d) WORD $(0x4F402000 | ((i)>>2)<<11 | (((i)>>1)&1)<<21 | ((i)&1)<<20 | (m)<<16 | (n)<<5 | (d)) // SMLAL2 Vd.4S, Vn.8H, Vm.H[i]
