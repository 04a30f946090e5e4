import DCAT
import DataQuality
import Harvesting

/// The lines of each table.
extension CSVBuffer {
    mutating func line(_ facts: PortalFacts) {
        let declaration = facts.declaration
        code(declaration.id)
        text(declaration.title.variant(for: .english)?.text)
        text(declaration.country)
        text(declaration.unitCode)
        code(declaration.level?.rawValue)
        code(facts.form.code)
        code(facts.harvest.state.rawValue)
        date(facts.harvest.dataFrom)
        number(facts.harvest.announced)
        number(facts.harvest.received)
        for count in facts.harvest.changeCounts { number(count) }
        for count in [facts.datasets, facts.copies, facts.publishers, facts.distributions] {
            number(facts.known(count))
        }
        cells(facts.results)
        endLine()
    }

    mutating func line(_ publisher: PublisherFacts, portal: String) {
        code(portal)
        text(publisher.key)
        text(publisher.agent?.name.variant(for: .english)?.text)
        number(publisher.datasets)
        number(publisher.distributions)
        number(publisher.copies)
        cells(publisher.results)
        endLine()
    }

    private mutating func cells(_ results: ByDimension<Aggregate>) {
        for dimension in Dimension.allCases { cells(results[dimension]) }
        let online = results.onlineAvailability
        number(online.checkedShare)
        number(online.rankable?.low)
        number(online.rankable?.high)
    }

    private mutating func cells(_ aggregate: Aggregate) {
        number(aggregate.mean?.low)
        number(aggregate.mean?.estimate)
        number(aggregate.mean?.high)
        number(aggregate.estimated)
        number(aggregate.assessable)
    }

    mutating func line(_ facts: DatasetFacts, portal: String) {
        let dataset = facts.dataset
        code(portal)
        text(facts.identifier)
        text(dataset.title.variant(for: .english)?.text)
        text(facts.publisherKey)
        text(dataset.publisher?.name.variant(for: .english)?.text)
        text(dataset.landingPage)
        code(dataset.issued?.value?.iso8601)
        code(dataset.modified?.value?.iso8601)
        code(dataset.recordModified?.value?.iso8601)
        text(dataset.frequency?.raw)
        code(dataset.frequency?.value?.code)
        text(dataset.licence?.raw)
        text(dataset.licence?.value?.code)
        code(dataset.licence?.value?.isOpen.map { $0 ? "true" : "false" })
        code(dataset.accessRights?.value?.rawValue)
        number(dataset.distributions.count)
        date(facts.missingSince)
        code(facts.original?.original.portal)
        text(facts.original?.original.identifier)
        for dimension in Dimension.allCases { cells(facts.receipts[dimension].assessment) }
        endLine()
    }

    private mutating func cells(_ assessment: Assessment) {
        switch assessment {
        case .scored: code("scored")
        case .notMeasured: code("not-measured")
        case .notAssessable: code("not-assessable")
        }
        number(assessment.score?.low)
        number(assessment.score?.estimate)
        number(assessment.score?.high)
    }

    mutating func distributionLines(_ facts: DatasetFacts, portal: String) {
        for (index, distribution) in facts.dataset.distributions.enumerated() {
            let observation = distribution.link.flatMap { facts.links[$0] }
            code(portal)
            text(facts.identifier)
            number(index + 1)
            text(distribution.title.variant(for: .english)?.text)
            text(distribution.link)
            text(distribution.format?.raw)
            code((distribution.format?.value ?? distribution.mediaType?.value)?.code)
            text(distribution.mediaType?.raw)
            number(distribution.byteSize)
            code(observation?.verdict.rawValue)
            code(observation?.cause)
            number(observation?.status)
            date(observation?.checkedAt)
            code(observation?.servedFormat?.code)
            code(observation?.sniffedFormat?.code)
            code(observation?.content?.encoding)
            code(observation?.content.map { $0.findings.map(\.code.rawValue).joined(separator: " ") })
            cells(distribution.link.flatMap { facts.standings[$0] })
            endLine()
        }
    }

    private mutating func cells(_ standing: LinkStanding?) {
        code(standing?.state.rawValue)
        date(standing?.since)
        date(standing?.firstFailure)
        date(standing?.lastSuccess)
        number(standing?.failures)
        number(standing?.uptime30.share)
        number(standing?.uptime90.share)
        number(standing?.uptime365.share)
    }

    mutating func measurementLines(_ facts: DatasetFacts, portal: String) {
        for dimension in Dimension.allCases {
            measurementLines(facts.receipts[dimension], dimension, facts.identifier, portal, depth: 0)
        }
    }

    private mutating func measurementLines(
        _ node: Receipt, _ dimension: Dimension, _ identifier: String, _ portal: String, depth: Int
    ) {
        code(portal)
        text(identifier)
        code(dimension.rawValue)
        code(node.rule.id)
        number(node.rule.version)
        number(node.weight)
        cells(node.assessment)
        code(node.reasonCodes.map(\.rawValue).joined(separator: " "))
        text(node.arithmetic)
        endLine()
        // Deeper than any rule set nests.
        guard depth < 16 else { return }
        for child in node.children { measurementLines(child, dimension, identifier, portal, depth: depth + 1) }
    }

    mutating func line(_ copy: CopyLine, portal: String) {
        code(portal)
        text(copy.identifier)
        text(copy.title)
        code(copy.original.portal)
        text(copy.original.identifier)
        number(copy.score)
        code(copy.agreement.codes.joined(separator: " "))
        endLine()
    }

    mutating func line(_ change: ChangeLine, portal: String) {
        code(portal)
        text(change.identifier)
        text(change.title.variant(for: .english)?.text)
        code(change.kind.rawValue)
        endLine()
    }

    mutating func line(_ issue: RecordIssue, portal: String) {
        code(portal)
        text(issue.record)
        text(issue.title)
        text(issue.code)
        code(issue.severity.rawValue)
        text(issue.field)
        text(issue.value)
        text(issue.message)
        endLine()
    }
}

extension HarvestFacts {
    /// In the order of the columns of the table of portals.
    fileprivate var changeCounts: [Int?] {
        [added, changed, unchanged, missing, vanished, returned, removed, deleted].map(compared)
    }
}

extension Receipt {
    /// Its reasons' codes, that of the missing score first.
    var reasonCodes: [Reason.Code] {
        switch assessment {
        case .scored: reasons.map(\.code)
        case .notMeasured(let reason), .notAssessable(let reason):
            [reason.code] + reasons.map(\.code).filter { $0 != reason.code }
        }
    }
}
