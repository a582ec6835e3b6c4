#include "exchange/write/qti2_process.h"

#include "base/arena.h"
#include "exchange/write/blanks.h"
#include "exchange/write/qti2_parts.h"

static const char response[] = "<variable identifier=\"RESPONSE\"/>"
			       "<correct identifier=\"RESPONSE\"/>";

static const char *points_of(const struct quiz_question *question)
{
	return question->points == NULL ? "1" : question->points;
}

/* All points where a test holds. */
static void put_test(struct writer *writer,
	const struct quiz_question *question, const char *open,
	const char *close)
{
	buffer_printf(writer->out,
		"<responseCondition><responseIf><%s>%s</%s>"
		"<setOutcomeValue identifier=\"SCORE\"><baseValue "
		"baseType=\"float\">%s</baseValue></setOutcomeValue>"
		"</responseIf></responseCondition>",
		open, response, close, points_of(question));
}

/* The sum of what the responses score, as a part of the points. */
static void put_scores(struct writer *writer,
	const struct quiz_question *question, const struct gaps *gaps)
{
	const double parts = gaps == NULL ? 1 : (double)gaps->count;

	buffer_puts(writer->out,
		"<setOutcomeValue identifier=\"SCORE\"><product><sum>");
	if (gaps == NULL)
		buffer_puts(
			writer->out, "<mapResponse identifier=\"RESPONSE\"/>");
	for (size_t i = 0; gaps != NULL && i < gaps->count; i++)
		buffer_printf(writer->out, "<mapResponse identifier=\"%s\"/>",
			qti2_parts_ident(writer, "R", i));
	buffer_printf(writer->out,
		"</sum><divide><baseValue baseType=\"float\">%s</baseValue>"
		"<baseValue baseType=\"float\">%.0f</baseValue></divide>"
		"</product></setOutcomeValue>",
		points_of(question), parts);
}

static void put_blanks(
	struct writer *writer, const struct quiz_question *question)
{
	struct gaps *gaps = arena_alloc(writer->arena, 1, sizeof(*gaps));
	struct blanks_words words;

	gaps->arena = writer->arena;
	gaps_take(gaps, question->stem);
	if (blanks_words(writer, question, gaps, &words))
		put_test(writer, question, "match", "match");
	else
		put_scores(writer, question, gaps);
}

static void put_number(
	struct writer *writer, const struct quiz_question *question)
{
	const char *tolerance = question->answers[0].tolerance;

	put_test(writer, question,
		arena_printf(writer->arena,
			"equal toleranceMode=\"absolute\" "
			"tolerance=\"%s %s\"",
			tolerance, tolerance),
		"equal");
}

void qti2_process_put(
	struct writer *writer, const struct quiz_question *question)
{
	if (question->kind == QUIZ_ESSAY)
		return;
	buffer_puts(writer->out, "<responseProcessing>");
	if (question->kind == QUIZ_FILL_IN)
		put_blanks(writer, question);
	else if (question->kind == QUIZ_CHOICE && qti2_parts_earns(question))
		put_scores(writer, question, NULL);
	else if (question->kind == QUIZ_NUMERIC &&
		 question->answers[0].tolerance != NULL)
		put_number(writer, question);
	else if (question->kind == QUIZ_SHORT)
		put_test(writer, question, "member", "member");
	else
		put_test(writer, question, "match", "match");
	buffer_puts(writer->out, "</responseProcessing>\n");
}
