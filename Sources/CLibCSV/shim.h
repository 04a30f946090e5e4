#ifndef OPENGAUGE_CLIBCSV_SHIM_H
#define OPENGAUGE_CLIBCSV_SHIM_H
#include <csv.h>
#endif
