#include "bank/vary/drawing_text.h"

#include "../base/with_arena.h"
#include "base/common.h"
#include "nodes.h"
#include "words/wording.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, with_arena_setup, with_arena_teardown)

/* a = 1/3, b = 1234.5, name = <"Bo">, root = sqrt(2), no = 1/0 */
static struct combination *combination_in(struct arena *arena)
{
	struct reading reading = reading_in(arena);
	const struct vary *vary = vary_read(&reading,
		node_of(&reading,
			"vars: {a: 1/3, b: 1234.5, name: '<\"Bo\">', root: "
			"\"= sqrt(2)\", no: \"= 1/(b - b)\"}"),
		true);
	struct combination *combination = combination_new(arena, vary);

	assert_string_equal(said(arena, reading.errors), "");
	combination_choose(combination, 0);
	return combination;
}

static void assert_filled(struct arena *arena, const char *language,
	const char *text, const char *expected)
{
	const struct wording wording = wording_of(language);
	const struct source source = source_of("a.svg", text);
	struct template_fault fault;
	const struct source *filled = drawing_text_fill(
		combination_in(arena), &source, &wording, &fault);

	assert_non_null(filled);
	assert_string_equal(filled->text, expected);
	assert_int_equal(filled->length, strlen(expected));
	assert_string_equal(filled->name, "a.svg");
}

static void attributes_are_numbers_of_svg(void **state)
{
	assert_filled(*state, "de", "<r x=\"@{a}\"/>", "<r x=\"0.333\"/>");
	assert_filled(*state, "de", "<r x=\"@{b*2}\"/>", "<r x=\"2469\"/>");
	assert_filled(
		*state, "de", "<r x=\"@{root:5}\"/>", "<r x=\"1.41421\"/>");
	assert_filled(*state, "ar", "<r x=\"-@{b:s2}\"/>", "<r x=\"-1200\"/>");
	assert_filled(*state, "en", "<r a=\"@{name}\"/>",
		"<r a=\"&lt;&quot;Bo&quot;&gt;\"/>");
}

static void words_are_printed_in_the_language(void **state)
{
	assert_filled(*state, "de", "<t x=\"1\">@{b} cm</t>",
		"<t x=\"1\">1234,5 cm</t>");
	assert_filled(*state, "en", "<t>@{a:2}, @{-b:,}</t>",
		"<t>0.33, −1,234.5</t>");
	assert_filled(*state, "en", "<t>@{name}</t>",
		"<t>&lt;&quot;Bo&quot;&gt;</t>");
	assert_filled(
		*state, "en", "<t>@@{b} @{b}@@{</t>", "<t>@{b} 1234.5@{</t>");
	assert_filled(*state, "en", "<t>none</t>", "<t>none</t>");
}

static void a_fault_has_its_place(void **state)
{
	static const struct {
		const char *text;
		unsigned line, col;
		bool zero;
	} examples[] = {
		{"<t>\n é@{c}</t>", 2, 5, false},
		{"<t>@{a}</t>", 1, 6, false},
		{"<t>@{b:zz}</t>", 1, 8, false},
		{"<t>@{b</t>", 1, 4, false},
		{"<r x=\"@{a < b}\"/>", 1, 9, false},
		{"<t>@{no}</t>", 1, 6, true},
	};
	const struct wording wording = wording_of("en");

	for (size_t i = 0; i < LENGTH(examples); i++) {
		const struct source source =
			source_of("a.svg", examples[i].text);
		struct template_fault fault = {.zero = false};

		assert_null(drawing_text_fill(
			combination_in(*state), &source, &wording, &fault));
		assert_int_equal(fault.zero, examples[i].zero);
		assert_int_equal(fault.at.line, examples[i].line);
		assert_int_equal(fault.at.col, examples[i].col);
	}
}

static void only_texts_with_a_placeholder_vary(void **state)
{
	const struct source varies = source_of("a.svg", "<t>@{a}</t>");
	const struct source plain = source_of("a.svg", "<t>a@b {c}</t>");
	const struct source binary = {"a.png", "\0@{a}", 5};

	(void)state;
	assert_true(drawing_text_varies(&varies));
	assert_false(drawing_text_varies(&plain));
	assert_false(drawing_text_varies(&binary));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(attributes_are_numbers_of_svg),
		TEST(words_are_printed_in_the_language),
		TEST(a_fault_has_its_place),
		cmocka_unit_test(only_texts_with_a_placeholder_vary),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
