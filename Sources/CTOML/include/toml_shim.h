#ifndef INGEST_CTOML_H
#define INGEST_CTOML_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// What a key or an element of a list is called, and where it stands (1-based line). `name` is null for elements.
typedef struct {
    const char *name;
    size_t length;
    uint32_t line;
} ingest_toml_place;

/// Is told of a document's values in order: tables and lists begin and end, the others stand alone. Pointers are good for
/// the call only. The document itself is a table without a name.
typedef struct {
    void *context;
    void (*begin_table)(void *context, ingest_toml_place place);
    void (*begin_array)(void *context, ingest_toml_place place);
    void (*end)(void *context);
    void (*string)(void *context, ingest_toml_place place, const char *text, size_t length);
    void (*integer)(void *context, ingest_toml_place place, int64_t value);
    void (*real)(void *context, ingest_toml_place place, double value);
    void (*boolean)(void *context, ingest_toml_place place, int value);
    /// A date, a time or both, as TOML writes it.
    void (*moment)(void *context, ingest_toml_place place, const char *text, size_t length);
} ingest_toml_visitor;

typedef struct {
    uint32_t line;
    uint32_t column;
    /// Cut where it is too long; ends with a zero.
    char message[256];
} ingest_toml_error;

/// Parses `length` bytes of UTF-8. Returns 1, or 0 with `error` filled in and nothing visited.
///
/// toml++ is a C++ library of templates and exceptions, which Swift cannot call; Debian has it as headers.
int ingest_toml_parse(const char *text, size_t length, const ingest_toml_visitor *visitor, ingest_toml_error *error);

#ifdef __cplusplus
}
#endif

#endif
