#include "type/line/shape.h"

#include "base/arena.h"
#include "text/letter.h"

enum {
	BLANK_LEAST = 4500,
	NO_BREAK_SPACE = 0x00a0,
	WORD_JOINER = 0x2060
};

mpt shape_scaled(const struct face *face, int64_t units, mpt size)
{
	const int64_t upem = face->upem;
	const int64_t twice = 2 * units * size + upem;
	const int64_t floor = twice / (2 * upem) - (twice % (2 * upem) < 0);

	return (mpt)floor;
}

/* The places of absent letters in Hangul: HarfBuzz hides other letters that
 * have no ink where a font lacks them, but not these. */
static bool is_filler(uint32_t code)
{
	return code == 0x115f || code == 0x1160 || code == 0x3164 ||
	       code == 0xffa0;
}

static void hide_fillers(const struct face *face, hb_buffer_t *buffer)
{
	unsigned count;
	hb_glyph_info_t *infos = hb_buffer_get_glyph_infos(buffer, &count);

	for (unsigned i = 0; i < count; i++)
		if (is_filler(infos[i].codepoint) &&
			!paragraph_covers(face, infos[i].codepoint))
			infos[i].codepoint = WORD_JOINER;
}

static void fill_buffer(const struct shaper *shaper,
	const struct paragraph *paragraph, const struct piece *piece)
{
	hb_buffer_t *buffer = shaper->buffer;

	hb_buffer_clear_contents(buffer);
	hb_buffer_add_utf32(buffer, paragraph->codes, (int)paragraph->count,
		(unsigned)piece->first, (int)(piece->end - piece->first));
	hide_fillers(piece->face, buffer);
	hb_buffer_set_direction(
		buffer, piece->level % 2 ? HB_DIRECTION_RTL : HB_DIRECTION_LTR);
	hb_buffer_set_script(buffer, piece->script);
	hb_buffer_set_language(buffer, shaper->language);
	hb_buffer_set_flags(buffer, HB_BUFFER_FLAG_DO_NOT_INSERT_DOTTED_CIRCLE);
}

static void make_room(
	struct paragraph *paragraph, struct arena *scratch, size_t more)
{
	while (paragraph->glyph_room < paragraph->glyph_count + more)
		paragraph->glyphs = arena_grow(scratch, paragraph->glyphs,
			paragraph->glyph_room, &paragraph->glyph_room,
			sizeof(*paragraph->glyphs));
}

/* The first letter of a cluster without a glyph that should be visible. */
static void note_missing(struct paragraph *paragraph, const struct piece *piece,
	uint32_t cluster)
{
	const uint32_t *codes = paragraph->codes;
	size_t i = cluster;

	while (i + 1 < piece->end &&
		(letter_is_hidden(codes[i]) ||
			paragraph_covers(piece->face, codes[i])))
		i++;
	if (paragraph->missing == 0 && !letter_is_hidden(codes[i]) &&
		!paragraph_covers(piece->face, codes[i]))
		paragraph->missing = codes[i];
}

/* Add a glyph from HarfBuzz, and set the flags of its letter. */
static void take_glyph(struct paragraph *paragraph, const struct piece *piece,
	const hb_glyph_info_t *info, const hb_glyph_position_t *position)
{
	const struct face *face = piece->face;
	struct letter *letter = &paragraph->letters[info->cluster];
	const struct glyph glyph = {
		.id = info->codepoint,
		.cluster = info->cluster,
		.advance = shape_scaled(face, position->x_advance, piece->size),
		.dx = shape_scaled(face, position->x_offset, piece->size),
		.dy = shape_scaled(face, position->y_offset, piece->size),
	};

	letter->edge += glyph.advance;
	letter->safe = (hb_glyph_info_get_glyph_flags(info) &
			       HB_GLYPH_FLAG_UNSAFE_TO_BREAK) == 0;
	if (glyph.id == 0)
		note_missing(paragraph, piece, info->cluster);
	paragraph->glyphs[paragraph->glyph_count++] = glyph;
}

