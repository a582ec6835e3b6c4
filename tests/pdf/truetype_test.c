#define _GNU_SOURCE /* memmem */
#include "pdf/glyph/truetype.h"

#include "base/arena.h"
#include "pdf/glyph/subset.h"
#include "sheet.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

enum {
	SYMBOLS = 0xf000,
	LETTERS_MAX = 400
};

static const char common[] = "Hamburg";
static const char others[] = "\u00e9\u03a9"; /* one composed, one not */

/* A face cut down to some letters, and their ids in it. */
struct cut {
	struct buffer file;
	uint32_t ids[LETTERS_MAX];
	uint16_t codes[LETTERS_MAX];
	size_t count;
};

static struct cut cut_of(struct sheet *sheet, const char *text)
{
	const struct typeface type = {
		sheet_face(sheet, "Charis SIL", "Regular"), 0};
	struct run *run = sheet_shape(sheet, type.face, 11 * MPT, text);
	struct cut cut = {.count = run->count};
	struct subset subset;

	assert_true(cut.count <= LETTERS_MAX);
	for (size_t i = 0; i < cut.count; i++)
		cut.ids[i] = run->glyphs[i].id;
	assert_true(
		subset_make(sheet->arena, &type, cut.ids, cut.count, &subset));
	memcpy(cut.codes, subset.codes, cut.count * sizeof(*cut.codes));
	cut.file = subset.bytes;
	return cut;
}

static hb_font_t *font_of(const struct buffer *file)
{
	hb_blob_t *blob = hb_blob_create(file->at, (unsigned)file->length,
		HB_MEMORY_MODE_READONLY, NULL, NULL);
	hb_face_t *face = hb_face_create(blob, 0);
	hb_font_t *font = hb_font_create(face);

	hb_face_destroy(face);
	hb_blob_destroy(blob);
	return font;
}

/* The extents of a glyph and its width. */
struct size {
	hb_glyph_extents_t extents;
	hb_position_t width;
};

static struct size size_of(hb_font_t *font, hb_codepoint_t id)
{
	struct size size = {{0}, hb_font_get_glyph_h_advance(font, id)};

	assert_true(hb_font_get_glyph_extents(font, id, &size.extents));
	return size;
}

static void assert_same(struct size a, struct size b)
{
	assert_int_equal(a.width, b.width);
	assert_int_equal(a.extents.x_bearing, b.extents.x_bearing);
	assert_int_equal(a.extents.y_bearing, b.extents.y_bearing);
	assert_int_equal(a.extents.width, b.extents.width);
	assert_int_equal(a.extents.height, b.extents.height);
}

/* Are these letters of the face the same in the file? */
static void assert_letters(struct sheet *sheet, const struct buffer *file,
	const struct cut *cut, size_t shift)
{
	const struct face *face = sheet_face(sheet, "Charis SIL", "Regular");
	hb_font_t *whole = hb_font_create(face->hb_face);
	hb_font_t *font = font_of(file);

	for (size_t i = 0; i < cut->count; i++) {
		const hb_codepoint_t code =
			cut->codes[i] + (hb_codepoint_t)shift;
		hb_codepoint_t id;

		assert_same(size_of(whole, cut->ids[i]), size_of(font, code));
		assert_true(
			hb_font_get_nominal_glyph(font, SYMBOLS + code, &id));
		assert_int_equal(id, code);
	}
	hb_font_destroy(font);
	hb_font_destroy(whole);
}

static void all_glyphs_of_two_files_are_there(void **state)
{
	struct sheet *sheet = sheet_new();
	const struct cut a = cut_of(sheet, common), b = cut_of(sheet, others);
	const struct truetype_part first = {.file = a.file};
	const struct truetype_part second = {.file = b.file};
	struct buffer out = {.arena = sheet->arena};
	size_t shift;

	(void)state;
	assert_true(truetype_join(&first, &second, &out, &shift));
	assert_letters(sheet, &out, &a, 0);
	assert_letters(sheet, &out, &b, shift);
	sheet_free(sheet);
}

/* A word of a file, and the sum of some. */
static uint32_t word(const struct buffer *file, size_t at)
{
	const unsigned char *bytes = (const unsigned char *)file->at + at;

	return (uint32_t)bytes[0] << 24 | (uint32_t)bytes[1] << 16 |
	       (uint32_t)bytes[2] << 8 | bytes[3];
}

static uint32_t sum(const struct buffer *file, size_t at, size_t length)
{
	uint32_t all = 0;

	for (size_t i = 0; i < length; i += 4)
		all += word(file, at + i);
	return all;
}

