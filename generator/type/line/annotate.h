/*
 * annotate: set the readings of a paragraph's letters, before the paragraph.
 */
#ifndef TYPE_ANNOTATE_H
#define TYPE_ANNOTATE_H

#include "type/line/paragraph.h"

/* How to set a reading on a line, and the memory to use. */
struct annotate {
	struct line (*set)(
		void *with, struct span span, const struct text_style *style);
	void *with;
	const struct text_style *style; /* of the paragraph */
	struct arena *arena;            /* of the lines */
	struct arena *scratch;          /* of the paragraph's rooms */
};

/*
 * Set the readings of the spans for a paragraph of this measure.  A reading too
 * wide for it moves behind its base, in brackets.  Returns the spans to set:
 * those given, or new ones in the arena.
 */
struct spans annotate_spans(const struct annotate *annotate,
	struct paragraph *paragraph, struct spans spans, mpt measure);

#endif
