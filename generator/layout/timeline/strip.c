#include "layout/timeline/strip.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "blocks/plain.h"
#include "layout/block/say.h"

#include <stdlib.h>
#include <string.h>

enum {
	PAD = 3 * MPT,  /* beside the labels at both ends */
	TICK = 3 * MPT, /* how far ticks reach into the band */
	TICK_BETWEEN = 1600,
	BETWEEN_LEAST = 3500, /* between ticks */
	LABEL_GAP = 60,       /* between labels, per cent of the size */
	SIZE_LEAST = 3 * MPT,
	PEN = 600,
	PEN_BETWEEN = 400,
	PERCENT = 100
};

/* The range from the first day of the earliest date to the last day of the
 * latest. */
static struct date whole_of(const struct strip *strip)
{
	struct date whole = *strip->entries[0]->date;

	for (size_t i = 1; i < strip->count; i++) {
		const struct date *date = strip->entries[i]->date;

		if (date->first < whole.first)
			whole.first = date->first;
		if (date->last > whole.last)
			whole.last = date->last;
	}
	return whole;
}

/* Mark months if any date names one. */
static size_t first_step(const struct strip *strip)
{
	for (size_t i = 0; i < strip->count; i++) {
		const struct date *date = strip->entries[i]->date;

		if (date->begin.month > 0 || date->end.month > 0)
			return 0;
	}
	return SCALE_YEARS;
}

mpt strip_place(const struct strip *strip, int32_t day)
{
	const struct scale *scale = &strip->scale;
	const int64_t days = scale->last - scale->first;

	return strip->from + (mpt)((int64_t)(day - scale->first) *
				     (strip->to - strip->from) / days);
}

/* Set the labels.  Returns false if two overlap. */
static bool set_labels(struct strip *strip)
{
	const struct desk *desk = strip->frame.desk;
	const struct scale *scale = &strip->scale;
	const size_t end = scale->count - 1;
	const mpt gap = strip->style.size * LABEL_GAP / PERCENT;

	for (size_t i = 0; i < scale->count; i++)
		strip->labels[i] = set_line(
			desk->typesetter, scale->ticks[i].label, &strip->style);
	strip->from = PAD + strip->labels[0].width / 2;
	strip->to = strip->frame.measure - PAD - strip->labels[end].width / 2;
	if (strip->to <= strip->from)
		return false;
	for (size_t i = 0; i < end; i++) {
		const mpt apart = strip_place(strip, scale->ticks[i + 1].day) -
				  strip_place(strip, scale->ticks[i].day);

		if ((strip->labels[i].width + strip->labels[i + 1].width) / 2 +
				gap >
			apart)
			return false;
	}
	return true;
}

static bool choose_scale(struct strip *strip)
{
	const struct date whole = whole_of(strip);
	const struct desk *desk = strip->frame.desk;
	const struct scale_words words = {desk->arena, &desk->look->wording};

	for (size_t step = first_step(strip); step < SCALE_STEPS; step++)
		if (scale_make(&words, &whole, step, &strip->scale) &&
			set_labels(strip))
			return true;
	return false;
}

static void list_entries(struct strip *strip)
{
	const struct block *entry = strip->block->children;

	strip->entries = arena_alloc(strip->frame.desk->arena,
		block_count(strip->block, BLOCK_ENTRY), sizeof(struct block *));
	for (; entry != NULL; entry = entry->next)
		strip->entries[strip->count++] = entry;
}

struct strip strip_new(struct frame frame, const struct block *block)
{
	const struct look *look = frame.desk->look;
	struct strip strip = {
		.frame = frame,
		.block = block,
		.style = look->styles[USE_SMALL],
		.leading = look->leading[USE_SMALL],
		.rise = look->rise[USE_SMALL],
	};

	list_entries(&strip);
	strip.style.gray = 0;
	while (!choose_scale(&strip) && strip.style.size > SIZE_LEAST) {
		strip.style.size = strip.style.size * 3 / 4;
		strip.leading = strip.leading * 3 / 4;
		strip.rise = strip.rise * 3 / 4;
	}
	strip.band = strip.leading + 2 * TICK;
	return strip;
}

