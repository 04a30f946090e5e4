import DCAT

/// The words of ``LicenceVocabulary``, as tables built once.
enum LicenceWords {
    /// Ids and titles.
    static let table = WordTable<Licence>(entries([words, titles, world].joined(separator: "\n")))

    /// IRIs without scheme, `www.` and the slash at the end.
    static let iris = WordTable<Licence>(entries(addresses + "\n" + worldAddresses))

    static let nothing = WordTable<Bool>(
        (nothingInTheWorld + """
            |        none|null|nil|n/a|na|-|--|?|notspecified|not specified|license not specified|licence not specified|unspecified|unknown
            |no license|no licence|no license provided|no licence provided|to be added|tbd|undefined|not stated|see description|other
            |https://project-open-data.cio.gov/unknown-license|https://project-open-data.cio.gov/unknown-license/|<br />
            |无|暂无|未知|其他|其它|无许可|keine angabe|non renseigné|sconosciuto
            """).split(whereSeparator: { $0 == "|" || $0 == "\n" }).map { (String($0), true) })

    /// A licence of the EU table by its code; openness is settled for those written down here.
    static func euLicence(code: String) -> Licence? {
        guard code.utf8.count <= 40, code.utf8.allSatisfy({ $0 == 0x5f || $0 &- 0x30 < 10 || $0 &- 0x41 < 26 }) else {
            return nil
        }
        if let known = table.value(code) { return known }
        if code.hasPrefix("CC_BY") {
            let isRestricted = code.dropFirst(3).prefix { $0 != "_" }.dropFirst(2).contains { $0 == "N" }
            return Licence(code: code, isOpen: !isRestricted)
        }
        return Licence(code: code, isOpen: nil)
    }

    /// Lines of `code flag = word | word`, the flag being `open`, `closed` or `unsettled`. The code is a word itself.
    private static func entries(_ lines: String) -> [(String, Licence)] {
        var entries: [(String, Licence)] = []
        for line in lines.split(separator: "\n") {
            let sides = line.split(separator: "=", maxSplits: 1)
            let head = sides.first?.split(separator: " ") ?? []
            guard sides.count == 2, head.count == 2 else { continue }
            let isOpen: Bool? = head[1] == "open" ? true : head[1] == "closed" ? false : nil
            let licence = Licence(code: String(head[0]), isOpen: isOpen)
            entries.append((licence.code, licence))
            entries += sides[1].split(separator: "|").map { (String($0), licence) }
        }
        return entries
    }

