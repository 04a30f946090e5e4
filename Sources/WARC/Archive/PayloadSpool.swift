import ByteStreams
import Glibc

/// Brings the body of an answer into a file of its own, unless it lies uncompressed in the segment.
struct PayloadSpool {
    let scratchDirectory: String

    /// - Parameters:
    ///   - opened: Read up to the body.
    ///   - isChunked: Whether another tool stored the body in the chunks it came in.
    /// - Throws: `malformed` when the body is damaged or its digest is not the one that was written.
    func body(of opened: OpenRecord, isChunked: Bool) throws(WARCError) -> WARCBody {
        if !isChunked, let rest = opened.reader.plainRest {
            return rest.length == 0 ? .empty : .file(path: opened.reader.path, offset: rest.offset, length: rest.length)
        }
        let source: any ByteSource = isChunked ? ChunkedByteSource(opened.reader) : opened.reader
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 65_536, alignment: 16)
        defer { buffer.deallocate() }
        func next() throws(WARCError) -> UnsafeRawBufferPointer {
            let count = try opened.attempt { _ throws(ByteStreamError) in try source.read(into: buffer) }
            return UnsafeRawBufferPointer(rebasing: buffer[..<count])
        }
        var chunk = try next()
        if chunk.isEmpty { return .empty }
        var digester = opened.payloadDigest.flatMap { Digester(label: $0) }
        let file = try ScratchFile(directory: scratchDirectory)
        do throws(WARCError) {
            while !chunk.isEmpty {
                digester?.update(chunk)
                try file.append(chunk)
                chunk = try next()
            }
            if let digest = digester?.finish(), let stated = opened.payloadDigest, !isChunked,
                !digest.matches(label: stated)
            {
                throw opened.malformed("its payload is not the one that was written")
            }
        } catch {
            file.remove()
            throw error
        }
        return .file(path: file.path, offset: 0, length: file.length)
    }
}

/// A new file that stays.
private final class ScratchFile {
    let path: String
    private(set) var length: Int64 = 0
    private let descriptor: Int32

    init(directory: String) throws(WARCError) {
        var template = Array("\(directory)/body-XXXXXX".utf8CString)
        descriptor = mkstemp(&template)
        guard descriptor >= 0 else { throw .system(.unwritable, path: directory) }
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    }

    deinit { close(descriptor) }

    func append(_ bytes: UnsafeRawBufferPointer) throws(WARCError) {
        try descriptor.writeAll(bytes, path: path)
        length += Int64(bytes.count)
    }

    func remove() { unlink(path) }
}
