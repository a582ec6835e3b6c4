/*
 * inset: the size and position of a picture in a line of text.
 */
#ifndef TYPE_INSET_H
#define TYPE_INSET_H

#include "type/line/set.h"

/*
 * The box of a picture in text of this style and measure, in the arena.
 *
 * Without a size, it is as high as the style's letters with descenders.  With
 * one, it stands on the baseline.  A picture wider than the measure or higher
 * than the style allows is scaled down.
 */
struct box *inset_box(struct arena *arena, const struct inset *inset,
	const struct text_style *style, mpt measure);

#endif
