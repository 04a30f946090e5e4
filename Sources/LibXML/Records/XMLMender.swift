import ByteStreams

/// Mends, on the way to a parser, what makes a document ill-formed in single bytes: broken UTF-8, control characters,
/// references to them, bare ampersands and the named entities of HTML.
///
/// For a second attempt at a document that was refused, and only for one in UTF-8, as ``XMLText`` gives it: a stray byte is
/// taken for windows-1252, the encoding it was most likely written in. Structure is never touched.
public final class XMLMender: ByteSource {
    private let source: PeekingByteSource
    private var pending: [UInt8] = []
    private var position = 0
    /// How many places were mended.
    public private(set) var repairs = 0

    /// The longest reference that is looked at, in bytes.
    private static let referenceBytes = 16

    public init(_ source: any ByteSource) { self.source = PeekingByteSource(source) }

    /// - Throws: what the source throws.
    public func read(into buffer: UnsafeMutableRawBufferPointer) throws(ByteStreamError) -> Int {
        while position == pending.count {
            pending.removeAll(keepingCapacity: true)
            position = 0
            guard try mendMore() else { return 0 }
        }
        let count = min(buffer.count, pending.count - position)
        pending.withUnsafeBytes {
            buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[position..<position + count]))
        }
        position += count
        return count
    }

    /// Takes the next stretch; false at the end.
    private func mendMore() throws(ByteStreamError) -> Bool {
        let bytes = try source.peek(32_768)
        guard !bytes.isEmpty else { return false }
        // What may go on beyond the stretch is left for the next one, unless it is the last.
        let safe = bytes.count >= 32_768 ? bytes.count - Self.referenceBytes : bytes.count
        var at = 0
        while at < safe {
            let byte = bytes[at]
            switch byte {
            case UInt8(ascii: "&"): at += reference(in: bytes, at: at)
            case 0x09, 0x0A, 0x0D, 0x20...0x7F:
                pending.append(byte)
                at += 1
            case 0..<0x20:
                replace(with: [0x20])
                at += 1
            default: at += character(in: bytes, at: at)
            }
        }
        source.consume(at)
        return true
    }

    private func replace(with bytes: some Sequence<UInt8>) {
        pending.append(contentsOf: bytes)
        repairs += 1
    }

    /// A character beyond ASCII; how many bytes were read.
    private func character(in bytes: UnsafeRawBufferPointer, at start: Int) -> Int {
        let length =
            switch bytes[start] {
            case 0xC2...0xDF: 2
            case 0xE0...0xEF: 3
            case 0xF0...0xF4: 4
            default: 1
            }
        let whole = UnsafeRawBufferPointer(rebasing: bytes[start...].prefix(length))
        if length > 1, whole.count == length, let text = String(validating: whole, as: UTF8.self) {
            // U+FFFE and U+FFFF are no characters of XML.
            if text.unicodeScalars.contains(where: { $0.value & 0xFFFE == 0xFFFE }) {
                replace(with: "\u{FFFD}".utf8)
            } else {
                pending.append(contentsOf: whole)
            }
            return length
        }
        replace(with: String(Windows1252.scalar(bytes[start])).utf8)
        return 1
    }

    /// A reference or a bare ampersand; how many bytes were read.
    private func reference(in bytes: UnsafeRawBufferPointer, at start: Int) -> Int {
        let rest = UnsafeRawBufferPointer(rebasing: bytes[(start + 1)...].prefix(Self.referenceBytes - 1))
        guard let end = rest.firstIndex(of: UInt8(ascii: ";")), end > 0 else {
            replace(with: "&amp;".utf8)
            return 1
        }
        let name = String(decoding: rest[..<end], as: UTF8.self)
        if name.hasPrefix("#") {
            let digits = name.dropFirst()
            let value =
                digits.hasPrefix("x") || digits.hasPrefix("X")
                ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
            if let value, Self.isAllowed(value) {
                pending.append(contentsOf: "&\(name);".utf8)
            } else {
                replace(with: " ".utf8)
            }
            return end + 2
        }
        if ["amp", "lt", "gt", "quot", "apos"].contains(name) {
            pending.append(contentsOf: "&\(name);".utf8)
            return end + 2
        }
        if name == "nbsp" {
            replace(with: "\u{A0}".utf8)
            return end + 2
        }
        replace(with: "&amp;".utf8)
        return 1
    }

    /// Char of XML 1.0, section 2.2.
    private static func isAllowed(_ value: UInt32) -> Bool {
        switch value {
        case 0x09, 0x0A, 0x0D, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
        default: false
        }
    }
}
