#include "worksheet/blueprint.h"

#include "shelf.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#define TOP                                                                    \
	"worksheet: w\n"                                                       \
	"title: T\n"                                                           \
	"banks: [goals.yaml]\n"
#define SECTIONS "sections: [{title: S, draw: {count: 1}}]\n"
#define DRAW(what) "sections: [{title: S, draw: {" what "}}]\n"

static const struct saying sayings[] = {
	{TOP DRAW("count: 1, per_tag: 1"),
		"w:4:49: error: per_tag: expected counts such as {trade: "
		"2}, found \"1\"\n"},
	{TOP DRAW("count: 1, per_bloom: {}"),
		"w:4:51: error: per_bloom: expected counts such as {apply: "
		"2}, found a mapping\n"},
	{TOP DRAW("count: 1, per_standard: [RH.1]"),
		"w:4:54: error: per_standard: expected counts such as "
		"{trade: 2}, found a list\n"},
	{TOP DRAW("count: 1, per_tag: {trad: 1, war: -1, trade: []}"),
		"w:4:50: error: no item in the banks has the tag \"trad\"\n"
		"= did you mean \"trade\"?\n"
		"w:4:64: error: war: expected a whole number from 0 to "
		"1000, found \"-1\"\n"
		"w:4:75: error: trade: expected a number or {min: 1, max: "
		"3}, found an empty list\n"},
	{TOP DRAW("count: 1, per_standard: {RH.l: 1}"),
		"w:4:55: error: no item in the banks has the standard "
		"\"RH.l\"\n"
		"= did you mean \"RH.1\"?\n"},
	{TOP DRAW("count: 1, per_bloom: {aply: 1, analyze: 1, analyse: 1}"),
		"w:4:52: error: unknown level \"aply\"\n"
		"= did you mean \"apply\"?\n"
		"w:4:73: error: level \"analyse\" is given twice\n"},
	{TOP DRAW("count: 2, difficulty: {easy: {min: 2, max: 1}, "
		  "hard: {soft: true}, 3: {exactly: 1, max: 2}, "
		  "medium: {min: 1}}"),
		"w:4:65: error: easy: min must be at most max, 1, found 2\n"
		"w:4:83: error: hard needs exactly, min or max\n"
		"w:4:100: error: 3: expected exactly, or min and max, "
		"found both\n"},
	{TOP DRAW("count: 2, difficulty: {easy: 1, hard: {min: 2}}"),
		"w:4:52: error: difficulty must add up to at most the "
		"count, 2, found 3\n"},
	{TOP DRAW("difficulty: {easy: 1, hard: {min: 2}}"),
		"w:4:29: error: draw needs a \"count\" or \"points\"\n"},
	{TOP DRAW("count: 1, points: 0, minutes: 0, mean_difficulty: 6"),
		"w:4:48: error: points: expected a number above 0, found "
		"\"0\"\n"
		"w:4:60: error: minutes: expected a number of minutes "
		"above 0, up to 6000, found \"0\"\n"
		"w:4:80: error: mean_difficulty: expected a number from 1 "
		"to 5 such as 3 or 2.75, found \"6\"\n"},
	{TOP DRAW("count: 1, points: {min: 2.3}, minutes: {max: 9000}, "
		  "mean_difficulty: {tolerance: 1}"),
		"w:4:54: error: min: expected a number such as 2, 2.5 or 1/3, "
		"found \"2.3\"\n"
		"w:4:75: error: max: expected a number of minutes above 0, "
		"up to 6000, found \"9000\"\n"
		"w:4:99: error: mean_difficulty needs target, min or max\n"},
	{TOP DRAW("count: 1, points: [], minutes: {most: 3}, "
		  "mean_difficulty: {min: 2, tolerance: 1}"),
		"w:4:48: error: points: expected a number or {min: 18, "
		"max: 22}, found an empty list\n"
		"w:4:62: error: unknown field \"most\" in a constraint\n"
		"= did you mean \"soft\"?\n"
		"w:4:89: error: mean_difficulty: tolerance needs a target\n"},
	{TOP DRAW("count: 1, soft: true"),
		"w:4:46: error: soft has no effect here: the number of "
		"items is always met\n"},
	{TOP DRAW("points: 3, soft: true"),
		"w:4:47: error: soft has no effect here: the number of "
		"items is always met\n"},
	{TOP DRAW("count: {support: 1, core: 2}, per_tag: {trade: 1}"),
		"w:4:70: error: a draw that differs by tier can only have "
		"counts\n"
		"= a tier that leaves items out could not meet this\n"},
	{TOP "minutes: 3\n" DRAW("count: {support: 1, core: 2}"),
		"w:4:10: warning: minutes: 1 of the 2 items in the banks have "
		"none and count as 0\n"
		"w:4:10: error: constraints on the whole form need draws that "
		"do not differ by tier\n"
		"= they could not hold on a tier that leaves items out\n"},
	{TOP SECTIONS "overlap: {}\nbalance: points\n",
		"w:5:10: error: overlap: expected a number or {most: 2}, "
		"found a mapping\n"
		"w:6:10: error: unknown balance \"points\"\n"
		"= known: none, difficulty\n"},
	{TOP SECTIONS "overlap: 2000\nbalance: []\ncover: RH.1\n",
		"w:5:10: error: overlap: expected a whole number from 0 to "
		"1000, found \"2000\"\n"
		"w:6:10: error: balance: expected a word, found an empty "
		"list\n"
		"w:7:8: error: cover: expected a list, found \"RH.1\"\n"},
	{TOP SECTIONS "overlap: {soft: true}\ncover: [RH.3, RH.1, RH.1]\n",
		"w:5:10: error: limit of overlap needs a \"most\"\n"
		"w:6:21: error: standard 3 repeats standard 2\n"},
	{TOP SECTIONS "overlap: sum\ncover: {soft: true}\n",
		"w:5:10: error: unknown overlap \"sum\"\n"
		"= known: any, none, all\n"
		"w:6:8: error: cover needs a \"standards\"\n"},
	{TOP SECTIONS "cover: {standards: [], soft: true}\n"
		      "total_points: x\n",
		"w:5:20: error: cover needs at least one standard\n"
		"w:6:15: error: total_points: expected a number such as 2, "
		"2.5 or 1/3, found \"x\"\n"},
	{TOP SECTIONS "cover: [RH.9]\n",
		"w:5:9: error: no item in the banks has the standard "
		"\"RH.9\"\n"
		"= did you mean \"RH.1\"?\n"},
	{TOP "sections: [{title: S, ask: order, draw: {kind: timeline, "
	     "points: 4}}]\n",
		"w:4:41: error: ask \"order\" needs a count of items, which "
		"points alone do not give\n"},
};

