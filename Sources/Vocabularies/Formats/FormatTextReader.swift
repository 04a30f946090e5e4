import DCAT

/// Takes a tidied text apart that is not a word of the table: an IRI, a media type with parameters, a list, a phrase.
struct FormatTextReader {
    private typealias Text = UnsafeBufferPointer<UInt8>

    private var formats: [FileFormat] = []
    private var metUnspecified = false
    private var metUnknown = false

    /// What was read.
    var reading: FormatVocabulary.Reading {
        let named = withoutEnvelopesAndClasses
        if !named.isEmpty { return .formats(named) }
        return metUnknown ? .unknown : .unspecified
    }

    /// The most pieces of a list that are looked at.
    private static let longestList = 64

    private static let subtypePrefixes: [StaticString] = ["x-", "vnd.", ""]

    mutating func read(_ text: UnsafeBufferPointer<UInt8>) {
        if take(text) { return }
        if text.hasPrefix("http://") || text.hasPrefix("https://") || text.hasPrefix("urn:") {
            if !takeIRI(text) { metUnknown = true }
        } else if !takeMediaType(text), !takeExtensionWithQuery(text), !takeProtocol(text) {
            readList(text)
        }
    }

    /// Whether the text as a whole is a known word.
    private mutating func take(_ text: Text) -> Bool {
        guard let word = FormatWords.table.value(text.trimmingDots) else { return false }
        switch word {
        case .unspecified: metUnspecified = true
        case .format(let format): if !formats.contains(format) { formats.append(format) }
        }
        return true
    }

    // MARK: IRIs

    /// The last segment of an IRI, or the last two as a media type, or the extension of the file it leads to.
    private mutating func takeIRI(_ text: Text) -> Bool {
        let path = text.prefix { $0 != UInt8(ascii: "?") }
        if let fragment = path.lastIndex(of: UInt8(ascii: "#")), take(path.slice(fragment + 1)) { return true }
        let bare = path.prefix { $0 != UInt8(ascii: "#") }.trimmingTrailingSlash
        guard let slash = bare.lastIndex(of: UInt8(ascii: "/")), slash > 8 else { return false }
        if let before = bare.slice(0, slash).lastIndex(of: UInt8(ascii: "/")), takeMediaType(bare.slice(before + 1)) {
            return true
        }
        let name = bare.slice(slash + 1)
        if take(name) { return true }
        guard let dot = name.lastIndex(of: UInt8(ascii: ".")) else { return false }
        return take(name.slice(dot + 1))
    }

    // MARK: Media types

