extension WARCArchive {
    /// The answer in a record of a capture that need not be open, such as one that was written just now.
    ///
    /// - Parameter request: what the record must answer.
    /// - Returns: nil when it answers another request.
    /// - Throws: as ``latest(_:spoolingTo:)``; `malformed` also when the record refers to one whose place it does not
    ///   say, which this project's own never do.
    public static func answer(
        at location: WARCLocation, to request: WARCRequestKey, in directory: String,
        spoolingTo scratchDirectory: String, limits: WARCReadingLimits = .standard
    ) throws(WARCError) -> WARCAnswer? {
        let extraction = AnswerExtraction(directory: directory, limits: limits, scratchDirectory: scratchDirectory)
        return try extraction.answer(at: location, to: request) { _, _ in nil }
    }
}
