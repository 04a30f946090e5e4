/// Remembers identifiers in four mebibytes, however many there are: a Bloom filter.
///
/// It never forgets one. Among a million it takes 2 in 10,000 new ones for old, among three million 8 in 1,000; a whole
/// page of new ones is therefore never taken for an old one.
struct SeenIdentifiers {
    private static let bitCount: UInt64 = 1 << 25
    private static let probes: UInt64 = 4

    private var words: [UInt64] = []

    /// Adds an identifier and answers whether it was new.
    mutating func insert(_ identifier: String) -> Bool {
        if words.isEmpty { words = [UInt64](repeating: 0, count: Int(SeenIdentifiers.bitCount / 64)) }
        var isNew = false
        let hash = SeenIdentifiers.hash(identifier)
        let step = (hash >> 32) | 1
        for probe in 0..<SeenIdentifiers.probes {
            let bit = (hash &+ probe &* step) % SeenIdentifiers.bitCount
            let mask: UInt64 = 1 << (bit % 64)
            if words[Int(bit / 64)] & mask == 0 {
                words[Int(bit / 64)] |= mask
                isNew = true
            }
        }
        return isNew
    }

    /// FNV-1a with a last stir (SplitMix64): the same in every run, so that a replay decides as the run did.
    private static func hash(_ text: String) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        hash = (hash ^ (hash >> 30)) &* 0xBF58_476D_1CE4_E5B9
        hash = (hash ^ (hash >> 27)) &* 0x94D0_49BB_1331_11EB
        return hash ^ (hash >> 31)
    }
}
