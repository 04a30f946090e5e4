import DCAT
import JSON
import Vocabularies

/// Reads what a `data.json` says of the catalogue as a whole.
enum DCATUSCatalogMapper {
    private static let ignored = JSONKeyTable<Bool>(
        DCATUSIgnoredFields.catalog.flatMap { group in group.names.map { ($0, true) } })

    static func catalog(_ value: JSONValue, _ reader: inout StatementReader) -> Catalog {
        var catalog = Catalog()
        for member in value.members where !member.value.isNull {
            let stated = member.value
            switch member.key {
            case "title": catalog.title = reader.multilingual(stated, "title")
            case "description": catalog.description = reader.multilingual(stated, "description")
            case "publisher": catalog.publisher = reader.agent(stated, "publisher")
            case "homepage": catalog.homepage = reader.documentLink(stated, "homepage")
            case "license":
                var words = LicenceWords()
                words.titles = reader.texts(stated, "license")
                catalog.licence = reader.licence(words, "license")
            case "issued": catalog.issued = reader.date(stated, "issued")
            case "modified": catalog.modified = reader.date(stated, "modified")
            case "language": catalog.languages = reader.texts(stated, "language")
            default:
                if DCATUSCatalogMapper.ignored[member.key] == nil {
                    reader.issues.addUnmapped(member.key.string, value: stated.minified())
                }
            }
        }
        return catalog
    }
}
