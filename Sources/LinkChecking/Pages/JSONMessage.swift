import JSON

/// Tells a JSON answer that reports a fault from one with data.
///
/// A small object is a report where it states a fault, says that it had no success, or consists of nothing but what
/// reports consist of. What holds a list with elements is data, unless it is a fault through and through: a word of
/// warning beside rows takes nothing away from them.
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
        let names = root.members.map { $0.key.string.lowercased() }
        let isReport = names.allSatisfy(reportNames.contains)
        let fault = ["error", "errors", "exception", "fault"].lazy
            .compactMap { name in root[named: name].flatMap { isFault($0, named: name) ? $0 : nil } }.first
        let saysFailure = root["success"]?.bool == false
        let words = text(fault) ?? (messageNames + moreMessageNames).lazy.compactMap { text(root[named: $0]) }.first
        let stated = status(in: root) ?? fault.flatMap { status(in: $0) }
        let isStatus = isReport && words != nil && (stated.map { (400...599).contains($0) } ?? false)
        let isUnsuccessful = saysFailure && (isReport || fault != nil || words != nil)
        let isCertain = isUnsuccessful || fault?.isObject == true || fault?.bool == true
        if !isCertain, root.members.contains(where: { isList($0.value) && !faultLists.contains($0.key.string) }) {
            return nil
        }
        guard isCertain || isStatus || (fault != nil && words != nil) else {
            // Not a few interfaces answer an error with nothing but its words.
            let bare = messageNames.lazy.compactMap { text(root[named: $0]) }.first
            return isReport ? bare.flatMap { ErrorWords.message(inText: $0) } : nil
        }
        return message(words, stated)
    }

    private static func message(_ words: String?, _ status: Int?) -> PageMessage {
        let shown = words.map { String($0.prefix(100)) } ?? status.map { "\($0)" } ?? "error"
        if status == 404 || status == 410 { return .notFound(shown) }
        // Esri's codes for a token that is missing or has run out.
        let known = status == 498 || status == 499 ? 401 : status
        let stated = known.flatMap { (400...599).contains($0) ? $0 : nil }
        switch words.flatMap({ ErrorWords.message(inText: $0) }) {
        case .login?: return .login(shown)
        // Of a status that only says whose fault it is the words tell more.
        case .notFound? where stated == nil || stated == 400 || stated == 500: return .notFound(shown)
        case .error(_, let meant?)? where stated == nil || stated == 400 || stated == 500:
            return .error(shown, status: meant)
        default: return .error(shown, status: stated)
        }
    }

    /// Whether a member that is named for faults states one: nothing, no, zero, a measured value and an empty list are none.
    private static func isFault(_ value: JSONValue, named name: String) -> Bool {
        if value.isObject || value.isArray { return value.count > 0 }
        if name == "fault" { return false }
        if let text = value.string { return !noFaults.contains(text.lowercased()) }
        return value.bool == true || (value.int64.map { $0 != 0 } ?? false)
    }

    private static let noFaults: Set<String> = ["", "0", "false", "no", "none", "null", "ok", "success", "n", "无"]

    private static func isList(_ value: JSONValue) -> Bool { value.isArray && value.count > 0 }
    private static let faultLists: Set<String> = ["error", "errors", "details", "stack", "trace"]

    /// The HTTP status that an object states, by a number or by the name of a fault.
    private static func status(in object: JSONValue) -> Int? {
        let stated = ["status", "statusCode", "status_code", "code"].lazy.compactMap { number(object[named: $0]) }.first
        if let stated { return stated }
        return ["code", "error_code", "errorCode", "__type", "type"].lazy
            .compactMap { object[named: $0]?.string.flatMap(FaultName.status) }.first
    }

    /// What reports of faults consist of, in lower case.
    private static let reportNames: Set<String> = Set(
        messageNames.map { $0.lowercased() } + moreMessageNames + [
            "code", "status", "statuscode", "status_code", "error", "errors", "exception", "fault", "details", "type",
            "instance", "path", "timestamp", "time", "success", "ok", "state", "data", "result", "results", "rows",
            "requestid", "request_id", "traceid", "trace_id", "help", "help_url", "url", "method", "stack", "trace",
            "version", "errorcode", "error_code", "errcode", "errno", "resultcode", "retcode", "returncode", "total",
            "count", "__type",
        ])

    /// What interfaces call the words of a message.
    private static let messageNames = [
        "message", "msg", "errmsg", "errorMsg", "error_msg", "errorMessage", "resultMsg", "retMsg", "returnMsg", "info",
        "detail",
    ]

    /// Names that data has too.
    private static let moreMessageNames = ["title", "description", "error_description", "reason"]

    private static func number(_ value: JSONValue?) -> Int? {
        guard let value else { return nil }
        return value.int64.map { Int(clamping: $0) } ?? value.string.flatMap { Int($0) }
    }

    private static func text(_ value: JSONValue?) -> String? {
        guard let value else { return nil }
        if let text = value.string { return text.isEmpty ? nil : text }
        let inner = value.isArray ? value.elements.first { $0.isObject || $0.isString } : value
        guard let inner else { return nil }
        return inner.string ?? (inner["message"] ?? inner["msg"] ?? inner["title"])?.string
    }
}
