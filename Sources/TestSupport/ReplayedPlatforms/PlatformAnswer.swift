import Foundation

/// How replayed platforms write their answers.
enum PlatformAnswer {
    /// - Parameter value: an object or a list as JSONSerialization takes them.
    static func json(_ value: Any) -> LoopbackResponse {
        LoopbackResponse(headers: [("Content-Type", "application/json;charset=UTF-8")], body: bytes(value))
    }

    static func bytes(_ value: Any) -> [UInt8] {
        let options: JSONSerialization.WritingOptions = [.sortedKeys, .withoutEscapingSlashes, .fragmentsAllowed]
        return (try? JSONSerialization.data(withJSONObject: value, options: options)).map(Array.init) ?? []
    }

    /// JSON as the text it is written in, for platforms that wrap JSON in JSON.
    static func text(_ value: Any) -> String { String(decoding: bytes(value), as: UTF8.self) }

    static func html(_ body: String, title: String = "") -> LoopbackResponse {
        let page = """
            <!DOCTYPE html>
            <html lang="zh"><head><meta charset="utf-8"><title>\(escaped(title))</title></head>
            <body>
            \(body)
            </body></html>
            """
        return LoopbackResponse(headers: [("Content-Type", "text/html;charset=UTF-8")], text: page)
    }

    static let notFound = LoopbackResponse(404, headers: [("Content-Type", "text/html")], text: "<h1>404</h1>")

    static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
            .replacing("\"", with: "&quot;")
    }

    /// Milliseconds since 1970 of a date as crawls write them (`2023-6-7`), at a time of that day in China that is earlier from
    /// record to record, as the crawls that are in the order of their dates have the newest first; null where there is none.
    static func milliseconds(_ date: String, position: Int) -> Any {
        let parts = date.prefix(10).split { !$0.isNumber }.compactMap { Int($0) }
        guard parts.count == 3 else { return NSNull() }
        let day = days(year: parts[0], month: parts[1], day: parts[2])
        let second = 86_399 - position % 86_400
        return (day * 86_400 + second - 8 * 3_600) * 1_000
    }

    /// Days since 1970 by the civil calendar (H. Hinnant, chrono-compatible low-level date algorithms).
    private static func days(year: Int, month: Int, day: Int) -> Int {
        let shifted = month <= 2 ? year - 1 : year
        let era = shifted / 400
        let yearOfEra = shifted - era * 400
        let monthFromMarch = month > 2 ? month - 3 : month + 9
        let dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    /// `20230607` with a time behind it.
    static func digits(_ date: String) -> String {
        let parts = date.prefix(10).split { !$0.isNumber }.compactMap { Int($0) }
        guard parts.count == 3 else { return "" }
        return "\(parts[0])\(two(parts[1]))\(two(parts[2]))093015"
    }

    /// `2023-06-07 09:30:15`, as most platforms write times.
    static func clock(_ date: String) -> Any { date.isEmpty ? NSNull() : date.prefix(10) + " 09:30:15" }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
