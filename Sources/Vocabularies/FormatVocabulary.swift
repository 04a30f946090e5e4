import DCAT

/// Reads the format words of catalogues: names, media types, extensions, EU and IANA IRIs, in any case or script.
public enum FormatVocabulary {
    /// The format that `raw` names; nil when the vocabulary does not know it.
    public static func recognise(_ raw: String) -> FileFormat? { FileFormat(code: raw.uppercased()) }
}
