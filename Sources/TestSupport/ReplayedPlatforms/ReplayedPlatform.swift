import Foundation

/// The platforms whose crawled catalogues can be replayed, each in the shape its family answers in.
///
/// The shapes are those that public crawlers read; none was compared with the live platform.
public struct ReplayedPlatform: Sendable, CustomStringConvertible {
    /// The crawl's name, such as `guizhou_guiyang`.
    public let name: String
    /// GB/T 2260.
    public let unit: String
    /// The file among `Pipelines/families` that it is harvested by, without its ending.
    public let family: String
    private let answers: any PlatformFamily.Type
    /// What stands before the identifier in the addresses that the crawl keeps.
    let mark: String?
    /// Where its catalogue begins, below the address of its server; empty for most.
    public let root: String
    /// What its portal file says beyond the family's, in YAML.
    private let options: String?
    /// Whether the crawl keeps the platform's identifiers.
    public var hasIdentifiers: Bool { mark != nil }

    private init(
        _ name: String, _ unit: String, _ family: String, _ answers: any PlatformFamily.Type, mark: String? = nil,
        root: String = "", options: String? = nil
    ) {
        self.name = name
        self.unit = unit
        self.family = family
        self.answers = answers
        self.options = options
        self.mark = mark
        self.root = root
    }

    public var description: String { name }

    /// Wenzhou's pairs of a class and a kind of format, by their classes.
    private static let wenzhouFormats: String = {
        let sheets = ["02,0201", "02,0202", "02,0203", "02,0204"].map { "'\($0)': SPREADSHEET" }
        let databases = ["02", "05", "07", "08", "10", "16", "17", "18"].map { "'03,03\($0)': DATABASE" }
        return "codes: {format: {\((sheets + databases).joined(separator: ", "))}}"
    }()

    public static let all: [ReplayedPlatform] = [
        ReplayedPlatform("anhui_anhui", "340000", "anhui", AnhuiPlatform.self),
        ReplayedPlatform("anhui_bengbu", "340300", "anhui-bengbu", BengbuPlatform.self, mark: "resourceId="),
        ReplayedPlatform("anhui_hefei", "340100", "anhui-hefei", HefeiPlatform.self, mark: "id="),
        ReplayedPlatform("anhui_suzhou", "341300", "oportal", OportalPlatform.self, root: "/oportal"),
        ReplayedPlatform("anhui_wuhu", "340200", "anhui-wuhu", WuhuPlatform.self, mark: "id="),
        ReplayedPlatform("fujian_xiamen", "350200", "fujian-xiamen", XiamenPlatform.self, mark: "detail?"),
        ReplayedPlatform("guangxi_baise", "451000", "oportal", OportalPlatform.self, mark: "/catalog/", root: "/bs"),
        ReplayedPlatform("guangxi_guilin", "450300", "oportal", OportalPlatform.self, mark: "/catalog/", root: "/gl"),
        ReplayedPlatform("guangxi_hechi", "451200", "oportal", OportalPlatform.self, mark: "/catalog/", root: "/hc"),
        ReplayedPlatform("guangxi_liuzhou", "450200", "oportal", OportalPlatform.self, mark: "/catalog/", root: "/lz"),
        ReplayedPlatform("guangxi_nanning", "450100", "oportal", OportalPlatform.self, mark: "/catalog/", root: "/nn"),
        ReplayedPlatform("guangxi_qinzhou", "450700", "oportal", OportalPlatform.self, mark: "/catalog/", root: "/qz"),
        ReplayedPlatform("guangxi_yulin", "450900", "oportal", OportalPlatform.self, mark: "/catalog/", root: "/yl"),
        ReplayedPlatform("guizhou_anshun", "520400", "guizhou", GuizhouPlatform.self, mark: "/open-data/"),
        ReplayedPlatform("guizhou_guiyang", "520100", "guizhou", GuizhouPlatform.self, mark: "/open-data/"),
        ReplayedPlatform("guizhou_qiannan", "522700", "guizhou", GuizhouPlatform.self, mark: "/open-data/"),
        ReplayedPlatform("guizhou_zunyi", "520300", "guizhou", GuizhouPlatform.self, mark: "/open-data/"),
        ReplayedPlatform("jiangsu_huaian", "320800", "jiangsu-huaian", HuaianPlatform.self),
        ReplayedPlatform("jiangsu_jiangsu", "320000", "jiangsu", JiangsuPlatform.self, mark: "rowguid="),
        ReplayedPlatform(
            "jiangsu_lianyungang", "320700", "jiangsu-lianyungang", LianyungangPlatform.self, mark: "dmid="),
        ReplayedPlatform("jiangsu_suzhou", "320500", "jiangsu-suzhou", SuzhouPlatform.self, mark: "/catalog/"),
        ReplayedPlatform(
            "jiangsu_xuzhou", "320300", "exchange-gateway", ExchangeGatewayPlatform.self, mark: "DataDirectory/"),
        ReplayedPlatform("ningxia_yinchuan", "640100", "odweb", OdwebPlatform.self, mark: "cata_id="),
        ReplayedPlatform("shaanxi_shaanxi", "610000", "shaanxi-query", ShaanxiPlatform.self, mark: "id="),
        ReplayedPlatform(
            "sichuan_deyang", "510600", "exchange-gateway", ExchangeGatewayPlatform.self, mark: "DataSet/"),
        ReplayedPlatform("sichuan_luzhou", "510500", "portal-service", PortalServicePlatform.self, mark: "id="),
        ReplayedPlatform(
            "sichuan_meishan", "511400", "portal-service", PortalServicePlatform.self,
            options: "list: {json: null, form: {page: '{page}', rows: '{size}', serviceType: '0,3', kjdFile: '0'}}"),
        ReplayedPlatform("zhejiang_jiaxing", "330400", "zhejiang-jdop", JdopFrontPlatform.self, mark: "iid="),
        ReplayedPlatform("zhejiang_jinhua", "330700", "zhejiang-jdop", JdopFrontPlatform.self, mark: "iid="),
        ReplayedPlatform("zhejiang_ningbo", "330200", "zhejiang-ningbo", NingboPlatform.self),
        ReplayedPlatform(
            "zhejiang_wenzhou", "330300", "zhejiang-jdop", JdopFrontPlatform.self, mark: "iid=",
            options: wenzhouFormats),
        ReplayedPlatform("zhejiang_zhejiang", "330000", "zhejiang-jdop", JdopFrontPlatform.self, mark: "iid="),
        ReplayedPlatform("zhejiang_zhoushan", "330900", "zhejiang-zhoushan", ZhoushanPlatform.self, mark: "id="),
    ]

