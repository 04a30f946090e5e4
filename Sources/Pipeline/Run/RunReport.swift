import Foundation
import JSON
import Warehouse

/// What a run did, for the operator: on standard output, and as `report.json` beside the capture.
struct RunReport: Sendable {
    let run: Warehouse.Run
    let pipeline: String
    var portals: [PortalRun] = []
    var check: CheckSummary?
    var assess: AssessSummary?
    var publish: PublishSummary?
    /// Whether stages are left to do.
    var isOpen = false
    /// Wall-clock seconds a stage took.
    var seconds: [Stage: Double] = [:]

    init(run: Warehouse.Run, pipeline: String) {
        self.run = run
        self.pipeline = pipeline
    }

    /// Whether some portal did not do what it should.
    var isPartial: Bool { portals.contains { $0.state != .complete || !$0.isAccepted } }

    var exit: PipelineExit {
        if !portals.isEmpty, publish == nil, portals.allSatisfy({ !$0.isAccepted }) { return .failed }
        return isPartial ? .partial : .success
    }

    func text(folders: RunFolders) -> String {
        var lines = ["Run \(run.name) of \(pipeline), as of \(run.asOf.iso8601)"]
        for portal in portals {
            lines.append(portal.line)
        }
        if let check { lines.append("  links: \(check.text)") }
        if let assess {
            let copies = assess.copies > 0 ? ", \(assess.copies) of them copies" : ""
            let measured = assess.measured < assess.datasets ? ", \(assess.measured) measured anew" : ""
            lines.append("  assessed: \(assess.datasets) datasets\(copies)\(measured) by rules \(assess.ruleSet)")
        }
        if let publish {
            lines.append("  published: \(publish.files) files, \(publish.pages) pages")
            lines.append("  SHA-256 of index.json: \(publish.indexDigest)")
            lines.append("Open \(folders.current)/index.html")
        }
        if isOpen {
            lines.append(
                "The run is open: go on with '\(next)'. 'run' takes it up, as of its own instant; 'run --fresh' begins another."
            )
        }
        return lines.joined(separator: "\n")
    }

    /// The command that does the next stage.
    private var next: String {
        if assess != nil { return "opengauge publish" }
        return check != nil ? "opengauge assess" : "opengauge check"
    }

    func write(to folders: RunFolders) throws {
        var json = JSONWriter(indentation: 2)
        json.beginObject()
        json.member("run", run.name)
        json.member("pipeline", pipeline)
        json.member("asOf", run.asOf.iso8601)
        json.member("exit", Int(exit.rawValue))
        json.key("seconds")
        json.beginObject()
        for stage in Stage.allCases {
            guard let value = seconds[stage] else { continue }
            json.key(stage.rawValue)
            json.number((value * 1_000).rounded() / 1_000)
        }
        json.endObject()
        json.key("portals")
        json.beginArray()
        for portal in portals { Self.write(portal, to: &json) }
        json.endArray()
        check?.write(to: &json)
        json.endObject()
        try RunFolders.make(folders.run(run.name))
        let path = folders.report(run.name)
        do { try Data(json.takeBytes() + [0x0A]).write(to: URL(fileURLWithPath: path), options: .atomic) } catch {
            throw PipelineError(
                .storage, "the run report \(path) cannot be written: \(error.localizedDescription)",
                remedy: "check that the disk is not full")
        }
    }

    private static func write(_ portal: PortalRun, to json: inout JSONWriter) {
        json.beginObject()
        json.member("portal", portal.portal)
        json.member("state", portal.state.rawValue)
        json.key("accepted")
        json.boolean(portal.isAccepted)
        if let announced = portal.announced { json.member("announced", announced) }
        json.key("full")
        json.boolean(portal.isFull)
        json.member("received", portal.received)
        json.member("unasked", portal.unasked)
        json.member("unaskedPages", portal.unaskedPages)
        json.member("failures", portal.failures)
        json.member("duplicates", portal.duplicates)
        json.member("added", portal.added)
        json.member("changed", portal.changed)
        json.member("unchanged", portal.unchanged)
        json.member("missing", portal.missing)
        json.member("vanished", portal.vanished)
        json.member("returned", portal.returned)
        json.member("removed", portal.removed)
        json.member("deleted", portal.deleted)
        json.member("unchangedSince", ifPresent: portal.unchangedSince?.iso8601)
        json.member("requests", portal.requests)
        json.key("bytes")
        json.integer(portal.bytes)
        json.member("message", ifPresent: portal.message)
        json.endObject()
    }
}
