/// Adds lines to the indexes of a folder as far as they can be written; who only reads a capture needs no more.
final class MissingLines {
    private final class OpenFile {
        var index: IndexFile

        init(path: String) throws(WARCError) { index = try IndexFile(path: path) }
    }

    private let folder: CaptureFolder
    private var files: [String: OpenFile] = [:]
    private var refused: Set<String> = []
    private var memory = CDXJMemory()

    init(folder: CaptureFolder) { self.folder = folder }

    func add(_ entry: CDXJEntry) {
        let name = CaptureFolder.indexName(forSegment: entry.fileName)
        if refused.contains(name) { return }
        do throws(WARCError) {
            if files[name] == nil { files[name] = try OpenFile(path: folder.path(of: name)) }
            try files[name]?.index.append { entry.write(&memory, to: &$0) }
        } catch {
            refused.insert(name)
            files[name] = nil
        }
    }

    func finish() {
        for file in files.values { try? file.index.flush() }
    }
}
