#include "type/line/itemize.h"

#include "letters.h"

enum {
	SIZE = 10 * MPT
};

struct kit {
	struct arena *arena;
	struct fonts *fonts;
	struct text_style style;
};

static int setup(void **state)
{
	static const struct source source = {"w.yaml", "", 0};
	const struct where at = {&source, 0, 0};
	struct arena *arena = arena_new();
	struct kit *kit = arena_alloc(arena, 1, sizeof(*kit));
	struct reading reading = {arena, error_list_new(arena)};

	kit->arena = arena;
	kit->fonts = fonts_open(&reading, "fonts/fonts.yaml");
	assert_non_null(kit->fonts);
	kit->style = (struct text_style){.size = SIZE, .language = "en"};
	kit->style.family =
		fonts_family(kit->fonts, "serif", at, reading.errors);
	kit->style.mono = fonts_family(kit->fonts, "mono", at, reading.errors);
	*state = kit;
	return 0;
}

static int teardown(void **state)
{
	const struct kit *kit = *state;

	fonts_close(kit->fonts);
	arena_free(kit->arena);
	return 0;
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

static struct paragraph *itemized(
	struct kit *kit, const struct span *spans, size_t count)
{
	struct paragraph *paragraph =
		arena_alloc(kit->arena, 1, sizeof(*paragraph));

	paragraph->style = &kit->style;
	paragraph->language = kit->style.language;
	paragraph_begin(paragraph, kit->arena, kit->arena,
		(struct spans){spans, count});
	itemize(paragraph, kit->arena);
	return paragraph;
}

static struct paragraph *itemized_text(struct kit *kit, const char *text)
{
	const struct span span = {.text = text, .length = strlen(text)};

	return itemized(kit, &span, 1);
}

/* The pieces' texts with bars between them. */
static const char *pieces_of(struct kit *kit, const char *text)
{
	const struct paragraph *paragraph = itemized_text(kit, text);
	char *out = arena_alloc(kit->arena, strlen(text) * 2 + 2, 1);
	size_t at = 0;

	for (size_t i = 0; i < paragraph->piece_count; i++) {
		const struct piece *piece = &paragraph->pieces[i];
		const uint32_t from = paragraph->letters[piece->first].at;
		const uint32_t end = paragraph->letters[piece->end].at;

		if (i > 0)
			out[at++] = '|';
		memcpy(out + at, paragraph->text + from, end - from);
		at += end - from;
	}
	return out;
}

static void a_piece_is_of_one_face_and_script(void **state)
{
	struct kit *kit = *state;

	assert_string_equal(pieces_of(kit, "plain, 12!"), "plain, 12!");
	assert_string_equal(pieces_of(kit, "a 漢 b"), "a |漢| b");
	/* What stands between two letters of a fallback goes with them. */
	assert_string_equal(pieces_of(kit, "漢 字"), "漢 字");
	assert_string_equal(pieces_of(kit, "漢\nb"), "漢|b");
	assert_string_equal(pieces_of(kit, "aб"), "a|б");
	assert_string_equal(pieces_of(kit, ""), "");
	assert_string_equal(pieces_of(kit, "\n\n"), "");
}

static void marks_go_with_their_letter(void **state)
{
	struct kit *kit = *state;
	const struct paragraph *paragraph =
		itemized_text(kit, "e\xcc\x81 漢\xcc\x81");

	assert_ptr_equal(
		paragraph->letters[1].face, paragraph->letters[0].face);
	assert_ptr_equal(
		paragraph->letters[4].face, paragraph->letters[3].face);
	assert_int_equal(paragraph->letters[1].script, HB_SCRIPT_LATIN);
}

/* Shaping marks takes the square of their number. */
static void a_letter_with_very_many_marks_is_cut(void **state)
{
	struct kit *kit = *state;
	char text[1 + 2 * 200 + 1] = "e";
	const struct paragraph *paragraph;

	for (size_t i = 0; i < 200; i++)
		memcpy(text + 1 + 2 * i, "\xcc\x81", 3);
	paragraph = itemized_text(kit, text);
	assert_true(paragraph->piece_count > 2);
	for (size_t i = 0; i < paragraph->piece_count; i++)
		assert_true(
			paragraph->pieces[i].end - paragraph->pieces[i].first <=
			66);
}

static void looks_choose_size_rise_and_face(void **state)
{
	static const struct span spans[] = {
		{.text = "a", .length = 1},
		{.text = "b", .length = 1, .flags = SPAN_STRONG},
		{.text = "c", .length = 1, .flags = SPAN_EMPHASIS},
		{.text = "d", .length = 1, .flags = SPAN_CODE},
		{.text = "2", .length = 1, .flags = SPAN_SUP},
		{.text = "2", .length = 1, .flags = SPAN_SUB},
		{.text = "n", .length = 1, .flags = SPAN_NOTE | SPAN_STRONG},
		{.text = "k", .length = 1, .flags = SPAN_ANSWER},
	};
	struct kit *kit = *state;
	const struct paragraph *paragraph = itemized(kit, spans, LENGTH(spans));
	const struct piece *pieces = paragraph->pieces;
	const struct face *const *faces = kit->style.family->faces;

	assert_int_equal(paragraph->piece_count, LENGTH(spans));
	assert_ptr_equal(pieces[0].face, faces[0]);
	assert_ptr_equal(pieces[1].face, faces[FACE_BOLD]);
	assert_ptr_equal(pieces[2].face, faces[FACE_ITALIC]);
	assert_ptr_equal(pieces[3].face, kit->style.mono->faces[0]);
	assert_true(pieces[3].size < SIZE);
	assert_true(pieces[4].size < pieces[3].size);
	assert_true(pieces[4].rise > 0);
	assert_true(pieces[5].rise < 0);
	assert_ptr_equal(pieces[6].face, faces[0]);
	assert_int_equal(pieces[6].gray, NOTE_GRAY);
	assert_ptr_equal(pieces[7].face, faces[FACE_BOLD]);
	assert_true(pieces[7].underlined && !pieces[6].underlined);
}

/* Frank Ruehl's letters are low: fonts.yaml has their size. */
static void a_face_has_its_own_size(void **state)
{
	static const struct span spans[] = {
		{.text = "a", .length = 1},
		{.text = "\u05D0", .length = 2},
	};
	struct kit *kit = *state;
	const struct paragraph *paragraph = itemized(kit, spans, LENGTH(spans));
	const struct piece *pieces = paragraph->pieces;

	assert_int_equal(paragraph->piece_count, LENGTH(spans));
	assert_int_equal(pieces[0].size, SIZE);
	assert_int_equal(pieces[1].face->size, 118);
	assert_int_equal(pieces[1].size, SIZE * 118 / 100);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_piece_is_of_one_face_and_script),
		TEST(marks_go_with_their_letter),
		TEST(a_letter_with_very_many_marks_is_cut),
		TEST(looks_choose_size_rise_and_face),
		TEST(a_face_has_its_own_size),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
