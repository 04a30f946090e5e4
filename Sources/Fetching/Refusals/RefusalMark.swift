/// How the answer of a firewall or a gateway is told.
///
/// The marks are what these products are publicly known to send; they could not be verified against live ones here.
struct RefusalMark: Sendable {
    /// Where a mark is looked for.
    enum Place: Sendable {
        /// A header of this name (in lower case) whose value holds this text (in lower case; empty for any).
        case header(String, String)
        /// A cookie that is set and whose name begins with this.
        case cookie(String)
        /// The first bytes hold all of these texts, written in lower case.
        case page([String])
    }

    /// Which answers a mark is believed on.
    enum Answers: Sendable {
        /// Any: nobody else sends this.
        case all
        /// Those that are no success, as the mark also comes with good answers.
        case failures
        /// Those of these statuses alone.
        case statuses(Set<Int>)
    }

    struct Hit: Hashable, Sendable {
        var product: String
        var kind: Refusal.Kind
        /// What was found and where.
        var text: String
    }

    var product: String
    var kind: Refusal.Kind
    var answers: Answers
    var place: Place

    init(_ product: String, _ kind: Refusal.Kind, on answers: Answers = .all, _ place: Place) {
        self.product = product
        self.kind = kind
        self.answers = answers
        self.place = place
    }

    /// The first mark of the table that an answer bears.
    ///
    /// - Parameter isPage: whether the content is a page for browsers; a mark within data of success is no mark.
    static func first(status: Int, headers: [HeaderField], page: FirstBytes, isPage: Bool) -> Hit? {
        let isSuccess = (200..<300).contains(status)
        for mark in table {
            switch mark.answers {
            case .all: break
            case .failures: if isSuccess && status != 202 { continue }
            case .statuses(let statuses): if !statuses.contains(status) { continue }
            }
            if case .page = mark.place, isSuccess, !isPage { continue }
            if let text = mark.place.found(headers, page) {
                return Hit(product: mark.product, kind: mark.kind, text: text)
            }
        }
        return nil
    }

    /// The words of a page that serves some regions alone; nil where it says nothing of the kind.
    static func region(in page: FirstBytes) -> String? {
        regions.first { page.contains($0) }.map { "page says '\($0)'" }
    }

    private static let regions = [
        "not available in your country", "not available in your region", "unavailable in your country",
        "unavailable in your region", "not available in your location", "block access from your country",
        "banned the country or region your ip address is in", "access from your country",
        "仅限中国大陆", "仅限境内", "境外ip", "境外访问", "海外ip", "不支持境外", "您所在的地区无法访问", "您所在地区暂不",
    ]
}

extension RefusalMark.Place {
    func found(_ headers: [HeaderField], _ page: FirstBytes) -> String? {
        switch self {
        case .header(let name, let value):
            let hit = headers.first { $0.isNamed(name) && (value.isEmpty || $0.value.lowercased().contains(value)) }
            return hit.map { "header \($0.name): \($0.value.prefix(80))" }
        case .cookie(let prefix):
            let hit = headers.first { $0.isNamed("Set-Cookie") && $0.value.lowercased().hasPrefix(prefix) }
            return hit.map { "cookie \($0.value.prefix { $0 != "=" && $0 != ";" }.prefix(80))" }
        case .page(let texts):
            return texts.allSatisfy(page.contains) ? "page holds '\(texts[0])'" : nil
        }
    }
}
