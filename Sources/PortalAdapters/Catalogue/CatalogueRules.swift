import DCAT
import Vocabularies

/// How the words of one source are read, as its portal's file declares.
struct CatalogueRules: Sendable {
    /// What the source's own codes mean.
    var frequencies: [String: Frequency] = [:]
    var accessRights: [String: AccessRights] = [:]
    var formats: [String: FileFormat] = [:]
    var dayMonthOrder: DateVocabulary.DayMonthOrder?
    /// What stands between the title of the dataset and that of the distribution.
    var titleSeparator: String?
    /// What links without a host are completed with.
    var baseURL: String?
    /// The publisher of rows that name none.
    var publisher: String?
    /// For dates that state no zone, east of UTC.
    var timeZoneMinutes: Int
}
