/// A digest and the forms it is written in.
struct FinishedDigest: Hashable {
    let algorithm: WARCDigestAlgorithm
    /// In the order of the digest; those of SHA-1 are followed by zeros.
    private let bytes: SIMD32<UInt8>

    /// - Parameter write: Writes 20 bytes for SHA-1, 32 for SHA-256.
    init(_ algorithm: WARCDigestAlgorithm, _ write: (UnsafeMutablePointer<UInt8>) -> Void) {
        self.algorithm = algorithm
        var own = SIMD32<UInt8>()
        withUnsafeMutableBytes(of: &own) { memory in
            if let start = memory.bindMemory(to: UInt8.self).baseAddress { write(start) }
        }
        bytes = own
    }

    /// Lends the bytes of the digest.
    @inline(__always)
    func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
        withUnsafeBytes(of: bytes) { body(UnsafeRawBufferPointer(start: $0.baseAddress, count: count)) }
    }

    /// The first sixteen bytes, the first one of each half lowest.
    var firstWords: (UInt64, UInt64) {
        withUnsafeBytes(of: bytes) {
            (
                UInt64(littleEndian: $0.load(as: UInt64.self)),
                UInt64(littleEndian: $0.load(fromByteOffset: 8, as: UInt64.self))
            )
        }
    }

    /// Writes `sha1:` and base32, or `sha256:` and hexadecimal.
    func write(to text: inout ByteBuilder) {
        switch algorithm {
        case .sha1:
            text.append("sha1:" as StaticString)
            appendBase32(to: &text)
        case .sha256:
            text.append("sha256:" as StaticString)
            appendHexadecimal(to: &text)
        }
    }

    /// What `write(to:)` writes.
    var text: String {
        var text = ByteBuilder(capacity: 128)
        write(to: &text)
        return String(decoding: text.bytes, as: UTF8.self)
    }

    /// Whether a labelled digest states the same, in whichever of the two alphabets.
    func matches(label: String) -> Bool {
        let value = label.drop { $0 != ":" }.dropFirst().filter { $0 != "=" }
        var base32 = ByteBuilder(capacity: 128)
        var hexadecimal = ByteBuilder(capacity: 128)
        appendBase32(to: &base32)
        appendHexadecimal(to: &hexadecimal)
        return value.uppercased().utf8.elementsEqual(base32.bytes)
            || value.lowercased().utf8.elementsEqual(hexadecimal.bytes)
    }

    private var count: Int { algorithm == .sha1 ? 20 : 32 }

    private func appendHexadecimal(to text: inout ByteBuilder) {
        withBytes { text.append(hexadecimal: $0) }
    }

    /// RFC 4648 without padding; 20 bytes need none.
    private func appendBase32(to text: inout ByteBuilder) {
        var pending: UInt32 = 0
        var bits: UInt32 = 0
        for index in 0..<count {
            pending = pending << 8 | UInt32(bytes[index])
            bits += 8
            while bits >= 5 {
                bits -= 5
                text.append(FinishedDigest.base32Digit(pending >> bits & 31))
            }
            pending &= (1 << bits) - 1
        }
        if bits > 0 { text.append(FinishedDigest.base32Digit(pending << (5 - bits) & 31)) }
    }

    private static func base32Digit(_ value: UInt32) -> UInt8 {
        UInt8(truncatingIfNeeded: value < 26 ? 0x41 + value : 0x32 + value - 26)
    }
}
