import DCAT
import Glibc

/// Links by host, on disk, so that millions of them take the memory of their hosts.
///
/// Each entry points to the host's entry before it: links of a host come back in the reverse of the order they were
/// added in, which is the same in every run. The file has no name and is gone with the spool.
final class LinkSpool {
    /// A place in the spool; nil at the end.
    typealias Position = Int64

    private let file: Int32
    private var pending: [UInt8] = []
    private var written: Int64 = 0

    /// - Throws: when no file can be made in `directory`.
    init(directory: String) throws(LinkCheckError) {
        var template = Array("\(directory)/links-XXXXXX".utf8CString)
        file = mkstemp(&template)
        guard file >= 0 else { throw .system("cannot make a temporary file in \(directory)") }
        _ = fcntl(file, F_SETFD, FD_CLOEXEC)
        unlink(template)
    }

    deinit { close(file) }

    /// Adds a link and says where it is.
    ///
    /// - Parameter previous: the place of the host's link before it.
    func add(_ link: LinkToCheck, after previous: Position?) throws(LinkCheckError) -> Position {
        let place = written + Int64(pending.count)
        let url = Array(link.url.utf8)
        let format = Array((link.declared?.code ?? "").utf8.prefix(255))
        append(UInt64(bitPattern: previous ?? -1), bytes: 8)
        append(UInt64(url.count), bytes: 4)
        append(UInt64(format.count), bytes: 1)
        append(UInt64(bitPattern: link.lastSuccess?.millisecondsSince1970 ?? .min), bytes: 8)
        let titles = Array(link.titles.joined(separator: LinkSpool.separator).utf8)
        append(UInt64(titles.count), bytes: 4)
        pending += format
        pending += url
        pending += titles
        if pending.count >= 1 << 20 { try flush() }
        return place
    }

    /// The link at a place, with the place of the host's next.
    func link(at place: Position) throws(LinkCheckError) -> (link: LinkToCheck, next: Position?) {
        if place >= written { try flush() }
        let head = try read(at: place, count: LinkSpool.headBytes)
        let previous = Int64(bitPattern: LinkSpool.number(head[0..<8]))
        let (length, formatLength) = (Int(LinkSpool.number(head[8..<12])), Int(head[12]))
        let success = Int64(bitPattern: LinkSpool.number(head[13..<21]))
        let titlesLength = Int(LinkSpool.number(head[21..<25]))
        let rest = try read(at: place + Int64(LinkSpool.headBytes), count: length + formatLength + titlesLength)
        let format = String(decoding: rest[..<formatLength], as: UTF8.self)
        let url = String(decoding: rest[formatLength..<(formatLength + length)], as: UTF8.self)
        var link = LinkToCheck(
            url: url, declared: FileFormat(code: format),
            lastSuccess: success == .min ? nil : Instant(millisecondsSince1970: success))
        if titlesLength > 0 {
            let titles = String(decoding: rest[(formatLength + length)...], as: UTF8.self)
            link.titles = titles.split(separator: LinkSpool.separator).map(String.init)
        }
        return (link, previous < 0 ? nil : previous)
    }

    private static let headBytes = 25
    /// A control character, which no title needs.
    private static let separator = "\u{1F}"

    private func append(_ number: UInt64, bytes count: Int) {
        for shift in 0..<count { pending.append(UInt8(truncatingIfNeeded: number >> (8 * UInt64(shift)))) }
    }

    private static func number(_ bytes: ArraySlice<UInt8>) -> UInt64 {
        bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }

    private func flush() throws(LinkCheckError) {
        var rest = pending[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { pwrite(file, $0.baseAddress, $0.count, Int(written)) }
            guard count > 0 else { throw .system("cannot write the list of links; free space and run again") }
            written += Int64(count)
            rest = rest.dropFirst(count)
        }
        pending.removeAll(keepingCapacity: true)
    }

    private func read(at place: Int64, count: Int) throws(LinkCheckError) -> [UInt8] {
        var problem: LinkCheckError?
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            while filled < count {
                let more = pread(file, buffer.baseAddress.map { $0 + filled }, count - filled, Int(place) + filled)
                guard more > 0 else {
                    problem = .system("cannot read the list of links back")
                    return
                }
                filled += more
            }
        }
        if let problem { throw problem }
        return bytes
    }
}

extension LinkCheckError {
    fileprivate static func system(_ what: String) -> LinkCheckError {
        LinkCheckError(.spool, "\(what): \(String(cString: strerror(errno)))")
    }
}
