#ifndef INGEST_CBROTLI_SHIM_H
#define INGEST_CBROTLI_SHIM_H
#include <brotli/decode.h>
#endif
