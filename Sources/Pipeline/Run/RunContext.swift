import Crypto
import Foundation
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

    /// A digest of the program and of its declaration's files: what was made by others is not taken over.
    var program: [UInt8] {
        var hash = SHA256()
        func add(_ bytes: some DataProtocol) {
            withUnsafeBytes(of: Int64(bytes.count).littleEndian) { hash.update(bufferPointer: $0) }
            hash.update(data: bytes)
        }
        add(Array("\(Software.name) \(Software.version) \(Software.file)".utf8))
        for path in declaration.files { add(DeclarationSource.disk.data(path) ?? Data()) }
        return Array(hash.finalize())
    }
}
