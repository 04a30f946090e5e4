/// Bytes written once from front to back: kept in memory up to a limit, then moved to a scratch file.
final class ScratchBuffer {
    private let memoryLimit: Int
    private let directory: String
    private var memory: UnsafeMutableRawPointer
    private var capacity = ScratchBuffer.firstCapacity
    private var used = 0
    private var file: ScratchFile?

    init(memoryLimit: Int, directory: String) {
        self.memoryLimit = memoryLimit
        self.directory = directory
        memory = ScratchBuffer.allocate(capacity)
    }

    deinit { memory.deallocate() }

    /// Bytes written so far.
    var count: Int { (file?.size ?? 0) + used }

    /// Room for `size` bytes at the end, to be filled by the caller at once.
    func room(_ size: Int) throws(RDFError) -> UnsafeMutableRawPointer {
        if used + size > capacity { try makeRoom(size) }
        let start = memory + used
        used += size
        return start
    }

    /// Everything written, for reading; the buffer is empty afterwards.
    func seal() throws(RDFError) -> ScratchRegion {
        let region: ScratchRegion
        if let file {
            try flush(to: file)
            memory.deallocate()
            region = try ScratchRegion(file: file)
        } else {
            region = ScratchRegion(memory: memory, count: used)
        }
        file = nil
        used = 0
        capacity = ScratchBuffer.firstCapacity
        memory = ScratchBuffer.allocate(capacity)
        return region
    }

    private func makeRoom(_ size: Int) throws(RDFError) {
        if file == nil, used + size > memoryLimit { file = try ScratchFile(in: directory) }
        if let file {
            try flush(to: file)
            // Large steps do not make writing quicker, they only take memory.
            if size > capacity || capacity > ScratchBuffer.writeSize { resize(to: max(size, ScratchBuffer.writeSize)) }
        } else {
            resize(to: max(used + size, capacity * 2))
        }
    }

    private func resize(to newCapacity: Int) {
        let moved = ScratchBuffer.allocate(newCapacity)
        moved.copyMemory(from: memory, byteCount: used)
        memory.deallocate()
        memory = moved
        capacity = newCapacity
    }

    private func flush(to file: ScratchFile) throws(RDFError) {
        try file.append(UnsafeRawBufferPointer(start: memory, count: used))
        used = 0
    }

    private static func allocate(_ count: Int) -> UnsafeMutableRawPointer {
        UnsafeMutableRawPointer.allocate(byteCount: count, alignment: 16)
    }

    private static let firstCapacity = 4_096
    private static let writeSize = 1 << 20
}
