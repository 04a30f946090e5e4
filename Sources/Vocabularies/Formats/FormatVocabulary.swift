import DCAT

/// Reads the format words of catalogues: names, media types, extensions, EU and IANA IRIs, in any case or script.
///
/// What is known of a word is told apart from what it is worth: "other", 文件 (file) or `application/octet-stream` are
/// understood and name no format, which is different from a word nobody has met yet.
public enum FormatVocabulary {
    /// What a format word was understood to say.
    public enum Reading: Hashable, Sendable {
        /// The formats it names, in the order of the text, each once; never empty.
        case formats([FileFormat])
        /// It says that there is no telling: "other", "unknown", "file", an empty list.
        case unspecified
        /// The vocabulary does not know it.
        case unknown
    }

    /// The format that `raw` names; nil when it names none or the vocabulary does not know it.
    ///
    /// Of several (`shp, tab or kmz`) it is the one on the highest rung of the five-star ladder, the first of these;
    /// ``recogniseAll(_:)`` gives them all.
    public static func recognise(_ raw: String) -> FileFormat? {
        if let word = FormatWords.table.value(raw) { return word.format }
        return recogniseAll(raw).max { $0.properties.stars < $1.properties.stars }
    }

    /// Every format that `raw` names, for cells such as `xls,csv`, `['xls', 'json']` or `电子表格:xlsx;数据库:mysql`.
    ///
    /// An envelope is left out beside what it holds (`zipped CSV` is CSV), and so is a class of formats beside one of its
    /// kind (`数据库-mysql` is MySQL).
    public static func recogniseAll(_ raw: String) -> [FileFormat] {
        if case .formats(let formats) = read(raw) { formats } else { [] }
    }

    /// What `raw` says, with the reason why it names no format where it does not.
    public static func read(_ raw: String) -> Reading {
        if let word = FormatWords.table.value(raw) { return word.reading }
        return WordFolding.withTidied(raw) { text in
            var reader = FormatTextReader()
            reader.read(text)
            return reader.reading
        } ?? .unknown
    }
}

/// What one word of the format table means.
enum FormatWord: Sendable {
    case format(FileFormat)
    case unspecified

    var format: FileFormat? { if case .format(let format) = self { format } else { nil } }

    var reading: FormatVocabulary.Reading {
        switch self {
        case .format(let format): .formats([format])
        case .unspecified: .unspecified
        }
    }
}
