import DCAT
import JSON

extension StatementReader {
    /// The places a dataset is about, by name or IRI; geometries and lists of coordinates state no place and are left
    /// aside.
    mutating func places(_ value: JSONValue, _ field: FieldName) -> [Concept] {
        switch value.kind {
        case .array: return value.elements.flatMap { places($0, field) }
        case .object:
            if value["coordinates"] != nil || value["geometry"] != nil && value["prefLabel"] == nil { return [] }
            return concepts(value, field)
        case .number: return []
        default:
            guard let text = reference(value, field), !text.isGeometry else { return [] }
            return [Concept(words: text)]
        }
    }

    /// The periods a dataset covers: `start/end`, `[start TO end]`, objects with a start and an end, or a list of these.
    mutating func periods(_ value: JSONValue, _ field: FieldName) -> [PeriodOfTime] {
        switch value.kind {
        case .array: return value.elements.flatMap { periods($0, field) }
        case .object:
            let start = firstDate(of: StatementReader.starts, in: value, field)
            let end = firstDate(of: StatementReader.ends, in: value, field)
            guard start != nil || end != nil else {
                _ = unexpected(value, field)
                return []
            }
            return [PeriodOfTime(start: start, end: end)]
        default:
            if let list = withEmbedded(value, { reader, list in reader.periods(list, field) }) { return list }
            return text(value, field).flatMap { period($0, field) }.map { [$0] } ?? []
        }
    }

    private static let starts: [StaticString] = [
        "startDate", "start", "from", "hasBeginning", "start_date", "temporal_start", "begin", "beginning",
        "dcat:startDate",
    ]
    private static let ends: [StaticString] = [
        "endDate", "end", "to", "hasEnd", "end_date", "temporal_end", "until", "dcat:endDate",
    ]

    private mutating func firstDate(
        of names: [StaticString], in value: JSONValue, _ field: FieldName
    ) -> Stated<PartialDate>? {
        for name in names {
            if let stated = value[name], let date = date(stated, field) { return date }
        }
        return nil
    }

    private mutating func period(_ text: String, _ field: FieldName) -> PeriodOfTime? {
        guard let ends = text.intervalEnds else {
            // One date is the whole of a year, a month or a day; three numbers with slashes are one date too.
            let whole = date(text, field)
            return whole.map { PeriodOfTime(start: $0, end: $0) }
        }
        let start = openEnd(ends.start) ? nil : date(ends.start, field)
        let end = openEnd(ends.end) ? nil : date(ends.end, field)
        return start == nil && end == nil ? nil : PeriodOfTime(start: start, end: end)
    }

    /// How ISO 8601-2 and CKAN write an end that is open or not known.
    private func openEnd(_ text: String) -> Bool {
        text.utf8.count < 8 && StatementReader.openEnds.contains(text.lowercased())
    }

    private static let openEnds: Set<String> = ["", "..", "*", "now", "present"]
}

extension String {
    /// The parts of `start/end`, or of `[start TO end]`; nil where there are not two.
    fileprivate var intervalEnds: (start: String, end: String)? {
        if utf8.first == UInt8(ascii: "[") {
            let bare = drop { $0 == "[" }.prefix { $0 != "]" }
            return bare.firstRange(of: " TO ").map { (String(bare[..<$0.lowerBound]), String(bare[$0.upperBound...])) }
        }
        guard let slash = utf8.firstIndex(of: UInt8(ascii: "/")) else { return nil }
        let after = utf8.index(after: slash)
        guard !utf8[after...].contains(UInt8(ascii: "/")) else { return nil }
        return (String(self[..<slash]), String(self[after...]))
    }

    /// GeoJSON, well-known text, an envelope, or numbers with commas: a shape, not the name of a place.
    fileprivate var isGeometry: Bool {
        guard let first = utf8.first else { return false }
        switch first {
        case UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "<"): return true
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."):
            return utf8.allSatisfy { $0 < UInt8(ascii: ":") && $0 != UInt8(ascii: "/") }
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"):
            guard utf8.contains(UInt8(ascii: "(")) else { return false }
            return String.shapes.contains(prefix { $0.isLetter }.uppercased())
        default: return false
        }
    }

    private static let shapes: Set<String> = [
        "POLYGON", "MULTIPOLYGON", "POINT", "MULTIPOINT", "LINESTRING", "ENVELOPE", "BOX",
    ]
}
