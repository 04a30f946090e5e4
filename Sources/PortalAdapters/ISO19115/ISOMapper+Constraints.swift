import DCAT
import LibXML

extension ISOMapper {
    /// Licence, rights and access rights, which ISO 19115 spreads over legal, security and other constraints.
    mutating func readConstraints(_ properties: [XMLElement], into dataset: inout Dataset) {
        var words = LicenceWords()
        var declared: [String] = []
        var conditions: String?
        var rights: [String] = []
        var access: [String] = []
        for block in properties.prefix(100).compactMap(\.firstChild) {
            var texts: [String] = []
            var isLicence = false
            var isAccess = false
            for element in block.children {
                switch element.name {
                case "useLimitation", "otherConstraints":
                    let href = reference(element)
                    if let href, href.contains("/LimitationsOnPublicAccess/") {
                        dataset.accessRights = dataset.accessRights ?? ISOMapper.limitation(href)
                    } else if let href, href.contains("/ConditionsApplyingToAccessAndUse/") {
                        conditions = conditions ?? href
                    } else {
                        if let href { words.pages.append(href) }
                        texts += self.texts(element, isOneLine: false).variants.prefix(20).map(\.text)
                    }
                case "reference":
                    let citation = element.firstChild
                    if let href = reference(citation?.child("title")) { words.pages.append(href) }
                    texts += self.texts(citation?.child("title")).variants.prefix(20).map(\.text)
                    if let url = ISOMapper.linkage(citation?["onlineResource"]?.firstChild) { words.pages.append(url) }
                case "accessConstraints":
                    isAccess = true
                    if let code = code(element) { access.append(code) }
                case "useConstraints":
                    if let code = code(element) { isLicence = ISOMapper.isLicence(code) || isLicence }
                case "classification": readClassification(element, into: &dataset)
                default: noteUnknown(element, ISOKnown.constraints, "resourceConstraints.")
                }
            }
            if isAccess { access += texts.filter { $0.utf8.count < 200 } }
            if isLicence { declared += texts }
            rights += texts
        }
        for text in rights { words.pages += ISOMapper.addresses(in: text) }
        words.titles = rights.filter { $0.utf8.count < 400 }.flatMap { [$0, ISOMapper.withoutAddresses($0)] }
        dataset.licence = reader.knownLicence(words)
        // INSPIRE's own codes for conditions are no licences, and GeoDCAT-AP passes them on as such.
        if dataset.licence == nil { dataset.licence = conditions.map { Stated(raw: $0, value: nil) } }
        if dataset.licence == nil, let raw = declared.first {
            dataset.licence = reader.licence(LicenceWords(titles: [raw]), "resourceConstraints.otherConstraints")
        }
        dataset.accessRights = dataset.accessRights ?? reader.accessRights(access)
        let stated = rights.uniqued()
        dataset.rights = stated.isEmpty ? nil : stated.joined(separator: "\n")
    }

    private static func isLicence(_ code: String) -> Bool { code.lowercased().hasPrefix("licen") }

    /// INSPIRE's limitations on public access: none, or a reason of article 13 of the directive.
    private static func limitation(_ iri: String) -> Stated<AccessRights> {
        Stated(raw: iri, value: iri.hasSuffix("/noLimitations") ? .public : .restricted)
    }

    /// A degree of secrecy; `unclassified` does not say that the public may have the data.
    private func readClassification(_ element: XMLElement, into dataset: inout Dataset) {
        guard dataset.accessRights == nil, let code = code(element) else { return }
        switch code.lowercased() {
        case "restricted", "limiteddistribution": dataset.accessRights = Stated(raw: code, value: .restricted)
        case "confidential", "secret", "topsecret", "sensitivebutunclassified", "forofficialuseonly", "protected":
            dataset.accessRights = Stated(raw: code, value: .nonPublic)
        default: break
        }
    }

    /// The words of a text apart from web addresses, which name what the address is of.
    private static func withoutAddresses(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).filter { !$0.contains("://") }.joined(separator: " ")
    }

    /// The web addresses in a text, also in the JSON that German catalogues write there.
    static func addresses(in text: String) -> [String] {
        var found: [String] = []
        var rest = text[...]
        while found.count < 10, let start = rest.firstRange(of: "http") {
            let address = rest[start.lowerBound...].prefix { !$0.isWhitespace && !"\"'<>()[]{},;，。；）".contains($0) }
            rest = rest[start.upperBound...]
            guard address.hasPrefix("http://") || address.hasPrefix("https://") else { continue }
            var trimmed = address
            while trimmed.last == "." { trimmed = trimmed.dropLast() }
            found.append(String(trimmed))
        }
        return found
    }
}
