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
        for request in requests { RequestBytes.append(request, limits: number(of: request.request.limits), to: &bytes) }
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
            var reader = RequestBytes(buffer, from: start)
            if let (found, number) = reader.next() {
                var request = found
                if let place = Int(number), limits.indices.contains(place) { request.request.limits = limits[place] }
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

    private func number(of wanted: FetchLimits?) -> String {
        guard let wanted else { return "" }
        if let known = limits.firstIndex(of: wanted) { return String(known) }
        limits.append(wanted)
        return String(limits.count - 1)
    }
}
