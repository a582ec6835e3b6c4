#include "exchange/xml/qti1_calculated.h"

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
			"<item><calculated><vars><var name='a' scale='1'>"
			"<min>1.0</min><max>9</max></var><var name='b'>"
			"<min>2</min><max>4</max></var></vars>%s</calculated>"
			"</item>",
			inside));
	const struct qti1_item item = {.xml = markup_read(reader, false)};

	assert_non_null(item.xml);
	reader_begin(reader, item.xml->at, QUIZ_OTHER)->stem = "Q";
	qti1_calculated_begin(reader, &item);
	qti1_calculated_read(reader, &item);
	return reader;
}

static void the_last_step_takes_in_those_before_it(void **state)
{
	struct reader *reader = read(*state,
		"<formulas decimal_places='2'><formula>s = a + b</formula>"
		"<formula>t = s*2</formula><formula>log(t) - s</formula>"
		"</formulas><answer_tolerance>5%</answer_tolerance>");

	assert_string_equal(reading_text(reader),
		"numeric: Q\n [100]= log(((a + b) * 2), 10) - (a + b) +- 5%\n");
	assert_string_equal(reader->question->show, "2");
}

static void tolerances_may_be_none(void **state)
{
	assert_string_equal(
		reading_text(read(*state,
			"<formulas><formula>a</formula></formulas>"
			"<answer_tolerance>0.50</answer_tolerance>")),
		"numeric: Q\n [100]= a +- 0.5\n");
	assert_string_equal(reading_text(read(*state,
				    "<formulas><formula>a</formula></formulas>"
				    "<answer_tolerance>0</answer_tolerance>")),
		"numeric: Q\n [100]= a\n");
}

static void ranges_and_rows_become_variables(void **state)
{
	struct buffer ranges = {.arena = *state}, rows = {.arena = *state};

	document_write(&ranges,
		read(*state, "<formulas><formula>a</formula></formulas>")
			->question->vars,
		NULL);
	assert_string_equal(buffer_text(&ranges),
		"a: {from: 1, to: 9, step: 0.1}\nb: "
		"{from: 2, to: 4, step: 1}\n");
	document_write(&rows,
		read(*state, "<var_sets><var_set><var name='a'>1.0</var>"
			     "<var name='b'>2</var></var_set><var_set>"
			     "<var name='a'>3</var><var name='b'>4</var>"
			     "<var name='c'>5</var></var_set></var_sets>"
			     "<formulas><formula>a</formula></formulas>")
			->question->vars,
		NULL);
	assert_string_equal(buffer_text(&rows),
		"row: 1..2\na: = pick(row, [1, 3])\nb: = pick(row, [2, 4])\n");
}

static void a_question_without_a_formula_is_refused(void **state)
{
	assert_string_equal(reading_text(read(*state, "")),
		"numeric: Q\n! it has no right answer\n");
	assert_string_equal(
		reading_text(read(*state,
			"<formulas><formula>gamma(a)</formula></formulas>")),
		"numeric: Q\n [100]\n! its formula has \"gamma\", which a bank "
		"cannot calculate\n");
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, with_arena_setup, with_arena_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(the_last_step_takes_in_those_before_it),
		TEST(tolerances_may_be_none),
		TEST(ranges_and_rows_become_variables),
		TEST(a_question_without_a_formula_is_refused),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
