/// The words of ``HeadingVocabulary``, as a table built once.
enum HeadingWords {
    static let table: WordTable<CatalogueField> = {
        var words: [(String, CatalogueField)] = CatalogueField.allCases.map { ($0.rawValue, $0) }
        for line in [chinese, english, european, otherScripts, interfaces].joined(separator: "\n").split(
            separator: "\n")
        {
            let sides = line.split(separator: "=", maxSplits: 1)
            guard sides.count == 2, let key = sides[0].split(separator: " ").first,
                let field = CatalogueField(rawValue: String(key))
            else { continue }
            for word in sides[1].split(separator: "|") {
                words.append((String(word), field))
                // The guide of 2017 writes every field with this prefix, platforms mostly without.
                if word.utf8.first(where: { $0 > 0x20 }) ?? 0 >= 0x80 { words.append(("信息资源" + word, field)) }
            }
        }
        return WordTable(words)
    }()

    private static let chinese = """
        identifier = 代码|编码|编号|标识|标识符|唯一标识|资源代码|目录代码|目录编号|目录编码|资源编号|资源编码|数据集编号|数据集代码|数据集标识|资源标识
        identifier = 资源标识符|元数据标识符|目录标识|資料集識別碼|信息资源标识|mlbh
        title = 名称|标题|標題|资源名称|目录名称|数据目录名称|数据集名称|资源标题|资源信息名称|数据名称|数据资源名称|中文名称|題名|資料集名稱|名稱|zymc
        alternative-title = 别名|英文名称|资源英文名称|别称
        description = 摘要|简介|描述|资源描述|资源摘要|内容简介|摘要信息|摘要描述|数据摘要|目录摘要|数据描述|数据集描述|资源简介|说明|資料集描述|zy|数据简介|服务描述|目录描述
        publisher = 提供方|提供方名称|提供单位|提供部门|提供机构|来源部门|来源单位|数源单位|数据提供方|数据提供单位|数据提供方单位|资源提供方|资源提供单位
        publisher = 资源提供单位信息|所属单位|所属部门|发布部门|发布单位|发布机构|责任单位|责任部门|数据来源|资源来源|部门名称|单位名称|主管部门|资源所有权单位
        publisher = 數據提供單位|提供機關|部门|单位|数据提供部门|牵头部门|tgdwmc|机构分类|机构名称
        publisher-identifier = 提供方代码|提供单位代码|提供部门代码|统一社会信用代码|机构代码|单位代码|部门代码|组织机构代码|资源提供方代码
        publisher-department = 提供方内部部门|资源提供方内部部门|内部部门|处室|提供处室
        theme = 分类|主题|领域|类|项|目|细目|主题分类|主题名称|主题领域|重点领域|数据领域|数据主题|所属主题|所属领域|领域分类|领域名称|服务分类|专题|资源分类
        theme = 行业|所属行业|行业分类|行业名称|数据行业|国家主题分类|主题标签|基础分类|部门分类|資料集類型|所属分类|数据分类|行业类型|开放主题|开放领域
        theme = 应用场景|应用领域|服務分類|主題分類|資料分類|分類
        keyword = 标签|关键字|关键词|数据标签|资源标签|主题词
        format = 格式|数据格式|资源格式|文件格式|格式类型|文件类型|格式分类|资源类型|数据类型|资源格式类型|資料格式|檔案格式|wjlx|分类及格式|格式分类及类型
        format = 开放数据格式|数据文件格式|提供格式|下载格式
        media-type = 媒体类型
        link = 链接|网址|地址|资源链接|数据链接|资源地址|数据地址|访问链接|url地址|連結|链接地址|资源网址|数据网址|访问地址|获取地址|在线链接
        download-link = 下载地址|下载链接|文件地址|文件链接|数据下载|数据下载地址|下载网址|資料下載網址|数据下载链接
        service-link = 接口地址|服务地址|接口链接|api地址|api链接|服务链接|接口url
        landing-page = 详情页|详情页网址|详情链接|页面地址|网页地址|目录链接|详情地址|详情页链接|数据集页面
        issued = 发布日期|发布时间|首次发布日期|首次发布时间|上架日期|上架时间|上线日期|上线时间|资源发布日期|目录发布时间|开放时间|开放日期|上传时间
        issued = 资源出版日期|資料集上架日期|数据发布时间|数据发布日期
        created = 创建时间|创建日期|编制日期|编目日期|cjsj|数据集创建时间
        modified = 更新时间|更新日期|最后更新|最后更新时间|最后更新日期|最近更新|最近更新时间|资源更新日期|资源更新时间|修改时间|资源发布/更新时间|目录更新时间
        modified = 目录更新日期|資料集更新日期|詮釋資料更新時間|gxsj|数据集更新时间
        data-modified = 数据更新时间|数据更新日期|数据最后更新时间|数据最近更新时间
        frequency = 更新周期|更新频率|更新频度|更新时限|更新頻率|资源更新频率|数据更新频率|数据更新周期|更新方式|gxzq|gxpl|更新周期类型
        licence = 许可|许可协议|授权|授权方式|授权许可|授權方式|开放许可|使用许可|许可证
        rights = 使用限制|权利声明|版权|使用条件
        access-rights = 开放类型|开放属性|开放方式|开放等级|开放状态|公开属性|开放级别|开放类别|数据开放类型|开放属性类型|条件开放
        is-open = 是否向社会开放|是否开放|是否社会开放|向社会开放
        open-condition = 开放条件|开放要求|开放条件说明|使用要求
        contact-name = 联系人|联系人姓名|数据联系人|提供機關聯絡人姓名
        contact-email = 邮箱|电子邮箱|联系邮箱|邮箱地址|部门邮箱|技术支持邮箱|邮件|电子邮件|提供机构邮箱
        contact-telephone = 电话|联系电话|部门电话|联系方式|提供方联系方式|技术支持电话|联系人电话|提供機關聯絡人電話
        language = 语种|语言
        spatial = 空间范围|覆盖范围|地域|地区|行政区划|区域|空间覆盖|所属区域|地理范围|数据区域
        temporal = 时间范围|数据时间范围|时间覆盖|数据时间|数据时段
        temporal-start = 起始时间|开始时间|数据起始时间|收錄期間起
        temporal-end = 结束时间|终止时间|截止时间|数据截止时间|收錄期間迄
        conforms-to = 数据标准|遵循标准|执行标准
        version = 版本|版本号|数据版本
        is-part-of = 所属目录|上级目录|所属数据集
        byte-size = 文件大小|大小|数据大小
        distribution-title = 文件名|文件名称|附件名称
        ignored = 序号|行号|项目|共享类型|共享条件|共享方式|共享属性|共享方式分类|共享方式类型|共享范围|共享条件说明|资源目录|信息项|信息项名称|信息项信息
        ignored = 信息项数据类型|信息项类型|字段|字段名称|数据项|数据项名称|数据项说明|主要欄位說明|关联资源代码|关联资源|关联信息资源代码|关联目录|关联及类目名称|备注
        ignored = 数据量|数据容量|数据条数|资源记录数|记录数|文件数|接口数|文件量|接口量|浏览量|访问量|访问数|下载量|下载数|下载次数|浏览次数|访问次数|调用次数
        ignored = 收藏数|评分|综合得分|状态|目录状态|所属系统|来源系统|所属系统名称|系统名称|数据长度|长度|涉密信息|是否涉密|fws|xzs
        """

