import DataQuality
import Harvesting
import Testing

@testable import Reporting

@Suite struct ReceiptTextTests {
    @Test func `prints a receipt as a tree`() {
        let text = ReceiptText(in: .english).text(FixedDatasets.rivers.receipts.formatRichness)
        #expect(
            text == """
                Format richness [format-richness 1]: 66.0% (41.0–81.0%)
                │   Declared as CSV, but the bytes are Web page: https://files.example.org/levels.csv
                │   0.6 × 0.6 + 0.4 × 0.75 = 0.66
                ├─ Best format [format-richness.best-format 1], Weight 60.0%: 60.0%
                │      The best format on offer is CSV, 3 of 5 stars.
                │      max(0.6, 0) = 0.6
                └─ house-rule [house-rule 2], Weight 40.0%: 75.0% (25.0–100%)
                       Of unknown format: 1 of 3.

                """)
    }

    @Test func `prints why there is no score`() {
        let text = ReceiptText(in: .chinese).text(FixedDatasets.empty.receipts.timeliness)
        #expect(text == "及时性 [timeliness 1]: 不适用\n    未注明更新频率。\n")
    }

    @Test func `gives a terminal nothing to obey`() {
        let receipt = Receipt(
            rule: RuleID("timeliness", version: 1), assessment: .scored(Score(exactly: 1)),
            reasons: [Reason(.frequencyNotUnderstood, ["\u{1B}[2J\u{7}\u{202E}x\u{85}"])],
            inputs: [Receipt.Input(.declaredFrequency, "\u{1B}]0;title\u{7}", from: "a\rb")])
        let text = ReceiptText(in: .english).text(receipt)
        #expect(
            text.unicodeScalars.allSatisfy { $0 == "\n" || ($0.value >= 0x20 && !(0x7F..<0xA0).contains($0.value)) })
        #expect(!text.unicodeScalars.contains("\u{202E}"))
    }

    @Test func `gives a terminal nothing to obey in issues either`() {
        let issue = RecordIssue(
            code: "page-http-500", severity: .error, record: "\u{1B}[31mred", field: "a\u{7}", value: "\u{9B}2J",
            message: "no\u{1B}c")
        let text = GroupText(.english).issue(issue, count: 2)
        #expect(
            text.unicodeScalars.allSatisfy { $0 == "\n" || ($0.value >= 0x20 && !(0x7F..<0xA0).contains($0.value)) })
        #expect(text.contains("Have the server answer this request"))
    }

    @Test func `prints the results of a group`() {
        var aggregate = Aggregate(.onlineAvailability)
        for _ in 0..<3 { aggregate.add(.scored(Score(exactly: 1))) }
        aggregate.add(.notMeasured(Reason(.linksNotChecked)))
        let text = ReceiptText(in: .english).text(aggregate)
        #expect(
            text.hasPrefix("Online availability: 100%, between 75.0% and 100%\n  3 of 4 datasets judged · 1 open\n"))
        #expect(text.contains("90–100% ██████████████████████████████ 3\n"))
    }
}
