#include "type/line/runs.h"

#include "base/arena.h"
#include "type/line/cut.h"
#include "type/line/reading.h"
#include "type/line/shape.h"

#include <string.h>

enum {
	EM = 1000,       /* units of a face's metrics */
	INK_ABOVE = 920, /* that a line has room for, likewise */
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
	return cut_hyphen(&paragraph->pieces[piece_of(paragraph, letter)]);
}

static void turn_round(const struct piece **pieces, size_t from, size_t end)
{
	for (; from + 1 < end; from++, end--) {
		const struct piece *piece = pieces[from];

		pieces[from] = pieces[end - 1];
		pieces[end - 1] = piece;
	}
}

/* Turn reading order into printing order: from the highest level down to 1,
 * each sequence at that level or above is reversed.  (UAX #9, rule L2, stops at
 * the lowest odd level; below it, each reversal at an even level is undone by
 * the next.) */
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

/* The pieces in the extent, in printing order. */
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
	return mpt_scaled(units, size, EM);
}

/* The number of boxes for the pieces: one each, plus rules under or through
 * them. */
static size_t count_boxes(const struct piece *const *pieces, size_t count)
{
	size_t boxes = count;

	for (size_t i = 0; i < count; i++)
		boxes += (size_t)pieces[i]->underlined + pieces[i]->struck +
			 (pieces[i]->dots != DOTS_NONE);
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

static uint32_t reading_of(
	const struct paragraph *paragraph, const struct piece *piece)
{
	return paragraph->letters[piece->first].reading;
}
/* A line while its pieces are added. */
struct adding {
	const struct paragraph *paragraph;
	struct arena *arena;
	struct line line;
	struct box *boxes;
	int64_t x;
};

/* Make one box of those from `first` on, with the reading above them. */
static void enclose(struct adding *adding, size_t first, uint32_t reading)
{
	struct line *line = &adding->line;
	struct box *base = adding->boxes + first;
	mpt rise;

	*base = reading_ruby(adding->paragraph, adding->arena, reading - 1,
		&(struct box){.boxes = base, .count = line->count - first},
		&rise);
	line->count = first + 1;
	if (rise > line->above)
		line->above = rise;
}

/* Is it a script whose letters stand higher or lower than Latin ones, in piles
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

/* Let the line say what room the ink of such letters needs, if it is more than
 * that of a line. */
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

static void add_piece(struct adding *adding, const struct piece *piece,
	struct extent extent, size_t *run_count)
{
	struct run *run;
	struct box box;

	if (piece->box != NULL) {
		add_picture(&adding->line, adding->boxes, piece->box,
			cut_clamped(adding->x));
		adding->x += piece->box->width;
		return;
	}
	run = arena_alloc(adding->arena, 1, sizeof(*run));
	*run = cut_run(adding->paragraph, adding->arena, piece, extent);
	if (run_count != NULL)
		run->key = ++*run_count;
	box = run_box(run, piece, cut_clamped(adding->x));
	add_run(&adding->line, adding->boxes, piece, &box);
	if (run->face != NULL)
		stretch(&adding->line, piece, run);
	add_dots(&adding->line, adding->boxes, adding->arena, piece, &box);
	adding->x += run->width;
}

/* Pieces below one reading stand side by side and become one box. */
static void add_pieces(struct adding *adding, const struct piece **pieces,
	size_t count, struct extent extent, size_t *run_count)
{
	for (size_t i = 0, end; i < count; i = end) {
		const uint32_t reading =
			reading_of(adding->paragraph, pieces[i]);
		const size_t first = adding->line.count;

		for (end = i;
			end < count &&
			(end == i || (reading != 0 &&
					     reading_of(adding->paragraph,
						     pieces[end]) == reading));
			end++)
			add_piece(adding, pieces[end], extent, run_count);
		if (reading != 0)
			enclose(adding, first, reading);
	}
}

struct line runs_line(const struct paragraph *paragraph, struct arena *arena,
	struct extent extent, mpt measure, size_t *run_count)
{
	struct adding adding = {.paragraph = paragraph, .arena = arena};
	struct line *line = &adding.line;
	size_t count = 0;
	const struct piece **pieces =
		pieces_in(paragraph, arena, extent, &count);

	adding.boxes = arena_alloc(
		arena, count_boxes(pieces, count), sizeof(*adding.boxes));
	add_pieces(&adding, pieces, count, extent, run_count);
	if (count == 0)
		make_empty(paragraph, line);
	line->width = cut_clamped(adding.x);
	for (size_t i = 0; paragraph->rtl && measure > 0 && i < line->count;
		i++)
		adding.boxes[i].x += measure - line->width;
	line->boxes = adding.boxes;
	return *line;
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
