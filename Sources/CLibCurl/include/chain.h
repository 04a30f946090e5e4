#ifndef OPENGAUGE_CURL_CHAIN_H
#define OPENGAUGE_CURL_CHAIN_H

#include <curl/curl.h>
#include <stdbool.h>
#include <stdint.h>

// What the certificates say of themselves that a server sent and that were not accepted.
typedef struct {
    // How many were sent; 0 where nothing is known.
    int certificates;
    // Whether the last one that could be linked to the server's own bears its own name as that of its issuer.
    bool ends_with_itself;
    // The name of the issuer of that one.
    char issuer[256];
    // Where it says that the certificate of its issuer is (caIssuers, RFC 5280, 4.2.2.1); empty where it says nothing.
    char issuer_url[256];
} opengauge_chain;

// Notes chains that are not accepted under the number of the exchange that opened the connection. Leaves all as it is
// where libcurl uses another library than OpenSSL.
void opengauge_chain_watch(CURL *handle, uint64_t exchange);

// For use as CURLOPT_SSL_CTX_FUNCTION, whose data is the number of the exchange.
CURLcode opengauge_chain_prepare(CURL *handle, void *context, void *exchange);

// What was noted of an exchange on this thread a short while ago; false where nothing was.
bool opengauge_chain_take(uint64_t exchange, opengauge_chain *chain);

#endif
