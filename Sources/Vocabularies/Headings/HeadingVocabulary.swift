/// Reads the headings of catalogue tables and the labels of catalogue pages, Chinese and English.
///
/// Known are the core fields of the national guide to government information resource catalogues of 2017 (trial version,
/// 发改高技术〔2017〕1272号) with and without the prefix 信息资源, the labels of provincial platforms, and the flattened names
/// of CKAN, DCAT-US and DCAT. Sharing inside government (共享类型, 共享条件, 共享方式) is another axis than openness, and
/// counters and the items of a table (信息项) tell nothing that is measured: these are ignored on purpose.
public enum HeadingVocabulary {
    /// The field that a heading names; nil when the vocabulary does not know it.
    ///
    /// Marks around the name do not matter: 名称（必填）, "* Title", 1.信息资源名称, 更新周期：.
    public static func recognise(_ heading: String) -> CatalogueField? {
        if let field = HeadingWords.table.value(heading) { return field }
        return WordFolding.withTidied(heading) { text in
            let bare = bareName(text)
            return HeadingWords.table.value(bare) ?? readParts(bare)
        } ?? nil
    }

    /// The heading as two of one meaning are compared: without marks, case and white space.
    public static func normalised(_ heading: String) -> String {
        WordFolding.withTidied(heading) { text in
            String(decoding: bareName(text).compactMap(WordFolding.fold), as: UTF8.self)
        } ?? ""
    }

    /// Without numbering and stars before, and brackets, stars and colons behind.
    private static func bareName(_ text: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
        var name = text
        if let bracket = name.firstIndex(where: { $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: "[") }), bracket > 0 {
            name = name.slice(0, bracket)
        }
        let isMark = { (byte: UInt8) in
            byte <= 0x20 || byte == UInt8(ascii: "*") || byte == UInt8(ascii: ":") || byte == UInt8(ascii: ".")
                || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "#")
        }
        while let last = name.last, isMark(last) { name = name.slice(0, name.count - 1) }
        // A numbering is a short number with a mark behind it.
        let digits = name.prefix { $0 &- 0x30 < 10 }
        if (1...2).contains(digits.count), digits.count < name.count, isMark(name[digits.count]) {
            name = name.slice(digits.count)
        }
        while let first = name.first, isMark(first) { name = name.slice(1) }
        return name
    }

    /// 数源单位/数据提供单位: the first part that is known.
    private static func readParts(_ text: UnsafeBufferPointer<UInt8>) -> CatalogueField? {
        guard text.contains(UInt8(ascii: "/")) else { return nil }
        for part in text.split(separator: UInt8(ascii: "/")).prefix(4) {
            if let field = HeadingWords.table.value(UnsafeBufferPointer(rebasing: part)) { return field }
        }
        return nil
    }
}
