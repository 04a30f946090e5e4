/// Which properties have a meaning for which kind of resource; another one there is noted as unmapped.
enum DCATExpected {
    static let dataset: DCATPropertySet = [
        .title, .label, .description, .abstract, .comment, .identifier, .keyword, .keywordList, .theme, .subject,
        .landingPage, .homepage, .url, .issued, .modified, .frequency, .temporal, .spatial, .language, .licence,
        .rights,
        .accessRights, .isFree, .conformsTo, .version, .series, .isPartOf, .publisher, .provider, .creator,
        .contactPoint, .distribution, .record, .topicInverse, .servedInverse, .listedInverse, .notation,
        // The old Norwegian profile describes services as datasets.
        .endpointDescription,
    ]

    static let distribution: DCATPropertySet = [
        .title, .name, .label, .description, .abstract, .comment, .identifier, .accessURL, .downloadURL, .url,
        .mediaType, .format, .compressFormat, .packageFormat, .byteSize, .checksum, .accessService, .endpointURL,
        .issued,
        .modified, .licence, .rights, .accessRights, .isFree, .conformsTo, .language, .isPartOf, .landingPage, .version,
        // Said of the dataset again.
        .publisher, .creator, .provider, .keyword, .keywordList, .temporal, .spatial, .topicInverse, .servedInverse,
    ]
}
