import DCAT

/// The real formats of a dataset's distributions, counted.
struct FormatInventory {
    private var formats: [FileFormat] = []
    /// Distributions whose format cannot be told.
    private(set) var unknown = 0
    private var archivesOfUnknown = 0
    private var contradictions: [Reason] = []
    private var contradicted: [Tally] = []
    private var bases: [FileFormat: RealFormat.Basis] = [:]

    init(_ evidence: DatasetEvidence) {
        for distribution in evidence.dataset.distributions {
            let observation = distribution.link.flatMap { evidence.links[$0] }
            let real = RealFormat(of: distribution, observation: observation)
            guard let format = real.format else {
                unknown += 1
                if real.isArchiveOfUnknown { archivesOfUnknown += 1 }
                continue
            }
            formats.append(format)
            if bases[format] == nil { bases[format] = real.basis }
            if let declared = real.contradicted {
                contradicted.append(Tally(.formatContradicted, format.code))
                let pair = [declared.code, format.code]
                if !contradictions.contains(where: { $0.arguments.starts(with: pair) }) {
                    contradictions.append(Reason(.formatContradicted, pair + [distribution.link ?? ""]))
                }
            }
        }
    }

    /// All distributions.
    var count: Int { formats.count + unknown }

    /// Distributions whose format is known.
    var known: Int { formats.count }

    /// The distinct stars on offer, most first.
    var stars: [Int] { Set(formats.map(\.properties.stars)).sorted(by: >) }

    /// The known format with most stars; of several the first by code.
    var best: FileFormat? {
        formats.min { ($1.properties.stars, $0.code) < ($0.properties.stars, $1.code) }
    }

    /// Known distributions other than web pages; the pages where there is nothing else.
    var counted: [FileFormat] {
        let data = formats.filter { !$0.isPage }
        return data.isEmpty ? formats : data
    }

    /// Known distributions other than web pages.
    var data: Int { formats.count { !$0.isPage } }

    /// Those of `counted` that are machine readable.
    var readable: Int { counted.count { $0.properties.isMachineReadable } }

    /// The kinds of machine-readable format, by name.
    var usableKinds: [FileFormat.Kind] {
        let usable = formats.filter { $0.properties.isMachineReadable && !$0.isPage }
        return Set(usable.map(\.properties.kind)).sorted { $0.rawValue < $1.rawValue }
    }

    /// What is not known, where something is not.
    var unknownReasons: [Reason] {
        var reasons: [Reason] = []
        if unknown > 0 { reasons.append(Reason(.unknownFormats, ["\(unknown)", "\(count)"])) }
        if archivesOfUnknown > 0 { reasons.append(Reason(.archiveOfUnknown, ["\(archivesOfUnknown)"])) }
        return reasons
    }

    var findings: [Reason] { contradictions + unknownReasons }

    /// Each format once, by code, with how it was told.
    var inputs: [Receipt.Input] {
        distinct.map { .init(.format, $0.code, from: (bases[$0] ?? .unknown).rawValue) }
    }

    var tallies: [Tally] {
        var tallies = distinct.map { Tally(.format, $0.code) }
        if unknown > 0 { tallies.append(Tally(.format, "unknown")) }
        if let best { tallies.append(Tally(.bestStars, "\(best.properties.stars)")) }
        return tallies + contradicted
    }

    private var distinct: [FileFormat] { Set(formats).sorted { $0.code < $1.code } }
}

extension FileFormat {
    fileprivate var isPage: Bool { properties.kind == .page }
}
