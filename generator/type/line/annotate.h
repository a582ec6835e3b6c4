/*
 * annotate: set the readings of a paragraph's letters, before the paragraph.
 */
#ifndef TYPE_ANNOTATE_H
#define TYPE_ANNOTATE_H

#include "type/line/paragraph.h"

/* How a reading is set on a line, and the memory for what is made of it. */
struct annotate {
	struct line (*set)(
		void *with, struct span span, const struct text_style *style);
	void *with;
	const struct text_style *style; /* of the paragraph */
	struct arena *arena;            /* of the lines */
	struct arena *scratch;          /* of the paragraph's rooms */
};

/*
 * Fill in the readings of a paragraph that is to be set from these spans, in
 * this measure.  One too wide for it stands in brackets behind its base: the
 * spans to set, in the arena or those given.
 */
struct spans annotate_spans(const struct annotate *annotate,
	struct paragraph *paragraph, struct spans spans, mpt measure);

#endif
