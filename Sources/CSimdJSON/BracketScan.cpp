#include "CSimdJSON.h"

#include <cstring>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace {

// One bit for each of 64 bytes, the first byte in the lowest bit.
struct BlockMasks {
    uint64_t quotes;
    uint64_t backslashes;
    uint64_t opening;
    uint64_t closing;
};

// The bytes that a backslash before them escapes. `escaped` tells it of the first byte and is left telling it of the
// byte after the block.
inline uint64_t escaped_bytes(uint64_t backslashes, uint64_t &escaped) {
    uint64_t marked = 0;
    uint64_t start = escaped;
    if (escaped) {
        marked = 1;
        backslashes &= ~UINT64_C(1);
        start = 0;
    }
    while (backslashes) {
        const int position = __builtin_ctzll(backslashes);
        if (position == 63) {
            start = 1;
            break;
        }
        marked |= UINT64_C(1) << (position + 1);
        // The backslash itself and, where it is one too, the byte it escapes are done with.
        backslashes &= ~(UINT64_C(3) << position);
    }
    escaped = start;
    return marked;
}

}  // namespace

// What every machine has: SSE2 on x86, eight bytes in a register elsewhere.
namespace plain {
namespace {

#if defined(__SSE2__)

inline BlockMasks masks_of(const uint8_t *block) {
    const __m128i quote = _mm_set1_epi8('"');
    const __m128i backslash = _mm_set1_epi8('\\');
    // '[' and '{', ']' and '}' differ in this bit alone.
    const __m128i fold = _mm_set1_epi8(0x20);
    const __m128i opening = _mm_set1_epi8('{');
    const __m128i closing = _mm_set1_epi8('}');
    BlockMasks masks{0, 0, 0, 0};
    for (int part = 0; part < 4; part++) {
        const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i *>(block + 16 * part));
        const __m128i folded = _mm_or_si128(bytes, fold);
        const int shift = 16 * part;
        const auto bits = [shift](__m128i equal) {
            return static_cast<uint64_t>(static_cast<uint32_t>(_mm_movemask_epi8(equal))) << shift;
        };
        masks.quotes |= bits(_mm_cmpeq_epi8(bytes, quote));
        masks.backslashes |= bits(_mm_cmpeq_epi8(bytes, backslash));
        masks.opening |= bits(_mm_cmpeq_epi8(folded, opening));
        masks.closing |= bits(_mm_cmpeq_epi8(folded, closing));
    }
    return masks;
}

#else

// The high bit of every byte of `word` that equals `byte`, packed into eight bits.
inline uint64_t equal_bits(uint64_t word, uint8_t byte) {
    const uint64_t low = UINT64_C(0x7F7F7F7F7F7F7F7F);
    const uint64_t difference = word ^ (UINT64_C(0x0101010101010101) * byte);
    const uint64_t zero = ~(((difference & low) + low) | difference | low);
    return ((zero >> 7) * UINT64_C(0x0102040810204080)) >> 56;
}

inline BlockMasks masks_of(const uint8_t *block) {
    BlockMasks masks{0, 0, 0, 0};
    for (int part = 0; part < 8; part++) {
        uint64_t word;
        std::memcpy(&word, block + 8 * part, sizeof word);
        const uint64_t folded = word | UINT64_C(0x2020202020202020);
        const int shift = 8 * part;
        masks.quotes |= equal_bits(word, '"') << shift;
        masks.backslashes |= equal_bits(word, '\\') << shift;
        masks.opening |= equal_bits(folded, '{') << shift;
        masks.closing |= equal_bits(folded, '}') << shift;
    }
    return masks;
}

#endif

// Bit n is the parity of the bits 0...n: set from an opening quote up to the byte before its closing one.
inline uint64_t parity_up_to(uint64_t bits) {
    bits ^= bits << 1;
    bits ^= bits << 2;
    bits ^= bits << 4;
    bits ^= bits << 8;
    bits ^= bits << 16;
    bits ^= bits << 32;
    return bits;
}

#include "BracketScanBody.h"

}  // namespace
}  // namespace plain

#if defined(__x86_64__)

#pragma clang attribute push(__attribute__((target("avx2,bmi,popcnt,pclmul"))), apply_to = function)

namespace wide {
namespace {

inline BlockMasks masks_of(const uint8_t *block) {
    const __m256i quote = _mm256_set1_epi8('"');
    const __m256i backslash = _mm256_set1_epi8('\\');
    const __m256i fold = _mm256_set1_epi8(0x20);
    const __m256i opening = _mm256_set1_epi8('{');
    const __m256i closing = _mm256_set1_epi8('}');
    BlockMasks masks{0, 0, 0, 0};
    for (int part = 0; part < 2; part++) {
        const __m256i bytes = _mm256_loadu_si256(reinterpret_cast<const __m256i *>(block + 32 * part));
        const __m256i folded = _mm256_or_si256(bytes, fold);
        const int shift = 32 * part;
        masks.quotes |= static_cast<uint64_t>(static_cast<uint32_t>(
                            _mm256_movemask_epi8(_mm256_cmpeq_epi8(bytes, quote)))) << shift;
        masks.backslashes |= static_cast<uint64_t>(static_cast<uint32_t>(
                                 _mm256_movemask_epi8(_mm256_cmpeq_epi8(bytes, backslash)))) << shift;
        masks.opening |= static_cast<uint64_t>(static_cast<uint32_t>(
                             _mm256_movemask_epi8(_mm256_cmpeq_epi8(folded, opening)))) << shift;
        masks.closing |= static_cast<uint64_t>(static_cast<uint32_t>(
                             _mm256_movemask_epi8(_mm256_cmpeq_epi8(folded, closing)))) << shift;
    }
    return masks;
}

// A carry-less product with all ones is the parity up to each bit.
inline uint64_t parity_up_to(uint64_t bits) {
    const __m128i product = _mm_clmulepi64_si128(_mm_set_epi64x(0, static_cast<int64_t>(bits)), _mm_set1_epi8(-1), 0);
    return static_cast<uint64_t>(_mm_cvtsi128_si64(product));
}

#include "BracketScanBody.h"

}  // namespace
}  // namespace wide

#pragma clang attribute pop

namespace {

using Scanner = ptrdiff_t (*)(og_json_scan *, const uint8_t *, size_t);

Scanner best_scanner() {
    const bool is_wide = __builtin_cpu_supports("avx2") && __builtin_cpu_supports("pclmul") &&
                         __builtin_cpu_supports("bmi") && __builtin_cpu_supports("popcnt");
    return is_wide ? wide::scan_brackets : plain::scan_brackets;
}

}  // namespace

#endif

extern "C" ptrdiff_t og_json_scan_brackets(og_json_scan *scan, const uint8_t *bytes, size_t length) {
#if defined(__x86_64__)
    static const Scanner scanner = best_scanner();
    return scanner(scan, bytes, length);
#else
    return plain::scan_brackets(scan, bytes, length);
#endif
}

extern "C" ptrdiff_t og_json_scan_brackets_plain(og_json_scan *scan, const uint8_t *bytes, size_t length) {
    return plain::scan_brackets(scan, bytes, length);
}
