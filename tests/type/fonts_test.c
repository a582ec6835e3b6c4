#include "type/font/fonts.h"

#include "base/arena.h"
#include "base/file/file.h"
#include "type/font/face.h"
#include "type/font/ink.h"

#include <hb.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

enum {
	FONT_LIMIT = 16 * 1024 * 1024
};

struct kit {
	struct arena *arena;
	struct errors *errors;
	struct fonts *fonts;
	struct source source;
};

static void kit_open(struct kit *kit, const char *path)
{
	struct reading reading;

	*kit = (struct kit){.arena = arena_new()};
	kit->errors = error_list_new(kit->arena);
	kit->source = (struct source){"w.yaml", "font: x\n", 8};
	reading = (struct reading){kit->arena, kit->errors};
	kit->fonts = fonts_open(&reading, path);
}

static void kit_close(struct kit *kit)
{
	fonts_close(kit->fonts);
	arena_free(kit->arena);
}

static const struct family *ask(struct kit *kit, const char *name)
{
	return fonts_family(kit->fonts, name,
		(struct where){&kit->source, 1, 7}, kit->errors);
}

/* All that was told, without the lines that show the source. */
static void assert_told(const struct kit *kit, const char *expected)
{
	char *text = NULL, told[1024] = "";
	size_t size = 0, used = 0;
	FILE *out = open_memstream(&text, &size);

	assert_non_null(out);
	error_print_all(kit->errors, out, false);
	fclose(out);
	for (char *line = text, *end; (end = strchr(line, '\n')) != NULL;
		line = end + 1) {
		const size_t length = (size_t)(end - line) + 1;

		if (strstr(line, " | ") != NULL && strstr(line, " | ") < end)
			continue;
		assert_true(used + length < sizeof(told));
		memcpy(told + used, line, length);
		used += length;
	}
	assert_string_equal(told, expected);
	free(text);
}

static void every_role_opens(void **state)
{
	static const char *const roles[] = {
		"serif", "sans", "dyslexic", "hand", "mono"};
	struct kit kit;

	(void)state;
	kit_open(&kit, "fonts/fonts.yaml");
	for (size_t i = 0; i < LENGTH(roles); i++) {
		const struct family *family = ask(&kit, roles[i]);

		assert_non_null(family);
		for (unsigned look = 0; look < FACES; look++) {
			const struct face *face = family->faces[look];

			assert_int_equal(face->bold, (look & FACE_BOLD) != 0);
			assert_int_equal(
				face->italic, (look & FACE_ITALIC) != 0);
			assert_int_equal(
				face->mono, strcmp(roles[i], "mono") == 0);
		}
	}
	assert_told(&kit, "");
	kit_close(&kit);
}

static void a_face_is_measured(void **state)
{
	struct kit kit;
	const struct face *face;

	(void)state;
	kit_open(&kit, "fonts/fonts.yaml");
	face = ask(&kit, "serif")->faces[FACE_BOLD | FACE_ITALIC];
	assert_string_equal(face->name, "CharisSIL-BoldItalic");
	assert_int_equal(strlen(face->hash), 64);
	assert_false(face->cff);
	assert_in_range(face->ascent, 650, 800);
	assert_in_range(-face->descent, 150, 300);
	assert_in_range(face->x_height, 400, 550);
	assert_in_range(face->cap_height, 600, face->ascent);
	assert_true(face->bbox[0] < 0 && face->bbox[1] < face->descent);
	assert_true(face->bbox[2] > 1000 && face->bbox[3] > face->ascent);
	assert_true(face->italic_angle < -5 && face->italic_angle > -20);
	assert_true(ask(&kit, "dyslexic")->faces[0]->cff);
	kit_close(&kit);
}

static void a_role_and_its_family_are_the_same(void **state)
{
	struct kit kit;
	const struct family *serif;

	(void)state;
	kit_open(&kit, "fonts/fonts.yaml");
	serif = ask(&kit, "serif");
	assert_string_equal(serif->name, "Charis SIL");
	assert_ptr_equal(ask(&kit, "serif"), serif);
	assert_ptr_equal(ask(&kit, "Charis SIL"), serif);
	assert_ptr_equal(ask(&kit, "charis sil"), serif);
	kit_close(&kit);
}

/* In large print those of the sans stand beside any font but those that have
 * formulas of their own letters, under whichever name. */
