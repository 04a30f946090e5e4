import DCAT
import Harvesting
import Reporting

/// What is said of an assessed file.
struct FileAssessmentText {
    let request: FileAssessment.Request
    let kind: String
    let sink: AssessingSink
    let outcome: HarvestOutcome

    func render() -> String {
        let language = Language(rawValue: request.language) ?? .english
        let words = GroupText(language)
        var parts = ["\(request.path), read as \(kind): \(sink.tally.datasets) datasets"]
        if sink.failures > 0 { parts[0] += ", \(sink.failures) records could not be read" }
        if outcome.state != .complete, let message = outcome.message { parts[0] += "\n  \(message)" }
        parts.append(words.resultsHeading + "\n" + words.results(sink.tally.results))
        let fixes = sink.tally.fixes { _ in MultilingualText() }.prefix(request.fixes)
        parts.append(words.fixesHeading + "\n" + words.fixes(fixes))
        if !sink.issues.isEmpty {
            let lines = sink.issues.sorted { ($1.count, $0.code) < ($0.count, $1.code) }.map {
                words.issue($0.example, count: $0.count)
            }
            parts.append(words.issuesHeading + "\n" + lines.joined(separator: "\n"))
        }
        return parts.joined(separator: "\n\n")
    }
}
