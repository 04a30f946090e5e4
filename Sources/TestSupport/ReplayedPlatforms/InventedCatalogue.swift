/// A small catalogue of a city that does not exist, for the families of which no crawl is at hand.
public enum InventedCatalogue {
    private static let subjects = ["公交站点", "空气质量", "在建工地", "图书馆藏", "水库水位", "养老机构", "气象预警", "企业名录"]
    private static let publishers = ["临江市交通运输局", "临江市生态环境局", "临江市住房和城乡建设局", "临江市文化和旅游局"]
    private static let themes = ["交通运输", "生态环境", "城建住房", "教育文化"]
    private static let frequencies = ["每年", "每月", "每日", "实时", "每季度", "每半年", "每周", "其他"]
    private static let formats = [["xls", "csv"], ["json"], ["api"], ["xlsx", "xml", "json"], ["pdf"]]

    /// A crawl of so many records as JSON, its identifiers behind `id=`.
    public static func json(count: Int = 37) -> [UInt8] {
        let records = (0..<count).map { number -> [String: Any] in
            [
                "标题": "\(subjects[number % subjects.count])（第\(number + 1)批）<试行>",
                "摘要": "临江市的示例数据 & 说明，第 \(number + 1) 号。", "提供单位": publishers[number % publishers.count],
                "主题": themes[number % themes.count], "行业": "公共管理", "标签": ["示例", subjects[number % subjects.count]],
                "更新频率": frequencies[number % frequencies.count], "格式": formats[number % formats.count],
                "开放类型": number % 3 == 0 ? "有条件开放" : "无条件开放", "邮箱": "data@linjiang.example.cn",
                "发布时间": "2021-0\(number % 9 + 1)-1\(number % 9)", "更新时间": "2023-1\(number % 3)-0\(number % 9 + 1)",
                "url": "https://data.linjiang.example.cn/detail?id=7\(1_000 + number)&type=1",
            ]
        }
        return PlatformAnswer.bytes(records)
    }
}
