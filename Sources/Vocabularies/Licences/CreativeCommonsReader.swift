import DCAT

/// Reads Creative Commons licences in any version, port and language: deed and legal-code URLs, ids and titles.
///
/// Codes follow the EU table: `CC_BY_4_0`, `CC_BYNCSA_3_0_DE`, `CC0`. Attribution and ShareAlike conform to the Open
/// Definition in every version; NonCommercial and NoDerivatives do not.
enum CreativeCommonsReader {
    /// The path of a creativecommons.org URL: `licenses/by-nc/3.0/de/deed.en`, `publicdomain/zero/1.0`.
    static func readPath(_ segments: ArraySlice<Substring>) -> Licence? {
        let parts = Array(segments)
        guard parts.count >= 2 else { return nil }
        if parts[0] == "publicdomain" {
            return parts[1] == "zero"
                ? Licence(code: "CC0", isOpen: true)
                : parts[1] == "mark" ? Licence(code: "CC_PDM_1_0", isOpen: true) : nil
        }
        guard parts[0] == "licenses" || parts[0] == "license" else { return nil }
        if parts[1] == "publicdomain" { return Licence(code: "public-domain", isOpen: true) }
        var elements = Elements()
        for word in parts[1].split(separator: "-") where !elements.take(word) { return nil }
        let version = parts.count > 2 ? self.version(parts[2]) : nil
        let port = version != nil && parts.count > 3 && isPort(parts[3]) ? parts[3].uppercased() : nil
        return elements.licence(version: version, port: port)
    }

    /// An id or a title: `CC-BY-2.5-AR`, `ccby`, "Creative Commons Attribution-NonCommercial 3.0 Unported".
    static func readTitle(_ title: String) -> Licence? {
        let words = title.split { !($0.isLetter || $0.isNumber || $0 == ".") }
        guard
            let start = words.firstIndex(where: {
                $0.hasPrefix("cc") || names.contains($0) || ($0 != "by" && elementWords[$0] == .by)
            })
        else { return nil }
        // Before the licence itself only a lead-in such as "licensed under a" may stand.
        guard words[..<start].allSatisfy({ leadIn.contains($0) }) else { return nil }
        var elements = Elements()
        var version: String?
        var port: String?
        for word in words[start...] {
            if names.contains(word) {
                elements.isNamed = true
            } else if let found = self.version(word), version == nil {
                version = found
            } else if version != nil, port == nil, isPort(word), elementWords[word] == nil, !leadIn.contains(word) {
                port = word.uppercased()
            } else if version == nil || !elements.isComplete, elements.take(word) {
                continue
            } else if let joined = Joined(word) {
                elements = joined.elements
                version = joined.version ?? version
            }
        }
        // "Creative Commons 1.0 Universal" is Socrata's name for CC0.
        if elements.isEmpty, elements.isNamed, words.contains("universal") { return Licence(code: "CC0", isOpen: true) }
        guard elements.isNamed || (version != nil && elements.count > 0) else { return nil }
        return elements.licence(version: version, port: port)
    }

    /// The name of Creative Commons, in pieces.
    private static let names: Set<Substring> = [
        "cc", "creative", "commons", "クリエイティブ", "コモンズ", "クリエイティブコモンズ", "크리에이티브", "커먼즈", "知识共享",
        "知識共享", "創用", "創用cc", "криейтів", "коммонс",
    ]

    private static let leadIn: Set<Substring> = [
        "this", "work", "is", "licensed", "licenced", "under", "a", "an", "the", "license", "licence", "available",
        "data", "dataset", "released", "in",
    ]

    fileprivate enum Element: Hashable { case by, sa, nc, nd, zero, mark, ignored }

