/// Fills a compact index from lines of CDXJ and from segments.
struct IndexBuilder {
    private var index = CompactIndex()
    private var fits = true
    /// A short line, in bytes.
    private static let shortLine: Int64 = 256

    /// - Parameter indexBytes: The size of the index that will be read.
    init(indexBytes: Int64) { index.reserve(Int(indexBytes / IndexBuilder.shortLine)) }

    mutating func add(_ line: CDXJLine, _ segment: Int) {
        let hash =
            line.hasEscapes
            ? line.request.fingerprint
            : CompactIndex.hash(method: line.method, url: line.url, bodyDigest: line.requestDigest, range: line.range)
        fits = index.append(hash, CompactIndex.Place(segment: segment, offset: line.offset)) && fits
    }

    mutating func add(_ entry: CDXJEntry, _ segment: Int) {
        let place = CompactIndex.Place(segment: segment, offset: entry.offset)
        fits = index.append(entry.request.fingerprint, place) && fits
    }

    /// Gives the index away.
    ///
    /// - Throws: `malformed` when a place was beyond what the index can tell.
    mutating func finish(directory: String) throws(WARCError) -> CompactIndex {
        guard fits else {
            throw WARCError(.malformed, path: directory, detail: "too many segments, or a segment beyond 1 TiB")
        }
        var finished = CompactIndex()
        swap(&finished, &index)
        finished.sort()
        return finished
    }
}
