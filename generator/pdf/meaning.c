#include "pdf/meaning.h"

#include "base/arena.h"

#include <string.h>

struct used_glyph *meaning_glyph(
	struct used_font *font, struct arena *arena, uint32_t id)
{
	if (id >= font->slot_count)
		return NULL;
	if (font->slots == NULL)
		font->slots = arena_alloc(
			arena, font->slot_count, sizeof(*font->slots));
	if (font->slots[id] > 0)
		return &font->glyphs[font->slots[id] - 1];
	font->glyphs = arena_grow(arena, font->glyphs, font->count, &font->room,
		sizeof(*font->glyphs));
	font->glyphs[font->count] = (struct used_glyph){.id = id, .text = ""};
	font->slots[id] = (uint16_t)(font->count + 1);
	return &font->glyphs[font->count++];
}

void meaning_learn(
	struct used_glyph *glyph, const char *text, size_t length, bool sure)
{
	if (length == 0 || glyph->sure || (glyph->length > 0 && !sure))
		return;
	glyph->text = text;
	glyph->length = length;
	glyph->sure = sure;
}

struct used_glyph *meaning_find(const struct used_font *font,
	struct used_glyph *glyph, const struct share *share)
{
	while (glyph->length != share->length ||
		memcmp(glyph->text, share->text, share->length) != 0) {
		if (glyph->next == 0)
			return NULL;
		glyph = &font->glyphs[glyph->next - 1];
	}
	return glyph;
}

void meaning_add(struct used_font *font, struct arena *arena, uint32_t id,
	const struct share *share)
{
	struct used_glyph *glyph = meaning_glyph(font, arena, id);
	const char *text = arena_copy(arena, share->text, share->length);
	const size_t count = font->count;

	if (glyph == NULL || count >= UINT16_MAX)
		return;
	if (glyph->length == 0 && !glyph->sure) {
		meaning_learn(glyph, text, share->length, true);
		glyph->sure = true;
		return;
	}
	if (meaning_find(font, glyph, share) != NULL)
		return;
	font->glyphs = arena_grow(
		arena, font->glyphs, count, &font->room, sizeof(*font->glyphs));
	font->glyphs[font->count++] = (struct used_glyph){
		.id = id,
		.text = text,
		.length = share->length,
		.sure = true,
		.again = true,
	};
	glyph = &font->glyphs[font->slots[id] - 1];
	while (glyph->next != 0)
		glyph = &font->glyphs[glyph->next - 1];
	glyph->next = (uint16_t)(count + 1);
}
