import Harvesting

/// Where a CKAN portal is asked, from whatever form of its address is declared: the site, `/api/3`, `/api/3/action`,
/// the URL of an action, `/api/2/rest/dataset`, or a dump.
struct CKANEndpoint: Sendable {
    /// The address of the actions, without a slash at its end; of the REST interface for that; of the file for a dump.
    let base: String
    /// The parameters that the declared address had.
    let query: String?
    /// What the address itself says about how to ask; nil for a site.
    let impliedMethod: CKANSettings.Method?
    private let declared: String

    /// - Throws: ``AdapterError`` with code `configuration` when the address has no scheme.
    init(_ address: String) throws(AdapterError) {
        declared = address
        guard let schemeEnd = address.firstRange(of: "://"), schemeEnd.lowerBound > address.startIndex else {
            throw AdapterError(noURL: address)
        }
        let (path, query) = URLText.split(address)
        var trimmed = Substring(path)
        while trimmed.hasSuffix("/") { trimmed = trimmed.dropLast() }
        self.query = query
        if URLText.isFile(String(trimmed)) {
            base = path
            impliedMethod = .dump
        } else if let range = trimmed.firstRange(of: "/action/") {
            let action = trimmed[range.upperBound...]
            guard let method = CKANSettings.Method(rawValue: String(action)) else {
                base = path
                impliedMethod = .dump
                return
            }
            base = String(trimmed[..<range.lowerBound]) + "/action"
            impliedMethod = method
        } else if trimmed.contains("/rest/") {
            base = String(trimmed)
            let isList = trimmed.hasSuffix("/dataset") || trimmed.hasSuffix("/package")
            impliedMethod = isList ? .rest : .dump
        } else {
            impliedMethod = nil
            if trimmed.hasSuffix("/action") {
                base = String(trimmed)
            } else if trimmed.hasSuffix("/api/3") {
                base = trimmed + "/action"
            } else if trimmed.hasSuffix("/api") {
                base = trimmed + "/3/action"
            } else {
                base = trimmed + "/api/3/action"
            }
        }
    }

    /// The URL of an action.
    func url(_ action: String, _ parameters: [(name: String, value: String)]) -> String {
        URLText.with(base: base + "/" + action, query: query, parameters: parameters)
    }

    /// The URL of the dump or of the list, as it was declared.
    var whole: String { declared }

    /// The URL of one package in the REST interface.
    func restURL(of name: String) -> String { base + "/" + URLText.encoded(name) }
}
