import DCAT
import Fetching
import Glibc

/// A file without a name in which requests wait, first in, first out.
final class RequestFile {
    private let descriptor: Int32
    private let directory: String
    private var readAt: Int64 = 0
    private var writtenTo: Int64 = 0
    /// Limits of requests, of which there are few different ones.
    private var limits: [FetchLimits] = []

    /// - Throws: ``FetchFailure`` with code `storage`.
    init(directory: String) throws(FetchFailure) {
        self.directory = directory
        var path = Array("\(directory)/requests-XXXXXX".utf8CString)
        descriptor = mkstemp(&path)
        guard descriptor >= 0, unlink(path) == 0 else {
            let reason = String(cString: strerror(errno))
            throw FetchFailure(
                .storage, url: directory, detail: "no file for waiting requests can be made: \(reason)",
                at: Instant(millisecondsSince1970: 0))
        }
    }

    deinit { close(descriptor) }

    var isAtEnd: Bool { readAt == writtenTo }

    /// - Throws: ``FetchFailure`` with code `storage` when the disk is full.
    func append(_ requests: [HarvestRequest]) throws(FetchFailure) {
        var bytes: [UInt8] = []
        for request in requests { write(request, to: &bytes) }
        var done = 0
        while done < bytes.count {
            let count = bytes.withUnsafeBytes { buffer in
                pwrite(descriptor, buffer.baseAddress.map { $0 + done }, buffer.count - done, off_t(writtenTo) + done)
            }
            guard count > 0 else { throw failure("cannot be written") }
            done += count
        }
        writtenTo += Int64(bytes.count)
    }

    /// The next requests, at most `count`.
    ///
    /// - Throws: ``FetchFailure`` with code `storage`.
    func take(_ count: Int) throws(FetchFailure) -> [HarvestRequest] {
        var requests: [HarvestRequest] = []
        var buffer: [UInt8] = []
        var start = 0
        while requests.count < count {
            var reader = FieldReader(bytes: buffer, index: start)
            if let request = request(&reader) {
                requests.append(request)
                start = reader.index
            } else {
                let more = try read(1 << 18, at: readAt + Int64(buffer.count))
                if more.isEmpty { break }
                buffer.removeFirst(start)
                readAt += Int64(start)
                start = 0
                buffer += more
            }
        }
        readAt += Int64(start)
        return requests
    }

    private func read(_ count: Int, at offset: Int64) throws(FetchFailure) -> [UInt8] {
        let wanted = Int(min(Int64(count), writtenTo - offset))
        guard wanted > 0 else { return [] }
        var bytes = [UInt8](repeating: 0, count: wanted)
        let got = bytes.withUnsafeMutableBytes { pread(descriptor, $0.baseAddress, $0.count, off_t(offset)) }
        guard got > 0 else { throw failure("cannot be read") }
        bytes.removeLast(wanted - got)
        return bytes
    }

    private func failure(_ what: String) -> FetchFailure {
        FetchFailure(
            .storage, url: directory,
            detail: "the file of waiting requests \(what): \(String(cString: strerror(errno)))",
            at: Instant(millisecondsSince1970: 0))
    }
}

// The form in the file: fields of a length and bytes, in a fixed order.
extension RequestFile {
    private func write(_ request: HarvestRequest, to bytes: inout [UInt8]) {
        let asked = request.request
        var fields: [[UInt8]] = [
            Array(request.role.utf8), Array(asked.method.rawValue.utf8), Array(asked.url.utf8), asked.body,
            Array(asked.firstBytes.map(String.init)?.utf8 ?? "".utf8), Array(number(of: asked.limits).utf8),
            Array(String(asked.headers.count).utf8),
        ]
        for header in asked.headers { fields += [Array(header.name.utf8), Array(header.value.utf8)] }
        for (name, value) in request.context { fields += [Array(name.utf8), Array(value.utf8)] }
        RequestFile.append(fields.count, to: &bytes)
        for field in fields {
            RequestFile.append(field.count, to: &bytes)
            bytes += field
        }
    }

    private func number(of wanted: FetchLimits?) -> String {
        guard let wanted else { return "" }
        if let known = limits.firstIndex(of: wanted) { return String(known) }
        limits.append(wanted)
        return String(limits.count - 1)
    }

    private func request(_ reader: inout FieldReader) -> HarvestRequest? {
        guard let count = reader.number(), count >= 7 else { return nil }
        var fields: [ArraySlice<UInt8>] = []
        for _ in 0..<count {
            guard let length = reader.number(), let field = reader.bytes(length) else { return nil }
            fields.append(field)
        }
        func text(_ index: Int) -> String { String(decoding: fields[index], as: UTF8.self) }
        var asked = FetchRequest(
            FetchRequest.Method(rawValue: text(1)) ?? .get, text(2), body: Array(fields[3]), firstBytes: Int(text(4)))
        if let place = Int(text(5)), limits.indices.contains(place) { asked.limits = limits[place] }
        let headersEnd = min(count, 7 + 2 * max(0, Int(text(6)) ?? 0))
        var index = 7
        while index + 1 < headersEnd {
            asked.headers.append(HeaderField(text(index), text(index + 1)))
            index += 2
        }
        var context: [String: String] = [:]
        while index + 1 < count {
            context[text(index)] = text(index + 1)
            index += 2
        }
        return HarvestRequest(asked, role: text(0), context: context)
    }

    private static func append(_ number: Int, to bytes: inout [UInt8]) {
        withUnsafeBytes(of: UInt32(clamping: number).littleEndian) { bytes.append(contentsOf: $0) }
    }
}

/// Reads fields as far as the bytes go.
private struct FieldReader {
    let bytes: [UInt8]
    var index: Int

    mutating func number() -> Int? {
        guard let four = bytes(4) else { return nil }
        return four.reversed().reduce(0) { $0 << 8 | Int($1) }
    }

    mutating func bytes(_ count: Int) -> ArraySlice<UInt8>? {
        guard bytes.count - index >= count else { return nil }
        defer { index += count }
        return bytes[index..<(index + count)]
    }
}
