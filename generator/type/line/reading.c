/*
 * A reading is half as large as its letters and centred above them.  A wider
 * one reaches over kana beside the letters by up to half of one of its own.
 * The rest of it widens the letters; the room before the first and behind the
 * last is half of that between two (JLREQ 3.3.6 and 3.3.8).
 */
#include "type/line/reading.h"

#include "base/arena.h"
#include "base/utf8.h"
#include "type/line/shape.h"

enum {
	PERCENT = 100,
	SIZE = 50,       /* of a reading, per cent of its letters' */
	BASE = 90,       /* its baseline above theirs, per cent of their size */
	BASE_LATIN = 98, /* for Latin readings, which have descenders */
	TOP = 88,        /* of a reading's letters, per cent of its size */
	SHARED = 20,     /* room that the line above leaves unused */
	BETWEEN = 12,    /* between readings of words */
	DOT = 16,        /* across, per cent of the size */
	DOT_ABOVE = 100, /* its middle, above the baseline */
	DOT_BELOW = -26,
	BULLET = 0x2022
};

static mpt part(mpt size, int percent)
{
	return (mpt)((int64_t)size * percent / PERCENT);
}

/* The width of a letter by itself. */
static mpt width_of(const struct piece *piece, uint32_t code)
{
	hb_codepoint_t glyph;

	if (!hb_font_get_nominal_glyph(piece->face->hb_font, code, &glyph))
		return 0;
	return shape_scaled(piece->face,
		hb_font_get_glyph_h_advance(piece->face->hb_font, glyph),
		piece->size);
}

/* The width of the letters below a reading by themselves.  Their pieces begin
 * at *next, which moves behind them. */
static int64_t measure(const struct paragraph *paragraph,
	const struct reading_above *above, size_t *next)
{
	int64_t width = 0;

	for (; *next < paragraph->piece_count; ++*next) {
		const struct piece *piece = &paragraph->pieces[*next];

		if (piece->first >= above->end)
			break;
		if (piece->first < above->first)
			continue;
		for (size_t i = piece->first; i < piece->end; i++)
			width += width_of(piece, paragraph->codes[i]);
	}
	return width;
}

static void widen(struct paragraph *paragraph,
	const struct reading_above *above, mpt more)
{
	const mpt letters = (mpt)(above->end - above->first);
	mpt left = more;

	for (size_t i = above->first; i < above->end; i++) {
		struct letter *letter = &paragraph->letters[i];

		letter->before += more / letters / 2;
		letter->behind += more / letters / 2;
		left -= more / letters / 2 * 2;
	}
	paragraph->letters[above->end - 1].behind += left;
}

/* How far a reading may reach over a letter beside its base, which must be kana
 * without a reading. */
static mpt over(const struct paragraph *paragraph, size_t letter)
{
	const uint32_t code =
		letter < paragraph->count ? paragraph->codes[letter] : 0;

	if (code < 0x3041 || code > 0x30ff || code == 0x30fb ||
		paragraph->letters[letter].reading != 0)
		return 0;
	return part(paragraph->style->size, SIZE / 2);
}

static void reach_over(
	const struct paragraph *paragraph, struct reading_above *above)
{
	if (above->wide)
		return;
	above->left = above->first == 0 ? 0 : over(paragraph, above->first - 1);
	above->right = over(paragraph, above->end);
}

void reading_make_way(struct paragraph *paragraph)
{
	size_t next = 0;

	for (size_t i = 0; i < paragraph->reading_count; i++) {
		struct reading_above *above = &paragraph->readings[i];
		const int64_t width = measure(paragraph, above, &next);
		int64_t needed = above->line.width;

		if (above->beside && above->first < above->end) {
			paragraph->letters[above->end - 1].behind +=
				above->line.width;
			paragraph->roomy = true;
			continue;
		}
		if (above->wide)
			needed += part(paragraph->style->size, BETWEEN);
		reach_over(paragraph, above);
		needed -= above->left + above->right;
		if (above->first == above->end || needed <= width)
			continue;
		widen(paragraph, above, (mpt)(needed - width));
		paragraph->roomy = true;
	}
}

/* The start of a reading, relative to the start of the letters below it. */
static mpt begin(const struct reading_above *above, mpt width)
{
	const mpt over = above->line.width - width;
	const mpt half = over / 2;

	if (over <= 0)
		return -half;
	if (half > above->right)
		return above->right - over;
	return half > above->left ? -above->left : -half;
}

