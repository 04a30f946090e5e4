import DCAT

/// Formats in words. Most names are the same everywhere; those that are words are translated.
extension Messages {
    func name(_ format: FileFormat) -> String { name(format.properties) }

    func name(_ format: FileFormat.Properties) -> String {
        say(en: format.name, zh: Self.chineseFormats[format.code] ?? format.name)
    }

    private static let chineseFormats: [String: String] = [
        "HTML": "网页", "HTML_SIMPL": "简化网页", "XHTML_SIMPL": "简化 XHTML", "RDFA": "含 RDFa 的网页", "MAP_PRVW": "地图预览",
        "TXT": "纯文本", "RTF": "富文本", "DOCUMENT": "文档（软件未注明）", "IMAGE": "图像（格式未注明）", "VIDEO": "视频（格式未注明）",
        "AUDIO": "音频（格式未注明）", "SPREADSHEET": "电子表格（软件未注明）", "DATABASE": "数据库（产品未注明）",
        "RDF": "RDF（语法未注明）", "API": "数据接口（API）", "WMS_SRVC": "网络地图服务（WMS）", "WFS_SRVC": "网络要素服务（WFS）",
        "WCS_SRVC": "网络覆盖服务（WCS）", "WPS_SRVC": "网络处理服务（WPS）", "WMTS_SRVC": "网络地图瓦片服务（WMTS）",
        "TMS_SRVC": "瓦片地图服务（TMS）", "SOS_SRVC": "传感器观测服务（SOS）", "CSW_SRVC": "网络目录服务（CSW）", "MAP_SRVC": "ArcGIS 地图服务",
        "SPARQLQ": "SPARQL 端点", "OPENAPI": "OpenAPI 描述", "SDMX_API": "SDMX 网络服务", "VECTOR_TILES": "矢量瓦片",
        "ODS": "OpenDocument 电子表格", "ODT": "OpenDocument 文本", "ODP": "OpenDocument 演示文稿", "ODG": "OpenDocument 绘图",
        "ODB": "OpenDocument 数据库", "ODC": "OpenDocument 图表", "XLSM": "含宏的 Excel", "XLSB": "二进制 Excel",
        "SQL": "SQL 脚本", "SQLITE": "SQLite 数据库", "DBF": "dBASE 表", "GDB": "Esri 文件地理数据库", "ATOM": "Atom 订阅源",
        "RSS": "RSS 订阅源", "ISO": "光盘映像", "JSONL": "逐行 JSON", "ISO19139": "ISO 19115 元数据（XML）",
    ]
}
