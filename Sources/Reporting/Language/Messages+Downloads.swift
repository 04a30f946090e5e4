import DCAT

/// The edition's data as files.
extension Messages {
    var downloadsLead: String {
        say(
            en:
                "Everything on this site as data: tables for a spreadsheet, one database for queries, an RDF graph, and a JSON twin beside every page.",
            zh: "本站全部内容均可下载：电子表格可用的 CSV、可供查询的数据库、RDF 图，以及每个页面对应的 JSON 数据。")
    }
    var files: String { say(en: "Files", zh: "文件") }
    var filesCaption: String { say(en: "Data files of this edition, with their digests", zh: "本版数据文件及其摘要值") }
    var file: String { say(en: "File", zh: "文件") }
    var contents: String { say(en: "Contents", zh: "内容") }
    var indexExplanation: String {
        say(
            en:
                "lists every file of this edition with its size, media type and SHA-256 digest; check them all with any tool that computes SHA-256.",
            zh: "列出本版全部文件及其大小、媒体类型与 SHA-256 摘要值，可用任意 SHA-256 工具核验。")
    }
    func citation(_ title: String, _ edition: String, _ date: Instant, _ software: String, _ rules: String) -> String {
        say(
            en: "\(title), edition \(edition), as of \(self.date(date)), measured by \(software) with rules \(rules).",
            zh: "\(title)，版本 \(edition)，评估时点 \(self.date(date))，由 \(software) 按规则 \(rules) 评估。")
    }
    var citeExplanation: String {
        say(
            en:
                "Name the edition: the same evidence and rules give the same edition again, byte for byte. Add the digest of the file you used.",
            zh: "引用时请注明版本号：相同的佐证与规则可逐字节重现同一版本。请同时注明所用文件的摘要值。")
    }
    var csvRules: String { say(en: "How the CSV files are written", zh: "CSV 文件格式说明") }
    var csvExplanation: String {
        say(
            en:
                "RFC 4180 in UTF-8 without a byte order mark: commas, lines ended by CR LF, quotation marks doubled. A text that a spreadsheet could take for a formula, that is one that begins with = + - @, their full-width forms, a tab or a line break, is preceded by an apostrophe. Scores are numbers in 0 to 1, dates are ISO 8601 in UTC, an empty cell means not known.",
            zh:
                "遵循 RFC 4180，采用不带字节顺序标记的 UTF-8 编码：以逗号分隔，行尾为 CR LF，引号加倍。凡以 = + - @（含全角形式）、制表符或换行开头、可能被电子表格当作公式的文本，前面加一个撇号。得分为 0 至 1 的数值，日期采用 ISO 8601（世界协调时），空单元格表示未知。"
        )
    }

    func describe(_ table: CSVTable) -> String {
        switch table {
        case .portals: say(en: "one line a portal, with its three scores", zh: "每个平台一行，含三项得分")
        case .publishers: say(en: "one line a publisher", zh: "每个数据提供方一行")
        case .datasets: say(en: "one line a dataset, with its record and scores", zh: "每个数据集一行，含目录信息与得分")
        case .distributions:
            say(en: "one line a distribution, with the check of its link", zh: "每个数据资源一行，含链接检测结果")
        case .measurements:
            say(en: "one line a rule of a receipt, with its reason and arithmetic", zh: "每条评分规则一行，含原因与算式")
        case .issues: say(en: "one line an issue", zh: "每个问题一行")
        case .duplicates:
            say(en: "one line a dataset that belongs elsewhere, with where", zh: "每个归属他处的数据集一行，含归属")
        case .changes: say(en: "one line a change that this run saw", zh: "本次运行发现的每项变化一行")
        }
    }
    func describe(_ graph: GraphPart.File) -> String {
        switch graph {
        case .edition:
            say(
                en: "RDF (Turtle): the edition, its portals in DCAT and their results in DQV",
                zh: "RDF（Turtle）：以 DCAT 描述本版及各平台，以 DQV 描述其评估结果")
        case .datasets:
            say(
                en: "RDF (Turtle): publishers and datasets in DCAT, the measurements in DQV",
                zh: "RDF（Turtle）：以 DCAT 描述数据提供方与数据集，以 DQV 描述评估结果")
        }
    }
    var database: String { say(en: "SQLite database of this edition", zh: "本版 SQLite 数据库") }
    var otherFile: String { say(en: "file of this edition", zh: "本版文件") }
}
