@testable import LinkChecking

extension LinkPlanner {
    mutating func add(_ number: Int64, text: String, stratum: String, kind: LinkPlan.Kind) {
        var text = text
        text.withUTF8 { add(number, url: $0, stratum: stratum, kind: kind) }
    }
}
