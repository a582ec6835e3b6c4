/*
 * xml_escape: text as XML and HTML have it, among tags and in attributes.
 */
#ifndef BASE_XML_ESCAPE_H
#define BASE_XML_ESCAPE_H

#include "base/buffer.h"

/* Put text of this length with entities for <, >, & and ". */
void xml_escape(struct buffer *out, const char *text, size_t length);

/* The same of a whole text. */
void xml_escape_text(struct buffer *out, const char *text);

#endif
