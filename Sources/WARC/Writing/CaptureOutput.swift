import Glibc

/// The end of a capture that records are appended to: the last segment and the index.
struct CaptureOutput: ~Copyable {
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
    private var index: IndexFile
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
        var index = try IndexFile(path: "\(directory)/\(name).cdxj")
        let end = try CaptureRepair(directory: directory, name: name).run(&index)
        var encoder = try RecordEncoder(level: options.level, algorithm: options.digest, spoolDirectory: directory)
        let number = end.map { $0.canGoOn ? $0.number : $0.number + 1 } ?? 0
        var segment = try CaptureOutput.segment(behind: end, number: number, name, in: directory)
        let seed = RecordID.seed(name, segment.name, String(segment.offset))
        if segment.offset == 0 { try encoder.write(information, date: date, to: &segment) }
        self.seed = seed
        segmentNumber = number
        self.directory = directory
        self.name = name
        self.options = options
        self.information = information
        self.index = index
        self.segment = segment
        informationEncoder = encoder
    }

    private static func segment(
        behind end: CaptureRepair.End?, number: Int, _ name: String, in directory: String
    ) throws(WARCError) -> SegmentFile {
        if let end, end.canGoOn { return try SegmentFile(continuing: end.segment, in: directory, at: end.offset) }
        return try SegmentFile(creating: segmentName(name, number), in: directory)
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
    mutating func append(
        _ members: RawSpan, behind spooled: EncodedMembers.Spooled?, lastMember: Int64, indexFront: RawSpan,
        date: Int64, waits: Bool
    ) throws(WARCError) -> WARCLocation {
        guard !isClosed else { throw WARCError(.unwritable, path: directory, detail: "the capture is closed") }
        let wholeLength = (spooled?.length ?? 0) + Int64(members.byteCount)
        // A line in the file leads to a record in the file.
        if index.isFull { try segment.flush() }
        if segment.offset + wholeLength > options.segmentSize, segment.offset > 0 { try beginSegment(date) }
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

    mutating func keepOriginal(_ payload: FinishedDigest, _ original: Original) {
        if originals.count < CaptureOutput.mostOriginals, originals[payload] == nil { originals[payload] = original }
    }

    /// Writes the records that wait.
    mutating func flush() throws(WARCError) { try segment.flush() }

    mutating func synchronize() throws(WARCError) {
        guard !isClosed else { return }
        try segment.synchronize()
        try index.synchronize()
    }

    mutating func close() throws(WARCError) {
        try synchronize()
        isClosed = true
    }

    private mutating func beginSegment(_ date: Int64) throws(WARCError) {
        try segment.synchronize()
        try index.flush()
        segmentNumber += 1
        segment = try SegmentFile(creating: CaptureOutput.segmentName(name, segmentNumber), in: directory)
        try informationEncoder.write(information, date: date, to: &segment)
    }

    /// `run-00000.warc.gz`.
    static func segmentName(_ name: String, _ number: Int) -> String {
        let digits = String(number)
        return name + "-" + String(repeating: "0", count: max(0, 5 - digits.count)) + digits + ".warc.gz"
    }
}

extension RecordEncoder {
    /// Writes the `warcinfo` record at the front of a segment.
    fileprivate mutating func write(
        _ information: [WARCField], date: Int64, to segment: inout SegmentFile
    ) throws(WARCError) {
        try appendInformation(information, fileName: segment.name, date: date)
        try segment.append(members.bytes.bytes.bytes, behind: members.spooled)
    }
}
