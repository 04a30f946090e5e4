#include "CSimdJSON.h"

#include <new>
#include <simdjson.h>

struct og_json_parser {
    simdjson::dom::parser parser;
    size_t maximum_depth;
    og_json_document document{nullptr, nullptr};
};

namespace {

// A parser keeps the memory of its largest input, some 15 bytes for each; above this it is given back when a small one
// follows.
constexpr size_t kept_capacity = 16 << 20;
constexpr size_t least_capacity = 64 << 10;

}  // namespace

extern "C" size_t og_json_padding(void) { return simdjson::SIMDJSON_PADDING; }

extern "C" og_json_parser *og_json_parser_create(size_t maximum_depth) {
    og_json_parser *made = new (std::nothrow) og_json_parser();
    if (made) made->maximum_depth = maximum_depth;
    return made;
}

extern "C" void og_json_parser_destroy(og_json_parser *parser) { delete parser; }

extern "C" const og_json_document *og_json_parser_document(const og_json_parser *parser) {
    return &parser->document;
}

extern "C" int og_json_parse(og_json_parser *parser, const uint8_t *bytes, size_t length, int is_padded) {
    simdjson::dom::parser &dom = parser->parser;
    if (dom.capacity() > kept_capacity && length < kept_capacity / 16) {
        dom = simdjson::dom::parser();
    }
    if (length > dom.capacity() || dom.capacity() == 0) {
        // Half as much again, so that slowly growing elements do not allocate each time.
        size_t wanted = length + length / 2;
        if (wanted < least_capacity) wanted = least_capacity;
        if (wanted > simdjson::SIMDJSON_MAXSIZE_BYTES) wanted = simdjson::SIMDJSON_MAXSIZE_BYTES;
        simdjson::error_code failure = dom.allocate(wanted, parser->maximum_depth);
        if (failure) return failure;
    }
    simdjson::dom::element root;
    simdjson::error_code failure = dom.parse(bytes, length, !is_padded).get(root);
    if (failure) return failure;
    parser->document.tape = dom.doc.tape.get();
    parser->document.strings = dom.doc.string_buf.get();
    return 0;
}

extern "C" const char *og_json_error_message(int code) {
    return simdjson::error_message(static_cast<simdjson::error_code>(code));
}

extern "C" int og_json_is_limit_error(int code) {
    return code == simdjson::CAPACITY || code == simdjson::DEPTH_ERROR || code == simdjson::MEMALLOC;
}
