#include "type/line/piece_run.h"

#include "base/arena.h"
#include "type/line/shape.h"

enum {
	HYPHEN = 0x2010,
	SOFT_HYPHEN = 0x00ad,
	WIDEST = 1000 * MPT_INCH /* far wider than any paper */
};

mpt piece_run_clamped(int64_t width)
{
	return width < WIDEST ? (mpt)width : WIDEST;
}

/* The glyph of a hyphen in a face; false if it has none. */
static bool hyphen_glyph(const struct face *face, uint32_t *id)
{
	return hb_font_get_nominal_glyph(face->hb_font, HYPHEN, id) ||
	       hb_font_get_nominal_glyph(face->hb_font, '-', id);
}

mpt piece_run_hyphen(const struct piece *piece)
{
	uint32_t id;

	if (!hyphen_glyph(piece->face, &id))
		return 0;
	return shape_scaled(piece->face,
		hb_font_get_glyph_h_advance(piece->face->hb_font, id),
		piece->size);
}

static void show_hyphen(const struct piece *piece, struct glyph *glyph)
{
	if (hyphen_glyph(piece->face, &glyph->id))
		glyph->advance = piece_run_hyphen(piece);
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

/* End a run in a hyphen that is not in the text, if its face has one.  Its
 * letter is a soft hyphen, so that programs that read the PDF join the word. */
static void add_hyphen(struct arena *arena, const struct piece *piece,
	struct run *run, struct glyph *glyphs)
{
	static const char letter[] = "\u00ad";
	struct glyph glyph = {.cluster = (uint32_t)run->length};

	if (!hyphen_glyph(piece->face, &glyph.id))
		return;
	show_hyphen(piece, &glyph);
	glyphs[run->count++] = glyph;
	run->width = piece_run_clamped(run->width + (int64_t)glyph.advance);
	run->text = arena_printf(
		arena, "%.*s%s", (int)run->length, run->text, letter);
	run->length += strlen(letter);
}

/* Copy the glyphs of the extent's letters into a run.  Returns the glyphs. */
static struct glyph *copy_glyphs(const struct paragraph *paragraph,
	struct arena *arena, const struct piece *piece, struct extent extent,
	struct run *run)
{
	const size_t a = glyph_at(paragraph, piece, extent.first);
	const size_t b = glyph_at(paragraph, piece, extent.end);
	const size_t from = a < b ? a : b;
	const bool soft = paragraph->codes[extent.end - 1] == SOFT_HYPHEN;
	struct glyph *glyphs;
	int64_t width = 0;

	run->count = a < b ? b - a : a - b;
	glyphs = arena_alloc(arena, run->count + 1, sizeof(*glyphs));
	for (size_t i = 0; i < run->count; i++) {
		struct glyph *glyph = &glyphs[i];

		*glyph = paragraph->glyphs[piece->glyphs + from + i];
		if (extent.hyphen && soft && glyph->cluster == extent.end - 1)
			show_hyphen(piece, glyph);
		width += glyph->advance;
		glyph->cluster = paragraph->letters[glyph->cluster].at -
				 paragraph->letters[extent.first].at;
	}
	run->glyphs = glyphs;
	run->width = piece_run_clamped(width);
	if (extent.hyphen && !soft)
		add_hyphen(arena, piece, run, glyphs);
	return glyphs;
}

/* Remove the room that disappears at a line's ends from the run of a piece
 * there. */
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

/* Where a right-to-left piece stands: bits of enum run_turn. */
static uint8_t turns_of(
	const struct paragraph *paragraph, const struct piece *piece)
{
	const struct piece *last =
		paragraph->pieces + paragraph->piece_count - 1;
	uint8_t turns = paragraph->rtl ? 0 : TURN_AGAINST;

	if (piece->level % 2 == 0)
		return 0;
	if (piece == paragraph->pieces || piece[-1].level % 2 == 0)
		turns |= TURN_BEFORE;
	if (piece != last && piece[1].level % 2 == 0)
		turns |= TURN_AFTER;
	return turns;
}

struct run piece_run(const struct paragraph *paragraph, struct arena *arena,
	const struct piece *piece, struct extent extent)
{
	const struct letter *letters = paragraph->letters;
	struct extent part = extent;
	struct run run = {
		.face = piece->blank ? NULL : piece->face,
		.size = piece->size,
		.rise = piece->rise,
		.rtl = piece->level % 2 != 0,
		.turns = turns_of(paragraph, piece),
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
		run.width = piece_run_clamped(
			letters[part.end].edge - letters[part.first].edge);
	else {
		trim(paragraph, piece, extent, &run,
			copy_glyphs(paragraph, arena, piece, part, &run));
	}
	return run;
}
