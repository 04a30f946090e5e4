// Writes the rows of WarehouseBenchmark through SQLite's C interface, with the same pragmas and indexes.
//   cc -O2 -o /tmp/sqlite_load Benchmarks/peers/sqlite_load.c -lsqlite3 && /tmp/sqlite_load FILE DATASETS
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

static sqlite3 *db;

static void run(const char *sql) {
    if (sqlite3_exec(db, sql, 0, 0, 0) != SQLITE_OK) { fprintf(stderr, "%s\n", sqlite3_errmsg(db)); exit(1); }
}

static sqlite3_stmt *prepare(const char *sql) {
    sqlite3_stmt *statement;
    if (sqlite3_prepare_v2(db, sql, -1, &statement, 0) != SQLITE_OK) { fprintf(stderr, "%s\n", sqlite3_errmsg(db)); exit(1); }
    return statement;
}

static void text(sqlite3_stmt *s, int i, const char *t) { sqlite3_bind_text(s, i, t, (int)strlen(t), SQLITE_TRANSIENT); }

static void step(sqlite3_stmt *s) {
    if (sqlite3_step(s) != SQLITE_DONE) { fprintf(stderr, "%s\n", sqlite3_errmsg(db)); exit(1); }
    sqlite3_reset(s);
}

int main(int argc, char **argv) {
    if (argc != 3) return 64;
    int count = atoi(argv[2]);
    char a[256];
    unlink(argv[1]);
    if (sqlite3_open(argv[1], &db) != SQLITE_OK) return 1;
    run("PRAGMA page_size = 8192; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF");
    run("CREATE TABLE dataset(portal TEXT NOT NULL, identifier TEXT NOT NULL, publisher TEXT NOT NULL, title TEXT,"
        " landing_page TEXT, issued TEXT, modified TEXT, record_modified TEXT, frequency_stated TEXT, frequency TEXT,"
        " licence_stated TEXT, licence TEXT, first_seen TEXT, missing_since TEXT) STRICT;"
        "CREATE TABLE distribution(portal TEXT NOT NULL, dataset TEXT NOT NULL, position INTEGER NOT NULL, title TEXT,"
        " link TEXT, format_stated TEXT, format TEXT, format_served TEXT, format_sniffed TEXT, verdict TEXT, cause TEXT,"
        " checked_at TEXT, standing TEXT, standing_since TEXT, first_failure TEXT, last_success TEXT,"
        " failures_in_row INTEGER, uptime_30 REAL, uptime_90 REAL, uptime_365 REAL) STRICT;"
        "CREATE TABLE measurement(portal TEXT NOT NULL, dataset TEXT NOT NULL, dimension TEXT NOT NULL,"
        " state TEXT NOT NULL, low REAL, high REAL, estimate REAL, reason TEXT) STRICT");
    sqlite3_stmt *dataset = prepare("INSERT INTO dataset VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    sqlite3_stmt *distribution = prepare("INSERT INTO distribution VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    sqlite3_stmt *measurement = prepare("INSERT INTO measurement VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
    const char *dimensions[] = {"timeliness", "format-richness", "online-availability"};
    for (int n = 0; n < count; n++) {
        if (n % 1000 == 0) run("BEGIN");
        char id[32];
        snprintf(id, sizeof id, "dataset-%d", n);
        text(dataset, 1, "portal"); text(dataset, 2, id); text(dataset, 3, "0123456789abcdef");
        snprintf(a, sizeof a, "Air quality by monitoring station, part %d", n); text(dataset, 4, a);
        snprintf(a, sizeof a, "https://data.example.org/dataset/%d", n); text(dataset, 5, a);
        snprintf(a, sizeof a, "2026-01-%02d", 1 + n % 28); text(dataset, 7, a);
        text(dataset, 9, "monthly"); text(dataset, 10, "MONTHLY"); text(dataset, 11, "cc-by"); text(dataset, 12, "CC_BY");
        step(dataset);
        for (int p = 0; p < 4; p++) {
            text(distribution, 1, "portal"); text(distribution, 2, id); sqlite3_bind_int64(distribution, 3, p + 1);
            snprintf(a, sizeof a, "Table %d", p); text(distribution, 4, a);
            snprintf(a, sizeof a, "https://data.example.org/files/%d/%d.csv", n, p); text(distribution, 5, a);
            text(distribution, 6, "CSV"); text(distribution, 7, "CSV");
            step(distribution);
        }
        for (int d = 0; d < 3; d++) {
            text(measurement, 1, "portal"); text(measurement, 2, id); text(measurement, 3, dimensions[d]);
            text(measurement, 4, "scored"); sqlite3_bind_double(measurement, 5, 0.25);
            sqlite3_bind_double(measurement, 6, 0.75); sqlite3_bind_double(measurement, 7, 0.5);
            step(measurement);
        }
        if (n % 1000 == 999 || n == count - 1) run("COMMIT");
    }
    run("CREATE INDEX dataset_identity ON dataset(portal, identifier);"
        "CREATE INDEX distribution_dataset ON distribution(portal, dataset);"
        "CREATE INDEX measurement_dataset ON measurement(portal, dataset)");
    struct rusage u;
    getrusage(RUSAGE_SELF, &u);
    double seconds = u.ru_utime.tv_sec + u.ru_stime.tv_sec + (u.ru_utime.tv_usec + u.ru_stime.tv_usec) / 1e6;
    printf("%d rows, %.0f rows per CPU second, peak %ld MiB\n", count * 8, count * 8 / seconds, u.ru_maxrss / 1024);
    return sqlite3_close(db) == SQLITE_OK ? 0 : 1;
}
