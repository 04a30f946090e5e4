import ByteStreams
import Glibc

/// Finds where records begin behind a damaged place.
struct RecordSearch {
    let path: String
    /// Whether records are gzip members, or stand at the begin of a line.
    let isCompressed: Bool

    /// How many places that only look like a begin are tried.
    private static let mostCandidates = 10_000

    /// The first place behind `offset` where a record begins; nil when there is none.
    func next(after offset: Int64) throws(WARCError) -> Int64? {
        do throws(ByteStreamError) {
            let file = PeekingByteSource(try FileByteSource(path: path, offset: offset + 1))
            let mark: [UInt8] = isCompressed ? [0x1F, 0x8B, 0x08] : Array("\nWARC/1.".utf8)
            var position = offset + 1
            for _ in 0..<RecordSearch.mostCandidates {
                guard let distance = try distance(to: mark, in: file) else { return nil }
                position += distance
                if !isCompressed { return position + 1 }
                if try isMember(position) { return position }
                file.consume(1)
                position += 1
            }
            return nil
        } catch {
            throw WARCError(.unreadable, path: path, detail: error.detail)
        }
    }

    /// Goes to the next occurrence of `mark` and says how far that was.
    private func distance(to mark: [UInt8], in file: PeekingByteSource) throws(ByteStreamError) -> Int64? {
        var passed: Int64 = 0
        while true {
            let bytes = try file.peek(mark.count)
            guard bytes.count >= mark.count else { return nil }
            let candidates = bytes.count - mark.count + 1
            guard let base = bytes.baseAddress, let hit = memchr(base, Int32(mark[0]), candidates) else {
                file.consume(candidates)
                passed += Int64(candidates)
                continue
            }
            let step = UnsafeRawPointer(hit) - base
            file.consume(step)
            passed += Int64(step)
            if file.buffered.starts(with: mark) { return passed }
            file.consume(1)
            passed += 1
        }
    }

    private func isMember(_ offset: Int64) throws(ByteStreamError) -> Bool {
        let file = try FileByteSource(path: path, offset: offset)
        let member = PeekingByteSource(
            DecompressingByteSource(PeekingByteSource(file, capacity: 4_096), coding: .gzip), capacity: 64)
        guard let bytes = try? member.peek(5) else { return false }
        return bytes.starts(with: "WARC/".utf8)
    }
}
