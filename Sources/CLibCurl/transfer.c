#define _GNU_SOURCE
#include "transfer.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <unistd.h>

// A body up to this size is written to its file once, when it is complete.
static const size_t maximum_buffer = 64 * 1024;
// A buffer larger than this is not kept for the next exchange.
static const size_t maximum_kept_buffer = 16 * 1024;
static const size_t first_capacity = 1024;

static const char file_template[] = "/body-XXXXXX";

static bool write_all(int file, const uint8_t *bytes, size_t count) {
    while (count > 0) {
        ssize_t written = write(file, bytes, count);
        if (written < 0 && errno == EINTR) { continue; }
        if (written <= 0) { return false; }
        bytes += written;
        count -= (size_t)written;
    }
    return true;
}

static bool open_file(opengauge_transfer *transfer) {
    strcpy(transfer->path, transfer->spool_directory);
    strcat(transfer->path, file_template);
    transfer->file = mkostemp(transfer->path, O_CLOEXEC);
    if (transfer->file >= 0) { return true; }
    transfer->path[0] = 0;
    return false;
}

static bool flush_buffer(opengauge_transfer *transfer) {
    if (transfer->file < 0 && !open_file(transfer)) { return false; }
    if (!write_all(transfer->file, transfer->buffer, transfer->buffered_bytes)) { return false; }
    transfer->buffered_bytes = 0;
    return true;
}

static bool grow(void **bytes, size_t *capacity, size_t wanted, size_t maximum) {
    size_t larger = *capacity == 0 ? first_capacity : *capacity;
    while (larger < wanted) { larger *= 2; }
    if (larger > maximum) { larger = maximum; }
    void *moved = realloc(*bytes, larger);
    if (moved == NULL) { return false; }
    *bytes = moved;
    *capacity = larger;
    return true;
}

static bool append_body(opengauge_transfer *transfer, const uint8_t *bytes, size_t count) {
    if (transfer->buffered_bytes + count > maximum_buffer && !flush_buffer(transfer)) { return false; }
    if (count > maximum_buffer) {
        if (!write_all(transfer->file, bytes, count)) { return false; }
    } else {
        size_t wanted = transfer->buffered_bytes + count;
        if (wanted > transfer->buffer_capacity
            && !grow((void **)&transfer->buffer, &transfer->buffer_capacity, wanted, maximum_buffer)) {
            errno = ENOMEM;
            return false;
        }
        memcpy(transfer->buffer + transfer->buffered_bytes, bytes, count);
        transfer->buffered_bytes = wanted;
    }
    transfer->body_bytes += (int64_t)count;
    return true;
}

static size_t receive_body(char *bytes, size_t size, size_t count, void *user) {
    opengauge_transfer *transfer = user;
    size_t length = size * count;
    if (transfer->ignores_body) { return length; }
    if (transfer->body_bytes == 0 && !transfer->truncates_body) {
        curl_off_t stated = -1;
        curl_easy_getinfo(transfer->easy, CURLINFO_CONTENT_LENGTH_DOWNLOAD_T, &stated);
        if (stated > transfer->maximum_body_bytes) {
            transfer->stop = opengauge_stop_body_too_large;
            return CURL_WRITEFUNC_ERROR;
        }
    }
    int64_t room = transfer->maximum_body_bytes - transfer->body_bytes;
    size_t wanted = (int64_t)length > room ? (size_t)room : length;
    if (!append_body(transfer, (const uint8_t *)bytes, wanted)) {
        transfer->stop = opengauge_stop_storage;
        transfer->storage_error = errno;
        return CURL_WRITEFUNC_ERROR;
    }
    if (wanted == length) { return length; }
    transfer->stop = transfer->truncates_body ? opengauge_stop_truncated : opengauge_stop_body_too_large;
    return CURL_WRITEFUNC_ERROR;
}

// Whether a line of an FTP server turns a command down (4xx, 5xx) for want of encryption. Servers have no code of their own
// for it but 534; 530, 550, 503 and 421 are met too.
static bool asks_for_tls(const char *line, size_t length) {
    static const char *const words[] = {"tls", "ssl", "encrypt", "secur", "cleartext", "clear text", "use auth"};
    if (length < 4 || (line[0] != '4' && line[0] != '5')) { return false; }
    if (memcmp(line, "534", 3) == 0) { return true; }
    for (size_t word = 0; word < sizeof words / sizeof *words; word++) {
        size_t size = strlen(words[word]);
        for (size_t start = 4; start + size <= length; start++) {
            if (strncasecmp(line + start, words[word], size) == 0) { return true; }
        }
    }
    return false;
}

