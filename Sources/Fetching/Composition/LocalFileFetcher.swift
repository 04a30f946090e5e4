import DCAT
import Glibc

/// Answers `file` URLs with the file itself, under folders that were allowed by name.
///
/// The body is the file where it lies, uncopied and never removed. The answer says nothing of the file's date, which
/// differs from machine to machine. Content coding is not stated: what reads the body goes by its first bytes.
public struct LocalFileFetcher: Fetcher {
    private let roots: [String]
    private let now: @Sendable () -> Instant

    /// - Parameters:
    ///   - roots: folders whose files may be read; symbolic links out of them may not be followed. A folder that does
    ///     not exist allows nothing.
    ///   - now: the time in UTC.
    public init(roots: [String], now: @escaping @Sendable () -> Instant) {
        self.roots = roots.compactMap(LocalFileFetcher.realPath)
        self.now = now
    }

    /// - Throws: ``FetchFailure/Code/nameNotFound`` when there is no such file, ``FetchFailure/Code/addressRefused`` when
    ///   it lies elsewhere or is not a regular file.
    public func fetch(_ request: FetchRequest) async throws(FetchFailure) -> FetchResponse {
        let url = try checkedURL(request)
        guard let path = String(validating: AbsoluteURL.decoded(url.path), as: UTF8.self), !path.utf8.contains(0) else {
            throw failure(.invalidURL, request, "the path is not UTF-8 text")
        }
        guard let real = LocalFileFetcher.realPath(path) else {
            throw failure(.nameNotFound, request, "cannot open \(path): \(systemError(errno))")
        }
        guard roots.contains(where: { real.hasPrefix($0 == "/" ? $0 : $0 + "/") }) else {
            throw failure(.addressRefused, request, "\(real) lies outside the folders that may be read")
        }
        var status = stat()
        guard stat(real, &status) == 0 else {
            throw failure(.nameNotFound, request, "cannot open \(real): \(systemError(errno))")
        }
        guard status.st_mode & S_IFMT == S_IFREG else {
            throw failure(.addressRefused, request, "\(real) is not a regular file")
        }
        let size = Int64(status.st_size)
        let wanted = min(size, request.firstBytes.map { Int64(max(1, $0)) } ?? size, try limit(request, size))
        let isEmpty = wanted == 0 || request.method == .head
        let body = ResponseBody(path: real, length: wanted, isTruncated: wanted < size)
        return FetchResponse(
            request: request, status: 200, protocolVersion: "FILE",
            headers: [HeaderField("Content-Length", String(size))], peerAddress: nil, timings: FetchTimings(),
            fetchedAt: now(), body: isEmpty ? .empty : body)
    }

    private func checkedURL(_ request: FetchRequest) throws(FetchFailure) -> AbsoluteURL {
        guard request.method != .post else { throw failure(.protocolError, request, "a file cannot be posted to") }
        guard let url = request.target.absolute, url.scheme == "file" else {
            throw failure(.unsupportedScheme, request, "not a file URL")
        }
        guard url.host.isEmpty || url.host == "localhost" else {
            throw failure(.invalidURL, request, "names the host \(url.host); write file:///path")
        }
        return url
    }

    /// How much of the file may be given.
    private func limit(_ request: FetchRequest, _ size: Int64) throws(FetchFailure) -> Int64 {
        guard let limits = request.limits, size > limits.maximumBodyBytes else { return size }
        if limits.overflow == .truncate || request.firstBytes != nil { return max(0, limits.maximumBodyBytes) }
        throw failure(.tooLarge, request, "the file is larger than the limit of \(limits.maximumBodyBytes) bytes")
    }

    private static func realPath(_ path: String) -> String? {
        guard let real = realpath(path, nil) else { return nil }
        defer { free(real) }
        return String(cString: real)
    }

    private func failure(_ code: FetchFailure.Code, _ request: FetchRequest, _ detail: String) -> FetchFailure {
        FetchFailure(code, url: request.url, detail: detail, at: now())
    }
}
