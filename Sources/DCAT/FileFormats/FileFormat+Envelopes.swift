extension FileFormat {
    /// What is not data itself: envelopes, pages, programs.
    static let envelopeClasses: [FormatClass] = [openArchives, vendorArchives, pages, software]

    /// An archive or compression is an envelope: it says nothing of the format inside. Rung 1, something can be
    /// downloaded; where the inside is stated too, the inside counts. (ckanext-qa: 1; the EU calls ZIP, GZIP and TAR
    /// non-proprietary.)
    private static let openArchives = FormatClass(
        kind: .archive, isMachineReadable: false, isNonProprietary: true, stars: 1,
        lines: """
            ZIP | ZIP | application/zip
            GZIP | gzip | application/gzip
            TAR | tar | application/x-tar
            TAR_GZ | tar, gzip
            TAR_XZ | tar, xz
            7Z | 7z | application/x-7z-compressed
            BZIP2 | bzip2 | application/x-bzip2
            XZ | xz | application/x-xz
            ZSTD | Zstandard | application/zstd
            LZIP | lzip | application/lzip
            LZMA | LZMA | application/x-lzma
            LZO | lzop | application/x-lzop
            Z | compress | application/x-compress
            ARC | Internet Archive ARC
            ARC_GZ | Internet Archive ARC, gzip
            WARC | WARC | application/warc
            WARC_GZ | WARC, gzip
            ISO | Disc image | application/x-iso9660-image
            ISO_ZIP | Disc image, zipped
            OVF | Open virtualisation format
            TORRENT | BitTorrent | application/x-bittorrent
            """)

    private static let vendorArchives = FormatClass(
        kind: .archive, isMachineReadable: false, isNonProprietary: false, stars: 1,
        lines: """
            RAR | RAR | application/vnd.rar
            ARJ | ARJ | application/x-arj
            LHA | LHA | application/x-lzh-compressed
            WIM | Windows image | application/x-ms-wim
            SWM | Windows image, split
            DMG | Apple disc image | application/x-apple-diskimage
            """)

    /// A page for people is not data: rung 0, as in ckanext-qa. HTML is an open format all the same (EU list).
    private static let pages = FormatClass(
        kind: .page, isMachineReadable: false, isNonProprietary: true, stars: 0,
        lines: """
            HTML | Web page | text/html
            HTML5 | HTML5
            HTML_SIMPL | HTML, simplified
            XHTML | XHTML | application/xhtml+xml
            XHTML5 | XHTML5
            XHTML_SIMPL | XHTML, simplified
            LEGALHTML | LegalHTML
            MHTML | MHTML | multipart/related
            MAP_PRVW | Map preview
            """)

    /// Programs, scripts, styles and schemas work on data and are none: rung 0 (ckanext-qa gives EXE, JS, Perl and XSLT
    /// 0 too).
    private static let software = FormatClass(
        kind: .software, isMachineReadable: false, isNonProprietary: false, stars: 0,
        lines: """
            EXE | Windows program | application/vnd.microsoft.portable-executable
            MSI | Windows installer | application/x-msi
            APPX | Windows app
            APK | Android app | application/vnd.android.package-archive
            AAB | Android app bundle
            DAPK | Android app, debug
            OAPK | Android app, obfuscated
            IPA | iOS app
            DEB | Debian package | application/vnd.debian.binary-package
            RPM | RPM package | application/x-rpm
            JAR | Java archive | application/java-archive
            WAR | Java web archive
            EAR | Java enterprise archive
            SB3 | Scratch 3 | application/x.scratch.sb3
            JS | JavaScript | text/javascript
            PL | Perl script | text/x-perl
            PY | Python script | text/x-python
            R_SCRIPT | R script | text/x-r
            SOURCE_CODE | Source code, language not stated
            JUPYTER | Jupyter notebook | application/x-ipynb+json
            CSS | Style sheet | text/css
            XSLT | XSLT | application/xslt+xml
            XSLFO | XSL-FO
            SLD | Styled layer descriptor | application/vnd.ogc.sld+xml
            SCHEMA_XML | XML schema
            DTD_XML | XML DTD | application/xml-dtd
            DTD_SGML | SGML DTD
            """)
}
