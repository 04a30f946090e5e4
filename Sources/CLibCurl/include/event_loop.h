#ifndef OPENGAUGE_CURL_EVENT_LOOP_H
#define OPENGAUGE_CURL_EVENT_LOOP_H

#include <curl/curl.h>
#include <stdbool.h>
#include <sys/socket.h>

#include "transfer.h"

// Whether a connection to the address may be made.
typedef bool (*opengauge_permits)(void *context, const struct sockaddr *address);

// Curl multi handles driven by one epoll. All functions but wake belong to one thread.
typedef struct opengauge_event_loop opengauge_event_loop;

// NULL when a descriptor or memory is lacking. `permits` is asked for every socket, also FTP's data connections.
opengauge_event_loop *opengauge_event_loop_create(opengauge_permits permits, void *context, long kept_connections);

// The transfers must have been removed.
void opengauge_event_loop_destroy(opengauge_event_loop *loop);

// Ends a wait in run_once, or the next one; from any thread.
void opengauge_event_loop_wake(opengauge_event_loop *loop);

// `host`: a hash of the host's name; connections and names are shared by the transfers that have it in common.
CURLMcode opengauge_event_loop_add(opengauge_event_loop *loop, opengauge_transfer *transfer, uint64_t host);
CURLMcode opengauge_event_loop_remove(opengauge_transfer *transfer);

// Waits for sockets, timers or a wake, at most so long (-1: without end), and lets curl work on them. False when there were
// none.
bool opengauge_event_loop_run_once(opengauge_event_loop *loop, int most_milliseconds);

// The next transfer that has ended, removed from the loop, with its result set; NULL when there is none. To be called until
// there is none before another one is removed.
opengauge_transfer *opengauge_event_loop_next_ended(opengauge_event_loop *loop);

#endif
