/// The words of a timeline: the first beside the others, as most links have but one, which then takes no memory of its own.
struct TimelineWords: Hashable, Sendable, RandomAccessCollection {
    private var first: UInt32?
    private var others: [UInt32] = []

    var startIndex: Int { 0 }
    var endIndex: Int { first == nil ? 0 : others.count + 1 }

    subscript(place: Int) -> UInt32 {
        if place > 0 { return others[place - 1] }
        guard let first else { preconditionFailure("there are no words") }
        return first
    }

    mutating func append(_ word: UInt32) {
        if first == nil { first = word } else { others.append(word) }
    }

    /// - Parameter count: no more than there are.
    mutating func removeFirst(_ count: Int) {
        if count == 0 { return }
        first = count < self.count ? self[count] : nil
        others.removeFirst(Swift.min(count, others.count))
    }
}
