extension RobotsRules {
    /// Reads a robots.txt; what cannot be read is passed over, and so is everything beyond ``maximumBytes``.
    public init(_ bytes: some Collection<UInt8>) {
        var own = Group()
        var everyone = Group()
        var named: (own: Bool, everyone: Bool) = (false, false)
        var isNaming = false
        var kept = 0
        let lines = bytes.prefix(RobotsRules.maximumBytes).split(omittingEmptySubsequences: false) {
            $0 == 0x0A
        }
        for (index, bytes) in lines.enumerated() {
            guard let (name, value) = RobotsRules.field(Array(bytes)) else { continue }
            if name == "user-agent" {
                if !isNaming { named = (false, false) }
                isNaming = true
                if value == "*" { named.everyone = true }
                if RobotsRules.token(value) == RobotsRules.productToken.lowercased() {
                    named.own = true
                    own.isThere = true
                }
                continue
            }
            guard ["allow", "disallow", "crawl-delay"].contains(name) else { continue }
            isNaming = false
            guard named.own || named.everyone, kept < RobotsRules.maximumLines else { continue }
            kept += 1
            let line = RobotsRules.line(name, value, number: index + 1)
            let delay = name == "crawl-delay" ? Double(value).flatMap { $0.isFinite && $0 >= 0 ? $0 : nil } : nil
            if named.own { own.add(line, delay) }
            if named.everyone { everyone.add(line, delay) }
        }
        let group = own.isThere ? own : everyone
        self.init(lines: group.lines, crawlDelay: group.delay, namesUs: own.isThere)
    }

    /// What the groups for one name say together.
    private struct Group {
        var isThere = false
        var lines: [Line] = []
        var delay: Double?

        mutating func add(_ line: Line?, _ delay: Double?) {
            if let line { lines.append(line) }
            if let delay { self.delay = Swift.max(self.delay ?? 0, delay) }
        }
    }

    /// Name in lower case and value of a line, the comment dropped; nil where there is no colon.
    private static func field(_ bytes: [UInt8]) -> (name: String, value: String)? {
        let content = bytes.prefix { $0 != UInt8(ascii: "#") }
        guard let colon = content.firstIndex(of: .colon) else { return nil }
        var name = trimmed(content[..<colon])
        if name.starts(with: [0xEF, 0xBB, 0xBF]) { name = trimmed(name.dropFirst(3)) }
        return (
            String(decoding: name, as: UTF8.self).lowercased(),
            String(decoding: trimmed(content[(colon + 1)...]), as: UTF8.self)
        )
    }

    private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var rest = bytes.drop { $0 <= 0x20 }
        while let last = rest.last, last <= 0x20 { rest = rest.dropLast() }
        return rest
    }

    /// The product token that a name begins with, in lower case: `opengauge` of `OpenGauge/0.1`.
    private static func token(_ value: String) -> String {
        String(decoding: value.utf8.prefix { $0.isLetter || $0 == 0x2D || $0 == 0x5F }, as: UTF8.self).lowercased()
    }

    /// Nil for a delay, and for an empty pattern, which says nothing.
    private static func line(_ name: String, _ value: String, number: Int) -> Line? {
        guard name != "crawl-delay", !value.isEmpty, value.utf8.count <= maximumPattern else { return nil }
        var pattern = Array(value.utf8)
        if pattern.first != .slash, pattern.first != UInt8(ascii: "*") { pattern.insert(.slash, at: 0) }
        let word = name == "allow" ? "Allow" : "Disallow"
        return Line(
            allows: name == "allow", pattern: RobotsPattern.normalised(pattern), number: number,
            text: "\(word): \(value.prefix(200))")
    }
}
