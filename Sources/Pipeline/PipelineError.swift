/// Why a run ended without doing what was asked.
public struct PipelineError: Error, Hashable, Sendable, CustomStringConvertible {
    public enum Code: String, Hashable, Sendable {
        /// A declaration, an argument or an input file is wrong.
        case usage
        /// Another run of the same pipeline is at work.
        case busy
        /// A disk is full or a folder cannot be written.
        case storage
        /// There is nothing to publish, or what there is contradicts itself.
        case data
    }

    public var code: Code
    public var message: String
    public var remedy: String

    public init(_ code: Code, _ message: String, remedy: String) {
        self.code = code
        self.message = message
        self.remedy = remedy
    }

    public var description: String { "\(message)\n    remedy: \(remedy)" }
}
