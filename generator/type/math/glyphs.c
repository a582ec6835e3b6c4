/*
 * OpenType's MATH table lists for a sign its larger variants and the pieces of
 * which it can be put together.  The pieces overlap; what is too much is spread
 * over their joints.
 */
#include "type/math/glyphs.h"

#include "base/arena.h"
#include "base/utf8.h"
#include "type/font/fonts.h"

#include <string.h>

enum {
	VARIANTS_MAX = 24,
	PIECES_MAX = 12,
	REPEATS_MAX = 400,
	PRIME = 0x2032
};

static hb_font_t *font_of(struct spot spot)
{
	return spot.setter->face->hb_font;
}

bool glyphs_have(struct spot spot, uint32_t code)
{
	hb_codepoint_t glyph;

	return hb_font_get_nominal_glyph(font_of(spot), code, &glyph) != 0;
}

static const struct run *new_run(struct spot spot, const struct face *face,
	const struct glyph *glyphs, size_t count, const char *text)
{
	struct run *run = arena_alloc(spot.setter->arena, 1, sizeof(*run));

	*run = (struct run){.face = face,
		.size = setter_size(spot),
		.glyphs = glyphs,
		.count = count,
		.text = text,
		.length = strlen(text),
		.gray = spot.setter->setting->gray};
	for (size_t i = 0; i < count; i++)
		run->width += glyphs[i].advance;
	return run;
}

/* Units of another font's em. */
static mpt units_of(struct spot spot, const struct face *face, int64_t units)
{
	return mpt_scaled((mpt)units, setter_size(spot), face->upem);
}

static const char *text_of(struct spot spot, uint32_t code)
{
	char bytes[4];

	return arena_copy(spot.setter->arena, bytes, utf8_put(code, bytes));
}

/* The box of a run, as high as its ink. */
static struct box ink_box(struct spot spot, const struct run *run)
{
	struct box box = {.type = BOX_RUN, .width = run->width, .run = run};
	hb_glyph_extents_t ink;
	bool first = true;

	for (size_t i = 0; i < run->count; i++) {
		mpt top, bottom;

		if (!hb_font_get_glyph_extents(
			    run->face->hb_font, run->glyphs[i].id, &ink))
			continue;
		top = units_of(spot, run->face, ink.y_bearing);
		bottom = units_of(spot, run->face, ink.y_bearing + ink.height);
		if (first || top > box.height)
			box.height = top;
		if (first || -bottom > box.depth)
			box.depth = -bottom;
		first = false;
	}
	return box;
}

static struct part part_of(
	struct spot spot, hb_codepoint_t id, const char *text)
{
	struct glyph *glyph =
		arena_alloc(spot.setter->arena, 1, sizeof(*glyph));
	struct part part = {.letter = true};

	glyph->id = id;
	glyph->advance = setter_units(
		spot, hb_font_get_glyph_h_advance(font_of(spot), id));
	part.box =
		ink_box(spot, new_run(spot, spot.setter->face, glyph, 1, text));
	part.italic = setter_units(spot,
		hb_ot_math_get_glyph_italics_correction(font_of(spot), id));
	part.attach = setter_units(spot,
		hb_ot_math_get_glyph_top_accent_attachment(font_of(spot), id));
	return part;
}

static hb_buffer_t *fresh_buffer(struct setter *setter)
{
	if (setter->buffer == NULL)
		setter->buffer = hb_buffer_create();
	hb_buffer_clear_contents(setter->buffer);
	return setter->buffer;
}

/* The glyph for scripts, where the font has another one: of a prime. */
static hb_codepoint_t script_glyph(
	struct spot spot, uint32_t code, hb_codepoint_t plain)
{
	const hb_feature_t small = {HB_TAG('s', 's', 't', 'y'),
		spot.size == MATH_SCRIPT_SIZE ? 1 : 2, HB_FEATURE_GLOBAL_START,
		HB_FEATURE_GLOBAL_END};
	hb_buffer_t *buffer;
	unsigned count;

	if (spot.size < MATH_SCRIPT_SIZE || code != PRIME)
		return plain;
	buffer = fresh_buffer(spot.setter);
	hb_buffer_add_utf32(buffer, &code, 1, 0, 1);
	hb_buffer_set_direction(buffer, HB_DIRECTION_LTR);
	hb_buffer_set_script(buffer, HB_SCRIPT_MATH);
	hb_buffer_set_language(buffer, hb_language_from_string("en", -1));
	hb_shape(font_of(spot), buffer, &small, 1);
	return hb_buffer_get_glyph_infos(buffer, &count)->codepoint;
}

struct part glyphs_letter(struct spot spot, uint32_t code, uint32_t typed)
{
	hb_codepoint_t id = 0;

	hb_font_get_nominal_glyph(font_of(spot), code, &id);
	return part_of(
		spot, script_glyph(spot, code, id), text_of(spot, typed));
}