    /// The families of which no crawl is at hand, for ``InventedCatalogue``.
    public static let invented: [ReplayedPlatform] = [
        ReplayedPlatform("beijing", "110000", "beijing", BeijingPlatform.self, mark: "id="),
        ReplayedPlatform("tianjin", "120000", "tianjin", TianjinPlatform.self, mark: "id="),
        ReplayedPlatform("hebei", "130000", "hebei", HebeiPlatform.self, mark: "id="),
        ReplayedPlatform("shanghai", "310000", "shanghai", ShanghaiPlatform.self, mark: "id="),
        ReplayedPlatform("fujian", "350000", "fujian", FujianPlatform.self, mark: "id="),
        ReplayedPlatform("guangdong", "440000", "guangdong", GuangdongPlatform.self, mark: "id="),
        ReplayedPlatform("shenzhen", "440300", "shenzhen", ShenzhenPlatform.self, mark: "id="),
        ReplayedPlatform("chongqing", "500000", "chongqing", ChongqingPlatform.self, mark: "id="),
    ]

    /// A portal file that harvests the platform where it is replayed.
    public func portalFile(endpoint: String) -> String {
        """
        title: "\(name) (replayed)"
        family: \(family)
        endpoint: \(endpoint)\(root)
        unit: "\(unit)"
        level: \(unit.hasSuffix("0000") ? "province" : "city")
        \(options.map { "options: {\($0)}" } ?? "")

        """
    }

    /// Starts a server that answers as the platform does.
    ///
    /// - Parameters:
    ///   - json: the platform's crawl.
    ///   - port: 0 for any that is free.
    ///   - stride: where given, every so many-th record differs from the crawl in its title.
    ///   - refusesPrograms: whether every request is answered 412, as firewalls before some platforms do.
    public func start(
        crawl json: [UInt8], address: String = "127.0.0.1", port: Int = 0, changedEvery stride: Int? = nil,
        refusesPrograms: Bool = false
    ) throws -> LoopbackServer {
        let answer = try answers(crawl: json, changedEvery: stride)
        return try LoopbackServer(address: address, port: port, keepsRequests: false) { request in
            if refusesPrograms { return LoopbackResponse(412, text: "<html><script>verify()</script></html>") }
            return answer(request)
        }
    }

    /// What the platform answers.
    ///
    /// - Parameters:
    ///   - json: the platform's crawl.
    ///   - stride: where given, every so many-th record differs from the crawl.
    ///   - part: in what it does.
    public func answers(
        crawl json: [UInt8], changedEvery stride: Int? = nil, in part: PlatformChange = .title
    ) throws -> @Sendable (LoopbackRequest) -> LoopbackResponse {
        var catalogue = try PlatformCatalogue(json: Data(json), mark: mark)
        if let stride { catalogue = catalogue.changed(every: stride, in: part) }
        let records = catalogue
        let family = answers.init()
        return { request in family.answer(PlatformRequest(request), records) ?? PlatformAnswer.notFound }
    }
}
