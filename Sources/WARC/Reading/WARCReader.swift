import ByteStreams

/// The records of a segment, one after another, compressed or not.
///
/// Damage does not end the reading: the reader goes on at the next place where a record begins, and tells what it left
/// out in `problems`. A reader belongs to one task.
///
/// ```swift
/// let reader = try WARCReader(path: "run-00000.warc.gz")
/// while let record = try reader.next() {
///     let block = try reader.readAll(limit: 1 << 20)
/// }
/// ```
public final class WARCReader: ByteSource {
    /// Of the segment.
    public let path: String
    /// What could not be read, the first hundred.
    public private(set) var problems: [WARCProblem] = []
    /// Where the last whole record ends: a file that was cut short is whole again when it is cut there.
    public private(set) var endOfLastWholeRecord: Int64
    private let limits: WARCReadingLimits
    private var stream: RecordStream
    private var current: WARCRecord?
    private var blockRemaining: Int64 = 0
    private var damage: (offset: Int64, detail: String)?
    private static let mostProblems = 100

    /// - Parameter offset: Where a record begins, in bytes.
    /// - Throws: `unreadable` when the file cannot be opened or read.
    public init(path: String, offset: Int64 = 0, limits: WARCReadingLimits = .standard) throws(WARCError) {
        self.path = path
        self.limits = limits
        endOfLastWholeRecord = offset
        stream = try RecordStream(path: path, offset: offset, limits: limits)
    }

    /// Goes on to the next record, past what is left of the current one; nil at the end.
    ///
    /// - Throws: `unreadable` when the disk fails.
    public func next() throws(WARCError) -> WARCRecord? {
        _ = try finishRecord()
        while true {
            if let damage {
                self.damage = nil
                guard try recover(from: damage.offset, detail: damage.detail) else { return nil }
            }
            do throws(ByteStreamError) {
                current = try beginRecord()
                return current
            } catch {
                try note(error, offset: stream.recordOffset)
            }
        }
    }

    /// Goes past what is left of the current record.
    ///
    /// - Returns: How many bytes the record takes in the file; nil when it is damaged, shares its gzip member with the
    ///   next one, or there is no current record.
    /// - Throws: `unreadable` when the disk fails.
    public func finishRecord() throws(WARCError) -> Int64? {
        guard let record = current else { return nil }
        current = nil
        do throws(ByteStreamError) {
            let skipped = try stream.content.skip(blockRemaining)
            stream.plainPosition += skipped
            guard skipped == blockRemaining else { throw endsEarly }
            guard let end = try stream.endRecord() else { return nil }
            endOfLastWholeRecord = end
            return end - record.offset
        } catch {
            try note(error, offset: record.offset)
            return nil
        }
    }

    /// Reads on in the block of the current record; 0 at its end.
    ///
    /// - Throws: `damaged` when the block ends early.
    public func read(into buffer: UnsafeMutableRawBufferPointer) throws(ByteStreamError) -> Int {
        let wanted = Int(min(Int64(buffer.count), blockRemaining))
        guard wanted > 0 else { return 0 }
        let count = try stream.content.read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[..<wanted]))
        guard count > 0 else { throw endsEarly }
        blockRemaining -= Int64(count)
        stream.plainPosition += Int64(count)
        return count
    }

    /// The span of the file that holds the rest of the block; nil when the segment is compressed.
    var plainRest: (offset: Int64, length: Int64)? {
        stream.isCompressed ? nil : (stream.plainPosition, blockRemaining)
    }

    /// Reads the head of the HTTP message in the block of the current record; nil when there is none within the limit.
    func readHTTPHead() throws(ByteStreamError) -> HTTPHead? {
        let limit = Int(min(Int64(limits.headBytes), blockRemaining))
        guard let head = try FieldBlock.read(from: stream.content, limit: limit) else { return nil }
        blockRemaining -= Int64(head.length)
        stream.plainPosition += Int64(head.length)
        return HTTPHead(firstLine: head.firstLine, fields: head.fields)
    }

    private func beginRecord() throws(ByteStreamError) -> WARCRecord? {
        guard try stream.beginRecord() else { return nil }
        guard let head = try FieldBlock.read(from: stream.content, limit: limits.headBytes),
            let record = WARCRecord(head, offset: stream.recordOffset)
        else { throw ByteStreamError(.damaged, subject: path, detail: "not the header of a record") }
        guard record.contentLength <= limits.blockBytes else {
            throw ByteStreamError(.tooLarge, subject: path, detail: "a block of \(record.contentLength) bytes")
        }
        stream.plainPosition += Int64(head.length)
        blockRemaining = record.contentLength
        return record
    }

    private var endsEarly: ByteStreamError {
        ByteStreamError(.damaged, subject: path, detail: "the record ends before its stated length")
    }

    private func note(_ error: ByteStreamError, offset: Int64) throws(WARCError) {
        guard error.code != .unreadable else { throw WARCError(.unreadable, path: path, detail: error.detail) }
        damage = (offset, error.detail)
    }

    /// Finds the next record behind a damaged one; false when there is none.
    private func recover(from offset: Int64, detail: String) throws(WARCError) -> Bool {
        let next = try RecordSearch(path: path, isCompressed: stream.isCompressed).next(after: offset)
        if problems.count < WARCReader.mostProblems {
            problems.append(WARCProblem(offset: offset, detail: detail, isTail: next == nil))
        }
        guard let next else { return false }
        stream = try RecordStream(path: path, offset: next, limits: limits)
        return true
    }
}
