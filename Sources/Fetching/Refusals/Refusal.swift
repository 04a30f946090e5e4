/// A server's refusal to serve programs, with what shows it.
///
/// Made from one answer by ``Refusal/recognise(status:headers:firstBytes:)``; harvests and link checks use the same.
public struct Refusal: Hashable, Sendable {
    /// What a program runs into.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// The status alone says no.
        case forbidden
        /// Somebody has to log in first.
        case login
        /// A firewall shows its own page in place of the answer.
        case firewall
        /// A script or a riddle that only a browser with a person before it gets past.
        case challenge
        /// Only some countries or regions are served.
        case region
        /// Withheld for legal reasons (451).
        case legal
    }

    public var kind: Kind
    /// A slug of the product whose mark was seen, such as `cloudflare` or `ruishu`; nil where no mark was known.
    public var product: String?
    /// What was recognised and where, such as `header cf-mitigated: challenge` or `HTTP 403`.
    public var mark: String
    public var status: Int
    /// The header fields that tell of the refusal; of cookies the names alone.
    public var headers: [HeaderField]
    /// The first 200 characters of the answer, on one line.
    public var excerpt: String

    public init(
        kind: Kind, product: String? = nil, mark: String, status: Int, headers: [HeaderField] = [], excerpt: String = ""
    ) {
        self.kind = kind
        self.product = product
        self.mark = mark
        self.status = status
        self.headers = headers
        self.excerpt = excerpt
    }

    /// How many of the first bytes are looked at.
    public static let bytesLookedAt = 16 << 10

    /// The statuses that are a refusal whatever comes with them.
    public static let statuses: Set<Int> = [401, 403, 407, 412, 451]

    /// One English sentence for logs and reports.
    public var sentence: String {
        let who = product.map { " (\($0))" } ?? ""
        switch kind {
        case .forbidden: return "the server refuses programs: HTTP \(status)"
        case .login: return "the server asks for a login: \(mark)"
        case .firewall: return "a firewall\(who) refuses programs: HTTP \(status), \(mark)"
        case .challenge: return "a firewall\(who) wants a browser with scripts: HTTP \(status), \(mark)"
        case .region: return "the server refuses our region\(who): HTTP \(status), \(mark)"
        case .legal: return "the server withholds it for legal reasons: HTTP \(status)"
        }
    }
}
