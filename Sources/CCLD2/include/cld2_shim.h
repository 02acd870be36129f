#ifndef INGEST_CCLD2_H
#define INGEST_CCLD2_H

#ifdef __cplusplus
extern "C" {
#endif

/// What the detector thinks of a text.
typedef struct {
    /// ISO 639 code as CLD2 writes it ("en", "zh-Hant", "iw"); static storage, never null.
    const char *code;
    /// Share of the text in that language, 0 to 100.
    int percent;
    /// Whether the detector stands by its answer: 0 or 1.
    int reliable;
} ingest_cld2_result;

/// Detects the main language of `length` bytes of UTF-8 plain text.
///
/// CLD2's interface is C++ (namespaces, enums, reference arguments), which a module map cannot give to Swift.
ingest_cld2_result ingest_cld2_detect(const char *text, int length);

#ifdef __cplusplus
}
#endif

#endif
