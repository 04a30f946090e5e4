import Fetching
import Harvesting
import PortalAdapters

extension OptionValue: ExpressibleByStringLiteral, ExpressibleByArrayLiteral,
    ExpressibleByDictionaryLiteral, ExpressibleByIntegerLiteral
{
    public init(stringLiteral text: String) { self = .string(text) }
    public init(arrayLiteral values: OptionValue...) { self = .list(values) }
    public init(dictionaryLiteral members: (String, OptionValue)...) {
        self = .table(Dictionary(members) { $1 })
    }
    public init(integerLiteral number: Int) { self = .integer(number) }
}

/// Settings for invented portals.
enum GenericSamples {
    /// A list of JSON that tells all.
    static let list: [String: OptionValue] = [
        "list": [
            "url": "{endpoint}/api/list", "json": ["page": "{page}", "size": "{size}", "kind": ["all"]],
            "records": "data.rows", "paging": ["by": "page", "size": 3, "total": "data.total"],
            "fields": [
                "identifier": "id", "title": "name", "publisher": "dept", "issued": "made", "modified": "changed",
                "frequency": "cycle", "access-rights": "open", "format": "formats",
                "landing-page": ["template": "{endpoint}/detail/{page}"],
            ],
            "ignored": ["visits"],
        ],
        "codes": [
            "frequency": ["1": "DAILY", "2": "WEEKLY"], "access-rights": ["0": "PUBLIC", "1": "RESTRICTED"],
        ],
    ]

    /// A list of HTML with a page a dataset.
    static let pages: [String: OptionValue] = [
        "list": [
            "url": "{endpoint}/list", "query": ["page": "{page}"], "answer": "html", "records": "css:ul.list > li",
            "paging": ["by": "page", "pages": "css:select.pages option"],
            "keep": ["href": "css:h3 a@href"],
            "fields": ["identifier": ["from": "css:h3 a@href", "after": "id=", "before": "&"], "title": "css:h3 a"],
        ],
        "detail": [
            "url": "{+href}", "answer": "html", "records": "/html[.//h1]",
            "fields": ["title": "//h1"],
            "labels": [["rows": "css:ul.facts > li"], ["rows": "css:table tr", "cells": "th|td"]],
        ],
    ]

    static func adapter(
        _ options: [String: OptionValue], endpoint: String = "https://data.example.cn/"
    ) throws -> any PortalAdapter {
        var portal = PortalDeclaration(id: "cn-example", kind: "generic", endpoint: endpoint)
        portal.options = options
        portal.timeZoneMinutes = 480
        return try AdapterRegistry.adapter(for: portal)
    }
}
