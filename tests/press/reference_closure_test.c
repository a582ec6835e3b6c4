#include "press/practice/reference_closure.h"

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
	"- {id: a, kind: short_answer, stem: 'As in @{question b}.', "
	"answer: A}\n"
	"- {id: b, kind: short_answer, stem: S, answer: A, "
	"explanation: 'Unlike @{question b/c}.'}\n"
	"- {id: c, kind: short_answer, stem: 'Unlike @{question a}.', "
	"answer: A}\n"
	"- {id: d, kind: short_answer, stem: S, answer: A, enemies: [c]}\n"
	"- {id: e, kind: short_answer, stem: S, answer: A}\n";

struct fixture {
	const struct bank *bank;
	struct reference_closure closure;
};

static struct fixture begin(struct shelf *shelf)
{
	return (struct fixture){
		good_bank(shelf, text), {.arena = shelf->arena}};
}

static void add(struct fixture *fixture, const char *id)
{
	reference_closure_add(&fixture->closure, bank_find(fixture->bank, id));
}

static const char *ids(const struct fixture *fixture)
{
	struct buffer out = {.arena = fixture->closure.arena};

	for (size_t i = 0; i < fixture->closure.count; i++)
		buffer_puts(&out, fixture->closure.at[i]->id);
	return buffer_text(&out);
}

static void references_are_followed_to_their_end(void **state)
{
	struct fixture fixture = begin(*state);

	add(&fixture, "a");
	assert_string_equal(ids(&fixture), "abc");
}

static void each_item_is_there_once(void **state)
{
	struct fixture fixture = begin(*state);

	add(&fixture, "c");
	add(&fixture, "b");
	add(&fixture, "c");
	assert_string_equal(ids(&fixture), "cab");
}

static void an_item_without_references_is_alone(void **state)
{
	struct fixture fixture = begin(*state);

	add(&fixture, "e");
	assert_string_equal(ids(&fixture), "e");
	add(&fixture, "d");
	assert_string_equal(ids(&fixture), "ed");
}

static void enemies_are_found_whichever_names_the_other(void **state)
{
	struct fixture fixture = begin(*state);

	add(&fixture, "d");
	add(&fixture, "e");
	assert_false(reference_closure_has_enemies(&fixture.closure));
	add(&fixture, "a");
	assert_true(reference_closure_has_enemies(&fixture.closure));
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(name, shelf_setup, shelf_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(references_are_followed_to_their_end),
		TEST(each_item_is_there_once),
		TEST(an_item_without_references_is_alone),
		TEST(enemies_are_found_whichever_names_the_other),
	};

	return cmocka_run_group_tests_name(
		"reference_closure", tests, NULL, NULL);
}
