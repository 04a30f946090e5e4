extension BundledContext {
    /// Hydra core (https://www.hydra-cg.com/spec/latest/core/), as far as collections and their pages go.
    static let hydra = BundledContext(
        prefixes: commonPrefixes,
        terms: terms(
            .plain, "hydra",
            ["Collection", "PagedCollection", "PartialCollectionView", "itemsPerPage", "totalItems"])
            + terms(
                .iri, "hydra",
                [
                    "first", "firstPage", "last", "lastPage", "member", "next", "nextPage", "previous",
                    "previousPage", "view",
                ])
            + [("title", "hydra:title", .plain), ("description", "hydra:description", .plain)]
    )
}
