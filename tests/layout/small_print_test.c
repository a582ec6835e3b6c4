#include "layout/small_print.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "base/common.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

enum {
	CM = 28346
};

static const struct source bank = {"bank.yaml", "items:\n", 7};
static const struct source record = {"record.yaml", "record: 1\n", 10};

static struct image image_at(const struct source *source, uint32_t line)
{
	return (struct image){.at = {source, line, 3}, .name = "cell.svg"};
}

static void hear(void *with, const struct mistake *mistake)
{
	buffer_puts(with, mistake->what);
	buffer_putc(with, '\n');
}

/* What was said, in the order of places, each with a line end. */
static void assert_warned(
	struct arena *arena, const struct errors *errors, const char *expected)
{
	struct buffer heard = {.arena = arena};

	error_each(errors, false, hear, &heard);
	assert_string_equal(buffer_text(&heard), expected);
}

/* A document of one page with these pictures. */
static void add(struct small_print_list *list, struct arena *arena,
	const struct small_print *small, size_t count)
{
	struct mark *marks = arena_alloc(arena, count + 1, sizeof(*marks));
	const struct page page = {marks, count + 1};

	for (size_t i = 0; i < count; i++)
		marks[i] =
			(struct mark){.type = MARK_PICTURE, .small = &small[i]};
	small_print_list_add(
		list, &(struct document){.pages = &page, .page_count = 1});
}

static void letters_below_six_points_are_too_small(void **state)
{
	(void)state;
	assert_true(small_print_is(6 * MPT - 1));
	assert_false(small_print_is(6 * MPT));
	assert_false(small_print_is(0));
}

static void each_place_is_warned_of_once_where_it_is_smallest(void **state)
{
	const struct image one = image_at(&bank, 2), other = image_at(&bank, 9);
	const struct small_print small[] = {{&one, 5500, CM, CM},
		{&other, 5999, CM, CM}, {&one, 4250, CM, CM},
		{&one, 5000, CM, CM}};
	struct arena *arena = arena_new();
	struct errors *errors = error_list_new(arena);
	struct small_print_list *list = small_print_list_new(arena);

	(void)state;
	add(list, arena, small, LENGTH(small));
	small_print_list_warn(list, errors);
	assert_int_equal(error_count(errors), 0);
	assert_warned(arena, errors,
		"image: \"cell.svg\" is printed with letters of 4.2 points\n"
		"image: \"cell.svg\" is printed with letters of 5.9 points\n");
	arena_free(arena);
}

static void a_list_keeps_what_it_warns_of(void **state)
{
	char name[] = "cell.svg";
	struct image image = image_at(&bank, 2);
	const struct small_print small = {&image, 5000, CM, CM};
	struct arena *arena = arena_new();
	struct errors *errors = error_list_new(arena);
	struct small_print_list *list = small_print_list_new(arena);
	struct small_print_list *all = small_print_list_new(arena);

	(void)state;
	image.name = name;
	add(list, arena, &small, 1);
	small_print_list_merge(all, list);
	small_print_list_clear(list);
	memset(name, 'x', sizeof(name) - 1);
	image.at.line = 0;
	small_print_list_warn(list, errors);
	assert_int_equal(error_count_all(errors), 0);
	small_print_list_warn(all, errors);
	assert_warned(arena, errors,
		"image: \"cell.svg\" is printed with letters of 5.0 points\n");
	arena_free(arena);
}

static void a_record_was_warned_of_when_it_was_made(void **state)
{
	const struct image image = image_at(&record, 2);
	const struct small_print small = {&image, 5000, CM, CM};
	struct arena *arena = arena_new();
	struct errors *errors = error_list_new(arena);
	struct small_print_list *list = small_print_list_new(arena);

	(void)state;
	add(list, arena, &small, 1);
	small_print_list_warn(list, errors);
	assert_int_equal(error_count_all(errors), 0);
	arena_free(arena);
}

/* Keep all of a message, with its hint. */
static void keep(void *with, const struct mistake *mistake)
{
	buffer_puts(with, mistake->text);
}

static void assert_hint(struct image image, const char *hint)
{
	const struct small_print small = {&image, 5000, 3 * CM, 2 * CM + 1};
	struct arena *arena = arena_new();
	struct errors *errors = error_list_new(arena);
	struct buffer text = {.arena = arena};

	small_print_warn(errors, &small);
	error_each(errors, false, keep, &text);
	assert_non_null(strstr(buffer_text(&text), hint));
	arena_free(arena);
}

static void a_hint_says_what_can_be_larger(void **state)
{
	struct image image = image_at(&bank, 2);

	(void)state;
	assert_hint(image, "make the drawing smaller, or its letters larger");
	image.width = 3 * CM;
	assert_hint(image, "give it a larger width");
	image.width = 3 * CM + 1; /* the column leaves it less */
	assert_hint(image, "make the drawing smaller, or its letters larger");
	image.width = 0;
	image.height = CM;
	assert_hint(image, "give it a larger height");
	image.in_text = true;
	assert_hint(image, "it is printed 20 mm high here");
	image.has_brackets = true;
	assert_hint(image, "give it a size behind its brackets");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(letters_below_six_points_are_too_small),
		cmocka_unit_test(
			each_place_is_warned_of_once_where_it_is_smallest),
		cmocka_unit_test(a_list_keeps_what_it_warns_of),
		cmocka_unit_test(a_record_was_warned_of_when_it_was_made),
		cmocka_unit_test(a_hint_says_what_can_be_larger),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
