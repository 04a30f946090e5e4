import DCAT
import JSON

extension StatementReader {
    /// The places a dataset is about, by name or IRI; geometries and lists of coordinates state no place and are left
    /// aside.
    mutating func places(_ value: JSONValue, _ field: String) -> [Concept] {
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
    mutating func periods(_ value: JSONValue, _ field: String) -> [PeriodOfTime] {
        switch value.kind {
        case .array: return value.elements.flatMap { periods($0, field) }
        case .object:
            let start = firstDate(of: ["startDate", "start", "from", "hasBeginning"], in: value, field)
            let end = firstDate(of: ["endDate", "end", "to", "hasEnd"], in: value, field)
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

    private mutating func firstDate(
        of names: [StaticString], in value: JSONValue, _ field: String
    ) -> Stated<PartialDate>? {
        for name in names {
            if let stated = value[name], let date = date(stated, field) { return date }
        }
        return nil
    }

    private mutating func period(_ text: String, _ field: String) -> PeriodOfTime? {
        var bare = Substring(text)
        if bare.hasPrefix("["), bare.hasSuffix("]") { bare = bare.dropFirst().dropLast() }
        let isRange = bare.contains(" TO ")
        let ends =
            isRange
            ? bare.replacing(" TO ", with: "/").split(separator: "/", omittingEmptySubsequences: false)
            : bare.split(separator: "/", omittingEmptySubsequences: false)
        guard ends.count == 2 else {
            // One date is the whole of a year, a month or a day; three numbers with slashes are one date too.
            let whole = date(String(bare), field)
            return whole.map { PeriodOfTime(start: $0, end: $0) }
        }
        let start = openEnd(ends[0]) ? nil : date(String(ends[0]), field)
        let end = openEnd(ends[1]) ? nil : date(String(ends[1]), field)
        return start == nil && end == nil ? nil : PeriodOfTime(start: start, end: end)
    }

    /// How ISO 8601-2 and CKAN write an end that is open or not known.
    private func openEnd(_ text: Substring) -> Bool { ["", "..", "*", "now", "present"].contains(text.lowercased()) }
}

extension String {
    /// GeoJSON, well-known text, an envelope, or numbers with commas: a shape, not the name of a place.
    fileprivate var isGeometry: Bool {
        guard let first = utf8.first else { return false }
        if first == UInt8(ascii: "{") || first == UInt8(ascii: "[") || first == UInt8(ascii: "<") { return true }
        if utf8.allSatisfy({ $0 < UInt8(ascii: ":") && ($0 != UInt8(ascii: "/")) }) { return true }
        let start = prefix(12).uppercased()
        return ["POLYGON", "MULTIPOLYGON", "POINT", "ENVELOPE", "BOX("].contains { start.hasPrefix($0) }
    }
}