    fileprivate static let elementWords: [Substring: Element] = [
        "by": .by, "attribution": .by, "namensnennung": .by, "naamsvermelding": .by, "reconocimiento": .by,
        "atribución": .by, "atribucion": .by, "atribuição": .by, "attribuzione": .by, "paternité": .by,
        "navngivelse": .by, "erkännande": .by, "kreditering": .by, "署名": .by,
        "表示": .by, "姓名標示": .by, "저작자표시": .by, "nimeä": .by, "uznanie": .by, "autorstwo": .by, "зазначенням": .by,
        "uveďte": .by, "priznanje": .by, "imenovanje": .by, "atribució": .by, "nevezd": .by, "viide": .by,
        "sa": .sa, "sharealike": .sa, "share": .sa, "weitergabe": .sa, "gelijkdelen": .sa, "compartirigual": .sa,
        "compartilhaigual": .sa, "partage": .sa, "condividi": .sa, "dela": .sa, "相同方式共享": .sa,
        "継承": .sa, "相同方式分享": .sa, "동일조건변경허락": .sa, "jaasamoin": .sa, "samych": .sa, "compartirigualmente": .sa,
        "nc": .nc, "noncommercial": .nc, "noncomercial": .nc, "nocomercial": .nc, "nichtkommerziell": .nc,
        "kommerziell": .nc, "nietcommercieel": .nc, "commercial": .nc, "commerciale": .nc, "非商业性使用": .nc,
        "非営利": .nc, "非商業性": .nc, "비영리": .nc, "eikaupallinen": .nc, "niekomercyjne": .nc, "некомерційна": .nc,
        "nd": .nd, "noderivs": .nd, "noderivatives": .nd, "derivative": .nd, "derivatives": .nd,
        "geenafgeleidewerken": .nd, "sinobraderivada": .nd, "bearbeitung": .nd, "禁止演绎": .nd,
        "改変禁止": .nd, "禁止改作": .nd, "변경금지": .nd, "eimuutoksia": .nd, "zależnych": .nd,
        "zero": .zero, "0": .zero, "cc0": .zero, "mark": .mark,
    ]

    fileprivate struct Elements {
        private var found: Set<Element> = []
        /// Whether the text names Creative Commons.
        var isNamed = false

        var isEmpty: Bool { found.isEmpty }
        var count: Int { found.count }
        var isComplete: Bool { found.contains(.zero) }

        mutating func take(_ word: Substring) -> Bool {
            guard let element = CreativeCommonsReader.elementWords[word] else { return false }
            if word == "cc0" { isNamed = true }
            found.insert(element)
            return true
        }

        func licence(version: String?, port: String?) -> Licence? {
            if found.contains(.zero) { return Licence(code: "CC0", isOpen: true) }
            if found.contains(.mark) { return Licence(code: "CC_PDM_1_0", isOpen: true) }
            guard found.contains(.by) || found.contains(.nc) || found.contains(.sa) || found.contains(.nd) else {
                return nil
            }
            var code = "CC_" + (found.contains(.by) ? "BY" : "")
            if found.contains(.nc) { code += "NC" }
            if found.contains(.nd) { code += "ND" } else if found.contains(.sa) { code += "SA" }
            if let version { code += "_" + version.map { $0 == "." ? "_" : String($0) }.joined() }
            if let port { code += "_" + port }
            return Licence(code: code, isOpen: !found.contains(.nc) && !found.contains(.nd))
        }
    }

    /// `ccbyncsa`, `ccby40`, `cc0`: everything in one word.
    private struct Joined {
        var elements = Elements()
        var version: String?

        init?(_ word: Substring) {
            guard word.hasPrefix("cc") else { return nil }
            var rest = word.dropFirst(2)
            elements.isNamed = true
            let letters: [Substring] = ["by", "nc", "nd", "sa", "zero"]
            while let next = letters.first(where: { rest.hasPrefix($0) }) {
                _ = elements.take(next)
                rest = rest.dropFirst(next.count)
            }
            if rest == "0" || rest == "010" || rest == "01.0" { _ = elements.take("0") }
            if rest.count == 2, rest.allSatisfy(\.isASCII), let number = Int(rest), (10...40).contains(number) {
                version = "\(number / 10).\(number % 10)"
            } else if let found = CreativeCommonsReader.version(rest) {
                version = found
            }
            if elements.isEmpty { return nil }
        }
    }

    /// `4.0`, `v3.0`, `4`.
    private static func version(_ word: Substring) -> String? {
        let digits = word.hasPrefix("v") ? word.dropFirst() : word
        switch digits {
        case "1.0", "2.0", "2.1", "2.5", "3.0", "4.0": return String(digits)
        case "1", "2", "3", "4": return digits + ".0"
        default: return nil
        }
    }

    private static func isPort(_ word: Substring) -> Bool {
        (word.count == 2 || word == "igo" || word == "scotland") && word.allSatisfy { $0.isASCII && $0.isLetter }
    }
}
