#include "bank/bank.h"

#include "bank/file_kind.h"
#include "base/file/file.h"
#include "shelf.h"

#include <string.h>

static const struct saying sayings[] = {
	{"items:\n- {id: a, kind: essay}\n",
		"b:1:1: error: bank needs a \"bank\"\n"
		"b:2:3: error: essay item needs a \"stem\"\n"},
	{"bank: b\n", "b:1:1: error: bank needs an \"items\"\n"},
	{"bank: b\nitems: []\n",
		"b:2:8: error: items needs at least one item\n"},
	{"bank: b\nitems:\n", "b:2:7: error: items needs at least one item\n"},
	{"bank: b\nitems: {a: 1}\n",
		"b:2:8: error: items: expected a list, found a mapping\n"},
	{"bank: b\nitems: [x]\n",
		"b:2:9: error: expected the fields of an item, found \"x\"\n"},
	{"worksheet: w\n", "b:1:1: error: expected a bank, found a worksheet\n"
			   "= for a worksheet: pensum make WORKSHEET\n"},
	{"record: 1\n", "b:1:1: error: expected a bank, found a record\n"
			"= for a record: pensum again RECORD\n"},
	{"- bank\n",
		"b:1:1: error: expected the fields of a bank, found a list\n"},
	{"bank: B b\n"
	 "language: e!\n"
	 "stimuli: {}\n"
	 "defaults: {id: a, lines: 3, space: 2cm, tags: x}\n"
	 "items:\n"
	 "- {id: a" PLAIN "}\n",
		"b:1:7: error: bank: expected an id of a-z, 0-9, - and _, "
		"found \"B b\"\n"
		"= such as \"b-b\"\n"
		"b:2:11: error: language: expected a language tag such as en "
		"or zh-Hans, found \"e!\"\n"
		"b:3:10: error: stimuli: expected a list of stimuli, found a "
		"mapping\n"
		"b:4:12: error: unknown field \"id\" in a set of defaults\n"
		"b:4:36: error: expected lines or space, found both\n"},
	{"bank: b\n"
	 "items:\n"
	 "- id: a\n"
	 "  kind: esay\n"
	 "  points: 1.3\n"
	 "  stem: x\n"
	 "- {id: b, kind: matchin, pairs: []}\n"
	 "- {id: c, kind: [essay], stem: S}\n"
	 "- {id: d, kind: xxxxxxxxxx}\n"
	 "- {id: e, stem: S}\n",
		"b:4:9: error: unknown kind \"esay\"\n"
		"= did you mean \"essay\"?\n"
		"b:5:11: error: points: expected a number such as 2, 2.5 or "
		"1/3, "
		"found \"1.3\"\n"
		"b:7:17: error: unknown kind \"matchin\"\n"
		"= did you mean \"matching\"?\n"
		"b:8:17: error: kind: expected a word, found a list\n"
		"b:9:17: error: unknown kind \"xxxxxxxxxx\"\n"
		"= known: timeline, short_answer, essay, multiple_choice, "
		"true_false, matching, fill_in, ordering, "
		"numeric, table, diagram\n"
		"b:10:3: error: item needs a \"kind\"\n"},
	{"bank: b\n"
	 "items:\n"
	 "- {stem: S, kind: short_answer, answer: A}\n"
	 "- {id: Q 1" PLAIN "}\n",
		"b:3:3: error: item needs an \"id\"\n"
		"b:4:8: error: id: expected an id of a-z, 0-9, - and _, found "
		"\"Q 1\"\n"
		"= such as \"q-1\"\n"},
	{"bank: b\n"
	 "items:\n"
	 "- {id: a" PLAIN "}\n"
	 "- {id: abcd" PLAIN "}\n"
	 "- {id: a" PLAIN "}\n"
	 "- {id: a" PLAIN "}\n"
	 "- {enemies: [abdc, e, a, zzzzzzz], id: e" PLAIN "}\n",
		"b:5:8: error: two items have the id \"a\", the first in line "
		"3\n"
		"b:6:8: error: two items have the id \"a\", the first in line "
		"3\n"
		"b:7:14: error: enemy \"abdc\" is not an item of this bank\n"
		"= did you mean \"abcd\"?\n"
		"b:7:20: error: an item cannot be its own enemy\n"
		"b:7:26: error: enemy \"zzzzzzz\" is not an item of this "
		"bank\n"},
	{"bank: b\n"
	 "items:\n"
	 "- {id: long-name-2" PLAIN "}\n"
	 "- {id: long-name-1" PLAIN "}\n"
	 "- {id: long-nam" PLAIN "}\n"
	 "- {id: long-name-2" PLAIN ", enemies: [long-name-3]}\n",
		"b:6:8: error: two items have the id \"long-name-2\", the "
		"first in line 3\n"
		"b:6:71: error: enemy \"long-name-3\" is not an item of this "
		"bank\n"
		"= did you mean \"long-name-1\"?\n"},
};

static void every_mistake_of_a_bank_is_reported_at_its_place(void **state)
{
	(void)state;
	assert_sayings(sayings, LENGTH(sayings));
}

static void a_bank_without_title_or_language_has_both(void **state)
{
	struct shelf *shelf = *state;
	const struct bank *bank = good_bank(shelf, ITEM);

	assert_string_equal(bank->title, "b");
	assert_string_equal(bank->language, "en");
	assert_string_equal(bank->path, "b");
	assert_int_equal(strlen(bank_hash(shelf->arena, bank)), 64);
	assert_null(bank->defaults);
}

