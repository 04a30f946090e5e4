import DCAT

/// Update frequencies in words.
extension Messages {
    func name(_ frequency: Frequency) -> String {
        switch frequency {
        case .term(let term): name(term)
        case .every(let days):
            say(en: "every \(NumberText.plain(days)) days", zh: "每 \(NumberText.plain(days)) 天")
        }
    }

    func name(_ term: Frequency.Term) -> String {
        switch term {
        case .updateContinuously: say(en: "continuously updated", zh: "实时")
        case .continuous: say(en: "continuous", zh: "持续")
        case .everyMinute: say(en: "every minute", zh: "每分钟")
        case .every5Minutes: say(en: "every 5 minutes", zh: "每 5 分钟")
        case .every10Minutes: say(en: "every 10 minutes", zh: "每 10 分钟")
        case .every15Minutes: say(en: "every 15 minutes", zh: "每 15 分钟")
        case .every30Minutes: say(en: "every 30 minutes", zh: "每 30 分钟")
        case .hourly: say(en: "hourly", zh: "每小时")
        case .bihourly: say(en: "every 2 hours", zh: "每 2 小时")
        case .trihourly: say(en: "every 3 hours", zh: "每 3 小时")
        case .every12Hours: say(en: "every 12 hours", zh: "每 12 小时")
        case .twiceADay: say(en: "twice a day", zh: "每日两次")
        case .daily: say(en: "daily", zh: "每日")
        case .threeTimesAWeek: say(en: "three times a week", zh: "每周三次")
        case .twiceAWeek: say(en: "twice a week", zh: "每周两次")
        case .fiveTimesAWeek: say(en: "five times a week", zh: "每周五次")
        case .weekly: say(en: "weekly", zh: "每周")
        case .every10Days: say(en: "every 10 days", zh: "每旬")
        case .threeTimesAMonth: say(en: "three times a month", zh: "每月三次")
        case .twiceAMonth: say(en: "twice a month", zh: "每半月")
        case .biweekly: say(en: "every two weeks", zh: "每两周")
        case .monthly: say(en: "monthly", zh: "每月")
        case .bimonthly: say(en: "every two months", zh: "每两月")
        case .quarterly: say(en: "quarterly", zh: "每季度")
        case .threeTimesAYear: say(en: "three times a year", zh: "每年三次")
        case .twiceAYear: say(en: "twice a year", zh: "每半年")
        case .annual: say(en: "annual", zh: "每年")
        case .biennial: say(en: "every two years", zh: "每两年")
        case .triennial: say(en: "every three years", zh: "每三年")
        case .quadrennial: say(en: "every four years", zh: "每四年")
        case .quinquennial: say(en: "every five years", zh: "每五年")
        case .decennial: say(en: "every ten years", zh: "每十年")
        case .every20Years: say(en: "every twenty years", zh: "每二十年")
        case .every30Years: say(en: "every thirty years", zh: "每三十年")
        case .irregular: say(en: "irregular", zh: "不定期")
        case .asNeeded: say(en: "as needed", zh: "按需")
        case .never: say(en: "never", zh: "不更新")
        case .notPlanned: say(en: "not planned", zh: "无更新计划")
        case .other: say(en: "other", zh: "其他")
        case .unknown: say(en: "unknown", zh: "未知")
        }
    }
}
