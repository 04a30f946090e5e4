#ifndef OPENGAUGE_CSIMDJSON_H
#define OPENGAUGE_CSIMDJSON_H

#ifdef __cplusplus
extern "C" {
#endif

// The bytes simdjson may read past the end of its input.
unsigned long opengauge_simdjson_padding(void);

#ifdef __cplusplus
}
#endif

#endif
