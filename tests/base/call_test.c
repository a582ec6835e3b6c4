#include "base/call.h"

#include "base/arena.h"

#include <fcntl.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

enum {
	LIMIT = 100 * 1000,
	PIECE = 1000
};

/* What a call did before it failed. */
struct deeds {
	struct call *call;
	size_t pieces;
	int dropped; /* objects */
	int file;
	bool went_on;
};

static void count_drop(void *object)
{
	++*(int *)object;
}

static void take_pieces(void *with)
{
	struct deeds *deeds = with;
	struct arena *arena = arena_new();

	arena_at_end(arena, count_drop, &deeds->dropped);
	for (;; deeds->pieces++)
		(void)arena_room(arena, PIECE);
}

static void a_call_fails_at_its_limit_and_gives_all_back(void **state)
{
	struct deeds deeds = {.pieces = 0};
	struct call call;

	(void)state;
	call_begin(&call, LIMIT, NULL);
	assert_false(call_run(&call, take_pieces, &deeds));
	assert_string_equal(call.why, "out of memory");
	assert_in_range(deeds.pieces, 1, LIMIT / PIECE);
	assert_int_equal(deeds.dropped, 0);
	assert_false(call_run(&call, take_pieces, &deeds));
	call_end(&call);
	assert_int_equal(deeds.dropped, 1);
	assert_int_equal(call.size, 0);
	assert_null(call_here());
}

static void take_too_much(void *with)
{
	(void)with;
	(void)arena_alloc(arena_new(), SIZE_MAX / 4, 8);
}

/* Freed memory no longer counts. */
static void take_and_free(void *with)
{
	struct deeds *deeds = with;

	for (size_t i = 0; i < LIMIT; i++) {
		struct arena *arena = arena_new();

		(void)arena_room(arena, PIECE);
		arena_free(arena);
		deeds->pieces++;
	}
}

static void freed_memory_is_not_counted(void **state)
{
	struct deeds deeds = {.pieces = 0};
	struct call call;

	(void)state;
	call_begin(&call, LIMIT, NULL);
	assert_true(call_run(&call, take_and_free, &deeds));
	assert_int_equal(deeds.pieces, LIMIT);
	call_end(&call);
}

static void open_files(void *with)
{
	struct deeds *deeds = with;
	int closed = open("/dev/null", O_RDONLY | O_CLOEXEC);

	call_opened(closed);
	call_closed(closed);
	close(closed);
	deeds->file = open("/dev/null", O_RDONLY | O_CLOEXEC);
	call_opened(deeds->file);
	take_too_much(NULL);
}

static void open_files_are_closed(void **state)
{
	struct deeds deeds = {.file = -1};
	struct call call;

	(void)state;
	call_begin(&call, 0, NULL);
	assert_false(call_run(&call, open_files, &deeds));
	assert_true(fcntl(deeds.file, F_GETFD) >= 0);
	call_end(&call);
	assert_int_equal(fcntl(deeds.file, F_GETFD), -1);
}

static void try_a_part(void *with)
{
	struct deeds *deeds = with;
	pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

	deeds->went_on = !call_try(take_too_much, NULL);
	call_lock(&lock);
	call_unlock(&lock);
	call_fail_again();
}

static void a_part_fails_before_its_call(void **state)
{
	struct deeds deeds = {.went_on = false};
	struct call call;

	(void)state;
	call_begin(&call, 0, NULL);
	assert_false(call_run(&call, try_a_part, &deeds));
	assert_true(deeds.went_on);
	call_end(&call);
}

static pthread_mutex_t *lock_of(struct deeds *deeds)
{
	return &deeds->call->lock;
}

static void fail_locked(void *with)
{
	pthread_mutex_t *lock = with;

	call_lock(lock);
	take_too_much(NULL);
}

static void try_locked(void *with)
{
	struct deeds *deeds = with;
	pthread_mutex_t own;

	pthread_mutex_init(&own, NULL);
	(void)call_try(fail_locked, &own);
	deeds->went_on = pthread_mutex_trylock(&own) == 0 &&
			 pthread_mutex_trylock(lock_of(deeds)) == 0;
	pthread_mutex_unlock(lock_of(deeds));
	pthread_mutex_unlock(&own);
	pthread_mutex_destroy(&own);
}

static void a_lock_is_given_up(void **state)
{
	struct call call;
	struct deeds deeds = {.call = &call};

	(void)state;
	call_begin(&call, 0, NULL);
	assert_true(call_run(&call, try_locked, &deeds));
	assert_true(deeds.went_on);
	call_end(&call);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_call_fails_at_its_limit_and_gives_all_back),
		cmocka_unit_test(freed_memory_is_not_counted),
		cmocka_unit_test(open_files_are_closed),
		cmocka_unit_test(a_part_fails_before_its_call),
		cmocka_unit_test(a_lock_is_given_up),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
