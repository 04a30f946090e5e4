import WARC

/// Where the answers of this part of a run lie, by the fingerprints of their requests.
struct WrittenAnswers {
    /// In parts, as a dictionary that grows lies in memory twice for a while.
    private var places = [[UInt64: Int64]](repeating: [:], count: partCount)
    private var segments: [String] = []

    func location(of key: WARCRequestKey) -> WARCLocation? {
        guard let place = places[WrittenAnswers.part(of: key)][key.fingerprint] else { return nil }
        return WARCLocation(
            fileName: segments[Int(place >> WrittenAnswers.offsetBits)],
            offset: place & (1 << WrittenAnswers.offsetBits - 1))
    }

    mutating func add(_ key: WARCRequestKey, _ location: WARCLocation) {
        if segments.last != location.fileName, !segments.contains(location.fileName) {
            segments.append(location.fileName)
        }
        let isLast = segments.last == location.fileName
        guard let segment = isLast ? segments.count - 1 : segments.lastIndex(of: location.fileName) else { return }
        let place = Int64(segment) << WrittenAnswers.offsetBits | location.offset
        places[WrittenAnswers.part(of: key)][key.fingerprint] = place
    }

    private static let partCount = 64

    private static func part(of key: WARCRequestKey) -> Int { Int(key.fingerprint % UInt64(partCount)) }

    /// Enough for a segment of 1 TiB, the most that an archive reads.
    private static let offsetBits: Int64 = 40
}