struct part glyphs_of_text(
	struct spot spot, const struct face *face, uint32_t code)
{
	struct glyph *glyph =
		arena_alloc(spot.setter->arena, 1, sizeof(*glyph));
	hb_glyph_extents_t ink = {0, 0, 0, 0};
	struct part part = {.letter = true};
	mpt right;

	hb_font_get_nominal_glyph(face->hb_font, code, &glyph->id);
	glyph->advance = units_of(spot, face,
		hb_font_get_glyph_h_advance(face->hb_font, glyph->id));
	part.box = ink_box(
		spot, new_run(spot, face, glyph, 1, text_of(spot, code)));
	hb_font_get_glyph_extents(face->hb_font, glyph->id, &ink);
	right = units_of(spot, face, ink.x_bearing + ink.width);
	part.attach = units_of(spot, face, ink.x_bearing + ink.width / 2);
	part.italic = right > glyph->advance ? right - glyph->advance : 0;
	return part;
}

struct part glyphs_word(struct spot spot, const char *text)
{
	const struct family *letters = spot.setter->setting->letters;
	const struct face *face = letters == NULL ? spot.setter->face
				  : spot.setter->setting->bold
					  ? letters->faces[FACE_BOLD]
					  : letters->faces[0];
	const size_t length = strlen(text);
	hb_buffer_t *buffer = fresh_buffer(spot.setter);
	const hb_glyph_info_t *infos;
	const hb_glyph_position_t *positions;
	struct glyph *glyphs;
	unsigned count;

	hb_buffer_add_utf8(buffer, text, (int)length, 0, (int)length);
	hb_buffer_set_direction(buffer, HB_DIRECTION_LTR);
	hb_buffer_set_script(buffer, HB_SCRIPT_LATIN);
	hb_buffer_set_language(buffer, hb_language_from_string("en", -1));
	hb_shape(face->hb_font, buffer, NULL, 0);
	infos = hb_buffer_get_glyph_infos(buffer, &count);
	positions = hb_buffer_get_glyph_positions(buffer, &count);
	glyphs = arena_alloc(spot.setter->arena, count, sizeof(*glyphs));
	for (unsigned i = 0; i < count; i++)
		glyphs[i] = (struct glyph){.id = infos[i].codepoint,
			.cluster = infos[i].cluster,
			.advance = units_of(spot, face, positions[i].x_advance),
			.dx = units_of(spot, face, positions[i].x_offset),
			.dy = units_of(spot, face, positions[i].y_offset)};
	return (struct part){
		.box = ink_box(spot,
			new_run(spot, face, glyphs, count,
				arena_copy(spot.setter->arena, text, length)))};
}

/* A sign that is stretched in one direction. */
struct stretch {
	struct spot spot;
	hb_codepoint_t id;
	hb_direction_t direction;
	const char *text;
	mpt target;
};

static bool vertical(const struct stretch *stretch)
{
	return stretch->direction == HB_DIRECTION_BTT;
}

static mpt extent_of(const struct stretch *stretch, const struct box *box)
{
	return vertical(stretch) ? box->height + box->depth : box->width;
}

/* The first variant that is large enough, or the last that is not too large;
 * false where all are too small. */
static bool variant(
	const struct stretch *stretch, bool least, struct part *part)
{
	hb_ot_math_glyph_variant_t variants[VARIANTS_MAX];
	unsigned count = VARIANTS_MAX;
	hb_codepoint_t id = stretch->id;

	*part = part_of(stretch->spot, id, stretch->text);
	if (least && extent_of(stretch, &part->box) >= stretch->target)
		return true;
	hb_ot_math_get_glyph_variants(font_of(stretch->spot), stretch->id,
		stretch->direction, 0, &count, variants);
	for (unsigned i = 0; i < count; i++) {
		const mpt size =
			setter_units(stretch->spot, variants[i].advance);

		if (!least && size > stretch->target)
			break;
		id = variants[i].glyph;
		if (least && size >= stretch->target) {
			*part = part_of(stretch->spot, id, stretch->text);
			return true;
		}
	}
	*part = part_of(stretch->spot, id, stretch->text);
	return !least;
}

/* The pieces of a sign. */
struct pieces {
	hb_ot_math_glyph_part_t at[PIECES_MAX];
	unsigned count;
	mpt overlap;         /* of neighbours, at least */
	mpt fixed, repeated; /* lengths of what stands once and what repeats */
	int once, extenders;
};

static void measure_pieces(const struct stretch *stretch, struct pieces *pieces)
{
	pieces->overlap = setter_units(stretch->spot,
		hb_ot_math_get_min_connector_overlap(
			font_of(stretch->spot), stretch->direction));
	for (unsigned i = 0; i < pieces->count; i++) {
		const mpt length =
			setter_units(stretch->spot, pieces->at[i].full_advance);

		if (pieces->at[i].flags & HB_MATH_GLYPH_PART_FLAG_EXTENDER) {
			pieces->repeated += length;
			pieces->extenders++;
		} else {
			pieces->fixed += length;
			pieces->once++;
		}
	}
}

