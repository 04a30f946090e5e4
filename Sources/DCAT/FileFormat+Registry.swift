extension FileFormat {
    /// Every format the project knows, with the properties that format scores rest on.
    public static let all: [Properties] = [
        Properties(
            code: "CSV", name: "CSV", mediaType: "text/csv", kind: .table, isMachineReadable: true,
            isNonProprietary: true, stars: 3),
        Properties(
            code: "PDF", name: "PDF", mediaType: "application/pdf", kind: .document, isMachineReadable: false,
            isNonProprietary: true, stars: 1),
    ]

    static let properties: [String: Properties] = Dictionary(uniqueKeysWithValues: all.map { ($0.code, $0) })

    public var properties: Properties {
        // `init(code:)` admits only the codes of the registry.
        FileFormat.properties[code]
            ?? Properties(
                code: code, name: code, mediaType: nil, kind: .unknown, isMachineReadable: false,
                isNonProprietary: false, stars: 0)
    }
}
