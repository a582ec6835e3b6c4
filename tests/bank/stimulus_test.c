#include "bank/stimulus.h"

#include "shelf.h"

#define ON(id) "- {id: on-" id ", stimulus: " id PLAIN "}\n"

static const struct saying sayings[] = {
	{"bank: b\nstimuli: x\nitems:\n- {id: a" PLAIN "}\n",
		"b:2:10: error: stimuli: expected a list of stimuli, found "
		"\"x\"\n"},
	{"bank: b\n"
	 "stimuli:\n"
	 "- {title: T}\n"
	 "- x\n"
	 "- {id: A b, text: T}\n"
	 "- {id: a, txt: T}\n"
	 "- {id: b, numbered: true, credit: C}\n"
	 "items:\n"
	 "- {id: a" PLAIN "}\n",
		"b:3:3: error: stimulus needs an \"id\"\n"
		"b:3:3: error: stimulus needs a \"text\" or an \"image\"\n"
		"b:4:3: error: expected the fields of a stimulus, found \"x\"\n"
		"b:5:8: error: id: expected an id of a-z, 0-9, - and _, found "
		"\"A b\"\n"
		"= such as \"a-b\"\n"
		"b:6:3: error: stimulus needs a \"text\" or an \"image\"\n"
		"b:6:3: warning: no item uses the stimulus \"a\"\n"
		"b:6:11: error: unknown field \"txt\" in a stimulus\n"
		"= did you mean \"text\"?\n"
		"b:7:3: error: stimulus needs a \"text\" or an \"image\"\n"
		"b:7:3: warning: no item uses the stimulus \"b\"\n"
		"b:7:21: error: numbered needs a text with lines to number\n"},
	{"bank: b\n"
	 "stimuli:\n"
	 "- {id: a, text: T, numbered: maybe}\n"
	 "- {id: b, text: T, numbered: 0}\n"
	 "- {id: c, text: T, numbered: 101}\n"
	 "- {id: d, text: T, numbered: [5]}\n"
	 "items:\n" ON("a") ON("b") ON("c") ON("d"),
		"b:3:30: error: numbered: expected true, false or a number of "
		"lines from 1 to 100, found \"maybe\"\n"
		"b:4:30: error: numbered: expected true, false or a number of "
		"lines from 1 to 100, found \"0\"\n"
		"b:5:30: error: numbered: expected true, false or a number of "
		"lines from 1 to 100, found \"101\"\n"
		"b:6:30: error: numbered: expected true, false or a number of "
		"lines from 1 to 100, found a list\n"},
	{"bank: b\n"
	 "stimuli:\n"
	 "- {id: map, text: T}\n"
	 "- {id: letter, text: T}\n"
	 "- {id: map, text: U}\n"
	 "defaults: {stimulus: map}\n"
	 "items:\n" ON("map") ON("leter") ON("zzzzzzz"),
		"b:4:3: warning: no item uses the stimulus \"letter\"\n"
		"b:5:8: error: two stimuli have the id \"map\", the first in "
		"line 3\n"
		"b:6:12: error: unknown field \"stimulus\" in a set of "
		"defaults\n"
		"b:9:28: error: \"leter\" is not a stimulus of this bank\n"
		"= did you mean \"letter\"?\n"
		"b:10:30: error: \"zzzzzzz\" is not a stimulus of this bank\n"},
	{"bank: b\nitems:\n" ON("map"),
		"b:3:26: error: \"map\" is not a stimulus of this bank\n"},
};

static void every_mistake_of_a_stimulus_is_reported_at_its_place(void **state)
{
	(void)state;
	assert_sayings(sayings, LENGTH(sayings));
}

#define STIMULI                                                                \
	"bank: b\n"                                                            \
	"stimuli:\n"                                                           \
	"- {id: z, title: T, text: X, credit: C, numbered: true}\n"            \
	"- {id: a, text: X, numbered: 3}\n"                                    \
	"- {id: m, text: X, numbered: false}\n"                                \
	"items:\n" ON("z") ON("a") ON("m") "- {id: none" PLAIN "}\n"

static void items_know_their_stimulus(void **state)
{
	const struct bank *bank = good_bank(*state, STIMULI);
	const struct stimulus *z = &bank->stimuli.at[0];

	assert_int_equal(bank->stimuli.count, 3);
	for (size_t i = 0; i < 3; i++)
		assert_ptr_equal(bank->items[i].stimulus, &bank->stimuli.at[i]);
	assert_null(bank->items[3].stimulus);
	assert_string_equal(z->name, "b/z");
	assert_string_equal(z->title, "T");
	assert_string_equal(z->text, "X");
	assert_string_equal(z->credit, "C");
	assert_int_equal(z->numbered, 5);
	assert_int_equal(bank->stimuli.at[1].numbered, 3);
	assert_int_equal(bank->stimuli.at[2].numbered, 0);
	assert_null(bank->stimuli.at[1].title);
}

static void stimuli_are_found_by_id(void **state)
{
	struct shelf *shelf = *state;
	const struct bank *bank = good_bank(shelf, STIMULI);
	const struct text_list ids = stimulus_ids(shelf->arena, bank->stimuli);

	assert_ptr_equal(
		stimulus_find(bank->stimuli, "m"), &bank->stimuli.at[2]);
	assert_null(stimulus_find(bank->stimuli, "b/m"));
	assert_int_equal(ids.count, 3);
	assert_string_equal(ids.at[0], "a");
	assert_string_equal(ids.at[2], "z");
}

static void an_unused_stimulus_is_only_a_warning(void **state)
{
	struct shelf *shelf = *state;
	struct reading reading = {shelf->arena, error_list_new(shelf->arena)};
	const struct source source =
		source_of("b", "bank: b\n"
			       "stimuli: [{id: map, text: T}]\n"
			       "items: [{id: a" PLAIN "}]\n");

	assert_non_null(bank_read(&reading, &source));
	assert_string_equal(said(shelf->arena, reading.errors),
		"b:2:11: warning: no item uses the stimulus \"map\"\n");
}

/* The hash of an item on the stimulus of this text. */
static const char *hash_on(struct shelf *shelf, const char *text)
{
	const struct bank *bank = good_bank(shelf,
		arena_printf(shelf->arena,
			"bank: b\n"
			"stimuli: [{id: map, text: %s}, {id: b, text: B}]\n"
			"items:\n" ON("map") ON("b"),
			text));

	return item_hash(shelf->arena, &bank->items[0]);
}

static void an_items_hash_covers_its_stimulus(void **state)
{
	assert_string_equal(hash_on(*state, "T"), hash_on(*state, "T"));
	assert_string_not_equal(hash_on(*state, "T"), hash_on(*state, "U"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(every_mistake_of_a_stimulus_is_reported_at_its_place),
		TEST(items_know_their_stimulus),
		TEST(stimuli_are_found_by_id),
		TEST(an_unused_stimulus_is_only_a_warning),
		TEST(an_items_hash_covers_its_stimulus),
	};

	return cmocka_run_group_tests_name("stimulus", tests, NULL, NULL);
}
