#ifndef OPENGAUGE_CLIBXML2_SHIM_H
#define OPENGAUGE_CLIBXML2_SHIM_H

// Debian's libxml2 headers include ICU's, which clash with the ICU module inside Foundation.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/HTMLparser.h>
#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
#include <libxml/xpath.h>
#include <libxml/xpathInternals.h>

// xmlFree is a variable, which Swift does not let another thread read.
static inline void opengauge_xml_free(void *text) { xmlFree(text); }

#endif
