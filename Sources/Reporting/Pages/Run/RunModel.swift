import DataQuality
import JSON

/// What the run did with each portal.
public struct RunModel: Sendable {
    public var outcome: RunOutcome
    public var portals: [PortalFacts]

    public init(_ edition: Edition, _ portals: [PortalFacts]) {
        outcome = edition.outcome
        self.portals = portals
    }
}

extension RunModel {
    public func writeJSON(to json: inout JSONWriter) {
        json.member("outcome", outcome.rawValue)
        json.member("portals", portals) { json, facts in
            json.object { json in
                json.member("portal", facts.declaration.id)
                json.member("title", facts.declaration.title)
                json.member("form", facts.form)
                json.member("harvest", facts.harvest)
                json.member("links", facts.links)
                json.member("uncheckedLinks", facts.known(facts.uncheckedLinks))
            }
        }
    }
}
