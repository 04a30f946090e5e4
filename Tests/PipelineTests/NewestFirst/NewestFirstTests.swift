import Foundation
import TestSupport
import Testing
import Warehouse

@testable import Pipeline

/// Harvests of lists that were found to have their newest entries first.
@Suite struct NewestFirstTests {
    private static let count = 20
    private var catalogue = ListedCatalogue(count: count)

    @Test func `a list without anything new ends with its first page`() async throws {
        let portal = try ListedPortal(catalogue)
        let first = try await portal.night(catalogue)
        #expect(first.pages == catalogue.pages && first.details.count == Self.count && first.result.unaskedPages == 0)
        for _ in 0..<3 {
            let next = try await portal.night(catalogue)
            #expect(next.pages == [1] && next.details == [])
            #expect(next.result.state == .complete && next.result.isFull && next.result.isAccepted)
            #expect(next.result.received == Self.count && next.result.announced == Self.count)
            #expect(next.result.unasked == Self.count && next.result.unaskedPages == 6)
            #expect(next.result.unchanged == Self.count && next.result.missing == 0 && next.result.changed == 0)
        }
    }

    @Test mutating func `a record that changed is met at the front`() async throws {
        let portal = try ListedPortal(catalogue)
        _ = try await portal.night(catalogue)
        catalogue.update("p", at: "2026-11-01 09:00:00")
        let second = try await portal.night(catalogue)
        // The first page has what is new, the second tells that nothing else is.
        #expect(second.pages == [1, 2] && second.details == ["p"])
        #expect(second.result.changed == 1 && second.result.added == 0 && second.result.unchanged == Self.count - 1)
        #expect(second.result.received == Self.count && second.result.unasked == Self.count - 1)
        #expect(second.result.unaskedPages == 5 && second.result.missing == 0)
        #expect(try await portal.listed() == catalogue.harvestedAnew())
        let third = try await portal.night(catalogue)
        #expect(third.pages == [1] && third.details == [] && third.result.unchanged == Self.count)
    }

    @Test mutating func `records that were added are met at the front`() async throws {
        let portal = try ListedPortal(catalogue)
        _ = try await portal.night(catalogue)
        for number in 1...4 { catalogue.add("new\(number)", at: "2026-11-01 09:0\(number):00") }
        let second = try await portal.night(catalogue)
        #expect(second.pages == [1, 2, 3] && second.details == ["new1", "new2", "new3", "new4"])
        #expect(second.result.added == 4 && second.result.changed == 0 && second.result.missing == 0)
        #expect(second.result.received == 24 && second.result.announced == 24)
        #expect(try await portal.listed() == catalogue.harvestedAnew())
        let third = try await portal.night(catalogue)
        #expect(third.pages == [1] && third.details == [] && third.result.received == 24)
    }

    @Test mutating func `where a record was removed the list is asked for to its end`() async throws {
        let portal = try ListedPortal(catalogue)
        _ = try await portal.night(catalogue)
        catalogue.remove("m")
        let second = try await portal.night(catalogue)
        #expect(second.pages == catalogue.pages && second.details == [])
        #expect(second.result.missing == 1 && second.result.received == Self.count - 1)
        #expect(try await portal.listed() == catalogue.harvestedAnew())
        let third = try await portal.night(catalogue)
        #expect(third.pages == [1] && third.result.missing == 1 && third.result.received == Self.count - 1)
    }

    @Test mutating func `one added and one removed leave the total and are both seen`() async throws {
        let portal = try ListedPortal(catalogue)
        _ = try await portal.night(catalogue)
        catalogue.add("new", at: "2026-11-01 09:00:00")
        catalogue.remove("m")
        let second = try await portal.night(catalogue)
        #expect(second.pages == catalogue.pages && second.details == ["new"])
        #expect(second.result.added == 1 && second.result.missing == 1)
        #expect(try await portal.night(catalogue).pages == [1])
    }

    @Test mutating func `one added further down is looked for there`() async throws {
        let portal = try ListedPortal(catalogue)
        _ = try await portal.night(catalogue)
        catalogue.add("late", at: "2026-10-18 11:00:00", before: 10)
        let second = try await portal.night(catalogue)
        #expect(second.pages == [1, 2, 3, 4, 5] && second.details == ["late"])
        #expect(second.result.added == 1 && second.result.missing == 0 && second.result.unaskedPages == 2)
        #expect(try await portal.listed() == catalogue.harvestedAnew())
    }

