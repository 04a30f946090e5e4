import CLibCurl

/// Owns an easy handle, which serves one exchange after another and keeps its options in between.
///
/// It belongs to the loop's thread while it runs, then to the task that waits for it.
final class CurlTransfer: @unchecked Sendable {
    let pointer: UnsafeMutablePointer<opengauge_transfer>
    private let options: CurlOptions
    private var limits: FetchLimits?
    private var headers: CurlList?
    private var headerLines: HeaderLines?
    private var sentCoding: String?
    private var hasRange = false
    private var hasBody = false
    private var allowsLegacy = false
    private var asksForDate = false
    private var beginsTLS = false
    private var expectsHeadAlone = false

    /// What the header lines of a request depend on.
    private struct HeaderLines: Equatable {
        var fields: [HeaderField]
        var isPart: Bool
        var method: FetchRequest.Method
    }

    /// Nil when there is no memory.
    init?(_ options: CurlOptions) {
        guard let pointer = opengauge_transfer_create(options.configuration.spoolDirectory) else { return nil }
        self.pointer = pointer
        self.options = options
        options.apply(to: pointer)
    }

    deinit { opengauge_transfer_destroy(pointer) }

    /// Sets the options of this exchange, leaving out what the last one set alike.
    ///
    /// - Returns: why it cannot be asked; nil where it can.
    func configure(for exchange: Exchange) -> String? {
        let request = exchange.request
        opengauge_transfer_begin(pointer)
        set(CURLOPT_URL, exchange.url.description)
        set(method: request.method, body: request.body)
        guard set(headers: request) else { return "a header field has an impossible name or a line break" }
        if hasRange || request.firstBytes != nil {
            hasRange = request.firstBytes != nil
            set(CURLOPT_RANGE, request.firstBytes.map { "0-\(max(1, $0) - 1)" })
        }
        if limits != exchange.limits { set(limits: exchange.limits) }
        let isFTP = exchange.isFTP
        let firstBytes = request.firstBytes.map { Int64(max(1, $0)) } ?? .max
        pointer.pointee.truncates_body =
            exchange.limits.overflow == .truncate || firstBytes <= exchange.limits.maximumBodyBytes
        pointer.pointee.maximum_body_bytes = max(0, min(firstBytes, exchange.limits.maximumBodyBytes))
        pointer.pointee.ignores_body = request.method == .head
        pointer.pointee.ignores_headers = isFTP
        let isHeadAlone = request.method == .head && !isFTP
        if expectsHeadAlone != isHeadAlone {
            expectsHeadAlone = isHeadAlone
            set(CURLOPT_BUFFERSIZE, isHeadAlone ? CurlTransfer.headBuffer : Int(CURL_MAX_WRITE_SIZE))
        }
        if asksForDate != isFTP {
            asksForDate = isFTP
            set(CURLOPT_FILETIME, isFTP ? 1 : 0)
        }
        if beginsTLS != exchange.beginsTLS {
            beginsTLS = exchange.beginsTLS
            set(CURLOPT_USE_SSL, Int((beginsTLS ? CURLUSESSL_ALL : CURLUSESSL_NONE).rawValue))
            set(CURLOPT_FTPSSLAUTH, Int(CURLFTPAUTH_TLS.rawValue))
        }
        let legacy = options.configuration.tls.allowsLegacy(exchange.url.host)
        if legacy != allowsLegacy {
            allowsLegacy = legacy
            let easy = pointer.pointee.easy
            legacy ? opengauge_curl_allow_legacy_tls(easy) : opengauge_curl_disallow_legacy_tls(easy)
        }
        return nil
    }

    /// In bytes: libcurl asks for this much memory for each transfer, and what is so small the C library keeps ready.
    private static let headBuffer = 1_024

    private func set(method: FetchRequest.Method, body: [UInt8]) {
        if hasBody {
            hasBody = false
            set(CURLOPT_COPYPOSTFIELDS, nil)
            set(CURLOPT_POSTFIELDSIZE, -1)
        }
        switch method {
        case .get: set(CURLOPT_HTTPGET, 1)
        case .head: set(CURLOPT_NOBODY, 1)
        case .post:
            hasBody = true
            set(CURLOPT_POST, 1)
            set(CURLOPT_POSTFIELDSIZE, body.count)
            // An empty body must still be a body: a null pointer would make libcurl read from a callback.
            guard !body.isEmpty else { return set(CURLOPT_COPYPOSTFIELDS, "") }
            body.withUnsafeBytes { bytes in
                let start = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
                _ = opengauge_curl_easy_setopt_string(pointer.pointee.easy, CURLOPT_COPYPOSTFIELDS, start)
            }
        }
    }

    /// False when they cannot be sent.
    private func set(headers request: FetchRequest) -> Bool {
        let wanted = HeaderLines(fields: request.headers, isPart: request.firstBytes != nil, method: request.method)
        guard wanted != headerLines else { return true }
        guard request.headers.allSatisfy(\.canBeSent) else { return false }
        headerLines = wanted
        let fields = options.configuration.fields(of: request)
        let coding = fields.first { $0.isNamed("Accept-Encoding") && $0.isSaidByLibcurl }?.value
        // The name of the user agent too, which as an option would be put together twice, byte by byte.
        var lines = fields.filter { !$0.isSaidByLibcurl }.map { field in
            field.value.isEmpty ? "\(field.name);" : "\(field.name): \(field.value)"
        }
        if coding != sentCoding {
            sentCoding = coding
            set(CURLOPT_ACCEPT_ENCODING, coding)
        }
        if request.method == .post { lines.append("Expect:") }
        headers = CurlList(lines)
        _ = opengauge_curl_easy_setopt_list(pointer.pointee.easy, CURLOPT_HTTPHEADER, headers?.first)
        return true
    }

    private func set(limits: FetchLimits) {
        self.limits = limits
        set(CURLOPT_CONNECTTIMEOUT_MS, max(1, limits.connectTimeout.milliseconds))
        set(CURLOPT_TIMEOUT_MS, max(1, limits.totalTimeout.milliseconds))
        // It has a timer of its own, which the total makes needless.
        let canStall = limits.stallTimeout < limits.totalTimeout
        set(CURLOPT_LOW_SPEED_LIMIT, canStall ? max(0, limits.stallBytesPerSecond) : 0)
        set(CURLOPT_LOW_SPEED_TIME, max(1, limits.stallTimeout.milliseconds / 1_000))
        set(CURLOPT_SERVER_RESPONSE_TIMEOUT, max(1, limits.stallTimeout.milliseconds / 1_000))
        pointer.pointee.maximum_header_bytes = max(0, limits.maximumHeaderBytes)
        pointer.pointee.maximum_header_fields = max(0, limits.maximumHeaderFields)
    }

    private func set(_ option: CURLoption, _ value: Int) {
        _ = opengauge_curl_easy_setopt_long(pointer.pointee.easy, option, value)
    }

    private func set(_ option: CURLoption, _ value: String?) {
        _ = opengauge_curl_easy_setopt_string(pointer.pointee.easy, option, value)
    }
}

extension Exchange {
    var isFTP: Bool { url.scheme == "ftp" || url.scheme == "ftps" }
}

extension HeaderField {
    fileprivate var canBeSent: Bool {
        !name.isEmpty && name.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != .colon && $0 != UInt8(ascii: ";") }
            && value.utf8.allSatisfy { $0 != 0x0D && $0 != 0x0A && $0 != 0 }
    }
}
