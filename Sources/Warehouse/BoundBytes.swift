/// Where the texts and blobs of a statement lie until it has run, so that SQLite need not copy each to a place of its own.
///
/// What was kept is overwritten after `clear()`, and freed with this object.
final class BoundBytes {
    private var chunk: UnsafeMutableRawPointer
    private var capacity = 1_024
    private var used = 0
    /// Chunks that were too small for what came next.
    private var outgrown: [UnsafeMutableRawPointer] = []

    init() { chunk = .allocate(byteCount: capacity, alignment: 16) }

    deinit {
        chunk.deallocate()
        for chunk in outgrown { chunk.deallocate() }
    }

    /// Copies bytes to a place that stays the same until `clear()`.
    func keep(_ bytes: UnsafeRawBufferPointer) -> UnsafeRawPointer {
        if capacity - used < bytes.count {
            outgrown.append(chunk)
            capacity = max(2 * capacity, bytes.count)
            chunk = .allocate(byteCount: capacity, alignment: 16)
            used = 0
        }
        let place = chunk + used
        if let start = bytes.baseAddress { place.copyMemory(from: start, byteCount: bytes.count) }
        used += bytes.count
        return UnsafeRawPointer(place)
    }

    /// Forgets what was kept.
    func clear() { used = 0 }
}