static void sums_are_right(void **state)
{
	struct sheet *sheet = sheet_new();
	const struct cut a = cut_of(sheet, common), b = cut_of(sheet, others);
	const struct truetype_part first = {.file = a.file};
	const struct truetype_part second = {.file = b.file};
	struct buffer out = {.arena = sheet->arena};
	size_t shift;

	(void)state;
	assert_true(truetype_join(&first, &second, &out, &shift));
	assert_int_equal(out.length % 4, 0);
	assert_int_equal(sum(&out, 0, out.length), 0xb1b0afba);
	for (size_t i = 0; i < 7; i++) {
		const size_t entry = 12 + 16 * i, at = word(&out, entry + 8);

		if (memcmp(out.at + entry, "head", 4) != 0)
			assert_int_equal(word(&out, entry + 4),
				sum(&out, at, word(&out, entry + 12)));
	}
	sheet_free(sheet);
}

/* A composed letter keeps its parts, and others are left out. */
static void only_what_is_wanted_is_there(void **state)
{
	struct sheet *sheet = sheet_new();
	const struct cut all = cut_of(sheet, "Hamburg\u00e9");
	bool wanted[TRUETYPE_MOST + 1] = {false};
	const struct truetype_part first = {all.file, wanted};
	const struct truetype_part none = {.file.length = 0};
	struct cut shown = {.count = 1};
	struct buffer out = {.arena = sheet->arena};
	hb_glyph_extents_t extents;
	hb_font_t *font;
	size_t shift;

	(void)state;
	shown.ids[0] = all.ids[all.count - 1];
	shown.codes[0] = all.codes[all.count - 1];
	wanted[shown.codes[0]] = true;
	assert_true(truetype_join(&first, &none, &out, &shift));
	assert_letters(sheet, &out, &shown, 0);
	assert_true(out.length < all.file.length);
	font = font_of(&out);
	assert_int_equal(hb_font_get_glyph_h_advance(font, all.codes[0]), 0);
	assert_true(hb_font_get_glyph_extents(font, all.codes[0], &extents));
	assert_int_equal(extents.width, 0);
	hb_font_destroy(font);
	sheet_free(sheet);
}

static void codes_of_a_byte_are_the_limit(void **state)
{
	struct sheet *sheet = sheet_new();
	struct buffer text = {.arena = sheet->arena};
	struct buffer out = {.arena = sheet->arena};
	const struct truetype_part none = {.file.length = 0};
	struct truetype_part first = {.file.length = 0};
	size_t shift;

	(void)state;
	for (unsigned i = 0; i < 300; i++) /* from U+0100 on */
		buffer_printf(&text, "%c%c", 0xc4 + i / 64, 0x80 + i % 64);
	first.file = cut_of(sheet, "abc").file;
	assert_true(truetype_join(&first, &none, &out, &shift));
	first.file = cut_of(sheet, buffer_text(&text)).file;
	out = (struct buffer){.arena = sheet->arena};
	assert_false(truetype_join(&first, &none, &out, &shift));
	sheet_free(sheet);
}

/* Whatever stands in a file, nothing beyond it is read. */
static void a_broken_file_is_read_within_its_bounds(void **state)
{
	struct sheet *sheet = sheet_new();
	const struct cut whole = cut_of(sheet, "H\u00e9");
	struct truetype_part part = {.file = whole.file};
	size_t shift;

	(void)state;
	for (size_t i = 0; i < whole.file.length; i++) {
		struct arena *arena = arena_new();
		struct buffer out = {.arena = arena};

		part.file.at = arena_copy(arena, whole.file.at, i);
		part.file.length = i;
		truetype_join(&part, &part, &out, &shift);
		part.file.at =
			arena_copy(arena, whole.file.at, whole.file.length);
		part.file.length = whole.file.length;
		part.file.at[i] = (char)~part.file.at[i];
		truetype_join(&part, &part, &out, &shift);
		arena_free(arena);
	}
	part.file.length = 0;
	assert_false(truetype_join(
		&part, &part, &(struct buffer){.arena = sheet->arena}, &shift));
	sheet_free(sheet);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(all_glyphs_of_two_files_are_there),
		cmocka_unit_test(sums_are_right),
		cmocka_unit_test(only_what_is_wanted_is_there),
		cmocka_unit_test(codes_of_a_byte_are_the_limit),
		cmocka_unit_test(a_broken_file_is_read_within_its_bounds),
	};

	return cmocka_run_group_tests_name("truetype", tests, NULL, NULL);
}
