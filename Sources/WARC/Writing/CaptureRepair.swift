/// Brings a capture into order before more is appended: every answer is in the index, and the last segment ends with a
/// whole record.
struct CaptureRepair {
    let directory: String
    let name: String

    /// Where a capture ends.
    struct End {
        var segment: String
        var number: Int
        /// Behind the last whole record, in bytes.
        var offset: Int64
        /// Whether only a record that was cut short lies behind `offset`, if anything.
        var canGoOn: Bool
    }

    /// Completes `index`, which is the only index of this capture.
    ///
    /// - Returns: nil when the capture has no segment.
    func run(_ index: inout IndexFile) throws(WARCError) -> End? {
        let folder = try CaptureFolder(directory, only: name)
        var loader = IndexLoader(folder: folder, limits: .standard)
        try loader.readIndexes { _, _ in }
        if try !loader.contradicted().isEmpty {
            try index.clear()
            for number in folder.segments.indices { loader.forget(number) }
        }
        var memory = CDXJMemory()
        try loader.readSegments { entry, _ throws(WARCError) in try index.append { entry.write(&memory, to: &$0) } }
        try index.flush()
        guard let segment = folder.segments.last, let number = number(of: segment), let end = loader.ends.last else {
            return nil
        }
        let problems = loader.problems[segment] ?? []
        return End(
            segment: segment, number: number, offset: end, canGoOn: problems.allSatisfy(\.isTail))
    }

    private func number(of segment: String) -> Int? {
        Int(segment.dropFirst(name.count + 1).prefix { $0 != "." })
    }
}
