import DCAT
import Vocabularies

/// A dataset under construction: what only makes sense together waits here until all members were seen.
struct HubDraft {
    var dataset = Dataset(identifier: "")
    var itemIdentifier: String?
    /// Esri's word for the kind of item, such as `Feature Service`.
    var type: String?
    var url: String?
    /// The number of a layer within its service.
    var layer: String?
    var credits: String?
    var owner: String?
    var access: String?
    var page: String?
    var slug: String?
    var licenceWords = LicenceWords()
    var added: [Distribution] = []
    /// Whether the time of change is that of the data.
    var isDataDated = false

    /// Why the item is left out, in one sentence; nil for a dataset.
    var reasonToSkip: String? {
        if let access, access.lowercased() != "public" { return "The item is shared with '\(access)', not the public." }
        guard let type, HubDraft.presentations.contains(type.lowercased()) else { return nil }
        return "The item is of type '\(type)', a way to look at data and no dataset."
    }

    private static let presentations: Set<String> = [
        "web map", "web scene", "web mapping application", "web experience", "web experience template", "dashboard",
        "storymap", "storymap theme", "hub site application", "hub page", "hub initiative", "hub project",
        "application",
        "mobile application", "desktop application", "form", "workforce project", "insights workbook",
        "insights page", "solution", "site application", "site page", "discussion", "event", "group", "dashboard",
        "excalibur imagery project", "mission", "operation view", "urban model", "quickcapture project",
    ]

    /// Brings together what was gathered in parts.
    mutating func complete(site: String?) {
        if dataset.publisher == nil, let name = credits ?? owner {
            dataset.publisher = Agent(name: MultilingualText(name))
        }
        if let site, page == nil { page = "\(site)/datasets/\(slug ?? URLText.encoded(dataset.identifier))" }
        dataset.landingPage = page
        dataset.keywords.removeRepetitions()
        dataset.themes.removeRepetitions()
        dataset.distributions = ownDistributions(site: site) + added
    }

    /// The parts of an identifier: `abc…_3` is layer 3 of item `abc…`.
    private var item: (identifier: String, layer: String?) {
        let parts = dataset.identifier.split(separator: "_", maxSplits: 1)
        let stated = parts.count == 2 && parts[1].allSatisfy(\.isNumber) ? String(parts[1]) : nil
        return (parts.first.map(String.init) ?? dataset.identifier, stated ?? layer ?? layerOfURL)
    }

    /// …/FeatureServer/3
    private var layerOfURL: String? {
        url.flatMap { $0.split(separator: "/").last }.flatMap { $0.allSatisfy(\.isNumber) ? String($0) : nil }
    }

    private func ownDistributions(site: String?) -> [Distribution] {
        let kind = (type ?? "").lowercased()
        if HubDraft.layers.contains(kind) || HubDraft.services.contains(kind) {
            return [service].compactMap { $0 } + (HubDraft.layers.contains(kind) ? downloads(site) : [])
        }
        if HubDraft.files.contains(kind) {
            var file = Distribution()
            file.downloadURL = "https://www.arcgis.com/sharing/rest/content/items/\(item.identifier)/data"
            file.format = type.flatMap { Stated(format: $0) }
            return [file]
        }
        guard let url else { return [] }
        var link = Distribution()
        link.accessURL = url
        return [link]
    }

    private var service: Distribution? {
        guard let url else { return nil }
        var service = Distribution()
        service.serviceURL = url
        if layerOfURL == nil, let layer = item.layer { service.layers = [layer] }
        // The protocol of Esri's services is one; the words for it are those of the hub's own feeds.
        let isEsri = url.lowercased().contains("server")
        service.format = Stated(format: isEsri ? "ArcGIS GeoServices REST API" : type ?? "")
        return service
    }

    /// What the hub makes of a layer; a service of many layers has no file of its own.
    private func downloads(_ site: String?) -> [Distribution] {
        guard let site, let layer = item.layer else { return [] }
        return ["csv", "geojson", "kml", "shapefile"].map { format in
            var file = Distribution()
            file.downloadURL = "\(site)/api/download/v1/items/\(item.identifier)/\(format)?layers=\(layer)"
            file.format = Stated(format: format)
            return file
        }
    }

    /// Items whose layers the hub turns into files.
    private static let layers: Set<String> = ["feature service", "feature layer", "table", "feature collection"]

    private static let services: Set<String> = [
        "map service", "image service", "raster layer", "scene service", "vector tile service", "wms", "wfs", "wmts",
        "ogcfeatureserver", "map image layer", "geocoding service", "geoprocessing service", "stream service",
    ]

    private static let files: Set<String> = [
        "csv", "csv collection", "shapefile", "geojson", "kml", "kml collection", "file geodatabase", "geopackage",
        "microsoft excel", "microsoft word", "microsoft powerpoint", "pdf", "image", "image collection", "cad drawing",
        "geotiff", "sqlite geodatabase", "layer package", "map package", "scene package", "service definition",
        "document", "report template", "statistical data collection", "parquet", "json", "zip",
    ]
}
