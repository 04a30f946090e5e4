extension LicenceWords {
    /// Licences of single countries, and the list of CKAN in the languages its forms are shown in.
    static let world = """
        ogl-ontario open = open government licence - ontario|ogl-on-1.0|open government licence - ontario version 1.0
        ogl-bc open = open government licence - british columbia|ogl-bc-2.0|bc-ogl
        statcan-open open = statistics canada open licence|statistics-canada-open-licence|statistics canada open license|licence ouverte de statistique canada
        other-at open = hri-tietoaineistot-lisenssi-nimea|hri - tietoaineistojen lisenssi - nimeä
        ogl-alberta open = open government licence - alberta|ogla
        ogl-toronto open = open government licence - toronto|open data licence - city of toronto|open-government-licence-toronto
        ODC_BL open = hdx-odc-odbl|odbl (open database license)|licença aberta para bases de dados (odbl) do open data commons
        ODC_BY open = hdx-odc-by|licença de atribuição do open data commons
        ODC_PDDL open = hdx-pddl
        OGL_3_0 open = uk_oglv3|uk ogl v3
        OGL_2_0 open = uk_oglv2
        OGL-Canada-2.0 open = ogl_canada|licence du gouvernement ouvert - canada
        geonutz open = geonutzv|geonutz-be-2013-10-01|geonutzv-de-2013-03-19|geonutz/20130319|geonutz/20131001|nutzungsbestimmungen für geodaten des landes berlin
        geonutz open = nutzungsbestimmungen für die bereitstellung von geodaten des bundes|geonutzv 2013
        DL-DE-BY-2.0 open = dl-by-de/2.0|dl-by-de/2_0|datenlizenz deutschland - namensnennung - version 2.0|datenlizenz deutschland by 2.0
        DL-DE-ZERO-2.0 open = dl-zero-de/2.0|dl-zero-de/2_0|datenlizenz deutschland - zero - version 2.0
        official-work open = amtliches werk, lizenzfrei nach §5 abs. 1 urhg|amtliches werk
        iodl-2.0 open = iodl20
        iodl-1.0 closed = iodl10
        godl-india open = government open data license - india|government open data license - india (godl)|godl|godl-india
        sg-odl-1.0 open = singapore open data licence|singapore open data license|singapore open data license v1.0|singapore open data licence v1.0
        sg-odl-1.0 open = singapore open data licence version 1.0|sg-odl
        jp-pdl-1.0 open = 公共データ利用規約(第1.0版)|公共データ利用規約第1.0版|pdl1.0|pdl 1.0|公共データ利用規約
        jp-gstu-2.0 open = 政府標準利用規約(第2.0版)|政府標準利用規約第2.0版|政府標準利用規約 2.0
        mx-libre-uso unsettled = libre uso mx|términos de libre uso mx|terminos de libre uso mx
        ie-psi unsettled = psi licence|irish psi licence|irish psi general licence|psi-licence
        CC_BY open = 저작자표시|저작자 표시
        CC_BYNC closed = 저작자표시-비영리|저작자표시-비영리(비상업)
        CC_BYND closed = 저작자표시-변경금지
        CC_BYSA open = 저작자표시-동일조건변경허락
        CC_BYNCND closed = 저작자표시-비영리-변경금지
        CC_BYNCSA closed = 저작자표시-비영리-동일조건변경허락
        ch-terms-open open = open use|freie nutzung|utilisation libre|libero utilizzo
        ch-terms-by open = open use. must provide the source|freie nutzung. quellenangabe ist pflicht|libero utilizzo. indicazione della fonte obbligatoria
        ch-terms-by open = utilisation libre. obligation d'indiquer la source
        ch-terms-ask closed = open use. use for commercial purposes requires permission of the data owner
        ch-terms-by-ask closed = open use. must provide the source. use for commercial purposes requires permission of the data owner
        etalab open = licence ouverte (etalab)|ign licence ouverte|lo/ol|licence ouverte de l'ign|licence ouverte / open licence (etalab)|licence etalab|etalab licence ouverte
        nlod open = norwegian licence for open government data (nlod)|norwegian license for open government data|norwegian licence for open government data nlod
        NLOD_2_0 open = norwegian licence for open government data (nlod) 2.0|norwegian licence for open government data 2.0
        vlaanderen-gratis-open-data open = gratis open data licentie vlaanderen|gratis open data licentie vlaanderen v1.2|gratis open data licentie
        modellicentie-gratis-hergebruik open = modellicentie gratis hergebruik|modellicentie voor gratis hergebruik|modellicentie gratis hergebruik - v1.0
        modellicentie-tegen-vergoeding closed = modellicentie hergebruik tegen vergoeding
        AFL-3.0 open = academic free license 3.0|afl3
        GPL_3_0 open = gpl-3.0-or-later|gplv3|gnu general public license v3.0
        GPL_2_0 open = gpl-2.0-or-later|gplv2
        us-government-work open = public domain u.s. government|u.s. government public domain|us public domain work
        OS-OpenData open = ordnance survey open data|os opendata
        public-domain open = publiek domein|publieke domein|domena publiczna|public-domain dedication|public_domain|pubblico dominio|dominio pubblico|allmän egendom
        other-open open = outra (aberta)|otra (abierta)|autre (ouverte)|autre (ouvert)|altro (aperta)|altro (aperto)|andere (offen)|andere offene lizenz|andere freie lizenz
        other-open open = інша (відкрита)|другая (открытая)|andere (open)|annen (åpen)|inna (otwarta)|אחר (פתוח)
        other-at open = outra (atribuição)|otra (atribución)|autre (attribution)|altro (attribuzione)|andere (namensnennung)|інша (із зазначенням авторства)
        other-nc closed = outra (não comercial)|otra (no comercial)|autre (non-commercial)|autre (pas d'utilisation commerciale)|altro (non commerciale)|andere (nicht kommerziell)
        other-closed closed = outra (não aberta)|otra (no abierta)|autre (pas ouverte)|autre (fermé)|autre (fermée)|autre (non ouverte)|altro (non aperta)|altro (non aperto)|andere (nicht offen)
        other-closed closed = andere geschlossene lizenz|інша (не відкрита)|andere (niet open)
        public-domain open = outra (domínio público)|otra (dominio público)|autre (domaine public)|altro (dominio pubblico)|andere (gemeinfrei)|інша (суспільне надбання)
        """

    /// Addresses of licences and terms of single countries.
    static let worldAddresses = """
        ogl-ontario open = ontario.ca/page/open-government-licence-ontario
        ogl-toronto open = toronto.ca/open-data-licence|open.toronto.ca/open-data-license|open.toronto.ca/open-data-licence
        ogl-bc open = data.gov.bc.ca/local/dbc/docs/license/ogl-vbc2.0.pdf
        ogl-alberta open = open.alberta.ca/licence
        statcan-open open = statcan.gc.ca/eng/reference/licence|statcan.gc.ca/en/reference/licence|statcan.gc.ca/fra/reference/licence
        ogl-ontario open = ontario.ca/fr/page/licence-du-gouvernement-ouvert-ontario
        OGL-Canada-2.0 open = open.canada.ca/en/open-government-licence|ouvert.canada.ca/fr/licence-du-gouvernement-ouvert-canada
        geonutz open = dcat-ap.de/def/licenses/geonutz/20130319|dcat-ap.de/def/licenses/geonutz/20131001|gesetze-im-internet.de/geonutzv
        geonutz open = gesetze-im-internet.de/geonutzv/index.html|sg.geodatenzentrum.de/web_public/gdz/lizenz/geonutzv.pdf
        geonutz open = stadtentwicklung.berlin.de/geoinformation/download/nutziii.pdf
        official-work open = dcat-ap.de/def/licenses/officialwork
        public-domain open = dcat-ap.de/def/licenses/ccpdm
        ODC_BL open = dcat-ap.de/def/licenses/odbl
        ODC_BY open = dcat-ap.de/def/licenses/odby
        ODC_PDDL open = dcat-ap.de/def/licenses/odcpddl
        other-open open = dcat-ap.de/def/licenses/other-open|dcat-ap.de/def/licenses/other-freeware|dcat-ap.de/def/licenses/other-opensource
        other-closed closed = dcat-ap.de/def/licenses/other-closed|dcat-ap.de/def/licenses/other-commercial|standaarden.overheid.nl/owms/terms/geslotenlicentie
        CC0 open = dcat-ap.de/def/licenses/cc-zero|dcat-ap.de/def/licenses/cc-zero/1.0
        godl-india open = data.gov.in/government-open-data-license-india|data.gov.in/sites/default/files/gazette_notification_ogdl.pdf
        sg-odl-1.0 open = data.gov.sg/open-data-licence|beta.data.gov.sg/open-data-license|data.gov.sg/open-data-license
        ogdl-tw-1.0 open = data.gov.tw/licenses|data.taipei/rule
        jp-pdl-1.0 open = digital.go.jp/resources/open_data/public_data_license_v1.0
        mx-libre-uso unsettled = datos.gob.mx/libreusomx
        es-aviso-legal unsettled = datos.gob.es/es/aviso-legal|datos.gob.es/aviso-legal|datos.gob.es/en/legal-notice|datos.gob.es/es/avisolegal
        hk-terms unsettled = data.gov.hk/en/terms-and-conditions|data.gov.hk/tc/terms-and-conditions|data.gov.hk/sc/terms-and-conditions
        vlaanderen-gratis-open-data open = data.vlaanderen.be/id/licentie/gratis-open-data-licentie/v1.2|data.vlaanderen.be/doc/licentie/gratis-open-data-licentie/v1.2
        vlaanderen-gratis-open-data open = overheid.vlaanderen.be/sites/default/files/documenten/ict-egov/licenties/hergebruik/gratis_open_data_licentie_vlaanderen_v1_2.html
        modellicentie-gratis-hergebruik open = data.vlaanderen.be/doc/licentie/modellicentie-gratis-hergebruik/v1.0
        modellicentie-gratis-hergebruik open = overheid.vlaanderen.be/sites/default/files/documenten/ict-egov/licenties/hergebruik/modellicentie_gratis_hergebruik_v1_0.html
        modellicentie-creative-commons-zero open = data.vlaanderen.be/doc/licentie/creative-commons-zero-verklaring/v1.0
        modellicentie-tegen-vergoeding closed = data.vlaanderen.be/id/licentie/hergebruik-tegen-vergoeding/v1.0
        cz-free-access open = data.gov.cz/podmínky-užití/neobsahuje-autorská-díla|data.gov.cz/podmínky-užití/není-autorskoprávně-chráněnou-databází
        cz-free-access open = data.gov.cz/podmínky-užití/není-chráněna-zvláštním-právem-pořizovatele-databáze
        etalab open = data.gouv.fr/fr/licences#licence-ouverte|wiki.data.gouv.fr/wiki/licence_ouverte|ouverte.data.gouv.fr
        ETALAB_2_0 open = github.com/etalab/licence-ouverte/blob/master/lo.md|data.gouv.fr/pages/legal/licences/etalab-2.0
        us-government-work open = usa.gov/government-copyright|usa.gov/publicdomain/label/1.0|cendi.gov/publications/04-8copyright.html
        """

    /// Ways to say that nothing is stated, beside the common ones.
    static let nothingInTheWorld = """
        not applicable|notapplicable|custom|custom license|custom licence|no license specified|no licence specified|license unspecified
        |none specified|ilmoitettumuualla|see terms of use|see_terms_of_use|hdx-other|hdx-multi|multiple licenses|to be determined|onbekend|licentieonbekend
        |niet gespecificeerd|non spécifiée|licence non spécifiée|licença não especificada|licencia no especificada|licenza non specificata
        |lizenz nicht angegeben|nicht angegeben|unbekannt|inconnue|desconocida|не указано|не вказано|other license specified|c1_unknown
        |http://standaarden.overheid.nl/owms/terms/licentieonbekend|https://w3id.org/italia/controlled-vocabulary/licences/c1_unknown
        |https://project-open-data.cio.gov/unknown-license/#v1-legacy/|https://project-open-data.cio.gov/unknown-license/#v1-legacy
        |https://resources.data.gov/open-licenses/|https://resources.data.gov/open-licenses|license not specified or unknown|ikke oppgitt
        """
}
