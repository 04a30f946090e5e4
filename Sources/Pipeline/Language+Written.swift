import Reporting

extension Language {
    /// The language that a person asked for.
    ///
    /// - Throws: ``PipelineError`` with code `usage` where nothing is written in it.
    init(written code: String) throws(PipelineError) {
        guard let language = Language(rawValue: code) else {
            let known = Language.allCases.map(\.rawValue).joined(separator: ", ")
            throw PipelineError(.usage, "nothing is written in '\(code)'", remedy: "use one of: \(known)")
        }
        self = language
    }
}