    @Test mutating func `where one before the last is gone the list is asked for to its end`() async throws {
        let portal = try ListedPortal(catalogue)
        _ = try await portal.night(catalogue)
        // The total is as it was, and nothing on the first pages is new.
        catalogue.remove("b")
        catalogue.add("late", at: "2026-10-13 11:00:00", before: 15)
        let second = try await portal.night(catalogue)
        #expect(second.pages == catalogue.pages && second.details == ["late"])
        #expect(second.result.added == 1 && second.result.missing == 1)
        #expect(try await portal.listed() == catalogue.harvestedAnew())
    }

    @Test mutating func `a list that was set back is looked through for what was`() async throws {
        let before = catalogue
        let portal = try ListedPortal(catalogue)
        _ = try await portal.night(catalogue)
        catalogue.update("k", at: "2026-11-01 09:00:00")
        _ = try await portal.night(catalogue)
        let back = try await portal.night(before)
        #expect(back.details == ["k"] && back.result.changed == 1 && back.pages == [1, 2, 3, 4, 5])
        #expect(try await portal.listed() == before.harvestedAnew())
    }

    @Test mutating func `what shares the newest day is read through`() async throws {
        for index in catalogue.entries.indices {
            catalogue.entries[index].time = index < 8 ? "2026-10-28" : "2026-10-1\(9 - index / 3)"
        }
        let portal = try ListedPortal(catalogue)
        _ = try await portal.night(catalogue)
        #expect(try await portal.night(catalogue).pages == [1, 2, 3])
        // Updated later on the same day, and put last among those of that day.
        catalogue.remove("t")
        catalogue.add("t", at: "2026-10-28", before: 8)
        catalogue.edit("t") { $0.summary = "second" }
        let third = try await portal.night(catalogue)
        #expect(third.pages == [1, 2, 3, 4] && third.details == ["t"] && third.result.changed == 1)
        #expect(try await portal.listed() == catalogue.harvestedAnew())
    }

    @Test mutating func `what shares the day of an update is read through`() async throws {
        for index in catalogue.entries.indices { catalogue.entries[index].time = "2026-10-\(28 - index / 4)" }
        let portal = try ListedPortal(catalogue)
        _ = try await portal.night(catalogue)
        // Two updates that bear an earlier day than the newest, one of them on a later page.
        for (id, place) in [("s", 5), ("t", 9)] {
            catalogue.remove(id)
            catalogue.add(id, at: "2026-10-27", before: place)
            catalogue.edit(id) { $0.summary = "second" }
        }
        let second = try await portal.night(catalogue)
        #expect(second.pages == [1, 2, 3, 4, 5] && second.details == ["s", "t"] && second.result.changed == 2)
        #expect(try await portal.listed() == catalogue.harvestedAnew())
    }

    @Test mutating func `a list whose order breaks is asked for to its end`() async throws {
        let portal = try ListedPortal(catalogue)
        _ = try await portal.night(catalogue)
        catalogue.entries.swapAt(1, 2)
        let broken = try await portal.night(catalogue)
        #expect(broken.pages == catalogue.pages && broken.result.unchanged == Self.count)
        #expect(try await portal.night(catalogue).pages == catalogue.pages)
        // In order again, and read whole, it is known again as it was.
        catalogue.entries.swapAt(1, 2)
        #expect(try await portal.night(catalogue).pages == catalogue.pages)
    }