void strip_rule(const struct strip *strip, struct row *row, struct mark place)
{
	place.type = MARK_RULE;
	place.x += strip->frame.x;
	galley_row_rule(strip->frame, row, place);
}

/* Draw a tick at the band's top and at its foot. */
static void add_tick(
	const struct strip *strip, struct row *row, mpt y, struct mark tick)
{
	tick.x -= tick.width / 2;
	tick.y = y;
	strip_rule(strip, row, tick);
	tick.y = y + strip->band - tick.height;
	strip_rule(strip, row, tick);
}

static void add_edges(const struct strip *strip, struct row *row, mpt y)
{
	const mpt measure = strip->frame.measure;
	const struct mark edges[] = {
		{.y = y, .width = measure, .height = PEN},
		{.y = y + strip->band - PEN, .width = measure, .height = PEN},
		{.y = y, .width = PEN, .height = strip->band},
		{.x = measure - PEN,
			.y = y,
			.width = PEN,
			.height = strip->band},
	};

	for (size_t i = 0; i < LENGTH(edges); i++)
		strip_rule(strip, row, edges[i]);
}

static void add_between(const struct strip *strip, struct row *row, mpt y)
{
	size_t count;
	const int32_t *days = scale_between(strip->frame.desk->arena,
		&strip->scale,
		(size_t)((strip->to - strip->from) / BETWEEN_LEAST), &count);

	for (size_t i = 0; i < count; i++)
		add_tick(strip, row, y,
			(struct mark){.x = strip_place(strip, days[i]),
				.width = PEN_BETWEEN,
				.height = TICK_BETWEEN});
}

static int by_date(const void *a, const void *b)
{
	const struct block *one = *(const struct block *const *)a;
	const struct block *other = *(const struct block *const *)b;
	const int order = date_compare(one->date, other->date);

	return order == 0 ? one->number - other->number : order;
}

/* ": 2. May Fourth, 1919; …" */
static void say_entries(const struct strip *strip, struct buffer *out)
{
	const struct desk *desk = strip->frame.desk;
	const struct block **entries =
		arena_alloc(out->arena, strip->count, sizeof(struct block *));

	memcpy(entries, strip->entries, strip->count * sizeof(struct block *));
	qsort(entries, strip->count, sizeof(struct block *), by_date);
	for (size_t i = 0; i < strip->count; i++) {
		buffer_printf(out, "%s%s ",
			i == 0 ? " " : say_word(desk, WORD_SEMICOLON),
			say_number(desk, entries[i]->printed));
		plain_put(out, entries[i]->texts.at[0]);
		buffer_puts(out, say_word(desk, WORD_COMMA));
		buffer_puts(out, date_print(out->arena, &desk->look->wording,
					 entries[i]->date));
	}
}

uint32_t strip_element(const struct strip *strip, bool placed)
{
	struct desk *desk = strip->frame.desk;
	const struct tick *ticks = strip->scale.ticks;
	struct buffer out = {.arena = desk->arena};

	const char *line = say(desk, WORD_SAID_STRIP,
		&(struct gaps){.first = ticks[0].label,
			.last = ticks[strip->scale.count - 1].label});

	buffer_puts(&out, placed ? say_label(desk, line) : line);
	if (placed)
		say_entries(strip, &out);
	return galley_add_described(desk, ROLE_FIGURE, buffer_text(&out));
}

struct row *strip_row(
	const struct strip *strip, uint32_t element, mpt above, mpt below)
{
	struct row *row =
		galley_row(strip->frame, strip->frame.desk->look->item_gap,
			above + strip->band + below, CUT_POOR);

	add_edges(strip, row, above);
	add_between(strip, row, above);
	for (size_t i = 0; i < strip->scale.count; i++) {
		const struct line *label = &strip->labels[i];
		const mpt x = strip_place(strip, strip->scale.ticks[i].day);

		add_tick(strip, row, above,
			(struct mark){.x = x, .width = PEN, .height = TICK});
		galley_row_line(strip->frame, row, label,
			(struct spot){strip->frame.x + x - label->width / 2,
				above + TICK + strip->rise, element});
	}
	return row;
}
