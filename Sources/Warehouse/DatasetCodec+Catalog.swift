import DCAT
import JSON

extension DatasetCodec {
    /// What a portal says of its catalogue, as the JSON text that is stored with the harvest.
    static func encode(_ catalog: Catalog) -> [UInt8] {
        var json = JSONWriter()
        json.beginObject()
        json.member("title", catalog.title)
        json.member("description", catalog.description)
        if let publisher = catalog.publisher {
            json.key("publisher")
            write(publisher, to: &json)
        }
        json.member("homepage", ifPresent: catalog.homepage)
        json.member("licence", catalog.licence)
        json.member("issued", catalog.issued)
        json.member("modified", catalog.modified)
        json.member("languages", catalog.languages)
        json.endObject()
        return json.takeBytes()
    }

    /// - Throws: ``WarehouseError`` with code `damaged`.
    static func catalog(_ text: String, parser: JSONParser) throws -> Catalog {
        try parse(text, parser) { root in
            var catalog = Catalog()
            for member in root.members {
                let value = member.value
                switch member.key {
                case "title": catalog.title = self.text(value)
                case "description": catalog.description = self.text(value)
                case "publisher": catalog.publisher = agent(value)
                case "homepage": catalog.homepage = value.string
                case "licence": catalog.licence = licence(value)
                case "issued": catalog.issued = date(value)
                case "modified": catalog.modified = date(value)
                case "languages": catalog.languages = strings(value)
                default: break
                }
            }
            return catalog
        }
    }
}
