#include "exchange/xml/calculated.h"

#include "../base/with_arena.h"
#include "exchange/xml/markup.h"
#include "reading.h"
#include "yaml/document/document.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static struct reader *read(struct arena *arena, const char *inside)
{
	struct reader *reader = reading_of(arena,
		arena_printf(arena,
			"<question><dataset_definitions><dataset_definition>"
			"<name><text>a</text></name><minimum><text>1.0</text>"
			"</minimum><maximum><text>9</text></maximum><decimals>"
			"<text>1</text></decimals>%s",
			inside));
	const struct xml *root = markup_read(reader, true);

	assert_non_null(root);
	reader_begin(reader, root->at, QUIZ_NUMERIC)->stem = "Q";
	calculated_begin(reader, root);
	calculated_number(reader, root);
	return reader;
}

static const char *vars_text(const struct reader *reader)
{
	struct buffer out = {.arena = reader->quiz->arena};

	document_write(&out, reader->question->vars, NULL);
	return buffer_text(&out);
}

#define END "</dataset_definition></dataset_definitions>"

static void datasets_become_variables(void **state)
{
	assert_string_equal(
		vars_text(read(*state, "<dataset_items><dataset_item><value>2.0"
				       "</value></dataset_item><dataset_item>"
				       "<value>3</value></dataset_item>"
				       "</dataset_items>" END "</question>")),
		"a: [2, 3]\n");
	assert_string_equal(vars_text(read(*state, END "</question>")),
		"a: {from: 1, to: 9, step: 0.1}\n");
}

static const char *answer(
	struct arena *arena, const char *tolerance, const char *type)
{
	struct reader *reader = read(arena,
		arena_printf(arena,
			END
			"<answer fraction='100'><text>{a}*2</text>"
			"<tolerance>%s</tolerance><tolerancetype>%s"
			"</tolerancetype><correctanswerlength>2"
			"</correctanswerlength><correctanswerformat>2"
			"</correctanswerformat></answer><units><unit>"
			"<unit_name>m</unit_name></unit></units></question>",
			tolerance, type));

	assert_string_equal(reader->question->show, "s2");
	assert_string_equal(reader->question->unit, "m");
	return arena_printf(
		arena, "%s%zu lost", reading_text(reader), reader->lost_count);
}

/* Moodle's types: 1 relative, 2 nominal, 3 geometric. */
static void tolerances_are_read_by_their_type(void **state)
{
	assert_string_equal(answer(*state, "0.05", "1"),
		"numeric: Q\n [100]= a * 2 +- 5%\n0 lost");
	assert_string_equal(answer(*state, "0.50", "2"),
		"numeric: Q\n [100]= a * 2 +- 0.5\n0 lost");
	assert_string_equal(answer(*state, "0.01", "3"),
		"numeric: Q\n [100]= a * 2 +- 1%\n1 lost");
	assert_string_equal(
		answer(*state, "0", "1"), "numeric: Q\n [100]= a * 2\n0 lost");
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, with_arena_setup, with_arena_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(datasets_become_variables),
		TEST(tolerances_are_read_by_their_type),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
