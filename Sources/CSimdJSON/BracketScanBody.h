// The scanner itself, compiled once for each set of instructions: it is included where `masks_of` and `parity_up_to` are
// known, and therefore has no guard.

ptrdiff_t scan_brackets(og_json_scan *scan, const uint8_t *bytes, size_t length) {
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
