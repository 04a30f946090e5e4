import ByteStreams

/// A capture that is read: finds the answers to requests and takes them out.
///
/// In memory it holds 16 bytes for each answer. What the index does not tell is read from the segments, so a capture
/// without an index, or one whose writer was killed, is complete as well. Many tasks may use an archive at once.
///
/// ```swift
/// let archive = try WARCArchive(directory: "Output/captures/2026-11-22")
/// let answer = try archive.latest(WARCRequestKey("GET", url), spoolingTo: scratch)
/// ```
public struct WARCArchive: Sendable {
    /// The folder of the capture.
    public let directory: String
    /// What could not be read of each segment, where something could not.
    public let problems: [String: [WARCProblem]]
    private let segments: [String]
    private let index: CompactIndex
    private let limits: WARCReadingLimits

    /// Opens every capture in a folder; answers missing in its index are added to the file if it can be written.
    ///
    /// - Throws: `unreadable` when the folder or a file in it cannot be read, `malformed` when it has more than 16
    ///   million segments or a segment beyond 1 TiB.
    public init(directory: String, limits: WARCReadingLimits = .standard) throws(WARCError) {
        let folder = try CaptureFolder(directory)
        var indexBytes: Int64 = 0
        for name in folder.indexes { indexBytes += try folder.size(of: name) }
        var builder = IndexBuilder(indexBytes: indexBytes)
        var loader = IndexLoader(folder: folder, limits: limits)
        try loader.readIndexes { line, number in builder.add(line, number) }
        let doubtful = try loader.contradicted()
        if !doubtful.isEmpty {
            builder = IndexBuilder(indexBytes: indexBytes)
            loader = IndexLoader(folder: folder, limits: limits)
            try loader.readIndexes { line, number in
                if !doubtful.contains(number) { builder.add(line, number) }
            }
            for number in doubtful { loader.forget(number) }
        }
        let missing = MissingLines(folder: folder)
        try loader.readSegments { entry, number in
            builder.add(entry, number)
            if !doubtful.contains(number) { missing.add(entry) }
        }
        missing.finish()
        index = try builder.finish(directory: directory)
        self.directory = directory
        self.limits = limits
        segments = folder.segments
        problems = loader.problems.filter { !$0.value.isEmpty }
    }

    /// How many answers and failures there are.
    public var count: Int { index.count }

    /// Where the answers to a request lie, in the order they were written.
    ///
    /// - Throws: `unreadable` when a segment cannot be read, `malformed` when it is not what the index says.
    public func locations(of request: WARCRequestKey) throws(WARCError) -> [WARCLocation] {
        var locations: [WARCLocation] = []
        for location in candidates(request) {
            let opened = try OpenRecord(directory: directory, location: location, limits: limits)
            if opened.answers(request) { locations.append(location) }
        }
        return locations
    }

    /// The answer to a request that was written last; nil when there is none.
    ///
    /// - Parameter scratchDirectory: A folder for bodies that are compressed in the archive; the caller removes the
    ///   files.
    /// - Throws: `unreadable` and `unwritable` when a file cannot be read or written, `malformed` when the record is
    ///   damaged or its payload is not the one that was written.
    public func latest(
        _ request: WARCRequestKey, spoolingTo scratchDirectory: String
    ) throws(WARCError) -> WARCAnswer? {
        try firstMatch(candidates(request).reversed(), request, scratchDirectory)
    }

    /// The answer to a request that was written first; nil when there is none.
    ///
    /// - Throws: as `latest`.
    public func first(
        _ request: WARCRequestKey, spoolingTo scratchDirectory: String
    ) throws(WARCError) -> WARCAnswer? {
        try firstMatch(candidates(request), request, scratchDirectory)
    }

    /// The answer in a record.
    ///
    /// - Throws: as `latest`.
    public func answer(
        at location: WARCLocation, spoolingTo scratchDirectory: String
    ) throws(WARCError) -> WARCAnswer {
        if let answer = try extract(location, for: nil, scratchDirectory) { return answer }
        throw WARCError(.malformed, path: location.fileName, detail: "no answer at byte \(location.offset)")
    }

    private func firstMatch(
        _ locations: [WARCLocation], _ request: WARCRequestKey, _ scratchDirectory: String
    ) throws(WARCError) -> WARCAnswer? {
        for location in locations {
            if let answer = try extract(location, for: request, scratchDirectory) { return answer }
        }
        return nil
    }

    private func extract(
        _ location: WARCLocation, for request: WARCRequestKey?, _ scratchDirectory: String
    ) throws(WARCError) -> WARCAnswer? {
        let extraction = AnswerExtraction(directory: directory, limits: limits, scratchDirectory: scratchDirectory)
        return try extraction.answer(at: location, to: request) { url, date throws(WARCError) in
            for location in candidates(WARCRequestKey("GET", url)) {
                let opened = try OpenRecord(directory: directory, location: location, limits: limits)
                if opened.record.date == date { return location }
            }
            return nil
        }
    }

    /// Where answers under the request's hash lie.
    private func candidates(_ request: WARCRequestKey) -> [WARCLocation] {
        index.places(request.fingerprint).filter { $0.segment < segments.count }.map {
            WARCLocation(fileName: segments[$0.segment], offset: $0.offset)
        }
    }
}
