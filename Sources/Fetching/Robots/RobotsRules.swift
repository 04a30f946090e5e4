/// What a robots.txt says to us (RFC 9309).
public struct RobotsRules: Hashable, Sendable {
    /// One `Allow` or `Disallow` line.
    struct Line: Hashable, Sendable {
        var allows: Bool
        /// Normalised: unreserved characters plain, all others percent-encoded in capitals.
        var pattern: [UInt8]
        /// From 1.
        var number: Int
        /// As written.
        var text: String
    }

    /// A decision with the line that made it.
    public struct Decision: Hashable, Sendable {
        public var isAllowed: Bool
        /// Such as `line 3: Disallow: /private`; nil where no line speaks of the URL.
        public var reason: String?
    }

    /// The name under which we look for rules of our own.
    public static let productToken = "OpenGauge"
    /// RFC 9309, 2.5: at least 500 KiB must be read.
    public static let maximumBytes = 500 << 10
    /// Far more than anyone writes by hand; what follows is passed over.
    static let maximumLines = 5_000
    static let maximumPattern = 2_048

    /// Of the groups that name us, or else of those for everyone.
    let lines: [Line]
    /// Seconds between requests that the group asks for; not part of the standard but widely used.
    public let crawlDelay: Double?
    /// Whether a group names us.
    public let namesUs: Bool

    /// Allows everything.
    public static let none = RobotsRules(lines: [], crawlDelay: nil, namesUs: false)

    /// Whether a URL may be asked: the longest pattern that fits decides, of two equally long ones the one that allows.
    public func decision(on url: AbsoluteURL) -> Decision {
        if lines.isEmpty || url.path == "/robots.txt" { return Decision(isAllowed: true, reason: nil) }
        let target = RobotsPattern.normalised(Array((url.path + (url.query.map { "?" + $0 } ?? "")).utf8))
        var best: Line?
        for line in lines where RobotsPattern.matches(line.pattern, target) {
            guard let current = best else {
                best = line
                continue
            }
            let isLonger = line.pattern.count > current.pattern.count
            let isKinder = line.pattern.count == current.pattern.count && line.allows && !current.allows
            if isLonger || isKinder { best = line }
        }
        return Decision(isAllowed: best?.allows ?? true, reason: best.map { "line \($0.number): \($0.text)" })
    }
}