/* Scripts with joined letters: spacing would tear them apart. */
static bool joins(hb_script_t script)
{
	static const hb_script_t joining[] = {
		HB_SCRIPT_ARABIC,
		HB_SCRIPT_BENGALI,
		HB_SCRIPT_DEVANAGARI,
		HB_SCRIPT_GURMUKHI,
		HB_SCRIPT_HANIFI_ROHINGYA,
		HB_SCRIPT_MANDAIC,
		HB_SCRIPT_MONGOLIAN,
		HB_SCRIPT_NKO,
		HB_SCRIPT_PHAGS_PA,
		HB_SCRIPT_SYRIAC,
	};

	for (size_t i = 0; i < LENGTH(joining); i++)
		if (script == joining[i])
			return true;
	return false;
}

int shape_letter_space(
	const struct paragraph *paragraph, const struct piece *piece)
{
	return joins(piece->script) ? 0 : paragraph->style->letter_space;
}

/* The extra width of each letter of this piece. */
static mpt space_behind(const struct paragraph *paragraph,
	const struct piece *piece, uint32_t cluster)
{
	const struct text_style *style = paragraph->style;
	const uint32_t code = paragraph->codes[cluster];
	int64_t space = shape_letter_space(paragraph, piece);

	if (letter_is_hidden(code))
		return 0;
	if (paragraph_space(code) || code == NO_BREAK_SPACE)
		space += style->word_space;
	return (mpt)(space * piece->size / 1000);
}

/* Add space after the last glyph of each cluster, so that accents, which are
 * placed relative to their letter, stay in place. */
static void space_out(
	struct paragraph *paragraph, const struct piece *piece, size_t first)
{
	const struct text_style *style = paragraph->style;

	if (style->letter_space == 0 && style->word_space == 0)
		return;
	for (size_t i = first; i < paragraph->glyph_count; i++) {
		struct glyph *glyph = &paragraph->glyphs[i];
		mpt space;

		if (i + 1 < paragraph->glyph_count &&
			glyph[1].cluster == glyph->cluster)
			continue;
		space = space_behind(paragraph, piece, glyph->cluster);
		glyph->advance += space;
		paragraph->letters[glyph->cluster].edge += space;
	}
}

/* Add the letters' room to their glyphs. */
static void make_way(struct paragraph *paragraph, size_t first)
{
	for (size_t i = first; i < paragraph->glyph_count; i++) {
		struct glyph *glyph = &paragraph->glyphs[i];
		struct letter *letter = &paragraph->letters[glyph->cluster];
		const bool begins =
			i == first || glyph[-1].cluster != glyph->cluster;
		const bool ends = i + 1 == paragraph->glyph_count ||
				  glyph[1].cluster != glyph->cluster;
		const mpt more = (begins ? letter->before : 0) +
				 (ends ? letter->behind : 0);

		if (letter->before != 0)
			glyph->dx += letter->before;
		glyph->advance += more;
		letter->edge += more;
	}
}

/* Shape a piece or part of it, and append its glyphs. */
static void shape_part(const struct shaper *shaper, struct paragraph *paragraph,
	struct arena *scratch, const struct piece *part)
{
	static const char *const shapers[] = {"ot", NULL};
	static const hb_feature_t spaced[] = {
		{HB_TAG('l', 'i', 'g', 'a'), 0, HB_FEATURE_GLOBAL_START,
			HB_FEATURE_GLOBAL_END},
		{HB_TAG('c', 'l', 'i', 'g'), 0, HB_FEATURE_GLOBAL_START,
			HB_FEATURE_GLOBAL_END},
	};
	const bool apart = shape_letter_space(paragraph, part) != 0;
	const size_t first = paragraph->glyph_count;
	const hb_glyph_info_t *infos;
	const hb_glyph_position_t *positions;
	unsigned count = 0;

	for (size_t i = part->first; i < part->end; i++) {
		paragraph->letters[i].edge = 0;
		paragraph->letters[i].safe = false;
	}
	fill_buffer(shaper, paragraph, part);
	hb_shape_full(part->face->hb_font, shaper->buffer, spaced,
		apart ? LENGTH(spaced) : 0, shapers);
	infos = hb_buffer_get_glyph_infos(shaper->buffer, &count);
	positions = hb_buffer_get_glyph_positions(shaper->buffer, &count);
	make_room(paragraph, scratch, count);
	for (unsigned i = 0; i < count; i++)
		take_glyph(paragraph, part, &infos[i], &positions[i]);
	space_out(paragraph, part, first);
	if (paragraph->roomy)
		make_way(paragraph, first);
}

