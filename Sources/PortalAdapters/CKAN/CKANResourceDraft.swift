import DCAT

/// A distribution under construction.
struct CKANResourceDraft {
    var distribution = Distribution()
    var url: String?
    var created: Stated<PartialDate>?
    var lastModified: Stated<PartialDate>?
    var hash: String?
    var hashAlgorithm: String?
    var resourceType: String?
    var urlType: String?
    var protocolName: String?
    var service: String?
    var state: String?
    var licenceWords = LicenceWords()

    /// Of a plain and a translated form, the one in more languages.
    mutating func keep(_ text: MultilingualText, _ path: WritableKeyPath<Distribution, MultilingualText>) {
        if distribution[keyPath: path].isEmpty || text.variants.count > distribution[keyPath: path].variants.count {
            distribution[keyPath: path] = text
        }
    }

    func completed() -> Distribution {
        var result = distribution
        result.issued = result.issued ?? created
        result.modified = result.modified ?? lastModified
        result.serviceURL = service
        result.checksum = checksum
        guard let url else { return result }
        if isService {
            result.serviceURL = result.serviceURL ?? url
        } else if isFile || (result.accessURL != nil && result.accessURL != url) {
            result.downloadURL = result.downloadURL ?? url
        } else if result.downloadURL != url {
            result.accessURL = result.accessURL ?? url
        }
        return result
    }

    /// Tables of CKAN's DataStore and declared interfaces are asked, not downloaded.
    private var isService: Bool {
        if urlType?.lowercased() == "datastore" { return true }
        let type = resourceType?.lowercased() ?? ""
        if type == "api" || type == "service" || type.hasSuffix("service") { return true }
        return protocolName.map { $0.uppercased().hasPrefix("OGC:") } ?? false
    }

    /// Uploaded to the portal, or said to be a file.
    private var isFile: Bool {
        if urlType?.lowercased() == "upload" { return true }
        return resourceType?.lowercased().hasPrefix("file") ?? false
    }

    /// With its algorithm in front where one is stated, as the last word of an IRI such as `…#checksumAlgorithm_sha1`.
    private var checksum: String? {
        guard let hash else { return nil }
        guard let hashAlgorithm else { return hash }
        let word = hashAlgorithm.split { $0 == "/" || $0 == "#" || $0 == "_" }.last.map(String.init) ?? hashAlgorithm
        return word.lowercased() + ":" + hash
    }
}
