#include "CSQLite.h"

#include <sqlite3.h>

void opengauge_sqlite_set_memory(int slots) {
    sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    sqlite3_config(SQLITE_CONFIG_LOOKASIDE, 1200, slots);
}
