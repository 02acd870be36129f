import Documents

extension Page {
    /// The document in an answer, or why there is none: another status than success, another kind than HTML or text.
    ///
    /// - Parameter whateverStatus: takes the page of an error for one too
    static func of(_ response: FetchResponse, whateverStatus: Bool = false) -> Result<Page, Setback> {
        if !whateverStatus, let setback = Setback(response) { return .failure(setback) }
        let stated = ContentType(response.headers["Content-Type"])
        guard let mediaType = MediaTypeSniffer.mediaType(of: response.body, stated: stated) else {
            var setback = Setback.unsupportedMediaType(stated?.essence, of: response.finalURL.text)
            setback.httpStatus = response.status
            return .failure(setback)
        }
        return .success(
            Page(
                bytes: response.body, mediaType: mediaType, url: response.finalURL, charset: stated?.charset,
                charsetBasis: .http))
    }
}
