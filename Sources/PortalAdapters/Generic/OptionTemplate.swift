import Harvesting
import JSON

/// A value of a request with templates for its texts: a parameter, or a JSON body.
indirect enum OptionTemplate: Hashable, Sendable {
    case null
    case boolean(Bool)
    case integer(Int)
    case number(Double)
    case text(Template)
    case list([OptionTemplate])
    /// In the order of their names, so that the same settings always give the same request.
    case table([Member])

    struct Member: Hashable, Sendable {
        var name: String
        var value: OptionTemplate
    }

    init(_ value: OptionValue) {
        switch value {
        case .null: self = .null
        case .boolean(let value): self = .boolean(value)
        case .integer(let value): self = .integer(value)
        case .number(let value): self = .number(value)
        case .string(let text): self = .text(Template(text))
        case .list(let values): self = .list(values.map { OptionTemplate($0) })
        case .table(let table):
            self = .table(
                table.sorted { $0.key < $1.key }.map { Member(name: $0.key, value: OptionTemplate($0.value)) })
        }
    }

    /// Every place in it.
    var places: [Template.Place] {
        switch self {
        case .null, .boolean, .integer, .number: []
        case .text(let template): template.places
        case .list(let values): values.flatMap(\.places)
        case .table(let members): members.flatMap(\.value.places)
        }
    }

    /// As a parameter: a list or a table is written as JSON, null as nothing at all. nil where a value is missing.
    func parameter(_ values: [String: String]) -> String? {
        switch self {
        case .null: return ""
        case .boolean(let value): return value ? "true" : "false"
        case .integer(let value): return String(value)
        case .number(let value): return String(value)
        case .text(let template): return template.filled(values)
        case .list, .table: return json(values)
        }
    }

    /// As minified JSON; nil where a value is missing.
    func json(_ values: [String: String]) -> String? {
        tree(values).map { tree in
            var writer = JSONWriter()
            writer.value(tree)
            return writer.text
        }
    }

    private func tree(_ values: [String: String]) -> JSONTree? {
        switch self {
        case .null: return .null
        case .boolean(let value): return .boolean(value)
        case .integer(let value): return .integer(Int64(value))
        case .number(let value): return .number(value)
        case .text(let template):
            guard let text = template.filled(values) else { return nil }
            if let place = template.onlyPlace, !place.isText, GenericContext.numbers.contains(place.name),
                let number = Int64(text)
            {
                return .integer(number)
            }
            return .string(text)
        case .list(let elements):
            var trees: [JSONTree] = []
            for element in elements {
                guard let tree = element.tree(values) else { return nil }
                trees.append(tree)
            }
            return .array(trees)
        case .table(let members):
            var trees: [JSONTree.Member] = []
            for member in members {
                guard let tree = member.value.tree(values) else { return nil }
                trees.append(JSONTree.Member(member.name, tree))
            }
            return .object(trees)
        }
    }
}
