import ByteStreams

/// The block of a record and its digests.
struct DigestedBlock {
    /// Up to this size a body is read into memory once; a larger one is read twice, to digest and to compress it.
    static let smallBody: Int64 = 262_144

    /// Which head of the encoder the first part is.
    enum Head {
        /// Of an answer, or whatever else is not a request.
        case answer
        case request
    }

    let head: Head
    private let headLength: Int
    /// The rest; small files are in memory already.
    let body: WARCBody
    let blockDigest: FinishedDigest
    /// Of the body alone.
    let payloadDigest: FinishedDigest

    /// Whether the digest of the payload is that of no bytes.
    let hasNoPayload: Bool

    var length: Int64 { Int64(headLength) + body.length }

    /// - Parameter headBytes: The first part, such as an HTTP head.
    /// - Throws: `unreadable` when the file of the body cannot be read or is shorter than said.
    init(
        _ head: Head, head headBytes: UnsafeRawBufferPointer, body: WARCBody, algorithm: WARCDigestAlgorithm
    ) throws(WARCError) {
        self.head = head
        headLength = headBytes.count
        if body.length == 0 {
            self.body = .empty
            blockDigest = Digester.digest(headBytes, algorithm)
            payloadDigest = Digester.ofNothing(algorithm)
            hasNoPayload = true
            return
        }
        var block = Digester(algorithm)
        block.update(headBytes)
        var payload = Digester(algorithm)
        var loaded = body
        switch body {
        case .bytes(let bytes):
            bytes.withUnsafeBytes {
                block.update($0)
                payload.update($0)
            }
        case .file(let path, let offset, let length):
            do throws(ByteStreamError) {
                let file = try FileByteSource(path: path, offset: offset, length: length)
                if length <= DigestedBlock.smallBody {
                    let bytes = try file.readAll(limit: Int(DigestedBlock.smallBody))
                    bytes.withUnsafeBytes {
                        block.update($0)
                        payload.update($0)
                    }
                    loaded = .bytes(bytes)
                } else {
                    try file.forEachChunk(size: 1 << 20) {
                        block.update($0)
                        payload.update($0)
                    }
                }
            } catch {
                throw WARCError(.unreadable, path: path, detail: error.detail)
            }
        }
        self.body = loaded
        hasNoPayload = false
        blockDigest = block.finish()
        payloadDigest = payload.finish()
    }

    private init(_ head: Head, length: Int, blockDigest: FinishedDigest, payloadDigest: FinishedDigest) {
        self.head = head
        headLength = length
        self.body = .empty
        self.blockDigest = blockDigest
        self.payloadDigest = payloadDigest
        hasNoPayload = false
    }

    /// The head alone, with the digest of the payload that lies elsewhere.
    func withoutBody(of headBytes: UnsafeRawBufferPointer, algorithm: WARCDigestAlgorithm) -> DigestedBlock {
        DigestedBlock(
            head, length: headBytes.count, blockDigest: Digester.digest(headBytes, algorithm),
            payloadDigest: payloadDigest)
    }
}