bool shape_may_break(
	const struct paragraph *paragraph, const struct piece *piece)
{
	const int64_t least =
		(int64_t)piece->size * RICH_BLANK_WIDTH / 1000 * SHAPE_PART;

	return piece->blank &&
	       (paragraph->letters[piece->first].look & SPAN_FILL) != 0 &&
	       piece->end - piece->first > (size_t)2 * SHAPE_PART &&
	       paragraph->measure / 4 >= least / 3;
}

/* A blank is a line of the width its underscores give, and long enough to write
 * a word on.  One that cannot be broken stays within its line. */
static void measure_blank(
	struct paragraph *paragraph, struct piece *piece, mpt measure)
{
	struct letter *letters = paragraph->letters;
	const int64_t count = (int64_t)(piece->end - piece->first);
	int64_t width = count * RICH_BLANK_WIDTH;

	width = (width > BLANK_LEAST ? width : BLANK_LEAST) * piece->size /
		1000;
	if (width > measure && !shape_may_break(paragraph, piece))
		width = measure;
	for (int64_t i = 0; i < count; i++) {
		struct letter *letter = &letters[piece->first + (size_t)i];

		letter->edge = width * (i + 1) / count - width * i / count;
		letter->safe = true;
	}
}

/* Turn widths of letters into edges, and back. */
static void add_up(struct paragraph *paragraph)
{
	int64_t edge = 0;

	for (size_t i = 0; i < paragraph->count; i++) {
		const int64_t width = paragraph->letters[i].edge;

		paragraph->letters[i].edge = edge;
		edge += width;
	}
	paragraph->letters[paragraph->count].edge = edge;
}

static void take_apart(struct paragraph *paragraph)
{
	struct letter *letters = paragraph->letters;

	for (size_t i = 0; i < paragraph->count; i++)
		letters[i].edge = letters[i + 1].edge - letters[i].edge;
}

void shape_pieces(const struct shaper *shaper, struct paragraph *paragraph,
	struct arena *scratch, mpt measure)
{
	for (size_t i = 0; i < paragraph->piece_count; i++) {
		struct piece *piece = &paragraph->pieces[i];

		piece->glyphs = paragraph->glyph_count;
		if (piece->box != NULL)
			paragraph->letters[piece->first].edge =
				piece->box->width;
		else if (piece->blank)
			measure_blank(paragraph, piece, measure);
		else
			shape_part(shaper, paragraph, scratch, piece);
		piece->glyph_count = paragraph->glyph_count - piece->glyphs;
	}
	add_up(paragraph);
}

static bool must_cut(const struct letter *letter)
{
	return letter->may_break && !letter->safe;
}

/* Shape a piece again in parts.  Glyphs are in printing order, so from right to
 * left the last part comes first. */
static void shape_parts(const struct shaper *shaper,
	struct paragraph *paragraph, struct arena *scratch, struct piece *piece)
{
	const bool rtl = piece->level % 2 != 0;
	size_t first = piece->first, end = piece->end;
	struct piece part = *piece;

	piece->glyphs = paragraph->glyph_count;
	while (first < end) {
		part.first = rtl ? end - 1 : first;
		part.end = rtl ? end : first + 1;
		while (rtl && part.first > first &&
			!must_cut(&paragraph->letters[part.first]))
			part.first--;
		while (!rtl && part.end < end &&
			!must_cut(&paragraph->letters[part.end]))
			part.end++;
		shape_part(shaper, paragraph, scratch, &part);
		if (rtl)
			end = part.first;
		else
			first = part.end;
	}
	piece->glyph_count = paragraph->glyph_count - piece->glyphs;
}

void shape_apart(const struct shaper *shaper, struct paragraph *paragraph,
	struct arena *scratch)
{
	take_apart(paragraph);
	for (size_t i = 0; i < paragraph->piece_count; i++) {
		struct piece *piece = &paragraph->pieces[i];
		size_t at = piece->first + 1;

		while (at < piece->end && !must_cut(&paragraph->letters[at]))
			at++;
		if (at < piece->end && !piece->blank)
			shape_parts(shaper, paragraph, scratch, piece);
	}
	add_up(paragraph);
}
