#include "record/record_content.h"

#include "../bank/shelf.h"

#undef TEST
#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(name, shelf_setup, shelf_teardown)

static void gather(void *to, const char *text, size_t length)
{
	buffer_add(to, text, length);
}

/* What a record keeps of the items named, which are printed in this order. */
static const char *content_of(struct shelf *shelf, const struct bank *bank,
	const char *const *ids, size_t count)
{
	const struct bank *const banks[] = {bank};
	const struct worksheet sheet = {.banks = banks, .bank_count = 1};
	struct buffer out = {.arena = shelf->arena};
	struct record_text text = {
		.at.arena = shelf->arena, .sink = {gather, &out}};
	struct record_contents *kept = record_content_new(shelf->arena, &sheet);

	for (size_t i = 0; i < count; i++) {
		const struct item *item = bank_find(bank, ids[i]);

		assert_non_null(item);
		assert_string_equal(record_content_add(kept, item),
			item_hash(shelf->arena, item));
	}
	record_content_write(kept, &text);
	record_sink_flush(&text);
	return buffer_text(&out);
}

static const char bank_text[] =
	"bank: b\n"
	"stimuli: [{id: t, text: T}, {id: s, text: S}, {id: u, text: U}]\n"
	"items:\n"
	"- {id: c" PLAIN ", stimulus: s}\n"
	"- {id: a" PLAIN ", stimulus: t}\n"
	"- {id: b" PLAIN ", stimulus: s}\n"
	"- {id: d" PLAIN ", stimulus: u}\n";

#define KEPT "\"kind\": \"short_answer\", \"stem\": \"S\", \"answer\": \"A\""

static void what_was_printed_is_kept_once_and_sorted(void **state)
{
	static const char *const ids[] = {"c", "a", "b", "c"};
	struct shelf *shelf = *state;

	assert_string_equal(
		content_of(shelf, good_bank(shelf, bank_text), ids, 4),
		"stimuli:\n"
		"  \"b/s\": {\"id\": \"s\", \"text\": \"S\"}\n"
		"  \"b/t\": {\"id\": \"t\", \"text\": \"T\"}\n"
		"items:\n"
		"  \"b/a\": {\"id\": \"a\", " KEPT ", \"stimulus\": \"t\"}\n"
		"  \"b/b\": {\"id\": \"b\", " KEPT ", \"stimulus\": \"s\"}\n"
		"  \"b/c\": {\"id\": \"c\", " KEPT ", \"stimulus\": \"s\"}\n");
}

static void without_stimuli_there_is_no_list_of_them(void **state)
{
	static const char *const ids[] = {"a"};
	struct shelf *shelf = *state;

	assert_string_equal(
		content_of(shelf,
			good_bank(
				shelf, "bank: b\nitems: [{id: a" PLAIN "}]\n"),
			ids, 1),
		"items:\n  \"b/a\": {\"id\": \"a\", " KEPT "}\n");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(what_was_printed_is_kept_once_and_sorted),
		TEST(without_stimuli_there_is_no_list_of_them),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
