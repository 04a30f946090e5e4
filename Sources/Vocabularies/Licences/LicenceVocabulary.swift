import DCAT

/// Reads the licence words of catalogues: IRIs of the EU table, Creative Commons, Open Data Commons, SPDX and national
/// licences, CKAN and SPDX ids, and titles.
///
/// Chinese open types (无条件开放 and its kin) say who may have the data, not under what licence: they belong to
/// ``AccessRightsVocabulary`` and are not read here.
public enum LicenceVocabulary {
    /// The licence that `raw` names; nil when it names none or the vocabulary does not know it.
    ///
    /// Of a text in several lines, as Socrata writes them (title, rights holder, URL), the first line that names a
    /// licence counts; of a sentence or a piece of HTML the address in it, where it is short and names one licence alone.
    public static func recognise(_ raw: String) -> Licence? {
        if let licence = LicenceWords.table.value(raw) { return licence }
        for line in raw.split(whereSeparator: \.isNewline).prefix(8) {
            if let licence = WordFolding.withTidied(String(line), read) ?? nil { return licence }
        }
        return LicenceSentence(raw)?.licence
    }

    /// Whether `raw` says that no licence is stated: empty, "none", CKAN's `notspecified`, 暂无.
    public static func saysNothing(_ raw: String) -> Bool {
        WordFolding.withTidied(raw) { text in
            text.isEmpty || LicenceWords.nothing.value(text.trimmingDots) != nil
        } ?? false
    }

    private static func read(_ text: UnsafeBufferPointer<UInt8>) -> Licence? {
        let text = text.trimmingDots
        if let licence = LicenceWords.table.value(text) { return licence }
        for scheme: StaticString in ["http://", "https://"] where text.hasPrefix(scheme) {
            return address(text.slice(scheme.utf8CodeUnitCount))
        }
        if text.hasPrefix("creativecommons.org/") { return address(text) }
        // "Licence Ouverte v2.0 (Etalab)": what stands in brackets explains.
        if text.last == UInt8(ascii: ")"), let bracket = text.lastIndex(of: UInt8(ascii: "(")), bracket > 0 {
            if let licence = LicenceWords.table.value(text.slice(0, bracket)) { return licence }
        }
        if let licence = namesake(text) { return licence }
        // Only a short text is a title; a page of terms that mentions a licence is not one.
        guard text.count <= 160 else { return nil }
        return CreativeCommonsReader.readTitle(String(decoding: text, as: UTF8.self))
    }

    /// The licence at an address.
    ///
    /// - Parameter text: tidied, without its scheme.
    static func address(_ text: UnsafeBufferPointer<UInt8>) -> Licence? {
        // Some sites tell their terms apart by the place on the page.
        if let mark = text.lastIndex(of: UInt8(ascii: "#")) {
            let place = text.hasPrefix("www.") ? text.slice(4) : text
            if mark > 0, let licence = LicenceWords.iris.value(place) { return licence }
        }
        var path = text.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") && $0 != 0x20 }
        while path.last == UInt8(ascii: "/") { path = path.slice(0, path.count - 1) }
        if path.hasPrefix("www.") { path = path.slice(4) }
        if let licence = LicenceWords.iris.value(path) { return licence }
        let segments = String(decoding: path, as: UTF8.self).split(separator: "/")
        guard let host = segments.first, segments.count > 1, let last = segments.last else { return nil }
        switch host {
        case "creativecommons.org": return CreativeCommonsReader.readPath(segments.dropFirst())
        case "publications.europa.eu":
            guard segments.dropLast().last == "licence" else { return nil }
            return LicenceWords.euLicence(code: last.uppercased())
        case "opendefinition.org", "spdx.org", "opensource.org", "licenses.opendefinition.org":
            var id = last
            for ending in [".html", ".json", ".txt"] where id.hasSuffix(ending) { id = id.dropLast(ending.count) }
            return LicenceWords.table.value(String(id)) ?? CreativeCommonsReader.readTitle(String(id))
        case "dcat-ap.de", "w3id.org", "purl.org", "data.gov.be":
            return LicenceWords.table.value(String(last)) ?? readNamed(last)
        default: return nil
        }
    }

    /// A title that begins as a known one does and goes on with whose it is: the Open Government Licences of Canada's
    /// provinces and cities, which follow the federal one, and the types of the Korean licence with their names.
    private static func namesake(_ text: UnsafeBufferPointer<UInt8>) -> Licence? {
        guard text.count <= 80 else { return nil }
        for start: StaticString in [
            "open government licence - ", "open government license - ", "licence du gouvernement ouvert - ",
        ]
        where text.hasPrefix(start) && text.count > start.utf8CodeUnitCount {
            return Licence(code: "ogl-local", isOpen: true)
        }
        guard let colon = text.firstIndex(of: UInt8(ascii: ":")), text.hasPrefix("공공누리") else { return nil }
        return LicenceWords.table.value(text.slice(0, colon))
    }

    /// The licence in names such as `A21:CCBY40`, `A21_CCBY40` and `cc-by`.
    private static func readNamed(_ name: Substring) -> Licence? {
        guard var tail = name.split(separator: ":").last else { return nil }
        // The Italian list numbers its codes; "CCO10" is how it writes CC0.
        if let mark = tail.firstIndex(of: "_"), tail.count < 32, tail.first.map({ "abc".contains($0) }) ?? false,
            tail[..<mark].dropFirst().allSatisfy(\.isNumber)
        {
            tail = tail[tail.index(after: mark)...]
            if tail.hasPrefix("cco") { return Licence(code: "CC0", isOpen: true) }
        }
        return LicenceWords.table.value(String(tail)) ?? CreativeCommonsReader.readTitle(String(tail))
    }
}
