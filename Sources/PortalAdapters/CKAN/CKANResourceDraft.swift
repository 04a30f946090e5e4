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

    /// Brings together what was gathered in parts.
    mutating func complete() {
        if distribution.issued == nil { distribution.issued = created }
        if distribution.modified == nil { distribution.modified = lastModified }
        distribution.serviceURL = service
        distribution.checksum = checksum
        distribution.layers = distribution.layers.uniqued()
        guard let url else { return }
        if isService {
            if service == nil { distribution.serviceURL = url }
        } else if isFile || (distribution.accessURL != nil && distribution.accessURL != url) {
            if distribution.downloadURL == nil { distribution.downloadURL = url }
        } else if distribution.accessURL == nil, distribution.downloadURL != url {
            distribution.accessURL = url
        }
    }

    /// Tables of CKAN's DataStore and declared interfaces are asked, not downloaded.
    private var isService: Bool {
        if urlType == "datastore" { return true }
        if let type = resourceType?.lowercased(), type == "api" || type.hasSuffix("service") { return true }
        return protocolName?.uppercased().hasPrefix("OGC:") ?? false
    }

    /// Uploaded to the portal, or said to be a file.
    private var isFile: Bool {
        urlType == "upload" || resourceType?.lowercased().hasPrefix("file") ?? false
    }

    /// With its algorithm in front where one is stated, as the last word of an IRI such as `…#checksumAlgorithm_sha1`.
    private var checksum: String? {
        guard let hash else { return nil }
        guard let hashAlgorithm else { return hash }
        let word = hashAlgorithm.split { $0 == "/" || $0 == "#" || $0 == "_" }.last.map(String.init) ?? hashAlgorithm
        return word.lowercased() + ":" + hash
    }
}
