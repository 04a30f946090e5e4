import Glibc

/// The end of a capture that records are appended to: the last segment and the index.
final class CaptureOutput {
    /// A record whose payload later answers may refer to.
    struct Original {
        let id: RecordID
        let url: String
        let date: Int64
        let location: WARCLocation
    }

    /// Names the records of this opening of the capture.
    let seed: UInt64
    private let directory: String
    private let name: String
    private let options: WARCWriterOptions
    private let information: [WARCField]
    private let index: IndexFile
    private var informationEncoder: RecordEncoder
    private var segment: SegmentFile
    private var segmentNumber: Int
    private var originals: [FinishedDigest: Original] = [:]
    private var isClosed = false
    private static let mostOriginals = 50_000

    /// Opens a capture, creating its folder and first segment, or mending its end and index.
    init(
        directory: String, name: String, date: Int64, information: [WARCField], options: WARCWriterOptions
    ) throws(WARCError) {
        guard mkdir(directory, 0o755) == 0 || errno == EEXIST else { throw .system(.unwritable, path: directory) }
        self.directory = directory
        self.name = name
        self.options = options
        self.information = information
        index = try IndexFile(path: "\(directory)/\(name).cdxj")
        informationEncoder = try RecordEncoder(
            level: options.level, algorithm: options.digest, spoolDirectory: directory)
        let end = try CaptureRepair(directory: directory, name: name).run(index)
        if let end, end.canGoOn {
            segment = try SegmentFile(continuing: end.segment, in: directory, at: end.offset)
            segmentNumber = end.number
        } else {
            segmentNumber = (end?.number ?? -1) + 1
            segment = try SegmentFile(
                creating: CaptureOutput.segmentName(name, segmentNumber), in: directory)
        }
        seed = RecordID.seed(name, segment.name, String(segment.offset))
        if segment.offset == 0 { try appendInformation(date) }
    }

    /// An answer with the same payload that is in the capture already.
    func original(_ payload: FinishedDigest) -> Original? { originals[payload] }

    /// Appends members and indexes the last one.
    ///
    /// - Parameters:
    ///   - spooled: What precedes `members`.
    ///   - lastMember: How far into both the last one begins.
    ///   - indexFront: The line of the index up to the place of that one.
    ///   - date: For the information at the front of a new segment.
    ///   - waits: Whether they may be written with the next ones, or upon `flush()`.
    func append(
        _ members: RawSpan, behind spooled: EncodedMembers.Spooled?, lastMember: Int64, indexFront: RawSpan,
        date: Int64, waits: Bool
    ) throws(WARCError) -> WARCLocation {
        guard !isClosed else { throw WARCError(.unwritable, path: directory, detail: "the capture is closed") }
        let wholeLength = (spooled?.length ?? 0) + Int64(members.byteCount)
        // A line in the file leads to a record in the file.
        if index.isFull { try segment.flush() }
        if segment.offset + wholeLength > options.segmentSize, segment.offset > 0 { try beginSegment(date) }
        let segment = segment
        let offset = segment.offset + lastMember
        let length = wholeLength - lastMember
        if waits, spooled == nil, options.durability != .record {
            try segment.appendWaiting(members)
        } else {
            try segment.append(members, behind: spooled)
        }
        try index.append(indexFront) { line in
            CDXJEntry.appendBack(length: length, offset: offset, fileName: segment.name, to: &line)
        }
        if options.durability == .record { try segment.synchronize() }
        return WARCLocation(fileName: segment.name, offset: offset)
    }

    func keepOriginal(_ payload: FinishedDigest, _ original: Original) {
        if originals.count < CaptureOutput.mostOriginals, originals[payload] == nil { originals[payload] = original }
    }

    /// Writes the records that wait.
    func flush() throws(WARCError) { try segment.flush() }

    func synchronize() throws(WARCError) {
        guard !isClosed else { return }
        try segment.synchronize()
        try index.synchronize()
    }

    func close() throws(WARCError) {
        try synchronize()
        isClosed = true
    }

    private func beginSegment(_ date: Int64) throws(WARCError) {
        try segment.synchronize()
        try index.flush()
        segmentNumber += 1
        segment = try SegmentFile(creating: CaptureOutput.segmentName(name, segmentNumber), in: directory)
        try appendInformation(date)
    }

    /// Writes the `warcinfo` record at the front of the segment.
    private func appendInformation(_ date: Int64) throws(WARCError) {
        let fileName = segment.name
        try informationEncoder.appendInformation(information, fileName: fileName, date: date)
        try segment.append(informationEncoder.members.bytes.bytes.bytes, behind: informationEncoder.members.spooled)
    }

    /// `run-00000.warc.gz`.
    static func segmentName(_ name: String, _ number: Int) -> String {
        let digits = String(number)
        return name + "-" + String(repeating: "0", count: max(0, 5 - digits.count)) + digits + ".warc.gz"
    }
}
