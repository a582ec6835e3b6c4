/*
 * markup: find elements and texts in the XML of question files.
 */
#ifndef EXCHANGE_MARKUP_H
#define EXCHANGE_MARKUP_H

#include "base/buffer.h"
#include "base/xml/xml.h"
#include "exchange/intake/reader.h"

/* Parse the reader's source.  NULL, with errors reported, if that fails. */
const struct xml *markup_read(struct reader *reader, bool skip_blanks);

/* The first child of this name, or the next sibling of it; NULL if none. */
const struct xml *markup_child(const struct xml *element, const char *name);
const struct xml *markup_next(const struct xml *element, const char *name);

/* The first element of this name below, in the order of the file. */
const struct xml *markup_below(const struct xml *element, const char *name);

/* Is it an element of this name? */
bool markup_is(const struct xml *element, const char *name);

/* All text of an element, which may be NULL, in the arena. */
const char *markup_text(struct arena *arena, const struct xml *element);

/* The text of a child without white space around it; NULL if it has none. */
const char *markup_child_text(
	struct arena *arena, const struct xml *element, const char *name);

/* Called for each element; true if it wrote something in its place. */
typedef bool markup_visit(
	void *with, const struct xml *element, struct buffer *out);

/* The content of an element as HTML.  `visit` may be NULL. */
void markup_html(struct buffer *out, const struct xml *element,
	markup_visit *visit, void *with);

/* The value of an attribute by its local name, in any namespace; NULL if
 * none. */
const char *markup_get(const struct xml *element, const char *name);

#endif