static void formulas_of_large_print_are_without_serifs(void **state)
{
	static const char *const serifs[] = {
		"serif", "Charis SIL", "DejaVu Serif"};
	static const char *const others[] = {
		"sans", "Andika", "dyslexic", "hand", "mono"};
	const struct family *sans;
	struct kit kit;

	(void)state;
	kit_open(&kit, "fonts/fonts.yaml");
	sans = ask(&kit, "sans");
	assert_non_null(sans);
	for (size_t i = 0; i < LENGTH(serifs); i++)
		assert_ptr_equal(ask(&kit, serifs[i])->plain, sans);
	for (size_t i = 0; i < LENGTH(others); i++)
		assert_null(ask(&kit, others[i])->plain);
	kit_close(&kit);
}

static void a_family_never_falls_back_on_itself(void **state)
{
	struct kit kit;
	const struct family *family;

	(void)state;
	kit_open(&kit, "fonts/fonts.yaml");
	ask(&kit, "serif");
	family = ask(&kit, "DejaVu Sans");
	assert_non_null(family);
	assert_true(family->fallback_count > 0);
	for (size_t i = 0; i < family->fallback_count; i++) {
		assert_ptr_not_equal(family->fallback[i], family);
		for (size_t j = 0; j < i; j++)
			assert_ptr_not_equal(
				family->fallback[i], family->fallback[j]);
	}
	kit_close(&kit);
}

static void every_face_is_listed_once(void **state)
{
	struct kit kit;
	const struct face *const *faces;
	size_t count;

	(void)state;
	kit_open(&kit, "fonts/fonts.yaml");
	fonts_faces(kit.fonts, &count);
	assert_int_equal(count, 0);
	ask(&kit, "serif");
	ask(&kit, "sans");
	ask(&kit, "mono");
	faces = fonts_faces(kit.fonts, &count);
	assert_true(count > 12);
	assert_string_equal(faces[0]->name, "CharisSIL");
	for (size_t i = 0; i < count; i++) {
		for (size_t j = 0; j < i; j++)
			assert_string_not_equal(faces[i]->hash, faces[j]->hash);
	}
	kit_close(&kit);
}

/* The faces that are open. */
static size_t faces_open(const struct kit *kit)
{
	size_t count;

	fonts_faces(kit->fonts, &count);
	return count;
}

static uint32_t tag(const char *script)
{
	return (uint32_t)script[0] << 24 | (uint32_t)script[1] << 16 |
	       (uint32_t)script[2] << 8 | (uint32_t)script[3];
}

static void a_language_has_its_countrys_characters(void **state)
{
	static const struct {
		const char *role, *language, *family;
	} wanted[] = {
		{"serif", "en", "Noto Serif CJK SC"},
		{"serif", "zh", "Noto Serif CJK SC"},
		{"serif", "zh-Hans", "Noto Serif CJK SC"},
		{"serif", "zh-hant", "Noto Serif CJK TC"},
		{"serif", "zh-TW", "Noto Serif CJK TC"},
		{"serif", "zh-Hant-HK", "Noto Serif CJK HK"},
		{"serif", "ja", "Noto Serif CJK JP"},
		{"serif", "ja-JP", "Noto Serif CJK JP"},
		{"serif", "ko", "Noto Serif CJK KR"},
		{"sans", "ja", "Noto Sans CJK JP"},
		{"mono", "ko", "Noto Sans CJK KR"},
	};
	struct kit kit;

	(void)state;
	kit_open(&kit, "fonts/fonts.yaml");
	for (size_t i = 0; i < LENGTH(wanted); i++) {
		const struct family *family =
			fonts_special(ask(&kit, wanted[i].role), tag("Hani"),
				wanted[i].language);

		assert_non_null(family);
		assert_string_equal(family->name, wanted[i].family);
		assert_true(family->faces[FACE_BOLD]->bold);
		assert_false(family->faces[0]->bold);
	}
	kit_close(&kit);
}

