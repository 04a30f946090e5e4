import Harvesting

/// How the pages of a list follow one another.
struct PagingRule: Sendable {
    enum Kind: String, CaseIterable, Sendable {
        /// A number a page.
        case page
        /// A number of records before the page.
        case offset
        /// A token or an address that the answer gives.
        case next
        /// The one answer is all.
        case none
    }

    let kind: Kind
    /// The number of the first page, or its offset.
    let first: Int
    /// Records asked at a time; what `{size}` stands for.
    let size: Int
    /// Where the answer gives the number of records.
    let total: ValueRule?
    /// Where it gives the number of pages.
    let pages: ValueRule?
    let next: ValueRule?

    static let keys = ["by", "first", "size", "total", "pages", "next"]

    /// - Throws: ``AdapterError`` with code `configuration`.
    init(_ options: OptionReader?, _ form: AnswerForm) throws(AdapterError) {
        guard let options else {
            kind = .none
            first = 1
            size = 10
            total = nil
            pages = nil
            next = nil
            return
        }
        try options.check(known: PagingRule.keys)
        next = try ValueRule.optional(options, "next", form)
        total = try ValueRule.optional(options, "total", form)
        pages = try ValueRule.optional(options, "pages", form)
        kind = try options.choice("by", Kind.self) ?? (next == nil ? .page : .next)
        first = try options.integer("first", in: 0...1_000_000) ?? (kind == .offset ? 0 : 1)
        size = try options.integer("size", in: 1...100_000) ?? 10
        if kind == .next, next == nil {
            throw options.misstated("next", "is missing; it tells where the answer gives it")
        }
    }
}