static size_t receive_header(char *bytes, size_t size, size_t count, void *user) {
    opengauge_transfer *transfer = user;
    size_t length = size * count;
    if (transfer->ignores_headers) {
        if (!transfer->wants_tls) { transfer->wants_tls = asks_for_tls(bytes, length); }
        return length;
    }
    if (length >= 5 && strncasecmp(bytes, "HTTP/", 5) == 0) {
        transfer->header_bytes = 0;
        transfer->header_fields = 0;
        transfer->header_block_ended = false;
    } else if (transfer->header_block_ended) {
        return length;
    } else if (length <= 2 && (bytes[0] == '\r' || bytes[0] == '\n')) {
        transfer->header_block_ended = true;
        return length;
    } else {
        transfer->header_fields += 1;
    }
    size_t wanted = transfer->header_bytes + length;
    if (wanted > transfer->maximum_header_bytes || transfer->header_fields > transfer->maximum_header_fields) {
        transfer->stop = opengauge_stop_headers_too_large;
        return CURL_WRITEFUNC_ERROR;
    }
    if (wanted > transfer->header_capacity
        && !grow((void **)&transfer->headers, &transfer->header_capacity, wanted, transfer->maximum_header_bytes)) {
        transfer->stop = opengauge_stop_storage;
        transfer->storage_error = ENOMEM;
        return CURL_WRITEFUNC_ERROR;
    }
    memcpy(transfer->headers + transfer->header_bytes, bytes, length);
    transfer->header_bytes = wanted;
    return length;
}

opengauge_transfer *opengauge_transfer_create(const char *spool_directory) {
    opengauge_transfer *transfer = calloc(1, sizeof *transfer);
    if (transfer == NULL) { return NULL; }
    transfer->file = -1;
    transfer->easy = curl_easy_init();
    transfer->path = calloc(1, strlen(spool_directory) + sizeof file_template);
    transfer->spool_directory = strdup(spool_directory);
    if (transfer->easy == NULL || transfer->path == NULL || transfer->spool_directory == NULL) {
        opengauge_transfer_destroy(transfer);
        return NULL;
    }
    curl_easy_setopt(transfer->easy, CURLOPT_PRIVATE, transfer);
    curl_easy_setopt(transfer->easy, CURLOPT_ERRORBUFFER, transfer->error);
    curl_easy_setopt(transfer->easy, CURLOPT_WRITEFUNCTION, receive_body);
    curl_easy_setopt(transfer->easy, CURLOPT_WRITEDATA, transfer);
    curl_easy_setopt(transfer->easy, CURLOPT_HEADERFUNCTION, receive_header);
    curl_easy_setopt(transfer->easy, CURLOPT_HEADERDATA, transfer);
    curl_easy_setopt(transfer->easy, CURLOPT_SSL_CTX_FUNCTION, opengauge_chain_prepare);
    return transfer;
}

void opengauge_transfer_destroy(opengauge_transfer *transfer) {
    if (transfer->easy != NULL) { curl_easy_cleanup(transfer->easy); }
    if (transfer->file >= 0) { close(transfer->file); }
    free(transfer->headers);
    free(transfer->buffer);
    free(transfer->path);
    free(transfer->spool_directory);
    free(transfer);
}

static _Thread_local uint64_t exchanges;

void opengauge_transfer_begin(opengauge_transfer *transfer) {
    if (transfer->header_capacity > maximum_kept_buffer) {
        free(transfer->headers);
        transfer->headers = NULL;
        transfer->header_capacity = 0;
    }
    transfer->header_bytes = 0;
    transfer->header_fields = 0;
    transfer->header_block_ended = false;
    transfer->buffered_bytes = 0;
    transfer->body_bytes = 0;
    transfer->path[0] = 0;
    transfer->wants_tls = false;
    transfer->stop = opengauge_stop_none;
    transfer->storage_error = 0;
    transfer->allowed_addresses = 0;
    transfer->refused_addresses = 0;
    transfer->last_address_refused = false;
    transfer->result = CURLE_OK;
    transfer->error[0] = 0;
    transfer->chain.certificates = 0;
    transfer->exchange = ++exchanges;
    opengauge_chain_watch(transfer->easy, transfer->exchange);
}

bool opengauge_transfer_finish_body(opengauge_transfer *transfer) {
    bool written = transfer->body_bytes == 0 || flush_buffer(transfer);
    if (!written) { transfer->storage_error = errno; }
    if (transfer->file >= 0) {
        if (close(transfer->file) != 0 && written) {
            written = false;
            transfer->storage_error = errno;
        }
        transfer->file = -1;
    }
    if (transfer->buffer_capacity > maximum_kept_buffer) {
        free(transfer->buffer);
        transfer->buffer = NULL;
        transfer->buffer_capacity = 0;
    }
    if (!written) { opengauge_transfer_discard_body(transfer); }
    return written;
}

void opengauge_transfer_discard_body(opengauge_transfer *transfer) {
    if (transfer->file >= 0) {
        close(transfer->file);
        transfer->file = -1;
    }
    if (transfer->path[0] != 0) {
        unlink(transfer->path);
        transfer->path[0] = 0;
    }
    transfer->buffered_bytes = 0;
    transfer->body_bytes = 0;
}
