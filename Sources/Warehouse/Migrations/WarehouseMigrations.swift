import GRDB

/// Every shape the database ever had, oldest first; a released migration is never edited.
enum WarehouseMigrations {
    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1 first shape", migrate: Migration1.apply)
        migrator.registerMigration("2 history", migrate: Migration2.apply)
        migrator.registerMigration("3 links over time", migrate: Migration3.apply)
        migrator.registerMigration("4 copies", migrate: Migration4.apply)
        migrator.registerMigration("6 harvest memory", migrate: Migration6.apply)
        migrator.registerMigration("7 remembered answers", migrate: Migration7.apply)
        migrator.registerMigration("8 checks in their order", migrate: Migration8.apply)
        migrator.registerMigration("9 robots outages", migrate: Migration9.apply)
        migrator.registerMigration("10 what publishing leaves", migrate: Migration10.apply)
        migrator.registerMigration("11 lists with the newest first", migrate: Migration11.apply)
        migrator.registerMigration("12 checks left for the end", migrate: Migration12.apply)
        migrator.registerMigration("14 changes in their order", migrate: Migration14.apply)
        migrator.registerMigration("15 changes many in a row", migrate: Migration15.apply)
        migrator.registerMigration("19 checks by their numbers", migrate: Migration19.apply)
        return migrator
    }
}
