#ifndef OPENGAUGE_CSERD_SHIM_H
#define OPENGAUGE_CSERD_SHIM_H
#include <serd/serd.h>
#endif
