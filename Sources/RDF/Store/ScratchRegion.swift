import Glibc

/// A block of bytes to read at random: in memory when small, a mapped scratch file when large.
final class ScratchRegion {
    let start: UnsafeMutableRawPointer
    let count: Int
    private let isMapped: Bool
    private var touched = 0
    private var latestBlock = -1

    /// Takes over memory made by `UnsafeMutableRawPointer.allocate`.
    init(memory: UnsafeMutableRawPointer, count: Int) {
        start = memory
        self.count = count
        isMapped = false
    }

    /// Takes over the content of a file that is not empty.
    init(file: ScratchFile, isWritable: Bool = false) throws(RDFError) {
        start = try file.map(isWritable: isWritable)
        count = file.size
        isMapped = true
    }

    /// Makes a block to be filled, on disk when it has more than `memoryLimit` bytes.
    convenience init(byteCount: Int, memoryLimit: Int, directory: String) throws(RDFError) {
        if byteCount > memoryLimit {
            let file = try ScratchFile(in: directory)
            try file.reserve(byteCount)
            try self.init(file: file, isWritable: true)
        } else {
            let memory = UnsafeMutableRawPointer.allocate(byteCount: max(16, byteCount), alignment: 16)
            self.init(memory: memory, count: byteCount)
        }
    }

    deinit {
        if isMapped { munmap(start, count) } else { start.deallocate() }
    }

    /// Says that bytes at an offset are read. Pages of a file that were read long ago are let go from time to time, so
    /// that a large file does not count as the process's memory; reading them again maps them again.
    func noteReading(at offset: Int, _ count: Int) {
        guard isMapped else { return }
        // The kernel maps what lies around a page along with it: 64 KiB.
        let block = offset >> 16
        if block == latestBlock { return }
        latestBlock = block
        touched += max(count, 1 << 16)
        if touched > ScratchRegion.window {
            touched = 0
            madvise(start, self.count, MADV_DONTNEED)
        }
    }

    private static let window = 24 << 20
}
