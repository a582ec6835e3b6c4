#include "text/ruby.h"

#include "../base/with_arena.h"
#include "base/buffer.h"
#include "text/rich.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static void assert_end(const char *text, const char *found)
{
	const char *end = ruby_end(text);

	if (found == NULL ? end != NULL
			  : end == NULL || end != text + strlen(found))
		fail_msg("%s: ends before %s", text, end == NULL ? "-" : end);
}

static void a_ruby_needs_a_character_and_readings(void **state)
{
	(void)state;
	assert_end("{漢字|かんじ}を", "{漢字|かんじ}");
	assert_end("{漢字|かん|じ}", "{漢字|かん|じ}");
	assert_end("{x漢|かん}", "{x漢|かん}");
	assert_end("{한자|hanja}", "{한자|hanja}");
	assert_end("{abc|x}", NULL);
	assert_end("{漢字}", NULL);
	assert_end("{漢字|}", NULL);
	assert_end("{漢字|かん| }", NULL);
	assert_end("{漢字|かん", NULL);
	assert_end("{漢字|か\nん}", NULL);
	assert_end("{漢{字|かん}}", NULL);
	assert_end("漢字|かん}", NULL);
}

static void a_part_ends_at_a_mark_of_the_ruby(void **state)
{
	static const char text[] = "{漢字|かん|じ}";
	const char *bar = strchr(text, '|'), *next = strrchr(text, '|');

	(void)state;
	assert_ptr_equal(ruby_part_end(text + 1), bar);
	assert_ptr_equal(ruby_part_end(bar + 1), next);
	assert_ptr_equal(ruby_part_end(next + 1), strchr(text, '}'));
}

/* Each span with a reading as base(reading), others as they are. */
static void assert_read(
	struct arena *arena, const char *text, const char *expected)
{
	const struct rich rich = rich_parse(arena, text);
	struct buffer out = {.arena = arena};

	for (size_t i = 0; i < rich.blocks[0].spans.count; i++) {
		const struct span *span = &rich.blocks[0].spans.at[i];

		buffer_add(&out, span->text, span->length);
		if (span->flags & SPAN_RUBY)
			buffer_printf(&out, "(%s)", span_reading(span));
	}
	assert_string_equal(buffer_text(&out), expected);
}

static void each_character_gets_its_reading(void **state)
{
	assert_read(*state, "{漢字|かん|じ}", "漢(かん)字(じ)");
	assert_read(*state, "{汉字|hàn zì}", "汉(hàn)字(zì)");
	assert_read(*state, "{東京|とう| きょう }都", "東(とう)京(きょう)都");
}

static void other_numbers_of_readings_are_for_the_whole(void **state)
{
	assert_read(*state, "{今日|きょう}は", "今日(きょう)は");
	assert_read(*state, "{汉字|hànzì}", "汉字(hànzì)");
	assert_read(*state, "{一二三|a|b}", "一二三(ab)");
	assert_read(*state, "{一二三|a b}", "一二三(a b)");
	assert_read(*state, "{一二|a b c}", "一二(a b c)");
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, with_arena_setup, with_arena_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_ruby_needs_a_character_and_readings),
		TEST(a_part_ends_at_a_mark_of_the_ruby),
		TEST(each_character_gets_its_reading),
		TEST(other_numbers_of_readings_are_for_the_whole),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
