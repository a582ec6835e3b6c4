/*
 * A row holds all lefts of one right.  Its lines make a bracket: one from each
 * left, a bar that joins them, and one to the right side, half way down.
 */
#include "layout/guide/linked_pairs.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "base/utf8.h"
#include "blocks/plain.h"
#include "layout/block/prose.h"
#include "layout/block/span_list.h"
#include "layout/guide/guide_look.h"
#include "text/letter.h"

#include <string.h>

enum {
	LEFT_MOST = 60, /* per cent of the measure */
	LEFT_LEAST = 16,
	LEFT_STEP = 2,
	LINK = 150, /* width of the lines between the sides, per cent of the
		       size */
	SPARE = 35, /* of it before and behind them */
	GAP = 14,   /* above and below a row */
	PEN = 500,
	GRAY = 110,
	HAIR = 300,
	HAIR_GRAY = 190,
	PERCENT = 100
};

/* The columns of a table, from the frame's left. */
struct sides {
	struct frame frame;
	mpt left, link, right; /* widths */
};

/* A right side, and the left sides that belong to it. */
struct bundle {
	const struct block *right;
	const struct block **lefts;
	size_t count;
};

static const char *plain(struct arena *arena, const struct block *thing)
{
	struct buffer out = {.arena = arena};

	for (size_t i = 0; i < thing->texts.count; i++)
		plain_put(&out, thing->texts.at[i]);
	return buffer_text(&out);
}

static bool has_inset(const struct block *thing)
{
	for (size_t i = 0; i < thing->texts.count; i++)
		for (size_t k = 0; k < thing->texts.at[i].count; k++)
			if (span_list_has_inset(
				    thing->texts.at[i].blocks[k].spans))
				return true;
	return false;
}

/* Chinese may be broken anywhere. */
static bool is_unspaced(const char *word, size_t length)
{
	for (size_t at = 0; at < length;)
		if (letter_unspaced(utf8_next(word, length, &at)))
			return true;
	return false;
}

/* The widest word of a thing; all of it if it has a formula or a picture. */
static mpt widest_word(struct frame frame, const struct block *thing)
{
	struct arena *arena = frame.desk->arena;
	const enum use use = thing->role == BLOCK_LEFT ? USE_STRONG : USE_TEXT;
	const char *word = plain(arena, thing);
	mpt most = 0;

	if (has_inset(thing))
		return prose_measure(frame, thing->texts.at[0], use).width;
	while (*word != '\0') {
		const size_t length = strcspn(word, " ");
		const mpt width =
			is_unspaced(word, length)
				? 0
				: galley_set_line(frame,
					  arena_copy(arena, word, length), use)
					  .width;

		if (width > most)
			most = width;
		word += length;
		word += strspn(word, " ");
	}
	return most;
}

/* The least width of a side that breaks no word: hard to read at a glance. */
static mpt least_of(struct frame frame, const struct block *thing)
{
	mpt most = 0;

	for (; thing != NULL; thing = block_next(thing)) {
		const mpt width = widest_word(frame, thing);

		if (width > most)
			most = width;
	}
	return most;
}

/* The height of a side of this width, in lines. */
static size_t lines_of(struct frame frame, const struct block *thing, mpt width)
{
	size_t lines = 0;

	frame.measure = width;
	for (size_t i = 0; i < thing->texts.count; i++)
		lines += prose_measure(frame, thing->texts.at[i],
			thing->role == BLOCK_LEFT ? USE_STRONG : USE_TEXT)
				 .lines;
	return lines;
}

/* The lines of all pairs with a left side of this width. */
static size_t height_with(
	const struct sides *sides, const struct block *pairs, mpt left)
{
	const struct frame frame = sides->frame;
	const mpt right = frame.measure - left - sides->link;
	const struct block *thing = block_child(pairs, BLOCK_LEFT);
	size_t all = 0;

	for (; thing != NULL; thing = block_next(thing)) {
		const size_t lines[] = {lines_of(frame, thing, left),
			lines_of(frame, thing->next, right)};

		all += lines[0] > lines[1] ? lines[0] : lines[1];
	}
	return all;
}

/* The narrowest left side with which all pairs take the fewest lines and no
 * word is broken. */
static struct sides sides_of(struct frame frame, const struct block *pairs)
{
	struct sides sides = {.frame = frame,
		.link = guide_look_part(frame.desk->look, LINK)};
	const mpt both = frame.measure - sides.link;
	const mpt left_least = least_of(frame, block_child(pairs, BLOCK_LEFT));
	const mpt right_least =
		least_of(frame, block_child(pairs, BLOCK_RIGHT));
	size_t least = SIZE_MAX;

	sides.left = mpt_scaled(both, left_least, left_least + right_least + 1);
	for (int part = LEFT_LEAST; part <= LEFT_MOST; part += LEFT_STEP) {
		const mpt left = mpt_scaled(frame.measure, part, PERCENT);
		size_t lines;

		if (left < left_least || both - left < right_least)
			continue;
		lines = height_with(&sides, pairs, left);
		if (lines >= least)
			continue;
		least = lines;
		sides.left = left;
	}
	sides.right = both - sides.left;
	return sides;
}

/* Put a pair into the bundle of its right side, or begin one. */
static void bundle_add(struct arena *arena, struct bundle *bundles,
	size_t *count, const struct block *left, size_t most)
{
	const struct block *right = left->next;
	size_t at = 0;

	while (at < *count && !text_equal(plain(arena, bundles[at].right),
				      plain(arena, right)))
		at++;
	if (at == *count)
		bundles[(*count)++] = (struct bundle){
			right, arena_alloc(arena, most, sizeof(left)), 0};
	bundles[at].lefts[bundles[at].count++] = left;
}

