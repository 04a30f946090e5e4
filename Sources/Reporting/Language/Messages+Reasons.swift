import DCAT
import DataQuality

/// Why a score came out as it did, and what the words of receipts mean.
extension Messages {
    /// The sentence for a reason with its arguments.
    func sentence(_ reason: Reason) -> String {
        func argument(_ index: Int) -> String {
            reason.arguments.indices.contains(index) ? reason.arguments[index] : "?"
        }
        let first = argument(0)
        let second = argument(1)
        let third = argument(2)
        switch reason.code {
        case .noPromise: return say(en: "No update frequency is stated.", zh: "未注明更新频率。")
        case .vaguePromise:
            return say(
                en: "The stated frequency, \(frequency(first)), promises nothing definite.",
                zh: "所注频率“\(frequency(first))”不构成明确承诺。")
        case .noFurtherUpdates:
            return say(
                en: "The data are declared complete (\(frequency(first))).", zh: "数据已声明完结（\(frequency(first))）。")
        case .frequencyNotUnderstood:
            return say(en: "The frequency “\(first)” is not understood.", zh: "无法理解所注频率“\(first)”。")
        case .implausiblePromise:
            return say(
                en: "The interval “\(first)” is no length of time anyone can be held to.",
                zh: "所注周期“\(first)”不合理，无法据以判断。")
        case .judgedByCadence:
            return say(
                en:
                    "Without a definite promise, judged by its own history: \(first) changes seen, \(second) days apart in the middle.",
                zh: "无明确承诺，按自身历史判断：观察到 \(first) 次更新，间隔中位数 \(second) 天。")
        case .onTime:
            return say(
                en: "Changed on \(first), which is in time up to \(second).", zh: "\(first) 更新，至 \(second) 均属按期。")
        case .late:
            return say(
                en: "Changed \(first) days ago, due after \(second); worth nothing from day \(third).",
                zh: "\(first) 天前更新，已超过 \(second) 天期限；满 \(third) 天计零分。")
        case .delinquent:
            return say(
                en: "Changed on \(first); counts as abandoned since \(second).",
                zh: "\(first) 更新，自 \(second) 起视为停止维护。")
        case .noDate: return say(en: "Nothing tells when the data changed.", zh: "没有任何依据可判断数据何时更新。")
        case .weakDate:
            return say(
                en: "Only weak evidence tells when the data changed: \(grade(first)).",
                zh: "更新时间仅有较弱依据：\(grade(first))。")
        case .laterWeakerDate:
            return say(
                en: "Weaker evidence (\(grade(first))) tells of a later change, on \(second).",
                zh: "较弱依据（\(grade(first))）显示 \(second) 另有更新。")
        case .publishedLater:
            return say(
                en: "A part was published later, on \(first), which is itself a change.",
                zh: "部分内容发布于其后的 \(first)，计为更新。")
        case .coarseDate:
            return say(en: "The date “\(first)” is coarse and leaves an interval.", zh: "日期“\(first)”较粗略，得分为区间。")
        case .dateTooCoarse:
            return say(
                en: "The date “\(first)” is coarser than the promise of \(second) days.",
                zh: "日期“\(first)”的精度低于 \(second) 天的承诺周期。")
        case .futureDate:
            return say(en: "The date \(second) in \(first) lies in the future.", zh: "\(first) 中的日期 \(second) 晚于评估时点。")
        case .impossiblyOldDate:
            return say(
                en: "The date \(second) in \(first) is before anything was published on the web.",
                zh: "\(first) 中的日期 \(second) 早于互联网出现。")
        case .dateNotUnderstood:
            return say(en: "The date “\(second)” in \(first) is not understood.", zh: "无法识别 \(first) 中的日期“\(second)”。")
        case .liveHeader:
            return say(
                en: "The server of \(first) stamps its answers with the time of the request (\(second)).",
                zh: "\(first) 的服务器以请求时间作为更新时间（\(second)）。")
        case .noDistributions: return say(en: "The dataset offers nothing to open.", zh: "该数据集未提供任何数据资源。")
        case .accessRestricted:
            return say(
                en: "The data are not open to everyone (\(accessRights(first))).",
                zh: "数据未向所有人开放（\(accessRights(first))）。")
        case .bestFormat:
            return say(
                en: "The best format on offer is \(formatName(first)), \(second) of 5 stars.",
                zh: "最佳格式为 \(formatName(first))，\(second) 星（满分 5 星）。")
        case .notAllMachineReadable:
            return say(en: "Machine-readable: \(first) of \(second).", zh: "\(second) 个中有 \(first) 个可机读。")
        case .allMachineReadable: return say(en: "Machine-readable: all of \(first).", zh: "\(first) 个全部可机读。")
        case .fewKinds:
            return say(
                en: "Kinds of usable format: \(first); full marks take \(second).",
                zh: "可用格式 \(first) 类，满分需 \(second) 类。")
        case .manyKinds: return say(en: "Kinds of usable format: \(first).", zh: "可用格式 \(first) 类。")
        case .unknownFormats:
            return say(
                en: "Of unknown format: \(first) of \(second).", zh: "\(second) 个中有 \(first) 个格式无法判断。")
        case .archiveOfUnknown:
            return say(en: "Archives that do not say what they hold: \(first).", zh: "\(first) 个压缩包未注明内容格式。")
        case .formatContradicted:
            return say(
                en: "Declared as \(formatName(first)), but the bytes are \(formatName(second)): \(third)",
                zh: "声明为 \(formatName(first))，实际为 \(formatName(second))：\(third)")
        case .linksNotChecked: return say(en: "The links of this portal were never checked.", zh: "该平台的链接从未检测。")
        case .noLinks: return say(en: "No link is stated.", zh: "未注明任何链接。")
        case .distributionsWithoutLink:
            return say(en: "Distributions without a link: \(first).", zh: "\(first) 个数据资源未注明链接。")
        case .allOnline: return say(en: "Every known link answers: \(first).", zh: "已检测的 \(first) 个链接全部可访问。")
        case .linksBroken:
            return say(en: "Links gone: \(first) of \(second) known.", zh: "\(second) 个链接中有 \(first) 个失效。")
        case .linksFailing:
            return say(
                en: "Links that failed of late, not long enough to be called broken: \(first).",
                zh: "\(first) 个链接近期检测失败，尚未达到失效标准。")
        case .linksBlocked:
            return say(en: "Links whose server refuses our checks: \(first).", zh: "\(first) 个链接的服务器拒绝检测。")
        case .linksDistrusted:
            return say(
                en: "Links whose server's certificate or encryption is not accepted: \(first).",
                zh: "\(first) 个链接的服务器证书或加密方式不被接受。")
        case .linksUndecided:
            return say(en: "Links whose check allows no conclusion: \(first).", zh: "\(first) 个链接的检测无法得出结论。")
        case .linksUnsupported:
            return say(en: "Links of a kind that is not checked: \(first).", zh: "\(first) 个链接的类型不作检测。")
        case .contentFaults:
            return say(
                en: "Links whose files are empty, broken or not as the server says: \(first).",
                zh: "\(first) 个链接的文件为空、损坏或与服务器标注不符。")
        case .linksUnchecked: return say(en: "Links no run has checked yet: \(first).", zh: "\(first) 个链接尚未检测。")
        }
    }

