/// Words and what they mean, for lookups by the million: one probe over the bytes as they come, no allocation.
///
/// Two words are the same when they differ only in ASCII case, white space, hyphens, underscores and quotation marks:
/// `Real-Time`, `real_time` and `realtime` are one.
struct WordTable<Value: Sendable>: Sendable {
    private var keys: [UInt8] = []
    private var ends: [Int] = []
    private var values: [Value] = []
    /// Open addressing with linear probing; -1 is free. Its count is a power of two.
    private var slots: [Int32]

    /// - Parameter words: the first meaning of a word stays.
    init(_ words: [(String, Value)]) {
        var capacity = 16
        while capacity < words.count * 3 { capacity *= 2 }
        slots = Array(repeating: -1, count: capacity)
        keys.reserveCapacity(words.count * 16)
        for (word, value) in words { insert(word, value) }
    }

    /// How many words differ.
    var count: Int { values.count }

    private mutating func insert(_ word: String, _ value: Value) {
        let key = word.utf8.compactMap(WordFolding.fold)
        guard !key.isEmpty else { return }
        let slot = key.withUnsafeBufferPointer { find($0) }
        guard slots[slot] < 0 else { return }
        slots[slot] = Int32(values.count)
        keys += key
        ends.append(keys.count)
        values.append(value)
    }

    /// What `word` means; nil when it is not in the table.
    func value(_ word: UnsafeBufferPointer<UInt8>) -> Value? {
        let entry = slots[find(word)]
        return entry < 0 ? nil : values[Int(entry)]
    }

    func value(_ word: String) -> Value? {
        var word = word
        return word.withUTF8 { value($0) }
    }

    /// The slot that holds the word, or the free one where it would go.
    private func find(_ word: UnsafeBufferPointer<UInt8>) -> Int {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in word {
            guard let folded = WordFolding.fold(byte) else { continue }
            hash = (hash ^ UInt64(folded)) &* 0x0000_0100_0000_01b3
        }
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: hash ^ (hash >> 29)) & mask
        while slots[slot] >= 0, !matches(Int(slots[slot]), word) { slot = (slot + 1) & mask }
        return slot
    }

    private func matches(_ entry: Int, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
        var position = entry == 0 ? 0 : ends[entry - 1]
        let end = ends[entry]
        for byte in word {
            guard let folded = WordFolding.fold(byte) else { continue }
            guard position < end, keys[position] == folded else { return false }
            position += 1
        }
        return position == end
    }
}

extension WordTable {
    /// Reads a table written as lines of `key = word | word | …`.
    ///
    /// - Parameter value: what the words of a key mean; nil leaves the line out.
    init(lines: String, value: (Substring) -> Value?) {
        var words: [(String, Value)] = []
        for line in lines.split(separator: "\n") {
            let sides = line.split(separator: "=", maxSplits: 1)
            guard sides.count == 2, let key = sides[0].split(separator: " ").first, let meaning = value(key) else {
                continue
            }
            words += sides[1].split(separator: "|").map { (String($0), meaning) }
        }
        self.init(words)
    }
}
