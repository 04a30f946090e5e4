import Vocabularies

/// What the answers about one dataset say of it, field by field.
struct CatalogueFacts: CatalogueRow, Hashable, Sendable {
    private struct Cell: Hashable, Sendable {
        var heading: String
        var text: String
    }

    private var stated: [CatalogueField: [Cell]] = [:]

    /// Values kept of one field.
    private static let mostCells = 1_000

    var isEmpty: Bool { stated.isEmpty }

    mutating func add(_ field: CatalogueField, _ texts: [String], heading: String) {
        guard field != .ignored else { return }
        for text in texts where (stated[field]?.count ?? 0) < CatalogueFacts.mostCells {
            let isName = field == .title || field == .alternativeTitle
            if !isName, CellWords.isNothing(text) { continue }
            let shown = isName ? text.split(whereSeparator: \.isNewline).joined(separator: " ") : text
            stated[field, default: []].append(
                Cell(heading: CatalogueFacts.plain(heading), text: CatalogueFacts.plain(shown)))
        }
    }

    /// Takes over what a later answer tells: a field that it tells is told by it alone.
    mutating func replace(with later: CatalogueFacts) {
        stated.merge(later.stated) { $1 }
    }

    func tells(_ field: CatalogueField) -> Bool { stated[field] != nil }

    func text(_ field: CatalogueField) -> String? { stated[field]?.first?.text }

    func cells(_ field: CatalogueField) -> [(heading: String, text: String)] {
        (stated[field] ?? []).map { ($0.heading, $0.text) }
    }

    func heading(_ field: CatalogueField) -> String { stated[field]?.first?.heading ?? field.rawValue }

    // MARK: Travelling in a request

    private static let mark = "="
    private static let unit: Character = "\u{1F}"
    private static let record: Character = "\u{1E}"

    /// Without the characters that keep values apart.
    private static func plain(_ text: String) -> String {
        text.utf8.contains { $0 == 0x1E || $0 == 0x1F } ? text.filter { $0 != unit && $0 != record } : text
    }

    func write(to context: inout [String: String]) {
        for (field, cells) in stated {
            context[CatalogueFacts.mark + field.rawValue] =
                cells.map { $0.heading + String(CatalogueFacts.unit) + $0.text }
                .joined(separator: String(CatalogueFacts.record))
        }
    }

    init() {}

    init(from context: [String: String]) {
        for (key, value) in context where key.hasPrefix(CatalogueFacts.mark) {
            guard let field = CatalogueField(rawValue: String(key.dropFirst())) else { continue }
            for cell in value.split(separator: CatalogueFacts.record) {
                let parts = cell.split(separator: CatalogueFacts.unit, maxSplits: 1)
                if parts.count == 2 {
                    stated[field, default: []].append(Cell(heading: String(parts[0]), text: String(parts[1])))
                }
            }
        }
    }
}