    @Test mutating func `a list that was never in order is asked for to its end`() async throws {
        catalogue.entries.swapAt(17, 18)
        let portal = try ListedPortal(catalogue)
        _ = try await portal.night(catalogue)
        for _ in 0..<2 { #expect(try await portal.night(catalogue).pages == catalogue.pages) }
    }

    @Test(arguments: [nil, "", "soon", "12"])
    mutating func `an entry that tells no time forbids it`(time: String?) async throws {
        catalogue.edit("q") { $0.time = time }
        let portal = try ListedPortal(catalogue)
        _ = try await portal.night(catalogue)
        let second = try await portal.night(catalogue)
        #expect(second.pages == catalogue.pages && second.result.unchanged == Self.count)
        #expect(second.details == (time?.isEmpty ?? true ? ["q"] : []))
    }

    @Test mutating func `a time that is lost later forbids it`() async throws {
        let portal = try ListedPortal(catalogue)
        _ = try await portal.night(catalogue)
        catalogue.edit("b") { $0.time = nil }
        let second = try await portal.night(catalogue)
        #expect(second.pages == catalogue.pages && second.details == ["b"] && second.result.received == Self.count)
    }

    @Test mutating func `a list that tells no total is asked for to its end`() async throws {
        catalogue.tellsTotal = false
        let portal = try ListedPortal(catalogue)
        let first = try await portal.night(catalogue)
        #expect(try await portal.night(catalogue).pages == first.pages)
    }

    @Test func `a list that is never to be taken so is asked for to its end`() async throws {
        let portal = try ListedPortal(catalogue, list: "newest_first: never")
        _ = try await portal.night(catalogue)
        #expect(try await portal.night(catalogue).pages == catalogue.pages)
    }

    @Test mutating func `a time that lies in the future hides nothing`() async throws {
        for index in catalogue.entries.indices {
            catalogue.entries[index].time = index == 0 ? "2099-01-01" : index < 9 ? "2026-11-01" : "2026-10-01"
        }
        let portal = try ListedPortal(catalogue)
        _ = try await portal.night(catalogue)
        catalogue.remove("t")
        catalogue.add("t", at: "2026-11-01", before: 9)
        catalogue.edit("t") { $0.summary = "second" }
        let second = try await portal.night(catalogue)
        #expect(second.details == ["t"] && second.result.changed == 1)
    }

    @Test mutating func `a full sweep asks for everything and what it finds holds`() async throws {
        let portal = try ListedPortal(catalogue, lines: "full-sweep-every: 3")
        var asked: [[Int]] = []
        for night in 0..<7 {
            if night == 2 { catalogue.edit("s") { $0.summary = "not told" } }
            let night = try await portal.night(catalogue)
            asked.append(night.pages)
            #expect(night.result.changed == (asked.count == 4 ? 1 : 0))
        }
        let all = catalogue.pages
        #expect(asked == [all, [1], [1], all, [1], [1], all])
    }

    @Test mutating func `a record that could not be had is asked for until it is`() async throws {
        catalogue.edit("k") { $0.isAnswered = false }
        let portal = try ListedPortal(catalogue)
        _ = try await portal.night(catalogue)
        #expect(try portal.issues()["detail-unavailable"] == 1)
        for _ in 0..<2 {
            let night = try await portal.night(catalogue)
            #expect(night.details == ["k"] && night.pages == [1])
            #expect(night.result.received == Self.count && night.result.missing == 0)
            #expect(night.result.unasked == Self.count - 1 && night.result.unchanged == Self.count)
            #expect(try portal.issues()["detail-unavailable"] == 1)
        }
        // Met on the pages that are read it is asked for once.
        catalogue.update("n", at: "2026-11-01 09:00:00")
        catalogue.entries.swapAt(1, 11)
        catalogue.entries[1].time = "2026-10-28 11:00:00"
        catalogue.entries[11].time = "2026-10-18 11:00:00"
        let met = try await portal.night(catalogue)
        #expect(met.details == ["a", "k", "n"] && met.result.changed == 2)
        catalogue.edit("k") { $0.isAnswered = true }
        let had = try await portal.night(catalogue)
        #expect(had.details == ["k"] && had.result.changed == 1)
        #expect(try portal.issues()["detail-unavailable"] == nil)
        let last = try await portal.night(catalogue)
        #expect(last.details == [] && last.pages == [1])
    }

    @Test mutating func `issues of what was not asked for stand`() async throws {
        let portal = try ListedPortal(catalogue, lines: "full-sweep-every: 1000")
        _ = try await portal.night(catalogue)
        let first = try portal.issues()
        #expect(first["field-unmapped"] == 2 * Self.count)
        catalogue.update("p", at: "2026-11-01 09:00:00")
        _ = try await portal.night(catalogue)
        #expect(try portal.issues() == first)
    }

    @Test func `the run report tells what was not asked for`() async throws {
        let portal = try ListedPortal(catalogue)
        _ = try await portal.night(catalogue)
        let run = try await portal.portal.run(night: 5, [.harvest])
        #expect(
            run.text.contains("20 records of 20 announced, 20 of them not asked for, 6 pages of lists not asked for"))
    }
}
