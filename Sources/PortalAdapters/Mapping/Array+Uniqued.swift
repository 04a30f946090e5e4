extension Array {
    /// Adds elements at the end; an empty array takes the other over without copying its elements.
    mutating func absorb(_ others: [Element]) {
        if isEmpty {
            self = others
        } else {
            append(contentsOf: others)
        }
    }
}

extension Array where Element: Hashable {
    /// Drops every element that came before.
    mutating func removeRepetitions() {
        guard count > 1 else { return }
        if count <= 16 {
            // Comparing a few is quicker than hashing them.
            guard indices.contains(where: { self[..<$0].contains(self[$0]) }) else { return }
        }
        var seen: Set<Element> = []
        self = filter { seen.insert($0).inserted }
    }
}
