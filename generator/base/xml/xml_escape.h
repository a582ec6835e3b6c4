/*
 * xml_escape: text for XML and HTML, between tags and in attributes.
 */
#ifndef BASE_XML_ESCAPE_H
#define BASE_XML_ESCAPE_H

#include "base/buffer.h"

/* Put text of this length with entities for <, >, & and ". */
void xml_escape(struct buffer *out, const char *text, size_t length);

/* xml_escape() of a whole string. */
void xml_escape_text(struct buffer *out, const char *text);

#endif
