import Harvesting

/// Reads the answer about one record, and goes on to its files where they are asked for apart.
struct GenericRecordReading {
    private let adapter: GenericAdapter
    private let role: String
    private let pass: Int
    private let kept: [String: String]
    private let facts: CatalogueFacts

    init(adapter: GenericAdapter, request: HarvestRequest) {
        self.adapter = adapter
        role = request.role
        pass = GenericContext.position(in: request.context).pass
        kept = GenericContext.kept(in: request.context)
        facts = CatalogueFacts(from: request.context)
    }

    private var settings: GenericSettings { adapter.settings }

    /// What names the record where it has no identifier.
    private var place: String? { kept.sorted { $0.key < $1.key }.first?.value }

    /// The record by what was known before.
    func recordWithoutAnswer(_ reason: String) -> HarvestedRecord {
        GenericRecord(settings, facts: facts, issues: IssueCollector(), place: place).withoutAnswer(reason)
    }

    func read(_ response: HarvestResponse, _ receive: (HarvestedRecord) throws -> Void) throws -> PageSummary {
        guard let rule = role == GenericContext.detail ? settings.detail : settings.files else {
            throw AdapterError(.configuration, "the portal's file declares no request of the kind '\(role)'")
        }
        let node: AnswerNode
        do {
            node = try record(in: AnswerDocument(response, rule).inner, rule)
        } catch let error as AdapterError where error.code == .portalError {
            // The portal's own answer about this record: it costs the record, not the harvest.
            try receive(recordWithoutAnswer(error.message))
            var summary = PageSummary()
            summary.isLasting = false
            return summary
        }
        var values = settings.values(ofPass: pass).merging(kept) { $1 }
        values["url"] = response.request.request.url
        var issues = IssueCollector()
        for (name, value) in rule.content.unmapped(node) { issues.addUnmapped(name, value: value) }
        var known = facts
        known.replace(with: rule.content.read(node, &values, settings.vocabulary, &issues))
        let record = GenericRecord(settings, facts: known, issues: issues, place: place)
        if role == GenericContext.detail, let files = settings.files {
            let names = settings.list.content.keptNames + rule.content.keptNames
            let request = adapter.recordRequest(
                files, role: GenericContext.files, values: values, kept: values.filter { names.contains($0.key) },
                facts: known, pass: pass)
            if let request {
                let name = known.text(.identifier) ?? place
                return PageSummary(
                    nextRequests: [request], issues: issues.take(record: name, title: known.text(.title)))
            }
        }
        try receive(record.harvested(files: rule.content.files(node, values, settings.vocabulary)))
        return PageSummary()
    }

    private func record(in answer: AnswerNode, _ rule: AnswerRule) throws(AdapterError) -> AnswerNode {
        guard let place = rule.records else { return answer }
        guard let node = answer.nodes(at: place).first else {
            throw AdapterError(.portalError, "the answer holds no record where the portal's file says")
        }
        return node
    }
}
