/// Numbers of links, an eighth of a byte for each up to the highest.
struct LinkSet: Sendable {
    private var words: [UInt64] = []

    /// Adds a number, which is not negative; false where it is there already.
    mutating func insert(_ number: Int64) -> Bool {
        let place = Int(number >> 6)
        let bit: UInt64 = 1 << UInt64(number & 63)
        if place >= words.count { words += repeatElement(0, count: max(place + 1 - words.count, words.count)) }
        if words[place] & bit != 0 { return false }
        words[place] |= bit
        return true
    }
}
