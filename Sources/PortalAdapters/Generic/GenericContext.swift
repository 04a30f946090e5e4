import Harvesting

/// What travels in the requests of this adapter.
enum GenericContext {
    // Roles.
    static let page = "page"
    static let detail = "detail"
    static let files = "files"

    /// Values that are numbers where they stand alone in JSON.
    static let numbers: Set<String> = ["page", "offset", "size"]

    /// Names that the adapter fills in itself.
    static let given = ["endpoint", "origin", "url", "page", "offset", "size", "next"]

    private static let keptMark = ":"

    static func write(_ position: ListPosition) -> [String: String] {
        var context = ["pass": String(position.pass), "number": String(position.number), "read": String(position.read)]
        context["total"] = position.total.map(String.init)
        context["pages"] = position.pages.map(String.init)
        context["next"] = position.next
        context["trail"] = position.trail
        context["before"] = position.before.map(String.init)
        if position.failed > 0 { context["failed"] = String(position.failed) }
        return context
    }

    static func position(in context: [String: String]) -> ListPosition {
        func number(_ key: String) -> Int? { context[key].flatMap { Int($0) } }
        var position = ListPosition(pass: number("pass") ?? 0, number: number("number") ?? 0)
        position.read = number("read") ?? 0
        position.total = number("total")
        position.pages = number("pages")
        position.next = context["next"]
        position.trail = context["trail"]
        position.before = number("before")
        position.failed = number("failed") ?? 0
        return position
    }

    static func write(kept values: [String: String], facts: CatalogueFacts, pass: Int) -> [String: String] {
        var context = ["pass": String(pass)]
        for (name, value) in values { context[keptMark + name] = value }
        facts.write(to: &context)
        return context
    }

    static func kept(in context: [String: String]) -> [String: String] {
        var values: [String: String] = [:]
        for (key, value) in context where key.hasPrefix(keptMark) { values[String(key.dropFirst())] = value }
        return values
    }
}
