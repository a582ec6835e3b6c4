#include "type/line/inset.h"

#include "base/arena.h"

#include <string.h>

enum {
	HEIGHT = 80, /* of the style's size, per cent, above the baseline */
	DEPTH = 22,
	PERCENT = 100
};

static mpt scaled(mpt length, mpt to, mpt from)
{
	const int64_t size = from > 0 ? (int64_t)length * to / from : to;

	return size < 1 ? 1 : size > INT32_MAX ? INT32_MAX : (mpt)size;
}

/* Scale a box down to a width and a height; 0: any height. */
static void fit(struct box *box, mpt width, mpt height)
{
	const mpt whole = box->height + box->depth;

	if (height > 0 && whole > height) {
		box->width = scaled(box->width, height, whole);
		box->depth =
			box->depth > 0 ? scaled(box->depth, height, whole) : 0;
		box->height = height - box->depth;
	}
	if (box->width > width) {
		box->height = scaled(box->height, width, box->width);
		box->depth = box->depth > 0
				     ? scaled(box->depth, width, box->width)
				     : 0;
		box->width = width;
	}
}

static void size_box(struct box *box, const struct inset *inset, mpt size)
{
	const mpt width = inset->own_width, height = inset->own_height;

	if (inset->width > 0) {
		box->width = inset->width;
		box->height = scaled(inset->width, height, width);
	} else if (inset->height > 0) {
		box->width = scaled(inset->height, width, height);
		box->height = inset->height;
	} else {
		box->depth = size * DEPTH / PERCENT;
		box->height = size * HEIGHT / PERCENT;
		box->width = scaled(box->height + box->depth, width, height);
	}
}

struct box *inset_box(struct arena *arena, const struct inset *inset,
	const struct text_style *style, mpt measure)
{
	struct box *box = arena_alloc(arena, 1, sizeof(*box));
	struct inset *kept = arena_alloc(arena, 1, sizeof(*kept));

	*kept = *inset;
	kept->name = arena_copy(arena, inset->name, strlen(inset->name));
	kept->alt = arena_copy(arena, inset->alt, strlen(inset->alt));
	*box = (struct box){.type = BOX_PICTURE, .inset = kept};
	size_box(box, inset, style->size);
	fit(box, measure, style->tallest);
	return box;
}
