import JSON

/// Tells a JSON answer that reports a fault from one with data.
enum JSONMessage {
    /// - Parameter bytes: the whole of a JSON text.
    static func read(_ bytes: [UInt8]) -> PageMessage? {
        guard bytes.count <= maximumBytes, let parser = try? JSONParser() else { return nil }
        let found = try? parser.withValue(of: bytes) { root -> PageMessage? in
            guard root.isObject, (1...maximumMembers).contains(root.count) else { return nil }
            return JSONMessage.message(in: root)
        }
        return found ?? nil
    }

    /// Messages are short; data is not looked through.
    private static let maximumBytes = 16 << 10
    private static let maximumMembers = 10

    private static func message(in root: JSONValue) -> PageMessage? {
        let fault = root["error"] ?? root["errors"] ?? root["exception"] ?? root["fault"]
        let saysFailure = root["success"]?.bool == false
        let status =
            number(root["status"] ?? root["statusCode"] ?? root["status_code"] ?? root["code"])
            ?? fault.flatMap { number($0["code"] ?? $0["status"]) }
        let words = text(fault) ?? messageNames.lazy.compactMap { text(root[named: $0]) }.first
        let isFault = fault.map { !$0.isNull && $0.bool != false && !($0.isArray && $0.count == 0) } ?? false
        let isStatus = words != nil && (status.map { (400...599).contains($0) } ?? false)
        guard isFault || saysFailure || isStatus else {
            // Not a few interfaces answer an error with nothing but its words.
            let isBare = root.members.allSatisfy { !($0.value.isArray || $0.value.isObject) || $0.value.count == 0 }
            return isBare ? words.flatMap { ErrorWords.message(inText: $0) } : nil
        }
        let shown = words.map { String($0.prefix(100)) } ?? status.map { "\($0)" } ?? "error"
        if status == 404 || status == 410 { return .notFound(shown) }
        if let words, case .login? = ErrorWords.message(inText: words) { return .login(shown) }
        // Esri's codes for a token that is missing or has run out.
        let known = status == 498 || status == 499 ? 401 : status
        return .error(shown, status: known.flatMap { (400...599).contains($0) ? $0 : nil })
    }

    /// What interfaces call the words of a message.
    private static let messageNames = [
        "message", "msg", "errmsg", "errorMsg", "error_msg", "errorMessage", "resultMsg", "retMsg", "returnMsg", "info",
        "detail",
    ]

    private static func number(_ value: JSONValue?) -> Int? {
        guard let value else { return nil }
        return value.int64.map { Int(clamping: $0) } ?? value.string.flatMap { Int($0) }
    }

    private static func text(_ value: JSONValue?) -> String? {
        guard let value else { return nil }
        if let text = value.string { return text.isEmpty ? nil : text }
        return (value["message"] ?? value["msg"] ?? value["title"])?.string
    }
}
