import Foundation

/// A request to a replayed platform, taken apart.
struct PlatformRequest {
    let method: String
    let path: String
    let query: [String: String]
    /// The body as a form.
    let form: [String: String]
    /// The body as a JSON object.
    let json: [String: Any]
    let body: String

    init(_ request: LoopbackRequest) {
        method = request.method
        let parts = request.target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        path = String(parts[0])
        query = parts.count > 1 ? PlatformRequest.pairs(String(parts[1])) : [:]
        body = String(decoding: request.body, as: UTF8.self)
        let type = request.header("Content-Type")?.lowercased() ?? ""
        form = type.contains("urlencoded") ? PlatformRequest.pairs(body) : [:]
        json = (try? JSONSerialization.jsonObject(with: Data(request.body)) as? [String: Any]) ?? [:]
    }

    private static func pairs(_ text: String) -> [String: String] {
        var pairs: [String: String] = [:]
        for pair in text.split(separator: "&") {
            let sides = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(decoded)
            pairs[sides[0]] = sides.count > 1 ? sides[1] : ""
        }
        return pairs
    }

    static func decoded(_ text: Substring) -> String {
        let blanks = text.replacing("+", with: " ")
        return blanks.removingPercentEncoding ?? String(blanks)
    }

    /// A number in the JSON body, written as number or text.
    func number(_ name: String) -> Int? { PlatformRequest.number(json[name]) }

    static func number(_ value: Any?) -> Int? {
        (value as? NSNumber)?.intValue ?? (value as? String).flatMap { Int($0) }
    }
}
