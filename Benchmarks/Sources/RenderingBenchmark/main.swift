import DCAT
import DataQuality
import Foundation
import Harvesting
import Reporting

// RenderingBenchmark                    renders one dataset's page many times in memory and tells pages a second
// RenderingBenchmark FOLDER             also writes the page and its twin there, for the peer to render the same
// RenderingBenchmark FOLDER DATASETS    writes a whole site of so many datasets, and tells files, time and memory

let edition = Edition(
    id: "2026-11-22-bench", pipeline: "benchmark", title: MultilingualText("Open data, measured"),
    asOf: RenderingDataset.asOf, ruleSet: "opengauge 1", software: "OpenGauge", isSample: true,
    languages: [.english, .chinese], outcome: .success)
let renderer = PageRenderer(edition: edition)
var declaration = PortalDeclaration(id: "gb-data", kind: "ckan", endpoint: "https://data.example.org/api/3")
declaration.title = MultilingualText("Example portal", language: "en")
let portal = PortalReference(
    PortalFacts(
        declaration: declaration, form: .live, harvest: HarvestFacts(state: .complete, isAccepted: true),
        results: ByDimension { Aggregate($0) }))
let facts = try RenderingDataset.facts()

if CommandLine.arguments.count > 2, let datasets = Int(CommandLine.arguments[2]) {
    let begin = ContinuousClock.now
    let site = try await SitePublication(
        SyntheticEdition(edition, datasets: datasets), into: CommandLine.arguments[1]
    ).publish()
    let time = (ContinuousClock.now - begin).components
    let seconds = Double(time.seconds) + Double(time.attoseconds) / 1e18
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    print(
        """
        \(datasets) datasets: \(site.pages) pages, \(site.files) files, \(site.bytes / 1_000_000) MB \
        in \((seconds * 10).rounded() / 10) s, \(Int(Double(site.files) / seconds)) files/s, \
        peak memory \(usage.ru_maxrss / 1_024) MiB
        """)
    exit(0)
}

if CommandLine.arguments.count > 1 {
    let folder = CommandLine.arguments[1]
    let page = DatasetModel(portal, facts)
    try Data(renderer.html(page, in: .english)).write(to: URL(fileURLWithPath: folder + "/page.html"))
    try Data(renderer.json(page)).write(to: URL(fileURLWithPath: folder + "/page.json"))
    try Data(renderer.json(MethodologyModel(.standard))).write(to: URL(fileURLWithPath: folder + "/methodology.json"))
}

/// Renders so many pages three times over.
func rate(_ name: String, _ pages: Int, _ render: (DatasetModel) -> Int) {
    for _ in 0..<3 {
        var bytes = 0
        let begin = ContinuousClock.now
        let work = clock()
        for _ in 0..<pages { bytes += render(DatasetModel(portal, facts)) }
        let busy = Double(clock() - work) / Double(CLOCKS_PER_SEC)
        let time = (ContinuousClock.now - begin).components
        let seconds = Double(time.seconds) + Double(time.attoseconds) / 1e18
        let perSecond = Int(Double(pages) / seconds)
        let perWork = Int(Double(pages) / busy)
        print("\(name): \(perSecond) pages/s, \(perWork) pages per CPU second, \(bytes / pages) bytes a page")
    }
}

rate("HTML", 10_000) { renderer.html($0, in: .english).count }
rate("HTML in Chinese", 10_000) { renderer.html($0, in: .chinese).count }
rate("JSON", 10_000) { renderer.json($0).count }
