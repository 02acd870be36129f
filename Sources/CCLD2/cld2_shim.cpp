#include "cld2_shim.h"

// CLD2's header uses FILE without including it.
#include <cstdio>

#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>

extern "C" ingest_cld2_result ingest_cld2_detect(const char *text, int length) {
    CLD2::CLDHints hints = {nullptr, nullptr, CLD2::UNKNOWN_ENCODING, CLD2::UNKNOWN_LANGUAGE};
    CLD2::Language languages[3];
    int percents[3];
    double scores[3];
    int text_bytes = 0;
    bool reliable = false;
    // Without CLD2's own check of the UTF-8, which gives a text up at its first control character: Swift's strings are valid.
    CLD2::Language best = CLD2::ExtDetectLanguageSummary(
        text, length, /*is_plain_text=*/true, &hints, /*flags=*/0, languages, percents, scores,
        /*resultchunkvector=*/nullptr, &text_bytes, &reliable);
    return {CLD2::LanguageCode(best), percents[0], reliable ? 1 : 0};
}
