#include "type/line/runs.h"

#include "base/arena.h"
#include "type/line/piece_run.h"
#include "type/line/reading.h"
#include "type/line/shape.h"

#include <string.h>

enum {
	EM = 1000,       /* units of a face's metrics */
	INK_ABOVE = 920, /* ink that a line has room for, in the same units */
	INK_BELOW = 360,
	UNDERLINE = 500,
	UNDERLINE_PART = 7, /* of the size, below the baseline */
	UNDERLINE_GRAY = 90,
	STRIKE_PART = 4, /* of the size, above the baseline */
};

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
	return piece_run_hyphen(
		&paragraph->pieces[piece_of(paragraph, letter)]);
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

/* Turn reading order into printing order: from the highest level down to 1,
 * each sequence at that level or above is reversed.  (UAX #9, rule L2, stops at
 * the lowest odd level; below it, each reversal at an even level is undone by
 * the next.) */
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
	return mpt_scaled(units, size, EM);
}

/* The number of boxes for the pieces: one each, plus rules under or through
 * them. */
static size_t count_boxes(struct extract pieces)
{
	size_t boxes = pieces.count;

	for (size_t i = 0; i < pieces.count; i++)
		boxes += (size_t)pieces.at[i].underlined + pieces.at[i].struck +
			 (pieces.at[i].dots != DOTS_NONE);
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

/* The rule under a run, at the depth of a blank's. */
static struct box underline(const struct run *run, mpt x)
{
	return (struct box){.type = BOX_RULE,
		.gray = UNDERLINE_GRAY,
		.x = x,
		.y = -run->size / UNDERLINE_PART,
		.width = run->width,
		.depth = UNDERLINE};
}

/* The rule through the middle of a run's lower-case letters. */
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

/* The height of a line without letters. */
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

/* Add a piece's run, with any rules under and through it. */
static void add_run(struct line *line, struct box *boxes,
	const struct piece *piece, const struct box *box)
{
	const struct run *run = box->run;

	make_high(line, box);
	add_box(line, boxes, *box);
	if (piece->underlined)
		add_box(line, boxes, underline(run, box->x));
	if (piece->struck)
		add_box(line, boxes, strike(run, box->x));
}

static void add_dots(struct line *line, struct box *boxes, struct arena *arena,
	const struct piece *piece, const struct box *box)
{
	struct box dots;

	if (piece->dots == DOTS_NONE)
		return;
	dots = reading_dots(arena, piece, box->run);
	dots.x += box->x;
	add_box(line, boxes, dots);
}

/* Add a picture, and reserve the height it needs. */
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

/* The rule under a formula, clear of its lowest part. */
static struct box underline_formula(
	const struct piece *piece, const struct box *own, mpt x)
{
	return (struct box){.type = BOX_RULE,
		.gray = UNDERLINE_GRAY,
		.x = x,
		.y = -own->depth - piece->size / UNDERLINE_PART,
		.width = own->width,
		.depth = UNDERLINE};
}

static uint32_t reading_of(
	const struct paragraph *paragraph, const struct piece *piece)
{
	return paragraph->letters[piece->first].reading;
}

/* State of making a line. */
struct making {
	const struct paragraph *paragraph;
	struct arena *arena;
	struct line line;
	struct box *boxes;
	struct run *runs;
	mpt *places; /* where each piece begins */
};

/* Make the boxes from `first` on one box, with the reading above them. */
static void enclose(struct making *making, size_t first, uint32_t reading)
{
	struct line *line = &making->line;
	struct box *base = making->boxes + first;
	mpt rise;

	*base = reading_ruby(making->paragraph, making->arena, reading - 1,
		&(struct box){.boxes = base, .count = line->count - first},
		&rise);
	line->count = first + 1;
	if (rise > line->above)
		line->above = rise;
}

/* Is it a script whose letters reach higher or lower than Latin ones, stacked
 * or along a slope? */
static bool is_high(hb_script_t script)
{
	static const hb_script_t level[] = {HB_SCRIPT_LATIN, HB_SCRIPT_COMMON,
		HB_SCRIPT_INHERITED, HB_SCRIPT_GREEK, HB_SCRIPT_CYRILLIC,
		HB_SCRIPT_HAN, HB_SCRIPT_HANGUL, HB_SCRIPT_HEBREW,
		HB_SCRIPT_BOPOMOFO};

	for (size_t i = 0; i < LENGTH(level); i++)
		if (script == level[i])
			return false;
	return true;
}

/* Reserve the room that the ink of such letters needs, if it is more than a
 * line has. */
static void stretch(
	struct line *line, const struct piece *piece, const struct run *run)
{
	mpt above = of_em(INK_ABOVE, piece->size);
	mpt below = of_em(INK_BELOW, piece->size);
	const mpt most = above, least = below;

	for (size_t i = 0; is_high(piece->script) && i < run->count; i++) {
		const struct glyph *glyph = &run->glyphs[i];
		hb_glyph_extents_t ink;
		mpt top, bottom;

		if (!hb_font_get_glyph_extents(
			    run->face->hb_font, glyph->id, &ink))
			continue;
		top = glyph->dy +
		      shape_scaled(run->face, ink.y_bearing, run->size);
		bottom = top + shape_scaled(run->face, ink.height, run->size);
		above = top > above ? top : above;
		below = -bottom > below ? -bottom : below;
	}
	if (above > most && above > line->above)
		line->above = above;
	if (below > least && below > line->below)
		line->below = below;
}

/* Make the pieces' runs, and find where each begins in printing order. */
static mpt place_pieces(
	struct making *making, struct extract pieces, struct extent extent)
{
	size_t *order =
		arena_alloc(making->arena, pieces.count, sizeof(*order));
	int64_t x = 0;

	reorder(pieces, order);
	for (size_t i = 0; i < pieces.count; i++) {
		const struct piece *piece = &pieces.at[order[i]];
		struct run *run = &making->runs[order[i]];

		making->places[order[i]] = piece_run_clamped(x);
		if (piece->box == NULL)
			*run = piece_run(making->paragraph, making->arena,
				piece, extent);
		x += piece->box != NULL ? piece->box->width : run->width;
	}
	return piece_run_clamped(x);
}

static void add_piece(struct making *making, const struct piece *piece,
	const struct run *run, mpt x)
{
	struct line *line = &making->line;
	struct box box;

	if (piece->box != NULL) {
		add_picture(line, making->boxes, piece->box, x);
		if (piece->underlined)
			add_box(line, making->boxes,
				underline_formula(piece, piece->box, x));
		return;
	}
	box = run_box(run, piece, x);
	add_run(line, making->boxes, piece, &box);
	if (run->face != NULL)
		stretch(line, piece, run);
	add_dots(line, making->boxes, making->arena, piece, &box);
}

/* Pieces below one reading stand side by side and become one box. */
static void add_pieces(
	struct making *making, struct extract pieces, size_t *run_count)
{
	uint32_t reading = 0;
	size_t first = 0;

	for (size_t i = 0; i < pieces.count; i++) {
		const struct piece *piece = &pieces.at[i];
		const uint32_t own = reading_of(making->paragraph, piece);

		if (own != reading)
			first = making->line.count;
		reading = own;
		if (run_count != NULL && piece->box == NULL)
			making->runs[i].key = ++*run_count;
		add_piece(making, piece, &making->runs[i], making->places[i]);
		if (own != 0 &&
			(i + 1 == pieces.count || reading_of(making->paragraph,
							  piece + 1) != own))
			enclose(making, first, own);
	}
}

struct line runs_line(const struct paragraph *paragraph, struct arena *arena,
	struct extent extent, size_t *run_count)
{
	const struct extract pieces = pieces_in(paragraph, extent);
	struct making making = {
		.paragraph = paragraph,
		.arena = arena,
		.line.rtl = paragraph->rtl,
		.boxes = arena_alloc(
			arena, count_boxes(pieces), sizeof(struct box)),
		.runs = arena_alloc(arena, pieces.count, sizeof(struct run)),
		.places = arena_alloc(arena, pieces.count, sizeof(mpt)),
	};
	struct line *line = &making.line;

	line->width = place_pieces(&making, pieces, extent);
	add_pieces(&making, pieces, run_count);
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
