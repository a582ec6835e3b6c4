#include "pdf/font_choice.h"

#include "pdf/foundry.h"
#include "pdf/joint.h"

#include <hb.h>

enum {
	COMMON_LEAST = 32 /* fewer letters are smaller in their own font */
};

/* Move the used common letters to the font's own glyphs. */
static void take_letters(struct used_font *font, struct arena *arena)
{
	for (size_t i = 0; i < font->fount->count; i++) {
		const struct used_glyph *from = &font->fount->glyphs[i];

		if (!plates_common_have(&font->letters, i))
			continue;
		used_glyphs_take(font, arena, from);
	}
}

void font_choice_own(struct used_font *font, struct arena *arena)
{
	font->common = font->single = false;
	font->apart = true;
	take_letters(font, arena);
}

/* Can its own glyphs join the common letters?  Not if one has several entries,
 * nor the box for a missing letter. */
static bool joins(const struct used_font *font)
{
	bool joins = font->fount->single && font->count <= JOINT_MOST &&
		     font->count + plates_common_count(&font->letters) > 0;

	for (size_t i = 0; joins && i < font->count; i++)
		joins = !font->glyphs[i].again && font->glyphs[i].id != 0;
	return joins;
}

static size_t space_index(const struct used_font *font, hb_codepoint_t *id)
{
	return hb_font_get_nominal_glyph(font->face->hb_font, ' ', id)
		       ? foundry_index_of(font->fount, *id)
		       : FOUNT_MAX;
}

/* Lines may end in a space that no run shows: show_line_end(). */
static void add_space(struct used_font *font)
{
	hb_codepoint_t id;
	const size_t index = space_index(font, &id);

	if (index < FOUNT_MAX)
		plates_common_add_one(&font->letters, index);
}

void font_choice_make(struct used_fonts *fonts)
{
	for (size_t i = 0; i < fonts->count; i++) {
		struct used_font *font = &fonts->at[i];
		const bool many =
			plates_common_count(&font->letters) >= COMMON_LEAST;

		if (many)
			add_space(font);
		font->apart = !joins(font);
		font->common = !font->apart || many;
		font->single = font->common && font->fount->single;
		if (!font->common)
			font_choice_own(font, fonts->arena);
	}
}

const struct used_glyph *font_choice_space(const struct used_font *font)
{
	hb_codepoint_t id = 0;
	const size_t index = space_index(font, &id);

	if (id == 0 || (font->common && index < FOUNT_MAX &&
			       !plates_common_have(&font->letters, index)))
		return NULL;
	return used_glyphs_find(font, id);
}

bool font_choice_is_apart(
	const struct used_font *font, const struct used_glyph *glyph)
{
	return font->common && font->apart && !glyph->common;
}
