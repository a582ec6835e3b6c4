/*
 * inset: how large a picture is in a line of text, and where it stands.
 */
#ifndef TYPE_INSET_H
#define TYPE_INSET_H

#include "type/line/set.h"

/*
 * The box of a picture in a text of this style, where lines are as wide as
 * measure; what it holds is the arena's.
 *
 * Without a size it is as high as the style's letters with their descenders.
 * A size that is asked for stands on the baseline.  What is wider than the
 * measure, or higher than the style allows, is made smaller as a whole.
 */
struct box *inset_box(struct arena *arena, const struct inset *inset,
	const struct text_style *style, mpt measure);

#endif
