import Glibc

/// The date and the URL of an exchange, coded once for both records.
struct RecordURL: ~Copyable {
    /// Where the parts are that stand in the head of a request too.
    struct Parts {
        /// The host and the port, without a user.
        let authority: Range<Int>
        /// The path and the query.
        let path: Range<Int>
    }

    private var text: CodedBytes
    /// Where the URL begins.
    private var start = 0
    /// nil unless it is `http://authority/path?query`, or the same with `https`, without a user and a fragment.
    private(set) var parts: Parts?

    init(_ codes: LiteralCodes) { text = CodedBytes(codes) }

    /// The URL.
    var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: text.bytes.bytes[start...]) }

    /// - Parameters:
    ///   - url: Without blanks and control characters, as in a ``WARCRequestKey``.
    ///   - date: Of ``RecordDate``.
    mutating func set(_ url: String, behind date: CodedRun) {
        text.clear()
        text.append(date)
        start = text.bytes.count
        text.bytes.append(url)
        parts = RecordURL.parts(bytes)
    }

    /// Appends both.
    ///
    /// - Returns: Where the URL stands in the record.
    mutating func append(to record: inout CodedBytes) -> Int {
        let place = record.bytes.count + start
        record.append(text.run())
        return place
    }

    private static func parts(_ url: UnsafeRawBufferPointer) -> Parts? {
        // http:// or https://
        guard let base = url.baseAddress, url.count > 8,
            url.loadUnaligned(as: UInt32.self).littleEndian == 0x7074_7468
        else { return nil }
        let start = url[4] == 0x73 ? 8 : 7
        guard url[start - 3] == 0x3A, url[start - 2] == 0x2F, url[start - 1] == 0x2F,
            let slash = memchr(base + start, 0x2F, url.count - start)
        else { return nil }
        let end = UnsafeRawPointer(slash) - base
        let authority = UnsafeRawBufferPointer(rebasing: url[start..<end])
        let path = UnsafeRawBufferPointer(rebasing: url[end...])
        guard end > start, !ByteScan.any(authority, endsAuthority), !ByteScan.any(path, beginsFragment) else {
            return nil
        }
        return Parts(authority: start..<end, path: end..<url.count)
    }

    /// `?`, `#`, or the `@` behind a user.
    @inline(__always)
    private static func endsAuthority(_ word: UInt64) -> UInt64 {
        ByteScan.equal(0x3F, word) | ByteScan.equal(0x40, word) | beginsFragment(word)
    }

    @inline(__always)
    private static func beginsFragment(_ word: UInt64) -> UInt64 { ByteScan.equal(0x23, word) }
}
