import DCAT
import DataQuality
import Fetching
import Vocabularies

/// A request for a link with all that came of it.
final class AskedLink: Sendable {
    let method: FetchRequest.Method
    let occasion: LinkAttempt.Occasion
    let chain: RedirectChain
    let answer: LinkAnswer
    let judgement: LinkJudgement
    let content: LinkContent?
    /// Of the last answer; nil where there is none.
    private let fields: AnswerFields?

    init(
        _ request: FetchRequest, for link: LinkToCheck, _ chain: RedirectChain, _ occasion: LinkAttempt.Occasion,
        _ content: LinkContent?
    ) {
        method = request.method
        self.occasion = occasion
        self.chain = chain
        self.content = content
        fields =
            switch chain.outcome {
            case .success(let response): AnswerFields(response.headers)
            case .failure: nil
            }
        answer = LinkAnswer(
            chain, of: request.url, method: request.method, fields: fields, sniffed: content?.format,
            message: content?.message, refusal: content?.refusal)
        judgement = LinkVerdict.judge(answer, link: link)
    }

    /// The request as evidence.
    var attempt: LinkAttempt {
        let hops = chain.hops.map { LinkAttempt.Hop(status: $0.status, location: $0.location) }
        var attempt = LinkAttempt(method.rawValue, occasion, outcome: answer.cause.slug, hops: hops)
        attempt.cookies = chain.cookies.prefix(LinkAttempt.mostCookies).map {
            AskedLink.line($0, maximum: LinkAttempt.longestCookieName)
        }
        if case .success(let response) = chain.outcome {
            attempt.peerAddress = response.peerAddress
            attempt.protocolVersion = response.protocolVersion
            attempt.timings = LinkAttempt.Timings(response.timings)
            attempt.bytes = content?.bytesRead
        }
        return attempt
    }

    /// Writes what the answer tells into the observation.
    func describe(in observation: inout LinkObservation) {
        switch chain.outcome {
        case .failure(let failure):
            observation.checkedAt = failure.at
            observation.detail = AskedLink.line(failure.detail, maximum: AskedLink.failureBytes)
        case .success(let response):
            observation.checkedAt = response.fetchedAt
            observation.status = response.status
            observation.contentLength = answer.contentLength
            if let fields {
                observation.contentType = fields[.contentType].map(AskedLink.line)
                observation.etag = fields[.entityTag]
                observation.lastModified = fields[.lastModified].flatMap(HTTPDate.instant)
                    .map { PartialDate(start: $0, precision: .second) }
                for name in AskedLink.kept {
                    if let value = fields[name] {
                        observation.headers.append(LinkObservation.Header(name.text, AskedLink.line(value)))
                    }
                }
            }
            observation.servedFormat = answer.mediaType.flatMap(FormatVocabulary.recognise)
            observation.sniffedFormat = answer.sniffed
            observation.detail = content?.refusal.map { AskedLink.line("\($0.mark): \($0.excerpt)") }
            observation.bytesRead = content?.bytesRead
            observation.digest = content?.digest
            observation.prefixDigest = content?.prefixDigest
            observation.content = content?.observation
        }
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
