#include "worksheet/frame/footer.h"

#include "../base/with_arena.h"

#include "../bank/said.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static const char *const texts[FOOTER_GAPS] = {
	[FOOTER_FORM] = "A",
	[FOOTER_PAGE] = "3",
	[FOOTER_PAGES] = "12",
	[FOOTER_TITLE] = "Cells",
};

static const char *said_of(struct arena *arena, const char *footer)
{
	const struct source source = source_of("w", "");
	const struct node node = {
		.type = NODE_SCALAR, .text = footer, .at = {&source, 1, 1}};
	struct reading reading = {arena, error_list_new(arena)};

	footer_check(&reading, &node);
	return said(arena, reading.errors);
}

static void placeholders_get_their_texts(void **state)
{
	static const char *const rows[][2] = {
		{"@{title}, page @{page} of @{pages}", "Cells, page 3 of 12"},
		{"@{ form }@{form}", "AA"},
		{"so @{course}.", "so ."}, /* not given */
		{"plain", "plain"}, {"", ""}, {"a@b {page}", "a@b {page}"},
		{"@@{page}", "@@{page}"}, /* for whoever sets the text */
	};

	for (size_t i = 0; i < LENGTH(rows); i++)
		assert_string_equal(
			footer_fill(*state, rows[i][0], texts), rows[i][1]);
}

static void what_a_footer_does_not_know_is_refused(void **state)
{
	assert_string_equal(
		said_of(*state, "@{form} @{page} @{pages} @{title} @{course} "
				"@{teacher} @{date} @{code} @@{x}"),
		"");
	assert_non_null(strstr(said_of(*state, "@{pag}"),
		"error: a footer has no placeholder \"@{pag}\"\n"
		"= did you mean @{page}?\n"));
	assert_non_null(strstr(said_of(*state, "@{question a}"),
		"error: a footer has no placeholder \"@{question a}\"\n"
		"= known: @{form} "));
	assert_non_null(strstr(
		said_of(*state, "@{page"), "no placeholder \"@{page\"\n"));
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, with_arena_setup, with_arena_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(placeholders_get_their_texts),
		TEST(what_a_footer_does_not_know_is_refused),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
