/*
 * A plan that is prepared draws without a child process, so that threads may
 * draw from it: a process that is forked while another thread holds a lock of
 * the allocator waits for that lock for ever.
 */
#include "draw/plan.h"

#include "made.h"

#include <pthread.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

enum {
	FORMS = 4
};

static int forks;

static void count_fork(void)
{
	forks++;
}

static struct worksheet two_essays(const struct bank *const *bank,
	struct section *section, struct constraint *points)
{
	struct worksheet sheet;

	*section = made_section("Essays", 2);
	sheet = made_worksheet(bank, section, 1);
	sheet.form_count = FORMS;
	sheet.overlap = OVERLAP_ANY;
	sheet.blueprint = (struct constraint_list){points, 1, 0};
	return sheet;
}

static void a_prepared_plan_forks_no_more(void **state)
{
	static struct constraint points = {.type = CONSTRAINT_POINTS,
		.least = 2 * POINT,
		.most = 2 * POINT};
	struct arena *arena = arena_new();
	struct item items[8];
	const struct bank *bank;
	struct section section;
	struct worksheet sheet;
	struct form_plan *prepared, *bare;
	const uint32_t first = 0;

	(void)state;
	for (size_t i = 0; i < LENGTH(items); i++)
		items[i] = (struct item){
			.id = arena_printf(arena, "e%zu", i), .points = POINT};
	bank = made_bank(arena, "b", items, LENGTH(items));
	sheet = two_essays(&bank, &section, &points);
	prepared = plan_new(arena, &sheet, 5);
	plan_prepare(prepared, &first, 1);
	plan_prepare_all(prepared);
	bare = plan_new(arena, &sheet, 5);
	assert_int_equal(pthread_atfork(count_fork, NULL, NULL), 0);
	for (uint32_t i = 0; i < FORMS; i++) {
		const char *why = NULL;
		const struct form *form, *same;

		forks = 0;
		form = form_draw(arena, prepared, i, TIER_CORE, &why);
		assert_non_null(form);
		assert_int_equal(forks, 0);
		same = form_draw(arena, bare, i, TIER_CORE, &why);
		assert_non_null(same);
		assert_int_equal(forks, 1);
		assert_string_equal(
			made_print(arena, form), made_print(arena, same));
	}
	arena_free(arena);
}

static void what_cannot_be_drawn_says_so_without_a_fork(void **state)
{
	static struct constraint points = {.type = CONSTRAINT_POINTS,
		.least = 3 * POINT,
		.most = 3 * POINT};
	struct arena *arena = arena_new();
	const struct bank *bank = made_essays(arena, 8);
	struct section section;
	struct worksheet sheet = two_essays(&bank, &section, &points);
	struct form_plan *plan = plan_new(arena, &sheet, 5);

	(void)state;
	plan_prepare_all(plan);
	forks = 0;
	for (uint32_t i = 0; i < FORMS; i++) {
		const char *why = NULL;

		assert_null(form_draw(arena, plan, i, TIER_CORE, &why));
		assert_non_null(why);
	}
	assert_int_equal(forks, 0);
	arena_free(arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_prepared_plan_forks_no_more),
		cmocka_unit_test(what_cannot_be_drawn_says_so_without_a_fork),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
