import DCAT

/// A licence in a sentence or a piece of HTML, as editors of forms write it: `CC BY 4.0, see https://…`,
/// `<a href="https://…">licence</a>`.
///
/// Only a short text with addresses of one single licence is read: a page of terms mentions licences that it does not grant.
struct LicenceSentence {
    let licence: Licence

    /// The longest text that is looked at, with its tags, and without them.
    private static let longest = (marked: 2_048, bare: 400)

    init?(_ raw: String) {
        guard raw.utf8.count <= LicenceSentence.longest.marked else { return nil }
        let isMarked = raw.utf8.contains(UInt8(ascii: "<"))
        guard isMarked || raw.contains("://") else { return nil }
        let bare = isMarked ? LicenceSentence.withoutTags(raw) : raw
        guard bare.utf8.count <= LicenceSentence.longest.bare else { return nil }
        var found: Licence?
        for address in LicenceSentence.addresses(raw) {
            guard let licence = WordFolding.withTidied(address, LicenceVocabulary.address) ?? nil else { continue }
            if let found, found != licence { return nil }
            found = licence
        }
        if found == nil, isMarked { found = LicenceVocabulary.recognise(bare) }
        guard let found else { return nil }
        licence = found
    }

    /// The addresses in a text without their schemes, at most 16.
    private static func addresses(_ text: String) -> [String] {
        var addresses: [String] = []
        var rest = text[...]
        while addresses.count < 16, let mark = rest.firstRange(of: "://") {
            rest = rest[mark.upperBound...]
            var address = rest.prefix { !$0.isWhitespace && !"<>\"'()[]{}|,;".contains($0) }
            while let last = address.last, ".:!?".contains(last) { address = address.dropLast() }
            if !address.isEmpty { addresses.append(String(address)) }
        }
        return addresses
    }

    private static func withoutTags(_ text: String) -> String {
        var bare = ""
        var isInTag = false
        for character in text {
            switch character {
            case "<": isInTag = true
            case ">" where isInTag:
                isInTag = false
                bare.append(" ")
            default: if !isInTag { bare.append(character) }
            }
        }
        return bare.replacing("&nbsp;", with: " ").replacing("&amp;", with: "&")
    }
}
