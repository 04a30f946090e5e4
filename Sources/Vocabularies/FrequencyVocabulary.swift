import DCAT

/// Reads the frequency words of catalogues: EU and Dublin Core IRIs, ISO 19115 codes, ISO 8601 intervals, and words in
/// many languages, Chinese above all.
public enum FrequencyVocabulary {
    /// The frequency that `raw` names; nil when the vocabulary does not know it.
    public static func recognise(_ raw: String) -> Frequency? { Frequency(code: raw) }
}
