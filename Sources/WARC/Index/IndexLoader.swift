import ByteStreams

/// Reads the indexes of a capture and, where they are missing or behind, the segments themselves.
struct IndexLoader {
    let folder: CaptureFolder
    let limits: WARCReadingLimits
    /// Up to where each segment is indexed, in bytes.
    private(set) var ends: [Int64]
    private(set) var problems: [String: [WARCProblem]] = [:]

    init(folder: CaptureFolder, limits: WARCReadingLimits) {
        self.folder = folder
        self.limits = limits
        ends = [Int64](repeating: 0, count: folder.segments.count)
    }

    /// Hands out the lines of all indexes that lead to a segment, with the segment's number.
    mutating func readIndexes(_ body: (CDXJLine, Int) -> Void) throws(WARCError) {
        var numbers: [[UInt8]: Int] = [:]
        for (number, name) in folder.segments.enumerated() { numbers[Array(name.utf8)] = number }
        for name in folder.indexes {
            var last: (name: [UInt8], number: Int?) = ([], nil)
            let path = folder.path(of: name)
            do throws(ByteStreamError) {
                let lines = LineReader(try FileByteSource(path: path), maximumLength: 16 << 20)
                while let bytes = try lines.next() {
                    guard lines.isTerminated, let line = CDXJLine(bytes) else { continue }
                    if !line.fileName.elementsEqual(last.name) {
                        last = (Array(line.fileName), numbers[Array(line.fileName)])
                    }
                    guard let number = last.number else { continue }
                    let (end, overflow) = line.offset.addingReportingOverflow(line.length)
                    ends[number] = max(ends[number], overflow ? .max : end)
                    body(line, number)
                }
            } catch {
                throw WARCError(.unreadable, path: path, detail: error.description)
            }
        }
    }

    /// The numbers of segments that are shorter than their index says, which is then not to be believed.
    func contradicted() throws(WARCError) -> Set<Int> {
        var numbers: Set<Int> = []
        for (number, name) in folder.segments.enumerated() where try ends[number] > folder.size(of: name) {
            numbers.insert(number)
        }
        return numbers
    }

    /// Forgets what the indexes said about a segment.
    mutating func forget(_ number: Int) { ends[number] = 0 }

    /// Reads the segments from where their indexes end.
    mutating func readSegments(_ body: (CDXJEntry, Int) throws(WARCError) -> Void) throws(WARCError) {
        for (number, name) in folder.segments.enumerated() where try ends[number] < folder.size(of: name) {
            var indexer = SegmentIndexer(path: folder.path(of: name), fileName: name, limits: limits)
            ends[number] = try indexer.run(from: ends[number]) { entry throws(WARCError) in try body(entry, number) }
            problems[name] = indexer.problems
        }
    }
}