static void items_are_found_by_id_and_listed_in_file_order(void **state)
{
	struct shelf *shelf = *state;
	const struct bank *bank =
		good_bank(shelf, "bank: b\n"
				 "items:\n"
				 "- {id: z" PLAIN ", enemies: [a]}\n"
				 "- {id: a" PLAIN "}\n"
				 "- {id: the-third" PLAIN "}\n"
				 "- {id: the-thir" PLAIN "}\n"
				 "- {id: the-thirty" PLAIN "}\n"
				 "- {id: m" PLAIN "}\n");
	const struct text_list ids = bank_ids(shelf->arena, bank);

	assert_ptr_equal(bank_find(bank, "z"), &bank->items[0]);
	assert_ptr_equal(bank_find(bank, "a"), &bank->items[1]);
	assert_ptr_equal(bank_find(bank, "the-third"), &bank->items[2]);
	assert_ptr_equal(bank_find(bank, "the-thir"), &bank->items[3]);
	assert_ptr_equal(bank_find(bank, "the-thirty"), &bank->items[4]);
	assert_ptr_equal(bank_find(bank, "m"), &bank->items[5]);
	assert_null(bank_find(bank, "the-thi"));
	assert_null(bank_find(bank, "b"));
	assert_string_equal(bank->items[0].enemies.at[0], "a");
	assert_int_equal(ids.count, 6);
	assert_string_equal(ids.at[0], "z");
}

static void language_tags_are_recognised(void **state)
{
	static const char *const good[] = {"en", "zh-Hans", "de-CH-1996"};
	static const char *const bad[] = {
		"e", "en_US", "english please", "en-", "12", "abcdefghi"};

	for (size_t i = 0; i < LENGTH(good); i++) {
		struct shelf *shelf = *state;
		const char *text = arena_printf(
			shelf->arena, "language: %s\n" ITEM, good[i]);

		assert_string_equal(good_bank(shelf, text)->language, good[i]);
	}
	for (size_t i = 0; i < LENGTH(bad); i++) {
		struct shelf *shelf = *state;
		struct reading reading = {
			shelf->arena, error_list_new(shelf->arena)};
		const struct source source =
			source_of("b", arena_printf(shelf->arena,
					       "language: %s\n" ITEM, bad[i]));

		assert_null(bank_read(&reading, &source));
		assert_int_equal(error_count(reading.errors), 1);
	}
}

static void a_missing_file_is_reported_where_it_is_named(void **state)
{
	struct shelf *shelf = *state;
	struct reading reading = {shelf->arena, error_list_new(shelf->arena)};
	const struct source asking = source_of("w", "banks: [no-such-file]\n");

	assert_null(bank_load(
		&reading, "tests/no-such-file", (struct where){&asking, 1, 9}));
	assert_string_equal(said(shelf->arena, reading.errors),
		"w:1:9: error: cannot read \"tests/no-such-file\": No such "
		"file or directory\n"
		"= the folder \"tests\" was searched\n");
}

static void a_bank_of_too_many_items_is_refused_as_a_whole(void **state)
{
	struct shelf *shelf = *state;
	struct reading reading = {shelf->arena, error_list_new(shelf->arena)};
	struct buffer text = {.arena = shelf->arena};
	struct source source;

	buffer_puts(&text, "bank: b\nitems:\n");
	for (int i = 0; i <= BANK_ITEMS; i++)
		buffer_puts(&text, "- x\n");
	source = source_of("b", buffer_text(&text));
	assert_null(bank_read(&reading, &source));
	assert_string_equal(said(shelf->arena, reading.errors),
		"b:3:1: error: items: expected at most 200000 entries, found "
		"200001\n");
}

static void a_file_is_recognised_by_its_first_known_key(void **state)
{
	static const struct {
		const char *text;
		enum file_kind kind;
	} files[] = {
		{"bank: b", FILE_BANK},
		{"title: T\nworksheet: w\nbank: b", FILE_WORKSHEET},
		{"record: 1\nworksheet: w", FILE_RECORD},
		{"title: T", FILE_UNKNOWN},
		{"- bank", FILE_UNKNOWN},
	};
	struct shelf *shelf = *state;

	for (size_t i = 0; i < LENGTH(files); i++) {
		const struct source source = source_of("f", files[i].text);
		struct errors *errors = error_list_new(shelf->arena);

		assert_int_equal(
			file_kind(node_read(shelf->arena, &source, errors)),
			files[i].kind);
	}
}

/* If the tests run elsewhere, there is nothing to read. */
static void the_banks_of_the_repository_have_no_mistakes(void **state)
{
	static const char *const paths[] = {
		"banks/modern-china-18.yaml", "banks/cell-biology.yaml"};
	struct shelf *shelf = *state;

	for (size_t i = 0; i < LENGTH(paths); i++) {
		struct reading reading = {
			shelf->arena, error_list_new(shelf->arena)};
		const char *why;

		if (file_read(shelf->arena, paths[i], BANK_BYTES, &why) == NULL)
			skip();
		bank_load(&reading, paths[i], (struct where){NULL, 0, 0});
		assert_string_equal(said(shelf->arena, reading.errors), "");
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
			every_mistake_of_a_bank_is_reported_at_its_place),
		TEST(a_bank_without_title_or_language_has_both),
		TEST(items_are_found_by_id_and_listed_in_file_order),
		TEST(language_tags_are_recognised),
		TEST(a_missing_file_is_reported_where_it_is_named),
		TEST(a_bank_of_too_many_items_is_refused_as_a_whole),
		TEST(a_file_is_recognised_by_its_first_known_key),
		TEST(the_banks_of_the_repository_have_no_mistakes),
	};

	return cmocka_run_group_tests_name("bank", tests, NULL, NULL);
}