    /// A frequency's code in words, where it has some.
    func frequency(_ code: String) -> String { Frequency(code: code).map(name) ?? code }

    func formatName(_ code: String) -> String { FileFormat(code: code).map { name($0) } ?? code }

    func accessRights(_ code: String) -> String { AccessRights(rawValue: code).map(name) ?? code }

    func grade(_ code: String) -> String { ChangeGrade(rawValue: code).map(name) ?? code }

    func name(_ rights: AccessRights) -> String {
        switch rights {
        case .public: say(en: "open to everyone", zh: "无条件开放")
        case .restricted: say(en: "restricted", zh: "有条件开放")
        case .nonPublic: say(en: "not open", zh: "不予开放")
        }
    }

    func name(_ grade: ChangeGrade) -> String {
        switch grade {
        case .contentChange: say(en: "our checks saw the data change", zh: "检测到数据内容变化")
        case .linkHeaders: say(en: "every link's Last-Modified", zh: "全部链接的 Last-Modified")
        case .distributionModified: say(en: "the distribution's own date", zh: "数据资源注明的更新日期")
        case .datasetModified: say(en: "the dataset's own date", zh: "数据集注明的更新日期")
        case .someLinkHeaders: say(en: "some links' Last-Modified", zh: "部分链接的 Last-Modified")
        case .recordChange: say(en: "our harvests saw the record change", zh: "采集到目录记录变化")
        case .recordModified: say(en: "the catalogue record's date", zh: "目录记录的更新日期")
        case .issued: say(en: "the date of publication", zh: "发布日期")
        }
    }

    /// The name of a receipt's input, where it is one of ours.
    func inputName(_ name: String) -> String {
        guard let known = Receipt.InputName(rawValue: name) else { return name }
        switch known {
        case .declaredFrequency: return say(en: "declared frequency", zh: "声明的更新频率")
        case .period: return say(en: "period in days", zh: "周期（天）")
        case .observedCadence: return say(en: "days between observed changes", zh: "观察到的更新间隔（天）")
        case .runInstant: return say(en: "measured as of", zh: "评估时点")
        case .evidenceGrade: return say(en: "kind of evidence", zh: "依据类型")
        case .lastChange: return say(en: "last change", zh: "最近更新")
        case .laterChange: return say(en: "later change, weaker evidence", zh: "其后的更新（较弱依据）")
        case .countedAge: return say(en: "age that counts, in days", zh: "计分天数")
        case .dueAge: return say(en: "due age in days", zh: "期限（天）")
        case .delinquentAge: return say(en: "age worth nothing, in days", zh: "计零分天数")
        case .format: return say(en: "format", zh: "格式")
        case .distributions: return say(en: "distributions", zh: "数据资源数")
        case .unknownFormats: return say(en: "of unknown format", zh: "格式未知数")
        case .machineReadable: return say(en: "machine-readable", zh: "可机读数")
        case .usableKinds: return say(en: "kinds of usable format", zh: "可用格式类别")
        case .link: return say(en: "link", zh: "链接")
        case .links: return say(en: "links", zh: "链接数")
        case .online: return say(en: "answering", zh: "可访问数")
        case .broken: return say(en: "gone", zh: "失效数")
        case .undecided: return say(en: "undecided", zh: "未定数")
        }
    }
}
