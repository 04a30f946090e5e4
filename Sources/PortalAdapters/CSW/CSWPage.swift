import Harvesting

/// A stretch of a catalogue, as it travels in the request that asks for it.
struct CSWPage: Hashable {
    /// The position of the first record, from 1.
    var start = 1
    /// Records asked for.
    var size: Int
    /// The number of records that the first page announced.
    var total: Int?
    /// The marks of the pages before.
    var trail: String?
    /// Only records that changed on this day or later, `2026-11-22`; nil for all.
    var since: String?
    /// Where the stretch ends that could not be had as a whole and is asked for in smaller pieces.
    var mendedEnd: Int?
    /// Records just before ``start`` that could not be had, before the service gave any.
    var suspects = 0

    /// What the answer is: a page, or a piece of one that could not be had as a whole.
    var role: String { mendedEnd == nil ? CSWPage.wholeRole : CSWPage.pieceRole }

    static let wholeRole = "page"
    static let pieceRole = "piece"

    init(size: Int, since: String? = nil) {
        self.size = size
        self.since = since
    }

    init(_ context: [String: String], size standard: Int) {
        start = context["start"].flatMap { Int($0) } ?? 1
        size = context["size"].flatMap { Int($0) } ?? standard
        total = context["total"].flatMap { Int($0) }
        trail = context["trail"]
        since = context["since"]
        mendedEnd = context["mended-end"].flatMap { Int($0) }
        suspects = context["suspects"].flatMap { Int($0) } ?? 0
    }

    var context: [String: String] {
        var context = ["start": String(start), "size": String(size)]
        context["total"] = total.map { String($0) }
        context["trail"] = trail
        context["since"] = since
        context["mended-end"] = mendedEnd.map { String($0) }
        context["suspects"] = suspects > 0 ? String(suspects) : nil
        return context
    }
}
