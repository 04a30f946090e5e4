#ifndef OPENGAUGE_CURL_OPTIONS_H
#define OPENGAUGE_CURL_OPTIONS_H

#include <curl/curl.h>
#include <stdint.h>

// curl_global_init, to be called once, for a process that may end while a network thread closes its connections: OpenSSL
// must not be taken down beneath it.
CURLcode opengauge_curl_initialise(void);

// curl_easy_setopt and its kin are variadic, which Swift cannot call: one function a type.
CURLcode opengauge_curl_easy_setopt_long(CURL *handle, CURLoption option, long value);
CURLcode opengauge_curl_easy_setopt_int64(CURL *handle, CURLoption option, int64_t value);
CURLcode opengauge_curl_easy_setopt_string(CURL *handle, CURLoption option, const char *value);
CURLcode opengauge_curl_easy_setopt_list(CURL *handle, CURLoption option, struct curl_slist *value);

// Zero or NULL where libcurl has no figure.
long opengauge_curl_easy_getinfo_long(CURL *handle, CURLINFO info);
int64_t opengauge_curl_easy_getinfo_int64(CURL *handle, CURLINFO info);
const char *opengauge_curl_easy_getinfo_string(CURL *handle, CURLINFO info);

// Accepts what old servers offer: TLS 1.0, weak ciphers and the renegotiation that OpenSSL 3 refuses.
void opengauge_curl_allow_legacy_tls(CURL *handle);
void opengauge_curl_disallow_legacy_tls(CURL *handle);

#endif
