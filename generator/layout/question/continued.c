#include "layout/question/continued.h"

#include "base/arena.h"
#include "layout/block/say.h"
#include "layout/repeated.h"

enum {
	TALL_PART = 3, /* a galley higher than this part of a page may be cut */
	KEPT = 3       /* rows of it that stay together at either end */
};

static struct row *note_new(struct frame frame, const char *number)
{
	struct desk *desk = frame.desk;
	const struct repeated begun = repeated_begin(desk);
	struct galley galley = {0};

	say_set(galley_on(frame, &galley),
		say(desk, WORD_ITEM_CONTINUED,
			&(struct gaps){.number = number}),
		USE_SMALL, 0);
	return repeated_end(frame, &begun, &galley, desk->look->gap);
}

/* Can a page begin inside the galley? */
static bool can_go_on(struct frame frame)
{
	const struct galley *galley = frame.galley;

	for (size_t i = 0; i < galley->count; i++)
		if (galley->rows[i].goes_on)
			return true;
	return galley_height(galley, 0) > frame.desk->look->body / TALL_PART;
}

void continued_note(struct frame frame, const char *number, bool begins)
{
	struct galley *galley = frame.galley;
	struct row *note, *over = NULL, *noted;

	if (frame.desk->look->page.fit.manner == FIT_LOOSE ||
		(begins && !can_go_on(frame)))
		return;
	note = noted = note_new(frame, number);
	for (size_t i = begins ? 1 : 0; i < galley->count; i++) {
		struct row *row = &galley->rows[i];

		if (row->over != over) {
			over = row->over;
			noted = repeated_both(frame, note, over);
		}
		row->over = noted;
	}
}

void continued_let(struct frame frame)
{
	struct galley *galley = frame.galley;

	if (galley_height(galley, 0) < frame.desk->look->body / TALL_PART)
		return;
	for (size_t i = KEPT; i + KEPT <= galley->count; i++)
		if (galley->rows[i].cut == CUT_POOR)
			galley->rows[i].goes_on = true;
}
