/// A text with places for values: `{id}` is filled in percent-encoded where it stands in a URL, `{+href}` as it is,
/// `{id?}` with nothing where there is no value, and `{page:text}` as a text where JSON would have a number.
///
/// Braces around anything but a name are text, as in GraphQL and in JSON.
struct Template: Hashable, Sendable {
    struct Place: Hashable, Sendable {
        var name: String
        var isRaw = false
        var isOptional = false
        var isText = false
    }

    private enum Part: Hashable, Sendable {
        case text(String)
        case place(Place)
    }

    private var parts: [Part] = []

    init(_ text: String) {
        var rest = text[...]
        var literal = ""
        while let open = rest.firstIndex(of: "{") {
            literal += rest[..<open]
            let inside = rest[rest.index(after: open)...]
            if let close = inside.firstIndex(of: "}"), let place = Template.place(inside[..<close]) {
                if !literal.isEmpty { parts.append(.text(literal)) }
                literal = ""
                parts.append(.place(place))
                rest = inside[inside.index(after: close)...]
            } else {
                literal += "{"
                rest = inside
            }
        }
        literal += rest
        if !literal.isEmpty { parts.append(.text(literal)) }
    }

    private static func place(_ text: Substring) -> Place? {
        var name = text
        var place = Place(name: "")
        if name.first == "+" {
            place.isRaw = true
            name.removeFirst()
        }
        if name.last == "?" {
            place.isOptional = true
            name.removeLast()
        }
        if name.hasSuffix(":text") {
            place.isText = true
            name.removeLast(5)
        }
        guard let first = name.utf8.first, first | 0x20 >= UInt8(ascii: "a"), first | 0x20 <= UInt8(ascii: "z"),
            name.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_" || $0 == "-") })
        else { return nil }
        place.name = String(name)
        return place
    }

    /// Values that are addresses themselves.
    static let addresses: Set<String> = ["endpoint", "origin", "url"]

    /// Whether it begins as an address does, so that what is filled in is percent-encoded.
    var isAddress: Bool {
        switch parts.first {
        case .text(let text): text.hasPrefix("http://") || text.hasPrefix("https://") || text.hasPrefix("/")
        case .place(let place): Template.addresses.contains(place.name)
        case nil: false
        }
    }

    /// The places, in their order.
    var places: [Place] {
        parts.compactMap { if case .place(let place) = $0 { place } else { nil } }
    }

    /// The place, where the whole text is one.
    var onlyPlace: Place? { parts.count == 1 ? places.first : nil }

    /// The text with its places filled; nil where a value is missing.
    ///
    /// - Parameter isURL: whether values are percent-encoded.
    func filled(_ values: [String: String], isURL: Bool = false) -> String? {
        var result = ""
        for part in parts {
            switch part {
            case .text(let text): result += text
            case .place(let place):
                guard let value = values[place.name] else {
                    if place.isOptional { continue }
                    return nil
                }
                let isWhole = place.isRaw || Template.addresses.contains(place.name)
                result += isURL && !isWhole ? URLText.encoded(value) : value
            }
        }
        return result
    }
}
