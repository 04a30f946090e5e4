/// Tells by its words the title of an error page from that of any other.
///
/// Titles are cut into segments where sites put their name (`Page not found | City of Example`). A segment must consist
/// of such words alone, so that the record of a book called *Lost and not found* is none; phrases of languages written
/// without spaces are looked for anywhere, as they are long enough.
enum ErrorWords {
    static func message(in title: String) -> PageMessage? { message(in: title, segments: segments(title.lowercased())) }

    /// The message of a short text, sentence by sentence.
    static func message(inText text: String) -> PageMessage? {
        let sentences = text.lowercased().split { ".!?。！？;；\n".contains($0) }
        return message(in: text, segments: sentences.flatMap { segments(String($0)) })
    }

    private static func message(in title: String, segments: [Substring]) -> PageMessage? {
        let text = title.lowercased()
        let shown = String(title.split(whereSeparator: \.isWhitespace).joined(separator: " ").prefix(100))
        if let message = unspaced(text, shown) { return message }
        for segment in segments {
            let words = plain(segment.split { !$0.isLetter && !$0.isNumber }.map(String.init))
            guard !words.isEmpty, words.count <= 14 else { continue }
            let status = words.compactMap { $0.utf8.count == 3 ? Int($0) : nil }.first { (400...599).contains($0) }
            let rest = words.filter { !fillers.contains($0) && (status == nil || Int($0) != status) }.joined(
                separator: " ")
            let whole = words.joined(separator: " ")
            if challenges.contains(whole) || challenges.contains(rest) { return .challenge(shown) }
            if notFound.contains(rest) || notFound.contains(whole)
                || (isGone(status) && (rest.isEmpty || rest == "gone"))
            {
                return .notFound(shown)
            }
            let isError = words.contains { errorNames.contains($0) }
            // A number beside other words may be that of a telephone or a road.
            let isBare = words.count == 1 && segments.count > 1 && !bareStatuses.contains(status ?? 0)
            let isNamed = isError || (status != nil && !isBare)
            if errors.contains(rest) || errors.contains(whole)
                || (isNamed && (rest.isEmpty || errorsByName.contains(rest)))
            {
                return .error(shown, status: status ?? statuses[rest] ?? statuses[whole])
            }
        }
        return nil
    }

    /// Those that stand alone in titles of error pages.
    private static let bareStatuses: Set<Int> = [400, 401, 403, 404, 410, 500, 502, 503, 504]

    /// `can't` and its like as the `not` that they hold.
    private static func plain(_ words: [String]) -> [String] {
        var plain: [String] = []
        for word in words {
            if word == "t", let last = plain.last, negated.contains(last) {
                plain[plain.count - 1] = "not"
            } else {
                plain.append(word == "cannot" ? "not" : word)
            }
        }
        return plain
    }

    private static let negated: Set<String> = ["can", "couldn", "don", "doesn", "isn", "wasn", "hasn", "won"]

    /// Phrases of languages written without spaces.
    ///
    /// A clause that goes on to speak of records or statistics names a table about logins or outages, unless it calls upon
    /// its reader.
    private static func unspaced(_ text: String, _ shown: String) -> PageMessage? {
        let clauses = text.split { clauseEnds.contains($0) }
        func holds(_ phrases: [String], areCalls: Bool = false) -> Bool {
            phrases.contains { phrase in
                guard text.contains(phrase) else { return false }
                return areCalls
                    || clauses.contains { clause in
                        guard let found = clause.firstRange(of: phrase) else { return false }
                        let (before, after) = (clause[..<found.lowerBound], clause[found.upperBound...])
                        return before.count <= longestLead && !topics.contains { after.contains($0) }
                    }
            }
        }
        if missing(text) { return .notFound(shown) }
        if holds(unspacedChallenges) { return .challenge(shown) }
        if holds(unspacedLoginCalls, areCalls: true) { return .login(shown) }
        if holds(unspacedNotFound) { return .notFound(shown) }
        if holds(unspacedDenials) { return .error(shown, status: 403) }
        if holds(unspacedErrors) { return .error(shown, status: nil) }
        return holds(unspacedLogins) ? .login(shown) : nil
    }

    /// Whether it says of the page that was asked for that it is not there.
    private static func missing(_ text: String) -> Bool {
        subjects.contains { text.contains($0) } && predicates.contains { text.contains($0) }
    }

    /// Characters before a phrase: the name of a site.
    private static let longestLead = 24

    private static let clauseEnds = "|–—·»«›‹:：,，。.！!？?；;、（）()【】《》[]“”\"_-\n"

    /// Whether a title names the act of logging in.
    static func isLogin(_ title: String) -> Bool {
        let text = title.lowercased()
        return logins.contains { text.contains($0) }
    }

    /// Compared without the case of ASCII letters.
    static func contains(_ bytes: [UInt8], _ words: StaticString) -> Bool {
        words.withUTF8Buffer { wanted in
            guard let first = wanted.first, bytes.count >= wanted.count else { return false }
            for start in 0...(bytes.count - wanted.count) where lowered(bytes[start]) == first {
                if zip(bytes[start...], wanted).allSatisfy({ lowered($0) == $1 }) { return true }
            }
            return false
        }
    }

    private static func isGone(_ status: Int?) -> Bool { status == 404 || status == 410 }

    private static func lowered(_ byte: UInt8) -> UInt8 { byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte }

    private static func segments(_ text: String) -> [Substring] {
        text.split { "|–—·»«›‹:".contains($0) }.flatMap { part in
            part.split(separator: " - ").map { $0 }
        }
    }
}
