import Harvesting

/// Where an answer tells labels with their values: a table of two columns, a list of "来源部门：X", an object of members.
struct LabelRule: Sendable {
    private enum Layout {
        /// The text of a row is cut at its first colon.
        case colon
        /// The lines of a row's text are cut at their first colons.
        case lines
        /// The cells of a row are labels and values by turns; where some end in a colon, those are the labels.
        case cells(AnswerPlace)
        case apart(label: AnswerPlace, value: AnswerPlace)
    }

    private let rows: AnswerPlace
    private let layout: Layout
    /// Whether the rows are objects of JSON whose members are the labels.
    private let isObject: Bool

    static let keys = ["rows", "lines", "cells", "label", "value", "members"]
    /// Rows read of one record.
    private static let mostRows = 1_000

    /// - Throws: ``AdapterError`` with code `configuration`.
    init(_ options: OptionReader, _ form: AnswerForm) throws(AdapterError) {
        try options.check(known: LabelRule.keys)
        func place(_ key: String) throws(AdapterError) -> AnswerPlace? {
            guard let text = try options.text(key) else { return nil }
            do throws(AnswerPlaceError) { return try AnswerPlace(text, form) } catch {
                throw options.misstated(key, "is wrong: \(error.message)")
            }
        }
        if let members = try place("members") {
            guard form == .json else { throw options.misstated("members", "is for answers of JSON") }
            rows = members
            layout = .colon
            isObject = true
            return
        }
        guard let rows = try place("rows") else { throw options.misstated("rows", "is missing") }
        self.rows = rows
        isObject = false
        let label = try place("label")
        let value = try place("value")
        if let label, let value {
            layout = .apart(label: label, value: value)
        } else if label != nil || value != nil {
            throw options.misstated(label == nil ? "label" : "value", "is missing")
        } else if let cells = try place("cells") {
            layout = .cells(cells)
        } else {
            layout = try options.boolean("lines") == true ? .lines : .colon
        }
    }

    /// The member of a JSON record that it reads; nil for other answers.
    var member: String? { if case .path(let names) = rows { names.first } else { nil } }

    /// Gives each label with its values, labels without white space and colons around them.
    func read(_ node: AnswerNode, _ receive: (_ label: String, _ values: [String]) -> Void) {
        for row in node.nodes(at: rows).prefix(LabelRule.mostRows) {
            if isObject {
                guard case .json(.object(let members)) = row else { continue }
                for member in members.prefix(LabelRule.mostRows) {
                    receive(member.name, AnswerNode.json(member.value).texts(at: .path([])))
                }
                continue
            }
            switch layout {
            case .colon: LabelRule.give(row.text, receive)
            case .lines: LabelRule.give(lines: row.lines, receive)
            case .apart(let label, let value):
                guard let name = row.texts(at: label).first.flatMap({ LabelRule.bare($0) }) else { continue }
                receive(name, row.texts(at: value))
            case .cells(let place):
                let cells = row.nodes(at: place).prefix(LabelRule.mostRows).map { $0.text ?? "" }
                LabelRule.pair(Array(cells), receive)
            }
        }
    }

    private static func give(_ text: String?, _ receive: (String, [String]) -> Void) {
        guard let text, let (label, value) = AnswerText.labelled(text) else { return }
        receive(label, value.isEmpty ? [] : [value])
    }

    /// Lines of "label：value"; a label alone has its value in the next line.
    private static func give(lines: [String], _ receive: (String, [String]) -> Void) {
        var open: String?
        for line in lines.prefix(mostRows) {
            if let label = open {
                open = nil
                receive(label, [line])
            } else if let (label, value) = AnswerText.labelled(line) {
                if value.isEmpty { open = label } else { receive(label, [value]) }
            }
        }
    }

    private static func pair(_ cells: [String], _ receive: (String, [String]) -> Void) {
        let hasColons = cells.contains { AnswerText.isLabel($0) }
        var label: String?
        for cell in cells {
            if hasColons ? AnswerText.isLabel(cell) : label == nil {
                if let open = label { receive(open, []) }
                label = bare(cell)
            } else if let open = label {
                receive(open, cell.isEmpty ? [] : [cell])
                label = nil
            }
        }
        if let open = label { receive(open, []) }
    }

    private static func bare(_ text: String) -> String? {
        let label = text.filter { !$0.isWhitespace && !AnswerText.isColon($0) }
        return label.isEmpty || label.count > 40 ? nil : label
    }
}