    /// Ids: EU codes, SPDX, CKAN's licence list, portals' own.
    private static let words = """
        CC0 open = cc-zero|cc zero|cc0-1.0|cc0 1.0|cc0 1.0 universal|creative commons zero|creative commons cczero|cc-0|creative commons cc0
        CC0 open = creative commons 1.0 universal|cc_zero|cc0_1_0|creative commons cc zero license (cc0)
        CC_PDM_1_0 open = public domain mark|public domain mark 1.0|creative commons public domain mark 1.0|pdm
        CC_BY open = cc-by|ccby|creative commons attribution|cc by licence
        CC_BYSA open = cc-by-sa|creative commons attribution share-alike|creative commons attribution sharealike
        CC_BYNC closed = cc-nc|cc-by-nc|creative commons non-commercial (any)
        ODC_BL open = odc-odbl|odbl|odbl-1.0|odbl 1.0|open database license|open database licence|open database license (odbl)
        ODC_BY open = odc-by|odc-by-1.0|odc attribution|odc-attribution
        ODC_PDDL open = odc-pddl|pddl|pddl-1.0|odc pddl
        OGL_1_0 open = ogl-uk-1.0|uk-ogl-1|ogl 1.0
        OGL_2_0 open = ogl-uk-2.0|uk-ogl-2|ogl 2.0|ogl v2
        OGL_3_0 open = ogl-uk-3.0|uk-ogl-3|ogl 3.0|ogl v3|ogl3
        ogl-uk open = uk-ogl|ogl|uk open government licence (ogl)|uk open government licence|open government licence|open government license
        OGL_NC closed = uk-ogl-nc|non-commercial government licence
        OGL-Canada-2.0 open = ca-ogl-lgo|ogl-canada|open government licence - canada|open government license - canada|ca-ogl
        ETALAB_1_0 open = licence ouverte v1.0|open licence v1.0|open license v1.0|etalab-1.0|lov1|licence ouverte version 1.0|licence ouverte 1.0
        ETALAB_2_0 open = etalab-2.0|etalab 2.0|lov2|licence ouverte version 2.0|licence ouverte 2.0|licence ouverte v2.0|open licence v2.0|open license v2.0|licence ouverte / open licence version 2.0
        etalab open = fr-lo|licence ouverte|licence ouverte / open licence|open licence|licence ouverte / open license|licence-ouverte|lo
        DL-DE-BY-1.0 closed = dl-de-by-1.0|dl-by-de-1.0
        DL-DE-BY-NC-1.0 closed = dl-de-by-nc-1.0|dl-by-nc-de-1.0
        DL-DE-BY-2.0 open = dl-de-by-2.0|dl-de/by-2-0|dl-by-de-2.0|dl-de-by|datenlizenz deutschland namensnennung 2.0|dl-de-by-2-0
        DL-DE-BY-2.0 open = datenlizenz deutschland – namensnennung – version 2.0|datenlizenz deutschland namensnennung
        DL-DE-ZERO-2.0 open = dl-de-zero-2.0|dl-de/zero-2-0|dl-zero-de-2.0|dl-de-zero|datenlizenz deutschland zero 2.0
        DL-DE-ZERO-2.0 open = datenlizenz deutschland – zero – version 2.0|dl-de-zero-2-0
        NLOD_1_0 open = nlod-1.0|nlod 1.0
        NLOD_2_0 open = nlod-2.0|nlod 2.0|nlod20|norsk lisens for offentlige data (nlod) 2.0
        nlod open = norsk lisens for offentlige data|norsk lisens for offentlige data (nlod)|norwegian licence for open government data
        iodl-1.0 closed = iodl 1.0|italian open data license 1.0|italian open data license v1.0|iodl
        iodl-2.0 open = iodl 2.0|italian open data license 2.0|italian open data license v2.0|iodl2|iodl v2.0
        kogl-1 open = kogl type 1|kogl|공공누리 제1유형|공공누리 1유형|출처표시
        kr-unrestricted open = 이용허락범위 제한 없음|이용허락범위 제한없음|제한 없음
        kogl-2 closed = kogl type 2|공공누리 제2유형|출처표시-상업적 이용금지
        kogl-3 closed = kogl type 3|공공누리 제3유형|출처표시-변경금지
        kogl-4 closed = kogl type 4|공공누리 제4유형|출처표시-상업적이용금지-변경금지
        ogdl-tw-1.0 open = 政府資料開放授權條款-第1版|政府資料開放授權條款第1版|ogdl|ogdl-taiwan-1.0|ogdl-1.0
        ch-terms-open open = terms_open|noncommercialallowed-commercialallowed-referencenotrequired
        ch-terms-by open = terms_by|noncommercialallowed-commercialallowed-referencerequired
        ch-terms-ask closed = terms_ask|noncommercialallowed-commercialwithpermission-referencenotrequired
        ch-terms-by-ask closed = terms_by_ask|noncommercialallowed-commercialwithpermission-referencerequired
        COM_REUSE open = european commission reuse notice|ec reuse notice|eu legal notice
        ISA_OML unsettled = isa open metadata licence 1.0
        CDLA-Permissive-1.0 open = cdla-permissive|community data license agreement – permissive 1.0
        CDLA-Permissive-2.0 open = cdla-permissive-2
        CDLA-Sharing-1.0 open = cdla-sharing
        all-rights-reserved closed = all rights reserved|copyright|proprietary|closed
        public-domain open = public domain|publicdomain|pd|other-pd|other (public domain)|dominio público|domaine public|gemeinfrei|no known copyright
        us-government-work open = us-pd|us-pd-license|u.s. government work|us government work|u.s. public domain|us public domain|us government works
        other-open open = other (open)|other open license
        other-at open = other (attribution)
        other-nc closed = other (non-commercial)
        other-closed closed = other (not open)
        MIT open = mit license|mit-license|mit licence
        APACHE_2_0 open = apache|apache-2.0|apache 2.0|apache license 2.0
        BSD_2_CLAUSE open = bsd-2-clause
        BSD_3_CLAUSE open = bsd|bsd-3-clause|bsd-license
        GPL_2_0 open = gpl-2.0|gpl-2.0-only|gnu gpl v2
        GPL_3_0 open = gpl|gpl-3.0|gpl-3.0-only|gnu gpl v3|gpl v3
        LGPL_3_0 open = lgpl-3.0
        AGPL_3_0 open = agpl-3.0|agpl
        MPL_2_0 open = mpl-2.0
        EUPL_1_1 open = eupl-1.1
        EUPL_1_2 open = eupl-1.2|eupl
        MIT-0 open = mit no attribution
        GNU_FDL unsettled = gfdl|gnu free documentation license|gfdl-1.3-no-cover-texts-no-invariant-sections
        OS-OpenData open = os open data licence|os opendata licence|ordnance survey opendata licence
        """

