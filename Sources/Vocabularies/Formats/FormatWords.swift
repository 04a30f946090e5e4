import DCAT

/// The words of ``FormatVocabulary``, as tables built once.
enum FormatWords {
    /// Every word with its meaning: the written aliases first, then what the registry itself gives (codes, names, media
    /// types), as words and as IRIs of the EU table and of IANA.
    static let table: WordTable<FormatWord> = {
        var words: [(String, FormatWord)] = []
        for line in (fileWords + "\n" + serviceWords).split(separator: "\n") {
            let sides = line.split(separator: "=", maxSplits: 1)
            guard sides.count == 2, let code = sides[0].split(separator: " ").first,
                let format = FileFormat(code: String(code))
            else { continue }
            words += sides[1].split(separator: "|").map { (String($0), .format(format)) }
        }
        words += unspecifiedWords.split(whereSeparator: { $0 == "|" || $0 == "\n" }).map { (String($0), .unspecified) }
        for properties in FileFormat.all {
            guard let format = FileFormat(code: properties.code) else { continue }
            words.append((properties.code, .format(format)))
            words.append((properties.name, .format(format)))
            words.append((fileTypes + properties.code, .format(format)))
            guard let mediaType = properties.mediaType else { continue }
            words.append((mediaType, .format(format)))
            if mediaType.hasPrefix("application/vnd.") {
                words.append((String(mediaType.dropFirst(12)), .format(format)))
            }
            words.append(("https://www.iana.org/assignments/media-types/" + mediaType, .format(format)))
        }
        return WordTable(words)
    }()

    private static let fileTypes = "http://publications.europa.eu/resource/authority/file-type/"

    /// Formats that stand for a class because the word did not say which.
    static let classes: Set<FileFormat> = Set(
        ["SPREADSHEET", "DATABASE", "IMAGE", "VIDEO", "AUDIO", "DOCUMENT"].compactMap(FileFormat.init(code:)))

    /// The top-level media types, with what an unknown subtype of each still says. Unknown `text` is plain text (RFC 2046,
    /// 4.1.4).
    static let topLevelTypes = WordTable<FormatWord>(
        [
            ("application", nil), ("text", "TXT"), ("image", "IMAGE"), ("img", "IMAGE"), ("audio", "AUDIO"),
            ("video", "VIDEO"), ("model", nil), ("chemical", nil), ("multipart", nil), ("message", nil), ("font", nil),
        ].map { type, code in
            (type, code.flatMap(FileFormat.init(code:)).map(FormatWord.format) ?? .unspecified)
        })

    /// Words that name no format.
    private static let unspecifiedWords = """
        other|others|otro|otros|otra|otras|outro|outros|outra|outras|inne|інше|другое|기타|その他|autre|autres|andere|sonstige|sonstiges|overig|altro|annet|annat
        unknown|unbekannt|inconnu|desconocido|onbekend|unspecified|undefined|not specified|not applicable|n/a|na|n.a
        none|null|nil|-|--|?|.|tbd|to be added|various|multiple|mixed|misc|miscellaneous|any|all
        file|files|fichier|datei|archivo|download|downloads|downloadable file|attachment|link|links|external link|hyperlink
        url|uri|resource|data|dataset|format|zip file containing|and|or|und|oder|et al|ou|of|in|the|a|with|og|och|y
        file directory|directory|folder|ftp|ftp site|ftp directory|ftp server|sftp|www|internet
        table|tabular|data table|tabular data|sheet|chart|graph|raster|vector|geospatial|dat|data file|originator data format
        placeholder|placeholder/value|차트|파일데이터|표준데이터|파일|링크|ファイル|リンク|データ|таблица|файл
        binary|bin|octet|octet-stream|application/octet-stream|binary/octet-stream|application/binary|application/x-binary
        application/download|application/force-download|application/x-download|application/vnd.ms-office|application/ole
        http://publications.europa.eu/resource/authority/file-type/BIN
        http://publications.europa.eu/resource/authority/file-type/OCTET
        http://publications.europa.eu/resource/authority/file-type/OP_DATPRO
        https://www.iana.org/assignments/media-types/application/octet-stream
        http://www.iana.org/assignments/media-types/application/octet-stream
        其他|其它|其他格式|其它格式|其他文件|未知|不详|不明|无|暂无|无格式|自定义|文件|文档文件|电子文件|文件集|数据文件|附件
        文件下载|下载|链接|外部链接|数据集|数据|自描述|自描述格式|格式|多种格式|其他自描述格式|其他电子文件
        其他電子檔案|檔案|其他檔案|連結|資料集
        """
}
