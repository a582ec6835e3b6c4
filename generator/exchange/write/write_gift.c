#include "exchange/write/write_gift.h"

#include "base/arena.h"
#include "exchange/text/html.h"

/* Put letters, with GIFT's own marks escaped. */
static void put_hidden(struct buffer *out, const char *text)
{
	for (; *text != '\0'; text++) {
		if (*text == '\n') {
			buffer_puts(out, "\\n");
			continue;
		}
		if (strchr("~=#{}:\\", *text) != NULL)
			buffer_putc(out, '\\');
		buffer_putc(out, *text);
	}
}

static void put_html(struct writer *writer, const char *text)
{
	struct buffer html = {.arena = writer->arena};

	if (strstr(text, "![") != NULL)
		writer_lose(writer, "pictures");
	buffer_puts(writer->out, "[html]");
	writer_html(writer, &html, text, "");
	put_hidden(writer->out, buffer_text(&html));
}

/* Put a text, as HTML if it has marks. */
static void put_text(struct writer *writer, const char *text)
{
	if (text == NULL)
		return;
	if (!writer_has_marks(writer->arena, text)) {
		/* Answers have the stem's markup unless they name another. */
		if (writer->in_html || html_is_likely(text))
			buffer_puts(writer->out, "[plain]");
		put_hidden(writer->out, writer_plain(writer, text));
		return;
	}
	put_html(writer, text);
}

/* Put an answer.  Its "->" would make a pair, but not in HTML. */
static void put_answer(struct writer *writer, const char *text)
{
	if (strstr(text, "->") == NULL)
		put_text(writer, text);
	else
		put_html(writer, text);
}

static void put_feedback(struct writer *writer, const char *text)
{
	if (text == NULL || *text == '\0')
		return;
	buffer_puts(writer->out, " # ");
	put_text(writer, text);
}

static void put_choices(
	struct writer *writer, const struct quiz_question *question)
{
	for (size_t i = 0; i < question->count; i++) {
		const struct quiz_answer *answer = &question->answers[i];
		const int share = writer_share(question, i);

		buffer_puts(writer->out, "\n\t");
		if (share >= QUIZ_ALL)
			buffer_putc(writer->out, '=');
		else if (share != 0)
			buffer_printf(writer->out, "~%%%s%%",
				writer_percent(writer->arena, share));
		else
			buffer_putc(writer->out, '~');
		put_text(writer, answer->text);
		put_feedback(writer, answer->feedback);
	}
}

static void put_truth(
	struct writer *writer, const struct quiz_question *question)
{
	buffer_puts(writer->out, question->answers[0].right ? "TRUE" : "FALSE");
	put_feedback(writer, question->correction);
}

static void put_short(
	struct writer *writer, const struct quiz_question *question)
{
	for (size_t i = 0; i < question->count; i++) {
		buffer_puts(writer->out, i > 0 ? " =" : "=");
		put_answer(writer, question->answers[i].text);
	}
}

static void put_number(
	struct writer *writer, const struct quiz_question *question)
{
	buffer_putc(writer->out, '#');
	if (question->unit != NULL)
		writer_lose(writer, "the unit of its number");
	for (size_t i = 0; i < question->count; i++) {
		const struct quiz_answer *answer = &question->answers[i];

		buffer_printf(writer->out, "%s%s:%s",
			question->count > 1 ? "\n\t=" : "", answer->text,
			answer->tolerance == NULL ? "0" : answer->tolerance);
	}
}

static void put_pairs(
	struct writer *writer, const struct quiz_question *question)
{
	for (size_t i = 0; i < question->count; i++) {
		const struct quiz_answer *answer = &question->answers[i];

		buffer_puts(writer->out, "\n\t=");
		if (answer->partner == NULL) {
			buffer_puts(writer->out, " -> ");
			put_text(writer, answer->text);
			continue;
		}
		put_answer(writer, answer->text);
		buffer_puts(writer->out, " -> ");
		put_hidden(writer->out, writer_plain(writer, answer->partner));
	}
}

static void put_nothing(
	struct writer *writer, const struct quiz_question *question)
{
	(void)writer;
	(void)question;
}

static void (*const putters[])(
	struct writer *, const struct quiz_question *) = {
	[QUIZ_CHOICE] = put_choices,
	[QUIZ_TRUE_FALSE] = put_truth,
	[QUIZ_SHORT] = put_short,
	[QUIZ_NUMERIC] = put_number,
	[QUIZ_ESSAY] = put_nothing,
	[QUIZ_MATCHING] = put_pairs,
	[QUIZ_ORDERING] = put_nothing,
	[QUIZ_FILL_IN] = put_nothing,
	[QUIZ_STIMULUS] = put_nothing,
	[QUIZ_OTHER] = put_nothing,
};

_Static_assert(LENGTH(putters) == QUIZ_KINDS, "one for each");

/* The comment above a question: its id and tags. */
static void put_comment(
	struct writer *writer, const struct quiz_question *question)
{
	buffer_printf(writer->out, "// [id:%s]", question->id);
	for (size_t i = 0; i < question->tag_count; i++)
		buffer_printf(writer->out, " [tag:%s]", question->tags[i]);
	buffer_puts(writer->out, "\n::");
	put_hidden(writer->out, question->title);
	buffer_puts(writer->out, "::");
}

static void lose_settings(
	struct writer *writer, const struct quiz_question *question)
{
	if (question->points != NULL && !text_equal(question->points, "1"))
		writer_lose(writer, "its points");
	if (question->notes != NULL)
		writer_lose(writer, "its notes for who marks it");
	if (question->in_order)
		writer_lose(writer, "the order of its choices");
}

void write_gift_question(
	struct writer *writer, const struct quiz_question *question)
{
	const bool lines = question->kind == QUIZ_CHOICE ||
			   question->kind == QUIZ_MATCHING;

	lose_settings(writer, question);
	put_comment(writer, question);
	writer->in_html = false;
	put_text(writer, question->stem);
	writer->in_html = writer_has_marks(writer->arena, question->stem);
	if (question->kind == QUIZ_STIMULUS) {
		buffer_puts(writer->out, "\n\n");
		return;
	}
	buffer_puts(writer->out, " {");
	putters[question->kind](writer, question);
	if (question->explanation != NULL) {
		buffer_puts(writer->out, lines ? "\n\t####" : " ####");
		put_text(writer, question->explanation);
	}
	buffer_puts(writer->out, lines ? "\n}\n\n" : "}\n\n");
}

/* Put a text on one line, since Aiken's format has one line a part. */
static void put_line(struct writer *writer, const char *text)
{
	const char *plain = writer_plain(writer, text);

	for (; *plain != '\0'; plain++)
		buffer_putc(writer->out, *plain == '\n' ? ' ' : *plain);
	buffer_putc(writer->out, '\n');
}

void write_gift_aiken(
	struct writer *writer, const struct quiz_question *question)
{
	size_t right = 0;

	lose_settings(writer, question);
	if (question->explanation != NULL || question->tag_count > 0)
		writer_lose(writer, "its explanation and tags");
	put_line(writer, question->stem);
	for (size_t i = 0; i < question->count; i++) {
		if (question->answers[i].share >= QUIZ_ALL)
			right = i;
		buffer_printf(writer->out, "%c) ", (char)('A' + i));
		put_line(writer, question->answers[i].text);
		if (question->answers[i].feedback != NULL)
			writer_lose(writer, "notes on its choices");
	}
	buffer_printf(writer->out, "ANSWER: %c\n\n", (char)('A' + right));
}
