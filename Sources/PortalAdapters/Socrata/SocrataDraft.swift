import DCAT
import JSON
import Vocabularies

/// A dataset under construction, and what tells whether the asset is a dataset at all.
struct SocrataDraft {
    /// What stands behind an asset.
    enum Content {
        case table, layer, file, external
        /// A chart, a filter, a story: another look at data that are an asset of their own.
        case presentation
    }

    var dataset = Dataset(identifier: "")
    var content = Content.table
    /// The portal's own word for the kind of asset.
    var type: String?
    /// The host it belongs to.
    var domain: String?
    var parents: [String] = []
    /// The media type of a file.
    var mediaType: String?
    /// Of a file, in bytes.
    var byteSize: Int64?
    var agency: String?
    var publisherPage: String?
    var permalink: String?
    var licenceWords = LicenceWords()
    /// Links to data elsewhere, each with the word for its format.
    var accessPoints: [Distribution] = []

    /// Why the asset is left out, in one sentence; nil for a dataset of the portal's own.
    func reasonToSkip(_ settings: SocrataSettings) -> String? {
        if content == .presentation {
            return "The asset is of type '\(type ?? "unknown")', another look at data and no dataset."
        }
        if !settings.keepsDerived, let parent = parents.first { return "The asset is derived from asset '\(parent)'." }
        if !settings.keepsFederated, let domain, !settings.domains.isEmpty,
            !settings.domains.contains(where: { $0.lowercased() == domain.lowercased() })
        {
            return "The asset is federated from '\(domain)'."
        }
        return nil
    }

    /// Brings together what was gathered in parts.
    mutating func complete(_ settings: SocrataSettings) {
        if dataset.publisher == nil, let agency { dataset.publisher = Agent(name: MultilingualText(agency)) }
        if let publisherPage { dataset.publisher?.homepage = publisherPage }
        dataset.landingPage = dataset.landingPage ?? permalink
        dataset.keywords.removeRepetitions()
        dataset.themes.removeRepetitions()
        guard let site = domain.map({ "https://" + $0 }) ?? settings.site else {
            dataset.distributions = accessPoints
            return
        }
        dataset.distributions = accessPoints + ownDistributions(site)
    }

    /// The files that the platform makes of every asset of a kind, at the addresses it states in its `data.json`.
    private func ownDistributions(_ site: String) -> [Distribution] {
        let identifier = URLText.encoded(dataset.identifier)
        switch content {
        case .table:
            return ["CSV", "JSON", "RDF", "XML"].map { format in
                SocrataDraft.distribution(
                    "\(site)/api/views/\(identifier)/rows.\(format.lowercased())?accessType=DOWNLOAD", format)
            }
        case .layer:
            return ["GeoJSON", "KML", "Shapefile"].map { format in
                SocrataDraft.distribution(
                    "\(site)/api/geospatial/\(identifier)?method=export&format=\(format)", format)
            }
        case .file:
            guard let mediaType else { return [] }
            var file = SocrataDraft.distribution("\(site)/download/\(identifier)/\(mediaType)", mediaType)
            file.byteSize = byteSize
            return [file]
        case .external, .presentation: return []
        }
    }

    private static func distribution(_ url: String, _ format: String) -> Distribution {
        var distribution = Distribution()
        distribution.downloadURL = url
        distribution.format = Stated(format: format)
        return distribution
    }

    // MARK: The fields that a portal adds for itself

    /// Reads a field of the portal's own form; the names are those of the form, in words.
    mutating func readCustom(_ name: String, _ value: JSONValue, _ field: FieldName, _ reader: inout StatementReader) {
        let words = name.lowercased().replacing("-", with: " ").replacing("_", with: " ")
        if words.hasSuffix("frequency") || SocrataDraft.frequencyNames.contains(where: words.contains) {
            if dataset.frequency == nil { dataset.frequency = reader.frequency(value, field) }
        } else if SocrataDraft.agencyNames.contains(where: words.hasSuffix) {
            agency = agency ?? reader.text(value, field)
        } else if SocrataDraft.licenceNames.contains(where: words.hasSuffix) {
            licenceWords.titles += reader.texts(value, field)
        }
    }

    private static let agencyNames = [
        "agency", "department", "data owner", "publisher", "organization", "nombre de la entidad",
    ]
    /// In Spanish, Portuguese and French; the platform writes a hyphen for every letter with an accent.
    private static let frequencyNames = ["frecuencia", "periodicidad", "frequ ncia", "fr quence", "frequence"]
    private static let licenceNames = ["license", "licence"]
}
