/// What one subject states in one run, packed: a header, the subject's bytes, then its statements.
///
/// ```
/// header     hash u64 | byte count u32 | statements u32 | types u32 | subject u32      24 bytes
/// statement  predicate u32 | meta u32 | text count u32 | text
/// ```
/// `subject` and `meta` hold a term's kind in their upper two bits. Below it, `subject` holds the count of the bytes
/// that follow the header; `meta` holds a flag that tells a language tag from a datatype, and the tag's or datatype's
/// number + 1, or 0. The upper bit of `predicate` marks a statement seen from its object. Numbers are in the machine's
/// own byte order, as no file outlives the process.
struct Segment {
    static let headerSize = 24
    static let statementSize = 12
    static let inverseFlag: UInt32 = 1 << 31
    static let languageFlag: UInt32 = 1 << 29
    static let nameMask: UInt32 = (1 << 29) - 1
    static let countMask: UInt32 = (1 << 30) - 1

    let base: UnsafeRawPointer

    var hash: UInt64 { base.loadUnaligned(as: UInt64.self) }
    var byteCount: Int { Int(field(8)) }
    var types: TypeSet { TypeSet(rawValue: field(16)) }
    var subjectWord: UInt32 { field(20) }

    var subjectText: UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(start: base + Segment.headerSize, count: Int(subjectWord & Segment.countMask))
    }

    private func field(_ offset: Int) -> UInt32 { base.loadUnaligned(fromByteOffset: offset, as: UInt32.self) }

    static func writeHeader(
        to base: UnsafeMutableRawPointer, hash: UInt64, byteCount: Int, statements: UInt32, types: UInt32,
        subject: UInt32
    ) {
        base.storeBytes(of: hash, as: UInt64.self)
        base.storeBytes(of: UInt32(truncatingIfNeeded: byteCount), toByteOffset: 8, as: UInt32.self)
        base.storeBytes(of: statements, toByteOffset: 12, as: UInt32.self)
        base.storeBytes(of: types, toByteOffset: 16, as: UInt32.self)
        base.storeBytes(of: subject, toByteOffset: 20, as: UInt32.self)
    }

    /// A term's kind and the count of its bytes in one word.
    static func word(kind: TermView.Kind, count: Int) -> UInt32 {
        UInt32(kind.rawValue) << 30 | UInt32(truncatingIfNeeded: count) & countMask
    }

    static func kind(of word: UInt32) -> TermView.Kind { TermView.Kind(rawValue: UInt8(word >> 30)) ?? .literal }
}
