extension Refusal {
    /// What an answer shows of a refusal; nil for an answer that is none.
    ///
    /// A status of refusal is one whatever comes with it; the page then tells by whom. An answer of success, or of
    /// another error, is a refusal only when it bears the mark of a known firewall, and a page of success only when it
    /// is a page for browsers: data that speak of firewalls are data.
    ///
    /// - Parameters:
    ///   - headers: as received.
    ///   - firstBytes: of the content, compression undone and, where the encoding is known, as UTF-8; at most
    ///     ``bytesLookedAt`` of them are read. Empty for an answer to HEAD.
    public static func recognise(
        status: Int, headers: [HeaderField], firstBytes: some Collection<UInt8>
    ) -> Refusal? {
        // What is gone is gone, however its page is decorated.
        guard status != 404, status != 410 else { return nil }
        let page = FirstBytes(firstBytes.prefix(bytesLookedAt))
        let isSuccess = (200..<300).contains(status)
        let isPage = page.isMarkup || headers.saysPage
        let mark = RefusalMark.first(status: status, headers: headers, page: page, isPage: isPage)
        let region = isSuccess && mark == nil ? nil : RefusalMark.region(in: page)
        guard let finding = finding(status, headers, page, isPage: isPage, mark: mark, region: region) else {
            return nil
        }
        return Refusal(
            kind: finding.kind, product: mark?.product, mark: finding.mark, status: status,
            headers: telling(headers), excerpt: page.excerpt)
    }

    private static func finding(
        _ status: Int, _ headers: [HeaderField], _ page: FirstBytes, isPage: Bool, mark: RefusalMark.Hit?,
        region: String?
    ) -> (kind: Kind, mark: String)? {
        if let region { return (.region, region) }
        if let mark { return (mark.kind, mark.text) }
        switch status {
        case 401, 407: return (.login, "HTTP \(status)")
        case 451: return (.legal, "HTTP 451")
        case 403, 412:
            if isPage, page.isLogin { return (.login, "a page to log in") }
            return (.forbidden, "HTTP \(status)")
        case 200..<300 where isPage && page.isLogin: return (.login, "a page to log in")
        default: return nil
        }
    }

    /// The fields that help to dispute a refusal; of cookies the names alone, as the rest is ours.
    private static func telling(_ headers: [HeaderField]) -> [HeaderField] {
        var kept: [HeaderField] = []
        for field in headers where kept.count < 24 {
            let name = field.name.lowercased()
            if name == "set-cookie" {
                kept.append(HeaderField(field.name, String(field.value.prefix { $0 != "=" && $0 != ";" }.prefix(80))))
            } else if tellingNames.contains(name) || name.hasPrefix("x-waf") || name.hasPrefix("x-amzn-waf") {
                kept.append(HeaderField(field.name, String(field.value.prefix(200))))
            }
        }
        return kept
    }

    private static let tellingNames: Set<String> = [
        "server", "via", "content-type", "www-authenticate", "proxy-authenticate", "retry-after", "location",
        "cf-mitigated", "cf-ray", "x-cache", "x-cdn", "x-iinfo", "x-sucuri-id", "x-sucuri-block", "x-datadome",
        "x-dd-b", "x-azure-ref", "x-powered-by", "x-powered-by-360wzb", "wzws-ray", "x-protected-by", "eo-log-uuid",
        "x-request-id", "allow", "link",
    ]
}

extension [HeaderField] {
    /// Whether the content type is that of a page for browsers.
    fileprivate var saysPage: Bool {
        guard let type = first(named: "Content-Type")?.lowercased() else { return false }
        return type.hasPrefix("text/html") || type.hasPrefix("application/xhtml")
    }
}
