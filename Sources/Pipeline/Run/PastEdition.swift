import DCAT
import Foundation
import Logging
import Warehouse

/// Makes the edition of an earlier run again, from what the warehouse kept of it.
///
/// The run's own declaration and rules are used, so that the same program gives the same bytes as it did then. The
/// current edition and the warehouse are not touched.
struct PastEdition {
    /// The run's name.
    let name: String
    /// As it is now; it tells where the results are.
    let declaration: PipelineDeclaration
    let clock: RunClock
    let logger: Logger

    /// - Throws: ``PipelineError`` when there is no such run or nothing was kept of it.
    func publish() async throws -> RunResult {
        let folders = RunFolders(output: declaration.output)
        guard folders.hasWarehouse else {
            throw PipelineError(.usage, "nothing was harvested yet", remedy: "begin with 'opengauge run'")
        }
        let lock = try RunLock(folder: folders.state)
        defer { withExtendedLifetime(lock) {} }
        let present = try Warehouse(path: folders.warehouse)
        try RunFolders.renew(folders.scratch)
        let (run, past) = try self.past(of: present, folders: folders)
        let declaration = try declared(in: past, run: run, folders: folders)
        let context = RunContext(
            declaration: declaration, portals: declaration.portals, folders: folders, run: run, warehouse: past,
            fetchers: try RunFetchers(declaration: declaration, folders: folders, run: run, clock: clock), clock: clock,
            logger: logger, progress: nil)
        let assessed = try await AssessStage(context: context).run()
        let published = try await PublishStage(context: context, isCurrent: false).run()
        try context.fetchers.close()
        try RunFolders.renew(folders.scratch)
        let text = """
            Run \(run.name) of \(declaration.id) again, as of \(run.asOf.iso8601)
              assessed: \(assessed.datasets) datasets by rules \(assessed.ruleSet)
              published: \(published.files) files, \(published.pages) pages
              SHA-256 of index.json: \(published.indexDigest)
            Open \(published.folder)/index.html
            """
        return RunResult(text: text, exit: .success)
    }

    private func past(of present: Warehouse, folders: RunFolders) throws -> (Warehouse.Run, Warehouse) {
        do {
            let run = try present.run(named: name)
            return (run, try present.past(run, at: folders.scratch + "/past.sqlite"))
        } catch let error as WarehouseError where error.code == .notFound {
            throw PipelineError(.usage, error.message, remedy: "'runs/' in the output folder has one folder a run")
        }
    }

    /// The declaration that the run was made by, reading nothing from the network.
    private func declared(
        in past: Warehouse, run: Warehouse.Run, folders: RunFolders
    ) throws -> PipelineDeclaration {
        let files = try past.declaration(of: run.id)
        var declared = declaration
        if let first = files.first {
            let kept = Dictionary(files.map { ($0.path, $0.text) }) { first, _ in first }
            declared = try PipelineDeclaration.read(first.path, from: .kept(kept))
        }
        declared.output = folders.output
        // An empty capture: neither assessing nor publishing asks for anything.
        let nothing = folders.scratch + "/nothing"
        try RunFolders.make(nothing)
        declared.replay = nothing
        return declared
    }
}
