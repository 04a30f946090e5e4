#include "CSimdJSON.h"

#include <cstring>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace {

// One bit for each of 64 bytes, the first byte in the lowest bit.
struct BlockMasks {
    uint64_t quotes;
    uint64_t backslashes;
    uint64_t opening;
    uint64_t closing;
};

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

extern "C" ptrdiff_t og_json_scan_brackets(og_json_scan *scan, const uint8_t *bytes, size_t length) {
    uint64_t depth = scan->depth;
    uint64_t in_string = scan->in_string ? ~UINT64_C(0) : 0;
    uint64_t escaped = scan->escaped;
    uint8_t rest[64];

    for (size_t at = 0; at < length; at += 64) {
        const uint8_t *block = bytes + at;
        const size_t held = length - at < 64 ? length - at : 64;
        if (held < 64) {
            std::memset(rest, ' ', sizeof rest);
            std::memcpy(rest, block, held);
            block = rest;
        }
        const BlockMasks masks = masks_of(block);
        uint64_t quotes = masks.quotes;
        if (masks.backslashes | escaped) {
            uint64_t carried = escaped;
            quotes &= ~escaped_bytes(masks.backslashes, carried);
            // A last backslash in a short block escapes the first byte of the next call.
            if (held < 64) {
                carried = 0;
                uint64_t backslashes = masks.backslashes;
                size_t run = 0;
                while (run < held && (backslashes >> (held - 1 - run) & 1)) run++;
                if (run == held && escaped) run--;
                carried = run & 1;
            }
            escaped = carried;
        }
        const uint64_t strings = parity_up_to(quotes) ^ in_string;
        const uint64_t opening = masks.opening & ~strings;
        const uint64_t closing = masks.closing & ~strings;
        const uint64_t closed = static_cast<uint64_t>(__builtin_popcountll(closing));
        if (closed >= depth && closing) {
            uint64_t brackets = opening | closing;
            while (brackets) {
                const int position = __builtin_ctzll(brackets);
                brackets &= brackets - 1;
                if (opening >> position & 1) {
                    depth++;
                } else if (depth <= 1) {
                    scan->depth = 0;
                    scan->in_string = 0;
                    scan->escaped = 0;
                    return static_cast<ptrdiff_t>(at) + position + 1;
                } else {
                    depth--;
                }
            }
        } else {
            depth += static_cast<uint64_t>(__builtin_popcountll(opening));
            depth -= closed;
        }
        in_string = strings >> 63 ? ~UINT64_C(0) : 0;
    }
    scan->depth = depth;
    scan->in_string = in_string ? 1 : 0;
    scan->escaped = escaped;
    return -1;
}
