import Harvesting
import JSON

extension CKANAdapter {
    private static let arrays: [JSONPath] = [
        "result.results", "result", "results", "packages", "datasets", "data",
    ]

    /// A page of packages, or a dump.
    func readPackages(
        _ response: HarvestResponse, _ receive: (HarvestedRecord) throws -> Void
    ) throws -> PageSummary {
        var mapper = try CKANPackageMapper(settings)
        var page = PageFingerprint()
        var issues: [RecordIssue] = []
        try PagePosition(response.request.context).receiveSuspects(receive)

        func hand(_ value: JSONValue, _ position: Int, _ repairs: JSONRepairs) throws {
            let record = mapper.record(value, position: position, repairs: repairs)
            page.add(record.identifier ?? "#\(position)")
            try receive(record)
        }
        let summary = try JSONAnswer.read(response, arrays: CKANAdapter.arrays) { item, _ in
            switch item {
            case .failure(let failure):
                page.add("#\(failure.position)")
                try receive(.failure(RecordIssue(unreadable: failure)))
            case .element(let element):
                if element.isTopLevel, let answer = try CKANAnswer(element.value) {
                    if let package = answer.package { try hand(package, element.position, element.repairs) }
                } else if element.isTopLevel, CKANPackageMapper.isTable(element.value) {
                    // A dump with the packages by their names.
                    for (position, member) in element.value.members.enumerated() {
                        try hand(member.value, position, element.repairs)
                    }
                } else if element.value.isArray {
                    // DKAN wraps its list in a second one.
                    for inner in element.value.elements { try hand(inner, element.position, element.repairs) }
                } else {
                    try hand(element.value, element.position, element.repairs)
                }
            }
        }
        try CKANAnswer.check(summary.surroundings)
        issues += JSONAnswer.issues(summary)
        guard Role.pages.contains(response.request.role) else { return PageSummary(issues: issues) }
        return followed(response, page: page, total: summary.announcedTotal, issues: issues)
    }

    /// One package by itself; one that the portal does not give costs one record.
    func readPackage(
        _ response: HarvestResponse, _ receive: (HarvestedRecord) throws -> Void
    ) throws -> PageSummary {
        let name = response.request.context[Context.name]
        do {
            return try readPackages(response, receive)
        } catch let error as AdapterError where error.code == .portalError {
            try receive(.failure(RecordIssue(.recordUnavailable, .error, record: name, message: error.message)))
            return PageSummary()
        }
    }

    /// Names, each of which is asked for.
    func readNames(_ response: HarvestResponse) throws -> PageSummary {
        var page = PageFingerprint()
        var next: [HarvestRequest] = []
        let summary = try JSONAnswer.read(response, arrays: ["result"]) { item, _ in
            guard case .element(let element) = item else { return }
            if element.isTopLevel, try CKANAnswer(element.value) != nil { return }
            guard let name = element.value.scalarText, !name.isEmpty else { return }
            page.add(name)
            next.append(packageRequest(name))
        }
        try CKANAnswer.check(summary.surroundings)
        var result = PageSummary(issues: JSONAnswer.issues(summary))
        guard settings.method == .packageList else {
            result.nextRequests = next
            return result
        }
        // No total is announced; a portal that knows no limit has given all names at once.
        let position = PagePosition(response.request.context)
        let url = response.request.request.url
        if let after = position.next(after: page, announced: nil, url: url, issues: &result.issues) {
            if page.count == settings.pageSize { next.append(listRequest(after)) }
        } else if page.count > 0 {
            return result
        }
        result.nextRequests = next
        return result
    }

    /// How to go on after a page.
    private func followed(
        _ response: HarvestResponse, page: PageFingerprint, total: Int?, issues: [RecordIssue]
    ) -> PageSummary {
        let context = response.request.context
        var summary = PageSummary(announcedTotal: total, issues: issues)
        let next = PagePosition(context).next(
            after: page, announced: total, url: response.request.request.url, issues: &summary.issues)
        summary.nextRequests = next.map { [pageRequest($0, since: context[Context.since])] } ?? []
        return summary
    }
}

extension JSONStreamSummary {
    /// The number of packages that CKAN says its search found.
    fileprivate var announcedTotal: Int? {
        let count = surroundings["result"]?["count"]?.integer ?? surroundings["count"]?.integer
        return count.flatMap { $0 >= 0 ? Int(exactly: $0) : nil }
    }
}
