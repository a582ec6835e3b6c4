#include "record/record_made.h"

#include "base/arena.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static const char forms[] = "forms:\n"
			    "  - {name: \"A\", tier: \"core\"}\n"
			    "  - {name: \"B\", tier: \"support\"}\n";

/* Whether the record of such a head made a file. */
static bool made(const char *head, const char *name)
{
	struct arena *arena = arena_new();
	const char *text = arena_printf(arena, "record: 1\n%s%s", head, forms);
	const struct source source = {"r", text, strlen(text)};
	const struct node *root =
		node_read(arena, &source, error_list_new(arena));
	struct record_made all;
	bool has;

	assert_non_null(root);
	all = record_made(arena, root);
	has = record_made_has(&all, name);
	arena_free(arena);
	return has;
}

static void sheets_and_keys_are_named_for_form_and_tier(void **state)
{
	static const char head[] = "worksheet: {id: w}\n";

	(void)state;
	assert_true(made(head, "w-A.pdf"));
	assert_true(made(head, "w-A-key.pdf"));
	assert_true(made(head, "w-A-overlay.pdf"));
	assert_true(made(head, "w-B-support.pdf"));
	assert_false(made(head, "w-B.pdf"));
	assert_false(made(head, "w-C.pdf"));
	assert_false(made(head, "w-A-support.pdf"));
	assert_false(made(head, "v-A.pdf"));
	assert_false(made(head, "w-A.pdf.old"));
}

static void sheets_side_by_side_are_in_one_file(void **state)
{
	static const char whole[] =
		"worksheet: {id: w}\nworksheet_content: {page: {up: 2}}\n";
	static const char slice[] =
		"worksheet: {id: w}\nworksheet_content: {page: {up: 4}}\n"
		"options: {first_form: 3, last_form: 4}\n";

	(void)state;
	assert_true(made(whole, "w-up.pdf"));
	assert_true(made(whole, "w-A-key.pdf"));
	assert_true(made(slice, "w-3-4-up.pdf"));
	assert_false(made(slice, "w-up.pdf"));
	assert_false(made("worksheet: {id: w}\n", "w-up.pdf"));
}

static void files_of_all_forms_are_named_for_the_slice(void **state)
{
	static const char whole[] = "worksheet: {id: w}\n"
				    "options: {one_file: true, matrix: csv}\n";
	static const char slice[] =
		"worksheet: {id: w}\n"
		"options: {one_file: true, matrix: both, first_form: 3, "
		"last_form: 4}\n";

	(void)state;
	assert_true(made(whole, "w.pdf"));
	assert_true(made(whole, "w-key.pdf"));
	assert_true(made(whole, "w-matrix.csv"));
	assert_true(made(slice, "w-3-4-matrix.pdf"));
	assert_true(made(slice, "w-3-4-matrix.csv"));
	assert_true(made(slice, "w-3-4-key.pdf"));
	assert_false(made(slice, "w.pdf"));
	assert_false(made(whole, "w-3-4.pdf"));
}

/* Another worksheet may be named "w-key". */
static void files_that_nobody_asked_for_were_not_made(void **state)
{
	static const char forms_only[] = "worksheet: {id: w}\n"
					 "options: {one_file: false}\n";

	(void)state;
	assert_false(made(forms_only, "w.pdf"));
	assert_false(made(forms_only, "w-key.pdf"));
	assert_false(made(forms_only, "w-answers.pdf"));
	assert_false(made(forms_only, "w-matrix.csv"));
	assert_false(made("worksheet: {id: w}\noptions: {matrix: csv}\n",
		"w-matrix.pdf"));
	assert_false(made("worksheet: {id: w}\noptions: {matrix: pdf}\n",
		"w-matrix.csv"));
}

static void a_packet_has_its_answers_in_a_file(void **state)
{
	static const char packet[] = "worksheet: {id: w}\n"
				     "options: {answers: separate}\n";

	(void)state;
	assert_true(made(packet, "w.pdf"));
	assert_true(made(packet, "w-answers.pdf"));
	assert_false(made(packet, "w-matrix.pdf"));
}

static void a_class_set_is_of_a_record_with_a_roster(void **state)
{
	static const char class[] = "worksheet: {id: w}\n"
				    "roster: {path: c.csv}\n";

	(void)state;
	assert_true(made(class, "w-roster.pdf"));
	assert_true(made(class, "w-roster-key.pdf"));
	assert_true(made(class, "w-roster-7-key.pdf"));
	assert_true(made(class, "w-roster-1-30-key.pdf"));
	assert_false(made(class, "w-roster-A.pdf"));
	assert_false(made(class, "w-roster-1-30-overlay.pdf"));
	assert_false(made("worksheet: {id: w}\n", "w-roster.pdf"));
}

static void what_is_no_record_made_nothing(void **state)
{
	(void)state;
	assert_false(made("", "w-A.pdf"));
	assert_false(made("worksheet: w\n", "w-A.pdf"));
	assert_false(made("worksheet: {id: [w]}\n", "w-A.pdf"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(sheets_and_keys_are_named_for_form_and_tier),
		cmocka_unit_test(sheets_side_by_side_are_in_one_file),
		cmocka_unit_test(files_of_all_forms_are_named_for_the_slice),
		cmocka_unit_test(files_that_nobody_asked_for_were_not_made),
		cmocka_unit_test(a_packet_has_its_answers_in_a_file),
		cmocka_unit_test(a_class_set_is_of_a_record_with_a_roster),
		cmocka_unit_test(what_is_no_record_made_nothing),
	};

	return cmocka_run_group_tests_name("record_made", tests, NULL, NULL);
}
