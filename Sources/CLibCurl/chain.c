#define _GNU_SOURCE
#include "chain.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

// OpenSSL's functions come with libcurl, its headers do not: they are looked up in the running process.
typedef struct {
    void (*set_verifier)(void *context, int (*verify)(void *store, void *user), void *user);
    int (*verify)(void *store);
    void *(*current_certificate)(void *store);
    void *(*sent)(void *store);
    int (*count)(const void *stack);
    void *(*issuer)(const void *certificate);
    void *(*subject)(const void *certificate);
    int (*compare)(const void *name, const void *other);
    char *(*one_line)(const void *name, char *buffer, int size);
    int (*extension_index)(const void *certificate, int identifier, int after);
    void *(*extension)(const void *certificate, int index);
    void *(*extension_data)(void *extension);
    const unsigned char *(*bytes)(const void *string);
    int (*length)(const void *string);
} openssl_functions;

static openssl_functions openssl;
static bool is_openssl_there;
static pthread_once_t once = PTHREAD_ONCE_INIT;

static void look_up(void) {
    const struct { void *place; const char *name; } wanted[] = {
        {&openssl.set_verifier, "SSL_CTX_set_cert_verify_callback"},
        {&openssl.verify, "X509_verify_cert"},
        {&openssl.current_certificate, "X509_STORE_CTX_get_current_cert"},
        {&openssl.sent, "X509_STORE_CTX_get0_untrusted"},
        {&openssl.count, "OPENSSL_sk_num"},
        {&openssl.issuer, "X509_get_issuer_name"},
        {&openssl.subject, "X509_get_subject_name"},
        {&openssl.compare, "X509_NAME_cmp"},
        {&openssl.one_line, "X509_NAME_oneline"},
        {&openssl.extension_index, "X509_get_ext_by_NID"},
        {&openssl.extension, "X509_get_ext"},
        {&openssl.extension_data, "X509_EXTENSION_get_data"},
        {&openssl.bytes, "ASN1_STRING_get0_data"},
        {&openssl.length, "ASN1_STRING_length"},
    };
    for (size_t index = 0; index < sizeof wanted / sizeof *wanted; index++) {
        void *found = dlsym(RTLD_DEFAULT, wanted[index].name);
        if (found == NULL) { return; }
        memcpy(wanted[index].place, &found, sizeof found);
    }
    is_openssl_there = true;
}

// A connection may outlive the exchange that opened it, and verify again: notes are kept by number on the thread of the
// event loop, not with the exchange.
typedef struct {
    uint64_t exchange;
    opengauge_chain chain;
} note;

enum { notes_kept = 32 };
static _Thread_local note notes[notes_kept];
static _Thread_local size_t next_note;

// Access descriptions of which this is the method lead to the issuer's certificate: 1.3.6.1.5.5.7.48.2, then a URI.
static const unsigned char leads_to_issuer[] = {0x06, 0x08, 0x2B, 0x06, 0x01, 0x05, 0x05, 0x07, 0x30, 0x02, 0x86};
enum { authority_information_access = 177 };

static void note_issuer_url(const void *certificate, opengauge_chain *chain) {
    int index = openssl.extension_index(certificate, authority_information_access, -1);
    void *extension = index < 0 ? NULL : openssl.extension(certificate, index);
    void *data = extension == NULL ? NULL : openssl.extension_data(extension);
    const unsigned char *bytes = data == NULL ? NULL : openssl.bytes(data);
    int length = data == NULL ? 0 : openssl.length(data);
    if (bytes == NULL || length <= 0) { return; }
    const unsigned char *end = bytes + length;
    const unsigned char *place = memmem(bytes, (size_t)length, leads_to_issuer, sizeof leads_to_issuer);
    if (place == NULL) { return; }
    place += sizeof leads_to_issuer;
    // A length of one byte, below 128; longer addresses are left out.
    if (place >= end || *place >= 0x80 || end - place - 1 < *place) { return; }
    size_t size = *place;
    for (size_t letter = 0; letter < size; letter++) {
        if (place[1 + letter] <= 0x20 || place[1 + letter] >= 0x7F) { return; }
    }
    memcpy(chain->issuer_url, place + 1, size);
    chain->issuer_url[size] = 0;
}

static int verify(void *store, void *user) {
    int accepted = openssl.verify(store);
    if (accepted > 0) { return accepted; }
    note *new = &notes[next_note];
    next_note = (next_note + 1) % notes_kept;
    *new = (note){.exchange = (uint64_t)(uintptr_t)user};
    void *sent = openssl.sent(store);
    void *certificate = openssl.current_certificate(store);
    if (sent == NULL || certificate == NULL) { return accepted; }
    new->chain.certificates = openssl.count(sent);
    void *issuer = openssl.issuer(certificate);
    void *subject = openssl.subject(certificate);
    if (issuer == NULL || subject == NULL) { return accepted; }
    new->chain.ends_with_itself = openssl.compare(issuer, subject) == 0;
    openssl.one_line(issuer, new->chain.issuer, sizeof new->chain.issuer);
    note_issuer_url(certificate, &new->chain);
    return accepted;
}

CURLcode opengauge_chain_prepare(CURL *handle, void *context, void *exchange) {
    (void)handle;
    pthread_once(&once, look_up);
    if (is_openssl_there) { openssl.set_verifier(context, verify, exchange); }
    return CURLE_OK;
}

void opengauge_chain_watch(CURL *handle, uint64_t exchange) {
    curl_easy_setopt(handle, CURLOPT_SSL_CTX_DATA, (void *)(uintptr_t)exchange);
}

bool opengauge_chain_take(uint64_t exchange, opengauge_chain *chain) {
    for (size_t index = 0; index < notes_kept; index++) {
        if (notes[index].exchange != exchange || notes[index].chain.certificates <= 0) { continue; }
        *chain = notes[index].chain;
        notes[index] = (note){0};
        return true;
    }
    return false;
}
