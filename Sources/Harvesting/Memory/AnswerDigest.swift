import ByteStreams
import Crypto
import Fetching

/// Digests of answers as they came over the wire.
enum AnswerDigest {
    /// SHA-256 of the body.
    ///
    /// - Throws: ``FetchFailure`` with code `storage` when it cannot be read back.
    static func ofBody(_ response: FetchResponse) throws(FetchFailure) -> [UInt8] {
        var hash = SHA256()
        try update(&hash, response)
        return Array(hash.finalize())
    }

    /// Sixteen bytes of the SHA-256 of all that decides how an answer is read.
    ///
    /// - Throws: ``FetchFailure`` with code `storage` when the body cannot be read back.
    static func ofAnswer(_ response: FetchResponse) throws(FetchFailure) -> [UInt8] {
        var hash = SHA256()
        let facts = [
            String(response.status), response.request.url, response.body.contentEncoding ?? "",
            response.headers.first(named: "Content-Type") ?? "",
        ]
        hash.update(data: Array(facts.joined(separator: "\n").utf8) + [0])
        try update(&hash, response)
        return Array(hash.finalize().prefix(16))
    }

    private static func update(_ hash: inout SHA256, _ response: FetchResponse) throws(FetchFailure) {
        let body = response.body
        guard body.length > 0 else { return }
        do throws(ByteStreamError) {
            let source = try FileByteSource(path: body.path, offset: body.offset, length: body.length)
            let size = Int(min(max(body.length, 1), 1 << 18))
            let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: size, alignment: 16)
            defer { buffer.deallocate() }
            while true {
                let count = try source.read(into: buffer)
                if count == 0 { break }
                hash.update(bufferPointer: UnsafeRawBufferPointer(rebasing: buffer[..<count]))
            }
        } catch {
            throw FetchFailure(
                .storage, url: response.request.url, detail: "the body cannot be read back: \(error)",
                at: response.fetchedAt)
        }
    }
}
