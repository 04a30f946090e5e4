/// What the mapper asks a resource for. Several predicates may mean the same: ``DCATVocabulary`` says which.
enum DCATProperty: UInt8, CaseIterable {
    // Names and texts.
    case title, name, label, value, notation, description, abstract, comment
    // Datasets and catalogues.
    case identifier, keyword, keywordList, theme, subject, landingPage, homepage, issued, modified, frequency
    case temporal, spatial, language, licence, rights, accessRights, isFree, conformsTo, version, series, isPartOf
    case publisher, provider, creator, contactPoint, distribution, record, topicInverse, listedInverse
    // Distributions and services.
    case accessURL, downloadURL, mediaType, format, compressFormat, packageFormat, byteSize, checksum
    case accessService, endpointURL, endpointDescription, servedInverse
    // Agents and contact points.
    case organisationName, email, telephone, url, parent
    // Periods, checksums.
    case start, end, instant, algorithm, checksumValue
    // Lengths of time, as a frequency may be one.
    case years, months, weeks, days, hours, minutes
    // Paging.
    case next, totalItems, view
}