    private static let titles = """
        ODC_BL open = open data commons open database license (odbl)|open data commons open database license 1.0|odc odbl
        ODC_BL open = open data commons open database licence|odc-odbl-1.0|open data commons open database license (odbl) v1.0
        ODC_BY open = open data commons attribution license|open data commons attribution licence|open data commons attribution license 1.0
        ODC_PDDL open = open data commons public domain dedication and licence (pddl)|open data commons public domain dedication and license
        ODC_PDDL open = open data commons public domain dedication and license (pddl)|public domain dedication and license
        OGL_3_0 open = open government licence v3.0|open government licence 3.0|open government licence version 3.0|uk open government licence v3
        OGL_2_0 open = open government licence v2.0|open government licence 2.0
        CC_BY_4_0 open = cc-by-4.0|cc by 4.0|ccby40|creative commons attribution 4.0|creative commons attribution 4.0 international
        CC_BY_4_0 open = creative commons attribution 4.0 international (cc by 4.0)
        """

    private static let addresses = """
        OGL_1_0 open = nationalarchives.gov.uk/doc/open-government-licence/version/1
        OGL_2_0 open = nationalarchives.gov.uk/doc/open-government-licence/version/2
        OGL_3_0 open = nationalarchives.gov.uk/doc/open-government-licence/version/3
        ogl-uk open = nationalarchives.gov.uk/doc/open-government-licence|reference.data.gov.uk/id/open-government-licence
        OGL_NC closed = nationalarchives.gov.uk/doc/non-commercial-government-licence
        OGL-Canada-2.0 open = open.canada.ca/en/open-government-licence-canada|open.canada.ca/fr/licence-du-gouvernement-ouvert-canada
        OGL-Canada-2.0 open = data.gc.ca/eng/open-government-licence-canada
        ODC_BL open = opendatacommons.org/licenses/odbl|opendatacommons.org/licenses/odbl/1.0|opendatacommons.org/licenses/odbl/summary
        ODC_BL open = opendatacommons.org/licenses/odbl/1-0
        ODC_BY open = opendatacommons.org/licenses/by|opendatacommons.org/licenses/by/1.0|opendatacommons.org/licenses/by/summary
        ODC_BY open = opendatacommons.org/licenses/by/1-0
        ODC_PDDL open = opendatacommons.org/licenses/pddl|opendatacommons.org/licenses/pddl/1.0|opendatacommons.org/licenses/pddl/summary
        ODC_PDDL open = opendatacommons.org/licenses/pddl/1-0
        etalab open = etalab.gouv.fr/licence-ouverte-open-licence|data.gouv.fr/fr/licences|etalab.gouv.fr/wp-content/uploads/2014/05/licence_ouverte.pdf
        ETALAB_2_0 open = etalab.gouv.fr/wp-content/uploads/2017/04/etalab-licence-ouverte-v2.0.pdf|etalab.gouv.fr/licence-version-2-0-de-la-licence-ouverte
        DL-DE-BY-1.0 closed = govdata.de/dl-de/by-1-0|dcat-ap.de/def/licenses/dl-by-de/1.0|dcat-ap.de/def/licenses/dl-by-de/1_0
        DL-DE-BY-NC-1.0 closed = govdata.de/dl-de/by-nc-1-0|dcat-ap.de/def/licenses/dl-by-nc-de/1.0|dcat-ap.de/def/licenses/dl-by-nc-de/1_0
        DL-DE-BY-2.0 open = govdata.de/dl-de/by-2-0|dcat-ap.de/def/licenses/dl-by-de/2.0|dcat-ap.de/def/licenses/dl-by-de/2_0
        DL-DE-ZERO-2.0 open = govdata.de/dl-de/zero-2-0|dcat-ap.de/def/licenses/dl-zero-de/2.0|dcat-ap.de/def/licenses/dl-zero-de/2_0
        CC_BY_3_0_DE open = dcat-ap.de/def/licenses/cc-by-de/3.0
        CC_BY_4_0 open = dcat-ap.de/def/licenses/cc-by/4.0
        CC_BYSA_4_0 open = dcat-ap.de/def/licenses/cc-by-sa/4.0
        CC_BYSA_3_0_DE open = dcat-ap.de/def/licenses/cc-by-sa-de/3.0
        CC_BYNC_4_0 closed = dcat-ap.de/def/licenses/cc-by-nc/4.0
        NLOD_1_0 open = data.norge.no/nlod/no/1.0|data.norge.no/nlod/en/1.0
        NLOD_2_0 open = data.norge.no/nlod/no/2.0|data.norge.no/nlod/en/2.0
        nlod open = data.norge.no/nlod|data.norge.no/nlod/no|data.norge.no/nlod/en
        iodl-1.0 closed = dati.gov.it/iodl/1.0|formez.it/iodl
        iodl-2.0 open = dati.gov.it/iodl/2.0|dati.gov.it/content/italian-open-data-license-v20
        kogl-1 open = kogl.or.kr/info/licensetype1.do|kogl.or.kr/open/info/license_info/by.do
        kogl-2 closed = kogl.or.kr/info/licensetype2.do
        kogl-3 closed = kogl.or.kr/info/licensetype3.do
        kogl-4 closed = kogl.or.kr/info/licensetype4.do
        ogdl-tw-1.0 open = data.gov.tw/license
        ch-terms-open open = dcat-ap.ch/vocabulary/licenses/terms_open|opendata.swiss/terms-of-use#terms_open
        ch-terms-by open = dcat-ap.ch/vocabulary/licenses/terms_by|opendata.swiss/terms-of-use#terms_by
        ch-terms-ask closed = dcat-ap.ch/vocabulary/licenses/terms_ask|opendata.swiss/terms-of-use#terms_ask
        ch-terms-by-ask closed = dcat-ap.ch/vocabulary/licenses/terms_by_ask|opendata.swiss/terms-of-use#terms_by_ask
        modellicentie-gratis-hergebruik open = data.vlaanderen.be/id/licentie/modellicentie-gratis-hergebruik/v1.0
        modellicentie-creative-commons-zero open = data.vlaanderen.be/id/licentie/creative-commons-zero-verklaring/v1.0
        elia-open-data unsettled = elia.be/en/grid-data/elia-open-data-license
        fluvius-open-data unsettled = opendata.fluvius.be/p/licentieopendatafluvius
        us-government-work open = usa.gov/government-works|usa.gov/government-copyright|usa.gov/publicdomain/label/1.0|usa.gov/copyright.shtml
        cz-free-access open = data.gov.cz/podmínky-užití/volný-přístup
        COM_REUSE open = ec.europa.eu/info/legal-notice_en|data.europa.eu/euodp/copyright|ec.europa.eu/geninfo/legal_notices_en.htm
        GNU_FDL unsettled = gnu.org/copyleft/fdl.html|gnu.org/licenses/fdl-1.3.html|gnu.org/licenses/fdl-1.3.en.html
        CDLA-Permissive-1.0 open = cdla.io/permissive-1-0
        CDLA-Permissive-2.0 open = cdla.io/permissive-2-0
        CDLA-Sharing-1.0 open = cdla.io/sharing-1-0
        OS-OpenData open = ordnancesurvey.co.uk/docs/licences/os-opendata-licence.pdf
        """
}
