/*
 * A font file with any bytes changed, set from and embedded.
 *
 * The input is a list of changes to a small font made from an installed one:
 * a byte that chooses the font, two that cut its end off, and then three for
 * each byte changed, where and into what.
 */
#include "door.h"
#include "memory_file.h"
#include "one_page.h"
#include "type/font/face.h"
#include "type_case.h"

#include <hb-subset.h>

enum {
	FONTS = 2,
	CHANGE = 3,
	HEAD = 3
};

/* Latin of glyf outlines, and Chinese of CFF's. */
static const char letters[] = "Hamburgefonstiv fi 1234\u00e9\u5341";

static hb_blob_t *cut_out(const struct face *face)
{
	hb_subset_input_t *input = hb_subset_input_create_or_fail();
	hb_buffer_t *buffer = hb_buffer_create();
	hb_face_t *subset;
	hb_blob_t *blob;
	unsigned count;
	const hb_glyph_info_t *infos;

	assert(input != NULL);
	hb_buffer_add_utf8(buffer, letters, -1, 0, -1);
	infos = hb_buffer_get_glyph_infos(buffer, &count);
	for (unsigned i = 0; i < count; i++)
		hb_set_add(
			hb_subset_input_unicode_set(input), infos[i].codepoint);
	subset = hb_subset_or_fail(face->hb_face, input);
	assert(subset != NULL);
	blob = hb_face_reference_blob(subset);
	hb_face_destroy(subset);
	hb_buffer_destroy(buffer);
	hb_subset_input_destroy(input);
	return blob;
}

static hb_blob_t *base_of(size_t which)
{
	static hb_blob_t *bases[FONTS];
	const struct family *text = type_case()->text;
	const struct face *face = text->faces[0];

	which %= FONTS;
	if (bases[which] != NULL)
		return bases[which];
	for (size_t i = 0; which == 1 && i < text->fallback_count; i++)
		if (text->fallback[i]->faces[0]->cff)
			face = text->fallback[i]->faces[0];
	bases[which] = cut_out(face);
	return bases[which];
}

/* The changed font; its length. */
static size_t change(
	uint8_t *font, size_t length, const uint8_t *bytes, size_t count)
{
	for (size_t i = HEAD; i + CHANGE <= count; i += CHANGE)
		font[((size_t)bytes[i] << 8 | bytes[i + 1]) % length] =
			bytes[i + 2];
	return length - ((size_t)bytes[1] << 8 | bytes[2]) % length;
}

static void print_line(struct arena *arena, const struct line *line)
{
	struct mark *marks = arena_alloc(arena, line->count, sizeof(*marks));

	for (size_t i = 0; i < line->count; i++)
		marks[i] = (struct mark){.type = MARK_RUN,
			.x = line->boxes[i].x,
			.y = 72 * MPT,
			.run = line->boxes[i].run};
	one_page_write(arena, marks, line->count);
}

static void set_with(struct arena *arena, const struct face *face)
{
	const struct family family = {.name = "broken",
		.faces = {face, face, face, face},
		.fallback = type_case()->text->fallback,
		.fallback_count = type_case()->text->fallback_count,
		.role = type_case()->text->role,
		.fonts = type_case()->text->fonts};
	const struct text_style style = {.family = &family,
		.mono = &family,
		.size = 11 * MPT,
		.language = "en"};
	struct typesetter *typesetter = set_typesetter_new();
	const struct line line = set_line(typesetter, letters, &style);

	print_line(arena, &line);
	set_typesetter_free(typesetter);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	struct door door;
	unsigned size;
	const char *font, *why;
	uint8_t *copy;
	struct face *face;

	if (length < HEAD)
		return -1;
	font = hb_blob_get_data(base_of(bytes[0]), &size);
	door = door_open("f", bytes, length);
	copy = (uint8_t *)arena_copy(door.reading.arena, font, size);
	size = (unsigned)change(copy, size, bytes, length);
	face = face_open(door.reading.arena,
		memory_file_put(door.reading.arena, copy, size), 0, &why);
	if (face != NULL) {
		set_with(door.reading.arena, face);
		face_close(face);
	}
	door_close(&door);
	return 0;
}