static void a_script_is_opened_when_it_is_needed(void **state)
{
	const struct where at = {NULL, 0, 0};
	struct kit kit;
	const struct family *serif, *chinese;
	size_t before;

	(void)state;
	kit_open(&kit, "fonts/fonts.yaml");
	serif = ask(&kit, "serif");
	before = faces_open(&kit);
	assert_null(fonts_special(serif, tag("Latn"), "en"));
	assert_int_equal(faces_open(&kit), before);
	assert_true(fonts_need(serif, tag("Hani"), "zh", at, kit.errors));
	assert_int_equal(faces_open(&kit), before + 2);
	chinese = fonts_special(serif, tag("Hani"), "zh");
	assert_true(fonts_on_demand(kit.fonts, chinese->faces[0]));
	assert_false(fonts_on_demand(kit.fonts, serif->faces[0]));
	assert_int_equal(faces_open(&kit), before + 2);
	kit_close(&kit);
}

static void a_script_without_its_font_is_reported_once(void **state)
{
	struct kit kit;
	const struct family *serif;

	(void)state;
	kit_open(&kit, "tests/type/missing-script.yaml");
	serif = ask(&kit, "serif");
	assert_non_null(serif);
	for (int i = 0; i < 2; i++)
		assert_false(fonts_need(serif, tag("Thai"), "th",
			(struct where){&kit.source, 1, 7}, kit.errors));
	assert_null(fonts_special(serif, tag("Thai"), "th"));
	assert_told(&kit, "w.yaml:1:7: error: font \"Pensum Nonesuch\" is not "
			  "installed\n"
			  "      = install the package fonts-nonesuch\n");
	kit_close(&kit);
}

static void an_unknown_font_is_reported(void **state)
{
	struct kit kit;

	(void)state;
	kit_open(&kit, "fonts/fonts.yaml");
	assert_null(ask(&kit, "sreif"));
	assert_null(ask(&kit, "Pensum Nonesuch"));
	assert_told(&kit,
		"w.yaml:1:7: error: font \"sreif\" is neither a role nor an "
		"installed family\n"
		"      = did you mean \"serif\"?\n"
		"w.yaml:1:7: error: font \"Pensum Nonesuch\" is neither a "
		"role nor an installed family\n"
		"      = known: serif, sans, dyslexic, hand, mono, and the "
		"families that \"fc-list : family\" names\n");
	kit_close(&kit);
}

static void a_missing_font_names_its_package(void **state)
{
	struct kit kit;

	(void)state;
	kit_open(&kit, "tests/type/missing-font.yaml");
	assert_null(ask(&kit, "fancy"));
	assert_null(ask(&kit, "serif"));
	assert_null(ask(&kit, "Pensum Neverwas"));
	assert_told(&kit, "w.yaml:1:7: error: font \"Pensum Nonesuch\" is not "
			  "installed\n"
			  "      = install the package fonts-nonesuch\n"
			  "w.yaml:1:7: error: font \"Pensum Neverwas\" is not "
			  "installed\n"
			  "      = install the package fonts-neverwas\n");
	kit_close(&kit);
}

static void mistakes_in_the_list_are_reported(void **state)
{
	struct kit kit;

	(void)state;
	kit_open(&kit, "tests/type/bad-fonts.yaml");
	assert_null(kit.fonts);
	assert_int_equal(error_count(kit.errors), 2);
	kit_close(&kit);
	kit_open(&kit, "tests/type/bad-large-print.yaml");
	assert_null(kit.fonts);
	assert_told(&kit,
		"tests/type/bad-large-print.yaml:1:1: error: large_print of "
		"\"Pensum Formulas\" needs one of its roles, found \"serif\"\n"
		"tests/type/bad-large-print.yaml:1:1: error: large_print of "
		"\"Pensum Letters\" needs one of its roles, found \"round\"\n");
	kit_close(&kit);
	kit_open(&kit, "tests/type/no-such-file.yaml");
	assert_null(kit.fonts);
	assert_told(&kit,
		"tests/type/no-such-file.yaml: error: cannot read the list "
		"of fonts: No such file or directory\n");
	kit_close(&kit);
}

static void mistakes_in_files_of_fonts_are_reported(void **state)
{
	struct kit kit;

	(void)state;
	kit_open(&kit, "tests/type/bad-files.yaml");
	assert_null(kit.fonts);
	assert_told(&kit,
		"tests/type/bad-files.yaml:6:12: error: files need whole "
		"paths, from / on, found \"Charis.ttf\"\n"
		"tests/type/bad-files.yaml:10:12: error: files are regular, "
		"bold, italic and bold italic, found 5\n");
	kit_close(&kit);
}

