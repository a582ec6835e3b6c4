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

/* Copy the glyphs of the letters first .. end-1 into a run. */
static void copy_glyphs(const struct paragraph *paragraph, struct arena *arena,
	const struct piece *piece, struct extent extent, struct run *run)
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
	else
		copy_glyphs(paragraph, arena, piece, part, &run);
	return run;
}

static void turn_round(size_t *pieces, size_t from, size_t end)
{
	for (; from + 1 < end; from++, end--) {
		const size_t piece = pieces[from];

		pieces[from] = pieces[end - 1];
		pieces[end - 1] = piece;
	}
}

/* Pieces in the order of reading. */
struct extract {
	const struct piece *at;
	size_t count;
};

/* Turn the order of reading into that of printing: from the highest level
 * down to 1, what stands at that level or above is turned round.  (UAX #9,
 * rule L2, stops at the lowest odd level; below it, each turn at an even
 * level is undone by the next.) */
static void reorder(struct extract pieces, size_t *order)
{
	unsigned level = 0;

	for (size_t i = 0; i < pieces.count; i++) {
		order[i] = i;
		level = pieces.at[i].level > level ? pieces.at[i].level : level;
	}
	for (; level > 0; level--) {
		for (size_t i = 0, end; i < pieces.count; i = end + 1) {
			for (end = i; end < pieces.count &&
				      pieces.at[order[end]].level >= level;)
				end++;
			turn_round(order, i, end);
		}
	}
}

/* The pieces that the extent takes part of. */
static struct extract pieces_in(
	const struct paragraph *paragraph, struct extent extent)
{
	const size_t first = piece_of(paragraph, extent.first);
	size_t n = 0;

	while (extent.first < extent.end &&
		first + n < paragraph->piece_count &&
		paragraph->pieces[first + n].first < extent.end)
		n++;
	return (struct extract){paragraph->pieces + first, n};
}

static mpt of_em(int units, mpt size)
{
	return (mpt)((int64_t)units * size / EM);
}

/* How many boxes the pieces make: one each, and the rules under or through
 * some. */
static size_t count_boxes(struct extract pieces)
{
	size_t boxes = pieces.count;

	for (size_t i = 0; i < pieces.count; i++)
		boxes += (size_t)pieces.at[i].underlined + pieces.at[i].struck;
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

/* A line while it is made. */
struct making {
	struct line line;
	struct box *boxes;
	struct run *runs;
	mpt *places; /* where each piece begins */
};

/* Set the pieces' runs, and find where they begin as they are printed. */
static mpt place_pieces(const struct paragraph *paragraph, struct arena *arena,
	struct extract pieces, struct extent extent, struct making *making)
{
	size_t *order = arena_alloc(arena, pieces.count, sizeof(*order));
	int64_t x = 0;

	reorder(pieces, order);
	for (size_t i = 0; i < pieces.count; i++) {
		const struct piece *piece = &pieces.at[order[i]];
		struct run *run = &making->runs[order[i]];

		making->places[order[i]] = clamped(x);
		if (piece->box == NULL)
			*run = run_of(paragraph, arena, piece, extent);
		x += piece->box != NULL ? piece->box->width : run->width;
	}
	return clamped(x);
}

struct line runs_line(const struct paragraph *paragraph, struct arena *arena,
	struct extent extent, size_t *run_count)
{
	const struct extract pieces = pieces_in(paragraph, extent);
	struct making making = {
		.line.rtl = paragraph->rtl,
		.boxes = arena_alloc(
			arena, count_boxes(pieces), sizeof(struct box)),
		.runs = arena_alloc(arena, pieces.count, sizeof(struct run)),
		.places = arena_alloc(arena, pieces.count, sizeof(mpt)),
	};
	struct line *line = &making.line;

	line->width = place_pieces(paragraph, arena, pieces, extent, &making);
	for (size_t i = 0; i < pieces.count; i++) {
		const struct piece *piece = &pieces.at[i];
		const mpt x = making.places[i];

		if (piece->box != NULL) {
			add_picture(line, making.boxes, piece->box, x);
			continue;
		}
		if (run_count != NULL)
			making.runs[i].key = ++*run_count;
		add_run(line, making.boxes, piece, &making.runs[i], x);
	}
	if (pieces.count == 0)
		make_empty(paragraph, line);
	line->boxes = making.boxes;
	return *line;
}

struct line runs_joined(struct arena *arena, const struct line *first,
	const struct line *second)
{
	struct line line = *second;
	const mpt x = first->width;
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
