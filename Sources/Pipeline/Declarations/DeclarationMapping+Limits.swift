import Harvesting

extension DeclarationMapping {
    /// Bounds under the key `limits`; none where it is absent.
    mutating func limits() -> PortalDeclaration.Limits {
        var limits = PortalDeclaration.Limits()
        guard var settings = mapping("limits") else { return limits }
        limits.seconds = settings.number("seconds", in: 1...604_800)
        limits.bytes = settings.integer("megabytes", in: 1...10_000_000).map { Int64($0) * 1_000_000 }
        limits.requests = settings.integer("requests", in: 1...1_000_000_000)
        limits.requestsPerHost = settings.integer("requests-per-host", in: 1...256)
        limits.secondsBetweenRequests = settings.number("seconds-between-requests", in: 0...3_600)
        settings.finish()
        adopt(settings.problems)
        return limits
    }

    /// A sentence that will be published; one of a word or two is none.
    mutating func reason(_ key: String) -> String? {
        guard let text = string(key) else { return nil }
        guard text.count >= 10 else {
            note(
                node(key), "'\(key)' must state the reason, which is published",
                "write a sentence that its operator may read")
            return nil
        }
        return text
    }
}
