import Documents

/// Stands where no document is derived: a trial or preview asks sources what they name and goes no further.
struct NoDeriver: Deriver {
    func derive(_ page: Page, _ retrieval: Retrieval) async -> Result<Record, DerivationFailure> {
        .failure(DerivationFailure("not_derived", "Nothing is derived while sources are only asked what they name."))
    }
}