static void a_font_that_is_elsewhere_is_found(void **state)
{
	struct kit kit;
	const struct family *family;

	(void)state;
	kit_open(&kit, "tests/type/moved-font.yaml");
	family = ask(&kit, "serif");
	assert_non_null(family);
	assert_true(family->faces[FACE_BOLD]->bold);
	assert_true(family->faces[FACE_ITALIC]->italic);
	kit_close(&kit);
}

/* Open a copy of a font with bytes changed. */
static struct face *open_copy(
	struct arena *arena, const char *bytes, size_t length, const char **why)
{
	FILE *file = tmpfile();
	struct face *face;

	assert_non_null(file);
	assert_int_equal(fwrite(bytes, 1, length, file), length);
	fflush(file);
	face = face_open(
		arena, arena_printf(arena, "/dev/fd/%d", fileno(file)), 0, why);
	fclose(file);
	return face;
}

static char *andika(struct kit *kit, size_t *length)
{
	const char *why;
	const struct source *source = file_read(
		kit->arena, ask(kit, "sans")->faces[0]->file, FONT_LIMIT, &why);

	assert_non_null(source);
	*length = source->length;
	return arena_copy(kit->arena, source->text, source->length);
}

/* Where a table begins. */
static size_t table_at(const char *font, const char *tag)
{
	const unsigned char *row = (const unsigned char *)font + 12;

	while (memcmp(row, tag, 4) != 0)
		row += 16;
	return (size_t)row[8] << 24 | (size_t)row[9] << 16 |
	       (size_t)row[10] << 8 | row[11];
}

static void a_font_that_may_not_be_embedded_is_refused(void **state)
{
	struct kit kit;
	size_t length, at;
	const char *why;
	char *font;
	struct face *face;

	(void)state;
	kit_open(&kit, "fonts/fonts.yaml");
	font = andika(&kit, &length);
	at = table_at(font, "OS/2") + 8;
	face = open_copy(kit.arena, font, length, &why);
	assert_non_null(face);
	face_close(face);
	font[at + 1] = 2;
	assert_null(open_copy(kit.arena, font, length, &why));
	assert_string_equal(why, "may not be embedded in a document");
	font[at] = 1;
	font[at + 1] = 4;
	assert_null(open_copy(kit.arena, font, length, &why));
	assert_string_equal(why, "may not be embedded in part");
	kit_close(&kit);
}

/* Assert what is said of Andika with zeros or ones at a place of a table. */
static void assert_damaged(struct kit *kit, const char *table, size_t at,
	int byte, const char *expected)
{
	size_t length;
	const char *why;
	char *font = andika(kit, &length);

	memset(font + table_at(font, table) + at, byte, 2);
	assert_null(open_copy(kit->arena, font, length, &why));
	assert_non_null(why);
	assert_non_null(strstr(why, "cannot be used: /dev/fd/"));
	assert_non_null(strstr(why, expected));
}

static void a_damaged_font_is_refused(void **state)
{
	static const char *const tables[] = {"hhea", "name", "post"};
	struct kit kit;
	size_t length;
	const char *why;
	char *font;

	(void)state;
	kit_open(&kit, "fonts/fonts.yaml");
	assert_damaged(&kit, "head", 18, 0, " has no size for its em");
	assert_damaged(&kit, "hhea", 34, 0, " has broken widths (hmtx)");
	assert_damaged(&kit, "hhea", 4, 0xFF,
		" has no height above the baseline (ascender)");
	assert_damaged(&kit, "loca", 8, 0xFF, " has broken outlines");
	assert_damaged(&kit, "cmap", 2, 0, " has no letters (cmap)");
	assert_damaged(&kit, "maxp", 4, 0xFF, " has broken outlines");
	font = andika(&kit, &length);
	assert_null(open_copy(kit.arena, font, length / 8 * 7, &why));
	assert_non_null(strstr(why, " is cut short or not a font"));
	assert_null(open_copy(kit.arena, font, 0, &why));
	assert_non_null(strstr(why, "cannot be used: "));
	for (size_t i = 0; i < LENGTH(tables); i++) {
		char *tag = font;

		while (memcmp(tag, tables[i], 4) != 0)
			tag++;
		tag[3] = 'X';
		assert_null(open_copy(kit.arena, font, length, &why));
		assert_non_null(
			strstr(why, arena_printf(kit.arena, " has no table %s",
					    tables[i])));
		tag[3] = tables[i][3];
	}
	kit_close(&kit);
}

