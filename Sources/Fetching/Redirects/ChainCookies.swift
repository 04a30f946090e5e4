/// The cookies that servers set on the way from redirect to redirect, for the rest of that one way.
///
/// A cookie goes back to the host that set it and to no other, whatever domain it names; one that names a domain which the
/// host is no part of is not taken (RFC 6265, 5.3). Of what a server may set, 20 cookies of 4 KiB are kept.
struct ChainCookies {
    private struct Cookie {
        var name: Substring
        var value: Substring
        var host: String
        var path: String
        var isSecure: Bool
    }

    private var cookies: [Cookie] = []

    private static let most = 20
    private static let longest = 4_096

    /// Those of several answers, in their order.
    init(_ responses: [FetchResponse]) {
        for response in responses { take(from: response) }
    }

    /// Takes what an answer sets, and drops what it takes back.
    mutating func take(from response: FetchResponse) {
        guard let url = response.request.target.absolute else { return }
        for field in response.headers where field.isNamed("Set-Cookie") {
            guard let (cookie, isOver) = ChainCookies.cookie(field.value, from: url, response) else { continue }
            cookies.removeAll { $0.name == cookie.name && $0.host == cookie.host && $0.path == cookie.path }
            if !isOver, cookies.count < ChainCookies.most { cookies.append(cookie) }
        }
    }

    /// The names of those that go with the request, in their order.
    func names(for request: FetchRequest) -> [String] { matching(request).map { String($0.name) } }

    /// The request with the cookies that belong to its URL.
    func added(to request: FetchRequest) -> FetchRequest {
        let matching = matching(request)
        guard !matching.isEmpty else { return request }
        var request = request
        request.headers.append(
            HeaderField("Cookie", matching.map { "\($0.name)=\($0.value)" }.joined(separator: "; ")))
        return request
    }

    private func matching(_ request: FetchRequest) -> [Cookie] {
        guard let url = request.target.absolute else { return [] }
        return cookies.filter { cookie in
            cookie.host == url.host && (!cookie.isSecure || url.scheme == "https")
                && ChainCookies.path(url.path, isBelow: cookie.path)
        }
    }

    private static func path(_ path: String, isBelow folder: String) -> Bool {
        path == folder || path.hasPrefix(folder.hasSuffix("/") ? folder : folder + "/")
    }

    /// Nil for what is no cookie of this host; also whether it is one that has run out.
    private static func cookie(
        _ text: String, from url: AbsoluteURL, _ response: FetchResponse
    ) -> (Cookie, isOver: Bool)? {
        let parts = text.split(separator: ";", omittingEmptySubsequences: false).map(trimmed)
        guard text.utf8.count <= longest, let pair = parts.first, let equals = pair.firstIndex(of: "="),
            equals > pair.startIndex, pair.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F })
        else { return nil }
        let folder = url.path.lastIndex(of: "/").map { url.path[..<$0] } ?? ""
        var cookie = Cookie(
            name: trimmed(pair[..<equals]), value: trimmed(pair[pair.index(after: equals)...]), host: url.host,
            path: folder.isEmpty ? "/" : String(folder), isSecure: false)
        var ageSaysOver: Bool?
        var dateSaysOver = false
        for part in parts.dropFirst() {
            let words = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(trimmed)
            let value = words.count > 1 ? words[1] : ""
            switch words.first?.lowercased() {
            case "domain":
                let domain = value.hasPrefix(".") ? value.dropFirst().lowercased() : value.lowercased()
                guard domain.isEmpty || isPart(url.host, of: domain) else { return nil }
            case "path": if value.hasPrefix("/") { cookie.path = String(value) }
            case "secure": cookie.isSecure = true
            case "max-age": ageSaysOver = Int(value).map { $0 <= 0 } ?? ageSaysOver
            case "expires": dateSaysOver = HTTPDate.instant(String(value)).map { $0 <= response.fetchedAt } ?? false
            default: break
            }
        }
        return (cookie, ageSaysOver ?? dateSaysOver)
    }

    /// Of names of one word, such as `com`, and of addresses nothing is a part.
    private static func isPart(_ host: String, of domain: String) -> Bool {
        host == domain || (domain.contains(".") && host.hasSuffix("." + domain) && IPAddress(host) == nil)
    }

    private static func trimmed(_ text: Substring) -> Substring {
        let start = text.drop { $0 == " " || $0 == "\t" }
        return start.lastIndex { $0 != " " && $0 != "\t" }.map { start[...$0] } ?? ""
    }
}
