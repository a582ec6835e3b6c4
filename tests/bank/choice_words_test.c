#include "bank/kind/choice_words.h"

#include "base/arena.h"
#include "base/common.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

enum {
	CHOICES = 4
};

static void choices_that_name_letters_are_known(void **state)
{
	static const char *const texts[] = {"Both A and B", "both A and B.",
		"A and C only", "Neither B nor D", "Only A", "A & C", "A, B, C",
		"A or B", "*Both* **A** and **B**", "(A) and (C)",
		"Either A or B", "Answers A and B", "Choice C", "Option D",
		"All except B", "Both A and B, but not C",
		"A and B are correct", "All of A, B and C", "B alone",
		"Answers (a) and (c)", "(b) or (d)", "Both a and b",
		"neither b nor d", "only a and c"};

	(void)state;
	for (size_t i = 0; i < LENGTH(texts); i++)
		if (!choice_words_letters(texts[i], CHOICES))
			fail_msg("<<%s>>", texts[i]);
}

static void other_choices_name_none(void **state)
{
	static const char *const texts[] = {"Vitamin A and C", "A", "a and b",
		"Both E and F", "I and II", "Both", "A cat", "Plan B only",
		"AB", "Ampère and Becquerel", "A1 and B2", "Grade A or B",
		"only a few", "", "a) and b)", "only a", "both e and f", "a",
		"(a", "both arms and legs"};

	(void)state;
	for (size_t i = 0; i < LENGTH(texts); i++)
		if (choice_words_letters(texts[i], CHOICES))
			fail_msg("<<%s>>", texts[i]);
}

static void choices_that_look_up_are_known(void **state)
{
	static const char *const texts[] = {"All of the above",
		"all of the above.", "None of these", "None of the above",
		"ALL THE ABOVE", "Any of these", "Both of the above",
		"Neither of the above", "*None of the above*",
		"None of these answers is correct", "All of these are true",
		"None of the preceding", "All of those listed",
		"Keine der oben genannten", "Todas las anteriores"};

	(void)state;
	for (size_t i = 0; i < LENGTH(texts); i++)
		if (!choice_words_above(texts[i]))
			fail_msg("<<%s>>", texts[i]);
}

static void other_choices_do_not_look_up(void **state)
{
	static const char *const texts[] = {"All of these nations",
		"None of the rivers above the falls", "None", "All of them",
		"Above all", "These", "All men are created equal",
		"Each of the states", "above"};

	(void)state;
	for (size_t i = 0; i < LENGTH(texts); i++)
		if (choice_words_above(texts[i]))
			fail_msg("<<%s>>", texts[i]);
}

static void a_better_wording_refers(void **state)
{
	struct arena *arena = arena_new();

	(void)state;
	assert_string_equal(choice_words_referring(arena, "Both A and (B)."),
		"Both @{choice a} and (@{choice b}).");
	arena_free(arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(choices_that_name_letters_are_known),
		cmocka_unit_test(other_choices_name_none),
		cmocka_unit_test(choices_that_look_up_are_known),
		cmocka_unit_test(other_choices_do_not_look_up),
		cmocka_unit_test(a_better_wording_refers),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
