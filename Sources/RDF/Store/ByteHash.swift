import Glibc

/// A fast 64-bit hash of bytes with a seed, so that a document cannot choose its collisions.
///
/// It folds 16 bytes at a time with a 64 × 64 → 128 bit multiplication, the construction of wyhash and its kin.
enum ByteHash {
    static func hash(_ bytes: UnsafeRawBufferPointer, seed: UInt64) -> UInt64 {
        let count = bytes.count
        guard let base = bytes.baseAddress, count > 0 else { return fold(seed ^ first, second) }
        var state = fold(seed ^ first, UInt64(truncatingIfNeeded: count) ^ second)
        var position = 0
        while count - position > 16 {
            state = fold(word(base, position) ^ first, word(base, position + 8) ^ state)
            position += 16
        }
        let low: UInt64
        let high: UInt64
        if count >= 16 {
            low = word(base, count - 16)
            high = word(base, count - 8)
        } else if count >= 8 {
            low = word(base, 0)
            high = word(base, count - 8)
        } else if count >= 4 {
            low = UInt64(base.loadUnaligned(fromByteOffset: 0, as: UInt32.self))
            high = UInt64(base.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self))
        } else {
            low =
                UInt64(bytes[0]) << 16 | UInt64(bytes[count >> 1]) << 8 | UInt64(bytes[count - 1])
            high = 0
        }
        return fold(second ^ state, fold(low ^ first, high ^ state))
    }

    private static let first: UInt64 = 0x9E37_79B9_7F4A_7C15
    private static let second: UInt64 = 0xC2B2_AE3D_27D4_EB4F

    private static func word(_ base: UnsafeRawPointer, _ offset: Int) -> UInt64 {
        base.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
    }

    private static func fold(_ left: UInt64, _ right: UInt64) -> UInt64 {
        let product = left.multipliedFullWidth(by: right)
        return product.high ^ product.low
    }
}

extension UnsafeRawBufferPointer {
    /// Whether both hold the same bytes.
    func equals(_ other: UnsafeRawBufferPointer) -> Bool {
        guard count == other.count else { return false }
        guard let left = baseAddress, let right = other.baseAddress else { return true }
        return memcmp(left, right, count) == 0
    }
}
