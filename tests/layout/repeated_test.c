#include "layout/repeated.h"

#include "base/arena.h"
#include "layout/block/reply.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

/* A desk without a font. */
struct made {
	struct desk desk;
	struct galley galley;
	struct frame frame;
};

static int made_open(void **state)
{
	static struct made made;

	made = (struct made){.desk.arena = arena_new()};
	made.frame = (struct frame){&made.desk, &made.galley, 0, 100 * MPT};
	*state = &made;
	return 0;
}

static int made_close(void **state)
{
	const struct made *made = *state;

	arena_free(made->desk.arena);
	return 0;
}

/* Add a row with a rule of its own element at this place. */
static struct row *add_row(struct made *made, mpt above, mpt height, mpt y)
{
	struct row *row = galley_row(made->frame, above, height, CUT_FREE);

	galley_row_rule(made->frame, row,
		(struct mark){.type = MARK_RULE, .y = y, .element = 7});
	return row;
}

static void rows_become_one_with_space_between_and_below(void **state)
{
	struct made *made = *state;
	const struct repeated begun = repeated_begin(&made->desk);
	struct row *all;

	add_row(made, 50, 100, 1);
	add_row(made, 30, 200, 2);
	all = repeated_end(made->frame, &begun, &made->galley, 9);
	assert_int_equal(all->height, 100 + 30 + 200 + 9);
	assert_int_equal(all->count, 2);
	assert_int_equal(all->marks[0].y, 1);
	assert_int_equal(all->marks[1].y, 100 + 30 + 2);
	assert_int_equal(all->marks[0].element, 0);
	assert_int_equal(all->marks[1].element, 0);
}

static void answers_and_elements_are_those_from_before(void **state)
{
	struct made *made = *state;
	struct replies replies = {.count = 0};
	struct repeated begun;
	struct look look = {.rtl = false};
	struct element elements[3] = {{.role = ROLE_SECTION}};

	made->desk.look = &look;
	made->desk.replies = &replies;
	made->desk.elements = elements;
	made->desk.element_count = 1;
	made->desk.element_room = 3;
	made->desk.parent = 1;
	begun = repeated_begin(&made->desk);
	assert_null(made->desk.replies);
	made->desk.element_count = 3;
	made->desk.parent = 2;
	repeated_end(made->frame, &begun, &made->galley, 0);
	assert_ptr_equal(made->desk.replies, &replies);
	assert_int_equal(made->desk.element_count, 1);
	assert_int_equal(made->desk.parent, 1);
}

static void a_row_is_copied_without_its_elements(void **state)
{
	struct made *made = *state;
	const struct row *row = add_row(made, 50, 100, 5);
	const struct row *again = repeated_row(made->frame, row);

	assert_int_equal(again->height, 100);
	assert_int_equal(again->above, 0);
	assert_int_equal(again->marks[0].y, 5);
	assert_int_equal(again->marks[0].element, 0);
	assert_int_equal(row->marks[0].element, 7);
}

static void two_rows_stand_one_above_the_other(void **state)
{
	struct made *made = *state;
	struct row above = *add_row(made, 0, 100, 5);
	struct row below = *add_row(made, 0, 40, 6);
	const struct row *both = repeated_both(made->frame, &above, &below);

	assert_int_equal(both->height, 140);
	assert_int_equal(both->marks[0].y, 5);
	assert_int_equal(both->marks[1].y, 106);
	assert_ptr_equal(repeated_both(made->frame, NULL, &below), &below);
	assert_ptr_equal(repeated_both(made->frame, &above, NULL), &above);
	assert_null(repeated_both(made->frame, NULL, NULL));
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, made_open, made_close)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(rows_become_one_with_space_between_and_below),
		TEST(answers_and_elements_are_those_from_before),
		TEST(a_row_is_copied_without_its_elements),
		TEST(two_rows_stand_one_above_the_other),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
