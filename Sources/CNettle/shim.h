#ifndef OPENGAUGE_CNETTLE_SHIM_H
#define OPENGAUGE_CNETTLE_SHIM_H
#include <nettle/sha1.h>
#include <nettle/sha2.h>
#endif
