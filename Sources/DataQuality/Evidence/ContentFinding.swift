/// Something about the bytes behind a link that their readers should know.
public struct ContentFinding: Hashable, Sendable {
    /// The arguments are listed with each, in order; formats are codes.
    public enum Code: String, Hashable, Sendable, CaseIterable {
        /// A page where data is declared. Arguments: the declared format.
        case pageForData = "page-for-data"
        /// A page says that there is nothing, under a status that says otherwise. Arguments: its words.
        case softNotFound = "soft-404"
        /// A page or a message tells of an error, under a status that says otherwise. Arguments: its words.
        case errorPage = "error-page"
        /// A service reports an exception. Arguments: its code or words.
        case exceptionReport = "exception-report"
        /// The bytes are of another format than the catalogue declares. Arguments: declared, real.
        case formatDiffers = "format-differs"
        /// The server states a media type of another format than the bytes have. Arguments: served, real.
        case mediaTypeDiffers = "media-type-differs"
        /// No byte came.
        case empty
        /// A table of column names alone.
        case headerOnly = "header-only"
        /// A workbook is larger than what was read of it, which holds no row beside headings: whether the rest does is not
        /// known. Arguments: bytes read.
        case partlyRead = "partly-read"
        /// Rows have more or fewer fields than most. Arguments: how many, of how many read.
        case raggedRows = "ragged-rows"
        /// Rows repeat earlier ones. Arguments: how many, of how many read.
        case duplicateRows = "duplicate-rows"
        /// The syntax is broken. Arguments: the format, where.
        case notWellFormed = "not-well-formed"
        /// The text is not in the encoding the server states. Arguments: stated, real.
        case encodingDiffers = "encoding-differs"
        /// Fewer or more bytes came than the server states. Arguments: stated, received.
        case lengthDiffers = "length-differs"
        /// The pages of a document hold pictures and no text.
        case pictureOfText = "picture-of-text"
        /// An archive without files.
        case emptyArchive = "empty-archive"
        /// The compression is damaged, or swells beyond all measure.
        case badCompression = "bad-compression"
        /// The service does not offer what the record names. Arguments: the name.
        case layerMissing = "layer-missing"
        /// No service of the declared kind answers. Arguments: the declared kind.
        case serviceNotConfirmed = "service-not-confirmed"
        /// The server sends everything although only the beginning was asked for.
        case rangeIgnored = "range-ignored"
    }

    public var code: Code
    public var arguments: [String]

    public init(_ code: Code, _ arguments: [String] = []) {
        self.code = code
        self.arguments = arguments
    }
}

extension ContentFinding.Code {
    /// Whether it is a fault of the file or of how it is served. False for what the verdict or the format score tells
    /// already, and for what harms nobody.
    public var isFault: Bool {
        switch self {
        case .pageForData, .softNotFound, .errorPage, .formatDiffers, .partlyRead, .rangeIgnored: false
        default: true
        }
    }
}
