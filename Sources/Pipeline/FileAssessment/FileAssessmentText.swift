import DCAT
import Harvesting
import Reporting

/// What is said of an assessed file.
struct FileAssessmentText {
    let request: FileAssessment.Request
    let language: Language
    let kind: String
    let sink: AssessingSink
    let outcome: HarvestOutcome

    /// - Throws: ``PipelineError`` with code `usage` where the one dataset that was asked for is not there.
    func render() throws(PipelineError) -> String {
        guard let identifier = request.dataset else { return catalogue }
        guard let found = sink.found else {
            throw PipelineError(
                .usage, "\(request.path) holds no dataset '\(identifier)'",
                remedy: "without --dataset the examples name some")
        }
        let words = GroupText(language)
        return ReceiptText(in: language).text(found.receipts, of: found.dataset, named: identifier)
            + "\n" + words.fixesHeading + "\n" + words.remedies(found.receipts.remedies)
    }

    private var catalogue: String {
        let words = GroupText(language)
        var parts = [
            words.assessed(request.path, as: kind, datasets: sink.tally.datasets, unreadable: sink.failures)
        ]
        if outcome.state != .complete, let message = outcome.message { parts[0] += "\n  \(message)" }
        parts.append(words.resultsHeading + "\n" + words.results(sink.tally.results))
        let fixes = sink.tally.fixes { _ in MultilingualText() }
        parts.append(words.fixesHeading + "\n" + words.fixes(fixes, most: request.fixes))
        if !sink.issues.isEmpty {
            let lines = sink.issues.sorted { ($1.count, $0.code) < ($0.count, $1.code) }.map {
                words.issue($0.example, count: $0.count)
            }
            parts.append(words.issuesHeading + "\n" + lines.joined(separator: "\n"))
        }
        return parts.joined(separator: "\n\n")
    }
}
