import DataQuality

/// The evidence of link checks.
extension Messages {
    var standIn: String { say(en: "stands for it:", zh: "代为判断的检测：") }
    var digest: String { "SHA-256" }
    var digestOfFirstBytes: String { say(en: "SHA-256 of the bytes read", zh: "已读部分的 SHA-256") }

    /// What one check found.
    func found(_ verdict: LinkVerdict) -> String {
        switch verdict {
        case .ok: say(en: "answers", zh: "可访问")
        case .moved: say(en: "answers elsewhere", zh: "重定向后可访问")
        case .broken: say(en: "gone", zh: "失效")
        case .blocked: say(en: "refused", zh: "访问受阻")
        case .unknown: say(en: "no conclusion", zh: "无法判断")
        case .unsupported: say(en: "cannot be checked", zh: "无法检测")
        }
    }

    /// What it means that one check found so.
    func meaning(_ observation: LinkObservation) -> String {
        guard LinkCause(slug: observation.cause)?.isDistrust ?? false else { return meaning(observation.verdict) }
        return say(
            en: "The server is there, but browsers and programs warn of it or refuse it. Leaves the matter open.",
            zh: "服务器在线，但浏览器和程序会发出警告或拒绝连接，视为未定。")
    }

    /// What it means that one check found so.
    func meaning(_ verdict: LinkVerdict) -> String {
        switch verdict {
        case .ok: say(en: "The link answers with content.", zh: "链接正常返回内容。")
        case .moved: say(en: "The link answers after one or more redirects.", zh: "经一次或多次重定向后正常返回。")
        case .broken:
            say(
                en: "The server says that there is nothing. A link counts as broken when later checks say so too.",
                zh: "服务器确认内容不存在；多次检测结果一致后方计为失效。")
        case .blocked:
            say(
                en: "The server is there but refuses automatic checks or asks for a login. Leaves the matter open.",
                zh: "服务器在线，但拒绝自动检测或要求登录，视为未定。")
        case .unknown:
            say(
                en:
                    "One check like this says nothing for certain: an overload, an error of the server or of the way to it.",
                zh: "仅凭此次检测无法下结论：服务器过载、出错或网络故障。")
        case .unsupported:
            say(en: "An address of a kind that is not asked. Leaves the matter open.", zh: "此类地址不作检测，视为未定。")
        }
    }

    var checkedAt: String { say(en: "Checked", zh: "检测时间") }
    /// Between two sentences.
    var sentenceGap: String { say(en: " ", zh: "") }
    func inBrackets(_ words: String) -> String { say(en: " (\(words))", zh: "（\(words)）") }
    var request: String { say(en: "Request", zh: "请求") }
    var answer: String { say(en: "Answer", zh: "响应") }
    var told: String { say(en: "Told", zh: "详情") }
    var bytesLabel: String { say(en: "Bytes", zh: "字节") }
    var encoding: String { say(en: "Encoding", zh: "编码") }
    var members: String { say(en: "Archive holds", zh: "压缩包内容") }
    var table: String { say(en: "Table", zh: "表格") }
    var service: String { say(en: "Service", zh: "服务") }
    var finding: String { say(en: "Finding", zh: "发现") }

    /// Columns, rows and delimiter of what was read of a table.
    func describe(_ table: TableSample) -> String {
        let delimiter = table.delimiter == "\t" ? say(en: "tab", zh: "制表符") : table.delimiter
        return say(
            en: "\(many(table.columns, "column", "columns")), \(many(table.rows, "row", "rows")) "
                + "\(table.isWhole ? "in all" : "read"), delimiter \(delimiter)\(table.hasHeader ? "" : ", no header")",
            zh: "\(count(table.columns)) 列，\(table.isWhole ? "共" : "已读") \(count(table.rows)) 行，分隔符 \(delimiter)"
                + (table.hasHeader ? "" : "，无表头"))
    }

    /// What a service said of itself.
    func describe(_ service: ServiceObservation) -> String {
        let name = self.name(service.kind)
        guard service.isConfirmed else {
            return say(en: "no \(name): \(cause(service.outcome))", zh: "无 \(name)：\(cause(service.outcome))")
        }
        let version = service.version.map { " \($0)" } ?? ""
        let offers = service.offers.map { say(en: ", offers \(count($0))", zh: "，提供 \(count($0)) 项") } ?? ""
        guard let wanted = service.wanted else {
            return name + version + offers + (service.matchedTitles.map(describe(titles:)) ?? "")
        }
        let found =
            switch service.isOffered {
            case true?: say(en: "offered", zh: "已提供")
            case false?: say(en: "not offered", zh: "未提供")
            case nil: say(en: "not found in what was read", zh: "已读部分未见")
            }
        return "\(name)\(version)\(offers); \(wanted): \(found)"
    }

