import DCAT
import GRDB
import Testing

@testable import Warehouse

@Suite struct RobotsOutageTests {
    private static let day = Instant(year: 2026, month: 11, day: 1)

    @Test func `outages are kept until they are over`() throws {
        let store = try ScratchStore()
        #expect(try store.warehouse.robotsOutages() == [:])
        try store.warehouse.store(robotsOutages: ["https://a/robots.txt": Self.day, "https://b/robots.txt": Self.day])
        try store.warehouse.store(robotsOutages: ["https://b/robots.txt": nil, "https://c/robots.txt": nil])
        #expect(try store.warehouse.robotsOutages() == ["https://a/robots.txt": Self.day])
    }

    @Test func `a database from before there were any is brought up to date`() throws {
        let folder = try ScratchStore()
        let path = folder.folder + "/old.sqlite"
        let queue = try DatabaseQueue(path: path)
        try WarehouseMigrations.migrator.migrate(queue, upTo: "6 harvest memory")
        try queue.close()
        let warehouse = try Warehouse(path: path)
        try warehouse.store(robotsOutages: ["https://a/robots.txt": Self.day])
        #expect(try warehouse.robotsOutages().count == 1)
    }
}
