#include "exchange/xml/qti2_number.h"

#include "../base/with_arena.h"
#include "base/buffer.h"
#include "exchange/intake/gaps.h"
#include "exchange/xml/markup.h"
#include "reading.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static struct reader *reader_of(
	struct arena *arena, const char *inside, struct qti2_item *item)
{
	struct reader *reader = reading_of(arena,
		arena_printf(arena,
			"<assessmentItem><responseDeclaration identifier='R' "
			"baseType='float'><correctResponse><value>%s"
			"<itemBody><textEntryInteraction "
			"responseIdentifier='R'/></itemBody></assessmentItem>",
			inside));
	const struct xml *root = markup_read(reader, false);

	assert_non_null(root);
	reader_begin(reader, root->at, QUIZ_OTHER);
	*item = qti2_item_read(reader, root);
	return reader;
}

static const char closing[] =
	"2.50</value></correctResponse></responseDeclaration>";

/* The question whose text has this before and behind the field. */
static const char *read(struct arena *arena, const char *before,
	const char *after, const char *inside)
{
	struct buffer text = {.arena = arena};
	struct qti2_item item;
	struct reader *reader = reader_of(arena, inside, &item);

	buffer_puts(&text, before);
	gaps_mark(&text, 0);
	buffer_puts(&text, after);
	assert_true(qti2_number_is(&item));
	qti2_number_read(reader, &item, buffer_text(&text));
	return arena_printf(arena, "%sunit %s", reading_text(reader),
		reader->question->unit == NULL ? "none"
					       : reader->question->unit);
}

static void a_word_behind_the_field_is_the_unit(void **state)
{
	assert_string_equal(read(*state, "How long? ", "", closing),
		"numeric: How long?\n [100]2.5\nunit none");
	assert_string_equal(read(*state, "How long? ", " cm", closing),
		"numeric: How long?\n [100]2.5\nunit cm");
	assert_string_equal(read(*state, "It is ", " cm long.", closing),
		"numeric: It is ____ cm long.\n [100]2.5\nunit none");
	assert_string_equal(
		read(*state, "It is ", " kilometresandmore", closing),
		"numeric: It is ____ kilometresandmore\n [100]2.5\nunit none");
}

static const char *with_mode(
	struct arena *arena, const char *mode, const char *tolerance)
{
	return read(arena, "Q ", "",
		arena_printf(arena,
			"%s<responseProcessing><equal toleranceMode='%s' "
			"tolerance='%s'/></responseProcessing>",
			closing, mode, tolerance));
}

static void tolerances_are_absolute_or_relative(void **state)
{
	assert_string_equal(with_mode(*state, "absolute", "0.10 0.10"),
		"numeric: Q\n [100]2.5 +- 0.1\nunit none");
	assert_string_equal(with_mode(*state, "relative", "5 5"),
		"numeric: Q\n [100]2.5 +- 5%\nunit none");
	assert_string_equal(with_mode(*state, "exact", "5"),
		"numeric: Q\n [100]2.5\nunit none");
	assert_string_equal(with_mode(*state, "absolute", "0"),
		"numeric: Q\n [100]2.5\nunit none");
}

static void several_numbers_are_no_such_question(void **state)
{
	struct qti2_item item;

	reader_of(*state,
		"1</value><value>2</value></correctResponse>"
		"</responseDeclaration>",
		&item);
	assert_false(qti2_number_is(&item));
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, with_arena_setup, with_arena_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_word_behind_the_field_is_the_unit),
		TEST(tolerances_are_absolute_or_relative),
		TEST(several_numbers_are_no_such_question),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
