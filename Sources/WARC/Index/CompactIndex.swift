/// Where the answers to requests lie: 16 bytes for each, sorted.
///
/// Requests are told apart by a hash of 64 bits; who finds a record must compare what it says of its request.
struct CompactIndex {
    /// A hash and a place.
    private struct Entry {
        let hash: UInt64
        let place: UInt64
    }

    /// The number of a segment and an offset in it, ordered as they were written.
    struct Place: Hashable {
        var segment: Int
        var offset: Int64

        fileprivate static let offsetBits: UInt64 = 40
        fileprivate static let largestOffset: Int64 = 1 << 40 - 1
        fileprivate static let mostSegments = 1 << 24

        fileprivate var packed: UInt64 { UInt64(segment) << Place.offsetBits | UInt64(offset) }

        fileprivate init(packed: UInt64) {
            segment = Int(packed >> Place.offsetBits)
            offset = Int64(packed & (1 << Place.offsetBits - 1))
        }

        init(segment: Int, offset: Int64) {
            self.segment = segment
            self.offset = offset
        }
    }

    private var entries: [Entry] = []

    var count: Int { entries.count }

    /// Makes room at once, so that growing does not copy.
    mutating func reserve(_ count: Int) { entries.reserveCapacity(count) }

    /// Adds an entry behind the others; `sort()` must follow before the next search.
    ///
    /// - Returns: false when the place is beyond the 16 million segments of 1 TiB that can be told.
    mutating func append(_ hash: UInt64, _ place: Place) -> Bool {
        guard (0..<Place.mostSegments).contains(place.segment), (0...Place.largestOffset).contains(place.offset) else {
            return false
        }
        entries.append(Entry(hash: hash, place: place.packed))
        return true
    }

    mutating func sort() {
        entries.sort { $0.hash == $1.hash ? $0.place < $1.place : $0.hash < $1.hash }
    }

    /// The places under a hash, in the order they were written, each once.
    func places(_ hash: UInt64) -> [Place] {
        var low = 0
        var high = entries.count
        while low < high {
            let middle = (low + high) / 2
            if entries[middle].hash < hash { low = middle + 1 } else { high = middle }
        }
        var places: [Place] = []
        while low < entries.count, entries[low].hash == hash {
            let place = Place(packed: entries[low].place)
            if places.last != place { places.append(place) }
            low += 1
        }
        return places
    }

    /// The hash of a request; differs from one run of the program to the next, so that no portal can choose its URLs
    /// for it.
    ///
    /// - Parameter method: nil for GET.
    static func hash(
        method: UnsafeRawBufferPointer?, url: UnsafeRawBufferPointer, bodyDigest: UnsafeRawBufferPointer?,
        range: UnsafeRawBufferPointer?
    ) -> UInt64 {
        var hasher = Hasher()
        for part in [url, method, bodyDigest, range] {
            if let part { hasher.combine(bytes: part) }
            hasher.combine(0xFF as UInt8)
        }
        return UInt64(bitPattern: Int64(hasher.finalize()))
    }

    static func hash(_ method: String, _ url: String, _ bodyDigest: String?, _ range: String?) -> UInt64 {
        var hasher = Hasher()
        func add(_ part: String?) {
            part?.utf8.span.withUnsafeBytes { hasher.combine(bytes: $0) }
            hasher.combine(0xFF as UInt8)
        }
        add(url)
        add(method == "GET" ? nil : method)
        add(bodyDigest)
        add(range)
        return UInt64(bitPattern: Int64(hasher.finalize()))
    }
}
