/// Tells a PDF of scanned pages from one with text.
enum PDFContent {
    /// Whether it holds pictures and no font. Nil where it cannot be said: objects may be compressed, or lie beyond what
    /// was read.
    static func isPictures(_ bytes: [UInt8], isWhole: Bool) -> Bool? {
        func has(_ words: String) -> Bool { bytes.firstRange(of: Array(words.utf8)) != nil }
        if has("/Font") { return false }
        guard isWhole, !has("/ObjStm"), !has("/Encrypt") else { return nil }
        return has("/Image")
    }
}
