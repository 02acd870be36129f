/// The directives of Full-Text RSS "site config" files, and of the programs that read the same files.
public enum SiteRuleDirective: String, Sendable, CaseIterable {
    case title, body, author, date
    case strip, stripIDOrClass = "strip_id_or_class", stripImageSource = "strip_image_src", stripAttribute = "strip_attr"
    case findString = "find_string", replaceString = "replace_string"
    case singlePageLink = "single_page_link", nextPageLink = "next_page_link", ifPageContains = "if_page_contains"
    case wrapIn = "wrap_in", dissolve
    case nativeAdClue = "native_ad_clue", skipJSONLD = "skip_json_ld", lazyLoadAttribute = "src_lazy_load_attr"
    case testURL = "test_url", testContains = "test_contains"
    // Known, and without effect here
    case singlePageLinkInFeed = "single_page_link_in_feed"
    case tidy, prune, parser, autodetectOnFailure = "autodetect_on_failure"
    case convertDoubleBreaks = "convert_double_br_tags", insertDetectedImage = "insert_detected_image"
    case footnotes, moveInto = "move_into", httpHeader = "http_header"
    case requiresLogin = "requires_login", notLoggedIn = "not_logged_in_xpath", loginURI = "login_uri"
    case loginUserName = "login_username_field", loginPassword = "login_password_field", loginExtra = "login_extra_fields"
    case favourFeedTitles = "favour_feed_titles", favourEffectiveURL = "favour_effective_url"

    /// Why the directive does nothing here; `nil` for those that do something.
    public var reasonWithoutEffect: String? {
        switch self {
        case .singlePageLinkInFeed: "feeds are read without following links in their entries"
        case .tidy, .parser: "there is one parser, and it reads what browsers read"
        case .prune: "what a rule selects is kept whole; say strip for what should go"
        case .autodetectOnFailure: "a rule that does not match always gives way to the general extraction, with a warning"
        case .convertDoubleBreaks: "two line breaks always part paragraphs"
        case .insertDetectedImage: "pictures are found in the page by themselves"
        case .footnotes: "footnotes stay where the page has them"
        case .moveInto: "the order of the page is kept"
        case .httpHeader: "requests are the same for every site: [fetch] in the configuration says how they look"
        case .requiresLogin, .notLoggedIn, .loginURI, .loginUserName, .loginPassword, .loginExtra: "nobody logs in here"
        case .favourFeedTitles, .favourEffectiveURL: "titles and addresses are weighed by the same order everywhere"
        default: nil
        }
    }

    /// Takes an argument in parentheses: `wrap_in(tag): xpath`.
    var takesArgument: Bool {
        switch self {
        case .wrapIn, .httpHeader, .moveInto, .replaceString: true
        default: false
        }
    }
}
