#include "press/workers.h"

#include "base/arena.h"
#include "base/common.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

enum {
	PARTS = 40,
	GROUP = 4,
	ROOM = 8,
	NONE = PARTS /* no part */
};

/* A task whose parts are counted. */
struct count {
	atomic_int made[PARTS];
	atomic_int held, most; /* parts made and not yet taken */
	size_t taken;
	size_t bad;     /* the part that cannot be made */
	size_t failing; /* the part whose taking fails */
	atomic_int dropped;
	atomic_bool stop; /* what the host answers */
};

static bool make(
	void *with, size_t first, size_t last, const struct job_tools *tools)
{
	struct count *count = with;
	bool fine = tools->typesetter != NULL;

	for (size_t i = first; i < last; i++) {
		const int held = atomic_fetch_add(&count->held, 1) + 1;
		int most = atomic_load(&count->most);

		while (held > most && !atomic_compare_exchange_weak(
					      &count->most, &most, held))
			;
		atomic_fetch_add(&count->made[i], 1);
		fine = fine && i != count->bad;
	}
	return fine;
}

static enum status take(void *with, size_t first, size_t last)
{
	struct count *count = with;

	assert_int_equal(first, count->taken);
	assert_true(last - first <= GROUP);
	for (size_t i = first; i < last; i++) {
		assert_int_equal(atomic_load(&count->made[i]), 1);
		atomic_fetch_sub(&count->held, 1);
		if (i == count->failing)
			return STATUS_IO;
		count->taken++;
	}
	return STATUS_DONE;
}

static void drop(void *with, size_t place)
{
	struct count *count = with;

	assert_true(place < ROOM);
	atomic_fetch_add(&count->dropped, 1);
}

static bool stopped(void *with)
{
	return atomic_load(&((struct count *)with)->stop);
}

static struct count count_new(void)
{
	return (struct count){.bad = NONE, .failing = NONE};
}

static enum status run(
	struct count *count, size_t parts, size_t step, size_t threads)
{
	const struct pensum_host host = {.with = count, .stopped = stopped};
	const struct workers_task task = {.with = count,
		.count = parts,
		.step = step,
		.group = GROUP,
		.room = ROOM,
		.make = make,
		.take = take,
		.drop = drop};

	return workers_do(&task, threads, &host);
}

static void there_are_no_more_threads_than_parts_or_64(void **state)
{
	(void)state;
	assert_int_equal(workers_count(3, 10), 3);
	assert_int_equal(workers_count(3, 2), 2);
	assert_int_equal(workers_count(3, 0), 1);
	assert_int_equal(workers_count(1000, 1000), WORKERS_MAX);
	assert_in_range(workers_count(0, 1000), 1, WORKERS_MAX);
}

static void each_part_is_made_once_and_taken_in_order(void **state)
{
	static const struct {
		size_t parts, step, threads;
	} cases[] = {{1, 1, 4}, {PARTS, 1, 1}, {PARTS, 1, 4}, {PARTS, 2, 3},
		{PARTS - GROUP, 4, 2}, {PARTS - 1, 1, 2}, {0, 1, 2}};

	(void)state;
	for (size_t i = 0; i < LENGTH(cases); i++) {
		struct count count = count_new();

		assert_int_equal(run(&count, cases[i].parts, cases[i].step,
					 cases[i].threads),
			STATUS_DONE);
		assert_int_equal(count.taken, cases[i].parts);
		assert_int_equal(atomic_load(&count.dropped), 0);
		assert_true(atomic_load(&count.most) <= ROOM);
	}
}

static void after_a_part_that_fails_no_more_are_begun(void **state)
{
	struct count count = count_new();

	(void)state;
	count.bad = 5;
	assert_int_equal(run(&count, PARTS, 1, 1), STATUS_DONE);
	assert_int_equal(count.taken, 6);
	for (size_t i = 6; i < PARTS; i++)
		assert_int_equal(atomic_load(&count.made[i]), 0);
}

static void what_is_made_and_not_taken_is_dropped(void **state)
{
	struct count count = count_new();
	int made = 0;

	(void)state;
	count.failing = GROUP;
	assert_int_equal(run(&count, PARTS, 1, 3), STATUS_IO);
	assert_int_equal(count.taken, GROUP);
	for (size_t i = 0; i < PARTS; i++)
		made += atomic_load(&count.made[i]);
	assert_int_equal(made - 2 * GROUP, atomic_load(&count.dropped));
}

static void a_host_may_stop_the_work(void **state)
{
	struct count count = count_new();

	(void)state;
	atomic_store(&count.stop, true);
	assert_int_equal(run(&count, PARTS, 1, 2), STATUS_STOPPED);
	assert_int_equal(count.taken, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(there_are_no_more_threads_than_parts_or_64),
		cmocka_unit_test(each_part_is_made_once_and_taken_in_order),
		cmocka_unit_test(after_a_part_that_fails_no_more_are_begun),
		cmocka_unit_test(what_is_made_and_not_taken_is_dropped),
		cmocka_unit_test(a_host_may_stop_the_work),
	};

	return cmocka_run_group_tests_name("workers", tests, NULL, NULL);
}
