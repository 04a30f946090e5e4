#ifndef OPENGAUGE_CSIMDJSON_H
#define OPENGAUGE_CSIMDJSON_H

// A plain C face of simdjson's DOM parser, and the bracket scanner that splits a huge array into its elements.
//
// A parsed document is read from simdjson's tape (documented in its doc/tape.md): one 64-bit word a value, the type in
// the top byte, the payload below it. The accessors here are the only place that knows that layout.

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct og_json_parser og_json_parser;

// What the last successful parse left behind; valid until the next parse.
typedef struct {
    const uint64_t *tape;
    const uint8_t *strings;
} og_json_document;

// The bytes that must be readable after the input of `og_json_parse` when it is said to be padded.
size_t og_json_padding(void);

// NULL when there is no memory.
og_json_parser *og_json_parser_create(size_t maximum_depth);
void og_json_parser_destroy(og_json_parser *parser);

// The document the parser owns; the same pointer for the parser's whole life.
const og_json_document *og_json_parser_document(const og_json_parser *parser);

// 0, or an error code of simdjson. With `is_padded` 0 the bytes are copied first.
int og_json_parse(og_json_parser *parser, const uint8_t *bytes, size_t length, int is_padded);

const char *og_json_error_message(int code);

// Whether the code says that the nesting or the size was beyond the parser's bounds.
int og_json_is_limit_error(int code);

// Where a scan through nested brackets stands; all zero at an opening bracket.
typedef struct {
    uint64_t depth;
    uint64_t in_string;
    uint64_t escaped;
} og_json_scan;

// Reads on through `bytes` until the bracket that was read first is closed again, and answers the number of bytes up
// to and with the closing one, or -1 when it does not come. Strings are stepped over.
ptrdiff_t og_json_scan_brackets(og_json_scan *scan, const uint8_t *bytes, size_t length);

// The same without the instructions that only newer machines have, for comparison.
ptrdiff_t og_json_scan_brackets_plain(og_json_scan *scan, const uint8_t *bytes, size_t length);

// The root of a document is its second word.
static const size_t og_json_root_index = 1;

static inline uint8_t og_json_type(const og_json_document *document, size_t index) {
    return (uint8_t)(document->tape[index] >> 56);
}

static inline uint64_t og_json_payload(const og_json_document *document, size_t index) {
    return document->tape[index] & UINT64_C(0x00FFFFFFFFFFFFFF);
}

static inline uint64_t og_json_number_bits(const og_json_document *document, size_t index) {
    return document->tape[index + 1];
}

// The index of the value after this one.
static inline size_t og_json_next(const og_json_document *document, size_t index) {
    switch (og_json_type(document, index)) {
    case '[':
    case '{':
        return (size_t)(document->tape[index] & UINT64_C(0xFFFFFFFF));
    case 'l':
    case 'u':
    case 'd':
        return index + 2;
    default:
        return index + 1;
    }
}

// The members or elements of a container; no more than 16,777,215 are told.
static inline size_t og_json_count(const og_json_document *document, size_t index) {
    return (size_t)(og_json_payload(document, index) >> 32);
}

static inline size_t og_json_string_length(const og_json_document *document, size_t index) {
    const uint8_t *start = document->strings + og_json_payload(document, index);
    uint32_t length;
    __builtin_memcpy(&length, start, sizeof length);
    return length;
}

static inline const uint8_t *og_json_string_bytes(const og_json_document *document, size_t index) {
    return document->strings + og_json_payload(document, index) + sizeof(uint32_t);
}

#ifdef __cplusplus
}
#endif

#endif