/* How often each extender stands, so that the sign is long enough. */
static int repeats_for(const struct pieces *pieces, mpt target)
{
	int repeats = 0;

	while (repeats < REPEATS_MAX && pieces->extenders > 0) {
		const int joints =
			pieces->once + repeats * pieces->extenders - 1;
		const int64_t length =
			pieces->fixed + (int64_t)repeats * pieces->repeated -
			(int64_t)(joints > 0 ? joints : 0) * pieces->overlap;

		if (length >= target)
			break;
		repeats++;
	}
	return repeats;
}

/* By how much neighbours overlap so that the sign just reaches its length. */
static mpt overlap_for(
	const struct stretch *stretch, const struct pieces *pieces, int repeats)
{
	const int joints = pieces->once + repeats * pieces->extenders - 1;
	const int64_t surplus = pieces->fixed +
				(int64_t)repeats * pieces->repeated -
				stretch->target;
	mpt most = INT32_MAX;
	int64_t overlap = joints > 0 ? surplus / joints : 0;

	for (unsigned i = 0; i < pieces->count; i++) {
		const hb_ot_math_glyph_part_t *piece = &pieces->at[i];
		const mpt end = setter_units(
			stretch->spot, piece->end_connector_length);
		const mpt start = setter_units(
			stretch->spot, piece->start_connector_length);

		if (end > 0 && end < most)
			most = end;
		if (start > 0 && start < most)
			most = start;
	}
	if (overlap > most)
		overlap = most;
	return overlap < pieces->overlap ? pieces->overlap : (mpt)overlap;
}

static void add_piece(const struct stretch *stretch, struct pile *pile,
	const struct part *part, mpt *reach)
{
	if (vertical(stretch)) {
		setter_add(pile, &part->box, 0, *reach + part->box.depth);
		if (part->box.width > pile->box.width)
			pile->box.width = part->box.width;
	} else {
		setter_add(pile, &part->box, *reach, 0);
	}
}

/* Put the sign together from its pieces; false where the font has none. */
static bool assemble(const struct stretch *stretch, struct part *made)
{
	struct pieces pieces = {.count = PIECES_MAX};
	struct pile pile = setter_pile(stretch->spot);
	mpt reach = 0, overlap;
	int repeats;

	hb_ot_math_get_glyph_assembly(font_of(stretch->spot), stretch->id,
		stretch->direction, 0, &pieces.count, pieces.at, NULL);
	if (pieces.count == 0)
		return false;
	measure_pieces(stretch, &pieces);
	repeats = repeats_for(&pieces, stretch->target);
	overlap = overlap_for(stretch, &pieces, repeats);
	for (unsigned i = 0; i < pieces.count; i++) {
		const hb_ot_math_glyph_part_t *piece = &pieces.at[i];
		const bool extends =
			(piece->flags & HB_MATH_GLYPH_PART_FLAG_EXTENDER) != 0;
		const struct part part =
			part_of(stretch->spot, piece->glyph, stretch->text);

		for (int k = 0; k < (extends ? repeats : 1); k++) {
			if (pile.count > 0)
				reach -= overlap;
			add_piece(stretch, &pile, &part, &reach);
			reach += setter_units(
				stretch->spot, piece->full_advance);
		}
	}
	if (!vertical(stretch))
		pile.box.width = reach;
	*made = (struct part){.box = setter_box(&pile)};
	return true;
}

/* Put the middle of a box on the axis. */
static void centre(struct spot spot, struct box *box)
{
	const mpt whole = box->height + box->depth;
	const mpt height = setter_axis(spot) + whole / 2;

	box->y = height - box->height;
	box->height = height;
	box->depth = whole - height;
}

/* A box that was moved, in a group at y = 0. */
static struct part settled(struct spot spot, struct part part)
{
	struct pile pile = setter_pile(spot);
	struct box box = part.box;

	box.height -= box.y;
	box.depth += box.y;
	setter_add(&pile, &box, 0, 0);
	pile.box.width = box.width;
	pile.box.height = part.box.height;
	pile.box.depth = part.box.depth;
	part.box = setter_box(&pile);
	return part;
}

struct part glyphs_high(struct spot spot, uint32_t code, mpt height)
{
	struct stretch stretch = {.spot = spot,
		.direction = HB_DIRECTION_BTT,
		.text = text_of(spot, code),
		.target = height};
	struct part part, made;

	hb_font_get_nominal_glyph(font_of(spot), code, &stretch.id);
	if (!variant(&stretch, true, &part) && assemble(&stretch, &made))
		part = made;
	part.letter = false;
	centre(spot, &part.box);
	return settled(spot, part);
}

struct part glyphs_wide(struct spot spot, uint32_t code, mpt width, bool least)
{
	struct stretch stretch = {.spot = spot,
		.direction = HB_DIRECTION_LTR,
		.text = text_of(spot, code),
		.target = width};
	struct part part, made;

	hb_font_get_nominal_glyph(font_of(spot), code, &stretch.id);
	if (!variant(&stretch, least, &part) && assemble(&stretch, &made))
		return made;
	return part;
}
