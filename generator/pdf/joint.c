#include "pdf/joint.h"

#include "base/arena.h"
#include "pdf/font.h"
#include "pdf/foundry.h"
#include "pdf/glyph/truetype.h"

/* The used common letters, with room for `more` glyphs. */
static struct font_joint letters_of(
	struct arena *arena, const struct used_font *font, size_t more)
{
	const struct fount *fount = font->fount;
	struct font_joint joint = {.face = font->face,
		.at = arena_alloc(
			arena, fount->count + more, sizeof(*joint.at)),
		.map = fount->map};

	for (size_t i = 0; i < fount->count; i++)
		if (plates_common_have(&font->letters, i))
			joint.at[joint.count++] = &fount->glyphs[i];
	return joint;
}

/* A map of all common letters and the font's own glyphs behind them. */
static struct buffer map_of(
	const struct pdf_file *file, const struct used_font *font)
{
	const struct fount *fount = font->fount;
	const size_t count = fount->count + font->count;
	const struct used_glyph **all =
		arena_alloc(file->arena, count, sizeof(*all));

	for (size_t i = 0; i < count; i++)
		all[i] = i < fount->count ? &fount->glyphs[i]
					  : &font->glyphs[i - fount->count];
	return font_map(file->arena, file->deflater, all, count, EFFORT_LITTLE);
}

/* Add the font's own glyphs, whose codes are still those of their own file. */
static void add_own(const struct pdf_file *file, const struct used_font *font,
	size_t shift, struct font_joint *joint)
{
	for (size_t i = 0; i < font->count; i++) {
		font->glyphs[i].code = (uint16_t)(font->glyphs[i].code + shift);
		joint->at[joint->count++] = &font->glyphs[i];
	}
	joint->map = map_of(file, font);
}

/* Join the used common letters and a file of the others. */
static bool join(const struct used_font *font, const struct buffer *others,
	struct buffer *file, size_t *shift)
{
	const struct fount *fount = font->fount;
	struct truetype_part letters = {.file = fount->file};
	const struct truetype_part own = {.file = *others};

	letters.wanted = arena_alloc(
		file->arena, TRUETYPE_MOST + 1, sizeof(*letters.wanted));
	for (size_t i = 0; i < fount->count; i++) {
		/* Parts of composed letters may come before this glyph. */
		if (fount->glyphs[i].code > TRUETYPE_MOST)
			return false;
		if (plates_common_have(&font->letters, i))
			letters.wanted[fount->glyphs[i].code] = true;
	}
	return truetype_join(&letters, &own, file, shift);
}

const struct font_parts *joint_font(struct pdf_file *file,
	struct plates *plates, const struct used_font *font, bool own)
{
	struct arena *arena = file->arena;
	struct font_parts *parts = arena_alloc(arena, 1, sizeof(*parts));
	const struct font_glyphs glyphs = {
		font->face, font->letter_space, font->glyphs, font->count};
	struct font_joint joint =
		letters_of(arena, font, own ? font->count : 0);
	struct buffer others = {.length = 0}, all = {.arena = arena};
	size_t shift;

	own = own && font->count > 0;
	if (own && !plates_cut(plates, glyphs, &others))
		return NULL;
	if (!join(font, &others, &all, &shift))
		return NULL;
	if (own)
		add_own(file, font, shift, &joint);
	*parts = font_join(arena, file->deflater, &joint, &all);
	return parts;
}
