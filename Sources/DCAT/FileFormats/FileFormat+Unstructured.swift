extension FileFormat {
    /// Made to be looked at, read or heard: rung 1, whatever the licence of the format.
    static let unstructuredClasses: [FormatClass] = [
        openDocuments, vendorDocuments, plainText, openImages, vendorImages, pictureServices, openMedia, vendorMedia,
    ]

    /// Documents in published formats: PDF is ISO 32000, OpenDocument ISO/IEC 26300, OFD GB/T 33190, HWPX KS X 6101. (The
    /// EU's present non-proprietary list leaves PDF out; the standard has been public since 2008.)
    private static let openDocuments = FormatClass(
        kind: .document, isMachineReadable: false, isNonProprietary: true, stars: 1,
        lines: """
            PDF | PDF | application/pdf
            PDF1X | PDF 1.x
            PDFA1A | PDF/A-1a
            PDFA1B | PDF/A-1b
            PDFA2A | PDF/A-2a
            PDFA2B | PDF/A-2b
            PDFA3 | PDF/A-3
            PDFUA | PDF/UA
            PDFX | PDF/X
            PDFX1A | PDF/X-1a
            PDFX2A | PDF/X-2a
            PDFX4 | PDF/X-4
            OFD | OFD | application/ofd
            HWPX | Hancom OWPML | application/hwp+zip
            ODT | OpenDocument text | application/vnd.oasis.opendocument.text
            ODP | OpenDocument presentation | application/vnd.oasis.opendocument.presentation
            ODG | OpenDocument drawing | application/vnd.oasis.opendocument.graphics
            ODC | OpenDocument chart | application/vnd.oasis.opendocument.chart
            ODF | OpenDocument | application/vnd.oasis.opendocument.formula
            EPUB | EPUB | application/epub+zip
            TEX | TeX | application/x-tex
            PWP | Packaged web publication
            """)

    /// Documents of one vendor. DOCX and PPTX stand here for the reasons given at XLSX. RTF is in the EU's
    /// non-proprietary list; it is Microsoft's own and no longer kept up.
    private static let vendorDocuments = FormatClass(
        kind: .document, isMachineReadable: false, isNonProprietary: false, stars: 1,
        lines: """
            DOC | Word 97–2003 | application/msword
            DOCX | Word | application/vnd.openxmlformats-officedocument.wordprocessingml.document
            RTF | Rich text | application/rtf
            PPT | PowerPoint 97–2003 | application/vnd.ms-powerpoint
            PPTX | PowerPoint | application/vnd.openxmlformats-officedocument.presentationml.presentation
            PPS | PowerPoint 97–2003 show
            PPSX | PowerPoint show | application/vnd.openxmlformats-officedocument.presentationml.slideshow
            HWP | Hancom Hangul | application/x-hwp
            WPS | WPS Writer | application/vnd.ms-works
            DPS | WPS Presentation
            VSD | Visio | application/vnd.visio
            XPS | XPS | application/vnd.ms-xpsdocument
            PS | PostScript | application/postscript
            EPS | Encapsulated PostScript
            INDD | InDesign
            AZW | Kindle e-book | application/vnd.amazon.ebook
            MOBI | Mobipocket e-book | application/x-mobipocket-ebook
            MXD | ArcMap document | application/x-mxd
            QGS | QGIS project | application/x-qgis
            DOCUMENT | Document, product not stated
            """)

    /// Text without a stated structure (EU: non-proprietary, not machine-readable; ckanext-qa: 1).
    private static let plainText = FormatClass(
        kind: .text, isMachineReadable: false, isNonProprietary: true, stars: 1,
        lines: """
            TXT | Plain text | text/plain
            MARKDOWN | Markdown | text/markdown
            WORLD | World file | application/x-worldfile
            MSG_HTTP | HTTP message | application/http
            """)

    /// Pictures. 5stardata.info's example of what rung 2 improves on is the image scan of a table, so pictures are rung 1
    /// here; ckanext-qa gives PNG, JPEG and SVG 3 and the others 2.
    private static let openImages = FormatClass(
        kind: .image, isMachineReadable: false, isNonProprietary: true, stars: 1,
        lines: """
            PNG | PNG | image/png
            JPEG | JPEG | image/jpeg
            JPEG2000 | JPEG 2000 | image/jp2
            TIFF | TIFF | image/tiff
            TIFF_FX | TIFF-FX | image/tiff-fx
            GIF | GIF | image/gif
            BMP | BMP | image/bmp
            WEBP | WebP | image/webp
            SVG | SVG | image/svg+xml
            """)

    /// Pictures in one vendor's format, or in one that is not stated.
    private static let vendorImages = FormatClass(
        kind: .image, isMachineReadable: false, isNonProprietary: false, stars: 1,
        lines: """
            ECW | ECW | image/x-ecw
            MRSID | MrSID | image/x-mrsid
            PSD | Photoshop | image/vnd.adobe.photoshop
            ICO | Icon | image/vnd.microsoft.icon
            IMAGE | Image, format not stated
            """)

    /// Services that answer with pictures of maps: open protocols, no values to read. The EU calls WMS non-proprietary
    /// and not machine-readable; ckanext-qa gives 3 for the protocol, we look at what is had through it.
    private static let pictureServices = FormatClass(
        kind: .service, isMachineReadable: false, isNonProprietary: true, stars: 1,
        lines: """
            WMS_SRVC | Web Map Service | application/vnd.ogc.wms_xml
            WMTS_SRVC | Web Map Tile Service
            TMS_SRVC | Tile Map Service
            """)

    /// Sound and film in standardised formats (ISO/IEC MPEG, IETF).
    private static let openMedia = FormatClass(
        kind: .media, isMachineReadable: false, isNonProprietary: true, stars: 1,
        lines: """
            MP3 | MP3 | audio/mpeg
            AAC | AAC | audio/aac
            WAV | WAV | audio/vnd.wave
            BWF | Broadcast Wave
            OGG | Ogg | audio/ogg
            FLAC | FLAC | audio/flac
            MPEG2 | MPEG-2 | video/mpeg
            MPEG4 | MPEG-4 | video/mp4
            MPEG4_AVC | MPEG-4 AVC
            WEBM | WebM | video/webm
            """)

    /// Sound and film in one vendor's format, or in one that is not stated.
    private static let vendorMedia = FormatClass(
        kind: .media, isMachineReadable: false, isNonProprietary: false, stars: 1,
        lines: """
            MOV | QuickTime | video/quicktime
            AVI | AVI | video/x-msvideo
            WMV | Windows Media | video/x-ms-wmv
            RM | RealMedia | application/vnd.rn-realmedia
            SWF | Flash | application/x-shockwave-flash
            DCR | Shockwave | application/x-director
            VIDEO | Film, format not stated
            AUDIO | Sound, format not stated
            """)
}
