#ifndef INGEST_CUCHARDET_SHIM_H
#define INGEST_CUCHARDET_SHIM_H
#include <uchardet/uchardet.h>
#endif
