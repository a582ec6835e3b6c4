#include "exchange/import_summary.h"

#include "base/message.h"

/* The outcome of the questions of a kind. */
struct tally {
	size_t whole, lossy, refused;
};

static void put_count(
	struct buffer *out, const char *mark, size_t count, const char *what)
{
	if (count > 0)
		buffer_printf(out, "%s%zu %s",
			out->at[out->length - 1] == ' ' ? "" : mark, count,
			message_text(what));
}

static void put_tally(struct buffer *out, const struct tally *tally)
{
	put_count(out, ", ", tally->whole, MESSAGE("faithful"));
	put_count(out, ", ", tally->lossy, MESSAGE("with losses"));
	put_count(out, ", ", tally->refused, MESSAGE("left out"));
	buffer_putc(out, '\n');
}

static void tell_refused(const struct quiz *quiz, size_t i)
{
	const struct quiz_question *question = &quiz->questions[i];

	error_warn_at(quiz->errors, question->at,
		"question %zu, %s, is left out: %s", i + 1,
		quiz_name(quiz, question), question->refused);
}

size_t import_summary(struct quiz *quiz, struct buffer *out)
{
	struct tally tallies[QUIZ_KINDS] = {{0, 0, 0}};
	struct tally all = {0, 0, 0};

	for (size_t i = 0; i < quiz->count; i++) {
		const struct quiz_question *question = &quiz->questions[i];
		struct tally *tally = &tallies[question->kind];
		const bool refused = question->refused != NULL;
		const bool lossy = !refused && question->losses > 0;

		if (refused)
			tell_refused(quiz, i);
		tally->refused += refused;
		tally->lossy += lossy;
		tally->whole += !refused && !lossy;
		all.refused += refused;
		all.lossy += lossy;
		all.whole += !refused && !lossy;
	}
	if (quiz->count == 0)
		return 0;
	buffer_printf(out,
		message_count(quiz->count, "%zu question: ", "%zu questions: "),
		quiz->count);
	put_tally(out, &all);
	for (size_t i = 0; i < QUIZ_KINDS; i++) {
		const struct tally *tally = &tallies[i];

		if (tally->whole + tally->lossy + tally->refused == 0)
			continue;
		buffer_printf(out, "  %s: ", quiz_kind_name((enum quiz_kind)i));
		put_tally(out, tally);
	}
	return all.lossy + all.refused;
}
