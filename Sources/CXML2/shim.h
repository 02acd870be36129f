#ifndef INGEST_CXML2_SHIM_H
#define INGEST_CXML2_SHIM_H

// Debian builds libxml2 with ICU, and its headers then include ICU's own, whose UErrorCode clashes with the copy inside
// Foundation ("defined twice", on a clean build only). Nothing here needs the ICU parts of the interface.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/SAX2.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
#include <libxml/xpath.h>
#include <libxml/xpathInternals.h>

// `xmlFree` is a mutable global function pointer, which Swift 6 refuses to touch.
static inline void ingest_xml_free(void *pointer) { xmlFree(pointer); }

#endif
