import DCAT
import Testing
import Vocabularies

@Suite struct LicenceVocabularyTests {
    @Test(arguments: [
        ("http://publications.europa.eu/resource/authority/licence/CC_BY_4_0", "CC_BY_4_0", true),
        ("http://publications.europa.eu/resource/authority/licence/ODC_BL", "ODC_BL", true),
        ("http://publications.europa.eu/resource/authority/licence/CC_BYNCND_3_0", "CC_BYNCND_3_0", false),
        ("https://creativecommons.org/licenses/by/4.0/", "CC_BY_4_0", true),
        ("http://creativecommons.org/licenses/by-nc-sa/3.0/de/deed.en", "CC_BYNCSA_3_0_DE", false),
        ("https://creativecommons.org/licenses/by/4.0/legalcode", "CC_BY_4_0", true),
        ("creativecommons.org/publicdomain/zero/1.0", "CC0", true),
        ("https://creativecommons.org/publicdomain/mark/1.0/", "CC_PDM_1_0", true),
        ("CC-BY-2.5-AR", "CC_BY_2_5_AR", true), ("cc-by", "CC_BY", true), ("CCBY", "CC_BY", true),
        ("CC 0", "CC0", true),
        ("CC BY-NC 4.0", "CC_BYNC_4_0", false), ("CC-BY-ND-4.0", "CC_BYND_4_0", false),
        ("Creative Commons Attribution 4.0 International", "CC_BY_4_0", true),
        ("Creative Commons Attribution-NonCommercial-ShareAlike 3.0 Unported", "CC_BYNCSA_3_0", false),
        ("Creative Commons Namensnennung – 4.0 International (CC BY 4.0)", "CC_BY_4_0", true),
        ("This work is licensed under a Creative Commons Attribution 4.0 International License.", "CC_BY_4_0", true),
        (
            "Creative Commons 1.0 Universal\nA City\nhttp://creativecommons.org/publicdomain/zero/1.0/legalcode", "CC0",
            true
        ),
        ("https://w3id.org/italia/controlled-vocabulary/licences/A21:CCBY40", "CC_BY_4_0", true),
        ("http://www.opendefinition.org/licenses/odc-by", "ODC_BY", true), ("odc-odbl", "ODC_BL", true),
        ("Open Data Commons Open Database License (ODbL)", "ODC_BL", true),
        ("https://spdx.org/licenses/PDDL-1.0.html", "ODC_PDDL", true), ("uk-ogl", "ogl-uk", true),
        ("http://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/", "OGL_3_0", true),
        ("dl-de-by-2.0", "DL-DE-BY-2.0", true),
        ("http://dcat-ap.de/def/licenses/dl-zero-de/2.0", "DL-DE-ZERO-2.0", true),
        ("https://www.govdata.de/dl-de/by-2-0", "DL-DE-BY-2.0", true), ("fr-lo", "etalab", true),
        ("lov2", "ETALAB_2_0", true),
        ("https://data.norge.no/nlod/no/2.0", "NLOD_2_0", true), ("IODL 2.0", "iodl-2.0", true),
        ("공공누리 제1유형", "kogl-1", true), ("http://dcat-ap.ch/vocabulary/licenses/terms_by_ask", "ch-terms-by-ask", false),
        ("https://www.usa.gov/government-works", "us-government-work", true),
        ("Public Domain\nSome Agency(http://example.org)", "public-domain", true),
        ("other-closed", "other-closed", false),
    ])
    func `reads a licence`(raw: String, code: String, isOpen: Bool) {
        #expect(LicenceVocabulary.recognise(raw) == Licence(code: code, isOpen: isOpen))
    }

    @Test func `keeps an EU code whose openness nobody settled`() {
        let raw = "http://publications.europa.eu/resource/authority/licence/SOME_NEW_1_0"
        #expect(LicenceVocabulary.recognise(raw) == Licence(code: "SOME_NEW_1_0", isOpen: nil))
    }

    @Test(arguments: [
        "", "notspecified", "无条件开放", "有条件开放", "Public", "0", "https://example.org/licence",
        "https://creativecommons.org",
        "https://creativecommons.org/licenses/by-xx/4.0", "http://creativecommons.org/licenses", "<br />", "cc",
        "Creative",
        "Please credit the City when using this data.", "Provided by version 2.0", "http://",
        "https://publications.europa.eu/x",
        "http://publications.europa.eu/resource/authority/licence/%F0%9F", "ccccccccc", "attribution",
        String(repeating: "cc-by ", count: 1_000),
    ])
    func `does not guess`(raw: String) {
        #expect(LicenceVocabulary.recognise(raw) == nil)
    }

    @Test(arguments: ["", "None", "notspecified", "暂无", "https://project-open-data.cio.gov/unknown-license/"])
    func `tells that nothing is stated`(raw: String) {
        #expect(LicenceVocabulary.saysNothing(raw))
    }
}

@Suite struct AccessRightsVocabularyTests {
    @Test(arguments: [
        ("http://publications.europa.eu/resource/authority/access-right/PUBLIC", AccessRights.public),
        ("http://publications.europa.eu/resource/authority/access-right/NON_PUBLIC", .nonPublic),
        ("http://purl.org/coar/access_right/c_16ec", .restricted), ("public", .public),
        ("restricted public", .restricted),
        ("non-public", .nonPublic), ("无条件开放", .public), ("普遍开放", .public), ("主动公开", .public),
        ("UNCONDITIONAL", .public),
        ("有条件开放", .restricted), ("有条件开放（需实名认证）", .restricted), ("依申请开放", .restricted), ("受限开放", .restricted),
        ("CONDITIONAL", .restricted), ("不予开放", .nonPublic), ("禁止开放", .nonPublic),
        ("http://inspire.ec.europa.eu/metadata-codelist/LimitationsOnPublicAccess/noLimitations", .public),
    ])
    func `reads a right`(raw: String, right: AccessRights) {
        #expect(AccessRightsVocabulary.recognise(raw) == right)
    }

    @Test(arguments: ["", "无条件共享", "有条件共享", "不予共享", "开放条件", "gibberish", "http://example.org/"])
    func `does not guess, and keeps sharing inside government apart`(raw: String) {
        #expect(AccessRightsVocabulary.recognise(raw) == nil)
    }
}
