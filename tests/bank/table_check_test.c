#include "bank/text/table_check.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "base/common.h"
#include "said.h"
#include "text/rich.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

/* The messages about a text in a block scalar from line 2 on. */
static void assert_said(const char *text, const char *expected)
{
	struct arena *arena = arena_new();
	struct errors *errors = error_list_new(arena);
	struct buffer file = {.arena = arena};
	struct source source;

	buffer_puts(&file, "text: |\n");
	for (const char *at = text; *at != '\0';) {
		const size_t length = strcspn(at, "\n");

		buffer_printf(&file, "  %.*s\n", (int)length, at);
		at += length + (at[length] == '\n');
	}
	source = source_of("b", buffer_text(&file));
	table_check(errors, node_read(arena, &source, errors));
	assert_string_equal(said(arena, errors), expected);
	arena_free(arena);
}

static void tables_are_left_alone(void **state)
{
	static const char *const texts[] = {
		"| a | b |\n|---|---|\n| 1 | 2 |\n| 3 |\n",
		"Text.\n\n| a | b |\n|:-:|--:|\n| 1 | 2 |\n\nText.\n",
		"a | b\n--- | ---\n1 | 2\n",
		"# Head\n| a | b |\n|-|-|\n",
		"- | a | b |\n  |---|---|\n  | 1 | 2 |\n- next\n",
		"> | a | b |\n> |---|---|\n> | 1 | 2 |\n",
		"| `a|b` | c \\| d |\n|---|---|\n",
		"| {{a|b}} | {{c|d|e}} |\n|---|---|\n",
		"| {漢|かん} | {字|じ} |\n|---|---|\n| {心|こころ} | b |\n",
		"```\n| a | b |\ntext\n```\n",
		"| a | b |\n|---|---|\n- a list\n",
		"|x - 3| = |y|\n",
		"Is |x| < 3 or |x| > 5?\nSay | why.\n",
		"a | b\nc | d\n",
		"---\n",
		"| a |\n|---|\n",
	};

	(void)state;
	for (size_t i = 0; i < LENGTH(texts); i++)
		assert_said(texts[i], "");
}

static void rows_that_part_from_their_head_are_errors(void **state)
{
	(void)state;
	assert_said("Study:\n| a | b |\n|---|---|\n| 1 | 2 |\n",
		"b:3:3: error: a table cannot begin directly below a line of "
		"text\n"
		"= leave an empty line above it\n");
	assert_said("| a | b |\n|---|\n| 1 | 2 |\n",
		"b:3:3: error: this row of dashes has 1 cell, but the head of "
		"the table has 2\n");
	assert_said("| a | b |\n|---|---|---|\n",
		"b:3:3: error: this row of dashes has 3 cells, but the head of "
		"the table has 2\n"
		"= write \\| for a bar that is part of the text\n");
	assert_said("| a | b |\n|---|---|\n| 1 | 2 |\n| 1 | 2 | 3 |\n",
		"b:5:3: error: this row has 3 cells, but the head of the "
		"table has 2\n"
		"= write \\| for a bar that is part of the text\n");
	assert_said("| a | b |\n|---|---|\nBelow it.\n",
		"b:4:3: error: this line of text would become a row of the "
		"table above it\n"
		"= leave an empty line above it, or begin it with a bar if it "
		"is a row\n");
	assert_said("|---|---|\n| 1 | 2 |\n",
		"b:2:3: error: expected the head of a table above this row of "
		"dashes\n");
	assert_said("- | a | b |\n|---|---|\n",
		"b:3:3: error: this row of dashes is not indented like the "
		"head above it\n");
	assert_said("- | a | b |\n  |---|---|\n| 1 | 2 |\n",
		"b:4:3: error: this row is not indented like the head of its "
		"table\n");
}

static void rows_without_a_row_of_dashes_are_errors(void **state)
{
	static const char stray[] =
		"error: this table row has no row of dashes below it\n"
		"= the first row is the head; write |---|---| below it, or \\| "
		"for bars of the text\n";
	struct arena *arena = arena_new();

	(void)state;
	assert_said("Study.\n\n| a | b |\n| 1 | 2 |\n| 3 | 4 |\n",
		arena_printf(arena, "b:4:3: %s", stray));
	assert_said("| a | b |\n", arena_printf(arena, "b:2:3: %s", stray));
	assert_said("|a|b|\n|1|2|\n", arena_printf(arena, "b:2:3: %s", stray));
	assert_said("| a | b |\n|---|---|\n| 1 | 2 |\n\n| 3 | 4 |\n",
		arena_printf(arena, "b:6:3: %s", stray));
	assert_said("| a | b |\n|===|===|\n| 1 | 2 |\n\nText\n\n| a | b |\n",
		arena_printf(arena, "b:2:3: %sb:8:3: %s", stray, stray));
	assert_said("| a | b | |---|---| | 1 | 2 |\n",
		"b:2:3: error: this table row has no row of dashes below it\n"
		"= these lines are joined into one: begin the text with \"|\", "
		"and write each row on a line of its own\n");
	arena_free(arena);
}

/* The number of rows of all tables that are set. */
static size_t rows_set(struct arena *arena, const char *text)
{
	const struct rich rich = rich_parse(arena, text);
	size_t rows = 0;

	for (size_t i = 0; i < rich.count; i++)
		if (rich.blocks[i].table != NULL)
			rows += rich.blocks[i].table->rows;
	return rows;
}

static const char *const lines[] = {"| a | b |", "| a | b | c |", "|---|---|",
	"|-|-|-|", "text", "", "- | a | b |", "  | 1 | 2 |", "  |---|---|",
	"> | a | b |", "> |---|---|", "# Title", "```", "1. one",
	"| `|` | \\| |", "---"};

/* Random lines, and the number of them that are rows outside code. */
static size_t write_lines(struct buffer *text, uint64_t chance)
{
	bool code = false;
	size_t rows = 0;

	for (size_t n = 1 + chance % 7; n > 0; n--) {
		const char *line;

		chance = chance * UINT64_C(6364136223846793005) +
			 UINT64_C(1442695040888963407);
		line = lines[(chance >> 33) % LENGTH(lines)];
		buffer_printf(text, "%s\n", line);
		code ^= strcmp(line, "```") == 0;
		rows += !code && strchr(line, '|') != NULL &&
			strstr(line, "-|") == NULL;
	}
	return rows;
}

/* For a text that passes, Markdown's own reading has every row in a table. */
static void what_passes_is_set_as_tables(void **state)
{
	size_t passed = 0;

	(void)state;
	for (uint64_t seed = 0; seed < 60000; seed++) {
		struct arena *arena = arena_new();
		struct errors *errors = error_list_new(arena);
		struct buffer text = {.arena = arena};
		const size_t rows =
			write_lines(&text, seed * UINT64_C(0x9e3779b97f4a7c15));
		const struct node node = {
			.text = buffer_text(&text), .type = NODE_SCALAR};

		table_check(errors, &node);
		if (error_count(errors) == 0) {
			assert_true(rows_set(arena, node.text) >= rows);
			passed += rows > 0;
		}
		arena_free(arena);
	}
	assert_true(passed > 500);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(tables_are_left_alone),
		cmocka_unit_test(rows_that_part_from_their_head_are_errors),
		cmocka_unit_test(rows_without_a_row_of_dashes_are_errors),
		cmocka_unit_test(what_passes_is_set_as_tables),
	};

	return cmocka_run_group_tests_name("table_check", tests, NULL, NULL);
}
