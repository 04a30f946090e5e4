/// A hash that is the same in every process: FNV-1a over the bytes, mixed as in SplitMix64.
enum StableHash {
    static func hash(_ text: String, seed: UInt64) -> UInt64 {
        // Bytes in one piece, as they are but for texts of other systems, need no copy of the text.
        text.utf8.withContiguousStorageIfAvailable { hash($0, seed: seed) } ?? hash(text.utf8, seed: seed)
    }

    static func hash(_ bytes: some Sequence<UInt8>, seed: UInt64) -> UInt64 {
        let start = 0xcbf2_9ce4_8422_2325 ^ mix(seed)
        return mix(bytes.reduce(start) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 })
    }

    /// Spreads a number over all bits.
    static func mix(_ number: UInt64) -> UInt64 {
        var bits = number &+ 0x9e37_79b9_7f4a_7c15
        bits = (bits ^ bits >> 30) &* 0xbf58_476d_1ce4_e5b9
        bits = (bits ^ bits >> 27) &* 0x94d0_49bb_1331_11eb
        return bits ^ bits >> 31
    }
}
