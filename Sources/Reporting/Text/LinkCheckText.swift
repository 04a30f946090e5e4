import DCAT
import DataQuality
import JSON

/// The check of a link in plain text, for a person who asks why.
public struct LinkCheckText: Sendable {
    private let messages: Messages

    public init(_ language: Language) { messages = Messages(language) }

    /// The verdict and its evidence, a line each, the URL on the first.
    ///
    /// - Parameter declared: the format that the link was said to have.
    public func text(_ observation: LinkObservation, declared: FileFormat?) -> String {
        var lines: [(String, String)] = [
            (messages.verdict, "\(messages.found(observation.verdict)) – \(messages.cause(observation.cause))"),
            (
                "",
                messages.meaning(observation)
                    + (messages.advice(cause: observation.cause).map { messages.sentenceGap + $0 } ?? "")
            ),
            (messages.checkedAt, messages.moment(observation.checkedAt)),
        ]
        for (position, attempt) in observation.attempts.enumerated() {
            lines.append(("\(messages.request) \(position + 1)", line(attempt)))
            for hop in attempt.hops { lines.append(("", "HTTP \(hop.status) → \(hop.location)")) }
            if !attempt.cookies.isEmpty { lines.append(("", messages.withCookies(attempt.cookies))) }
            lines.append(("", "→ \(outcome(attempt))"))
        }
        if let detail = observation.detail { lines.append((messages.told, detail)) }
        lines += answer(observation)
        lines.append((messages.formats, formats(observation, declared)))
        lines += content(observation)
        return block(observation.url, lines)
    }

    /// The same as JSON, in the form of the datasets' pages.
    public func json(_ observations: [LinkObservation]) -> String {
        var json = JSONWriter(indentation: 1)
        json.beginArray()
        for observation in observations { observation.write(to: &json) }
        json.endArray()
        return json.text
    }

    private func line(_ attempt: LinkAttempt) -> String {
        attempt.occasion == .first
            ? attempt.method : attempt.method + messages.inBrackets(messages.explain(attempt.occasion))
    }

    private func outcome(_ attempt: LinkAttempt) -> String {
        var parts = [messages.cause(attempt.outcome)]
        if let version = attempt.protocolVersion { parts.append(version) }
        if let address = attempt.peerAddress { parts.append("\(messages.answeredBy) \(address)") }
        if let words = attempt.timings.map(messages.timings), !words.isEmpty { parts.append(words) }
        return parts.joined(separator: " · ")
    }

    private func answer(_ observation: LinkObservation) -> [(String, String)] {
        var parts: [String] = []
        if let type = observation.contentType { parts.append("Content-Type: \(type)") }
        if let length = observation.contentLength { parts.append("Content-Length: \(length)") }
        if let date = observation.lastModified { parts.append("Last-Modified: \(date.iso8601)") }
        if let tag = observation.etag { parts.append("ETag: \(tag)") }
        parts += observation.headers.map { "\($0.name): \($0.value)" }
        return parts.enumerated().map { ($0.offset == 0 ? messages.answer : "", $0.element) }
    }

    private func formats(_ observation: LinkObservation, _ declared: FileFormat?) -> String {
        [
            (messages.declared, declared), (messages.served, observation.servedFormat),
            (messages.sniffed, observation.sniffedFormat),
        ].map { "\($0.0): \($0.1.map { messages.name($0) } ?? "–")" }.joined(separator: " · ")
    }

    private func content(_ observation: LinkObservation) -> [(String, String)] {
        var lines: [(String, String)] = []
        if let count = observation.bytesRead {
            let digest = observation.digest ?? observation.prefixDigest
            let name = observation.digest == nil ? messages.digestOfFirstBytes : messages.digest
            let sum = digest.map { " · \(name) \($0)" } ?? ""
            lines.append((messages.bytesLabel, messages.bytesRead(count) + sum))
        }
        guard let content = observation.content else { return lines }
        if let encoding = content.encoding { lines.append((messages.encoding, encoding)) }
        if !content.memberFormats.isEmpty {
            lines.append((messages.members, content.memberFormats.map { messages.name($0) }.joined(separator: ", ")))
        }
        if let table = content.table { lines.append((messages.table, messages.describe(table))) }
        if let service = content.service {
            lines.append((messages.service, service.request))
            lines.append(("", messages.describe(service)))
        }
        for finding in content.findings {
            let advice = messages.advice(finding.code).map { messages.sentenceGap + $0 } ?? ""
            lines.append((messages.finding, messages.describe(finding) + advice))
        }
        return lines
    }

    /// What a portal says must not steer the terminal.
    private func block(_ title: String, _ lines: [(String, String)]) -> String {
        let width = lines.map { LinkCheckText.width($0.0) }.max() ?? 0
        let body = lines.map { label, words in
            let blanks = String(repeating: " ", count: width - LinkCheckText.width(label) + 2)
            return "  \(label)\(blanks)\(ReceiptText.clean(words))"
        }
        return ([ReceiptText.clean(title)] + body).joined(separator: "\n")
    }

    /// Columns on a terminal, where Chinese takes two.
    private static func width(_ text: String) -> Int {
        text.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x2E80 ? 2 : 1) }
    }
}
