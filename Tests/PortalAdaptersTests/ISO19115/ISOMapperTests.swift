import DCAT
import Harvesting
import Testing

@testable import PortalAdapters

@Suite struct `The ISO 19115 mapping` {
    /// Reads a document as a file of a folder.
    private func reading(_ text: String) throws -> AdapterReading {
        let portal = PortalDeclaration(id: "xx-example", kind: "waf", endpoint: "https://waf.example.org/metadata/")
        return try AdapterReading(AdapterRegistry.adapter(for: portal), text: text)
    }

    private func file(_ name: String) throws -> AdapterReading {
        try reading(String(decoding: Fixtures.bytes(name), as: UTF8.self))
    }

    /// A record around elements of its identification and of itself.
    private func dataset(
        _ identification: String = "", root: String = "", distribution: String = ""
    ) throws -> (Dataset, AdapterReading) {
        let reading = try reading(
            """
            <gmd:MD_Metadata xmlns:gmd="http://www.isotc211.org/2005/gmd" xmlns:gco="http://www.isotc211.org/2005/gco"
              xmlns:gmx="http://www.isotc211.org/2005/gmx" xmlns:srv="http://www.isotc211.org/2005/srv"
              xmlns:gml="http://www.opengis.net/gml/3.2" xmlns:xlink="http://www.w3.org/1999/xlink">
              <gmd:fileIdentifier><gco:CharacterString>id</gco:CharacterString></gmd:fileIdentifier>\(root)
              <gmd:identificationInfo><gmd:MD_DataIdentification>
                <gmd:citation><gmd:CI_Citation><gmd:title><gco:CharacterString>T</gco:CharacterString></gmd:title>
                </gmd:CI_Citation></gmd:citation>\(identification)</gmd:MD_DataIdentification></gmd:identificationInfo>
              <gmd:distributionInfo><gmd:MD_Distribution>\(distribution)</gmd:MD_Distribution></gmd:distributionInfo>
            </gmd:MD_Metadata>
            """)
        return (try reading.datasets.first.unwrapped, reading)
    }

    private func text(_ words: String) -> String { "<gco:CharacterString>\(words)</gco:CharacterString>" }

    // MARK: A whole record

