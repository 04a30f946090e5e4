/// Counts what entities expand to, so that a few bytes cannot become millions.
struct ExpansionBudget {
    private let allowance: Int
    private var bytesRead = 0
    private var bytesExpanded = 0
    private var references = 0

    init(limits: XMLReadingLimits) {
        allowance = limits.expandedBytes
    }

    mutating func read(_ count: Int) {
        bytesRead += count
    }

    /// Takes one reference that expands to `count` bytes; false when the budget is spent.
    ///
    /// A reference written in the document takes three bytes or more, so more references than bytes read means that
    /// entities refer to entities.
    mutating func spend(_ count: Int) -> Bool {
        references += 1
        bytesExpanded += count
        return references <= bytesRead + 1_000 && bytesExpanded <= bytesRead * 16 + allowance
    }
}
