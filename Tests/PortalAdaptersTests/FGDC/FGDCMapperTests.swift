import DCAT
import Harvesting
import PortalAdapters
import Testing

@Suite struct `The FGDC mapping` {
    private func reading(_ text: String) throws -> AdapterReading {
        let portal = PortalDeclaration(id: "xx-example", kind: "waf", endpoint: "https://waf.example.org/metadata/")
        let request = HarvestRequest(.init(.get, "https://waf.example.org/metadata/a.xml"), role: "file")
        return try AdapterReading(AdapterRegistry.adapter(for: portal), text: text, request: request)
    }

    private static let record = """
        <?xml version="1.0"?><metadata><idinfo><citation><citeinfo><origin>Survey</origin><pubdate>201505</pubdate>
        <title>Roads</title><edition>2</edition><pubinfo><publish>State of Example</publish></pubinfo>
        <onlink>https://example.gov/roads</onlink><onlink>https://example.gov/roads.zip</onlink></citeinfo></citation>
        <descript><abstract>Every road.</abstract><purpose>Maps</purpose></descript>
        <timeperd><timeinfo><rngdates><begdate>2010</begdate><enddate>Present</enddate></rngdates></timeinfo></timeperd>
        <status><progress>Complete</progress><update>Annually</update></status>
        <keywords><theme><themekt>ISO 19115 Topic Categories</themekt><themekey>transportation</themekey></theme>
        <theme><themekt>None</themekt><themekey>road</themekey></theme><place><placekey>Example</placekey></place></keywords>
        <accconst>None</accconst><useconst>See https://creativecommons.org/publicdomain/zero/1.0/</useconst>
        <ptcontac><cntinfo><cntorgp><cntorg>Road office</cntorg></cntorgp><cntemail>roads@example.gov</cntemail></cntinfo>
        </ptcontac><odd>x</odd></idinfo><distinfo><stdorder><digform><digtinfo><formname>Shapefile</formname>
        <transize>1.5</transize></digtinfo><digtopt><onlinopt><computer><networka>
        <networkr>https://example.gov/roads.zip</networkr></networka></computer></onlinopt></digtopt></digform></stdorder>
        </distinfo><metainfo><metd>20160102</metd></metainfo></metadata>
        """

    @Test func `maps a record`() throws {
        let reading = try reading(Self.record)
        let dataset = try reading.datasets.first.unwrapped
        // The standard knows no identifier of a record.
        #expect(dataset.identifier == "https://waf.example.org/metadata/a.xml")
        #expect(dataset.title.preferred() == "Roads")
        #expect(dataset.description.preferred() == "Every road.")
        #expect(dataset.publisher?.name.preferred() == "State of Example")
        #expect(dataset.contactPoint == ContactPoint(name: "Road office", email: "roads@example.gov"))
        #expect(dataset.issued?.value?.iso8601 == "2015-05")
        #expect(dataset.recordModified?.value?.iso8601 == "2016-01-02")
        #expect(dataset.frequency?.value == .term(.annual))
        #expect(dataset.temporal.first?.start?.raw == "2010")
        #expect(dataset.temporal.first?.end == nil)
        #expect(dataset.keywords.map(\.text) == ["road"])
        #expect(dataset.themes.map { $0.label.preferred() } == ["transportation"])
        #expect(dataset.spatial.map { $0.label.preferred() } == ["Example"])
        #expect(dataset.licence?.value?.code == "CC0")
        #expect(dataset.landingPage == "https://example.gov/roads")
        #expect(dataset.distributions.map(\.downloadURL) == ["https://example.gov/roads.zip"])
        #expect(dataset.distributions.first?.format?.value?.code == "SHP")
        #expect(dataset.distributions.first?.byteSize == 1_500_000)
        #expect(reading.issues("field-unmapped").map(\.field) == ["idinfo.odd"])
        #expect(reading.codes == ["field-unmapped"])
    }

    @Test func `refuses other documents of the name`() throws {
        #expect(try reading("<metadata><other/></metadata>").failures.map(\.code) == ["record-unreadable"])
    }
}
