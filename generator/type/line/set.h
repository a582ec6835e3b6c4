/*
 * set: set spans of text into lines of boxes, such as glyph runs.
 *
 * A paragraph is ordered by FriBidi (UAX #9), cut into runs of one font,
 * direction and script, shaped by HarfBuzz, and broken at ICU's line break
 * opportunities (UAX #14).  Pages and PDF are unknown here.
 */
#ifndef TYPE_SET_H
#define TYPE_SET_H

#include "base/common.h"
#include "text/rich.h"
#include "type/box.h"
#include "type/font/fonts.h"
#include "type/style.h"

struct arena;

struct lines {
	const struct line *at;
	size_t count;
	mpt width;        /* of the widest */
	uint32_t missing; /* the first letter no font has, 0 for none */
	const char *wide; /* a formula too wide for the measure, or NULL */
};

enum {
	NOTE_GRAY = 70 /* of a SPAN_NOTE */
};

/* The working data of setting; one for each thread. */
struct typesetter;

struct typesetter *set_typesetter_new(void);
void set_typesetter_free(struct typesetter *typesetter); /* NULL is allowed */

/*
 * Between two documents: free the lines set so far if they take too much
 * memory.  Returns whether it did; then all of them are invalid.
 */
bool set_typesetter_tidy(struct typesetter *typesetter);

/*
 * Mark text set from now on as transient (true) or as likely to recur (false).
 * Transient text, such as a folio with its form's name, occurs in one document
 * only.  It is not kept, so the cache does not grow with the number of
 * documents.
 *
 * Returns the previous setting.
 */
bool set_typesetter_pass(struct typesetter *typesetter, bool passes);

/*
 * Set spans into lines no wider than measure, each from 0 to its width.
 *
 * A word wider than the measure is broken as its language breaks it, or between
 * letters.  Spaces at a line's end are dropped.  Empty spans give no lines.
 * Lines and their text belong to the typesetter, which caches them.  measure
 * must be positive.
 */
struct lines set_spans(struct typesetter *typesetter, struct spans spans,
	const struct text_style *style, mpt measure);

/* The width of the widest word of the spans or, if the style hyphenates, of the
 * widest part of a word: a measure this wide needs no emergency breaks.  A
 * blank counts as a short one, for it shrinks to fit. */
mpt set_widest_word(struct typesetter *typesetter, struct spans spans,
	const struct text_style *style);

/* Set plain text on one line, however long. */
struct line set_line(struct typesetter *typesetter, const char *text,
	const struct text_style *style);

/* Parse a Markdown text.  The result belongs to the typesetter, which caches
 * it. */
struct rich set_rich(struct typesetter *typesetter, const char *text);

/* Join two lines that the typesetter has set, the second after the first.  The
 * result is transient. */
struct line set_joined(struct typesetter *typesetter, const struct line *first,
	const struct line *second);

#endif
