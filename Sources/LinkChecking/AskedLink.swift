import DCAT
import DataQuality
import Fetching
import Vocabularies

/// A request for a link and what it came to, once its answer is no longer needed.
final class AskedLink: Sendable {
    let occasion: LinkAttempt.Occasion
    let answer: LinkAnswer
    let judgement: LinkJudgement
    /// The check, had it ended with this request as its only one.
    let observation: LinkObservation

    init(
        _ request: FetchRequest, for link: LinkToCheck, _ chain: RedirectChain, _ occasion: LinkAttempt.Occasion,
        _ content: LinkContent?
    ) {
        self.occasion = occasion
        switch chain.outcome {
        case .success(let response):
            let fields = AnswerFields(response.headers)
            let answer = LinkAnswer(
                chain, of: request.url, method: request.method, fields: fields, sniffed: content?.format,
                message: content?.message, refusal: content?.refusal)
            let judgement = LinkVerdict.judge(answer, link: link)
            let attempts = [
                LinkAttempt(
                    request.method.rawValue, occasion, outcome: answer.cause.slug, hops: AskedLink.hops(chain),
                    cookies: AskedLink.cookies(chain), peerAddress: response.peerAddress,
                    protocolVersion: response.protocolVersion, timings: LinkAttempt.Timings(response.timings),
                    bytes: content?.bytesRead)
            ]
            var facts = LinkObservation.Facts(
                url: link.url, checkedAt: response.fetchedAt, verdict: judgement.verdict,
                cause: judgement.cause.slug, attempts: attempts, linkNumber: link.number)
            facts.status = response.status
            AskedLink.describe(fields, answer, in: &facts)
            if let content { AskedLink.describe(content, in: &facts) }
            (self.answer, self.judgement, observation) = (answer, judgement, LinkObservation(facts))
        case .failure(let failure):
            answer = LinkAnswer(chain, of: request.url, method: request.method)
            judgement = LinkVerdict.judge(answer, link: link)
            let attempt = LinkAttempt(
                request.method.rawValue, occasion, outcome: answer.cause.slug, hops: AskedLink.hops(chain),
                cookies: AskedLink.cookies(chain))
            var facts = LinkObservation.Facts(
                url: link.url, checkedAt: failure.at, verdict: judgement.verdict, cause: judgement.cause.slug,
                attempts: [attempt], linkNumber: link.number)
            facts.detail = AskedLink.line(failure.detail, maximum: AskedLink.failureBytes)
            observation = LinkObservation(facts)
        }
    }

    private static func hops(_ chain: RedirectChain) -> [LinkAttempt.Hop] {
        if chain.hops.isEmpty { return [] }
        return chain.hops.map { LinkAttempt.Hop(status: $0.status, location: $0.location) }
    }

    private static func cookies(_ chain: RedirectChain) -> [String] {
        if chain.cookies.isEmpty { return [] }
        return chain.cookies.prefix(LinkAttempt.mostCookies).map { line($0, maximum: LinkAttempt.longestCookieName) }
    }

    private static func describe(
        _ fields: AnswerFields, _ answer: LinkAnswer, in facts: inout LinkObservation.Facts
    ) {
        facts.contentLength = answer.contentLength
        if let type = fields[.contentType] { facts.contentType = line(type) }
        if let tag = fields[.entityTag] { facts.etag = tag }
        if let modified = fields[.lastModified].flatMap(HTTPDate.instant) {
            facts.lastModified = PartialDate(start: modified, precision: .second)
        }
        var headers: [LinkObservation.Header] = []
        for name in kept {
            if let value = fields[name] { headers.append(LinkObservation.Header(name.text, line(value))) }
        }
        if !headers.isEmpty { facts.headers = headers }
        if let format = answer.mediaType.flatMap(FormatVocabulary.recognise) { facts.servedFormat = format }
    }

    private static func describe(_ content: LinkContent, in facts: inout LinkObservation.Facts) {
        facts.sniffedFormat = content.format
        facts.detail = content.refusal.map { line("\($0.mark): \($0.excerpt)") }
        facts.bytesRead = content.bytesRead
        facts.digest = content.digest
        facts.prefixDigest = content.prefixDigest
        facts.content = content.observation
    }

    /// ``LinkObservation/Header/kept``, in its order.
    private static let kept = LinkObservation.Header.kept.compactMap { name in
        AnswerFields.Name.allCases.first { $0.text == name }
    }

    /// Room for the names of a certificate's issuer.
    private static let failureBytes = 400

    private static func line(_ text: String) -> String { line(text, maximum: LinkObservation.Header.maximumBytes) }

    /// One line of bounded length, in bytes.
    private static func line(_ text: String, maximum: Int) -> String {
        let line = text.utf8.contains { $0 < 0x20 } ? String(text.map { $0.isNewline ? " " : $0 }) : text
        return line.utf8.count <= maximum ? line : String(decoding: line.utf8.prefix(maximum - 3), as: UTF8.self) + "…"
    }
}

extension [HeaderField] {
    /// The format that the media type names; nil where it names none.
    var servedFormat: FileFormat? {
        first(named: "Content-Type").flatMap(AnswerFields.mediaType).flatMap(FormatVocabulary.recognise)
    }
}

extension LinkAttempt.Timings {
    fileprivate init(_ timings: FetchTimings) {
        self.init(
            nameLookup: timings.nameLookup, connect: timings.connect, tlsHandshake: timings.tlsHandshake,
            firstByte: timings.firstByte, total: timings.total)
    }
}

extension LinkAnswer {
    /// What the answer was, whatever it held.
    var cause: LinkCause {
        switch outcome {
        case .http(let status): .http(status)
        case .ftp(let code): .ftp(code)
        case .failure(let code): LinkVerdict.judge(failure: code).cause
        }
    }
}
