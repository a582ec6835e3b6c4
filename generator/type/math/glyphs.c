#include "type/math/glyphs.h"

#include "base/arena.h"
#include "base/utf8.h"
#include "type/font/fonts.h"

#include <string.h>

enum {
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

/* A length in units of another face's em. */
static mpt units_of(struct spot spot, const struct face *face, int64_t units)
{
	return mpt_scaled((mpt)units, setter_size(spot), face->upem);
}

const char *glyphs_text(struct spot spot, uint32_t code)
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

struct part glyphs_variant(
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

/* The glyph for scripts, if the font has a special one, as for a prime. */
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
	return glyphs_variant(
		spot, script_glyph(spot, code, id), glyphs_text(spot, typed));
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
		spot, new_run(spot, face, glyph, 1, glyphs_text(spot, code)));
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
