#include "blocks/block_dump.h"

#include "base/arena.h"
#include "base/points.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static void assert_dump(struct block block, const char *expected)
{
	struct arena *arena = arena_new();
	struct buffer out = {.arena = arena};

	block_dump(&block, &out);
	assert_string_equal(buffer_text(&out), expected);
	arena_free(arena);
}

static void blocks_are_indented_below_their_parent(void **state)
{
	struct block inner = {.role = BLOCK_CHOICE, .label = "A"};
	struct block choices = {.role = BLOCK_CHOICES, .children = &inner};
	struct block help = {.role = BLOCK_HELP, .next = &choices};

	(void)state;
	assert_dump((struct block){.role = BLOCK_QUESTION, .children = &help},
		"question\n  help\n  choices\n    choice A\n");
}

static void quotes_in_a_text_are_escaped(void **state)
{
	struct arena *arena = arena_new();
	const struct rich texts[] = {rich_parse(arena, "He said \"no\\\\\"."),
		rich_parse(arena, "two")};

	(void)state;
	assert_dump((struct block){.role = BLOCK_TEXT, .texts = {texts, 2}},
		"text \"He said \\\"no\\\\\\\".\" \"two\"\n");
	arena_free(arena);
}

static void a_number_counts_or_is_an_index(void **state)
{
	(void)state;
	assert_dump((struct block){.role = BLOCK_SECTION, .number = 1},
		"section, 1 question\n");
	assert_dump((struct block){.role = BLOCK_SECTION, .number = 2},
		"section, 2 questions\n");
	assert_dump(
		(struct block){.role = BLOCK_ENTRY, .number = 2}, "entry 2\n");
	assert_dump((struct block){.role = BLOCK_QUESTION,
			    .number = 7,
			    .points = POINT * 3 / 2,
			    .name = "b/x",
			    .key = "A"},
		"question 7, 1½ points, b/x = A\n");
}

static void each_space_has_its_measure(void **state)
{
	static const struct {
		struct space space;
		const char *expected;
	} cases[] = {
		{{.type = SPACE_DEFAULT}, "space\n"},
		{{.type = SPACE_LINES, .lines = 1}, "space, 1 line\n"},
		{{.type = SPACE_LINES, .lines = 4}, "space, 4 lines\n"},
		{{.type = SPACE_BLANK, .height = 3 * MPT_CM},
			"space, 30 mm high\n"},
		{{.type = SPACE_GRID}, "space, grid\n"},
		{{.type = SPACE_GRAPH}, "space, graph\n"},
		{{.type = SPACE_STAVES, .staves = 1}, "space, 1 staff\n"},
		{{.type = SPACE_STAVES, .staves = 2}, "space, 2 staves\n"},
		{{.type = SPACE_SQUARES, .rows = 5, .squares = 20},
			"space, 5 rows of 20 squares\n"},
	};

	(void)state;
	for (size_t i = 0; i < LENGTH(cases); i++)
		assert_dump((struct block){.role = BLOCK_SPACE,
				    .space = cases[i].space},
			cases[i].expected);
}

static void flags_have_their_names(void **state)
{
	(void)state;
	assert_dump((struct block){.role = BLOCK_CHOICE,
			    .flags = BLOCK_RIGHT_ONE | BLOCK_SPARE},
		"choice right spare\n");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(blocks_are_indented_below_their_parent),
		cmocka_unit_test(quotes_in_a_text_are_escaped),
		cmocka_unit_test(a_number_counts_or_is_an_index),
		cmocka_unit_test(each_space_has_its_measure),
		cmocka_unit_test(flags_have_their_names),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
