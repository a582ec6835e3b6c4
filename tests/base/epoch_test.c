#include "base/epoch.h"

#include "base/buffer.h"
#include "with_arena.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <time.h>

#include <cmocka.h>

static void an_epoch_is_a_number_before_the_year_10000(void **state)
{
	(void)state;
	assert_true(epoch_valid("0"));
	assert_true(epoch_valid("253402300799"));
	assert_false(epoch_valid("253402300800"));
	assert_false(epoch_valid("-1"));
	assert_false(epoch_valid("1e9"));
	assert_false(epoch_valid(""));
	assert_false(epoch_valid(NULL));
}

/* Days that POSIX's time_t gives: 946684800 is the first second of 2000. */
static void a_date_has_the_seconds_since_1970(void **state)
{
	static const struct {
		const char *epoch, *date, *day;
	} cases[] = {
		{"0", "D:19700101000000Z", "1970-01-01"},
		{"946684799", "D:19991231235959Z", "1999-12-31"},
		{"946684800", "D:20000101000000Z", "2000-01-01"},
		{"951782400", "D:20000229000000Z", "2000-02-29"},
		{"2147483648", "D:20380119031408Z", "2038-01-19"},
		{"4107542400", "D:21000301000000Z", "2100-03-01"},
		{"253402300799", "D:99991231235959Z", "9999-12-31"},
	};

	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		assert_string_equal(
			epoch_pdf_date(*state, cases[i].epoch), cases[i].date);
		assert_string_equal(
			epoch_day(*state, cases[i].epoch), cases[i].day);
	}
}

static void without_an_epoch_a_pdf_has_no_date(void **state)
{
	assert_null(epoch_pdf_date(*state, NULL));
	assert_null(epoch_pdf_date(*state, "today"));
}

static const char *now(struct arena *arena)
{
	struct timespec time;

	clock_gettime(CLOCK_REALTIME, &time);
	return arena_printf(arena, "%lld", (long long)time.tv_sec);
}

static void without_an_epoch_a_record_has_today(void **state)
{
	const char *before = epoch_day(*state, now(*state));
	const char *today = epoch_day(*state, NULL);
	const char *after = epoch_day(*state, now(*state));

	assert_true(strcmp(today, before) == 0 || strcmp(today, after) == 0);
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, with_arena_setup, with_arena_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(an_epoch_is_a_number_before_the_year_10000),
		TEST(a_date_has_the_seconds_since_1970),
		TEST(without_an_epoch_a_pdf_has_no_date),
		TEST(without_an_epoch_a_record_has_today),
	};

	return cmocka_run_group_tests_name("epoch", tests, NULL, NULL);
}
