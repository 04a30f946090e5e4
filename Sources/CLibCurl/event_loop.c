#define _GNU_SOURCE
#include "event_loop.h"

#include <errno.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <time.h>
#include <unistd.h>

// Some of the hosts with their connections and names. For each exchange that ends, curl goes through all connections and
// all names of a multi handle. The handle is made when it is first needed: each takes two descriptors.
struct opengauge_shard {
    CURLM *multi;
    opengauge_event_loop *loop;
    // Transfers under way, and connections that are kept.
    long running;
    long kept;
    // Milliseconds on the monotonic clock; -1 for none, 0 for at once.
    int64_t deadline;
};

typedef struct opengauge_shard shard;

enum { shards = 8 };

// Hosts are not spread evenly over the handles: each may keep as much more than its share.
enum { unevenness = 2 };

// What is known of a descriptor. The interest of an idle connection is left in epoll, as it is mostly wanted again by
// the next exchange; only sockets whose opening and closing pass through here can be treated so.
typedef struct {
    // Of the exchange that last spoke of it.
    CURLM *multi;
    bool is_connection;
    uint8_t wanted;
    uint8_t registered;
} descriptor;

struct opengauge_event_loop {
    shard shards[shards];
    int epoll;
    int wake;
    opengauge_permits permits;
    void *context;
    descriptor *descriptors;
    size_t descriptor_count;
    // Transfers that have ended and are not removed from curl yet, the last one first.
    opengauge_transfer *ended;
};

enum { events_at_once = 256 };

