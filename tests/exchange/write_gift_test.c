#include "exchange/write/write_gift.h"

#include "../base/with_arena.h"
#include "exchange/read/gift.h"
#include "reading.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static struct quiz_question *question_of(
	struct arena *arena, enum quiz_kind kind, struct writer *writer)
{
	struct reader *reader = reading_begun(arena, kind);
	struct buffer *out = arena_alloc(arena, 1, sizeof(*out));

	out->arena = arena;
	*writer = (struct writer){.arena = arena,
		.quiz = reader->quiz,
		.out = out,
		.title = "GIFT",
		.question = reader->question};
	reader->question->id = "q";
	reader->question->title = "T: 1";
	reader->question->stem = "Q";
	return reader->question;
}

static struct quiz_answer *answer(struct writer *writer,
	struct quiz_question *question, const char *text, int share)
{
	struct quiz_answer *made = quiz_answer(writer->quiz, question, text);

	made->share = share;
	made->right = share > 0;
	return made;
}

static void choices_have_shares_and_notes(void **state)
{
	struct writer writer;
	struct quiz_question *question =
		question_of(*state, QUIZ_CHOICE, &writer);

	answer(&writer, question, "x = 1", 50000)->feedback = "yes";
	answer(&writer, question, "y", 50000);
	answer(&writer, question, "z", 0);
	quiz_tag(writer.quiz, question, "cells");
	write_gift_question(&writer, question);
	assert_string_equal(buffer_text(writer.out),
		"// [id:q] [tag:cells]\n::T\\: 1::Q {\n\t~%50%x \\= 1 # yes\n"
		"\t~%50%y\n\t~%-100%z\n}\n\n");
}

static void marks_are_written_as_html(void **state)
{
	struct writer writer;
	struct quiz_question *question =
		question_of(*state, QUIZ_SHORT, &writer);

	question->stem = "**Q**";
	answer(&writer, question, "x", QUIZ_ALL);
	write_gift_question(&writer, question);
	assert_string_equal(buffer_text(writer.out),
		"// [id:q]\n::T\\: 1::[html]<strong>Q</strong> "
		"{=[plain]x}\n\n");
}

static void numbers_and_pairs_have_their_signs(void **state)
{
	struct writer writer;
	struct quiz_question *question =
		question_of(*state, QUIZ_NUMERIC, &writer);

	answer(&writer, question, "3.5", QUIZ_ALL)->tolerance = "0.5";
	write_gift_question(&writer, question);
	assert_string_equal(buffer_text(writer.out),
		"// [id:q]\n::T\\: 1::Q {#3.5:0.5}\n\n");
	question = question_of(*state, QUIZ_MATCHING, &writer);
	answer(&writer, question, "a", 0)->partner = "b";
	answer(&writer, question, "c", 0);
	answer(&writer, question, "d -> e", 0)->partner = "f";
	write_gift_question(&writer, question);
	assert_string_equal(buffer_text(writer.out),
		"// [id:q]\n::T\\: 1::Q {\n\t=a -> b\n\t= -> c\n"
		"\t=[html]d -&gt; e -> f\n}\n\n");
}

/* What is written is read again. */
static void signs_in_texts_come_back(void **state)
{
	static const char *const texts[] = {"a = b ~ c # d", "{e} : f",
		"g \\ h", "i -> j", "$k^2$", "l\\\nm", "50% n", "\\*o\\*"};

	for (size_t i = 0; i < LENGTH(texts); i++) {
		struct writer writer;
		struct quiz_question *question =
			question_of(*state, QUIZ_SHORT, &writer);
		struct reader *reader;

		question->stem = texts[i];
		answer(&writer, question, texts[i], QUIZ_ALL);
		write_gift_question(&writer, question);
		reader = reading_of(*state, buffer_text(writer.out));
		gift_read(reader);
		assert_int_equal(reader->quiz->count, 1);
		assert_string_equal(reader->quiz->questions[0].stem, texts[i]);
		assert_string_equal(
			reader->quiz->questions[0].answers[0].text, texts[i]);
	}
}

static void aiken_has_one_line_for_each_part(void **state)
{
	struct writer writer;
	struct quiz_question *question =
		question_of(*state, QUIZ_CHOICE, &writer);

	question->stem = "Q\\\nmore";
	answer(&writer, question, "x", 0);
	answer(&writer, question, "y", QUIZ_ALL);
	write_gift_aiken(&writer, question);
	assert_string_equal(
		buffer_text(writer.out), "Q more\nA) x\nB) y\nANSWER: B\n\n");
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, with_arena_setup, with_arena_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(choices_have_shares_and_notes),
		TEST(marks_are_written_as_html),
		TEST(numbers_and_pairs_have_their_signs),
		TEST(signs_in_texts_come_back),
		TEST(aiken_has_one_line_for_each_part),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
