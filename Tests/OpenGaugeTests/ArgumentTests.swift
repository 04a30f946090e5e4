import ArgumentParser
import Testing

@testable import OpenGauge

/// What is typed, and what the commands make of it.
@Suite struct ArgumentTests {
    @Test(arguments: [
        ["--portal", "a", "--portal", "b", "p.yml"], ["p.yml", "--portal", "a", "--portal", "b"],
        ["--portal", "a", "p.yml", "--portal=b"], ["--fresh", "--portal=a", "--portal", "b", "p.yml", "--output", "o"],
    ])
    func `a portal is one word, wherever the pipeline stands`(words: [String]) throws {
        for (arguments, portals) in [
            try RunCommand.parse(words).parts, try HarvestCommand.parse(words).parts,
            try CheckCommand.parse(words).parts,
        ] {
            #expect(arguments.pipeline == "p.yml" && portals.portals == ["a", "b"])
        }
    }

    @Test func `a second word after a portal is the pipeline, a third is refused`() throws {
        #expect(try RunCommand.parse(["--portal", "a", "b"]).arguments.pipeline == "b")
        #expect(throws: (any Error).self) { try RunCommand.parse(["p.yml", "--portal", "a", "b"]) }
    }

    /// Each with an option before what it works on.
    @Test(arguments: [
        ["run", "--output", "o", "--replay", "r", "--log-level", "debug", "--portal", "a", "p.yml"],
        ["publish", "--run", "20261122T031700Z", "p.yml"], ["assess", "--output", "o", "p.yml"],
        ["check-url", "--format", "CSV", "--title", "t", "--seconds", "5", "https://a.example/", "https://b.example/"],
        ["explain", "--language", "zh", "--output", "o", "p.yml", "a/b"], ["verify", "edition"],
        ["assess-file", "--kind", "ckan", "--dataset", "d", "--min-score", "0.5", "catalogue.json"],
        ["validate", "a.yml", "b.yml"], ["kinds"],
    ])
    func `no option takes more than its one value`(words: [String]) throws {
        _ = try OpenGaugeCommand.parseAsRoot(words)
    }
}

extension RunCommand {
    fileprivate var parts: (PipelineArguments, PortalArguments) { (arguments, portals) }
}

extension HarvestCommand {
    fileprivate var parts: (PipelineArguments, PortalArguments) { (arguments, portals) }
}

extension CheckCommand {
    fileprivate var parts: (PipelineArguments, PortalArguments) { (arguments, portals) }
}
