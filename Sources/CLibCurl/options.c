#define _GNU_SOURCE
#include "options.h"

#include <dlfcn.h>

#include "chain.h"

// OpenSSL comes with libcurl, its headers do not: its functions are looked up in the running process, and left alone where
// libcurl uses another TLS library.
static const uint64_t no_cleanup_at_exit = 0x80000;  // OPENSSL_INIT_NO_ATEXIT
static const uint64_t legacy_server_connect = 1u << 2;  // SSL_OP_LEGACY_SERVER_CONNECT

CURLcode opengauge_curl_initialise(void) {
    int (*initialise)(uint64_t, const void *) = (int (*)(uint64_t, const void *))dlsym(RTLD_DEFAULT, "OPENSSL_init_crypto");
    if (initialise != NULL) { initialise(no_cleanup_at_exit, NULL); }
    return curl_global_init(CURL_GLOBAL_ALL);
}

CURLcode opengauge_curl_easy_setopt_long(CURL *handle, CURLoption option, long value) {
    return curl_easy_setopt(handle, option, value);
}

CURLcode opengauge_curl_easy_setopt_int64(CURL *handle, CURLoption option, int64_t value) {
    return curl_easy_setopt(handle, option, (curl_off_t)value);
}

CURLcode opengauge_curl_easy_setopt_string(CURL *handle, CURLoption option, const char *value) {
    return curl_easy_setopt(handle, option, value);
}

CURLcode opengauge_curl_easy_setopt_list(CURL *handle, CURLoption option, struct curl_slist *value) {
    return curl_easy_setopt(handle, option, value);
}

long opengauge_curl_easy_getinfo_long(CURL *handle, CURLINFO info) {
    long value = 0;
    return curl_easy_getinfo(handle, info, &value) == CURLE_OK ? value : 0;
}

int64_t opengauge_curl_easy_getinfo_int64(CURL *handle, CURLINFO info) {
    curl_off_t value = 0;
    return curl_easy_getinfo(handle, info, &value) == CURLE_OK ? value : 0;
}

const char *opengauge_curl_easy_getinfo_string(CURL *handle, CURLINFO info) {
    char *value = NULL;
    return curl_easy_getinfo(handle, info, &value) == CURLE_OK ? value : NULL;
}

static CURLcode allow_legacy_renegotiation(CURL *handle, void *context, void *exchange) {
    uint64_t (*set_options)(void *, uint64_t) = (uint64_t (*)(void *, uint64_t))dlsym(RTLD_DEFAULT, "SSL_CTX_set_options");
    if (set_options != NULL) { set_options(context, legacy_server_connect); }
    return opengauge_chain_prepare(handle, context, exchange);
}

void opengauge_curl_allow_legacy_tls(CURL *handle) {
    curl_easy_setopt(handle, CURLOPT_SSLVERSION, (long)CURL_SSLVERSION_TLSv1_0);
    curl_easy_setopt(handle, CURLOPT_SSL_CIPHER_LIST, "DEFAULT@SECLEVEL=0");
    curl_easy_setopt(handle, CURLOPT_SSL_CTX_FUNCTION, allow_legacy_renegotiation);
}

void opengauge_curl_disallow_legacy_tls(CURL *handle) {
    curl_easy_setopt(handle, CURLOPT_SSLVERSION, (long)CURL_SSLVERSION_DEFAULT);
    curl_easy_setopt(handle, CURLOPT_SSL_CIPHER_LIST, NULL);
    curl_easy_setopt(handle, CURLOPT_SSL_CTX_FUNCTION, opengauge_chain_prepare);
}
