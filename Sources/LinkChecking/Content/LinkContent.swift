import ByteStreams
import Crypto
import DCAT
import Fetching

/// The first bytes of an answer, read and recognised.
struct LinkContent: Hashable, Sendable {
    /// What the bytes look like, compression undone; nil when nothing is recognised or the status is an error.
    var format: FileFormat?
    /// Bytes of the body as sent.
    var bytesRead: Int64
    /// SHA-256 in hex of the body as sent, when the whole of it was read.
    var digest: String?
    /// SHA-256 in hex of what was read of the body as sent, when there was more.
    var prefixDigest: String?

    /// - Parameter limit: bytes read at most; those of a truncated compression are read as far as they go.
    init(_ response: FetchResponse, limit: Int) {
        let body = response.body
        bytesRead = min(body.length, Int64(limit))
        guard (200...299).contains(response.status) || response.protocolVersion == "FTP", body.length > 0 else {
            return
        }
        let name = AbsoluteURL(response.request.url)?.path
        let bytes = LinkContent.read(limit) { () throws(ByteStreamError) in
            try ByteStreams.open(
                path: body.path, offset: body.offset, length: body.length, contentEncoding: body.contentEncoding,
                name: name)
        }
        let isWhole = LinkContent.isWhole(response)
        format = ContentSniffer.format(of: bytes, isWhole: isWhole && bytes.count < limit)
        let raw = LinkContent.read(limit) { () throws(ByteStreamError) in
            try FileByteSource(path: body.path, offset: body.offset, length: body.length)
        }
        let sum = LinkContent.hexadecimal(SHA256.hash(data: raw))
        if isWhole, body.length <= Int64(limit) { digest = sum } else { prefixDigest = sum }
    }

    /// What can be read before the end, the limit or damage, which is what cut compressed data ends in.
    private static func read(_ limit: Int, _ open: () throws(ByteStreamError) -> any ByteSource) -> [UInt8] {
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: max(limit, 1), alignment: 1)
        defer { buffer.deallocate() }
        var count = 0
        do throws(ByteStreamError) {
            let source = try open()
            while count < limit {
                let more = try source.read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[count..<limit]))
                if more == 0 { break }
                count += more
            }
        } catch {
            return Array(buffer.prefix(count))
        }
        return Array(buffer.prefix(count))
    }

    /// Whether the body is all there is, rather than the first part of it.
    private static func isWhole(_ response: FetchResponse) -> Bool {
        guard !response.body.isTruncated else { return false }
        guard response.status == 206 else { return true }
        return response.headers.contentLength == response.body.length
    }

    private static func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
}