    @Test func `maps a record of ISO 19139`() throws {
        let reading = try file("waf/normal.xml")
        let dataset = try reading.datasets.first.unwrapped
        #expect(dataset.identifier == "harbour-depths")
        #expect(
            dataset.title.variants == [
                LanguageString("Harbour depths", language: "en"),
                LanguageString("Profondeurs du port", language: "fr"),
            ])
        #expect(dataset.description.preferred(["fr"]) == "Profondeurs sous le zéro hydrographique.")
        #expect(dataset.publisher?.name.preferred() == "Port of Exampleton")
        #expect(dataset.contactPoint == ContactPoint(name: "Survey office of Exampleton", email: "survey@example.org"))
        #expect(dataset.frequency?.value == .term(.monthly))
        #expect(dataset.issued?.raw == "2019-03-01")
        #expect(dataset.modified?.raw == "2026-09-30")
        #expect(dataset.recordModified?.raw == "2026-10-05")
        #expect(dataset.version == "3")
        #expect(dataset.keywords.map(\.text) == ["depth", "sonar"])
        #expect(
            dataset.themes.map(\.iri) == [
                "http://inspire.ec.europa.eu/theme/el",
                "http://inspire.ec.europa.eu/metadata-codelist/TopicCategory/oceans",
            ])
        #expect(dataset.spatial.map { $0.label.preferred() } == ["Scheldt", "Exampleton harbour"])
        #expect(dataset.temporal.map { $0.start?.raw } == ["2019-01-01"])
        #expect(dataset.temporal.first?.end == nil)
        #expect(dataset.languages == ["en"])
        #expect(dataset.licence?.value?.code == "CC_BY_4_0")
        #expect(dataset.accessRights?.value == .public)
        #expect(dataset.landingPage == "https://port.example.org/depths")
        #expect(reading.codes == [])
    }

    @Test func `tells files, services and pages apart`() throws {
        let dataset = try file("waf/normal.xml").datasets.first.unwrapped
        #expect(dataset.distributions.count == 3)
        let file = dataset.distributions[0]
        #expect(file.downloadURL == "https://port.example.org/data/depths.tif")
        #expect(file.format?.raw == "GeoTIFF")
        #expect(file.byteSize == 12_500_000)
        #expect(file.title.preferred() == "Depths as GeoTIFF")
        let service = dataset.distributions[1]
        #expect(service.serviceURL == "https://maps.example.org/wms?service=WMS&request=GetCapabilities")
        #expect(service.format?.value?.code == "WMS_SRVC")
        #expect(dataset.distributions[2].downloadURL == "https://port.example.org/data/depths.csv")
        #expect(dataset.distributions[2].format?.raw == "CSV")
    }

    @Test func `maps a record of ISO 19115-3`() throws {
        let reading = try file("real-servers/more/wells.xml")
        let dataset = try reading.datasets.first.unwrapped
        #expect(dataset.identifier == "wells")
        #expect(dataset.title.variants == [LanguageString("Wells and springs", language: "en")])
        #expect(dataset.isPartOf == "water-series")
        #expect(dataset.issued?.raw == "2021-02-03")
        #expect(dataset.modified?.raw == "2026-07-07")
        #expect(dataset.recordIssued?.raw == "2021-01-02")
        #expect(dataset.recordModified?.raw == "2026-08-08")
        #expect(dataset.publisher?.name.preferred() == "Water board")
        #expect(dataset.contactPoint?.email == "water@example.org")
        #expect(dataset.frequency?.value == .term(.twiceAYear))
        #expect(dataset.licence?.value?.code == "CC_BY_4_0")
        #expect(dataset.languages == ["en"])
        #expect(dataset.distributions.map(\.downloadURL) == ["https://water.example.org/wells.gpkg"])
        #expect(dataset.distributions.first?.format?.value?.code == "GPKG")
        #expect(reading.codes == ["publisher-inferred"])
    }

    @Test func `passes over records of services, unless declared otherwise`() throws {
        let reading = try file("real-servers/records/map-service.xml")
        #expect(reading.datasets.isEmpty)
        let issue = try reading.failures.first.unwrapped
        #expect(issue.code == "record-skipped")
        #expect(issue.record == "map-service")
        #expect(issue.title == "Maps of Exampleton")
        var portal = PortalDeclaration(id: "xx-example", kind: "waf", endpoint: "https://waf.example.org/metadata/")
        portal.options = ["skipped_scopes": .list([])]
        let all = try AdapterReading(
            AdapterRegistry.adapter(for: portal), path: Fixtures.path("real-servers/records/map-service.xml"))
        #expect(all.datasets.first?.distributions.map(\.format?.value?.code) == ["WMS_SRVC"])
    }

    @Test func `a series is a dataset, its members name it`() throws {
        #expect(try file("real-servers/records/land-series.xml").datasets.first?.landingPage != nil)
        #expect(try file("real-servers/records/land-2024.xml").datasets.first?.isPartOf == "land-series")
    }

    // MARK: Frequency

    @Test(arguments: [
        ("continual", Frequency.term(.updateContinuously)), ("daily", .term(.daily)), ("weekly", .term(.weekly)),
        ("fortnightly", .term(.biweekly)), ("monthly", .term(.monthly)), ("quarterly", .term(.quarterly)),
        ("biannually", .term(.twiceAYear)), ("annually", .term(.annual)), ("asNeeded", .term(.asNeeded)),
        ("irregular", .term(.irregular)), ("notPlanned", .term(.notPlanned)), ("unknown", .term(.unknown)),
        ("periodic", .term(.other)), ("semimonthly", .term(.twiceAMonth)), ("biennially", .term(.biennial)),
    ])
    func `every code of MD_MaintenanceFrequencyCode`(code: String, frequency: Frequency) throws {
        let (dataset, reading) = try dataset(
            """
            <gmd:resourceMaintenance><gmd:MD_MaintenanceInformation><gmd:maintenanceAndUpdateFrequency>
            <gmd:MD_MaintenanceFrequencyCode codeListValue="\(code)" codeList="#x"/></gmd:maintenanceAndUpdateFrequency>
            </gmd:MD_MaintenanceInformation></gmd:resourceMaintenance>
            """)
        #expect(dataset.frequency?.value == frequency)
        #expect(reading.issues("frequency-unknown").isEmpty)
    }

    @Test func `an interval of one's own comes before the code`() throws {
        let (dataset, _) = try dataset(
            """
            <gmd:resourceMaintenance><gmd:MD_MaintenanceInformation><gmd:maintenanceAndUpdateFrequency>
            <gmd:MD_MaintenanceFrequencyCode codeListValue="asNeeded" codeList="#x"/></gmd:maintenanceAndUpdateFrequency>
            <gmd:userDefinedMaintenanceFrequency><gts:TM_PeriodDuration xmlns:gts="urn:gts">P0Y0M10D</gts:TM_PeriodDuration>
            </gmd:userDefinedMaintenanceFrequency></gmd:MD_MaintenanceInformation></gmd:resourceMaintenance>
            """)
        #expect(dataset.frequency?.raw == "P0Y0M10D")
        #expect(dataset.frequency?.value == .term(.every10Days))
    }

    // MARK: People

    @Test(arguments: [
        (["pointOfContact", "publisher"], 1, false), (["pointOfContact", "owner"], 1, true),
        (["distributor", "custodian"], 1, true), (["pointOfContact"], 0, true), (["user", "sponsor"], 0, true),
    ])
    func `takes the party whose role is nearest to a publisher's`(
        roles: [String], expected: Int, isInferred: Bool
    ) throws {
        let parties = roles.enumerated().map { number, role in
            """
            <gmd:pointOfContact><gmd:CI_ResponsibleParty><gmd:organisationName>\(text("P\(number)"))</gmd:organisationName>
            <gmd:role><gmd:CI_RoleCode codeList="#r" codeListValue="\(role)"/></gmd:role></gmd:CI_ResponsibleParty>
            </gmd:pointOfContact>
            """
        }
        let (dataset, reading) = try dataset(parties.joined())
        #expect(dataset.publisher?.name.preferred() == "P\(expected)")
        #expect(reading.codes.contains("publisher-inferred") == isInferred)
    }

    // MARK: Conditions

    @Test(arguments: [
        ("<gmx:Anchor xlink:href=\"https://www.govdata.de/dl-de/by-2-0\">x</gmx:Anchor>", "DL-DE-BY-2.0"),
        (
            "<gco:CharacterString>{\"id\":\"x\",\"url\":\"https://creativecommons.org/licenses/by-sa/4.0/\"}</gco:CharacterString>",
            "CC_BYSA_4_0"
        ),
        ("<gco:CharacterString>See https://creativecommons.org/publicdomain/zero/1.0/.</gco:CharacterString>", "CC0"),
    ])
    func `finds the licence in anchors and in words`(constraint: String, code: String) throws {
        let (dataset, _) = try dataset(
            """
            <gmd:resourceConstraints><gmd:MD_LegalConstraints><gmd:useConstraints>
            <gmd:MD_RestrictionCode codeList="#r" codeListValue="otherRestrictions"/></gmd:useConstraints>
            <gmd:otherConstraints>\(constraint)</gmd:otherConstraints></gmd:MD_LegalConstraints></gmd:resourceConstraints>
            """)
        #expect(dataset.licence?.value?.code == code)
    }

    @Test func `a declared licence that nobody knows is told, other conditions are rights`() throws {
        func constraint(_ code: String) -> String {
            """
            <gmd:resourceConstraints><gmd:MD_LegalConstraints><gmd:useConstraints>
            <gmd:MD_RestrictionCode codeList="#r" codeListValue="\(code)"/></gmd:useConstraints>
            <gmd:otherConstraints>\(text("House rules"))</gmd:otherConstraints></gmd:MD_LegalConstraints>
            </gmd:resourceConstraints>
            """
        }
        let (licensed, reading) = try dataset(constraint("license"))
        #expect(licensed.licence?.raw == "House rules")
        #expect(reading.codes == ["licence-unknown"])
        let (other, silent) = try dataset(constraint("otherRestrictions"))
        #expect(other.licence == nil)
        #expect(other.rights == "House rules")
        #expect(silent.codes == [])
    }

    // MARK: Links

    private func online(_ url: String, _ protocolWords: String, _ function: String) -> String {
        """
        <gmd:transferOptions><gmd:MD_DigitalTransferOptions><gmd:onLine><gmd:CI_OnlineResource>
        <gmd:linkage><gmd:URL>\(url.replacing("&", with: "&amp;"))</gmd:URL></gmd:linkage>
        <gmd:protocol>\(text(protocolWords))</gmd:protocol>
        <gmd:function><gmd:CI_OnLineFunctionCode codeList="#f" codeListValue="\(function)"/></gmd:function>
        </gmd:CI_OnlineResource></gmd:onLine></gmd:MD_DigitalTransferOptions></gmd:transferOptions>
        """
    }

    @Test(arguments: [
        ("https://x.org/a", "OGC:WFS-2.0.0-http-get-capabilities", "download", "service WFS_SRVC"),
        ("https://x.org/a", "OGC Web Map Service", "", "service WMS_SRVC"),
        ("https://x.org/a", "ESRI: Map Service", "", "service MAP_SRVC"),
        ("https://x.org/a", "OPeNDAP:OPeNDAP", "", "service OPENDAP"),
        ("https://x.org/a?SERVICE=wfs&request=GetCapabilities", "", "", "service WFS_SRVC"),
        ("https://x.org/a?service=WFS&request=GetFeature&typename=t", "OGC:WFS", "", "download -"),
        ("https://x.org/rest/services/a/FeatureServer/0", "", "", "service REST"),
        ("https://x.org/a", "WWW:DOWNLOAD-1.0-http--download", "", "download -"),
        ("https://x.org/a", "", "download", "download -"),
        ("https://x.org/a.zip", "WWW:LINK-1.0-http--link", "download", "download -"),
        ("https://x.org/a.csv", "https", "", "download -"),
        ("https://x.org/a.zip", "WWW:LINK-1.0-http--link", "", "download -"),
        ("https://x.org/report.pdf", "WWW:LINK-1.0-http--link", "", "page"),
        ("https://x.org/a.html", "WWW:DOWNLOAD-1.0-http--download", "download", "access -"),
        ("https://x.org/a?service=WMS&request=GetLegendGraphic", "image/png", "download", "nothing"),
        ("https://x.org/a", "ESRI:REST", "", "service REST"),
        ("https://x.org/a", "image/tiff", "", "download TIFF"),
        ("https://x.org/a", "", "order", "access -"),
        ("https://x.org/a", "WWW:LINK-1.0-http--link", "information", "page"),
        ("https://x.org/a", "text/html", "", "page"),
        ("https://x.org/a", "WWW:LINK-1.0-http--link", "", "page"),
        ("https://x.org/a.png", "WWW:LINK-1.0-http--image-thumbnail", "", "nothing"),
        ("https://x.org/a", "", "completeMetadata", "nothing"),
    ])
    func `what a link leads to`(url: String, words: String, function: String, expected: String) throws {
        let (dataset, reading) = try dataset(distribution: online(url, words, function))
        var found = dataset.landingPage == nil ? "nothing" : "page"
        if let distribution = dataset.distributions.first {
            let kind =
                distribution.downloadURL != nil
                ? "download" : distribution.serviceURL != nil ? "service" : "access"
            found = "\(kind) \(distribution.format?.value?.code ?? "-")"
        }
        #expect(found == expected)
        #expect(reading.codes == [])
    }

    @Test func `takes a link without words for the landing page, others for ways to the data`() throws {
        let links = ["https://x.org/1", "https://x.org/2"].map { online($0, "", "") }.joined()
        let (dataset, _) = try dataset(distribution: links)
        #expect(dataset.landingPage == "https://x.org/1")
        #expect(dataset.distributions.map(\.accessURL) == ["https://x.org/2"])
    }

    @Test func `tells what is no link`() throws {
        let (dataset, reading) = try dataset(distribution: online("on request", "", "download"))
        #expect(dataset.distributions.isEmpty)
        #expect(reading.issues("link-unreadable").first?.value == "on request")
    }

    // MARK: The unknown

    @Test func `tells elements that no list knows`() throws {
        let (_, reading) = try dataset("<gmd:surprise>\(text("boo"))</gmd:surprise>", root: "<gmd:other/>")
        #expect(
            reading.issues("field-unmapped").compactMap(\.field).sorted() == ["identificationInfo.surprise", "other"])
    }

    @Test func `a record without identifier is known by its file, or by one that lasts`() throws {
        let record = "<MD_Metadata xmlns='http://www.isotc211.org/2005/gmd'/>"
        let file = try reading(record)
        #expect(file.datasets.first?.identifier == "https://waf.example.org/metadata/")
        #expect(file.codes == ["title-missing"])
        let page = "<GetRecordByIdResponse>\(record)</GetRecordByIdResponse>"
        let first = try reading(page)
        #expect(first.datasets.first?.identifier == (try reading(page)).datasets.first?.identifier)
        #expect(first.codes == ["identifier-derived", "title-missing"])
    }

    @Test func `reads what is linked and not written out`() throws {
        let (dataset, _) = try dataset(
            """
            <gmd:pointOfContact xlink:href="https://x.org/1" xlink:title="originator - U.S.
              Census Bureau"/>
            """)
        #expect(dataset.publisher?.name.preferred() == "U.S. Census Bureau")
    }

    @Test(arguments: [
        ("eng; USA", "en"), ("fre", "fr"), ("http://publications.europa.eu/resource/authority/language/DEU", "de"),
    ])
    func `reads languages as agencies write them`(words: String, tag: String) throws {
        let (dataset, _) = try dataset("<gmd:language>\(text(words))</gmd:language>")
        #expect(dataset.languages == [tag])
    }

    @Test func `gives a format to the files it can be of`() throws {
        let format = """
            <gmd:distributionFormat><gmd:MD_Format><gmd:name>\(text("*.shp"))</gmd:name></gmd:MD_Format>
            </gmd:distributionFormat>
            """
        let links = ["https://x.org/a.zip", "https://x.org/a.kml", "https://x.org/a"].map { online($0, "", "download") }
        let (dataset, reading) = try dataset(distribution: format + links.joined())
        #expect(dataset.distributions.map { $0.format?.value?.code } == ["SHP", nil, "SHP"])
        #expect(dataset.distributions[0].format?.raw == "*.shp")
        #expect(reading.codes == [])
    }
}
