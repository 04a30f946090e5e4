import RDF

/// Reads the N-Quads of expected results, by itself, so that no reader is measured with its own measure.
enum NQuadsText {
    static func read(_ text: String) -> QuadSet {
        var quads: Set<Quad> = []
        for line in text.unicodeScalars.split(separator: "\n") {
            var rest = Substring(line)
            var terms: [Term] = []
            while let term = term(&rest) { terms.append(term) }
            guard terms.count >= 3 else { continue }
            quads.insert(
                Quad(
                    subject: terms[0], predicate: terms[1], object: terms[2],
                    graph: terms.count > 3 ? terms[3] : nil))
        }
        return QuadSet(quads)
    }

    private static func term(_ rest: inout Substring) -> Term? {
        rest = rest.drop { $0 == " " || $0 == "\t" || $0 == "\r" }
        if rest.hasPrefix("<") {
            let iri = rest.dropFirst().prefix { $0 != ">" }
            rest = rest.dropFirst(iri.count + 2)
            return .iri(unescaped(iri))
        }
        if rest.hasPrefix("_:") {
            let label = rest.dropFirst(2).prefix { $0 != " " }
            rest = rest.dropFirst(label.count + 2)
            return .blank(String(label))
        }
        guard rest.hasPrefix("\"") else { return nil }
        return literal(&rest)
    }

    private static func literal(_ rest: inout Substring) -> Term {
        var scalars = Substring(rest).unicodeScalars.dropFirst()
        var text = String.UnicodeScalarView()
        while let scalar = scalars.popFirst(), scalar != "\"" {
            text.append(scalar)
            if scalar == "\\", let next = scalars.popFirst() { text.append(next) }
        }
        rest = Substring(scalars)
        let value = unescaped(Substring(String(text)))
        if rest.hasPrefix("@") {
            let tag = rest.dropFirst().prefix { $0 != " " }
            rest = rest.dropFirst(tag.count + 1)
            return .literal(value, datatype: nil, language: String(tag))
        }
        if rest.hasPrefix("^^<") {
            let type = rest.dropFirst(3).prefix { $0 != ">" }
            rest = rest.dropFirst(type.count + 4)
            let isString = type == "http://www.w3.org/2001/XMLSchema#string"
            return .literal(value, datatype: isString ? nil : String(type), language: nil)
        }
        return .literal(value, datatype: nil, language: nil)
    }

    private static func unescaped(_ text: Substring) -> String {
        var result = String.UnicodeScalarView()
        var rest = text.unicodeScalars[...]
        while let scalar = rest.popFirst() {
            guard scalar == "\\", let escape = rest.popFirst() else {
                result.append(scalar)
                continue
            }
            switch escape {
            case "n": result.append("\n")
            case "r": result.append("\r")
            case "t": result.append("\t")
            case "b": result.append("\u{8}")
            case "f": result.append("\u{C}")
            case "u", "U":
                let digits = rest.prefix(escape == "u" ? 4 : 8)
                rest = rest.dropFirst(digits.count)
                if let code = UInt32(String(digits), radix: 16), let scalar = Unicode.Scalar(code) {
                    result.append(scalar)
                }
            default: result.append(escape)
            }
        }
        return String(result)
    }
}
