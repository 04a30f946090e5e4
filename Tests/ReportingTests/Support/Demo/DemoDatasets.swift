import DCAT
import DataQuality
import Harvesting
import Reporting

/// Makes up datasets, good, bad and hostile.
struct DemoDatasets {
    let plan: DemoPortal.Plan

    private static let subjects = [
        ("Air quality by station", "空气质量监测站数据"), ("Bus stops and timetables", "公交站点与时刻表"),
        ("School enrolment", "学校招生人数"), ("Hospital beds", "医院床位信息"), ("Budget execution", "财政预算执行情况"),
        ("Land use permits", "用地审批结果"), ("Drinking water tests", "饮用水水质检测"), ("Road accidents", "道路交通事故统计"),
        ("Company register extract", "企业登记信息"), ("Public tenders", "政府采购公告"), ("River levels", "河道水位"),
        ("Street trees", "行道树分布"), ("Food inspections", "食品抽检结果"), ("Libraries and opening hours", "图书馆及开放时间"),
        ("Population by district", "分区常住人口"), ("Energy use of public buildings", "公共建筑能耗"),
    ]
    private static let publishers = [
        ("Environment Agency", "生态环境局"), ("Transport Authority", "交通运输局"), ("Statistics Office", "统计局"),
        ("Ministry of Health", "卫生健康委员会"), ("Finance Department", "财政局"),
    ]
    private static let frequencies: [(String, Frequency?)] = [
        ("daily", .term(.daily)), ("每月", .term(.monthly)), ("R/P1Y", .term(.annual)), ("quarterly", .term(.quarterly)),
        ("irregular", .term(.irregular)), ("when we get round to it", nil), ("weekly", .term(.weekly)),
    ]
    private static let formats = [
        ("CSV", "CSV"), ("csv", "CSV"), ("XLSX", "XLSX"), ("JSON", "JSON"), ("PDF", "PDF"), ("XML", "XML"),
        ("HTML", "HTML"),
        ("电子表格", nil), ("ZIP", "ZIP"),
    ]

    mutating func make(_ number: Int, _ dice: inout Dice, _ metrics: [any Metric]) -> DatasetFacts {
        let subject = dice.pick(Self.subjects)
        let publisherNumber = dice.roll(Self.publishers.count + 1)
        var dataset = Dataset(identifier: number % 7 == 3 ? "数据/\(number) #1" : "\(plan.id)-\(1_000 + number)")
        let words = plan.isChinese ? subject.1 : subject.0
        dataset.title = MultilingualText("\(words) \(2_010 + number % 17)", language: plan.isChinese ? "zh" : "en")
        if number == 5 { dataset.title = MultilingualText("<script>alert(\"1\")</script> & \u{202E}gnol\u{0} =1+1") }
        dataset.description = MultilingualText(
            plan.isChinese
                ? "本数据集由相关部门提供，按行政区划汇总，含字段说明。"
                : "Figures by district, as collected by the responsible office.\nSee the notes for definitions.",
            language: plan.isChinese ? "zh" : "en")
        if publisherNumber < Self.publishers.count {
            let name = Self.publishers[publisherNumber]
            dataset.publisher = Agent(
                name: MultilingualText(plan.isChinese ? name.1 : name.0, language: plan.isChinese ? "zh" : "en"),
                homepage: "https://\(plan.id).example.org/publisher")
        }
        dataset.contactPoint = ContactPoint(name: "Open data desk", email: "data@example.org")
        dataset.keywords = [LanguageString("sample"), LanguageString(words)]
        dataset.landingPage = number == 5 ? "javascript:alert(1)" : "https://\(plan.id).example.org/dataset/\(number)"
        if dice.chance(80) {
            let frequency = dice.pick(Self.frequencies)
            dataset.frequency = Stated(raw: frequency.0, value: frequency.1)
        }
        let age = dice.chance(plan.diligence) ? dice.roll(25) : 200 + dice.roll(1_500)
        let modified = Instant(
            millisecondsSince1970: DemoEdition.asOf.adding(days: -Double(age)).millisecondsSince1970 / 86_400_000
                * 86_400_000)
        if dice.chance(88) {
            dataset.modified = Stated(raw: modified.isoDate, value: PartialDate(start: modified, precision: .day))
        }
        dataset.issued = Stated(raw: "sometime in 2015", value: nil)
        dataset.licence = Stated(
            raw: "https://creativecommons.org/licenses/by/4.0/", value: Licence(code: "CC_BY_4_0", isOpen: true))
        dataset.accessRights = Stated(raw: plan.isChinese ? "无条件开放" : "public", value: .public)
        for index in 0..<(number % 11 == 10 ? 0 : 1 + dice.roll(4)) {
            dataset.distributions.append(distribution(dataset, number, index, &dice))
        }
        return measured(dataset, publisherNumber, number, &dice, metrics)
    }

