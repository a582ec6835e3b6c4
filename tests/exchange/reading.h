/*
 * reading: a reader for tests, and the questions that it read in a short form.
 */
#ifndef TESTS_EXCHANGE_READING_H
#define TESTS_EXCHANGE_READING_H

#include "base/arena.h"
#include "base/buffer.h"
#include "exchange/intake/reader.h"

#include <string.h>

struct reading_parts {
	struct reader reader;
	struct quiz quiz;
	struct source source;
};

/* A reader of a text, named "quiz.txt", in the arena. */
static inline struct reader *reading_of(struct arena *arena, const char *text)
{
	struct reading_parts *reading = arena_alloc(arena, 1, sizeof(*reading));

	reading->source = (struct source){"quiz.txt", text, strlen(text)};
	reading->quiz =
		(struct quiz){.arena = arena, .errors = error_list_new(arena)};
	reading->reader = (struct reader){
		.quiz = &reading->quiz, .source = &reading->source};
	return &reading->reader;
}

/* A reader that has begun a question of a kind. */
static inline struct reader *reading_begun(
	struct arena *arena, enum quiz_kind kind)
{
	struct reader *reader = reading_of(arena, "");

	reader_begin(reader, reader_line(reader, 1), kind);
	return reader;
}

/* "[100] text -> partner +- tolerance # feedback", for what the answer has;
 * the share is in percent, and "[right]" says that it is only right. */
static inline void reading_put_answer(
	struct buffer *out, const struct quiz_answer *answer)
{
	const int percent = answer->share / (QUIZ_ALL / 100);

	buffer_puts(out, " ");
	if (percent != 0)
		buffer_printf(out, "[%d]", percent);
	if (answer->right)
		buffer_puts(out, "[right]");
	buffer_puts(out, answer->text == NULL ? "" : answer->text);
	if (answer->partner != NULL)
		buffer_printf(out, " -> %s", answer->partner);
	if (answer->tolerance != NULL)
		buffer_printf(out, " +- %s", answer->tolerance);
	if (answer->feedback != NULL)
		buffer_printf(out, " # %s", answer->feedback);
	buffer_puts(out, answer->last ? " (last)\n" : "\n");
}

/* A question: its kind and stem, a line for each answer, then its explanation
 * behind "#" and the reason why it is refused behind "!". */
static inline void reading_put(
	struct buffer *out, const struct quiz_question *question)
{
	buffer_printf(out, "%s: %s\n", quiz_kind_name(question->kind),
		question->stem == NULL ? "" : question->stem);
	for (size_t i = 0; i < question->count; i++)
		reading_put_answer(out, &question->answers[i]);
	if (question->explanation != NULL)
		buffer_printf(out, "# %s\n", question->explanation);
	if (question->refused != NULL)
		buffer_printf(out, "! %s\n", question->refused);
}

/* All questions of a reader. */
static inline const char *reading_text(const struct reader *reader)
{
	struct buffer out = {.arena = reader->quiz->arena};

	for (size_t i = 0; i < reader->quiz->count; i++)
		reading_put(&out, &reader->quiz->questions[i]);
	return buffer_text(&out);
}

/* The questions that a function reads in a text. */
static inline const char *reading_by(
	struct arena *arena, void (*read)(struct reader *), const char *text)
{
	struct reader *reader = reading_of(arena, text);

	read(reader);
	return reading_text(reader);
}

#endif
