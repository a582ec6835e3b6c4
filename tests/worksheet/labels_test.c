#include "worksheet/frame/labels.h"

#include "../base/with_arena.h"

#include "../bank/said.h"
#include "bank/bank.h"
#include "bank/readers.h"
#include "base/common.h"
#include "words/wording.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static struct reading reading_of(struct arena *arena)
{
	return (struct reading){arena, error_list_new(arena)};
}

static void the_worksheet_then_its_bank_names_the_language(void **state)
{
	const struct bank french = {.language = "fr"};
	struct reading reading = reading_of(*state);
	struct label_fields fields = {.language = "de"};

	assert_string_equal(
		labels_wording(&reading, &fields, &french).tag, "de");
	fields.language = NULL;
	assert_string_equal(
		labels_wording(&reading, &fields, &french).tag, "fr");
	assert_string_equal(labels_wording(&reading, &fields, NULL).tag, "en");
}

static void quotes_are_straight_as_the_worksheet_or_else_the_bank_says(
	void **state)
{
	static const struct {
		int sheet, bank;
		bool straight;
	} cases[] = {
		{QUOTING_UNSAID, QUOTING_UNSAID, false},
		{QUOTING_UNSAID, QUOTING_STRAIGHT, true},
		{QUOTING_STRAIGHT, QUOTING_UNSAID, true},
		{QUOTING_TYPOGRAPHIC, QUOTING_STRAIGHT, false},
	};

	for (size_t i = 0; i < LENGTH(cases); i++) {
		const struct bank bank = {
			.language = "en", .quotes = cases[i].bank};
		const struct label_fields fields = {.quotes = cases[i].sheet};
		struct reading reading = reading_of(*state);

		assert_int_equal(
			labels_wording(&reading, &fields, &bank).straight,
			cases[i].straight);
	}
}

/* What is said of labels in English. */
static const char *said_of(
	struct arena *arena, const char *text, struct wording *wording)
{
	struct source *source = arena_alloc(arena, 1, sizeof(*source));
	struct reading reading = reading_of(arena);
	struct label_fields fields = {.language = "en"};

	*source = source_of("w", text);
	fields.labels = node_read(arena, source, reading.errors);
	*wording = labels_wording(&reading, &fields, NULL);
	return said(arena, reading.errors);
}

static void a_label_replaces_a_word_and_only_that(void **state)
{
	struct wording wording, plain;

	assert_string_equal(
		said_of(*state, "name: Nom et prénom\n", &wording), "");
	said_of(*state, "{}\n", &plain);
	assert_string_equal(wording_get(&wording, WORD_NAME), "Nom et prénom");
	assert_string_equal(wording_get(&wording, WORD_DATE),
		wording_get(&plain, WORD_DATE));
}

static void an_unknown_label_is_reported_at_its_key(void **state)
{
	struct wording wording;

	assert_string_equal(said_of(*state, "name: N\nnam: M\n", &wording),
		"w:2:1: error: labels: unknown word \"nam\"\n"
		"= did you mean \"name\"?\n");
	assert_string_equal(said_of(*state, "zzzzzzzz: M\n", &wording),
		"w:1:1: error: labels: unknown word \"zzzzzzzz\"\n"
		"= pensum help labels lists them\n");
}

static void a_language_without_words_gets_a_warning(void **state)
{
	const struct source source = source_of("w", "language: tlh\n");
	const struct where at = {&source, 1, 11};
	struct reading reading = reading_of(*state);
	struct label_fields fields = {.language = "de-AT"};
	struct wording wording = labels_wording(&reading, &fields, NULL);

	labels_warn(&reading, at, &wording);
	assert_string_equal(said(*state, reading.errors), "");
	fields.language = "tlh";
	wording = labels_wording(&reading, &fields, NULL);
	labels_warn(&reading, at, &wording);
	assert_string_equal(said(*state, reading.errors),
		"w:1:11: warning: there are no words in the language \"tlh\" "
		"yet: English ones are printed\n"
		"= \"labels\" can replace them\n");
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, with_arena_setup, with_arena_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(the_worksheet_then_its_bank_names_the_language),
		TEST(quotes_are_straight_as_the_worksheet_or_else_the_bank_says),
		TEST(a_label_replaces_a_word_and_only_that),
		TEST(an_unknown_label_is_reported_at_its_key),
		TEST(a_language_without_words_gets_a_warning),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
