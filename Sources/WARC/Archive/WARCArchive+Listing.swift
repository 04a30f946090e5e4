/// What the index of a capture says of one exchange.
public struct WARCListing: Hashable, Sendable {
    public var method: String
    public var url: String
    /// Nil for a failure.
    public var status: Int?
    /// The code of a request without an answer.
    public var failure: String?
    /// Seconds since 1970-01-01T00:00:00Z.
    public var seconds: Int64
    /// Of its record as it lies in the capture, compressed, in bytes.
    public var length: Int64
}

extension WARCArchive {
    /// Hands out every exchange of a capture, in the order of its index; no record is opened but those that the index
    /// lacks.
    ///
    /// - Throws: `unreadable` when the folder or a file in it cannot be read.
    public static func list(
        directory: String, limits: WARCReadingLimits = .standard, _ body: (WARCListing) -> Void
    ) throws(WARCError) {
        let folder = try CaptureFolder(directory)
        var loader = IndexLoader(folder: folder, limits: limits)
        try loader.readIndexes { _, _ in }
        let doubtful = try loader.contradicted()
        for number in doubtful { loader.forget(number) }
        var lines = IndexLoader(folder: folder, limits: limits)
        try lines.readIndexes { line, number in
            if !doubtful.contains(number), let listing = line.listing { body(listing) }
        }
        try loader.readSegments { entry, _ in
            body(
                WARCListing(
                    method: entry.request.method, url: entry.request.url, status: entry.status, failure: entry.failure,
                    seconds: entry.date.floored(to: 1_000), length: entry.length))
        }
    }
}

extension CDXJLine {
    /// Nil when its time cannot be read.
    fileprivate var listing: WARCListing? {
        guard timestamp.count == 14, timestamp.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        let digits = Array(timestamp)
        var text = ""
        for (index, digit) in digits.enumerated() {
            if [4, 6].contains(index) { text += "-" }
            if index == 8 { text += "T" }
            if [10, 12].contains(index) { text += ":" }
            text.unicodeScalars.append(Unicode.Scalar(digit))
        }
        guard let milliseconds = WARCDate.milliseconds(text + "Z") else { return nil }
        let request = request
        return WARCListing(
            method: request.method, url: request.url,
            status: status.flatMap { Int(String(decoding: $0, as: UTF8.self)) },
            failure: failure.map { CDXJLine.unescaped($0) }, seconds: milliseconds / 1_000, length: length)
    }
}

extension Int64 {
    /// Divided and rounded down.
    fileprivate func floored(to unit: Int64) -> Int64 { self >= 0 ? self / unit : -((-self + unit - 1) / unit) }
}
