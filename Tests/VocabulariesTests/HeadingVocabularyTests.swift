import Testing
import Vocabularies

@Suite struct HeadingVocabularyTests {
    @Test(arguments: [
        ("信息资源名称", CatalogueField.title), ("信息资源名称（必填）", .title), ("*名称：", .title), ("1.信息资源名称", .title),
        ("１、信息资源代码", .identifier), ("信息资源提供方代码", .publisherIdentifier), ("信息资源提供方", .publisher), ("来源部门", .publisher),
        ("数源单位/数据提供单位", .publisher), ("信息资源分类", .theme), ("细目", .theme), ("信息资源格式", .format), ("更新周期", .frequency),
        ("是否向社会开放", .isOpen), ("开放条件", .openCondition), ("开放类型", .accessRights), ("共享类型", .ignored),
        ("信息项名称", .ignored),
        ("发布日期", .issued), ("创建时间", .created), ("更新时间", .modified), ("数据更新时间", .dataModified),
        ("联系电话", .contactTelephone),
        ("Title", .title), ("Dataset Title *", .title), ("UPDATE FREQUENCY", .frequency),
        ("downloadURL", .downloadLink),
        ("accrualPeriodicity", .frequency), ("publisher_id", .publisher), ("last_modified", .modified),
        ("hasEmail", .contactEmail), ("accessLevel", .accessRights), ("landing-page", .landingPage), ("資料集名稱", .title),
    ])
    func `reads a heading`(heading: String, field: CatalogueField) {
        #expect(HeadingVocabulary.recognise(heading) == field)
    }

    @Test(arguments: ["", " ", "*", "1.", "（必填）", "户籍人口统计", "Agency of Examples", "2021-03-04", "https://example.org"])
    func `does not take data for a heading`(cell: String) {
        #expect(HeadingVocabulary.recognise(cell) == nil)
    }

    @Test func `normalises marks away`() {
        #expect(
            HeadingVocabulary.normalised(" 2、Update Frequency（选填）：") == HeadingVocabulary.normalised("update_frequency")
        )
    }
}
