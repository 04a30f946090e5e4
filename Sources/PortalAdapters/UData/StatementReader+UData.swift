import DCAT
import JSON

extension StatementReader {
    /// A resource of udata as a distribution; `field` is its own name, such as `resources[2]`.
    mutating func udataResource(_ value: JSONValue, _ field: FieldName) -> Distribution {
        var result = Distribution()
        var url: String?
        var type: String?
        for member in value.members where !member.value.isNull {
            let name = field.member(member.key)
            let stated = member.value
            switch member.key {
            case "id": result.identifier = text(stated, name)
            case "title": result.title = multilingual(stated, name)
            case "description": result.description = multilingual(stated, name)
            case "url": url = link(stated, name)
            case "format": result.format = format(stated, name)
            case "mime": result.mediaType = format(stated, name)
            case "filesize": result.byteSize = byteSize(stated, name)
            case "checksum": result.checksum = udataChecksum(stated, name)
            case "published", "created_at": result.issued = result.issued ?? date(stated, name)
            case "last_modified", "modified": result.modified = result.modified ?? date(stated, name)
            case "schema": result.conformsTo += schema(stated, name)
            case "type": type = text(stated, name)
            default:
                if UDataIgnoredFields.resource[member.key] == nil {
                    issues.addUnmapped("resources[].\(member.key.string)", value: stated.minified())
                }
            }
        }
        if type == "api" || result.format?.value?.properties.kind == .service {
            result.serviceURL = url
        } else {
            result.downloadURL = url
        }
        return result
    }

    private mutating func udataChecksum(_ value: JSONValue, _ field: FieldName) -> String? {
        guard value.isObject else { return text(value, field) }
        guard let digits = value["value"].flatMap({ text($0, field) }) else { return nil }
        return value["type"]?.string.map { $0.lowercased() + ":" + digits } ?? digits
    }

    /// What data conform to: `{"name": "etalab/schema-irve", "url": "https://…", "version": "2.0"}`.
    mutating func schema(_ value: JSONValue, _ field: FieldName) -> [String] {
        guard value.isObject else { return standards(value, field) }
        let words = [value["url"]?.string, value["name"]?.string].compactMap { $0 }.filter { !$0.isEmpty }
        return words.first.map { [$0] } ?? []
    }
}
