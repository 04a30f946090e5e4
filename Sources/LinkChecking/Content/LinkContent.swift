import ByteStreams
import Crypto
import DCAT
import DataQuality
import Fetching

/// The first bytes of an answer, read and recognised.
struct LinkContent: Hashable, Sendable {
    /// What the bytes look like, compression undone; nil when nothing is recognised or the status is an error.
    private(set) var format: FileFormat?
    /// Bytes of the body as sent.
    private(set) var bytesRead: Int64
    /// SHA-256 in hex of the body as sent, when the whole of it was read.
    private(set) var digest: String?
    /// SHA-256 in hex of what was read of the body as sent, when there was more.
    private(set) var prefixDigest: String?
    private(set) var observation = ContentObservation()
    /// What the bytes say in place of data.
    private(set) var message: PageMessage?
    /// What stands before the data.
    private(set) var refusal: Refusal?

    /// - Parameters:
    ///   - limit: bytes read at most; those of a truncated compression are read as far as they go.
    ///   - stated: the length that an earlier answer stated.
    init(_ response: FetchResponse, limit: Int, link: LinkToCheck, stated: Int64? = nil) {
        let body = response.body
        bytesRead = min(body.length, Int64(limit))
        let isFTP = response.protocolVersion == "FTP"
        let isAnswered = (200...299).contains(response.status) || isFTP
        guard body.length > 0 else {
            if !isFTP {
                refusal = Refusal.recognise(status: response.status, headers: response.headers, firstBytes: [])
            }
            if refusal == nil, [200, 203, 204, 205].contains(response.status) || isFTP {
                observation.findings.append(ContentFinding(.empty))
            }
            return
        }
        let isWhole = LinkContent.isWhole(response) && body.length <= Int64(limit)
        let raw = LinkBytes.read(limit) { () throws(ByteStreamError) in
            try FileByteSource(path: body.path, offset: body.offset, length: body.length)
        }.bytes
        let name = response.request.target.absolute?.path
        let read = LinkBytes.read(limit) { () throws(ByteStreamError) in
            try ByteStreams.open(MemoryByteSource(raw), contentEncoding: body.contentEncoding, name: name ?? "")
        }
        if !isFTP {
            refusal = Refusal.recognise(
                status: response.status, headers: response.headers,
                firstBytes: LegibleText.utf8(Array(read.bytes.prefix(Refusal.bytesLookedAt))))
        }
        guard isAnswered, refusal == nil || refusal?.kind == .login else { return }
        guard response.status != 206 || !AnswerFields(response.headers).areOfAnotherPart else { return }
        let sum = LinkContent.hexadecimal(SHA256.hash(data: raw))
        if isWhole { digest = sum } else { prefixDigest = sum }
        let examined = ContentExaminer(
            read.bytes, isWhole: isWhole && read.fault == nil && read.bytes.count < limit,
            hints: LinkContent.hints(response, link))
        (format, observation, message) = (examined.format, examined.observation, examined.message)
        if let finding = message?.finding(in: format, link), !observation.findings.contains(where: \.isException) {
            observation.findings.append(finding)
        }
        if let format {
            observation.findings += FormatComparison.findings(
                declared: link.declared, served: response.headers.servedFormat, real: format,
                expectsData: link.expectsData)
        }
        if let stated, let length = AnswerFields(response.headers).contentLength, stated != length,
            body.contentEncoding == nil
        {
            observation.findings.append(ContentFinding(.lengthDiffers, ["\(stated)", "\(length)"]))
        }
        // What is cut is damaged at its end by the cutting.
        if let fault = read.fault, isWhole || fault.code == .tooLarge {
            observation.findings.append(ContentFinding(.badCompression))
        }
        if response.request.firstBytes != nil, response.status == 200, body.isTruncated {
            observation.findings.append(ContentFinding(.rangeIgnored))
        }
    }

    private static func hints(_ response: FetchResponse, _ link: LinkToCheck) -> ContentHints {
        let type = response.headers.first(named: "Content-Type")?.lowercased() ?? ""
        let charset = type.firstRange(of: "charset=").map { found in
            String(type[found.upperBound...].prefix { $0 != ";" && $0 != "," })
        }
        return ContentHints(declared: link.declared, served: response.headers.servedFormat, charset: charset)
    }

    /// Whether the body is all there is, rather than the first part of it.
    private static func isWhole(_ response: FetchResponse) -> Bool {
        guard !response.body.isTruncated else { return false }
        guard response.status == 206 else { return true }
        return AnswerFields(response.headers).contentLength == response.body.length
    }

    private static func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
}

extension PageMessage {
    /// The message as a finding, where it stands in place of what was to be expected; a login is told by the verdict.
    fileprivate func finding(in format: FileFormat?, _ link: LinkToCheck) -> ContentFinding? {
        switch self {
        case .notFound(let words) where link.expectsData || format?.properties.kind == .page:
            ContentFinding(.softNotFound, [words])
        case .error(let words, _) where link.expectsData: ContentFinding(.errorPage, [words])
        default: nil
        }
    }
}

extension ContentFinding {
    fileprivate var isException: Bool { code == .exceptionReport }
}
