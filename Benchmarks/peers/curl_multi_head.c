/* The floor of link checks: HEAD for every URL of a file over one libcurl multi handle, and nothing else.
 *
 *   cc -O2 curl_multi_head.c -lcurl -o curl_multi_head
 *   ./curl_multi_head URLS IN-FLIGHT OUT [CERTIFICATE-AUTHORITIES]
 *
 * Writes "status redirects url" a line. */
#include <curl/curl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static FILE *urls, *out;
static CURLM *multi;
static const char *authorities;

static size_t ignore(char *data, size_t size, size_t count, void *nothing) {
    (void)data, (void)nothing;
    return size * count;
}

/* Takes the next URL; answers whether there was one. */
static int start(CURL *easy) {
    static char line[8192];
    if (!fgets(line, sizeof line, urls)) return 0;
    line[strcspn(line, "\n")] = 0;
    char *url = strdup(line);
    char *old = NULL;
    curl_easy_getinfo(easy, CURLINFO_PRIVATE, &old);
    free(old);
    curl_easy_setopt(easy, CURLOPT_PRIVATE, url);
    curl_easy_setopt(easy, CURLOPT_URL, url);
    curl_multi_add_handle(multi, easy);
    return 1;
}

int main(int count, char **arguments) {
    if (count < 4) return 64;
    urls = fopen(arguments[1], "r");
    int flights = atoi(arguments[2]);
    out = fopen(arguments[3], "w");
    authorities = count > 4 ? arguments[4] : NULL;
    if (!urls || !out || flights < 1) return 66;
    curl_global_init(CURL_GLOBAL_DEFAULT);
    multi = curl_multi_init();
    curl_multi_setopt(multi, CURLMOPT_MAXCONNECTS, (long)flights * 2);
    int running = 0;
    for (int index = 0; index < flights; index++) {
        CURL *easy = curl_easy_init();
        curl_easy_setopt(easy, CURLOPT_NOBODY, 1L);
        curl_easy_setopt(easy, CURLOPT_FOLLOWLOCATION, 1L);
        curl_easy_setopt(easy, CURLOPT_TIMEOUT, 20L);
        curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, ignore);
        curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
        if (authorities) curl_easy_setopt(easy, CURLOPT_CAINFO, authorities);
        running += start(easy);
    }
    while (running > 0) {
        int active = 0, left = 0;
        curl_multi_perform(multi, &active);
        CURLMsg *message;
        while ((message = curl_multi_info_read(multi, &left))) {
            if (message->msg != CURLMSG_DONE) continue;
            CURL *easy = message->easy_handle;
            long status = 0, redirects = 0;
            char *url = NULL;
            curl_easy_getinfo(easy, CURLINFO_RESPONSE_CODE, &status);
            curl_easy_getinfo(easy, CURLINFO_REDIRECT_COUNT, &redirects);
            curl_easy_getinfo(easy, CURLINFO_PRIVATE, &url);
            fprintf(out, "%ld %ld %s\n", status, redirects, url);
            curl_multi_remove_handle(multi, easy);
            running += start(easy) - 1;
        }
        if (running > 0) curl_multi_poll(multi, NULL, 0, 1000, NULL);
    }
    fclose(out);
    return 0;
}
