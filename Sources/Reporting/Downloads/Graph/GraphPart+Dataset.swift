import DCAT
import DataQuality
import RDF

/// A dataset with its distributions and measurements (DCAT 3, https://www.w3.org/TR/vocab-dcat-3/).
extension GraphPart {
    func state(_ facts: DatasetFacts, portal: String) throws {
        let dataset = facts.dataset
        let page = PagePath.dataset(facts.identifier, of: portal)
        let subject = GraphPart.thing(page, "dataset")
        try state(GraphPart.thing(.portal(portal), "catalogue"), .dcat("dataset"), subject)
        try state(subject, .type, .dcat("Dataset"))
        try state(subject, .dct("identifier"), facts.identifier)
        try state(subject, .dct("title"), dataset.title)
        try state(subject, .dct("description"), dataset.description)
        if dataset.publisher != nil {
            let publisher = PagePath.publisher(facts.publisherKey, of: portal, page: 1)
            try state(subject, .dct("publisher"), GraphPart.thing(publisher, "publisher"))
        }
        for keyword in dataset.keywords {
            try state(subject, .dcat("keyword"), keyword.text, language: keyword.language)
        }
        for theme in dataset.themes { try state(subject, .dcat("theme"), address: theme.iri) }
        try state(subject, .dcat("landingPage"), address: dataset.landingPage)
        try state(subject, .dct("issued"), dataset.issued)
        try state(subject, .dct("modified"), dataset.modified)
        try state(frequency: dataset.frequency, of: subject, as: GraphPart.thing(page, "frequency"))
        try state(licence: dataset.licence, of: subject, as: GraphPart.thing(page, "licence"))
        try state(rights: dataset.accessRights, of: subject, as: GraphPart.thing(page, "access-rights"))
        for (index, distribution) in dataset.distributions.enumerated() {
            let name = "distribution-\(index + 1)"
            try state(subject, .dcat("distribution"), GraphPart.thing(page, name))
            try state(distribution, on: page, as: name)
        }
        for dimension in Dimension.allCases {
            try state(facts.receipts[dimension].assessment, dimension, of: subject, on: page)
        }
    }

    private func state(_ distribution: Distribution, on page: PagePath, as name: String) throws {
        let subject = GraphPart.thing(page, name)
        try state(subject, .type, .dcat("Distribution"))
        try state(subject, .dct("title"), distribution.title)
        // DCAT-AP wants an access address of every distribution, and takes the download's where there is no other.
        try state(subject, .dcat("accessURL"), address: distribution.accessURL ?? distribution.downloadURL)
        try state(subject, .dcat("downloadURL"), address: distribution.downloadURL)
        try state(format: distribution.format, of: subject, as: GraphPart.thing(page, name + "-format"))
        if let type = (distribution.mediaType?.value ?? distribution.format?.value)?.properties.mediaType {
            try state(subject, .dcat("mediaType"), GraphPart.mediaType(type))
        }
        if let size = distribution.byteSize { try state(subject, .dcat("byteSize"), size) }
        try state(subject, .dct("issued"), distribution.issued)
        try state(subject, .dct("modified"), distribution.modified)
        try state(licence: distribution.licence, of: subject, as: GraphPart.thing(page, name + "-licence"))
        try state(rights: distribution.accessRights, of: subject, as: GraphPart.thing(page, name + "-access-rights"))
    }

    private func state(format: Stated<FileFormat>?, of subject: Term, as thing: Term) throws {
        guard let format else { return }
        if let value = format.value {
            try state(subject, .dct("format"), .authority("file-type", value.code))
        } else {
            try state(subject, .dct("format"), words: format.raw, of: .dct("MediaTypeOrExtent"), as: thing)
        }
    }

    private func state(frequency: Stated<Frequency>?, of subject: Term, as thing: Term) throws {
        guard let frequency else { return }
        if case .term(let term) = frequency.value {
            try state(subject, .dct("accrualPeriodicity"), .authority("frequency", term.rawValue))
        } else {
            try state(subject, .dct("accrualPeriodicity"), words: frequency.raw, of: .dct("Frequency"), as: thing)
        }
    }

    private func state(licence: Stated<Licence>?, of subject: Term, as thing: Term) throws {
        guard let licence else { return }
        if Href(external: licence.raw) != nil {
            try state(subject, .dct("license"), address: licence.raw)
        } else {
            try state(subject, .dct("license"), words: licence.raw, of: .dct("LicenseDocument"), as: thing)
        }
    }

    private func state(rights: Stated<AccessRights>?, of subject: Term, as thing: Term) throws {
        guard let rights else { return }
        if let value = rights.value {
            try state(subject, .dct("accessRights"), .authority("access-right", value.rawValue))
        } else {
            try state(subject, .dct("accessRights"), words: rights.raw, of: .dct("RightsStatement"), as: thing)
        }
    }
}
