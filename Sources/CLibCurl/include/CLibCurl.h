#ifndef OPENGAUGE_CLIBCURL_H
#define OPENGAUGE_CLIBCURL_H

#include <curl/curl.h>

// curl_easy_setopt and its kin are variadic, which Swift cannot call: one function a type.
CURLcode opengauge_curl_easy_setopt_long(CURL *handle, CURLoption option, long value);
CURLcode opengauge_curl_easy_setopt_string(CURL *handle, CURLoption option, const char *value);
CURLcode opengauge_curl_easy_setopt_pointer(CURL *handle, CURLoption option, void *value);

#endif
