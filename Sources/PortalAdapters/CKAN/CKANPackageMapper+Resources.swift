import DCAT
import JSON
import Vocabularies

extension CKANPackageMapper {
    /// Adds a distribution for a resource, unless the portal marks it as deleted.
    mutating func readResource(_ resource: JSONValue, at index: Int) {
        var draft = CKANResourceDraft()
        let fields = CKANResourceField.table
        for member in resource.members where !member.value.isNull {
            guard let field = fields[member.key] else {
                reader.issues.addUnmapped("resources[].\(member.key.string)", value: member.value.minified())
                continue
            }
            if field == .ignored { continue }
            read(field, member.value, into: &draft, FieldName("resources", at: index, member.key))
        }
        if let state = draft.state, CKANPackageMapper.withdrawn.contains(state.lowercased()) {
            reader.issues.add(
                .distributionSkipped, .information, field: "resources[\(index)].state", value: state,
                "The portal keeps the resource back.")
            return
        }
        draft.distribution.licence = reader.licence(
            draft.licenceWords, FieldName("resources", at: index).inside(".license_id"))
        draft.complete()
        let place = self.draft.dataset.distributions.endIndex
        self.draft.dataset.distributions.append(Distribution())
        swap(&self.draft.dataset.distributions[place], &draft.distribution)
    }

    private mutating func read(
        _ field: CKANResourceField, _ value: JSONValue, into draft: inout CKANResourceDraft,
        _ name: FieldName
    ) {
        switch field {
        case .identifier: draft.distribution.identifier = reader.text(value, name)
        case .title: draft.distribution.title.keepFuller(reader.multilingual(value, name))
        case .description: draft.distribution.description.keepFuller(reader.multilingual(value, name))
        case .url: draft.url = reader.link(value, name)
        case .accessURL: draft.distribution.accessURL = reader.link(value, name)
        case .downloadURL: draft.distribution.downloadURL = reader.link(value, name)
        case .format: draft.distribution.format = draft.distribution.format ?? reader.format(value, name)
        case .mediaType: draft.distribution.mediaType = reader.format(value, name)
        case .compressFormat: draft.distribution.compressFormat = reader.format(value, name)
        case .packageFormat: draft.distribution.packageFormat = reader.format(value, name)
        case .size: draft.distribution.byteSize = reader.byteSize(value, name)
        case .hash: draft.hash = reader.text(value, name)
        case .hashAlgorithm: draft.hashAlgorithm = reader.reference(value, name)
        case .issued: draft.distribution.issued = reader.date(value, name) ?? draft.distribution.issued
        case .created: draft.created = reader.date(value, name)
        case .modified: draft.distribution.modified = reader.date(value, name) ?? draft.distribution.modified
        case .lastModified: draft.lastModified = reader.date(value, name)
        case .resourceType: draft.resourceType = reader.text(value, name)
        case .urlType: draft.urlType = reader.text(value, name)
        case .protocolName: draft.protocolName = reader.text(value, name)
        case .licence: draft.licenceWords.identifiers += reader.texts(value, name)
        case .licencePage: draft.licenceWords.pages += reader.texts(value, name)
        case .rights: draft.distribution.rights = reader.texts(value, name).joined(separator: "\n").nonEmpty
        case .accessRights: draft.distribution.accessRights = reader.accessRights(value, name)
        case .language: draft.distribution.languages += reader.texts(value, isSeparated: true, name)
        case .conformsTo: draft.distribution.conformsTo += reader.standards(value, name)
        case .services: draft.service = reader.endpoint(value, name)
        case .layers: draft.distribution.layers += reader.texts(value, isSeparated: true, name)
        case .frequency: readResourceFrequency(value, name)
        case .state: draft.state = reader.text(value, name)
        case .ignored: break
        }
    }
}

extension CKANPackageMapper {
    /// How often a file changes; what its dataset promises itself counts first.
    private mutating func readResourceFrequency(_ value: JSONValue, _ name: FieldName) {
        let words = reader.multilingual(value, name).variants.compactMap { Stated(frequency: $0.text) }
        guard let stated = reader.issues.checked(words.first { $0.value != nil } ?? words.first, name.text),
            !self.draft.resourceFrequencies.contains(stated)
        else { return }
        self.draft.resourceFrequencies.append(stated)
    }
}

extension StatementReader {
    private static let endpointKeys: [StaticString] = ["endpointURL", "endpoint_url", "endpoint", "@id", "uri"]

    /// The endpoint of a service (`dcat:DataService`): a link, an object with one, or a list of which the first counts.
    mutating func endpoint(_ value: JSONValue, _ field: FieldName) -> String? {
        switch value.kind {
        case .array:
            for element in value.elements {
                if let link = endpoint(element, field) { return link }
            }
            return nil
        case .object:
            for key in StatementReader.endpointKeys {
                if let stated = value[key], let link = endpoint(stated, field) { return link }
            }
            return nil
        default:
            if let link = withEmbedded(value, { reader, object in reader.endpoint(object, field) }) { return link }
            return link(value, field)
        }
    }
}
