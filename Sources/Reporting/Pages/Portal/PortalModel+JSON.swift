import DataQuality
import Harvesting
import JSON

extension PortalModel {
    public func writeJSON(to json: inout JSONWriter) {
        json.member("portal", facts.declaration)
        json.member("form", facts.form)
        json.member("harvest", facts.harvest)
        json.member("catalog", facts.catalog)
        json.member("changes", facts.changes)
        json.member("datasets", facts.known(facts.datasets))
        json.member("missingDatasets", facts.known(facts.missingDatasets))
        json.member("copies", facts.known(facts.copies))
        json.member("copiedFrom", facts.copiedFrom)
        json.member("publisherCount", facts.known(facts.publishers))
        json.member("distributions", facts.known(facts.distributions))
        json.member("copiedDistributions", facts.known(facts.copiedDistributions))
        json.member("results", facts.results)
        json.member("medianPublisher") { json in
            for dimension in Dimension.allCases { json.member(dimension.rawValue, medians[dimension]) }
        }
        json.member("fixes", facts.fixes)
        json.member("publishers", publishers)
        json.member("formats", facts.formats) { $1.write(to: &$0, hasChecks: facts.hasChecks) }
        json.member("promises", promises)
        json.member("links", facts.links)
        json.member("uncheckedLinks", facts.known(facts.uncheckedLinks))
        json.member("issues", facts.issues)
    }
}

extension PortalDeclaration: JSONWritable {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("id", id)
            json.member("title", title)
            json.member("kind", kind)
            json.member("endpoint", endpoint)
            json.member("homepage", homepage)
            json.member("country", country)
            json.member("unitCode", unitCode)
            json.member("level", level?.rawValue)
            json.member("note", note)
        }
    }
}

extension PublisherFacts: JSONWritable {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("key", key)
            json.member("agent", agent)
            json.member("datasets", datasets)
            json.member("distributions", distributions)
            json.member("copies", copies)
            json.member("results", results)
        }
    }
}