    /// What matching titles tells; weaker than a name in the link.
    private func describe(titles: [String]) -> String {
        guard !titles.isEmpty else {
            return say(
                en: "; none of them bears a title of the catalogue, so which one is meant cannot be told",
                zh: "；均与目录标题不符，无法判断所指图层")
        }
        let list = titles.map { say(en: "“\($0)”", zh: "“\($0)”") }.joined(separator: say(en: ", ", zh: "、"))
        return say(en: "; by its title alone: \(list) offered", zh: "；仅凭标题判断，已提供：\(list)")
    }

    var readAt: String { say(en: "bytes of the check on", zh: "内容读取于") }
    func bytesRead(_ count: Int64) -> String { say(en: "\(bytes(count)) read", zh: "已读取 \(bytes(count))") }

    /// The phases of an exchange that took any time.
    func timings(_ timings: LinkAttempt.Timings) -> String {
        let phases = [
            (say(en: "name", zh: "域名解析"), timings.nameLookup),
            (say(en: "connection", zh: "连接"), timings.connect), ("TLS", timings.tlsHandshake),
            (say(en: "first byte", zh: "首字节"), timings.firstByte), (say(en: "all", zh: "总计"), timings.total),
        ]
        return phases.filter { $0.1 >= 0.05 }.map { "\($0.0) \(NumberText.plain(($0.1 * 10).rounded() / 10)) ms" }
            .joined(separator: say(en: ", ", zh: "，"))
    }

    func withCookies(_ names: [String]) -> String {
        let list = names.joined(separator: say(en: ", ", zh: "、"))
        return say(
            en: "asked again with what it had set, without which it leads in a circle: cookie \(list)",
            zh: "不带 Cookie 时循环跳转，带上其设置的 Cookie（\(list)）后再次请求")
    }

    func explain(_ occasion: LinkAttempt.Occasion) -> String {
        switch occasion {
        case .first: say(en: "first", zh: "首次")
        case .timedOut: say(en: "as no answer came in time", zh: "因前次超时")
        case .failed: say(en: "as that failed", zh: "因前次失败")
        case .refused: say(en: "as that was refused", zh: "因前次被拒")
        case .saysNothing: say(en: "as that said nothing of the content", zh: "因前次未说明内容")
        case .page: say(en: "as that promises a page", zh: "因前次指向网页")
        case .content: say(en: "to see what the bytes are", zh: "以查看实际内容")
        }
    }

