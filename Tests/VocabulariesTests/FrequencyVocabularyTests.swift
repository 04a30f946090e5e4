import DCAT
import TestSupport
import Testing
import Vocabularies

@Suite struct FrequencyVocabularyTests {
    @Test(arguments: [
        ("http://publications.europa.eu/resource/authority/frequency/ANNUAL_2", Frequency.Term.twiceAYear),
        ("http://purl.org/cld/freq/semiannual", .twiceAYear), ("freq:annual", .annual),
        ("http://purl.org/cld/freq/continuous", .continuous), ("continuous", .updateContinuously),
        ("http://purl.org/linked-data/sdmx/2009/code#freq-W", .weekly),
        ("http://standards.iso.org/iso/19115/resources/Codelists/cat/codelists.xml#asNeeded", .asNeeded),
        ("https://inspire.ec.europa.eu/metadata-codelist/MaintenanceFrequencyCode/notPlanned", .notPlanned),
        ("http://www.isotc211.org/codelist/gmxCodelists.xml#MD_MaintenanceFrequencyCode_fortnightly", .biweekly),
        ("R/P1Y", .annual), ("r/p1y", .annual), ("P3M", .quarterly), ("R5/P1W", .weekly),
        ("R/P0.33W", .threeTimesAWeek),
        ("R/P3.5D", .twiceAWeek), ("R/P0.5M", .twiceAMonth), ("R/PT1S", .updateContinuously), ("R/PT1H", .hourly),
        ("R/P7D", .weekly), ("R/P4M", .threeTimesAYear), ("R/P12M", .annual), ("Annually", .annual),
        ("Bi-weekly", .biweekly),
        ("EVERY_QUARTER", .quarterly), ("Daily (Monday-Friday)", .daily), ("every 2 weeks", .biweekly),
        ("every 3 months", .quarterly), ("every other year", .biennial), ("twice a year", .twiceAYear),
        ("3 times a year", .threeTimesAYear), ("once every 10 days", .every10Days), ("4 times per month", .weekly),
        ("alle zwei Wochen", .biweekly), ("vierteljährlich", .quarterly), ("alle 3 Monate", .quarterly),
        ("tous les 2 mois", .bimonthly), ("mensuel", .monthly), ("cada 6 meses", .twiceAYear), ("jaarlijks", .annual),
        ("ogni 2 anni", .biennial), ("månedlig", .monthly), ("varje vecka", .weekly), ("ЕЖЕМЕСЯЧНО", .monthly),
        ("щороку", .annual), ("每年", .annual), ("每 年", .annual), ("每3个月", .quarterly), ("每两年", .biennial),
        ("一年一次", .annual),
        ("每年2次", .twiceAYear), ("每月两次", .twiceAMonth), ("每三个月更新一次", .quarterly), ("每12小时", .every12Hours),
        ("每１０天", .every10Days), ("不更新（更新说明：暂无）", .never), ("不定期", .irregular), ("其他", .other), ("不详", .unknown),
        ("unknown", .unknown), ("n/a", .unknown),
    ])
    func `reads a term`(raw: String, term: Frequency.Term) {
        #expect(FrequencyVocabulary.recognise(raw) == .term(term))
    }

    @Test(arguments: [
        ("R/P10D", Frequency.term(.every10Days)), ("每 121 日", .every(days: 121)), ("every 5 months", .every(days: 155)),
        ("R/P6W", .every(days: 42)), ("every 3 days", .every(days: 3)), ("R/P1M15D", .every(days: 46)),
        ("每8个月", .every(days: 248)), ("8 times a year", .every(days: 47)),
    ])
    func `keeps an interval without a term in days`(raw: String, frequency: Frequency) {
        #expect(FrequencyVocabulary.recognise(raw) == frequency)
    }

    @Test(arguments: [
        "", " ", "0", "1", "7", "99", "每 null null", "每 null 月", "http://purl.org/cld/freq/ThisTermDoesNotExist",
        "gibberish",
        "每", "2 2 months", "R/P", "R/PT", "R/P0D", "R/P-1D", "R/P1X", "R/P99999999999Y", "R/P1e400D", "Rx/P1D", "P.D",
        "every 0 days", "every 99999999 days", "N", "see the annual report for a description of months",
    ])
    func `does not guess, least of all real time`(raw: String) {
        #expect(FrequencyVocabulary.recognise(raw) == nil)
    }

    @Test func `reads every EU code`() {
        for term in Frequency.Term.allCases {
            #expect(FrequencyVocabulary.recognise(term.rawValue) == .term(term))
        }
    }

    @Test(
        .enabled(if: SharedData.isPresent, Comment(rawValue: SharedData.absence)))
    func `agrees with the collected terms of Chinese and other portals`() throws {
        let path = SharedData.directory.map { "\($0)/../reference/frequency-vocabulary.csv" } ?? ""
        for row in try WordCounts.rows(path).dropFirst() where !row[0].isEmpty {
            #expect(FrequencyVocabulary.recognise(row[0])?.code == row[2], "\(row[0])")
        }
    }
}
