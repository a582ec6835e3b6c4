#include "exchange/bank/order.h"

#include "../base/with_arena.h"
#include "base/arena.h"
#include "base/buffer.h"
#include "yaml/document/document.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static const char *ordered(struct arena *arena, const char *text)
{
	const struct source source = {"b.yaml", text, strlen(text)};
	const struct node *root =
		node_read(arena, &source, error_list_new(arena));
	struct buffer out = {.arena = arena};

	assert_non_null(root);
	document_write(&out, order_bank(arena, root), NULL);
	return buffer_text(&out);
}

static void fields_of_a_bank_and_its_texts_are_ordered(void **state)
{
	assert_string_equal(
		ordered(*state,
			"items: []\nextra: 1\nstimuli: [{text: T, id: t}]\n"
			"title: x\nbank: b\n"),
		"bank: b\ntitle: x\n\nstimuli:\n  - id: t\n    text: T\n"
		"items: []\nextra: 1\n");
}

static void fields_of_an_item_follow_its_kind(void **state)
{
	assert_string_equal(
		ordered(*state,
			"items:\n  - tags: [x]\n    zzz: 1\n    answer: 3\n"
			"    aaa: 2\n    explanation: E\n    stem: Q\n"
			"    points: 2\n    kind: numeric\n    id: q\n"),
		"items:\n  - id: q\n    kind: numeric\n    points: 2\n"
		"    stem: Q\n    answer: 3\n    tags: [x]\n"
		"    explanation: E\n    zzz: 1\n    aaa: 2\n");
}

static void choices_and_parts_are_ordered_within(void **state)
{
	assert_string_equal(
		ordered(*state,
			"items:\n  - choices: [{correct: true, text: x}, y]\n"
			"    kind: multiple_choice\n    stem: Q\n"),
		"items:\n  - kind: multiple_choice\n    stem: Q\n    choices:\n"
		"      - {text: x, correct: true}\n      - y\n");
	assert_string_equal(
		ordered(*state,
			"items:\n  - parts:\n    - stem: P\n      kind: essay\n"
			"    stem: Q\n"),
		"items:\n  - stem: Q\n    parts:\n"
		"      - {kind: essay, stem: P}\n");
}

static void what_is_no_bank_is_left_alone(void **state)
{
	assert_string_equal(ordered(*state, "[b, a]\n"), "- b\n- a\n");
	assert_string_equal(ordered(*state, "items: text\nbank: b\n"),
		"bank: b\nitems: text\n");
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, with_arena_setup, with_arena_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(fields_of_a_bank_and_its_texts_are_ordered),
		TEST(fields_of_an_item_follow_its_kind),
		TEST(choices_and_parts_are_ordered_within),
		TEST(what_is_no_bank_is_left_alone),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