    /// What was found, in a sentence.
    func describe(_ finding: ContentFinding) -> String {
        func argument(_ index: Int) -> String {
            index < finding.arguments.count ? finding.arguments[index] : "?"
        }
        func format(_ index: Int) -> String { formatName(argument(index)) }
        switch finding.code {
        case .pageForData: return say(en: "A page where \(format(0)) is declared.", zh: "声明为 \(format(0))，实际返回网页。")
        case .softNotFound:
            return say(
                en: "The page says that there is nothing, under a status that says otherwise: “\(argument(0))”.",
                zh: "状态码正常，但页面称内容不存在：“\(argument(0))”。")
        case .errorPage:
            return say(
                en: "An error under a status that says otherwise: “\(argument(0))”.",
                zh: "状态码正常，但返回错误信息：“\(argument(0))”。")
        case .exceptionReport:
            return say(en: "The service reports: “\(argument(0))”.", zh: "服务报告异常：“\(argument(0))”。")
        case .formatDiffers:
            return say(
                en: "Declared as \(format(0)), but the bytes are \(format(1)).",
                zh: "声明为 \(format(0))，实际为 \(format(1))。")
        case .mediaTypeDiffers:
            return say(
                en: "Served as \(format(0)), but the bytes are \(format(1)).",
                zh: "服务器标为 \(format(0))，实际为 \(format(1))。")
        case .empty: return say(en: "The file is empty.", zh: "文件为空。")
        case .headerOnly: return say(en: "The table holds column names and no row.", zh: "表格仅有表头，没有数据行。")
        case .partlyRead:
            return say(
                en: "Larger than the \(argument(0)) bytes that were read: whether its sheets have rows is not known.",
                zh: "文件大于已读取的 \(argument(0)) 字节，无法判断工作表中是否有数据行。")
        case .raggedRows:
            return say(
                en: "\(argument(0)) of the \(argument(1)) rows read have more or fewer fields than most.",
                zh: "已读 \(argument(1)) 行中有 \(argument(0)) 行的字段数与多数行不同。")
        case .duplicateRows:
            return say(
                en: "\(argument(0)) of the \(argument(1)) rows read repeat earlier ones.",
                zh: "已读 \(argument(1)) 行中有 \(argument(0)) 行重复。")
        case .notWellFormed where argument(1).hasPrefix("byte "):
            let place = argument(1).dropFirst(5)
            return say(en: "Broken \(format(0)) at byte \(place).", zh: "\(format(0)) 语法有误：第 \(place) 字节。")
        case .notWellFormed:
            return say(en: "Broken \(format(0)): \(argument(1)).", zh: "\(format(0)) 语法有误：\(argument(1))。")
        case .encodingDiffers:
            return say(
                en: "Served as text in \(argument(0)), but it is in \(argument(1)).",
                zh: "服务器标明编码为 \(argument(0))，实际为 \(argument(1))。")
        case .lengthDiffers:
            return say(
                en: "\(argument(0)) bytes are stated, \(argument(1)) came.",
                zh: "标明长度 \(argument(0)) 字节，实际收到 \(argument(1)) 字节。")
        case .pictureOfText:
            return say(en: "The pages seem to be pictures without text.", zh: "文档页面似为图片，不含文本。")
        case .emptyArchive: return say(en: "The archive holds no file.", zh: "压缩包内没有文件。")
        case .badCompression:
            return say(en: "The compression is damaged or swells beyond measure.", zh: "压缩数据损坏或解压后异常膨胀。")
        case .layerMissing:
            return say(en: "The service does not offer “\(argument(0))”.", zh: "服务未提供“\(argument(0))”。")
        case .serviceNotConfirmed:
            return say(en: "No \(format(0)) answers there.", zh: "该地址没有 \(format(0)) 服务响应。")
        case .rangeIgnored:
            return say(
                en: "The server sends everything although only the beginning was asked for.",
                zh: "仅请求开头部分，服务器却返回全部内容。")
        }
    }

    /// What the publisher can do about it; nil where there is nothing to do.
    func advice(_ code: ContentFinding.Code) -> String? {
        switch code {
        case .pageForData:
            say(en: "State the address of the file itself.", zh: "请填写文件本身的地址。")
        case .softNotFound, .errorPage:
            say(
                en: "Repair the link, and answer errors with a status that says so.",
                zh: "请修复链接，并以相应状态码返回错误。")
        case .exceptionReport, .serviceNotConfirmed:
            say(en: "State the address that answers GetCapabilities or its like.", zh: "请填写可返回能力文档的服务地址。")
        case .formatDiffers:
            say(en: "State the format that the link really gives.", zh: "请填写链接实际提供的格式。")
        case .mediaTypeDiffers:
            say(en: "Set the server's media type for this kind of file.", zh: "请为此类文件设置正确的媒体类型。")
        case .empty, .headerOnly, .emptyArchive:
            say(en: "Publish the data, or withdraw the record.", zh: "请发布数据，或撤下该目录。")
        case .raggedRows: say(en: "Quote fields that hold the delimiter.", zh: "含分隔符的字段请加引号。")
        case .duplicateRows: say(en: "Publish each row once.", zh: "请去除重复行。")
        case .notWellFormed: say(en: "Write the file with a library for its format.", zh: "请使用该格式的标准库生成文件。")
        case .encodingDiffers:
            say(en: "State the encoding that is used; UTF-8 is best.", zh: "请标明实际编码，建议使用 UTF-8。")
        case .lengthDiffers, .badCompression:
            say(en: "Upload the file anew and check the server's settings.", zh: "请重新上传文件并检查服务器设置。")
        case .pictureOfText:
            say(en: "Offer the data itself, or at least text.", zh: "请提供数据本身，至少提供可检索文本。")
        case .layerMissing: say(en: "State the name that the service uses.", zh: "请填写服务实际使用的名称。")
        case .partlyRead, .rangeIgnored: nil
        }
    }
}
