import WARC

/// Where the answers of this part of a run lie, by a hash of their requests.
///
/// A hash of 64 bits, seeded anew in each process, stands for the request: among ten million, two share one with a
/// probability of 1 in 300,000.
struct WrittenAnswers {
    private var places: [Int: Int64] = [:]
    private var segments: [String] = []

    func location(of key: WARCRequestKey) -> WARCLocation? {
        guard let place = places[key.hashValue] else { return nil }
        return WARCLocation(
            fileName: segments[Int(place >> WrittenAnswers.offsetBits)],
            offset: place & (1 << WrittenAnswers.offsetBits - 1))
    }

    mutating func add(_ key: WARCRequestKey, _ location: WARCLocation) {
        if segments.last != location.fileName, !segments.contains(location.fileName) {
            segments.append(location.fileName)
        }
        guard let segment = segments.lastIndex(of: location.fileName) else { return }
        places[key.hashValue] = Int64(segment) << WrittenAnswers.offsetBits | location.offset
    }

    /// Enough for a segment of 1 TiB, the most that an archive reads.
    private static let offsetBits: Int64 = 40
}