static void every_mistake_is_reported_at_its_place(void **state)
{
	shelf_assert_says(*state, sayings, LENGTH(sayings));
}

static const struct constraint *read_one(
	const struct shelf *shelf, const char *draw)
{
	struct errors *errors;
	const struct worksheet *sheet = shelf_read(shelf,
		arena_printf(shelf->arena,
			TOP "sections: [{title: S, draw: {%s}}]\n", draw),
		&errors);

	assert_non_null(sheet);
	assert_int_equal(sheet->sections[0].draw.blueprint.count, 1);
	return &sheet->sections[0].draw.blueprint.at[0];
}

/* What a draw says, and the constraint that it makes. */
static const struct {
	const char *draw;
	enum constraint_type type;
	int value, least, most;
	bool soft;
} readings[] = {
	{"count: 1, points: 2.5", CONSTRAINT_POINTS, 0, 30, 30, false},
	{"points: {min: 4, max: 6, soft: true}", CONSTRAINT_POINTS, 0, 48, 72,
		true},
	{"points: {exactly: 4}", CONSTRAINT_POINTS, 0, 48, 48, false},
	{"count: 1, minutes: 2.5", CONSTRAINT_MINUTES, 0, 0, 150, false},
	{"count: 1, minutes: {min: 1}", CONSTRAINT_MINUTES, 0, 60,
		CONSTRAINT_ANY, false},
	{"count: 1, mean_difficulty: 3", CONSTRAINT_MEAN, 0, 275, 325, false},
	{"count: 1, mean_difficulty: {target: 2.5, tolerance: 0.1}",
		CONSTRAINT_MEAN, 0, 240, 260, false},
	{"count: 1, mean_difficulty: {target: 2}", CONSTRAINT_MEAN, 0, 175, 225,
		false},
	{"count: 1, mean_difficulty: {min: 2, max: 4, soft: true}",
		CONSTRAINT_MEAN, 0, 200, 400, true},
	{"count: 1, per_tag: {trade: 0}", CONSTRAINT_TAG, 0, 0, 0, false},
	{"count: 1, per_tag: {trade: {max: 1}}, soft: true", CONSTRAINT_TAG, 0,
		0, 1, true},
	{"count: 1, per_standard: {RH.2: {min: 1}}", CONSTRAINT_STANDARD, 0, 1,
		CONSTRAINT_ANY, false},
	{"count: 1, per_bloom: {analyse: 1}", CONSTRAINT_BLOOM, 4, 1, 1, false},
	{"count: 1, difficulty: {hard: {max: 3}}", CONSTRAINT_DIFFICULTY, 5, 0,
		3, false},
	{"count: 1, difficulty: {hard: {exactly: 1, soft: true}}",
		CONSTRAINT_DIFFICULTY, 5, 1, 1, true},
	{"count: 2, difficulty: {hard: 1}, soft: true", CONSTRAINT_DIFFICULTY,
		5, 1, 1, true},
};

