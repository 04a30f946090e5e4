import DCAT

/// Reads the licence words of catalogues: IRIs, SPDX and CKAN ids, titles.
public enum LicenceVocabulary {
    /// The licence that `raw` names; nil when the vocabulary does not know it.
    public static func recognise(_ raw: String) -> Licence? { nil }
}