/* A reading above letters of this width, relative to their start. */
static struct box group_above(
	const struct reading_above *above, mpt size, mpt width)
{
	if (above->beside)
		return (struct box){.type = BOX_GROUP,
			.x = width - above->line.width,
			.width = above->line.width,
			.boxes = above->line.boxes,
			.count = above->line.count};
	return (struct box){.type = BOX_GROUP,
		.x = begin(above, width),
		.y = part(size, above->wide ? BASE_LATIN : BASE),
		.width = above->line.width,
		.height = part(size, SIZE * TOP / PERCENT),
		.boxes = above->line.boxes,
		.count = above->line.count};
}

/* Where the leftmost of a group's boxes begins. */
static mpt left_of(const struct box *group)
{
	mpt left = group->boxes[0].x;

	for (size_t i = 1; i < group->count; i++)
		left = group->boxes[i].x < left ? group->boxes[i].x : left;
	return left;
}

struct box reading_ruby(const struct paragraph *paragraph, struct arena *arena,
	size_t reading, const struct box *base, mpt *rise)
{
	const struct reading_above *above = &paragraph->readings[reading];
	const mpt size = paragraph->style->size;
	struct box *boxes = arena_alloc(arena, base->count + 1, sizeof(*boxes));
	struct box ruby = {.type = BOX_RUBY, .boxes = boxes};
	const struct box *text = &boxes[base->count];

	ruby.x = left_of(base);
	for (size_t i = 0; i < base->count; i++) {
		boxes[i] = base->boxes[i];
		boxes[i].x -= ruby.x;
		if (boxes[i].x + boxes[i].width > ruby.width)
			ruby.width = boxes[i].x + boxes[i].width;
	}
	ruby.count = base->count + 1;
	boxes[base->count] = group_above(above, size, ruby.width);
	*rise = above->beside ? 0 : text->y + text->height - part(size, SHARED);
	return ruby;
}

/* A dot whose middle is at the spot. */
static struct run *dot_run(
	struct arena *arena, const struct piece *piece, struct box *box)
{
	struct glyph *glyph = arena_alloc(arena, 1, sizeof(*glyph));
	struct run *run = arena_alloc(arena, 1, sizeof(*run));
	hb_font_t *font = piece->face->hb_font;
	hb_glyph_extents_t ink;

	if (!hb_font_get_nominal_glyph(font, BULLET, &glyph->id) ||
		!hb_font_get_glyph_extents(font, glyph->id, &ink) ||
		ink.width <= 0)
		return NULL;
	*run = (struct run){.face = piece->face,
		.size = (mpt)((int64_t)part(piece->size, DOT) *
			      piece->face->upem / ink.width),
		.glyphs = glyph,
		.count = 1,
		.text = "",
		.gray = piece->gray};
	glyph->advance = shape_scaled(piece->face,
		hb_font_get_glyph_h_advance(font, glyph->id), run->size);
	run->width = glyph->advance;
	box->x = -shape_scaled(
		piece->face, ink.x_bearing + ink.width / 2, run->size);
	box->y = -shape_scaled(
		piece->face, ink.y_bearing + ink.height / 2, run->size);
	return run;
}

/* Does a dot stand at the letters of a glyph? */
static bool has_dot(const struct run *run, const struct glyph *glyph)
{
	size_t at = glyph->cluster;

	return script_is_east(utf8_next(run->text, run->length, &at));
}

struct box reading_dots(
	struct arena *arena, const struct piece *piece, const struct run *run)
{
	const mpt y = part(
		piece->size, piece->dots == DOTS_ABOVE ? DOT_ABOVE : DOT_BELOW);
	struct box *boxes = arena_alloc(arena, run->count, sizeof(*boxes));
	struct box group = {
		.type = BOX_GROUP, .width = run->width, .boxes = boxes};
	struct box dot = {.type = BOX_RUN};
	mpt x = 0;

	dot.run = dot_run(arena, piece, &dot);
	for (size_t i = 0; dot.run != NULL && i < run->count; i++) {
		const struct glyph *glyph = &run->glyphs[i];

		if (has_dot(run, glyph)) {
			boxes[group.count] = dot;
			boxes[group.count].x += x + glyph->advance / 2;
			boxes[group.count++].y += y;
		}
		x += glyph->advance;
	}
	return group;
}
