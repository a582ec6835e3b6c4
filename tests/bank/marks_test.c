#include "bank/survey/marks.h"

#include "base/common.h"
#include "shelf.h"

#define MARKED(passage, stem)                                                  \
	"bank: b\n"                                                            \
	"stimuli:\n"                                                           \
	"- id: s\n"                                                            \
	"  numbered: true\n"                                                   \
	"  text: \"" passage "\"\n"                                            \
	"items:\n"                                                             \
	"- {id: a, kind: short_answer, stimulus: s, answer: A, stem: \"" stem  \
	"\"}\n"

#define PRINTED(place, mark)                                                   \
	"b:" place ": warning: \"" mark "\" is printed as typed\n"
#define LETTERS                                                                \
	"= the name of a mark is of the letters a to z, digits, - and _; "     \
	"write \\{# for the characters themselves\n"
#define ELSEWHERE                                                              \
	"= marks stand in the text of a stimulus; write \\{# for the "         \
	"characters themselves\n"

static void odd_marks_are_warned_of(void **state)
{
	static const struct saying sayings[] = {
		{MARKED("{#vow}I do.", "See line @{line vow}."), ""},
		{MARKED("{#vow}I do.", "Why?"),
			"b:5:10: warning: no question names the mark {#vow}, "
			"which prints nothing\n"
			"= write @{line vow} in a question, or \\{#vow} for "
			"the characters themselves\n"},
		{MARKED("A {#a b} c", "S"), PRINTED("5:12", "{#a b}") LETTERS},
		{MARKED("A \\\\{#a b} c", "S"), ""},
		{MARKED("A {#open", "S"), ""},
		{MARKED("A text.", "See {#vow}."),
			PRINTED("7:66", "{#vow}") ELSEWHERE},
	};
	struct shelf *shelf = *state;

	for (size_t i = 0; i < LENGTH(sayings); i++) {
		struct reading reading = {
			shelf->arena, error_list_new(shelf->arena)};

		marks_warn(&reading, good_bank(shelf, sayings[i].text));
		assert_string_equal(
			said(shelf->arena, reading.errors), sayings[i].said);
	}
}

static void parts_and_tiers_may_name_a_mark(void **state)
{
	static const char *const banks[] = {
		"bank: b\n"
		"stimuli: [{id: s, numbered: true, text: \"{#vow}I do.\"}]\n"
		"items:\n"
		"- {id: a, stimulus: s, stem: S, parts: [{kind: short_answer, "
		"stem: \"@{line vow}\", answer: A}, {kind: short_answer, "
		"stem: T, answer: A}]}\n",
		"bank: b\n"
		"stimuli: [{id: s, numbered: true, text: \"{#vow}I do.\"}]\n"
		"items:\n"
		"- {id: a, stimulus: s, kind: short_answer, stem: S, answer: "
		"A, tiers: {support: {stem: \"@{line vow}\"}}}\n",
	};
	struct shelf *shelf = *state;

	for (size_t i = 0; i < LENGTH(banks); i++) {
		struct reading reading = {
			shelf->arena, error_list_new(shelf->arena)};

		marks_warn(&reading, good_bank(shelf, banks[i]));
		assert_string_equal(said(shelf->arena, reading.errors), "");
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(odd_marks_are_warned_of),
		TEST(parts_and_tiers_may_name_a_mark),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
