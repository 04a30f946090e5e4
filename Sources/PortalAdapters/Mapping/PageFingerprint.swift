/// Tells whether a page of records was there before, though an adapter keeps nothing between pages: the marks of the
/// pages read travel in the requests.
struct PageFingerprint {
    /// Pages remembered; a portal that repeats itself does so at once or from the beginning.
    private static let remembered = 8

    private var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    private(set) var count = 0

    /// Takes in the identifier of the next record (FNV-1a).
    mutating func add(_ identifier: String) {
        count += 1
        for byte in identifier.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        hash = (hash ^ 0xFF) &* 0x100_0000_01B3
    }

    private var mark: String { String(hash, radix: 16) }

    /// Whether a page with the same records is among those in `trail`.
    func repeats(_ trail: String?) -> Bool {
        count > 0 && (trail ?? "").split(separator: " ").contains { $0 == mark }
    }

    /// The trail with this page added: the first page and the last few are kept.
    func extending(_ trail: String?) -> String {
        var marks = (trail ?? "").split(separator: " ").map(String.init) + [mark]
        if marks.count > PageFingerprint.remembered { marks.remove(at: 1) }
        return marks.joined(separator: " ")
    }
}
