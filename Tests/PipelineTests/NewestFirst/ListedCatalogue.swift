import Foundation
import TestSupport

@testable import Pipeline

/// A platform with a list of three entries a page that tells when each was updated, and a detail for each.
struct ListedCatalogue: Sendable {
    struct Entry: Sendable, Equatable {
        var id: String
        /// `yyyy-MM-dd HH:mm:ss`, or a date alone; nil where the list tells none.
        var time: String?
        var summary = "first"
        /// Whether the platform gives the detail.
        var isAnswered = true
    }

    static let pageSize = 3
    var entries: [Entry]
    /// Whether the list tells how many entries it has.
    var tellsTotal = true

    /// So many entries, `a` the newest, a day apart from 2026-10-28 backwards.
    init(count: Int) {
        entries = (0..<count).map { number in
            let letter = String(UnicodeScalar(UInt8(97 + number % 26)))
            let day = 28 - number
            return Entry(
                id: letter + (number < 26 ? "" : "\(number / 26)"),
                time: day > 9 ? "2026-10-\(day) 10:00:00" : "2026-09-\(day + 20) 10:00:00")
        }
    }

    /// Moves an entry to the front with a new summary, as an update does.
    mutating func update(_ id: String, at time: String, _ summary: String = "second") {
        guard let index = entries.firstIndex(where: { $0.id == id }) else { return }
        var entry = entries.remove(at: index)
        entry.time = time
        entry.summary = summary
        entries.insert(entry, at: 0)
    }

    mutating func add(_ id: String, at time: String?, before place: Int = 0) {
        entries.insert(Entry(id: id, time: time), at: place)
    }

    mutating func remove(_ id: String) { entries.removeAll { $0.id == id } }

    mutating func edit(_ id: String, _ body: (inout Entry) -> Void) {
        for index in entries.indices where entries[index].id == id { body(&entries[index]) }
    }

    /// The pages of the whole list.
    var pages: [Int] { Array(1...max(1, (entries.count + Self.pageSize - 1) / Self.pageSize)) }

    func answer(_ request: LoopbackRequest) -> LoopbackResponse {
        let parts = URLComponents(string: "http://h" + request.target)
        func value(_ name: String) -> String? { parts?.queryItems?.first { $0.name == name }?.value }
        switch parts?.path {
        case "/list":
            let page = value("page").flatMap { Int($0) } ?? 1
            let rows = entries.dropFirst((page - 1) * Self.pageSize).prefix(Self.pageSize).map { entry in
                var row: [String: Any] = ["id": entry.id, "title": "Title \(entry.id)"]
                row["time"] = entry.time
                return row
            }
            var list: [String: Any] = ["rows": rows]
            if tellsTotal { list["total"] = entries.count }
            return Self.json(list)
        case "/detail":
            guard let entry = entries.first(where: { $0.id == value("id") }) else { return LoopbackResponse(404) }
            guard entry.isAnswered else { return Self.json(["code": 500]) }
            var record: [String: Any] = ["code": 200, "summary": entry.summary, "odd": "?"]
            record["updated"] = entry.time
            return Self.json(record)
        default: return LoopbackResponse(404)
        }
    }

    private static func json(_ value: [String: Any]) -> LoopbackResponse {
        let data = (try? JSONSerialization.data(withJSONObject: value, options: .sortedKeys)) ?? Data()
        return LoopbackResponse(headers: [("Content-Type", "application/json")], body: Array(data))
    }

    /// The lines of a portal file that reads it.
    ///
    /// - Parameters:
    ///   - list: a further setting of the list.
    ///   - lines: further lines of the file.
    ///   - passes: a setting of passes.
    static func file(
        list: String = "", lines: String = "", query: String = "{page: '{page}'}", passes: String = ""
    ) -> String {
        """
        timezone: "+08:00"
        \(lines)
        options:
          \(passes)
          list:
            url: "{endpoint}/list"
            query: \(query)
            records: rows
            paging: {by: page, size: \(pageSize), total: total}
            version: time
            keep: {id: id}
            fields: {identifier: id, title: title}
            \(list)
          detail:
            url: "{endpoint}/detail"
            query: {id: "{id}"}
            check: {at: code, is: ["200"]}
            fields: {description: summary, modified: updated}
        """
    }
}
