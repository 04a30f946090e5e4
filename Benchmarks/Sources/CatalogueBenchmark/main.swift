import ByteStreams
import DCAT
import Fetching
import Glibc
import Harvesting
import JSON
import PortalAdapters

/// `CatalogueBenchmark KIND FILE`: reads a catalogue with the adapter of that kind and counts what comes out.
/// `CatalogueBenchmark split FILE`: only parses, one record at a time.
let arguments = CommandLine.arguments
guard arguments.count == 3 else {
    print("usage: CatalogueBenchmark (split | ckan | dcat-us | …) FILE")
    exit(64)
}
let path = arguments[2]
var status = stat()
guard stat(path, &status) == 0 else {
    print("cannot read \(path)")
    exit(66)
}
let size = Int64(status.st_size)
let measurement = Measurement()
var records = 0
var distributions = 0
var issues = 0

if arguments[1] == "split" {
    let stream = try JSONArrayStream(ByteStreams.open(path: path), arrays: ["result.results", "dataset"])
    _ = try stream.read { item in
        if case .element = item { records += 1 } else { issues += 1 }
    }
} else {
    let portal = PortalDeclaration(id: "xx-benchmark", kind: arguments[1], endpoint: "file://" + path)
    let adapter = try AdapterRegistry.adapter(for: portal)
    guard let request = adapter.firstRequests().first else { exit(70) }
    let response = FetchResponse(
        request: request.request, status: 200, protocolVersion: "", headers: [], peerAddress: nil,
        timings: FetchTimings(), fetchedAt: Instant(year: 2026, month: 1, day: 1),
        body: ResponseBody(path: path, length: size))
    let answer = HarvestResponse(request: request, response: response, scratchDirectory: "/tmp")
    let summary = try adapter.read(answer) { record in
        switch record {
        case .deleted: break
        case .dataset(let dataset, let found):
            records += 1
            distributions += dataset.distributions.count
            issues += found.count
        case .failure: issues += 1
        }
    }
    issues += summary.issues.count
}
measurement.report(arguments[1], bytes: size, records: records, distributions: distributions, issues: issues)
