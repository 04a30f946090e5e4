#ifndef OPENGAUGE_CSQLITE_H
#define OPENGAUGE_CSQLITE_H

/// Settings of SQLite that take a variable number of arguments, which Swift cannot pass. Must come before the first
/// connection of the process; later they change nothing.

/// Gives up counting how much memory is in use, which takes a lock for every piece of it, and gives each connection room
/// for `slots` small pieces of its own.
void opengauge_sqlite_set_memory(int slots);

#endif
