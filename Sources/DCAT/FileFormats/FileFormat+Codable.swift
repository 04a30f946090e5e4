/// A format is its code.
extension FileFormat: Codable {
    /// - Throws: `DecodingError` for a code that ``FileFormat/all`` does not describe.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let code = try container.decode(String.self)
        guard let format = FileFormat(code: code) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "no format has the code \(code)")
        }
        self = format
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(code)
    }
}