/* Where the outline of a letter begins in a font whose loca is wide. */
static size_t outline_at(const char *font, const struct face *face,
	hb_codepoint_t letter, size_t *length)
{
	const unsigned char *loca =
		(const unsigned char *)font + table_at(font, "loca");
	hb_codepoint_t glyph;
	size_t place[2];

	assert_true(hb_font_get_nominal_glyph(face->hb_font, letter, &glyph));
	for (size_t i = 0; i < 2; i++) {
		const unsigned char *at = loca + 4 * (glyph + i);

		place[i] = (size_t)at[0] << 24 | (size_t)at[1] << 16 |
			   (size_t)at[2] << 8 | at[3];
	}
	*length = place[1] - place[0];
	return table_at(font, "glyf") + place[0];
}

/* Letters that the sample of a whole font does not have. */
static void a_letter_without_ink_is_found(void **state)
{
	struct kit kit;
	struct ink ink;
	struct family family = {.name = "Andika"};
	const struct face *whole;
	size_t length, outline, at;
	const char *why;
	char *font;
	struct face *face;

	(void)state;
	kit_open(&kit, "fonts/fonts.yaml");
	font = andika(&kit, &length);
	whole = ask(&kit, "sans")->faces[0];
	at = outline_at(font, whole, 0x00df, &outline);
	assert_true(outline > 2);
	memset(font + at, 0xff, outline);
	face = open_copy(kit.arena, font, length, &why);
	assert_non_null(face);
	for (size_t i = 0; i < FACES; i++)
		family.faces[i] = face;
	ink_begin(&ink, &family);
	assert_true(ink_lacks(&ink, 0x00df));
	assert_true(ink_lacks(&ink, 0x00df));
	assert_false(ink_lacks(&ink, 'a'));
	assert_false(ink_lacks(&ink, ' '));
	assert_false(ink_lacks(&ink, 0x00a0));
	assert_false(ink_lacks(&ink, 0x00ad));
	assert_false(ink_lacks(&ink, 0x4e2d));
	assert_false(ink_lacks(&ink, 0x110000));
	ink_end(&ink);
	ink_begin(&ink, ask(&kit, "sans"));
	assert_false(ink_lacks(&ink, 0x00df));
	ink_end(&ink);
	face_close(face);
	kit_close(&kit);
}

static void a_broken_font_does_no_harm(void **state)
{
	struct kit kit;
	size_t length;
	uint32_t chance = 1;
	char *font;

	(void)state;
	kit_open(&kit, "fonts/fonts.yaml");
	font = andika(&kit, &length);
	for (int i = 0; i < 60; i++) {
		struct arena *arena = arena_new();
		const char *why;
		struct face *face;

		for (int j = 0; j < 20; j++) {
			chance = chance * 1664525u + 1013904223u;
			font[(chance >> 8) % (i % 2 ? length : 1000)] =
				(char)(chance >> 24);
		}
		face = open_copy(arena, font, length - (size_t)i * 9000, &why);
		if (face != NULL)
			face_close(face);
		arena_free(arena);
	}
	kit_close(&kit);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_role_opens),
		cmocka_unit_test(a_face_is_measured),
		cmocka_unit_test(a_role_and_its_family_are_the_same),
		cmocka_unit_test(formulas_of_large_print_are_without_serifs),
		cmocka_unit_test(a_family_never_falls_back_on_itself),
		cmocka_unit_test(every_face_is_listed_once),
		cmocka_unit_test(a_language_has_its_countrys_characters),
		cmocka_unit_test(a_script_is_opened_when_it_is_needed),
		cmocka_unit_test(a_script_without_its_font_is_reported_once),
		cmocka_unit_test(an_unknown_font_is_reported),
		cmocka_unit_test(a_missing_font_names_its_package),
		cmocka_unit_test(mistakes_in_the_list_are_reported),
		cmocka_unit_test(mistakes_in_files_of_fonts_are_reported),
		cmocka_unit_test(a_font_that_is_elsewhere_is_found),
		cmocka_unit_test(a_font_that_may_not_be_embedded_is_refused),
		cmocka_unit_test(a_damaged_font_is_refused),
		cmocka_unit_test(a_letter_without_ink_is_found),
		cmocka_unit_test(a_broken_font_does_no_harm),
	};

	return cmocka_run_group_tests_name("fonts", tests, NULL, NULL);
}
