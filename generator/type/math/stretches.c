/*
 * For each sign, OpenType's MATH table lists larger variants and the pieces
 * that it can be assembled from.  Pieces overlap; any excess length is spread
 * over the joints as more overlap.
 */
#include "type/math/stretches.h"

#include "type/font/fonts.h"
#include "type/math/glyphs.h"

enum {
	VARIANTS_MAX = 24,
	PIECES_MAX = 12,
	REPEATS_MAX = 400
};

static hb_font_t *font_of(struct spot spot)
{
	return spot.setter->face->hb_font;
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
 * false if all are too small. */
static bool variant(
	const struct stretch *stretch, bool least, struct part *part)
{
	hb_ot_math_glyph_variant_t variants[VARIANTS_MAX];
	unsigned count = VARIANTS_MAX;
	hb_codepoint_t id = stretch->id;

	*part = glyphs_variant(stretch->spot, id, stretch->text);
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
			*part = glyphs_variant(
				stretch->spot, id, stretch->text);
			return true;
		}
	}
	*part = glyphs_variant(stretch->spot, id, stretch->text);
	return !least;
}

/* The pieces of a sign. */
struct pieces {
	hb_ot_math_glyph_part_t at[PIECES_MAX];
	unsigned count;
	mpt overlap;         /* of neighbours, at least */
	mpt fixed, repeated; /* total lengths of pieces and of extenders */
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

/* How often to repeat each extender so that the sign is long enough. */
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

/* The overlap of neighbours at which the sign just reaches its length. */
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
	const struct part *part, mpt reach)
{
	if (vertical(stretch)) {
		setter_add(pile, &part->box, 0, reach + part->box.depth);
		if (part->box.width > pile->box.width)
			pile->box.width = part->box.width;
	} else {
		setter_add(pile, &part->box, reach, 0);
	}
}

/* Assemble the sign from its pieces; false if the font has none. */
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
		const struct part part = glyphs_variant(
			stretch->spot, piece->glyph, stretch->text);

		for (int k = 0; k < (extends ? repeats : 1); k++) {
			if (pile.count > 0)
				reach -= overlap;
			add_piece(stretch, &pile, &part, reach);
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

/* Wrap a box that was moved in a group at y = 0. */
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

struct part stretches_high(struct spot spot, uint32_t code, mpt height)
{
	struct stretch stretch = {.spot = spot,
		.direction = HB_DIRECTION_BTT,
		.text = glyphs_text(spot, code),
		.target = height};
	struct part part, made;

	hb_font_get_nominal_glyph(font_of(spot), code, &stretch.id);
	if (!variant(&stretch, true, &part) && assemble(&stretch, &made))
		part = made;
	part.letter = false;
	centre(spot, &part.box);
	return settled(spot, part);
}

struct part stretches_wide(
	struct spot spot, uint32_t code, mpt width, bool least)
{
	struct stretch stretch = {.spot = spot,
		.direction = HB_DIRECTION_LTR,
		.text = glyphs_text(spot, code),
		.target = width};
	struct part part, made;

	hb_font_get_nominal_glyph(font_of(spot), code, &stretch.id);
	if (!variant(&stretch, least, &part) && assemble(&stretch, &made))
		return made;
	return part;
}