/* Add a galley's marks to a row, from y down. */
static void put_rows(
	struct frame frame, struct row *row, const struct galley *galley, mpt y)
{
	for (size_t i = 0; i < galley->count; i++) {
		const struct row *from = &galley->rows[i];

		y += i > 0 ? from->above : 0;
		for (size_t k = 0; k < from->count; k++) {
			struct mark mark = from->marks[k];

			mark.y += y;
			galley_row_rule(frame, row, mark);
		}
		y += from->height;
	}
}

static void put_line(struct frame frame, struct row *row, struct mark line)
{
	line.type = MARK_RULE;
	line.gray = GRAY;
	galley_row_rule(frame, row, line);
}

/* The lines from lefts, whose middles are at these heights, to the right. */
static void put_links(const struct sides *sides, struct row *row,
	const mpt *middles, size_t count, mpt right)
{
	const struct frame frame = sides->frame;
	const mpt spare = mpt_scaled(sides->link, SPARE, PERCENT) / 2;
	const mpt from = frame.x + sides->left + spare;
	const mpt to = frame.x + sides->left + sides->link - spare;
	const mpt bar = (from + to) / 2;
	mpt top = right, foot = right;

	for (size_t i = 0; i < count; i++) {
		put_line(frame, row,
			(struct mark){.x = from,
				.y = middles[i] - PEN / 2,
				.width = bar - from,
				.height = PEN});
		top = middles[i] < top ? middles[i] : top;
		foot = middles[i] > foot ? middles[i] : foot;
	}
	put_line(frame, row,
		(struct mark){.x = bar - PEN / 2,
			.y = top - PEN / 2,
			.width = PEN,
			.height = foot - top + PEN});
	put_line(frame, row,
		(struct mark){.x = bar,
			.y = right - PEN / 2,
			.width = to - bar,
			.height = PEN});
}

static void set_side(struct frame frame, const struct block *thing, mpt above)
{
	for (size_t i = 0; i < thing->texts.count; i++)
		prose_set_rich(frame, thing->texts.at[i],
			thing->role == BLOCK_LEFT ? USE_STRONG : USE_TEXT,
			above);
}

/* Where the middle of rows from `first` on is. */
static mpt middle_of(const struct galley *galley, size_t first)
{
	struct galley before = *galley;

	if (first == 0)
		return galley_height(galley, 0) / 2;
	before.count = first;
	return galley_height(&before, 0) + galley->rows[first].above +
	       galley_height(galley, first) / 2;
}

/* The left sides, one below the other, and the middle of each. */
static void set_lefts(
	struct frame frame, const struct bundle *bundle, mpt *middles)
{
	for (size_t i = 0; i < bundle->count; i++) {
		const size_t first = frame.galley->count;

		set_side(frame, bundle->lefts[i],
			i == 0 ? 0 : guide_look_part(frame.desk->look, GAP));
		middles[i] = first < frame.galley->count
				     ? middle_of(frame.galley, first)
				     : 0;
	}
}

static void set_bundle(
	const struct sides *sides, const struct bundle *bundle, mpt above)
{
	const struct frame frame = sides->frame;
	struct desk *desk = frame.desk;
	struct galley left = {0}, right = {0};
	const mpt gap = guide_look_part(frame.desk->look, GAP);
	mpt *middles =
		arena_alloc(desk->arena, bundle->count, sizeof(*middles));
	const uint32_t outer = galley_enter(desk, ROLE_ROW);
	const uint32_t cells = galley_enter(desk, ROLE_CELL);
	mpt height, heights[2];
	struct row *row;

	set_lefts(galley_part(frame, 0, sides->left, &left), bundle, middles);
	galley_leave(desk, cells);
	galley_enter(desk, ROLE_CELL);
	set_side(galley_part(frame, sides->left + sides->link, sides->right,
			 &right),
		bundle->right, 0);
	galley_leave(desk, outer);
	heights[0] = galley_height(&left, 0);
	heights[1] = galley_height(&right, 0);
	height = heights[0] > heights[1] ? heights[0] : heights[1];
	row = galley_row(frame, above, height + 2 * gap, CUT_POOR);
	for (size_t i = 0; i < bundle->count; i++)
		middles[i] += gap + (height - heights[0]) / 2;
	put_rows(frame, row, &left, gap + (height - heights[0]) / 2);
	put_links(sides, row, middles, bundle->count, gap + height / 2);
	put_rows(frame, row, &right, gap + (height - heights[1]) / 2);
	galley_row_rule(frame, row,
		(struct mark){.type = MARK_RULE,
			.x = frame.x,
			.y = row->height - HAIR,
			.width = frame.measure,
			.height = HAIR,
			.gray = HAIR_GRAY});
}

void linked_pairs_set(struct frame frame, const struct block *pairs)
{
	struct arena *arena = frame.desk->arena;
	const struct sides sides = sides_of(frame, pairs);
	const size_t most = block_count(pairs, BLOCK_LEFT);
	struct bundle *bundles = arena_alloc(arena, most, sizeof(*bundles));
	const uint32_t outer = galley_enter(frame.desk, ROLE_TABLE);
	const struct block *left = block_child(pairs, BLOCK_LEFT);
	size_t count = 0;

	for (; left != NULL; left = block_next(left))
		bundle_add(arena, bundles, &count, left, most);
	for (size_t i = 0; i < count; i++)
		set_bundle(&sides, &bundles[i],
			i == 0 ? guide_look_part(frame.desk->look, GAP) : 0);
	galley_leave(frame.desk, outer);
}
