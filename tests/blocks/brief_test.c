#include "blocks/brief.h"

#include "bank_form.h"

static const size_t order[] = {2, 0, 1, 3};

/* The short answer of an item, dealt in an order of three or its parts. */
static const char *brief_of(struct bank_form *made, const char *item)
{
	bank_form_take(made, item, (struct dealt){NULL, order, 0, 3});
	return brief_answer(made->arena, &made->worksheet.wording, &made->drawn,
		&made->drawn.items[0]);
}

static const char choosing[] =
	"- {id: x, kind: multiple_choice, stem: W,\n"
	"   choices: [{text: a, correct: true}, {text: b, correct: true}, c]}"
	"\n";

static void letters_are_those_of_the_form(void **state)
{
	assert_string_equal(brief_of(*state, choosing), "B, C");
}

static void letters_are_those_of_the_language(void **state)
{
	struct bank_form *made = *state;

	made->worksheet.wording = wording_of("ru");
	made->worksheet.wording.native = true;
	assert_string_equal(brief_of(made, choosing), "Б, В");
}

static void steps_have_their_numbers(void **state)
{
	assert_string_equal(
		brief_of(*state, "- {id: x, kind: ordering, stem: W,\n"
				 "   sequence: [a, b, c]}\n"),
		"3 1 2");
}

static void words_have_no_marks_of_style(void **state)
{
	assert_string_equal(
		brief_of(*state,
			"- {id: x, kind: fill_in,\n"
			"   text: '{{*Yeast*}} makes {{CO~2~|gas}}.'}\n"),
		"Yeast; CO₂");
}

static void parts_have_their_letters(void **state)
{
	struct bank_form *made = *state;
	struct drawn drawn = {.part_count = 2};
	struct drawn parts[2];

	brief_of(made, "- {id: x, kind: true_false, stem: W, answer: true}\n"
		       "- {id: y, kind: short_answer, stem: W, answer: So}\n");
	parts[0] = made->drawn.items[0];
	parts[1] = made->drawn.items[1];
	drawn.item = parts[0].item;
	drawn.parts = parts;
	assert_string_equal(brief_answer(made->arena, &made->worksheet.wording,
				    &made->drawn, &drawn),
		"(a) T (b) So");
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(name, bank_form_open, bank_form_close)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(letters_are_those_of_the_form),
		TEST(letters_are_those_of_the_language),
		TEST(steps_have_their_numbers),
		TEST(words_have_no_marks_of_style),
		TEST(parts_have_their_letters),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
