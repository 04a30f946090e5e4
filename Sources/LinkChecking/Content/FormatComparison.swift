import DCAT
import DataQuality

/// Compares what a format is said to be with what the bytes are.
enum FormatComparison {
    /// - Parameters:
    ///   - real: what the bytes are; an archive holds anything, and says nothing against any format.
    static func findings(declared: FileFormat?, served: FileFormat?, real: FileFormat, expectsData: Bool)
        -> [ContentFinding]
    {
        var findings: [ContentFinding] = []
        let isPage = real.properties.kind == .page
        // A table of HTML under the name of a workbook, as exports to Excel are, is the file that is meant.
        let isWorkbook = ["XLS", "XLSX", "ODS"].contains(served?.code)
        if isPage, isWorkbook, expectsData, let declared {
            findings.append(ContentFinding(.formatDiffers, [declared.code, real.code]))
        } else if isPage, expectsData, let declared {
            findings.append(ContentFinding(.pageForData, [declared.code]))
        } else if let declared, expectsData, declared.isDenied(by: real) {
            findings.append(ContentFinding(.formatDiffers, [declared.code, real.code]))
        }
        if let served, !served.isGeneric, served.isDenied(by: real) {
            findings.append(ContentFinding(.mediaTypeDiffers, [served.code, real.code]))
        }
        return findings
    }
}

extension FileFormat {
    /// Whether the name says as much as "bytes" or "text".
    fileprivate var isGeneric: Bool { properties.kind == .text || properties.kind == .unknown }

    /// Whether the bytes are something else: neither written in this format's syntax nor as good as it.
    fileprivate func isDenied(by real: FileFormat) -> Bool {
        isContradicted(by: real) && !canHold(bytesOf: real) && !mayBeWrapped(in: real)
    }

    /// Whether bytes of an archive can be this format, sent zipped.
    fileprivate func mayBeWrapped(in archive: FileFormat) -> Bool {
        archive.properties.kind == .archive || (properties.kind == .archive && archive.properties.kind != .page)
    }
}
