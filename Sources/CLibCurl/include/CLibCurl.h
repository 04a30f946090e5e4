#ifndef OPENGAUGE_CLIBCURL_H
#define OPENGAUGE_CLIBCURL_H

#include <curl/curl.h>

#include "chain.h"
#include "event_loop.h"
#include "options.h"
#include "transfer.h"

#endif
