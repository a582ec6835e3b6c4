#include "layout/blank/blank_rule.h"

#include "base/arena.h"
#include "layout/block/prose.h"

#include <string.h>

enum {
	PERCENT = 100,
	WRITTEN = 180, /* width of handwriting, per cent of type */
	EM = 1000,     /* widths below are in thousandths of the text's size */
	SHORT = 6 * EM,
	MIDDLE = 12 * EM,
	LONG = 20 * EM,
	LONG_STEP = 10 * EM, /* a longer phrase needs more of these */
	LONG_MOST = 90 * EM
};

static const int widths[] = {
	[BLANK_SHORT] = SHORT,
	[BLANK_MIDDLE] = MIDDLE,
	[BLANK_LONG] = LONG,
};

/* The room that answers of this width in type need by hand. */
static mpt written(mpt typed, mpt size)
{
	return typed / PERCENT * WRITTEN + size;
}

/* As wide as the text's widest answer. */
static mpt fitting(struct frame frame, const struct block *text, mpt size)
{
	const mpt least = mpt_scaled(size, SHORT, EM);
	const mpt width = written(prose_widest(frame, text->answer), size);

	return width < least ? least : width;
}

/* All long blanks of a text are as wide as the widest of its answers asks for,
 * in steps. */
static mpt long_width(struct frame frame, const struct block *text, mpt size)
{
	const mpt needed = written(prose_widest(frame, text->answer), size);
	int units = LONG;

	while (units < LONG_MOST && mpt_scaled(size, units, EM) < needed)
		units += LONG_STEP;
	return mpt_scaled(size, units, EM);
}

/* The size of a blank, or the next one that has room for its answers in
 * type. */
static enum blank_size roomy(struct frame frame, const struct block *text,
	const struct block *blank, mpt size)
{
	const struct texts answers =
		text->flags & BLOCK_ALIKE ? text->answer : blank->answer;
	const mpt typed = prose_widest(frame, answers) + size;
	enum blank_size at = blank->size;

	while (at < BLANK_LONG && mpt_scaled(size, widths[at], EM) < typed)
		at++;
	return at;
}

/* A blank that is not long stays within a line, on which there is room left for
 * a following comma or full stop. */
static mpt width_of(
	struct frame frame, const struct block *text, const struct block *blank)
{
	const mpt size = frame.desk->look->styles[USE_TEXT].size;
	const mpt most = frame.measure - size;
	enum blank_size at = blank->size;
	mpt width;

	if (at != BLANK_FITTING)
		at = roomy(frame, text, blank, size);
	if (at == BLANK_LONG)
		return long_width(frame, text, size);
	width = at == BLANK_FITTING ? fitting(frame, text, size)
				    : mpt_scaled(size, widths[at], EM);
	return width > most ? most : width;
}

struct span blank_rule(
	struct frame frame, const struct block *text, const struct block *blank)
{
	const mpt size = frame.desk->look->styles[USE_TEXT].size;
	const mpt width = width_of(frame, text, blank);
	const size_t units =
		(size_t)((int64_t)width * EM / RICH_BLANK_WIDTH / size) + 1;
	char *rule = arena_alloc(frame.desk->arena, units + 1, 1);

	memset(rule, '_', units);
	return (struct span){rule, units, SPAN_BLANK | SPAN_FILL, NULL};
}