    private func distribution(_ dataset: Dataset, _ number: Int, _ index: Int, _ dice: inout Dice) -> Distribution {
        var distribution = Distribution()
        let format = dice.pick(Self.formats)
        distribution.title = MultilingualText(index == 0 ? "" : "\(format.0) \(index)")
        distribution.format = Stated(raw: format.0, value: format.1.flatMap(FileFormat.init(code:)))
        distribution.downloadURL =
            number == 5 && index == 0
            ? "javascript:alert(document.cookie)" : "https://files.example.org/\(plan.id)/\(number)/\(index)?a=1&b=2"
        distribution.byteSize = Int64(1_000 + dice.roll(9_000_000))
        return distribution
    }

    private func measured(
        _ dataset: Dataset, _ publisherNumber: Int, _ number: Int, _ dice: inout Dice, _ metrics: [any Metric]
    ) -> DatasetFacts {
        var evidence = DatasetEvidence(
            dataset: dataset, firstSeen: Instant(year: 2026, month: 3, day: 1), linksWereChecked: true)
        for distribution in dataset.distributions {
            guard let link = distribution.link, dice.chance(94) else { continue }
            let found = observation(link, distribution.format?.value, &dice)
            evidence.links[link] = found
            evidence.histories[link] = history(found)
        }
        let receipts = metrics.map { $0.measure(evidence, asOf: DemoEdition.asOf) }
        let issue = RecordIssue(
            code: "date-unreadable", severity: .warning, record: dataset.identifier,
            title: dataset.title.preferred(), field: "issued", value: "sometime in 2015",
            message: "the date is in no known form")
        return DatasetFacts(
            dataset: dataset,
            publisherKey: publisherNumber < Self.publishers.count ? "publisher-\(publisherNumber)" : "not-stated",
            firstSeen: evidence.firstSeen,
            missingSince: number % 19 == 18 ? Instant(year: 2026, month: 11, day: 18) : nil,
            links: evidence.links, standings: standings(evidence),
            receipts: ByDimension { dimension in
                receipts[Dimension.allCases.firstIndex(of: dimension) ?? 0]
            }, issues: number % 4 == 0 ? [issue] : [])
    }

    /// The same was found the week before.
    private func history(_ found: LinkObservation) -> LinkHistory {
        var history = LinkHistory(at: found.checkedAt.adding(days: -7))
        for days in [7, 4, 0] as [Double] {
            history.record(LinkSignal(found), at: found.checkedAt.adding(days: -days))
        }
        return history
    }

    private func standings(_ evidence: DatasetEvidence) -> [String: LinkStanding] {
        guard let rules = try? LinkStandingRules() else { return [:] }
        return evidence.histories.mapValues { LinkStanding($0, rules: rules) }
    }

    private func observation(_ url: String, _ format: FileFormat?, _ dice: inout Dice) -> LinkObservation {
        let roll = dice.roll(100)
        let checkedAt = DemoEdition.asOf.adding(days: -0.25)
        var observation: LinkObservation
        if roll < plan.online.answer {
            observation = LinkObservation(
                url: url, checkedAt: checkedAt, verdict: dice.chance(90) ? .ok : .moved, cause: "http-200",
                methods: ["HEAD"])
            observation.status = 200
            observation.servedFormat = format
            observation.sniffedFormat = dice.chance(92) ? format : FileFormat(code: "HTML")
            observation.contentType = format?.properties.mediaType
            observation.contentLength = 48_213
            if observation.verdict == .moved {
                observation.attempts = [
                    LinkAttempt("HEAD", outcome: "http-200", hops: [.init(status: 301, location: url + "&moved=1")])
                ]
            }
        } else if roll < plan.online.answer + plan.online.refuse {
            observation = LinkObservation(
                url: url, checkedAt: checkedAt, verdict: .blocked, cause: "http-412", methods: ["HEAD", "GET"])
            observation.status = 412
        } else if dice.chance(60) {
            observation = LinkObservation(
                url: url, checkedAt: checkedAt, verdict: .broken, cause: "http-404", methods: ["HEAD", "GET"])
            observation.status = 404
        } else {
            observation = LinkObservation(
                url: url, checkedAt: checkedAt, verdict: .unknown, cause: "timeout", methods: ["HEAD", "GET"])
        }
        for index in observation.attempts.indices { observation.attempts[index].peerAddress = "192.0.2.17" }
        return observation
    }
}
