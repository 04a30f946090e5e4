import DCAT

/// The frame around every page.
extension Messages {
    var skipToContent: String { say(en: "Skip to the content", zh: "跳到正文") }
    var mainNavigation: String { say(en: "Main", zh: "主导航") }
    var languageNavigation: String { say(en: "Languages", zh: "语言") }
    var breadcrumbNavigation: String { say(en: "You are here", zh: "当前位置") }
    var pageNavigation: String { say(en: "Pages of this list", zh: "列表分页") }
    var sectionNavigation: String { say(en: "On this page", zh: "本页内容") }

    var home: String { say(en: "Comparison", zh: "平台比较") }
    var methodology: String { say(en: "Methodology", zh: "评估方法") }
    var runReport: String { say(en: "Run report", zh: "运行报告") }
    var downloads: String { say(en: "Data", zh: "数据下载") }

    var sampleNotice: String {
        say(en: "Sample data, not a measurement", zh: "示例数据，并非实测结果")
    }
    var sampleExplanation: String {
        say(
            en:
                "The records on this site were written to show how OpenGauge works. They say nothing about any real portal.",
            zh: "本站记录仅为演示 OpenGauge 的功能而编写，不反映任何真实平台的情况。")
    }

    var edition: String { say(en: "Edition", zh: "版本") }
    var measuredAsOf: String { say(en: "As of", zh: "评估时点") }
    var runOfTheEdition: String { say(en: "the run of this edition", zh: "本版本的评估时点，见运行报告") }
    var rules: String { say(en: "Rules", zh: "规则") }
    var software: String { say(en: "Software", zh: "软件") }
    var jsonTwin: String { say(en: "This page as JSON", zh: "本页的 JSON 数据") }
    var howToCite: String { say(en: "How to cite", zh: "引用方式") }

    func pageNumber(_ page: Int, of pages: Int) -> String {
        say(en: "Page \(count(page)) of \(count(pages))", zh: "第 \(count(page)) 页，共 \(count(pages)) 页")
    }
    var previousPage: String { say(en: "Previous", zh: "上一页") }
    var nextPage: String { say(en: "Next", zh: "下一页") }
    var firstPage: String { say(en: "First", zh: "首页") }
    var lastPage: String { say(en: "Last", zh: "末页") }

    /// Between a title and what it belongs to, as in the title of a window.
    func title(_ page: String, of site: String) -> String { say(en: "\(page) – \(site)", zh: "\(page)——\(site)") }
}