    private static let english = """
        identifier = id|dataset id|dataset_id|datasetid|uuid|guid|dct:identifier|dc:identifier|dcat:identifier|resource identifier|dataset identifier|ref
        identifier = package id|package_id|dataset uri|metadata id
        title = name|dataset|dataset name|dataset title|dct:title|dc:title|package title|title en|title (en)|dataset_title|dataset_name|titre|titel|título
        alternative-title = alternative title|alternate title|short title|alternative name|alt title
        description = notes|abstract|summary|dct:description|dc:description|dataset description|descripción|beschreibung|long description|details
        publisher = organisation|organization|agency|owner|department|publisher name|publisher_name|publisher id|publisher_id|dct:publisher|provider|data owner
        publisher = org name|dept name|source agency|organization title|organisation name|organization name|data provider|publishing organisation|maintained by|dc:publisher
        publisher-identifier = publisher code|organisation id|organization id|organization_id|owner org|owner_org
        publisher-department = division|business unit|office|sub agency
        theme = category|categories|theme|themes|group|groups|topic|topics|subject|subjects|sector|dcat:theme|genre|iso topic categories|resource class|type
        theme = data category|thema|tema
        keyword = keywords|tags|tag|dcat:keyword|key words
        format = formats|data formats|file format|file formats|file type|dct:format|data format|resource format|res_format|dc:format|filetype|available formats
        media-type = mediatype|mimetype|mime type|dcat:mediatype|content type
        link = url|link|links|resource url|web address|address|uri|data url|data|dataset url|dataset link|hyperlink
        download-link = downloadurl|download|download link|file url|download_url|direct download|dcat:downloadurl|file link|csv url|download address
        access-link = accessurl|access url|access|access_url|dcat:accessurl|resource_url
        service-link = api|api url|api endpoint|endpoint|service url|mapserver|featureserver|imageserver|wms|wfs|web service|endpoint url|service endpoint
        landing-page = landingpage|information|homepage|home page|web page|dataset page|dcat:landingpage|page|info url|more information|documentation url|permalink
        issued = publication date|date published|published|release date|released|date issued|publish date|dct:issued|first published|date released|publicationdate
        issued = publish time|release time|published date|date of publication|dc:date
        created = creation date|date created|metadata created|metadata_created|created at|record created|created date|date added|dct:created
        modified = last updated|last update|updated|last modified|last_modified|date updated|update date|date modified|metadata modified|metadata_modified
        modified = update time|modified date|revised|last revised|dct:modified|updated at|last changed|modification date|date of last update|last update date
        data-modified = data last updated|data updated|data last modified|rows updated at|data modified|data_last_updated
        frequency = update frequency|updated frequency|accrualperiodicity|accrual periodicity|update_frequency|periodicity|refresh rate|refresh frequency
        frequency = frequency of update|frequency of updates|publishing frequency|update cycle|maintenance frequency|update schedule|dct:accrualperiodicity|schedule
        frequency = data update period|renew cycle|update interval|fréquence|aktualisierung|frecuencia de actualización
        licence = license|license id|license_id|license title|license_title|licence title|license url|license_url|licence url|dct:license|terms of use
        rights = copyright|usage rights|use constraints|dct:rights|usage restrictions
        access-rights = open type|open attribute|access rights|accesslevel|access level|access restrictions|dct:accessrights|visibility|public access level|security classification|confidentiality
        contact-name = contact|contact point|contactpoint|fn|contact person|maintainer|data steward|contact name|dcat:contactpoint
        contact-email = org email|email|e-mail|hasemail|contact e-mail|maintainer email|maintainer_email|author email|email address|mbox
        contact-telephone = org phone|phone|telephone|contact phone|tel|phone number|contact number
        language = languages|dct:language|dc:language|lang
        spatial = spatial coverage|geographic coverage|geography|location|coverage|geographic area|dct:spatial|place|region|area|geographical coverage
        temporal = temporal coverage|time period|date range|dct:temporal|period|time coverage|period covered
        temporal-start = start date|from date|temporal coverage from|coverage start
        temporal-end = end date|to date|temporal coverage to|coverage end
        conforms-to = conformsto|standard|data standard|dct:conformsto|schema
        version = dataset version|owl:versioninfo
        is-part-of = member of|ispartof|series|collection|is part of|part of|dct:ispartof|parent dataset
        byte-size = size|file size|bytes|bytesize|byte size|dcat:bytesize
        checksum = hash|md5|sha1|sha256
        distribution-identifier = resource id|resource_id|distribution id|file id
        distribution-title = resource name|resource_name|resource title|file name|filename|distribution title|resource
        distribution-description = resource description|resource_description|file description
        ignored = creator|author|authors|no|no.|number|row|#|sn|views|view count|downloads|download count|visits|rating|score|status|comments|remarks|note|image|thumbnail
        ignored = bureaucode|programcode|bureau code|program code|describedby|described by|dataquality|data quality|primaryitinvestmentuii|systemofrecords
        ignored = data volume|data capacity|references|describedbytype|row count|rows|columns|number of rows|bounding box|bbox|extent|geometry type|resource type
        """
}
