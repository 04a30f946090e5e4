import DCAT

/// What the bytes behind a link were found to be, as far as they were read.
public struct ContentObservation: Hashable, Sendable {
    /// Formats of an archive's members, each once; only the first few.
    public var memberFormats: [FileFormat]
    /// The character encoding, such as `UTF-8` or `GB18030`; nil for what is no text.
    public var encoding: String?
    public var table: TableSample?
    public var service: ServiceObservation?
    public var findings: [ContentFinding]

    public init(
        memberFormats: [FileFormat] = [], encoding: String? = nil, table: TableSample? = nil,
        service: ServiceObservation? = nil, findings: [ContentFinding] = []
    ) {
        self.memberFormats = memberFormats
        self.encoding = encoding
        self.table = table
        self.service = service
        self.findings = findings
    }

    public var isEmpty: Bool { self == ContentObservation() }
}

/// The first rows of a delimited table.
public struct TableSample: Hashable, Sendable {
    /// One character, such as `,` or a tab.
    public var delimiter: String
    /// Fields of most rows.
    public var columns: Int
    /// Rows read in full, without the header and without empty ones.
    public var rows: Int
    /// Whether the first row looks like names of columns.
    public var hasHeader: Bool
    /// Rows with another number of fields.
    public var raggedRows: Int
    /// Rows that repeat an earlier one to the byte.
    public var duplicateRows: Int
    /// Whether all of the file was read.
    public var isWhole: Bool

    public init(
        delimiter: String, columns: Int, rows: Int, hasHeader: Bool, raggedRows: Int = 0, duplicateRows: Int = 0,
        isWhole: Bool
    ) {
        self.delimiter = delimiter
        self.columns = columns
        self.rows = rows
        self.hasHeader = hasHeader
        self.raggedRows = raggedRows
        self.duplicateRows = duplicateRows
        self.isWhole = isWhole
    }
}

/// What a service said when it was asked as a client would.
public struct ServiceObservation: Hashable, Sendable {
    /// Such as `WMS` or `ARCGIS_REST`.
    public var kind: FileFormat
    /// The URL that was asked.
    public var request: String
    /// The ``LinkCause/slug`` of the answer.
    public var outcome: String
    /// As the service states it.
    public var version: String?
    /// Layers, feature types, coverages or collections seen in the answer; nil where it lists none of them.
    public var offers: Int?
    /// The layer or type that the link or the record names; nil where none is named.
    public var wanted: String?
    /// Whether `wanted` is offered; nil where none is named, or the answer was cut before it was found.
    public var isOffered: Bool?
    /// Titles of the catalogue that are names or titles of what it offers: weaker evidence than ``wanted``, as nobody said
    /// that they name it; nil where none were looked for. At most twenty.
    public var matchedTitles: [String]?
    /// The code and the words of an exception.
    public var exception: String?
    /// Whether the answer is the description that was asked for.
    public var isConfirmed: Bool
    /// Bytes of the answer that were read, over the wire; nil where there is no answer.
    public var bytesRead: Int64?

    public init(kind: FileFormat, request: String, outcome: String, isConfirmed: Bool) {
        self.kind = kind
        self.request = request
        self.outcome = outcome
        self.isConfirmed = isConfirmed
    }
}