static void a_constraint_is_read_in_each_of_its_forms(void **state)
{
	for (size_t i = 0; i < LENGTH(readings); i++) {
		const struct constraint *constraint =
			read_one(*state, readings[i].draw);

		assert_int_equal(constraint->type, readings[i].type);
		assert_int_equal(constraint->value, readings[i].value);
		assert_int_equal(constraint->least, readings[i].least);
		assert_int_equal(constraint->most, readings[i].most);
		assert_int_equal(constraint->soft, readings[i].soft);
	}
}

static void a_draw_without_constraints_has_no_blueprint(void **state)
{
	struct errors *errors;
	const struct worksheet *sheet = shelf_read(*state,
		TOP DRAW("count: {support: 2, core: 3}, difficulty: "
			 "{hard: 1}") "overlap: none\n",
		&errors);

	assert_non_null(sheet);
	assert_int_equal(sheet->blueprint.count, 0);
	assert_int_equal(sheet->sections[0].draw.blueprint.count, 0);
	assert_int_equal(sheet->sections[0].draw.difficulty[5], 1);
	assert_false(sheet->sections[0].draw.by_points);
}

static void a_worksheet_keeps_what_it_asks_of_the_whole_form(void **state)
{
	struct errors *errors;
	const struct worksheet *sheet = shelf_read(*state,
		TOP SECTIONS "total_points: {min: 1}\n"
			     "cover: {standards: [RH.1, RH.2], soft: true}\n"
			     "overlap: {most: 2, soft: true}\n"
			     "balance: difficulty\n",
		&errors);
	const struct constraint *list;

	assert_non_null(sheet);
	list = sheet->blueprint.at;
	assert_int_equal(sheet->blueprint.count, 4);
	assert_int_equal(list[0].type, CONSTRAINT_POINTS);
	assert_string_equal(list[2].name, "RH.2");
	assert_int_equal(list[2].least, 1);
	assert_true(list[2].soft);
	assert_int_equal(list[3].type, CONSTRAINT_OVERLAP);
	assert_int_equal(list[3].most, 2);
	assert_true(list[3].soft);
	assert_int_equal(sheet->overlap, OVERLAP_SOME);
	assert_int_equal(sheet->balance, BALANCE_DIFFICULTY);
}

static void no_overlap_may_be_written_as_a_number(void **state)
{
	struct errors *errors;
	const struct worksheet *sheet =
		shelf_read(*state, TOP SECTIONS "overlap: 0\n", &errors);

	assert_non_null(sheet);
	assert_int_equal(sheet->overlap, OVERLAP_NONE);
	assert_int_equal(sheet->blueprint.count, 0);
}

static void items_without_minutes_are_reported_once(void **state)
{
	const struct shelf *shelf = *state;
	struct errors *errors;

	assert_non_null(
		shelf_read(shelf, TOP DRAW("count: 1, minutes: 5"), &errors));
	assert_string_equal(said(shelf->arena, errors),
		"w:4:49: warning: minutes: 1 of the 2 items in the banks have "
		"none and count as 0\n");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_mistake_is_reported_at_its_place),
		cmocka_unit_test(a_constraint_is_read_in_each_of_its_forms),
		cmocka_unit_test(a_draw_without_constraints_has_no_blueprint),
		cmocka_unit_test(
			a_worksheet_keeps_what_it_asks_of_the_whole_form),
		cmocka_unit_test(no_overlap_may_be_written_as_a_number),
		cmocka_unit_test(items_without_minutes_are_reported_once),
	};

	return cmocka_run_group_tests(tests, shelf_setup, shelf_teardown);
}
