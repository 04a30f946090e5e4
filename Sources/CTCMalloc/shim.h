#ifndef OPENGAUGE_CTCMALLOC_SHIM_H
#define OPENGAUGE_CTCMALLOC_SHIM_H
#include <gperftools/malloc_extension_c.h>
#endif
