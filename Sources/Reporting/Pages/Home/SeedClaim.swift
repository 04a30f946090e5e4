import DCAT

/// One row of a published comparison of six platforms, as its authors state it.
public struct SeedClaim: Hashable, Sendable {
    public enum Pace: String, Hashable, Sendable, CaseIterable {
        case realTime = "real-time"
        case fromTimeToTime = "from-time-to-time"
    }

    public var platform: MultilingualText
    /// GB/T 2260 or, for a country, ISO 3166-1.
    public var unitCode: String
    public var formatsAsStated: MultilingualText
    /// Those of the stated formats that are named; empty where none is.
    public var formats: [FileFormat]
    /// Whether data are said to be available online.
    public var isOnline: Bool
    public var pace: Pace

    /// The comparison in its own order. The print's `CVS` is read as CSV.
    public static let all: [SeedClaim] = [
        SeedClaim(
            "United States", "美国", "US", formats: ("many formats (PDF, CSV and ZIP named)", "多种格式（点名 PDF、CSV、ZIP）"),
            ["PDF", "CSV", "ZIP"], isOnline: true, .realTime),
        SeedClaim(
            "United Kingdom", "英国", "GB", formats: ("HTML/CSV/WMS/WCS/XLS/PDF/XML", "HTML/CSV/WMS/WCS/XLS/PDF/XML"),
            ["HTML", "CSV", "WMS_SRVC", "WCS_SRVC", "XLS", "PDF", "XML"], isOnline: true, .realTime),
        SeedClaim(
            "Beijing", "北京", "110000", formats: ("XLSX/CSV and others", "XLSX/CSV 等"), ["XLSX", "CSV"], isOnline: true,
            .fromTimeToTime),
        SeedClaim(
            "Shanghai", "上海", "310000", formats: ("common formats, none named", "常见格式，未点名"), [], isOnline: false,
            .fromTimeToTime),
        SeedClaim(
            "Guiyang", "贵阳", "520100", formats: ("XLSX/CSV/JSON/XML/RDF", "XLSX/CSV/JSON/XML/RDF"),
            ["XLSX", "CSV", "JSON", "XML", "RDF"], isOnline: false, .fromTimeToTime),
        SeedClaim(
            "Guangdong", "广东", "440000", formats: ("JSON and others", "JSON 等"), ["JSON"], isOnline: false,
            .fromTimeToTime),
    ]

    private init(
        _ english: String, _ chinese: String, _ unitCode: String, formats stated: (String, String), _ codes: [String],
        isOnline: Bool, _ pace: Pace
    ) {
        platform = MultilingualText([
            LanguageString(english, language: "en"), LanguageString(chinese, language: "zh"),
        ])
        self.unitCode = unitCode
        formatsAsStated = MultilingualText([
            LanguageString(stated.0, language: "en"), LanguageString(stated.1, language: "zh"),
        ])
        formats = codes.compactMap(FileFormat.init(code:))
        self.isOnline = isOnline
        self.pace = pace
    }
}
