import ByteStreams
import Crypto
import DCAT
import Fetching

/// The first bytes of an answer, read and recognised.
struct LinkContent: Hashable, Sendable {
    /// What the bytes look like, compression undone; nil when nothing is recognised or the status is an error.
    var format: FileFormat?
    /// SHA-256 in hex of the body as sent, when the whole of it was read.
    var digest: String?

    /// - Parameter limit: bytes read at most; those of a truncated compression are read as far as they go.
    init(_ response: FetchResponse, limit: Int) {
        let body = response.body
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
        if isWhole, body.length <= Int64(limit) {
            let raw = LinkContent.read(limit) { () throws(ByteStreamError) in
                try FileByteSource(path: body.path, offset: body.offset, length: body.length)
            }
            digest = SHA256.hash(data: raw).map(LinkContent.hexadecimal).joined()
        }
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

    private static func hexadecimal(_ byte: UInt8) -> String {
        (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }
}
