import Foundation
import Yams

/// A YAML file read as nodes that know their place.
enum YAMLDocument {
    /// Far more than any declaration needs; a larger file is refused.
    static let maximumBytes = 1 << 20

    /// - Throws: ``DeclarationErrors`` when the file cannot be read or is not YAML.
    static func read(_ path: String, from source: DeclarationSource = .disk) throws -> Node {
        guard let data = source.data(path) else {
            throw DeclarationErrors(problems: [
                DeclarationProblem(
                    file: path, line: 1, column: 1, message: "the file cannot be read",
                    remedy: "check the path and the permissions")
            ])
        }
        guard data.count <= maximumBytes else {
            throw DeclarationErrors(problems: [
                DeclarationProblem(
                    file: path, line: 1, column: 1, message: "the file is larger than 1 MiB",
                    remedy: "a declaration is a few lines of YAML; is this another file?")
            ])
        }
        do {
            if let node = try Yams.compose(yaml: String(decoding: data, as: UTF8.self)) { return node }
            throw DeclarationErrors(problems: [
                DeclarationProblem(
                    file: path, line: 1, column: 1, message: "the file is empty", remedy: "see Docs/pipelines.md")
            ])
        } catch let error as YamlError {
            let (line, column, text) = place(of: error)
            throw DeclarationErrors(problems: [
                DeclarationProblem(
                    file: path, line: line, column: column, message: "not valid YAML: \(text)",
                    remedy: "check the indentation, and quote texts that hold ': ' or '#'")
            ])
        }
    }

    /// Where a setting of an adapter stands in a portal's or a family's file, and how many of its names are there; nil
    /// where not even the first is.
    ///
    /// - Parameter option: the names on the way to it, such as `list.fields.title[1]`.
    static func place(ofOption option: String, in file: Node) -> (mark: Mark?, depth: Int)? {
        guard case .mapping(let mapping) = file, var node = mapping["options"] else { return nil }
        var mark: Mark?
        var depth = 0
        for name in option.split(whereSeparator: { $0 == "." || $0 == "[" }) {
            if name.hasSuffix("]"), case .sequence(let list) = node {
                guard let index = Int(name.dropLast()), list.indices.contains(index) else { break }
                node = list[index]
                mark = node.mark
            } else if case .mapping(let table) = node,
                let entry = table.first(where: { $0.key.scalar?.string == String(name) })
            {
                node = entry.value
                mark = entry.key.mark
            } else {
                break
            }
            depth += 1
        }
        return depth == 0 ? nil : (mark, depth)
    }

    private static func place(of error: YamlError) -> (Int, Int, String) {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            return (mark.line, mark.column, problem)
        default: return (1, 1, "\(error)")
        }
    }
}
