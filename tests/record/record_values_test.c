#include "record/record_values.h"

#include "../base/with_arena.h"

#include "../bank/said.h"
#include "bank/bank.h"
#include "bank/kind.h"
#include "base/common.h"
#include "draw/chance/values.h"
#include "yaml/write.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

enum {
	FORMS = 50
};

/* The first item varies, the second does not. */
static const char bank_text[] =
	"bank: b\n"
	"items:\n"
	"- id: a\n"
	"  kind: short_answer\n"
	"  vars: {a: 2..9, y: 1..4, s: '= a/y'}\n"
	"  where: [a != y]\n"
	"  stem: 'What is @{a}/@{y}?'\n"
	"  answer: '@{s:frac}'\n"
	"- {id: c, kind: short_answer, stem: S, answer: A}\n";

static const struct item *items_of(struct arena *arena)
{
	struct source *source = arena_alloc(arena, 1, sizeof(*source));
	struct reading reading = {arena, error_list_new(arena)};
	const struct bank *bank;

	*source = source_of("b", bank_text);
	bank = bank_read(&reading, source);
	assert_string_equal(said(arena, reading.errors), "");
	return bank->items;
}

/* The item that an entry of a record gives, or what is said of it. */
static const struct item *read_entry(struct arena *arena, const char *text,
	const struct item *item, const char **what)
{
	struct source *source = arena_alloc(arena, 1, sizeof(*source));
	struct reading reading = {arena, error_list_new(arena)};
	const struct item *read;

	*source = source_of("r", text);
	read = record_values_read(
		&reading, node_read(arena, source, reading.errors), item);
	*what = said(arena, reading.errors);
	assert_int_equal(read == NULL, **what != '\0');
	return read;
}

static const char *exactly(struct arena *arena, const struct item *item)
{
	struct buffer out = {.arena = arena};

	write_exact(&out, item->node);
	return buffer_text(&out);
}

static void values_that_are_written_give_the_same_item_again(void **state)
{
	const struct item *item = &items_of(*state)[0];

	for (uint32_t form = 0; form < FORMS; form++) {
		const struct rank_key key = {.form = form, .section = "s"};
		struct buffer out = {.arena = *state};
		const char *why;
		const struct item *drawn =
			values_draw(*state, &key, item, NULL, &why);
		const struct item *read;

		record_values_write(&out, "", drawn);
		read = read_entry(*state, buffer_text(&out), item, &why);
		assert_string_equal(why, "");
		assert_string_equal(
			exactly(*state, read), exactly(*state, drawn));
	}
}

static void an_item_that_does_not_vary_has_no_values(void **state)
{
	const struct item *item = &items_of(*state)[1];
	struct buffer out = {.arena = *state};
	const char *what;

	record_values_write(&out, "", item);
	assert_int_equal(out.length, 0);
	assert_ptr_equal(read_entry(*state, "id: b/c\n", item, &what), item);
	assert_null(read_entry(*state, "values: {a: '1'}\n", item, &what));
	assert_string_equal(
		what, "r:1:9: error: values: the item does not vary\n");
}

/* "y" is a truth value to some readers of YAML. */
static void names_are_quoted_where_they_must_be(void **state)
{
	const struct item_value values[] = {{"y", "3"}, {"x", "1/2"}};
	const struct item item = {.values = values, .value_count = 2};
	struct buffer out = {.arena = *state};

	record_values_write(&out, "  ", &item);
	assert_string_equal(
		buffer_text(&out), "  values: {\"y\": \"3\", x: \"1/2\"}\n");
}

static void values_that_do_not_hold_together_are_refused(void **state)
{
	static const struct saying sayings[] = {
		{"values: {a: '2', y: '4', s: '1/3'}\n",
			"r:1:29: error: values: s: expected \"1/2\", which "
			"follows from the others, found \"1/3\"\n"},
		{"values: {a: '2', y: '2', s: '1'}\n",
			"r:1:9: error: values: these values do not meet the "
			"item's conditions\n"},
		{"values: {a: '2', y: '4'}\n",
			"r:1:9: error: values: expected 3 variables, as the "
			"item has, found 2\n"},
		{"values: {a: '2', y: '4', s: '1/2', z: '1'}\n",
			"r:1:36: error: values: the item has no variable "
			"\"z\"\n"},
		{"values: {a: '99', y: '4', s: '1/2'}\n",
			"r:1:9: error: values: no value that \"a\" can have "
			"is given\n"},
		{"values: [a]\n", "r:1:9: error: values: expected a mapping\n"},
		{"values: {a: [2]}\n",
			"r:1:13: error: values: expected a text\n"},
	};
	const struct item *item = &items_of(*state)[0];

	for (size_t i = 0; i < LENGTH(sayings); i++) {
		const char *what;

		assert_null(read_entry(*state, sayings[i].text, item, &what));
		assert_string_equal(what, sayings[i].said);
	}
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, with_arena_setup, with_arena_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(values_that_are_written_give_the_same_item_again),
		TEST(an_item_that_does_not_vary_has_no_values),
		TEST(names_are_quoted_where_they_must_be),
		TEST(values_that_do_not_hold_together_are_refused),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
