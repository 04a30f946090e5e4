/// A mistake in a YAML file: where it is, what is wrong, and how to mend it.
public struct DeclarationProblem: Hashable, Sendable, CustomStringConvertible {
    public var file: String
    /// From 1.
    public var line: Int
    public var column: Int
    public var message: String
    public var remedy: String

    public init(file: String, line: Int, column: Int, message: String, remedy: String) {
        self.file = file
        self.line = line
        self.column = column
        self.message = message
        self.remedy = remedy
    }

    public var description: String { "\(file):\(line):\(column): \(message)\n    remedy: \(remedy)" }
}

/// All mistakes found in the declarations at once.
public struct DeclarationErrors: Error, Sendable, CustomStringConvertible {
    public var problems: [DeclarationProblem]

    public var description: String { problems.map(\.description).joined(separator: "\n") }
}
