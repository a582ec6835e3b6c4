#include "type/line/coverage.h"

#include "../bank/said.h"
#include "base/common.h"
#include "yaml/node.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

struct kit {
	struct arena *arena;
	struct fonts *fonts;
	struct typesetter *typesetter;
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
	kit->typesetter = set_typesetter_new();
	kit->style = (struct text_style){.size = 10 * MPT, .language = "en"};
	kit->style.family =
		fonts_family(kit->fonts, "serif", at, reading.errors);
	kit->style.mono = fonts_family(kit->fonts, "mono", at, reading.errors);
	*state = kit;
	return 0;
}

static int teardown(void **state)
{
	struct kit *kit = *state;

	set_typesetter_free(kit->typesetter);
	fonts_close(kit->fonts);
	arena_free(kit->arena);
	return 0;
}

/* A file of this text is checked, and this is said. */
static void assert_said(
	const struct kit *kit, const char *text, const char *expected)
{
	struct source *source = arena_alloc(kit->arena, 1, sizeof(*source));
	struct errors *errors = error_list_new(kit->arena);
	struct coverage coverage = {.typesetter = kit->typesetter,
		.style = &kit->style,
		.errors = errors};
	const struct node *root;

	*source = source_of("b.yaml", text);
	root = node_read(kit->arena, source, errors);
	assert_non_null(root);
	ink_begin(&coverage.ink, kit->style.family);
	coverage_check(&coverage, root);
	ink_end(&coverage.ink);
	assert_string_equal(said(kit->arena, errors), expected);
}

static void letters_of_any_font_are_fine(void **state)
{
	assert_said(
		*state, "a: Grüße, Ελλάδα, мир\nb: [3 ≤ π, שלום, 中文]\n", "");
}

/* The font lacks the composed letter, but has its parts. */
static void letters_may_be_composed(void **state)
{
	assert_said(*state, "a: \"q\u0303 a\u0323\u0302\"\n", "");
}

static void a_missing_letter_is_reported_at_its_text(void **state)
{
	assert_said(*state, "a: fine\nb:\n  - fine\n  - \"x \ue000\"\n",
		"b.yaml:4:5: error: no font has the letter \ue000 (U+E000)\n");
}

static void the_missing_letters_of_a_text_are_one_message(void **state)
{
	assert_said(*state, "a: \ue001x\ue000\ue001\nb: \ue002\n",
		"b.yaml:1:4: error: no font has the letters \ue001 (U+E001), "
		"\ue000 (U+E000)\n"
		"b.yaml:2:4: error: no font has the letter \ue002 (U+E002)\n");
}

static void names_of_fields_are_not_printed(void **state)
{
	assert_said(*state, "\"\ue000\": a\n", "");
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(letters_of_any_font_are_fine),
		TEST(letters_may_be_composed),
		TEST(a_missing_letter_is_reported_at_its_text),
		TEST(the_missing_letters_of_a_text_are_one_message),
		TEST(names_of_fields_are_not_printed),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
