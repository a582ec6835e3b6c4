#include "type/line/runs.h"

#include "base/arena.h"
#include "type/line/shape.h"

#include <string.h>

enum {
	HYPHEN = 0x2010,
	EM = 1000, /* what a face's metrics are counted in */
	UNDERLINE = 500,
	UNDERLINE_PART = 7, /* of the size, below the baseline */
	UNDERLINE_GRAY = 90,
	STRIKE_PART = 4,         /* of the size, above the baseline */
	WIDEST = 1000 * MPT_INCH /* far wider than any paper */
};

static mpt clamped(int64_t width)
{
	return width < WIDEST ? (mpt)width : WIDEST;
}

/* The glyph of a hyphen in a face; false if it has none. */
static bool hyphen_glyph(const struct face *face, uint32_t *id)
{
	return hb_font_get_nominal_glyph(face->hb_font, HYPHEN, id) ||
	       hb_font_get_nominal_glyph(face->hb_font, '-', id);
}

static size_t piece_of(const struct paragraph *paragraph, size_t letter)
{
	size_t low = 0, high = paragraph->piece_count;

	while (low < high) {
		const size_t middle = low + (high - low) / 2;

		if (paragraph->pieces[middle].end <= letter)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

mpt runs_hyphen(const struct paragraph *paragraph, size_t letter)
{
	const struct piece *piece =
		&paragraph->pieces[piece_of(paragraph, letter)];
	uint32_t id;

	if (!hyphen_glyph(piece->face, &id))
		return 0;
	return shape_scaled(piece->face,
		hb_font_get_glyph_h_advance(piece->face->hb_font, id),
		piece->size);
}

static void show_hyphen(const struct paragraph *paragraph,
	const struct piece *piece, struct glyph *glyph)
{
	const size_t letter = glyph->cluster;

	if (hyphen_glyph(piece->face, &glyph->id))
		glyph->advance = runs_hyphen(paragraph, letter);
}

/* The first of a piece's glyphs whose letters are not before (after, from
 * right to left) the given one. */
static size_t glyph_at(const struct paragraph *paragraph,
	const struct piece *piece, size_t letter)
{
	const struct glyph *glyphs = paragraph->glyphs + piece->glyphs;
	const bool rtl = piece->level % 2 != 0;
	size_t low = 0, high = piece->glyph_count;

	while (low < high) {
		const size_t middle = low + (high - low) / 2;
		const bool before = rtl ? glyphs[middle].cluster >= letter
					: glyphs[middle].cluster < letter;

		if (before)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

/* Copy the glyphs of the letters first .. end-1 into a run; answers them. */
static struct glyph *copy_glyphs(const struct paragraph *paragraph,
	struct arena *arena, const struct piece *piece, struct extent extent,
	struct run *run)
{
	const size_t a = glyph_at(paragraph, piece, extent.first);
	const size_t b = glyph_at(paragraph, piece, extent.end);
	const size_t from = a < b ? a : b;
	struct glyph *glyphs;
	int64_t width = 0;

	run->count = a < b ? b - a : a - b;
	glyphs = arena_alloc(arena, run->count, sizeof(*glyphs));
	for (size_t i = 0; i < run->count; i++) {
		struct glyph *glyph = &glyphs[i];

		*glyph = paragraph->glyphs[piece->glyphs + from + i];
		if (extent.hyphen && glyph->cluster == extent.end - 1)
			show_hyphen(paragraph, piece, glyph);
		width += glyph->advance;
		glyph->cluster = paragraph->letters[glyph->cluster].at -
				 paragraph->letters[extent.first].at;
	}
	run->glyphs = glyphs;
	run->width = clamped(width);
	return glyphs;
}

/* Take away the room that a line has neither before nor behind it from a piece
 * at its edge, of these glyphs. */
static void trim(const struct paragraph *paragraph, const struct piece *piece,
	struct extent line, struct run *run, struct glyph *glyphs)
{
	mpt lead = 0, trail = 0;

	if (paragraph->one_line || run->count == 0 || run->rtl)
		return;
	if (line.first >= piece->first)
		lead = paragraph->letters[line.first].lead;
	if (line.end <= piece->end)
		trail = paragraph->letters[line.end - 1].trail;
	glyphs[0].dx -= lead;
	glyphs[0].advance -= lead;
	glyphs[run->count - 1].advance -= trail;
	run->width -= lead + trail;
}

static struct run run_of(const struct paragraph *paragraph, struct arena *arena,
	const struct piece *piece, struct extent extent)
{
	const struct letter *letters = paragraph->letters;
	struct extent part = extent;
	struct run run = {
		.face = piece->blank ? NULL : piece->face,
		.size = piece->size,
		.rise = piece->rise,
		.rtl = piece->level % 2 != 0,
		.gray = piece->gray,
		.letter_space =
			piece->blank ? 0 : shape_letter_space(paragraph, piece),
	};

	if (part.first < piece->first)
		part.first = piece->first;
	if (part.end > piece->end)
		part = (struct extent){part.first, piece->end, false};
	run.text = paragraph->text + letters[part.first].at;
	run.length = letters[part.end].at - letters[part.first].at;
	if (piece->blank)
		run.width = clamped(
			letters[part.end].edge - letters[part.first].edge);
	else {
		trim(paragraph, piece, extent, &run,
			copy_glyphs(paragraph, arena, piece, part, &run));
	}
	return run;
}

static void turn_round(const struct piece **pieces, size_t from, size_t end)
{
	for (; from + 1 < end; from++, end--) {
		const struct piece *piece = pieces[from];

		pieces[from] = pieces[end - 1];
		pieces[end - 1] = piece;
	}
}

/* Turn the order of reading into that of printing: from the highest level
 * down to 1, what stands at that level or above is turned round.  (UAX #9,
 * rule L2, stops at the lowest odd level; below it, each turn at an even
 * level is undone by the next.) */
static void reorder(const struct piece **pieces, size_t count)
{
	unsigned level = 0;

	for (size_t i = 0; i < count; i++)
		level = pieces[i]->level > level ? pieces[i]->level : level;
	for (; level > 0; level--) {
		for (size_t i = 0, end; i < count; i = end + 1) {
			for (end = i;
				end < count && pieces[end]->level >= level;)
				end++;
			turn_round(pieces, i, end);
		}
	}
}

/* The pieces that the extent takes part of, as printed. */
static const struct piece **pieces_in(const struct paragraph *paragraph,
	struct arena *arena, struct extent extent, size_t *count)
{
	const size_t first = piece_of(paragraph, extent.first);
	const struct piece **pieces;
	size_t n = 0;

	while (extent.first < extent.end &&
		first + n < paragraph->piece_count &&
		paragraph->pieces[first + n].first < extent.end)
		n++;
	pieces = arena_alloc(arena, n, sizeof(*pieces));
	for (size_t i = 0; i < n; i++)
		pieces[i] = &paragraph->pieces[first + i];
	reorder(pieces, n);
	*count = n;
	return pieces;
}

static mpt of_em(int units, mpt size)
{
	return (mpt)((int64_t)units * size / EM);
}

/* How many boxes the pieces make: one each, and the rules under or through
 * some. */
static size_t count_boxes(const struct piece *const *pieces, size_t count)
{
	size_t boxes = count;

	for (size_t i = 0; i < count; i++)
		boxes += (size_t)pieces[i]->underlined + pieces[i]->struck;
	return boxes;
}

static struct box run_box(
	const struct run *run, const struct piece *piece, mpt x)
{
	return (struct box){.type = BOX_RUN,
		.x = x,
		.y = run->rise,
		.width = run->width,
		.height = of_em(piece->face->ascent, piece->size),
		.depth = of_em(-piece->face->descent, piece->size),
		.run = run};
}

/* The rule under a run, as far below it as a blank's. */
static struct box underline(const struct run *run, mpt x)
{
	return (struct box){.type = BOX_RULE,
		.gray = UNDERLINE_GRAY,
		.x = x,
		.y = -run->size / UNDERLINE_PART,
		.width = run->width,
		.depth = UNDERLINE};
}

/* The rule through the middle of a run's small letters. */
static struct box strike(const struct run *run, mpt x)
{
	struct box box = underline(run, x);

	box.y = run->rise + run->size / STRIKE_PART;
	return box;
}

/* Make the line high enough for a box. */
static void make_high(struct line *line, const struct box *box)
{
	if (box->height > line->ascent)
		line->ascent = box->height;
	if (box->depth > line->descent)
		line->descent = box->depth;
}

/* The height of a line without a letter. */
static void make_empty(const struct paragraph *paragraph, struct line *line)
{
	const struct face *face = paragraph->style->family->faces[0];
	const mpt size = paragraph->style->size;

	line->ascent = of_em(face->ascent, size);
	line->descent = of_em(-face->descent, size);
}

static void add_box(struct line *line, struct box *boxes, struct box box)
{
	boxes[line->count++] = box;
}

/* Add a piece's run, and the rules under it and through it that it has. */
static void add_run(struct line *line, struct box *boxes,
	const struct piece *piece, const struct run *run, mpt x)
{
	const struct box box = run_box(run, piece, x);

	make_high(line, &box);
	add_box(line, boxes, box);
	if (piece->underlined)
		add_box(line, boxes, underline(run, x));
	if (piece->struck)
		add_box(line, boxes, strike(run, x));
}

/* Add a picture, and let the line say what room it needs. */
static void add_picture(
	struct line *line, struct box *boxes, const struct box *own, mpt x)
{
	struct box box = *own;

	box.x = x;
	make_high(line, &box);
	if (box.height > line->above)
		line->above = box.height;
	if (box.depth > line->below)
		line->below = box.depth;
	add_box(line, boxes, box);
}

struct line runs_line(const struct paragraph *paragraph, struct arena *arena,
	struct extent extent, mpt measure, size_t *run_count)
{
	struct line line = {0};
	size_t count = 0;
	const struct piece **pieces =
		pieces_in(paragraph, arena, extent, &count);
	struct run *runs = arena_alloc(arena, count, sizeof(*runs));
	struct box *boxes =
		arena_alloc(arena, count_boxes(pieces, count), sizeof(*boxes));
	int64_t x = 0;

	for (size_t i = 0; i < count; i++) {
		if (pieces[i]->box != NULL) {
			add_picture(&line, boxes, pieces[i]->box, clamped(x));
			x += pieces[i]->box->width;
			continue;
		}
		runs[i] = run_of(paragraph, arena, pieces[i], extent);
		if (run_count != NULL)
			runs[i].key = ++*run_count;
		add_run(&line, boxes, pieces[i], &runs[i], clamped(x));
		x += runs[i].width;
	}
	if (count == 0)
		make_empty(paragraph, &line);
	line.width = clamped(x);
	for (size_t i = 0; paragraph->rtl && measure > 0 && i < line.count; i++)
		boxes[i].x += measure - line.width;
	line.boxes = boxes;
	return line;
}

struct line runs_joined(struct arena *arena, const struct line *first,
	const struct line *second)
{
	struct line line = *second;
	const struct box *end = &first->boxes[first->count - 1];
	const mpt x = end->x + end->width;
	struct box *boxes = arena_alloc(
		arena, first->count + second->count, sizeof(*boxes));

	memcpy(boxes, first->boxes, first->count * sizeof(*boxes));
	for (size_t i = 0; i < second->count; i++) {
		boxes[first->count + i] = second->boxes[i];
		boxes[first->count + i].x += x;
	}
	line.boxes = boxes;
	line.count = first->count + second->count;
	line.width = x + second->width;
	return line;
}
