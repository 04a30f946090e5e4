import DCAT

/// Reads the frequency words of catalogues: EU, Dublin Core, SDMX and ISO 19115 codes and IRIs, ISO 8601 intervals, and
/// words and phrases in many languages, Chinese above all.
///
/// A missing, empty or unknown value is never a promise: it is nil or ``Frequency/Term/unknown``. The integer codes of
/// single portals (1 is 实时 on one and 不定期 on the next) are not portable and not read here; a portal declares its own.
public enum FrequencyVocabulary {
    /// The frequency that `raw` names; nil when the vocabulary does not know it, and for an empty text.
    public static func recognise(_ raw: String) -> Frequency? {
        if let term = FrequencyWords.table.value(raw) { return .term(term) }
        return WordFolding.withTidied(raw) { read($0) } ?? nil
    }

    private static func read(_ text: UnsafeBufferPointer<UInt8>) -> Frequency? {
        let text = text.trimmingDots
        guard !text.isEmpty else { return nil }
        if let term = FrequencyWords.table.value(text) { return .term(term) }
        if text.hasPrefix("http://") || text.hasPrefix("https://") { return readIRI(text) }
        if let term = readCode(text) { return .term(term) }
        if let interval = RepeatingInterval(text) { return interval.frequency }
        // 不更新(更新说明:…), "Daily (Monday-Friday)": what stands in brackets explains.
        if let bracket = text.firstIndex(where: { $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: "[") }), bracket > 0 {
            return read(text.slice(0, bracket))
        }
        return FrequencyPhrase(text)?.frequency
    }

    /// The code at the end of an IRI, as the fragment or the last segment, without a code list's own prefix
    /// (`…/code#freq-W`, `…#MD_MaintenanceFrequencyCode_daily`).
    private static func readIRI(_ text: UnsafeBufferPointer<UInt8>) -> Frequency? {
        let bare = text.trimmingTrailingSlash
        guard let mark = bare.lastIndex(where: { $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: "/") }), mark > 8 else {
            return nil
        }
        let code = bare.slice(mark + 1)
        if let term = FrequencyWords.table.value(code) ?? readCode(code) { return .term(term) }
        // A list of frequencies may name its terms by phrases (`…/update-frequency/3-months`).
        let list = String(decoding: bare.slice(0, mark), as: UTF8.self)
        return list.contains("frequency") ? RepeatingInterval(code)?.frequency ?? FrequencyPhrase(code)?.frequency : nil
    }

    /// A code behind the prefix of its list, such as `freq:annual`.
    private static func readCode(_ text: UnsafeBufferPointer<UInt8>) -> Frequency.Term? {
        for prefix in FrequencyWords.codePrefixes where text.hasPrefix(prefix) {
            return FrequencyWords.table.value(text.slice(prefix.utf8CodeUnitCount))
        }
        return nil
    }
}
