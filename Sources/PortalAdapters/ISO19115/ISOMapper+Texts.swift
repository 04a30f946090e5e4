import DCAT
import LibXML

extension ISOMapper {
    /// Learns the languages of the record and what its translations call them.
    mutating func readLanguages(_ root: XMLElement) {
        language = nil
        locales.removeAll(keepingCapacity: true)
        for element in root.children {
            switch element.name {
            case "language": language = languageTag(element) ?? language
            case "defaultLocale", "locale", "otherLocale":
                guard let locale = element.firstChild else { continue }
                let stated = locale.child("languageCode") ?? locale.child("language")
                guard let tag = languageTag(stated) else { continue }
                if let id = locale.attribute("id") { locales[id] = tag }
                if element.name == "defaultLocale" { language = tag }
            default: break
            }
        }
    }

    /// The code of a code list in a property: the attribute that is due, else the text; of an IRI the last part.
    func code(_ property: XMLElement?) -> String? {
        guard let property else { return nil }
        let stated = property.firstChild?.attribute("codeListValue") ?? ""
        guard let words = stated.allSatisfy(\.isWhitespace) ? property.line : stated else { return nil }
        let isIRI = words.contains("://") || words.contains("#")
        var part = String(isIRI ? words.split { $0 == "#" || $0 == "/" }.last ?? "" : words[...])
        return part.withUTF8 { String(trimming: $0) }
    }

    /// A language; of `eng; USA` the first part.
    func languageTag(_ property: XMLElement?) -> String? {
        code(property)?.split { $0 == ";" || $0 == "," }.first.map { LanguageTag.read(String($0)) }
    }

    /// A text in the record's language and in those it is translated into.
    func texts(_ property: XMLElement?, isOneLine: Bool = true) -> MultilingualText {
        guard let property else { return MultilingualText() }
        var variants: [LanguageString] = []
        func add(_ words: String?, _ language: String?) {
            guard let words else { return }
            let variant = LanguageString(words, language: language)
            if !variants.contains(variant) { variants.append(variant) }
        }
        let children = property.children
        if children.isEmpty { add(isOneLine ? property.line : property.words, language) }
        for child in children.prefix(100) {
            guard child.name == "PT_FreeText" else {
                add(isOneLine ? child.line : child.words, language)
                continue
            }
            for group in child.children("textGroup").prefix(100) {
                guard let text = group.child("LocalisedCharacterString") else { continue }
                add(isOneLine ? text.line : text.words, tag(ofLocale: text.attribute("locale")))
            }
        }
        return MultilingualText(variants)
    }

    /// The language behind `#FR`: what the record says, else what the id looks like.
    private func tag(ofLocale reference: String?) -> String? {
        guard let id = reference?.split(separator: "#").last.map(String.init) else { return nil }
        if let tag = locales[id] { return tag }
        let tag = LanguageTag.read(id.hasPrefix("locale-") ? String(id.dropFirst(7)) : id)
        return (2...3).contains(tag.utf8.count) ? tag : nil
    }

    /// The IRI that a text stands for: an anchor's.
    func reference(_ property: XMLElement?) -> String? {
        guard let href = property?.child("Anchor")?.attribute("href"), LinkText.kind(of: href) == .absolute else {
            return nil
        }
        return href
    }
}
