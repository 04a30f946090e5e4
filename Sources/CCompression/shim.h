#ifndef OPENGAUGE_CCOMPRESSION_SHIM_H
#define OPENGAUGE_CCOMPRESSION_SHIM_H
#include <brotli/decode.h>
#include <isa-l/crc.h>
#include <isa-l/igzip_lib.h>
#include <zlib.h>
#include <zstd.h>
#endif
