/// A reason as a code with its arguments; its sentence in each language is written where pages are written.
public struct Reason: Hashable, Sendable {
    /// A stable slug such as `no-promise`; all are listed in ``Reason/Code``.
    public var code: Code
    /// In the order the sentence uses them.
    public var arguments: [String]

    public init(_ code: Code, _ arguments: [String] = []) {
        self.code = code
        self.arguments = arguments
    }
}