static int64_t monotonic_milliseconds(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

static descriptor *find_descriptor(opengauge_event_loop *loop, int file) {
    if (file < 0) { return NULL; }
    size_t index = (size_t)file;
    if (index >= loop->descriptor_count) {
        size_t count = loop->descriptor_count == 0 ? 1024 : loop->descriptor_count;
        while (count <= index) { count *= 2; }
        descriptor *moved = realloc(loop->descriptors, count * sizeof *moved);
        if (moved == NULL) { return NULL; }
        memset(moved + loop->descriptor_count, 0, (count - loop->descriptor_count) * sizeof *moved);
        loop->descriptors = moved;
        loop->descriptor_count = count;
    }
    return &loop->descriptors[index];
}

static void register_interest(opengauge_event_loop *loop, int file, descriptor *known, uint8_t interest) {
    if (known->registered == interest) { return; }
    struct epoll_event event = {.data.fd = file};
    if (interest & CURL_POLL_IN) { event.events |= EPOLLIN; }
    if (interest & CURL_POLL_OUT) { event.events |= EPOLLOUT; }
    int action = interest == 0 ? EPOLL_CTL_DEL : known->registered == 0 ? EPOLL_CTL_ADD : EPOLL_CTL_MOD;
    if (epoll_ctl(loop->epoll, action, file, &event) != 0) {
        if (errno == EEXIST) { epoll_ctl(loop->epoll, EPOLL_CTL_MOD, file, &event); }
        if (errno == ENOENT && interest != 0) { epoll_ctl(loop->epoll, EPOLL_CTL_ADD, file, &event); }
    }
    known->registered = interest;
}

static int follow_socket(CURL *easy, curl_socket_t file, int what, void *user, void *unused) {
    (void)easy;
    (void)unused;
    shard *own = user;
    opengauge_event_loop *loop = own->loop;
    descriptor *known = find_descriptor(loop, file);
    if (known == NULL) { return -1; }
    known->multi = own->multi;
    known->wanted = what == CURL_POLL_REMOVE ? 0 : (uint8_t)what;
    if (known->wanted != 0 || !known->is_connection) { register_interest(loop, file, known, known->wanted); }
    return 0;
}

static int follow_timer(CURLM *multi, long timeout, void *user) {
    (void)multi;
    shard *own = user;
    own->deadline = timeout < 0 ? -1 : timeout == 0 ? 0 : monotonic_milliseconds() + timeout;
    return 0;
}

static curl_socket_t open_socket(void *user, curlsocktype purpose, struct curl_sockaddr *address) {
    (void)purpose;
    opengauge_transfer *transfer = user;
    opengauge_event_loop *loop = transfer->loop;
    transfer->last_address_refused = !loop->permits(loop->context, &address->addr);
    if (transfer->last_address_refused) {
        size_t length = address->addrlen < sizeof transfer->refused_address ? address->addrlen
                                                                            : sizeof transfer->refused_address;
        memcpy(&transfer->refused_address, &address->addr, length);
        transfer->refused_addresses += 1;
        return CURL_SOCKET_BAD;
    }
    transfer->allowed_addresses += 1;
    int file = socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
    descriptor *known = find_descriptor(loop, file);
    if (known != NULL) { *known = (descriptor){.is_connection = true}; }
    return file;
}

static int close_socket(void *user, curl_socket_t file) {
    opengauge_event_loop *loop = user;
    descriptor *known = find_descriptor(loop, file);
    if (known != NULL) { *known = (descriptor){0}; }
    return close(file);
}

static bool open_shard(shard *own) {
    own->multi = curl_multi_init();
    if (own->multi == NULL) { return false; }
    curl_multi_setopt(own->multi, CURLMOPT_SOCKETFUNCTION, follow_socket);
    curl_multi_setopt(own->multi, CURLMOPT_SOCKETDATA, own);
    curl_multi_setopt(own->multi, CURLMOPT_TIMERFUNCTION, follow_timer);
    curl_multi_setopt(own->multi, CURLMOPT_TIMERDATA, own);
    curl_multi_setopt(own->multi, CURLMOPT_MAXCONNECTS, own->kept);
    return true;
}

opengauge_event_loop *opengauge_event_loop_create(opengauge_permits permits, void *context, long kept_connections) {
    opengauge_event_loop *loop = calloc(1, sizeof *loop);
    if (loop == NULL) { return NULL; }
    for (shard *own = loop->shards; own < loop->shards + shards; own++) {
        *own = (shard){.loop = loop, .kept = 1 + unevenness * kept_connections / shards, .deadline = -1};
    }
    loop->permits = permits;
    loop->context = context;
    loop->epoll = epoll_create1(EPOLL_CLOEXEC);
    loop->wake = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    // Edge-triggered: each wake is one event, and the counter is never read.
    struct epoll_event event = {.events = EPOLLIN | EPOLLET, .data.fd = loop->wake};
    if (loop->epoll < 0 || loop->wake < 0
        || epoll_ctl(loop->epoll, EPOLL_CTL_ADD, loop->wake, &event) != 0) {
        opengauge_event_loop_destroy(loop);
        return NULL;
    }
    return loop;
}

void opengauge_event_loop_destroy(opengauge_event_loop *loop) {
    for (int index = 0; index < shards; index++) {
        if (loop->shards[index].multi != NULL) { curl_multi_cleanup(loop->shards[index].multi); }
    }
    if (loop->epoll >= 0) { close(loop->epoll); }
    if (loop->wake >= 0) { close(loop->wake); }
    free(loop->descriptors);
    free(loop);
}

void opengauge_event_loop_wake(opengauge_event_loop *loop) {
    uint64_t one = 1;
    ssize_t written = write(loop->wake, &one, sizeof one);
    (void)written;
}

CURLMcode opengauge_event_loop_add(opengauge_event_loop *loop, opengauge_transfer *transfer, uint64_t host) {
    if (transfer->loop != loop) {
        transfer->loop = loop;
        curl_easy_setopt(transfer->easy, CURLOPT_OPENSOCKETFUNCTION, open_socket);
        curl_easy_setopt(transfer->easy, CURLOPT_OPENSOCKETDATA, transfer);
        curl_easy_setopt(transfer->easy, CURLOPT_CLOSESOCKETFUNCTION, close_socket);
        curl_easy_setopt(transfer->easy, CURLOPT_CLOSESOCKETDATA, loop);
    }
    shard *own = &loop->shards[host % shards];
    if (own->multi == NULL && !open_shard(own)) { return CURLM_OUT_OF_MEMORY; }
    if (transfer->shard != own) {
        transfer->shard = own;
        // Curl hands them to the first multi handle only.
        if (transfer->pinned != NULL) { curl_easy_setopt(transfer->easy, CURLOPT_RESOLVE, transfer->pinned); }
    }
    CURLMcode code = curl_multi_add_handle(own->multi, transfer->easy);
    if (code != CURLM_OK) { return code; }
    own->running += 1;
    if (own->running > own->kept) {
        // Of more connections than are kept none would be used twice.
        own->kept = own->running;
        curl_multi_setopt(own->multi, CURLMOPT_MAXCONNECTS, own->kept);
    }
    return CURLM_OK;
}

CURLMcode opengauge_event_loop_remove(opengauge_transfer *transfer) {
    transfer->shard->running -= 1;
    return curl_multi_remove_handle(transfer->shard->multi, transfer->easy);
}

static int wait_milliseconds(const opengauge_event_loop *loop, int most) {
    int64_t first = -1;
    for (int index = 0; index < shards; index++) {
        int64_t deadline = loop->shards[index].deadline;
        if (deadline >= 0 && (first < 0 || deadline < first)) { first = deadline; }
    }
    if (first == 0 || most == 0) { return 0; }
    if (first < 0) { return most; }
    if (most < 0) { most = INT_MAX; }
    int64_t left = first - monotonic_milliseconds();
    return left < 0 ? 0 : left > most ? most : (int)left;
}

static void let_curl_work(opengauge_event_loop *loop, const struct epoll_event *event) {
    int file = event->data.fd;
    descriptor *known = find_descriptor(loop, file);
    if (file == loop->wake || known == NULL) { return; }
    if (known->wanted == 0) {
        register_interest(loop, file, known, 0);
        return;
    }
    int ready = 0;
    if (event->events & (EPOLLIN | EPOLLHUP)) { ready |= CURL_CSELECT_IN; }
    if (event->events & EPOLLOUT) { ready |= CURL_CSELECT_OUT; }
    if (event->events & EPOLLERR) { ready |= CURL_CSELECT_ERR; }
    int running = 0;
    curl_multi_socket_action(known->multi, file, ready, &running);
}

static bool let_timers_work(opengauge_event_loop *loop) {
    int64_t now = -1;
    bool had_any = false;
    for (shard *own = loop->shards; own < loop->shards + shards; own++) {
        if (own->deadline < 0) { continue; }
        if (own->deadline > 0 && now < 0) { now = monotonic_milliseconds(); }
        if (own->deadline > now && own->deadline > 0) { continue; }
        own->deadline = -1;
        int running = 0;
        curl_multi_socket_action(own->multi, CURL_SOCKET_TIMEOUT, 0, &running);
        had_any = true;
    }
    return had_any;
}

bool opengauge_event_loop_run_once(opengauge_event_loop *loop, int most_milliseconds) {
    struct epoll_event events[events_at_once];
    int count = epoll_wait(loop->epoll, events, events_at_once, wait_milliseconds(loop, most_milliseconds));
    for (int index = 0; index < count; index++) { let_curl_work(loop, &events[index]); }
    bool had_timers = let_timers_work(loop);
    return count > 0 || had_timers;
}

// All messages are taken before the first handle is removed: curl looks through those that are left for each handle.
static void take_messages(opengauge_event_loop *loop, CURLM *multi) {
    int left = 0;
    CURLMsg *message;
    while ((message = curl_multi_info_read(multi, &left)) != NULL) {
        if (message->msg != CURLMSG_DONE) { continue; }
        opengauge_transfer *transfer = NULL;
        curl_easy_getinfo(message->easy_handle, CURLINFO_PRIVATE, &transfer);
        if (transfer == NULL) { continue; }
        transfer->result = message->data.result;
        if (transfer->result == CURLE_PEER_FAILED_VERIFICATION) {
            opengauge_chain_take(transfer->exchange, &transfer->chain);
        }
        transfer->next_ended = loop->ended;
        loop->ended = transfer;
    }
}

opengauge_transfer *opengauge_event_loop_next_ended(opengauge_event_loop *loop) {
    for (int index = 0; loop->ended == NULL && index < shards; index++) {
        if (loop->shards[index].multi != NULL) { take_messages(loop, loop->shards[index].multi); }
    }
    opengauge_transfer *transfer = loop->ended;
    if (transfer == NULL) { return NULL; }
    loop->ended = transfer->next_ended;
    opengauge_event_loop_remove(transfer);
    return transfer;
}
