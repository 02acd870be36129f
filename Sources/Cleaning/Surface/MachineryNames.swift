import Documents

/// The names by which consent managers, challenges, paywalls and application frameworks are known in a page's source: identifiers
/// of elements, global variables and paths of scripts, as their makers document them.
enum MachineryNames {
    /// One such name.
    struct Name {
        let machinery: PageSurface.Machinery
        let bytes: [UInt8]
    }

    static let all: [Name] = table.flatMap { machinery, names in
        names.split(separator: " ").map { Name(machinery: machinery, bytes: Array($0.utf8)) }
    }

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

    /// Names by their first byte.
    private static let byFirst: [[Name]] = {
        var table = [[Name]](repeating: [], count: 256)
        for name in all { table[Int(name.bytes[0])].append(name) }
        return table
    }()

    /// What of them stands in a page, sorted. One pass; names are compared where their first byte stands.
    static func found(in page: [UInt8]) -> [PageSurface.Machinery] {
        var found: Set<PageSurface.Machinery> = []
        page.withUnsafeBufferPointer { page in
            for index in page.indices {
                let names = byFirst[Int(page[index])]
                if names.isEmpty { continue }
                for name in names where !found.contains(name.machinery) && stands(name.bytes, in: page, at: index) {
                    found.insert(name.machinery)
                }
            }
        }
        return found.sorted()
    }

    private static func stands(_ name: [UInt8], in page: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
        guard index + name.count <= page.count else { return false }
        for offset in name.indices where page[index + offset] != name[offset] { return false }
        return true
    }
}
