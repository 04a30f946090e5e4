/// A character encoding, by its name in the WHATWG Encoding Standard, in lower case.
public struct Charset: Hashable, Sendable, CustomStringConvertible {
    /// Such as `utf-8`, `gb18030`, `windows-1252`.
    public let name: String

    private init(name: String) { self.name = name }

    public static let utf8 = Charset(name: "utf-8")
    public static let utf16LittleEndian = Charset(name: "utf-16le")
    public static let utf16BigEndian = Charset(name: "utf-16be")
    /// Holds GB2312 and GBK, which are read as this.
    public static let gb18030 = Charset(name: "gb18030")
    public static let big5 = Charset(name: "big5")
    /// Read as code page 932.
    public static let shiftJIS = Charset(name: "shift_jis")
    public static let eucJP = Charset(name: "euc-jp")
    /// Read as code page 949, the unified Hangul code.
    public static let eucKR = Charset(name: "euc-kr")
    public static let windows1251 = Charset(name: "windows-1251")
    /// Holds ASCII and ISO 8859-1, which are read as this.
    public static let windows1252 = Charset(name: "windows-1252")

    /// The encoding a label stands for, as found in `Content-Type` or in an XML declaration; nil for an unknown one.
    public init?(label: String) {
        let word = label.lowercased().filter { !$0.isWhitespace && $0 != "\"" && $0 != "'" }
            .replacing("_", with: "-")
        if let name = Charset.aliases[word] {
            self.name = name
            return
        }
        let single = word.hasPrefix("cp125") ? "windows-" + word.dropFirst(2) : word
        guard Charset.singleByte.contains(single) else { return nil }
        name = single
    }

    public var description: String { name }

    /// The name that iconv knows it by.
    var iconvName: String {
        switch name {
        case "big5": "BIG5-HKSCS"
        case "shift_jis": "CP932"
        case "euc-kr": "CP949"
        default: name.uppercased()
        }
    }

    /// The length of the unit that is skipped when it cannot be read.
    var unitLength: Int { self == .utf16LittleEndian || self == .utf16BigEndian ? 2 : 1 }

    private static let aliases: [String: String] = [
        "utf-8": "utf-8", "utf8": "utf-8", "unicode-1-1-utf-8": "utf-8",
        "utf-16": "utf-16le", "utf-16le": "utf-16le", "utf16le": "utf-16le", "ucs-2": "utf-16le",
        "unicode": "utf-16le", "utf-16be": "utf-16be", "utf16be": "utf-16be",
        "gb18030": "gb18030", "gbk": "gb18030", "gb2312": "gb18030", "gb-2312-80": "gb18030", "x-gbk": "gb18030",
        "cp936": "gb18030", "ms936": "gb18030", "windows-936": "gb18030", "euc-cn": "gb18030", "chinese": "gb18030",
        "big5": "big5", "big5-hkscs": "big5", "cn-big5": "big5", "x-x-big5": "big5", "cp950": "big5",
        "ascii": "windows-1252", "us-ascii": "windows-1252", "latin1": "windows-1252", "l1": "windows-1252",
        "iso-8859-1": "windows-1252", "iso8859-1": "windows-1252", "iso88591": "windows-1252",
        "ansi": "windows-1252", "latin-1": "windows-1252", "latin2": "iso-8859-2", "latin-9": "iso-8859-15",
        "iso-8859-9": "windows-1254", "latin5": "windows-1254",
        "shift-jis": "shift_jis", "sjis": "shift_jis", "ms932": "shift_jis", "cp932": "shift_jis",
        "windows-31j": "shift_jis", "euc-jp": "euc-jp", "euc-kr": "euc-kr", "ks-c-5601-1987": "euc-kr",
        "cp949": "euc-kr", "koi8-r": "koi8-r", "koi8-u": "koi8-u", "tis-620": "iso-8859-11",
    ]

    private static let singleByte: Set<String> = [
        "windows-1250", "windows-1251", "windows-1252", "windows-1253", "windows-1254", "windows-1255",
        "windows-1256", "windows-1257", "windows-1258", "iso-8859-2", "iso-8859-3", "iso-8859-4", "iso-8859-5",
        "iso-8859-6", "iso-8859-7", "iso-8859-8", "iso-8859-10", "iso-8859-11", "iso-8859-13", "iso-8859-14",
        "iso-8859-15", "iso-8859-16",
    ]
}
