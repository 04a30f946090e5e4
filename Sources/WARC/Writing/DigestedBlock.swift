import ByteStreams

/// The block of a record and its digests.
struct DigestedBlock {
    /// Up to this size a body is read into memory once; a larger one is read twice, to digest and to compress it.
    static let smallBody: Int64 = 262_144

    /// Where the first part, such as an HTTP head, lies among the heads of the encoder.
    let head: Range<Int>
    /// The rest; small files are in memory already.
    let body: WARCBody
    let blockDigest: FinishedDigest
    /// Of the body alone.
    let payloadDigest: FinishedDigest

    var length: Int64 { Int64(head.count) + body.length }

    /// - Parameter heads: The memory that `head` lies in.
    /// - Throws: `unreadable` when the file of the body cannot be read or is shorter than said.
    init(
        head: Range<Int>, of heads: UnsafeRawBufferPointer, body: WARCBody, algorithm: WARCDigestAlgorithm
    ) throws(WARCError) {
        self.head = head
        let headBytes = UnsafeRawBufferPointer(rebasing: heads[head])
        if body.length == 0 {
            self.body = .empty
            blockDigest = Digester.digest(headBytes, algorithm)
            payloadDigest = Digester.ofNothing(algorithm)
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
        blockDigest = block.finish()
        payloadDigest = payload.finish()
    }

    private init(head: Range<Int>, blockDigest: FinishedDigest, payloadDigest: FinishedDigest) {
        self.head = head
        self.body = .empty
        self.blockDigest = blockDigest
        self.payloadDigest = payloadDigest
    }

    /// The head alone, with the digest of the payload that lies elsewhere.
    func withoutBody(of heads: UnsafeRawBufferPointer, algorithm: WARCDigestAlgorithm) -> DigestedBlock {
        let digest = Digester.digest(UnsafeRawBufferPointer(rebasing: heads[head]), algorithm)
        return DigestedBlock(head: head, blockDigest: digest, payloadDigest: payloadDigest)
    }
}
