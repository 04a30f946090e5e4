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
        let place = room(bytes.count)
        place.copyMemory(from: bytes)
        return UnsafeRawPointer(place.baseAddress ?? chunk)
    }

    /// A place for so many bytes that stays the same until `clear()`.
    func room(_ count: Int) -> UnsafeMutableRawBufferPointer {
        if capacity - used < count {
            outgrown.append(chunk)
            capacity = max(2 * capacity, count)
            chunk = .allocate(byteCount: capacity, alignment: 16)
            used = 0
        }
        defer { used += count }
        return UnsafeMutableRawBufferPointer(start: chunk + used, count: count)
    }

    /// Forgets what was kept.
    func clear() { used = 0 }
}
