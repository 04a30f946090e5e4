import DCAT
import DataQuality
import Harvesting
import Reporting

/// One made-up platform with its datasets, measured.
struct DemoPortal {
    struct Plan {
        var id: String
        var title: (english: String, chinese: String)
        var country: String
        var unitCode: String?
        var level: PortalDeclaration.Level
        var state: HarvestFacts.State
        var form: CatalogueForm
        /// Of a hundred datasets, those kept up to date.
        var diligence: Int
        /// Of a hundred links, those that answer, those that refuse; the rest are gone or say nothing.
        var online: (answer: Int, refuse: Int)
        var isChinese: Bool
        var isFailed: Bool { state == .failed }
    }

    static let plans = [
        Plan(
            id: "us-sample", title: ("United States (sample)", "美国（示例）"), country: "US", unitCode: "US",
            level: .national, state: .complete, form: .live, diligence: 55, online: (82, 6), isChinese: false),
        Plan(
            id: "gb-sample", title: ("United Kingdom (sample)", "英国（示例）"), country: "GB", unitCode: "GB",
            level: .national, state: .partial, form: .live, diligence: 48, online: (76, 4), isChinese: false),
        Plan(
            id: "cn-beijing", title: ("Beijing (sample)", "北京（示例）"), country: "CN", unitCode: "110000",
            level: .municipality, state: .complete, form: .tabular, diligence: 40, online: (60, 30), isChinese: true),
        Plan(
            id: "cn-shanghai", title: ("Shanghai (sample)", "上海（示例）"), country: "CN", unitCode: "310000",
            level: .municipality, state: .blocked, form: .live, diligence: 62, online: (8, 90), isChinese: true),
        Plan(
            id: "cn-guiyang", title: ("Guiyang (sample)", "贵阳（示例）"), country: "CN", unitCode: "520100", level: .city,
            state: .failed, form: .live, diligence: 0, online: (0, 0), isChinese: true),
        Plan(
            id: "cn-guangdong", title: ("Guangdong (sample)", "广东（示例）"), country: "CN", unitCode: "440000",
            level: .province, state: .complete, form: .recorded(Instant(year: 2026, month: 9, day: 1)), diligence: 70,
            online: (71, 22), isChinese: true),
    ]

    var facts: PortalFacts
    var publishers: [PublisherFacts] = []
    var datasets: [DatasetFacts] = []

    init(_ plan: Plan, datasets count: Int, seed: UInt64, metrics: [any Metric]) throws {
        var declaration = PortalDeclaration(id: plan.id, kind: "ckan", endpoint: "https://data.example.org/\(plan.id)")
        declaration.title = MultilingualText([
            LanguageString(plan.title.english, language: "en"), LanguageString(plan.title.chinese, language: "zh"),
        ])
        declaration.country = plan.country
        declaration.unitCode = plan.unitCode
        declaration.level = plan.level
        declaration.homepage = "https://\(plan.id).example.org/"
        var harvest = HarvestFacts(state: plan.state, isAccepted: plan.state == .complete || plan.state == .partial)
        harvest.announced = plan.state == .failed ? nil : count + (plan.state == .partial ? 3 : 0)
        harvest.received = plan.state == .blocked ? 0 : count
        harvest.requests = 3 + count / 10
        harvest.bytes = Int64(count) * 2_715
        harvest.unchanged = harvest.received
        harvest.dataFrom =
            plan.state == .failed
            ? nil : plan.state == .blocked ? Instant(year: 2026, month: 11, day: 15) : DemoEdition.asOf
        if plan.state == .blocked { harvest.message = "GET https://data.example.org/api answered 412" }
        if plan.state == .failed { harvest.message = "the host name data.example.org was not found" }

        var dice = Dice(seed: seed)
        var maker = DemoDatasets(plan: plan)
        for number in 0..<count { datasets.append(maker.make(number, &dice, metrics)) }
        datasets.sort { ($0.publisherKey, $0.identifier) < ($1.publisherKey, $1.identifier) }

        let total = DemoTally(datasets)
        facts = PortalFacts(
            declaration: declaration, form: plan.form, harvest: harvest, results: total.results)
        facts.datasets = datasets.count
        facts.missingDatasets = datasets.count { $0.missingSince != nil }
        facts.distributions = total.distributions
        facts.formats = total.formats
        facts.links = total.links
        facts.uncheckedLinks = total.unchecked
        facts.fixes = total.fixes
        facts.issues = total.issues
        for key in Set(datasets.map(\.publisherKey)).sorted() {
            let members = datasets.filter { $0.publisherKey == key }
            let tally = DemoTally(members)
            publishers.append(
                PublisherFacts(
                    key: key, agent: members.first?.dataset.publisher, datasets: members.count,
                    distributions: tally.distributions, results: tally.results, fixes: tally.fixes))
        }
        publishers.sort { ($1.datasets, $0.key) < ($0.datasets, $1.key) }
        facts.publishers = publishers.count
    }
}
