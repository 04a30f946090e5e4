import Fetching
import Harvesting

/// How one kind of request is put together.
struct RequestRule: Sendable {
    private enum Body {
        case form([OptionTemplate.Member])
        case json(OptionTemplate)
        case text(Template)
    }

    private let method: FetchRequest.Method
    private let url: Template
    private let query: [OptionTemplate.Member]
    private let body: Body?
    /// Whether the whole body is percent-encoded once more, as some platforms want their JSON.
    private let isEscaped: Bool
    private let contentType: String?
    private let headers: [OptionTemplate.Member]

    enum Method: String, CaseIterable { case get, post }

    static let keys = ["url", "method", "query", "form", "json", "body", "escaped", "content_type", "headers"]

    /// - Throws: ``AdapterError`` with code `configuration`.
    init(_ options: OptionReader) throws(AdapterError) {
        url = Template(try options.required("url"))
        query = try RequestRule.members(options, "query")
        headers = try RequestRule.members(options, "headers")
        contentType = try options.text("content_type")
        isEscaped = try options.boolean("escaped") ?? false
        let bodies = ["form", "json", "body"].filter { options.value($0) != nil }
        guard bodies.count <= 1 else { throw options.misstated(bodies[1], "cannot stand beside '\(bodies[0])'") }
        if let json = options.value("json") {
            body = .json(OptionTemplate(json))
        } else if options.value("form") != nil {
            body = .form(try RequestRule.members(options, "form"))
        } else {
            body = try options.text("body").map { .text(Template($0)) }
        }
        let stated = try options.choice("method", Method.self)
        method = stated.map { $0 == .post ? .post : .get } ?? (body == nil ? .get : .post)
        if method == .get, let name = bodies.first { throw options.misstated(name, "needs 'method: post'") }
    }

    private static func members(
        _ options: OptionReader, _ key: String
    ) throws(AdapterError) -> [OptionTemplate.Member] {
        guard let value = options.value(key) else { return [] }
        guard case .table(let members) = OptionTemplate(value) else {
            throw options.misstated(key, "must be a table of names and values")
        }
        return members
    }

    /// Every value it needs or may need.
    var places: [Template.Place] {
        let bodyPlaces: [Template.Place] =
            switch body {
            case .form(let members): members.flatMap(\.value.places)
            case .json(let json): json.places
            case .text(let template): template.places
            case nil: []
            }
        return url.places + (query + headers).flatMap(\.value.places) + bodyPlaces
    }

    /// The request, with an address that may be relative; nil where a value is missing.
    func request(_ values: [String: String]) -> FetchRequest? {
        guard var address = url.filled(values, isURL: true), let parameters = RequestRule.encoded(query, values) else {
            return nil
        }
        if !parameters.isEmpty { address += (address.contains("?") ? "&" : "?") + parameters }
        var fields: [HeaderField] = []
        for header in headers {
            guard let value = header.value.parameter(values) else { return nil }
            fields.append(HeaderField(header.name, RequestRule.headerValue(value)))
        }
        var bytes: [UInt8] = []
        if let body {
            guard var text = content(body, values) else { return nil }
            if isEscaped { text = URLText.encoded(text) }
            bytes = Array(text.utf8)
            if !fields.contains(where: { $0.isNamed("Content-Type") }) {
                fields.append(HeaderField("Content-Type", contentType ?? impliedType(body)))
            }
        }
        return FetchRequest(method, address, headers: fields, body: bytes)
    }

    private func content(_ body: Body, _ values: [String: String]) -> String? {
        switch body {
        case .form(let members): RequestRule.encoded(members, values)
        case .json(let json): json.json(values)
        case .text(let template): template.filled(values)
        }
    }

    private func impliedType(_ body: Body) -> String {
        switch body {
        case .form, .text: "application/x-www-form-urlencoded; charset=UTF-8"
        case .json: "application/json;charset=UTF-8"
        }
    }

    /// Names and values as in a form; a list of texts repeats its name.
    private static func encoded(_ members: [OptionTemplate.Member], _ values: [String: String]) -> String? {
        var pairs: [String] = []
        for member in members {
            var elements = [member.value]
            if case .list(let list) = member.value { elements = list }
            for element in elements {
                guard let value = element.parameter(values) else { return nil }
                pairs.append(URLText.encoded(member.name) + "=" + URLText.encoded(value))
            }
        }
        return pairs.joined(separator: "&")
    }

    /// A value from a portal's answer must not begin another header.
    private static func headerValue(_ text: String) -> String {
        String(text.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? " " : Character($0) })
    }
}
