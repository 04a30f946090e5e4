import Foundation

/// Keeps two runs of one pipeline apart: held as long as the value lives, given up by the kernel when the process dies.
public final class RunLock: Sendable {
    private let descriptor: Int32

    /// - Throws: ``PipelineError`` with code `busy` when another process holds it.
    public init(folder: String) throws {
        let path = folder + "/lock"
        let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else {
            throw PipelineError(
                .storage, "\(path) cannot be opened: \(String(cString: strerror(errno)))",
                remedy: "check that the output folder can be written")
        }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            var text = [UInt8](repeating: 0, count: 64)
            let count = pread(descriptor, &text, text.count, 0)
            close(descriptor)
            let holder = String(decoding: text.prefix(max(0, count)), as: UTF8.self)
                .trimmingCharacters(in: .whitespacesAndNewlines)
            throw PipelineError(
                .busy, "another run of this pipeline is at work (process \(holder))",
                remedy: "wait until it ends; nothing was changed")
        }
        ftruncate(descriptor, 0)
        let line = Array("\(getpid())\n".utf8)
        _ = pwrite(descriptor, line, line.count, 0)
        self.descriptor = descriptor
    }

    deinit {
        // A process that is being started holds a copy of the descriptor until it runs its own program.
        flock(descriptor, LOCK_UN)
        close(descriptor)
    }
}
