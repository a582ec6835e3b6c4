#include "press/job.h"

#include "../base/with_arena.h"
#include "base/buffer.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static const char letters[] = {
	[SIDE_SHEET] = 's', [SIDE_KEY] = 'k', [SIDE_OVERLAY] = 'o'};

static const char *printed(
	struct arena *arena, const enum side *sides, size_t count)
{
	struct buffer out = {.arena = arena};

	for (size_t i = 0; i < count; i++)
		buffer_putc(&out, letters[sides[i]]);
	return buffer_text(&out);
}

/* The sides of a worksheet, and those with files of their own. */
static void assert_sides(struct arena *arena, enum key_style style, int up,
	const char *all, const char *own)
{
	const struct worksheet worksheet = {.key_style = style, .page.up = up};
	enum side sides[SIDES];
	size_t count = job_sides(&worksheet, sides);

	assert_string_equal(printed(arena, sides, count), all);
	count = job_own_sides(&worksheet, sides);
	assert_string_equal(printed(arena, sides, count), own);
}

static void a_worksheet_has_a_sheet_and_the_keys_of_its_style(void **state)
{
	assert_sides(*state, KEY_LIST, 1, "sk", "sk");
	assert_sides(*state, KEY_OVERLAY, 1, "so", "so");
	assert_sides(*state, KEY_BOTH, 1, "sko", "sko");
}

static void sheets_side_by_side_share_their_file(void **state)
{
	assert_sides(*state, KEY_LIST, 2, "sk", "k");
	assert_sides(*state, KEY_OVERLAY, 4, "so", "o");
	assert_sides(*state, KEY_BOTH, 2, "sko", "ko");
}

static void assert_name(struct arena *arena, enum key_style style,
	enum tier tier, enum side side, const char *expected)
{
	const struct worksheet worksheet = {.id = "quiz", .key_style = style};

	assert_string_equal(
		job_name(arena, &worksheet, "B", tier, side), expected);
}

static void a_file_is_named_for_form_tier_and_side(void **state)
{
	assert_name(*state, KEY_LIST, TIER_CORE, SIDE_SHEET, "quiz-B.pdf");
	assert_name(*state, KEY_LIST, TIER_CORE, SIDE_KEY, "quiz-B-key.pdf");
	assert_name(*state, KEY_LIST, TIER_SUPPORT, SIDE_SHEET,
		"quiz-B-support.pdf");
	assert_name(*state, KEY_BOTH, TIER_EXTENSION, SIDE_KEY,
		"quiz-B-extension-key.pdf");
}

static void an_overlay_is_the_key_unless_there_is_another(void **state)
{
	assert_name(
		*state, KEY_OVERLAY, TIER_CORE, SIDE_OVERLAY, "quiz-B-key.pdf");
	assert_name(*state, KEY_BOTH, TIER_CORE, SIDE_OVERLAY,
		"quiz-B-overlay.pdf");
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, with_arena_setup, with_arena_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_worksheet_has_a_sheet_and_the_keys_of_its_style),
		TEST(sheets_side_by_side_share_their_file),
		TEST(a_file_is_named_for_form_tier_and_side),
		TEST(an_overlay_is_the_key_unless_there_is_another),
	};

	return cmocka_run_group_tests_name("job", tests, NULL, NULL);
}
