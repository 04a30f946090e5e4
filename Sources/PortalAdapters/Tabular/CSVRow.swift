/// The cells of one row, as UTF-8 side by side.
struct CSVRow: Hashable, Sendable {
    private let bytes: [UInt8]
    private let ends: [Int]
    /// Where the row begins: the number of its first physical line, from 1.
    var line = 0

    init(bytes: [UInt8], ends: [Int]) {
        self.bytes = bytes
        self.ends = ends
    }

    /// For rows written out, in tests and defaults.
    init(_ cells: [String]) {
        bytes = cells.flatMap(\.utf8)
        ends = cells.map(\.utf8.count).reduce(into: []) { $0.append(($0.last ?? 0) + $1) }
    }

    /// How many cells there are.
    var count: Int { ends.count }

    /// The text of a cell without white space around it; nil where it is empty or there is no such cell.
    func text(_ index: Int) -> String? {
        guard ends.indices.contains(index) else { return nil }
        var start = index == 0 ? 0 : ends[index - 1]
        var end = ends[index]
        while start < end, let length = blank(at: start, before: end) { start += length }
        while end > start, let length = blank(endingAt: end, from: start) { end -= length }
        return start == end ? nil : String(decoding: bytes[start..<end], as: UTF8.self)
    }

    /// Whether no cell holds anything.
    var isBlank: Bool { bytes.allSatisfy { $0 <= 0x20 } }

    /// How many cells there are up to the last that holds anything.
    var filledCount: Int {
        var count = ends.count
        while count > 0, text(count - 1) == nil { count -= 1 }
        return count
    }

    /// The length of the blank there: ASCII, the no-break space (C2 A0), the ideographic space (E3 80 80).
    private func blank(at start: Int, before end: Int) -> Int? {
        if bytes[start] <= 0x20 { return 1 }
        if bytes[start] == 0xc2, start + 1 < end, bytes[start + 1] == 0xa0 { return 2 }
        if bytes[start] == 0xe3, start + 2 < end, bytes[start + 1] == 0x80, bytes[start + 2] == 0x80 { return 3 }
        return nil
    }

    private func blank(endingAt end: Int, from start: Int) -> Int? {
        if bytes[end - 1] <= 0x20 { return 1 }
        if end - start >= 2, bytes[end - 2] == 0xc2, bytes[end - 1] == 0xa0 { return 2 }
        if end - start >= 3, bytes[end - 3] == 0xe3, bytes[end - 2] == 0x80, bytes[end - 1] == 0x80 { return 3 }
        return nil
    }
}