    /// A media type: as the table has it, else by its structured suffix (RFC 6839), else by its top-level type.
    private mutating func takeMediaType(_ text: Text) -> Bool {
        guard let slash = text.firstIndex(of: UInt8(ascii: "/")),
            let topLevel = FormatWords.topLevelTypes.value(text.slice(0, slash))
        else { return false }
        let type = text.prefix { $0 != UInt8(ascii: ";") && $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: ",") }
        // Two media types in a list are read as a list.
        guard text.count == type.count || text[type.count] != UInt8(ascii: ",") else { return false }
        if take(type) { return true }
        let subtype = type.slice(slash + 1)
        if subtype.contains(UInt8(ascii: "/")) { return false }
        if let plus = subtype.lastIndex(of: UInt8(ascii: "+")), take(subtype.slice(plus + 1)) { return true }
        for prefix in FormatTextReader.subtypePrefixes where subtype.hasPrefix(prefix) {
            if take(subtype.slice(prefix.utf8CodeUnitCount)) { return true }
        }
        switch topLevel {
        case .format(let format):
            formats.append(format)
            return true
        case .unspecified:
            metUnknown = true
            return true
        }
    }

    // MARK: Phrases

    /// `aspx?id=7`: the extension of a page with the query that followed it.
    private mutating func takeExtensionWithQuery(_ text: Text) -> Bool {
        guard let query = text.firstIndex(of: UInt8(ascii: "?")), query > 0 else { return false }
        return take(text.slice(0, query))
    }

    /// `OGC:WMS-1.3.0-http-get-map`, `WWW:LINK-1.0-http--link`: the protocol words of ISO 19139 records.
    private mutating func takeProtocol(_ text: Text) -> Bool {
        guard text.hasPrefix("ogc:") || text.hasPrefix("www:") || text.hasPrefix("esri:"),
            let colon = text.firstIndex(of: UInt8(ascii: ":"))
        else { return false }
        return take(text.slice(colon + 1).prefix { $0 != UInt8(ascii: "-") })
    }

    private mutating func readList(_ text: Text) {
        var rest = text
        var pieces = 0
        while !rest.isEmpty, pieces < FormatTextReader.longestList {
            let piece = rest.prefix { !FormatTextReader.separates($0) }
            rest = rest.slice(min(piece.count + 1, rest.count))
            let word = piece.trimmingDots
            guard word.contains(where: { WordFolding.fold($0) != nil }) else { continue }
            pieces += 1
            let isKnown =
                take(word) || takeMediaType(word) || takeFileName(word) || takeAlternatives(word) || takeQualified(word)
                || takePhrase(word)
            if !isKnown { metUnknown = true }
        }
    }

    /// `csv.gz`, `stations.geojson`: the ending of a file's name, the one within where the last is an envelope.
    private mutating func takeFileName(_ word: Text) -> Bool {
        guard !word.contains(0x20), !word.contains(UInt8(ascii: "/")),
            let dot = word.lastIndex(of: UInt8(ascii: ".")), dot > 0
        else { return false }
        let ending = word.slice(dot + 1)
        guard let format = FormatWords.table.value(ending)?.format else { return false }
        guard format.properties.kind == .archive else { return take(ending) }
        let name = word.slice(0, dot)
        let inner = name.lastIndex(of: UInt8(ascii: ".")).map { name.slice($0 + 1) } ?? name
        return take(inner) || take(ending)
    }

    /// `pdf/xls`, `数据库/mysql`: words apart by slashes, some of which may be unknown.
    private mutating func takeAlternatives(_ word: Text) -> Bool {
        let words = word.split(separator: UInt8(ascii: "/")).map { Text(rebasing: $0) }
        guard words.count > 1, words.count <= FormatTextReader.longestList else { return false }
        for word in words where !take(word) { metUnknown = true }
        return true
    }

    /// `数据库-mysql`, `接口:json`: a class of formats and one of them, either of which may be unknown.
    private mutating func takeQualified(_ word: Text) -> Bool {
        let marks = word.indices.filter { word[$0] == UInt8(ascii: ":") || word[$0] == UInt8(ascii: "-") }
        for mark in marks.prefix(4) {
            let left = take(word.slice(0, mark))
            let right = take(word.slice(mark + 1))
            guard left || right else { continue }
            if !(left && right) { metUnknown = true }
            return true
        }
        return false
    }

    /// `zipped KMZ`, `shp and tab`, `csv json xml`: words that are all known.
    private mutating func takePhrase(_ phrase: Text) -> Bool {
        let words = phrase.split(separator: 0x20).map { Text(rebasing: $0) }
        guard words.count > 1, words.count <= FormatTextReader.longestList,
            words.allSatisfy({ FormatWords.table.value($0.trimmingDots) != nil })
        else { return false }
        for word in words { _ = take(word) }
        return true
    }

    private static func separates(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "|"), UInt8(ascii: "\\"),
            UInt8(ascii: "&"), UInt8(ascii: "+"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "("),
            UInt8(ascii: ")"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "'"), UInt8(ascii: "\""):
            return true
        default: return false
        }
    }

    private var withoutEnvelopesAndClasses: [FileFormat] {
        guard formats.count > 1 else { return formats }
        let inside = formats.filter { $0.properties.kind != .archive }
        let candidates = inside.isEmpty ? formats : inside
        let specific = Set(candidates.filter { !FormatWords.classes.contains($0) }.map(\.properties.kind))
        return candidates.filter { !FormatWords.classes.contains($0) || !specific.contains($0.properties.kind) }
    }
}

extension UnsafeBufferPointer<UInt8> {
    func hasPrefix(_ prefix: StaticString) -> Bool {
        guard count >= prefix.utf8CodeUnitCount else { return false }
        for offset in 0..<prefix.utf8CodeUnitCount where self[offset] != prefix.utf8Start[offset] { return false }
        return true
    }

    /// From `start` to `end`, which must lie within the text.
    func slice(_ start: Int, _ end: Int? = nil) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(rebasing: self[start..<(end ?? count)])
    }

    func prefix(while predicate: (UInt8) -> Bool) -> UnsafeBufferPointer<UInt8> {
        slice(0, firstIndex { !predicate($0) } ?? count)
    }

    /// Without blanks and full stops at the ends: `.shp` is shp.
    var trimmingDots: UnsafeBufferPointer<UInt8> {
        let isOuter = { (byte: UInt8) in byte == 0x20 || byte == UInt8(ascii: ".") }
        guard let first = firstIndex(where: { !isOuter($0) }), let last = lastIndex(where: { !isOuter($0) }) else {
            return slice(0, 0)
        }
        return slice(first, last + 1)
    }

    var trimmingTrailingSlash: UnsafeBufferPointer<UInt8> {
        last == UInt8(ascii: "/") ? slice(0, count - 1) : self
    }
}
