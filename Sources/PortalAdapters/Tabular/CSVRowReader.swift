import ByteStreams

/// Reads the rows of a CSV file one at a time, so that a fault costs the row it is in and no other.
///
/// A quotation mark that is never closed would swallow the rest of the file. So the lines of an unfinished row are kept:
/// when it grows beyond its bound, or the file ends inside it, its first line is given up and reading goes on with the
/// second. The same is done when a row over several lines holds together by leniency only, or has the wrong number of
/// cells, while its later lines hold a sound row.
final class CSVRowReader {
    /// What one step gives.
    enum Item {
        case row(CSVRow)
        case fault(Fault, line: Int, excerpt: String)
    }

    enum Fault {
        /// A quotation mark is not closed.
        case unclosedQuote
        /// Longer than the bound.
        case tooLong
        /// Too many faults to go on; the rest is not read.
        case abandoned
    }

    struct Limits {
        /// In bytes, over all its lines.
        var longestRow = 1 << 20
        /// Starting over costs up to one longest row, so it is bounded.
        var mostRestarts = 1_000
    }

    /// The cells a sound row has; nil while that is not known.
    var expectedCount: Int?
    /// How many NUL bytes were taken out.
    private(set) var removedNULs = 0

    /// Whether the last line read has a line feed at its end.
    var endsWithLineFeed: Bool { lines.endsWithTerminator }

    private let limits: Limits
    private let parser: CSVParser
    private let strict: CSVParser
    private var lines: PhysicalLines
    /// Lines to be read again, the next one last.
    private var again: [PhysicalLines.Line] = []
    /// The lines of the row that is being read.
    private var current: [PhysicalLines.Line] = []
    private var currentLength = 0
    private var ready: [CSVRow] = []
    private var restarts = 0
    private var isAbandoned = false

    /// - Throws: what the source throws.
    init(_ source: PeekingByteSource, delimiter: UInt8, limits: Limits = Limits()) throws(ByteStreamError) {
        self.limits = limits
        parser = CSVParser(delimiter: delimiter)
        strict = CSVParser(delimiter: delimiter, isStrict: true)
        lines = try PhysicalLines(source, maximumLength: limits.longestRow)
    }

    /// The next row or fault; nil at the end.
    func next() throws(ByteStreamError) -> Item? {
        while true {
            if let row = ready.popLast() { return .row(row) }
            if isAbandoned { return nil }
            guard var line = try nextLine() else {
                return current.isEmpty ? nil : giveUpFirstLine(.unclosedQuote)
            }
            if line.isCut {
                guard !current.isEmpty else { return fault(.tooLong, line) }
                again.append(line)
                return giveUpFirstLine(.unclosedQuote)
            }
            removeNULs(&line)
            current.append(line)
            currentLength += line.bytes.count
            // A lenient parser refuses a line only when memory runs out.
            guard let rows = parser.rows(endingIn: line.bytes) else { return giveUpFirstLine(.tooLong) }
            if rows.isEmpty {
                if !parser.isInsideRow {
                    forgetCurrent()
                } else if currentLength > limits.longestRow {
                    return giveUpFirstLine(.unclosedQuote)
                }
            } else if current.count > 1, hidesRows(rows) {
                return giveUpFirstLine(.unclosedQuote)
            } else {
                deliver(rows)
            }
        }
    }

    private func deliver(_ rows: [CSVRow]) {
        let line = current.first?.number ?? 0
        ready = rows.reversed().map { row in
            var row = row
            row.line = line
            return row
        }
        forgetCurrent()
    }

    private func nextLine() throws(ByteStreamError) -> PhysicalLines.Line? {
        if let line = again.popLast() { return line }
        return try lines.next()
    }

    private func forgetCurrent() {
        current.removeAll(keepingCapacity: true)
        currentLength = 0
    }

    private func removeNULs(_ line: inout PhysicalLines.Line) {
        guard line.bytes.contains(0) else { return }
        let length = line.bytes.count
        line.bytes.removeAll { $0 == 0 }
        removedNULs += length - line.bytes.count
    }

    // MARK: Faults

    /// Tells the first line of the current row as a fault and puts the others back.
    private func giveUpFirstLine(_ fault: Fault) -> Item {
        again += current.dropFirst().reversed()
        let first = current.first ?? PhysicalLines.Line(bytes: [], number: lines.count)
        forgetCurrent()
        parser.reset()
        restarts += 1
        isAbandoned = restarts >= limits.mostRestarts
        return self.fault(isAbandoned ? .abandoned : fault, first)
    }

    private func fault(_ fault: Fault, _ line: PhysicalLines.Line) -> Item {
        .fault(fault, line: line.number, excerpt: String(decoding: line.bytes.prefix(200).dropLast(), as: UTF8.self))
    }

    /// Whether the rows made of several lines are no sound ones while its later lines hold one.
    private func hidesRows(_ rows: [CSVRow]) -> Bool {
        guard let expectedCount, expectedCount > 1 else { return false }
        if rows.allSatisfy({ $0.count == expectedCount }), isSound(current) { return false }
        // Starting at each line costs the row anew, so only the first few are tried.
        return current.indices.dropFirst().prefix(20).contains { hasSoundRow(from: $0) }
    }

    /// Whether the first row that the lines from `start` on make is sound.
    private func hasSoundRow(from start: Int) -> Bool {
        defer { strict.reset() }
        for line in current[start...] {
            guard let rows = strict.rows(endingIn: line.bytes) else { return false }
            if let row = rows.first { return row.count == expectedCount }
        }
        return false
    }

    private func isSound(_ lines: [PhysicalLines.Line]) -> Bool {
        defer { strict.reset() }
        return lines.allSatisfy { strict.rows(endingIn: $0.bytes) != nil }
    }
}
