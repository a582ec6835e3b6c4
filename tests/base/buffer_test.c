#include "base/buffer.h"

#include "base/arena.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static void nothing_added_is_an_empty_text(void **state)
{
	const struct buffer buffer = {0};

	(void)state;
	assert_string_equal(buffer_text(&buffer), "");
}

static void all_ways_of_adding_follow_each_other(void **state)
{
	struct arena *arena = arena_new();
	struct buffer buffer = {.arena = arena};

	(void)state;
	buffer_add(&buffer, "abc", 2);
	buffer_puts(&buffer, "--");
	buffer_putc(&buffer, 'z');
	buffer_printf(&buffer, "%d%%", 50);
	buffer_add(&buffer, NULL, 0);
	assert_string_equal(buffer_text(&buffer), "ab--z50%");
	assert_int_equal(buffer.length, 8);
	arena_free(arena);
}

static void a_nul_byte_is_a_byte(void **state)
{
	struct arena *arena = arena_new();
	struct buffer buffer = {.arena = arena};

	(void)state;
	buffer_add(&buffer, "a\0b", 3);
	assert_int_equal(buffer.length, 3);
	assert_memory_equal(buffer.at, "a\0b", 4);
	arena_free(arena);
}

static void it_grows_without_losing_a_byte(void **state)
{
	struct arena *arena = arena_new();
	struct buffer buffer = {.arena = arena};

	(void)state;
	for (size_t i = 0; i < 100000; i++) {
		buffer_putc(&buffer, (char)('a' + i % 26));
		assert_int_equal(buffer.at[i + 1], 0);
	}
	for (size_t i = 0; i < 100000; i++)
		assert_int_equal(buffer.at[i], 'a' + i % 26);
	arena_free(arena);
}

static void formatted_text_of_any_length_fits(void **state)
{
	struct arena *arena = arena_new();

	(void)state;
	for (int length = 0; length < 1000; length++) {
		struct buffer buffer = {.arena = arena};

		buffer_printf(&buffer, "%*d|", length, 7);
		buffer_printf(&buffer, "%*d|", 1000 - length, 8);
		assert_int_equal(buffer.length, strlen(buffer.at));
		assert_int_equal(buffer.length,
			(length == 0 ? 1 : length) + 1000 - length + 2);
		assert_int_equal(buffer.at[length == 0 ? 1 : length], '|');
		assert_string_equal(buffer.at + buffer.length - 2, "8|");
	}
	arena_free(arena);
}

static void room_that_was_made_is_used(void **state)
{
	struct arena *arena = arena_new();
	struct buffer buffer = {.arena = arena};
	const char *at;

	(void)state;
	buffer_puts(&buffer, "a");
	buffer_reserve(&buffer, 5000);
	at = buffer.at;
	assert_string_equal(at, "a");
	for (int i = 0; i < 5000; i++)
		buffer_putc(&buffer, 'b');
	assert_ptr_equal(buffer.at, at);
	arena_free(arena);
}

static void a_list_has_commas_between_its_texts(void **state)
{
	static const char *const texts[] = {"serif", "sans", "mono"};
	struct arena *arena = arena_new();
	struct buffer buffer = {.arena = arena};

	(void)state;
	buffer_list(&buffer, (struct text_list){texts, 0});
	assert_string_equal(buffer_text(&buffer), "");
	buffer_list(&buffer, (struct text_list){texts, 3});
	assert_string_equal(buffer_text(&buffer), "serif, sans, mono");
	arena_free(arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(nothing_added_is_an_empty_text),
		cmocka_unit_test(all_ways_of_adding_follow_each_other),
		cmocka_unit_test(a_nul_byte_is_a_byte),
		cmocka_unit_test(it_grows_without_losing_a_byte),
		cmocka_unit_test(formatted_text_of_any_length_fits),
		cmocka_unit_test(room_that_was_made_is_used),
		cmocka_unit_test(a_list_has_commas_between_its_texts),
	};

	return cmocka_run_group_tests_name("buffer", tests, NULL, NULL);
}
