/// A file format or service protocol, by its code in the EU authority table *file type*
/// (http://publications.europa.eu/resource/authority/file-type) or, outside it, a code in the same style.
///
/// A value always names a real format: there is none for "other" or "unknown".
public struct FileFormat: Hashable, Sendable {
    /// The position in ``FileFormat/all``, so that comparing, hashing and looking up cost nothing.
    private let index: UInt16

    /// Whether the code is one that ``FileFormat/all`` describes; only such codes can be made.
    public init?(code: String) {
        guard let index = FileFormat.indices[code] else { return nil }
        self.index = index
    }

    /// The code, such as `CSV` or `WMS_SRVC`.
    public var code: String { FileFormat.all[Int(index)].code }

    /// What the registry says of it.
    public var properties: Properties { FileFormat.all[Int(index)] }
}

extension FileFormat {
    /// What is known of a format, the ground of every format score.
    public struct Properties: Hashable, Sendable {
        public var code: String
        public var name: String
        /// The preferred media type, in lower case; nil where none is registered or in common use.
        public var mediaType: String?
        public var kind: Kind
        /// Structured so that a program can read single values (W3C *Data on the Web Best Practices*, BP 12).
        public var isMachineReadable: Bool
        /// Published specification that anyone may implement, under no single vendor's control.
        public var isNonProprietary: Bool
        /// The rung of the five-star ladder (https://5stardata.info) that the format alone can reach, 0 to 5.
        public var stars: Int
    }

    /// What sort of thing is had in a format.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        case table, tree, graph, geographic, image, document, text, page, archive, service, database, media,
            software
        case unknown
    }
}

extension FileFormat: CustomStringConvertible {
    public var description: String { code }
}
