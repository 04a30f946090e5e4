import Fetching
import Reporting
import Warehouse

extension PipelineError {
    /// The same with what an operator can do, where a disk or the memory between runs is at fault; others as they are.
    static func told(_ error: any Error, folders: RunFolders) -> any Error {
        let failure = (error as? WarehouseError) ?? WarehouseError(ofDatabase: error)
        switch failure?.code {
        case .unwritable?: return unwritable(failure?.message ?? "", folders)
        case .unusable?, .damaged?:
            return PipelineError(
                .storage, failure?.message ?? "",
                remedy: """
                    the editions are whole and stand; put a copy of \(folders.state) back, or move it away to begin anew, \
                    without what was known of the past
                    """)
        case .notFound?, nil: break
        }
        if let error = error as? ReportingError, error.code == .unwritable {
            return unwritable(error.message, folders)
        }
        if let error = error as? FetchFailure, error.code == .storage { return unwritable(error.detail, folders) }
        return error
    }

    private static func unwritable(_ message: String, _ folders: RunFolders) -> PipelineError {
        PipelineError(
            .storage, message,
            remedy: """
                make room on the disk of \(folders.output), and see that it can be written; the last edition stands, and the \
                next run takes this one up
                """)
    }
}
