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

    private static func place(of error: YamlError) -> (Int, Int, String) {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            return (mark.line, mark.column, problem)
        default: return (1, 1, "\(error)")
        }
    }
}
