import Documents

/// The names by which consent managers, challenges, paywalls and application frameworks are known in a page's source: identifiers
/// of elements, global variables and paths of scripts, as their makers document them.
enum MachineryNames {
    private static let table: [(PageSurface.Machinery, String)] = [
        (
            .consent,
            "onetrust-consent onetrust-banner didomi-host didomi-popup sp_message_container CybotCookiebot usercentrics-root qc-cmp2 truste-consent consent.trustarc iubenda-cs cmpbox fc-consent-root klaro borlabs-cookie osano-cm cookiefirst consent.google.com collectConsent guce. consent-form cookie-wall cookiewall consent-wall consentwall tcf-consent __tcfapi cmplz-cookiebanner axeptio tarteaucitron"
        ),
        (
            .challenge,
            "_cf_chl_opt cf-challenge challenge-form cf-error-details captcha-delivery.com px-captcha _pxAppId _Incapsula_Resource awsWafCookieDomainList awswaf.com/ KPSDK ddos-guard/ sucuri_cloudproxy distil_r_captcha perfdrive.com anubis_challenge within.website/x/cmd/anubis geo.captcha bm-verify /.within.website"
        ),
        (.captcha, "g-recaptcha h-captcha cf-turnstile hcaptcha.com/ recaptcha/api frc-captcha"),
        (
            .paywall,
            "paywall Paywall regwall metered-content meteredContent subscriber-only subscribers-only premium-content tp-container-inner piano-inline piano-id pigeon-widget poool-widget leaky_paywall swg-basic content_tier\" evolok"
        ),
        (
            .applicationShell,
            "id=\"root\"></div> id=\"app\"></div> id=root></div> id=app></div> id='root'></div> id='app'></div> id=\"__next\"></div> id=\"__nuxt\"></div> <app-root></app-root> <app-root>"
        ),
    ]

    private static let names: [(machinery: PageSurface.Machinery, name: String)] = table.flatMap { machinery, names in
        names.split(separator: " ").map { (machinery, String($0)) }
    }
    private static let phrases = PhraseSet(names.map(\.name))

    /// What of them stands in a page, sorted.
    static func found(in page: [UInt8]) -> [PageSurface.Machinery] {
        let found = page.withUnsafeBufferPointer { phrases.found(in: $0) }
        return Set(zip(names, found).filter(\.1).map(\.0.machinery)).sorted()
    }
}
