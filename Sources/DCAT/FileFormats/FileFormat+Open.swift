extension FileFormat {
    /// Structured and open: rung 3.
    static let openClasses: [FormatClass] = [
        openTables, openTrees, openServices, openDatabases,
    ]

    /// Tables whose specification is published and in nobody's hands. `TSV` is in the EU's non-proprietary list but was
    /// left out of the machine-readable one, as `DBF` was; both are tables. (ckanext-qa: dBase 2.) SDMX is ISO 17369.
    private static let openTables = FormatClass(
        kind: .table, isMachineReadable: true, isNonProprietary: true, stars: 3,
        lines: """
            CSV | CSV | text/csv
            TSV | TSV | text/tab-separated-values
            ODS | OpenDocument spreadsheet | application/vnd.oasis.opendocument.spreadsheet
            DBF | dBASE table | application/x-dbf
            PARQUET | Apache Parquet | application/vnd.apache.parquet
            ARROW_FILE | Apache Arrow file | application/vnd.apache.arrow.file
            ARROW_STREAM | Apache Arrow stream | application/vnd.apache.arrow.stream
            AVRO | Apache Avro | application/avro
            ORC | Apache ORC
            SDMX | SDMX | application/vnd.sdmx.genericdata+xml
            PX | PC-Axis
            JSON_STAT | JSON-stat
            DWCA | Darwin Core Archive
            DATA_PACKAGE | Data Package | application/vnd.datapackage+json
            """)

    /// Trees: JSON, XML and the vocabularies written in them.
    private static let openTrees = FormatClass(
        kind: .tree, isMachineReadable: true, isNonProprietary: true, stars: 3,
        lines: """
            JSON | JSON | application/json
            JSONL | JSON lines | application/jsonl
            YAML | YAML | application/yaml
            XML | XML | application/xml
            SGML | SGML | text/sgml
            CBOR | CBOR | application/cbor
            PROTOBUF | Protocol Buffers | application/protobuf
            THRIFT_BINARY | Apache Thrift, binary | application/vnd.apache.thrift.binary
            THRIFT_COMPACT | Apache Thrift, compact | application/vnd.apache.thrift.compact
            THRIFT_JSON | Apache Thrift, JSON | application/vnd.apache.thrift.json
            ATOM | Atom feed | application/atom+xml
            RSS | RSS feed | application/rss+xml
            ICS | iCalendar | text/calendar
            VCARD | vCard | text/vcard
            AKN4EU | Akoma Ntoso for the EU
            AKN4EU_ZIP | Akoma Ntoso for the EU, zipped
            LEG | AKN4EU legislative package
            EFORMS_XML | eForms
            ETSI_TSL | ETSI trusted list
            ETSI_XML | ETSI XML
            IMMC_XML | IMMC
            FMX2 | Formex 2
            FMX3 | Formex 3
            FMX4 | Formex 4
            FMX4_ZIP | Formex 4, zipped
            JATS | JATS
            BITS | BITS
            METS | METS | application/mets+xml
            METS_ZIP | METS package
            MATHML | MathML | application/mathml+xml
            TMX | TMX | application/x-tmx+xml
            XLIFF | XLIFF | application/xliff+xml
            XBRL | XBRL | application/xbrl-instance+xml
            IATI | IATI
            DATEX2 | DATEX II
            GBFS | GBFS
            NETEX | NeTEx
            SIRI | SIRI
            ISO19139 | ISO 19115 metadata in XML | application/vnd.iso.19139+xml
            HL7_FHIR | HL7 FHIR | application/fhir+json
            XYZ | XYZ chemical file | chemical/x-xyz
            MBOX | Mailbox | application/mbox
            BIBTEX | BibTeX | application/x-bibtex
            """)

    /// Services that answer with data over open protocols. `API` is a bare "API" or 接口: what it answers with is not
    /// stated, and is JSON or XML in practice. ckanext-qa gives WFS and WCS 3; the EU lists neither.
    private static let openServices = FormatClass(
        kind: .service, isMachineReadable: true, isNonProprietary: true, stars: 3,
        lines: """
            API | Web API
            SOAP | SOAP | application/soap+xml
            GRAPHQL | GraphQL | application/graphql
            OPENAPI | OpenAPI description | application/vnd.oai.openapi
            WFS_SRVC | Web Feature Service | application/vnd.ogc.wfs_xml
            WCS_SRVC | Web Coverage Service | application/vnd.ogc.wcs_xml
            WPS_SRVC | Web Processing Service | application/vnd.ogc.wps_xml
            SOS_SRVC | Sensor Observation Service | application/vnd.ogc.sos_xml
            CSW_SRVC | Catalogue Service for the Web | application/vnd.ogc.csw_xml
            OGC_API | OGC API
            OAI_PMH | OAI-PMH
            OPENDAP | OPeNDAP
            SDMX_API | SDMX web service
            STAC | SpatioTemporal Asset Catalog
            VECTOR_TILES | Vector tiles | application/vnd.mapbox-vector-tile
            """)

    /// Databases as files whose layout is published (SQLite), standardised (OpenDocument) or plain SQL text (ISO/IEC
    /// 9075).
    private static let openDatabases = FormatClass(
        kind: .database, isMachineReadable: true, isNonProprietary: true, stars: 3,
        lines: """
            SQL | SQL script | application/sql
            SQLITE | SQLite database | application/vnd.sqlite3
            ODB | OpenDocument database | application/vnd.oasis.opendocument.database
            """)
}
