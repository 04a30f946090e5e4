import Harvesting
import Logging
import Warehouse

/// What the stages of one run share.
struct RunContext: Sendable {
    let declaration: PipelineDeclaration
    /// The pipeline's portals, or those chosen of them.
    let portals: [PortalDeclaration]
    let folders: RunFolders
    let run: Warehouse.Run
    let warehouse: Warehouse
    let fetchers: RunFetchers
    let clock: RunClock
    let logger: Logger
    /// Is told how far the check of links is; nil where nobody watches.
    let progress: (@Sendable (CheckProgress) -> Void)?
}
