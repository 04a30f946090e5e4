#ifndef OPENGAUGE_CURL_TRANSFER_H
#define OPENGAUGE_CURL_TRANSFER_H

#include <curl/curl.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/socket.h>

#include "chain.h"

// Why a callback ended a transfer before the server did.
typedef enum {
    opengauge_stop_none = 0,
    // The body reached its limit and what came so far is the answer.
    opengauge_stop_truncated,
    opengauge_stop_body_too_large,
    opengauge_stop_headers_too_large,
    // The spool file could not be written; see storage_error.
    opengauge_stop_storage
} opengauge_stop;

// One exchange: an easy handle with what its callbacks collect. Used again for the next one, with all its options.
// It belongs to one thread at a time: the event loop's while it runs, then whoever took it out.
typedef struct opengauge_transfer {
    CURL *easy;
    // For the Swift side.
    void *owner;
    struct opengauge_event_loop *loop;
    // Of the loop: where it runs, or ran last.
    struct opengauge_shard *shard;
    // Names with fixed addresses, in curl's spelling; NULL for none.
    struct curl_slist *pinned;
    // In the loop's list of those that have ended.
    struct opengauge_transfer *next_ended;

    // Set before an exchange.
    bool ignores_body;
    bool ignores_headers;
    bool truncates_body;
    int64_t maximum_body_bytes;
    size_t maximum_header_bytes;
    size_t maximum_header_fields;

    // The lines of the last header block, as received.
    char *headers;
    size_t header_bytes;
    size_t header_capacity;
    size_t header_fields;
    bool header_block_ended;

    // The body: in memory while small, then in the file.
    uint8_t *buffer;
    size_t buffered_bytes;
    size_t buffer_capacity;
    int64_t body_bytes;
    int file;
    // Empty while there is no file.
    char *path;
    char *spool_directory;

    // An FTP server turned a command down and spoke of encryption.
    bool wants_tls;

    opengauge_stop stop;
    int storage_error;

    // Sockets that were allowed and refused, and the last address refused.
    unsigned allowed_addresses;
    unsigned refused_addresses;
    bool last_address_refused;
    struct sockaddr_storage refused_address;

    CURLcode result;
    char error[CURL_ERROR_SIZE];
    // The number of the exchange on its thread.
    uint64_t exchange;
    // Of a certificate that was not accepted; no certificates where it was, or nothing is known.
    opengauge_chain chain;
} opengauge_transfer;

// NULL when there is no memory. The directory is copied.
opengauge_transfer *opengauge_transfer_create(const char *spool_directory);
void opengauge_transfer_destroy(opengauge_transfer *transfer);

// Clears what the last exchange left behind, except its options.
void opengauge_transfer_begin(opengauge_transfer *transfer);

// Writes the rest of the body to its file and closes it. False, with storage_error set and the file removed, when that
// fails. There is no file for an empty body.
bool opengauge_transfer_finish_body(opengauge_transfer *transfer);

// Removes the body's file, if any.
void opengauge_transfer_discard_body(opengauge_transfer *transfer);

#endif
