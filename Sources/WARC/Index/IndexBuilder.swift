/// Fills a compact index from lines of CDXJ and from segments.
struct IndexBuilder {
    private var index = CompactIndex()
    private var fits = true

    mutating func add(_ line: CDXJLine, _ segment: Int) {
        let hash =
            line.hasEscapes
            ? CompactIndex.hash(line.request)
            : CompactIndex.hash(method: line.method, url: line.url, bodyDigest: line.requestDigest, range: line.range)
        fits = index.append(hash, CompactIndex.Place(segment: segment, offset: line.offset)) && fits
    }

    mutating func add(_ entry: CDXJEntry, _ segment: Int) {
        let place = CompactIndex.Place(segment: segment, offset: entry.offset)
        fits = index.append(CompactIndex.hash(entry.request), place) && fits
    }

    /// - Throws: `malformed` when a place was beyond what the index can tell.
    consuming func finish(directory: String) throws(WARCError) -> CompactIndex {
        guard fits else {
            throw WARCError(.malformed, path: directory, detail: "too many segments, or a segment beyond 1 TiB")
        }
        index.sort()
        return index
    }
}
