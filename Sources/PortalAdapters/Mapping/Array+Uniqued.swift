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
    /// The elements in their order, without repetition.
    func uniqued() -> [Element] {
        var result = self
        result.removeRepetitions()
        return result
    }

    /// Drops every element that came before.
    mutating func removeRepetitions() {
        guard count > 1 else { return }
        // Comparing a few is quicker than hashing them.
        if count <= 16, !indices.contains(where: { self[..<$0].contains(self[$0]) }) { return }
        var seen: Set<Element> = []
        self = filter { seen.insert($0).inserted }
    }
}
