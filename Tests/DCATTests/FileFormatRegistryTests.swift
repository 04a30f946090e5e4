import DCAT
import Testing

@Suite struct FileFormatRegistryTests {
    @Test func `codes are unique and in the style of the EU table`() {
        var seen: Set<String> = []
        for format in FileFormat.all {
            #expect(seen.insert(format.code).inserted, "\(format.code)")
            #expect(format.code.utf8.allSatisfy { $0 == 0x5f || $0 &- 0x30 < 10 || $0 &- 0x41 < 26 }, "\(format.code)")
            #expect(!format.name.isEmpty)
            #expect(format.mediaType?.contains("/") ?? true, "\(format.code)")
            #expect(FileFormat(code: format.code)?.properties == format)
        }
        #expect(FileFormat.all.count > 300)
    }

    @Test func `the rung of a file follows from its flags`() {
        for format in FileFormat.all where format.stars < 4 {
            switch format.kind {
            case .page, .software: #expect(format.stars == 0, "\(format.code)")
            default:
                let rung = format.isMachineReadable ? format.isNonProprietary ? 3 : 2 : 1
                #expect(format.stars == rung, "\(format.code)")
            }
        }
    }

    @Test(arguments: [
        "CSV", "GEOJSON", "ICS", "JSON", "JSON_LD", "KML", "KMZ", "NETCDF", "ODS", "RDFA", "RDF_N_QUADS",
        "RDF_N_TRIPLES",
        "RDF_TRIG", "RDF_TURTLE", "RDF_XML", "RSS", "SHP", "XLS", "XLSX", "XML",
    ])
    func `every format of the EU's machine-readable list is machine-readable`(code: String) {
        #expect(FileFormat(code: code)?.properties.isMachineReadable == true)
    }

    @Test(arguments: [
        "BMP", "CSV", "DBF", "GEOJSON", "GZIP", "HTML", "ICS", "JPEG2000", "JSON", "JSON_LD", "KML", "KMZ", "NETCDF",
        "ODS",
        "PNG", "RDF_N_QUADS", "RDF_N_TRIPLES", "RDF_TRIG", "RDF_TURTLE", "RDF_XML", "RSS", "TAR", "TIFF", "TSV", "TXT",
        "WMS_SRVC", "XML", "ZIP",
    ])
    func `every format of the EU's non-proprietary list but RTF is non-proprietary`(code: String) {
        #expect(FileFormat(code: code)?.properties.isNonProprietary == true)
    }

    @Test(arguments: [
        ("PDF", 1), ("PNG", 1), ("WMS_SRVC", 1), ("ZIP", 1), ("HTML", 0), ("EXE", 0), ("XLS", 2), ("XLSX", 2),
        ("SHP", 2),
        ("MYSQL", 2), ("REST", 2), ("CSV", 3), ("JSON", 3), ("API", 3), ("WFS_SRVC", 3), ("GEOTIFF", 3), ("ODATA", 4),
        ("OGC_API_FEATURES", 4), ("RDF_TURTLE", 5), ("JSON_LD", 5), ("SPARQLQ", 5),
    ])
    func `stands on its rung`(code: String, stars: Int) {
        #expect(FileFormat(code: code)?.properties.stars == stars)
    }

    @Test(arguments: ["BIN", "OCTET", "OP_DATPRO", "OTHER", "UNKNOWN", "csv", ""])
    func `there is no format for "any" and "other"`(code: String) {
        #expect(FileFormat(code: code) == nil)
    }
}

@Suite struct FrequencyCodeTests {
    @Test(arguments: ["P10D", "P121D", "PT90M", "ANNUAL_2", "UNKNOWN"])
    func `reads back its code`(code: String) {
        #expect(Frequency(code: code)?.code == code)
    }

    @Test(arguments: ["P0D", "P-3D", "P1e400D", "PnanD", "PD", "P", "PT5D", "P99999999D"])
    func `refuses lengths that nobody promises`(code: String) {
        #expect(Frequency(code: code) == nil)
    }

    @Test(arguments: [Double.nan, .infinity, -.infinity, 1e300, 0])
    func `writes a code for any number`(days: Double) {
        #expect(Frequency(code: Frequency.every(days: days).code) != nil)
    }
}
