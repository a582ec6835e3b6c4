#include "pdf/tags/tags.h"

#include "base/arena.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static void pieces_are_counted_on_each_page(void **state)
{
	struct tags tags = {.arena = arena_new(), .first_element = 7};
	struct tags read;

	(void)state;
	assert_int_equal(tags_add(&tags, 0, 0), 0);
	assert_int_equal(tags_add(&tags, 2, 0), 1);
	tags.page = 1;
	tags.next_id = 0;
	assert_int_equal(tags_add(&tags, 2, 0), 0);
	assert_int_equal(tags.at[1].element, 9);
	assert_int_equal(tags.at[2].page, 1);
	read = tags_read(&tags);
	assert_ptr_equal(read.at, tags.at);
	arena_free(tags.arena);
}

/* The sides of a booklet of one sheet: pages 1 and 4, then 2 and 3. */
static void pieces_of_a_booklet_are_read_by_leaf(void **state)
{
	static const uint32_t leaves[] = {1, 1, 4, 2, 3, 3};
	static const uint32_t order[] = {0, 1, 3, 4, 5, 2};
	struct tags tags = {.arena = arena_new()};
	struct tags read;

	(void)state;
	for (uint32_t i = 0; i < 6; i++) {
		tags.page = i < 3 ? 0 : 1;
		if (i == 3)
			tags.next_id = 0;
		tags_add(&tags, i, leaves[i]);
	}
	read = tags_read(&tags);
	assert_int_equal(read.count, 6);
	for (size_t i = 0; i < 6; i++) {
		assert_int_equal(read.at[i].element, order[i]);
		assert_int_equal(tags.at[i].element, i);
	}
	assert_int_equal(read.at[5].id, 2);
	arena_free(tags.arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(pieces_are_counted_on_each_page),
		cmocka_unit_test(pieces_of_a_booklet_are_read_by_leaf),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
