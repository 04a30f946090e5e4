import Foundation

extension RunOptions {
    /// The pipeline's declaration with what the command line changes.
    func declaration() throws -> PipelineDeclaration {
        var declaration = try PipelineDeclaration.read(pipeline)
        if let output { declaration.output = URL(fileURLWithPath: output).absoluteURL.standardizedFileURL.path }
        if let replay { declaration.replay = URL(fileURLWithPath: replay).absoluteURL.standardizedFileURL.path }
        return declaration
    }
}
