#include "command/list/list_fields.h"

#include "../bank/shelf.h"
#include "base/arena.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static const char text[] =
	"bank: b\n"
	"items:\n"
	"- {id: one, kind: short_answer, stem: Why?, answer: So, "
	"points: 2, difficulty: 3, minutes: 1.5, tags: [x, y], "
	"explanation: Thus.}\n"
	"- {id: two, kind: essay, stem: Discuss., points: 10, "
	"minutes: 20, standards: [RH.1], language: de}\n"
	"- {id: six, kind: short_answer, stem: Ask., answer: B, "
	"points: 1/3, difficulty: 1, enemies: [two]}\n";

static const char *value(struct shelf *shelf, const struct bank *bank, size_t i,
	const char *name)
{
	return list_fields_value(
		shelf->arena, list_fields_named(name), &bank->items[i]);
}

static void each_field_has_its_value(void **state)
{
	static const struct {
		const char *name, *values[3];
	} fields[] = {
		{"item", {"b/one", "b/two", "b/six"}},
		{"id", {"one", "two", "six"}},
		{"bank", {"b", "b", "b"}},
		{"line", {"3", "4", "5"}},
		{"kind", {"short_answer", "essay", "short_answer"}},
		{"points", {"2", "10", "0.333333"}},
		{"difficulty", {"3", "", "1"}},
		{"minutes", {"1.5", "20", ""}},
		{"tags", {"x, y", "", ""}},
		{"standards", {"", "RH.1", ""}},
		{"enemies", {"", "", "two"}},
		{"language", {"en", "de", "en"}},
		{"stem", {"Why?", "Discuss.", "Ask."}},
		{"answer", {"So", "", "B"}},
		{"explanation", {"Thus.", "", ""}},
		{"stimulus", {"", "", ""}},
	};
	const struct bank *bank = good_bank(*state, text);

	for (size_t f = 0; f < LENGTH(fields); f++)
		for (size_t i = 0; i < 3; i++)
			assert_string_equal(
				value(*state, bank, i, fields[f].name),
				fields[f].values[i]);
}

/* The ids of all items in the order of a field. */
static const char *sorted(struct shelf *shelf, const char *name)
{
	const struct bank *bank = good_bank(shelf, text);
	struct buffer out = {.arena = shelf->arena};
	const struct item *items[] = {
		&bank->items[0], &bank->items[1], &bank->items[2]};

	list_fields_sort(shelf->arena, list_fields_named(name), items, 3);
	for (size_t i = 0; i < 3; i++)
		buffer_printf(&out, "%s ", items[i]->id);
	return buffer_text(&out);
}

static void numbers_are_sorted_by_value(void **state)
{
	assert_string_equal(sorted(*state, "points"), "six one two ");
	assert_string_equal(sorted(*state, "line"), "one two six ");
}

static void missing_values_come_last_and_equal_ones_stay(void **state)
{
	assert_string_equal(sorted(*state, "difficulty"), "six one two ");
	assert_string_equal(sorted(*state, "minutes"), "one two six ");
	assert_string_equal(sorted(*state, "tags"), "one two six ");
	assert_string_equal(sorted(*state, "standards"), "two one six ");
	assert_string_equal(sorted(*state, "bank"), "one two six ");
}

static void texts_are_sorted_by_their_bytes(void **state)
{
	assert_string_equal(sorted(*state, "stem"), "six two one ");
	assert_string_equal(sorted(*state, "kind"), "two one six ");
}

static void a_list_of_names_is_read_in_order(void **state)
{
	struct shelf *shelf = *state;
	const char *wrong = NULL;
	struct list_fields fields =
		list_fields_read(shelf->arena, "stem,Item,tags", &wrong);

	assert_null(wrong);
	assert_int_equal(fields.count, 3);
	assert_string_equal(fields.at[0]->name, "stem");
	assert_string_equal(fields.at[1]->name, "item");
	assert_string_equal(fields.at[2]->name, "tags");
	list_fields_read(shelf->arena, "stem,stems,x", &wrong);
	assert_string_equal(wrong, "stems");
	list_fields_read(shelf->arena, "stem,", &wrong);
	assert_string_equal(wrong, "");
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(name, shelf_setup, shelf_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(each_field_has_its_value),
		TEST(numbers_are_sorted_by_value),
		TEST(missing_values_come_last_and_equal_ones_stay),
		TEST(texts_are_sorted_by_their_bytes),
		TEST(a_list_of_names_is_read_in_order),
	};

	return cmocka_run_group_tests_name("list_fields", tests, NULL, NULL);
}
