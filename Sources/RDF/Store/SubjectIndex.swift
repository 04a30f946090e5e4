/// Finds the segments of a subject by its hash: 16 bytes a segment, sorted, in memory or in a mapped scratch file.
final class SubjectIndex {
    private struct Entry {
        var hash: UInt64
        var offset: UInt64
    }

    static let entrySize = 16

    static func write(hash: UInt64, offset: Int, to place: UnsafeMutableRawPointer) {
        place.storeBytes(of: hash, as: UInt64.self)
        place.storeBytes(of: UInt64(offset), toByteOffset: 8, as: UInt64.self)
    }

    private let region: ScratchRegion
    private let entries: UnsafeMutableBufferPointer<Entry>
    /// Where the entries begin whose hash has the upper 16 bits n; one more at the end.
    private let starts: [Int]

    /// Sorts entries as ``write(hash:offset:to:)`` left them, by a counting sort on the hash's upper bits.
    init(unsorted: ScratchRegion, memoryLimit: Int, directory: String) throws(RDFError) {
        let count = unsorted.count / SubjectIndex.entrySize
        let source = UnsafeBufferPointer(
            start: unsorted.start.bindMemory(to: Entry.self, capacity: count), count: count)
        var counts = [Int](repeating: 0, count: 65_537)
        for entry in source { counts[Int(entry.hash >> 48) + 1] += 1 }
        for bucket in 1...65_536 { counts[bucket] += counts[bucket - 1] }
        starts = counts
        region = try ScratchRegion(
            byteCount: count * SubjectIndex.entrySize, memoryLimit: memoryLimit, directory: directory)
        entries = UnsafeMutableBufferPointer(
            start: region.start.bindMemory(to: Entry.self, capacity: count), count: count)
        for entry in source {
            let bucket = Int(entry.hash >> 48)
            entries[counts[bucket]] = entry
            counts[bucket] += 1
        }
        for bucket in 0..<65_536 where starts[bucket + 1] - starts[bucket] > 1 {
            // Entries came in order of their offsets, and the distribution above kept it.
            var equals = UnsafeMutableBufferPointer(rebasing: entries[starts[bucket]..<starts[bucket + 1]])
            equals.sort { ($0.hash, $0.offset) < ($1.hash, $1.offset) }
        }
    }

    /// The places among the entries whose hash is `hash`, in order of the document.
    func places(of hash: UInt64) -> Range<Int> {
        let bucket = Int(hash >> 48)
        var low = starts[bucket]
        var high = starts[bucket + 1]
        let end = high
        while low < high {
            let middle = (low + high) / 2
            if entries[middle].hash < hash { low = middle + 1 } else { high = middle }
        }
        var last = low
        while last < end, entries[last].hash == hash { last += 1 }
        return low..<last
    }

    /// Where the segment at a place begins.
    func offset(at place: Int) -> Int { Int(entries[place].offset) }
}
