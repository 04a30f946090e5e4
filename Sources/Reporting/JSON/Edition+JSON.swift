import DataQuality
import Harvesting
import JSON

extension Edition: JSONWritable {
    func write(to json: inout JSONWriter) {
        json.object { writeMembers(to: &$0, isLasting: false) }
    }

    /// - Parameter isLasting: whether what tells this edition from the next is left out.
    func writeMembers(to json: inout JSONWriter, isLasting: Bool) {
        if !isLasting { json.member("id", id) }
        json.member("pipeline", pipeline)
        json.member("title", title)
        if !isLasting { json.member("asOf", asOf) }
        json.member("ruleSet", ruleSet)
        json.member("software", software)
        if !isLasting { json.member("outcome", outcome.rawValue) }
        json.member("isSample", isSample)
        if isSample { json.member("notice", "sample data, not a measurement") }
    }
}

extension Aggregate: JSONWritable {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("score", mean)
            if let sampling { json.member("sampling", sampling) }
            json.member("datasets", datasets)
            json.member("scored", scored)
            json.member("estimated", estimated)
            json.member("notMeasured", notMeasured)
            json.member("notAssessable", notAssessable)
            json.member("histogram", histogram)
        }
    }
}

extension CatalogueForm: JSONWritable {
    func write(to json: inout JSONWriter) { json.string(code) }
}

extension FormatCount {
    /// - Parameter hasChecks: whether it is known what servers give.
    func write(to json: inout JSONWriter, hasChecks: Bool) {
        json.object { json in
            json.member("format", format)
            json.member("declared", declared)
            json.member("served", hasChecks ? served : nil)
            json.member("sniffed", hasChecks ? sniffed : nil)
            json.member("contradicted", hasChecks ? contradicted : nil)
        }
    }
}

/// One line of a portal's promises.
struct PromiseLine: JSONWritable {
    var promise: PromiseClass
    var counts: PromiseCounts

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("promise", promise.rawValue)
            json.member("datasets", counts.datasets)
            json.member("kept", counts.kept)
            json.member("late", counts.late)
            json.member("unjudged", counts.unjudged)
        }
    }
}

extension LinkCount: JSONWritable {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("state", state.rawValue)
            json.member("cause", cause)
            json.member("links", links)
        }
    }
}

extension RecordIssue: JSONWritable {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("code", code)
            json.member("severity", severity.rawValue)
            json.member("record", record)
            json.member("title", title)
            json.member("field", field)
            json.member("value", value)
            json.member("message", message)
        }
    }
}

extension IssueCount: JSONWritable {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("code", code)
            json.member("severity", severity.rawValue)
            json.member("count", count)
            json.member("examples", examples)
        }
    }
}

extension DatasetReference: JSONWritable {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("identifier", identifier)
            json.member("title", title)
        }
    }
}

extension Fix: JSONWritable {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("dimension", dimension.rawValue)
            json.member("rule", rule)
            json.member("action", action.rawValue)
            json.member("datasets", datasets)
            json.member("gain", gain)
            json.member("narrows", narrows)
            json.member("examples", examples)
        }
    }
}

extension HarvestFacts: JSONWritable {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("state", state.rawValue)
            json.member("isAccepted", isAccepted)
            json.member("isFull", isFull)
            json.member("dataFrom", dataFrom)
            json.member("message", message)
            json.member("announced", announced)
            json.member("received", received)
            json.member("unasked", unasked)
            json.member("unaskedPages", unaskedPages)
            json.member("failures", failures)
            json.member("duplicates", duplicates)
            json.member("added", compared(added))
            json.member("changed", compared(changed))
            json.member("unchanged", compared(unchanged))
            json.member("unchangedSince", unchangedSince)
            json.member("missing", compared(missing))
            json.member("vanished", compared(vanished))
            json.member("returned", compared(returned))
            json.member("removed", compared(removed))
            json.member("deleted", compared(deleted))
            json.member("requests", requests)
            json.member("bytes", bytes)
            json.member("refusal", refusal)
        }
    }
}

extension HarvestFacts {
    /// What changed; nil where that is not known.
    func compared(_ count: Int) -> Int? { isCompared ? count : nil }
}

extension RefusalFacts: JSONWritable {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("url", url)
            json.member("at", at)
            json.member("kind", kind)
            json.member("product", product)
            json.member("mark", mark)
            json.member("status", status)
            json.member("headers", headers)
            json.member("excerpt", excerpt)
        }
    }
}

extension CopyCount: JSONWritable {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("portal", portal)
            json.member("datasets", datasets)
        }
    }
}

extension ListingFacts: JSONWritable {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("portal", portal)
            json.member("identifier", identifier)
        }
    }
}

extension CopyLine: JSONWritable {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("listing", original)
            json.member("score", score)
            json.member("agreement", agreement.codes)
        }
    }
}
