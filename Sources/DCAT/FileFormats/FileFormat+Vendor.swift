extension FileFormat {
    /// Structured, but under one vendor's control: rung 2.
    static let vendorClasses: [FormatClass] = [
        vendorTables, vendorGeographic, vendorServices, vendorDatabases,
    ]

    /// Spreadsheets and the files of statistics packages. XLSX is ISO/IEC 29500 on paper; it stands here because files
    /// are written in the standard's "transitional" form, which describes one vendor's product, because the EU leaves it
    /// out of its non-proprietary list (and calls it machine-readable), and because Excel is 5stardata.info's own example
    /// of rung 2. ckanext-qa says 2 as well; the Global Open Data Index counted even XLS as open.
    private static let vendorTables = FormatClass(
        kind: .table, isMachineReadable: true, isNonProprietary: false, stars: 2,
        lines: """
            XLS | Excel 97–2003 | application/vnd.ms-excel
            XLSX | Excel | application/vnd.openxmlformats-officedocument.spreadsheetml.sheet
            XLSM | Excel with macros | application/vnd.ms-excel.sheet.macroenabled.12
            XLSB | Excel binary | application/vnd.ms-excel.sheet.binary.macroenabled.12
            ET | WPS spreadsheet
            NUMBERS | Apple Numbers | application/vnd.apple.numbers
            SPREADSHEET | Spreadsheet, product not stated
            LOTUS_123 | Lotus 1-2-3 | application/vnd.lotus-1-2-3
            SPSS_SAV | SPSS | application/x-spss-sav
            STATA_DTA | Stata | application/x-stata-dta
            SAS | SAS | application/x-sas-data
            R_DATA | R data
            MATLAB_MAT | MATLAB | application/matlab-mat
            PBIX | Power BI report
            BEYOND2020 | Beyond 20/20
            MOP | MOPAC input | chemical/x-mopac-input
            """)

    /// Geographic formats of one vendor. The shapefile's layout was published by Esri and is read everywhere, yet one
    /// vendor owns it and the EU leaves it out of its non-proprietary list (ckanext-qa: 2). Imagery that carries values
    /// per cell (ERDAS IMAGINE, Esri grid) is structured; ECW and MrSID only compress pictures and are rung 1.
    private static let vendorGeographic = FormatClass(
        kind: .geographic, isMachineReadable: true, isNonProprietary: false, stars: 2,
        lines: """
            SHP | Shapefile | application/vnd.shp
            GDB | Esri file geodatabase | application/x-filegdb
            E00 | ArcInfo interchange file | application/x-e00
            ARCINFO_COV | ArcInfo coverage
            GRID | Esri binary grid
            LPK | ArcGIS layer package
            TAB | MapInfo TAB
            MIF_MID | MapInfo interchange format
            TAB_RSTR | MapInfo TAB raster
            IMAGINE | ERDAS IMAGINE raster
            DWG | AutoCAD drawing | image/vnd.dwg
            DXF | AutoCAD exchange drawing | image/vnd.dxf
            DGN | MicroStation drawing | image/vnd.dgn
            STL | STL solid | model/stl
            OBJ | Wavefront OBJ | model/obj
            SKP | SketchUp | application/vnd.sketchup.skp
            """)

    /// Esri's services. `REST` is the EU's code for Esri REST, not for any REST interface (that is `API`). The answers
    /// are JSON, the protocol is one vendor's (ckanext-qa: 2).
    private static let vendorServices = FormatClass(
        kind: .service, isMachineReadable: true, isNonProprietary: false, stars: 2,
        lines: """
            REST | Esri REST
            MAP_SRVC | ArcGIS map service
            """)

    /// Data said to be in a database product (`数据库-mysql` in Chinese catalogues), a dump of one, or an Access file.
    /// Structured for certain; to read it one needs the product, open-source or not, since what a dump looks like is the
    /// product's own affair.
    private static let vendorDatabases = FormatClass(
        kind: .database, isMachineReadable: true, isNonProprietary: false, stars: 2,
        lines: """
            MDB | Microsoft Access | application/vnd.ms-access
            DMP | Oracle dump
            DATABASE | Database, product not stated
            MYSQL | MySQL
            POSTGRESQL | PostgreSQL
            ORACLE | Oracle
            SQL_SERVER | SQL Server
            DB2 | Db2
            SYBASE | Sybase
            MONGODB | MongoDB
            DAMENG | Dameng DM
            KINGBASE | KingbaseES
            GBASE | GBase
            GREENPLUM | Greenplum
            IMPALA | Impala
            HIVE | Hive
            HBASE | HBase
            BERKELEY_DB | Berkeley DB
            FILEMAKER | FileMaker
            """)
}
