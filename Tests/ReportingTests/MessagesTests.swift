import DCAT
import DataQuality
import Testing

@testable import Reporting

@Suite struct MessagesTests {
    @Test(arguments: [
        (0.0, "0%"), (1, "100%"), (0.5, "50.0%"), (0.7406, "74.1%"), (0.9999, ">99.9%"), (0.0001, "<0.1%"),
        (0.00051, "0.1%"), (0.9994, "99.9%"), (0.5005, "50.1%"), (0.5115, "51.2%"), (0.0435, "4.4%"), (Double.nan, "–"),
        (Double.infinity, "–"),
    ])
    func `writes shares`(share: Double, text: String) {
        #expect(NumberText.percent(share) == text)
    }

    @Test(arguments: [
        (0, "0"), (999, "999"), (1_000, "1,000"), (1_234_567, "1,234,567"), (-1_234, "−1,234"),
        (Int.max, "9,223,372,036,854,775,807"), (Int.min, "−9,223,372,036,854,775,808"),
    ])
    func `groups digits`(number: Int, text: String) {
        #expect(NumberText.grouped(number) == text)
    }

    @Test(arguments: [
        (Int64(0), "0 B"), (999, "999 B"), (1_000, "1.0 kB"), (48_213, "48.2 kB"), (999_949, "999.9 kB"),
        (999_950, "1.0 MB"),
        (2_147_483_648, "2.1 GB"), (Int64.max, "9,223,372.0 TB"),
    ])
    func `writes sizes`(bytes: Int64, text: String) {
        #expect(NumberText.bytes(bytes) == text)
    }

    @Test func `writes dates as each language does`() {
        let instant = Instant(year: 2026, month: 3, day: 9, hour: 6, minute: 5)
        #expect(Messages(.english).date(instant) == "9 March 2026")
        #expect(Messages(.chinese).date(instant) == "2026年3月9日")
        #expect(Messages(.english).moment(instant) == "9 March 2026, 06:05 UTC")
        let month = PartialDate(
            start: Instant(year: 2023, month: 12, day: 31, hour: 16), precision: .month, offsetMinutes: 480)
        #expect(Messages(.english).date(month) == "January 2024")
        #expect(Messages(.chinese).date(month) == "2024年1月")
    }

    @Test func `writes an interval with one sign`() {
        #expect(Messages(.english).interval(Score(low: 0.702, high: 0.81, estimate: 0.75)) == "70.2–81.0%")
        #expect(Messages(.english).interval(Score(exactly: 0.5)) == "50.0%")
        #expect(Messages(.english).interval(Score(low: 0, high: 1, estimate: nil)) == "0–100%")
    }

    @Test(arguments: ContentFinding.Code.allCases)
    func `has a sentence for every finding about content in every language`(code: ContentFinding.Code) {
        let finding = ContentFinding(code, ["CSV", "HTML"])
        let english = Messages(.english).describe(finding)
        let chinese = Messages(.chinese).describe(finding)
        #expect(english.hasSuffix(".") && chinese.hasSuffix("。"))
        #expect(english.contains("CSV") == chinese.contains("CSV"))
        #expect((Messages(.english).advice(code) == nil) == (Messages(.chinese).advice(code) == nil))
        // A finding with fewer arguments than its sentence takes shows so, and does not trap.
        #expect(Messages(.english).describe(ContentFinding(code)).contains("?") == english.contains("CSV"))
    }

    @Test(arguments: LinkCause.Name.allCases)
    func `has words for every cause`(cause: LinkCause.Name) {
        #expect(Messages(.chinese).cause(cause.rawValue) != cause.rawValue)
    }

    @Test(arguments: Reason.Code.allCases)
    func `has a sentence for every reason in every language`(code: Reason.Code) {
        let english = MethodologyModel.pattern(code, Messages(.english))
        let chinese = MethodologyModel.pattern(code, Messages(.chinese))
        #expect(english.hasSuffix(".") || english.hasSuffix("}"), "\(english)")
        #expect(chinese.hasSuffix("。") || chinese.hasSuffix("}"), "\(chinese)")
        for placeholder in ["{1}", "{2}", "{3}"] {
            #expect(english.contains(placeholder) == chinese.contains(placeholder), "\(code.rawValue) \(placeholder)")
        }
        // A reason with fewer arguments than its sentence takes shows so, and does not trap.
        #expect(Messages(.english).sentence(Reason(code)).contains("?") == english.contains("{"))
    }

    @Test(arguments: RuleSet.standard.rules.map(\.id))
    func `names and explains every standard rule`(rule: RuleID) {
        for language in Language.allCases {
            let messages = Messages(language)
            #expect(RuleText.name(rule, messages) != rule.id || rule.id.isEmpty)
            #expect(RuleText.explanation(rule, messages) != nil)
        }
    }

    @Test func `formats keep their own names, and those that are words are translated`() throws {
        let page = try #require(FileFormat(code: "HTML"))
        let table = try #require(FileFormat(code: "CSV"))
        #expect(Messages(.english).name(page) == "Web page" && Messages(.chinese).name(page) == "网页")
        #expect(Messages(.english).name(table) == "CSV" && Messages(.chinese).name(table) == "CSV")
    }

    @Test(arguments: Receipt.InputName.allCases)
    func `names every input`(name: Receipt.InputName) {
        #expect(Messages(.chinese).inputName(name.rawValue) != name.rawValue)
    }
}
