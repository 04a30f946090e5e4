import DataQuality

/// What a publisher can do.
extension Messages {
    func instruction(_ action: RemedyAction) -> String {
        switch action {
        case .stateFrequency: say(en: "State how often the data are updated", zh: "注明数据更新频率")
        case .stateDefiniteFrequency:
            say(
                en: "State a definite frequency, such as monthly or P1M",
                zh: "填写明确的更新频率，如“每月”或 P1M")
        case .updateData:
            say(en: "Update the data, or promise the frequency that is really kept", zh: "更新数据，或如实填写实际更新频率")
        case .stateModified: say(en: "State when the data themselves last changed", zh: "注明数据本身的最近更新日期")
        case .stateExactDate: say(en: "State dates to the day", zh: "日期精确到日")
        case .correctDate: say(en: "Correct dates that cannot be true or cannot be read", zh: "更正不合理或无法识别的日期")
        case .offerDistributions: say(en: "List the data with links to files or services", zh: "提供数据文件或接口链接")
        case .offerBetterFormat:
            say(
                en: "Offer the data in an open, structured format; full marks take linked data, such as RDF",
                zh: "以开放的结构化格式提供数据；满分须为关联数据，如 RDF")
        case .offerMachineReadable:
            say(en: "Offer every table in a machine-readable format", zh: "所有数据均以可机读格式提供")
        case .offerMoreKinds:
            say(en: "Offer the data in another kind of format, or as a service", zh: "增加其他类型的格式或数据接口")
        case .stateFormat: say(en: "State the format of each file", zh: "注明每个文件的格式")
        case .stateArchiveContent: say(en: "State what format an archive holds", zh: "注明压缩包内文件的格式")
        case .correctFormat: say(en: "State the format that the link really gives", zh: "按链接实际内容更正格式")
        case .repairLinks: say(en: "Repair or remove links that are gone", zh: "修复或删除失效链接")
        case .stateLink: say(en: "State a link for each file", zh: "为每个文件注明链接")
        case .admitAnyone: say(en: "Let anyone have the data without login or challenge", zh: "取消登录或验证，允许任何人获取数据")
        case .steadyServer: say(en: "Make the server answer reliably and in time", zh: "确保服务器稳定、及时响应")
        case .mendCertificate:
            say(
                en: "Serve a valid certificate with its whole chain, over TLS 1.2 or later",
                zh: "使用有效证书及完整证书链，并启用 TLS 1.2 或更高版本")
        case .mendContent:
            say(
                en: "Mend files that are empty, broken or not as the server says", zh: "修复空文件、损坏文件及与服务器标注不符的文件")
        case .offerPublicLink: say(en: "Offer a public link, such as https", zh: "提供公开链接，如 https")
        }
    }

    func name(_ effort: RemedyAction.Effort) -> String {
        switch effort {
        case .record: say(en: "catalogue record", zh: "目录信息")
        case .data: say(en: "the data", zh: "数据")
        case .server: say(en: "the server", zh: "服务器")
        }
    }

    func name(_ effect: RemedyAction.Effect) -> String {
        switch effect {
        case .improves: say(en: "more points", zh: "提高得分")
        case .clarifies: say(en: "a clearer score", zh: "缩小区间")
        case .corrects: say(en: "a truthful record", zh: "信息属实")
        }
    }
}
