import Fetching
import Harvesting

/// Writes GetRecords requests, in the address (OGC 07-006r1, 12-176r7) or as XML.
struct CSWRequests {
    let settings: CSWSettings

    func request(_ page: CSWPage) -> HarvestRequest {
        switch settings.method {
        case .document: HarvestRequest(FetchRequest(.get, settings.endpoint), role: "document")
        case .get: HarvestRequest(FetchRequest(.get, address(page)), role: page.role, context: page.context)
        case .post:
            HarvestRequest(
                FetchRequest(
                    .post, settings.endpoint, headers: [HeaderField("Content-Type", "application/xml")],
                    body: Array(document(page).utf8)),
                role: page.role, context: page.context)
        }
    }

    private func address(_ page: CSWPage) -> String {
        let (base, query) = URLText.split(settings.endpoint)
        let isSecond = settings.version == .csw2
        var parameters: [(name: String, value: String)] = [
            ("service", "CSW"), ("version", settings.version.rawValue), ("request", "GetRecords"),
            ("typeNames", settings.typeNames), ("elementSetName", "full"), ("outputFormat", "application/xml"),
            ("outputSchema", settings.outputSchema),
        ]
        if isSecond { parameters.append(("resultType", "results")) }
        let conditions = [settings.constraint, changed(page)].compactMap { $0 }
        if !conditions.isEmpty {
            parameters.append(("constraintLanguage", "CQL_TEXT"))
            parameters.append(("constraint_language_version", "1.1.0"))
            parameters.append(
                (
                    "constraint",
                    conditions.count == 1 ? conditions[0] : conditions.map { "(\($0))" }.joined(separator: " AND ")
                ))
        }
        if let property = settings.sortBy { parameters.append(("sortBy", property + ":A")) }
        parameters += [("startPosition", String(page.start)), ("maxRecords", String(page.size))]
        // The declared address is often that of GetCapabilities.
        let names = Set(parameters.map { $0.name.lowercased() })
        let kept = (query ?? "").split(separator: "&").filter { item in
            !names.contains(item.prefix { $0 != "=" }.lowercased())
        }
        return URLText.with(base: base, query: kept.joined(separator: "&"), parameters: parameters)
    }

    private func changed(_ page: CSWPage) -> String? {
        guard let property = settings.modifiedProperty, let since = page.since else { return nil }
        return "\(property) >= '\(since)'"
    }

    private func document(_ page: CSWPage) -> String {
        let isSecond = settings.version == .csw2
        let ogc = isSecond ? "http://www.opengis.net/ogc" : "http://www.opengis.net/fes/2.0"
        let names = [
            ("csw", CSWSettings.namespace(of: settings.version)), ("ogc", ogc), ("fes", ogc),
            ("gmd", "http://www.isotc211.org/2005/gmd"), ("dc", "http://purl.org/dc/elements/1.1/"),
            ("dct", "http://purl.org/dc/terms/"), ("apiso", "http://www.opengis.net/cat/csw/apiso/1.0"),
            ("mdb", "http://standards.iso.org/iso/19115/-3/mdb/2.0"),
        ]
        let declarations = names.map { "xmlns:\($0.0)=\"\($0.1)\"" }.joined(separator: " ")
        let conditions = [settings.constraint.map(withoutWrapper), filter(page)].compactMap { $0 }
        var query =
            "<csw:Query typeNames=\"\(escaped(settings.typeNames))\"><csw:ElementSetName>full</csw:ElementSetName>"
        if !conditions.isEmpty {
            let inner = conditions.count == 1 ? conditions[0] : "<ogc:And>\(conditions.joined())</ogc:And>"
            query += "<csw:Constraint version=\"1.1.0\"><ogc:Filter>\(inner)</ogc:Filter></csw:Constraint>"
        }
        if let property = settings.sortBy {
            query += """
                <ogc:SortBy><ogc:SortProperty><ogc:\(propertyElement)>\(escaped(property))</ogc:\(propertyElement)>\
                <ogc:SortOrder>ASC</ogc:SortOrder></ogc:SortProperty></ogc:SortBy>
                """
        }
        query += "</csw:Query>"
        let resultType = isSecond ? " resultType=\"results\"" : ""
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <csw:GetRecords \(declarations) service="CSW" version="\(settings.version.rawValue)"\(resultType) \
            startPosition="\(page.start)" maxRecords="\(page.size)" outputFormat="application/xml" \
            outputSchema="\(escaped(settings.outputSchema))">\(query)</csw:GetRecords>
            """
    }

    private var propertyElement: String { settings.version == .csw2 ? "PropertyName" : "ValueReference" }

    private func filter(_ page: CSWPage) -> String? {
        guard let property = settings.modifiedProperty, let since = page.since else { return nil }
        return """
            <ogc:PropertyIsGreaterThanOrEqualTo><ogc:\(propertyElement)>\(escaped(property))</ogc:\(propertyElement)>\
            <ogc:Literal>\(since)</ogc:Literal></ogc:PropertyIsGreaterThanOrEqualTo>
            """
    }

    /// The conditions inside `<ogc:Filter>`, where a declaration writes it around them.
    private func withoutWrapper(_ filter: String) -> String {
        guard let start = filter.firstRange(of: "Filter"), filter[..<start.lowerBound].count <= 5,
            let open = filter[start.upperBound...].firstIndex(of: ">"),
            let close = filter.lastIndex(of: "<"), filter.index(after: open) <= close
        else { return filter }
        return String(filter[filter.index(after: open)..<close])
    }

    private func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\"", with: "&quot;")
    }
}
