#ifndef OPENGAUGE_CSERD_SHIM_H
#define OPENGAUGE_CSERD_SHIM_H
#include <serd/serd.h>
#include <stdint.h>
#include <stdio.h>

// Writes what an error says, which Swift cannot, as the arguments are a va_list.
static inline int opengauge_serd_describe(const SerdError *error, char *text, size_t size) {
    return vsnprintf(text, size, error->fmt, *error->args);
}

// Where the stack has come to.
static inline uintptr_t opengauge_stack_position(void) {
    return (uintptr_t)__builtin_frame_address(0);
}
#endif
