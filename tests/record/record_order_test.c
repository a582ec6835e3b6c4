#include "record/record_order.h"

#include "../base/with_arena.h"

#include "../bank/said.h"
#include "base/common.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

enum {
	FORMS = 8
};

static const char *const names[] = {"A", "B", "C", "D"};

/* What is said of forms such as "A As B Bs", where s is the tier support, c is
 * core and e extension; "" if they are in order. */
static const char *said_of(
	struct arena *arena, const char *list, struct recorded *recorded)
{
	static const struct source source = {"r", "", 0};
	struct reading reading = {arena, error_list_new(arena)};
	struct form *forms = arena_alloc(arena, FORMS, sizeof(*forms));
	const struct form **at = arena_alloc(arena, FORMS, sizeof(*at));
	struct node *nodes = arena_alloc(arena, FORMS, sizeof(*nodes));
	const struct node **items = arena_alloc(arena, FORMS, sizeof(*items));
	struct node node = {
		.type = NODE_SEQUENCE, .at = {&source, 1, 1}, .items = items};
	bool fine;

	for (; *list != '\0'; list += 1 + (list[1] != '\0'), node.count++) {
		struct form *form = &forms[node.count];

		form->index = (uint32_t)(*list - 'A');
		form->name = names[form->index];
		list++;
		form->tier = *list == 's'   ? TIER_SUPPORT
			     : *list == 'e' ? TIER_EXTENSION
					    : TIER_CORE;
		nodes[node.count].at =
			(struct where){&source, node.count + 2, 1};
		at[node.count] = form;
		items[node.count] = &nodes[node.count];
	}
	recorded->forms = at;
	recorded->form_count = node.count;
	fine = record_order_check(&reading, &node, recorded);
	assert_int_equal(fine, *said(arena, reading.errors) == '\0');
	return said(arena, reading.errors);
}

static void forms_have_all_tiers_in_one_order(void **state)
{
	struct recorded recorded = {0};

	assert_string_equal(said_of(*state, "Ac Bc Cc", &recorded), "");
	assert_int_equal(recorded.tier_count, 1);
	assert_string_equal(said_of(*state, "As Ac Bs Bc", &recorded), "");
	assert_int_equal(recorded.tier_count, 2);
	/* Forms that a teacher chose may come in any order. */
	assert_string_equal(said_of(*state, "Cc Ac", &recorded), "");
	assert_string_equal(said_of(*state, "As Ac Bc Bs", &recorded),
		"r:4:1: error: expected form \"B\" on the tier support here, "
		"found form \"B\" on core\n"
		"r:5:1: error: expected form \"B\" on the tier core here, "
		"found form \"B\" on support\n");
	assert_string_equal(said_of(*state, "As Ac Bs Cc", &recorded),
		"r:5:1: error: expected form \"B\" on the tier core here, "
		"found form \"C\" on core\n");
}

static void no_form_occurs_twice(void **state)
{
	struct recorded recorded = {0};

	assert_string_equal(said_of(*state, "Ac Bc Ac", &recorded),
		"r:4:1: error: form \"A\" occurs twice\n");
}

static void a_slice_has_the_forms_that_it_says(void **state)
{
	static const char wrong[] = "r:1:1: error: expected the forms from 2 "
				    "to 3, as the options say\n";
	struct recorded recorded = {.facts = {.first_form = 2, .last_form = 3}};

	assert_string_equal(said_of(*state, "Bc Cc", &recorded), "");
	assert_string_equal(said_of(*state, "Bs Bc Cs Cc", &recorded), "");
	assert_string_equal(said_of(*state, "Bc", &recorded), wrong);
	assert_string_equal(said_of(*state, "Cc Bc", &recorded), wrong);
	assert_string_equal(said_of(*state, "Ac Bc", &recorded), wrong);
	assert_string_equal(said_of(*state, "Bc Cc Dc", &recorded), wrong);
	recorded.facts.interrupted = true;
	assert_string_equal(said_of(*state, "Bc", &recorded), "");
	assert_string_equal(said_of(*state, "Cc", &recorded), wrong);
}

static void copies_alone_have_each_sheet_once(void **state)
{
	struct recorded recorded = {.facts = {.copies_alone = true}};

	assert_string_equal(said_of(*state, "Cs Ac Cc", &recorded), "");
	assert_int_equal(recorded.tier_count, 1);
	assert_string_equal(said_of(*state, "Cs Ac Cs", &recorded),
		"r:4:1: error: form \"C\" occurs twice\n");
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, with_arena_setup, with_arena_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(forms_have_all_tiers_in_one_order),
		TEST(no_form_occurs_twice),
		TEST(a_slice_has_the_forms_that_it_says),
		TEST(copies_alone_have_each_sheet_once),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
