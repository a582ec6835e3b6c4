#include "exchange/write/write_table.h"

#include "base/arena.h"
#include "base/json.h"

enum {
	COLUMNS = 8 /* of choices */
};

/* A cell of CSV, in quotes where it has to be. */
static void put_cell(struct buffer *out, const char *text, const char *end)
{
	const bool quoted = strpbrk(text, "\",\n;") != NULL || *text == ' ';

	if (quoted)
		buffer_putc(out, '"');
	for (; *text != '\0'; text++) {
		if (*text == '"')
			buffer_putc(out, '"');
		buffer_putc(out, *text);
	}
	buffer_printf(out, "%s%s", quoted ? "\"" : "", end);
}

/* Values joined by "; ". */
static void join(struct buffer *out, const char *text)
{
	buffer_printf(out, "%s%s", out->length > 0 ? "; " : "", text);
}

static const char *csv_answer(
	struct writer *writer, const struct quiz_question *question)
{
	struct buffer out = {.arena = writer->arena};

	if (question->kind == QUIZ_TRUE_FALSE)
		return question->answers[0].right ? "true" : "false";
	if (question->kind == QUIZ_ESSAY)
		return writer_plain(writer, question->notes);
	for (size_t i = 0; i < question->count; i++) {
		const struct quiz_answer *answer = &question->answers[i];

		if (question->kind == QUIZ_CHOICE && answer->right)
			join(&out, arena_printf(writer->arena, "%c",
					   (char)('A' + i)));
		else if (question->kind == QUIZ_SHORT ||
			 question->kind == QUIZ_NUMERIC) {
			if (strchr(answer->text, ';') != NULL)
				writer_lose(writer, "a semicolon in an answer");
			join(&out, writer_plain(writer, answer->text));
		}
	}
	return buffer_text(&out);
}

static const char *csv_choice(
	struct writer *writer, const struct quiz_question *question, size_t i)
{
	const struct quiz_answer *answer = &question->answers[i];

	if (i >= question->count || (question->kind != QUIZ_CHOICE &&
					    question->kind != QUIZ_MATCHING &&
					    question->kind != QUIZ_ORDERING))
		return "";
	if (answer->partner == NULL)
		return writer_plain(writer, answer->text);
	return arena_printf(writer->arena, "%s -> %s",
		writer_plain(writer, answer->text),
		writer_plain(writer, answer->partner));
}

void write_table_csv_begin(struct writer *writer)
{
	buffer_puts(writer->out,
		"id,kind,stem,a,b,c,d,e,f,g,h,answer,points,tags,difficulty,"
		"feedback\n");
}

static const char *or_empty(const char *text)
{
	return text == NULL ? "" : text;
}

void write_table_csv(
	struct writer *writer, const struct quiz_question *question)
{
	struct buffer tags = {.arena = writer->arena};

	if (question->count > COLUMNS && question->kind != QUIZ_SHORT)
		writer_lose(writer, "all answers after the eighth");
	for (size_t i = 0; i < question->count; i++)
		if (question->answers[i].feedback != NULL)
			writer_lose(writer, "notes on its choices");
	for (size_t i = 0; i < question->count; i++)
		if (question->kind == QUIZ_CHOICE &&
			!question->answers[i].right &&
			question->answers[i].share > 0)
			writer_lose(writer, "part of the points for a choice");
	writer_lose_number(writer, question);
	if (question->in_order)
		writer_lose(writer, "the order of its choices");
	put_cell(writer->out, question->id, ",");
	put_cell(writer->out, quiz_kind_name(question->kind), ",");
	put_cell(writer->out,
		question->kind == QUIZ_FILL_IN
			? question->stem
			: writer_plain(writer, question->stem),
		",");
	for (size_t i = 0; i < COLUMNS; i++)
		put_cell(writer->out, csv_choice(writer, question, i), ",");
	put_cell(writer->out, csv_answer(writer, question), ",");
	put_cell(writer->out, or_empty(question->points), ",");
	for (size_t i = 0; i < question->tag_count; i++)
		join(&tags, question->tags[i]);
	put_cell(writer->out, buffer_text(&tags), ",");
	put_cell(writer->out, or_empty(question->difficulty), ",");
	put_cell(
		writer->out, writer_plain(writer, question->explanation), "\n");
}

void write_table_anki_begin(struct writer *writer)
{
	buffer_puts(
		writer->out, "#separator:tab\n#html:true\n#tags column:3\n");
}

/* A field in HTML, on one line. */
static void put_field(struct writer *writer, const char *html)
{
	for (; *html != '\0'; html++)
		if (*html == '\n')
			buffer_puts(writer->out, "<br/>");
		else
			buffer_putc(writer->out, *html == '\t' ? ' ' : *html);
}

static const char *anki_front(
	struct writer *writer, const struct quiz_question *question)
{
	struct buffer out = {.arena = writer->arena};

	writer_html(writer, &out, question->stem, "");
	if (question->kind != QUIZ_CHOICE)
		return buffer_text(&out);
	buffer_puts(&out, "<ol type=\"A\">");
	for (size_t i = 0; i < question->count; i++) {
		buffer_puts(&out, "<li>");
		writer_html(writer, &out, question->answers[i].text, "");
		buffer_puts(&out, "</li>");
	}
	buffer_puts(&out, "</ol>");
	return buffer_text(&out);
}

static const char *anki_back(
	struct writer *writer, const struct quiz_question *question)
{
	struct buffer out = {.arena = writer->arena};

	if (question->kind == QUIZ_TRUE_FALSE)
		buffer_puts(
			&out, question->answers[0].right ? "true" : "false");
	for (size_t i = 0; i < question->count; i++) {
		const struct quiz_answer *answer = &question->answers[i];

		if (question->kind == QUIZ_TRUE_FALSE ||
			(question->kind == QUIZ_CHOICE && !answer->right))
			continue;
		buffer_puts(&out, out.length > 0 ? "; " : "");
		writer_html(writer, &out, answer->text, "");
	}
	if (question->explanation != NULL)
		writer_lose(writer, "its explanation");
	return buffer_text(&out);
}

void write_table_anki(
	struct writer *writer, const struct quiz_question *question)
{
	put_field(writer, anki_front(writer, question));
	buffer_putc(writer->out, '\t');
	put_field(writer, anki_back(writer, question));
	buffer_putc(writer->out, '\t');
	for (size_t i = 0; i < question->tag_count; i++)
		buffer_printf(writer->out, "%s%s", i > 0 ? " " : "",
			question->tags[i]);
	buffer_putc(writer->out, '\n');
}

void write_table_json_begin(struct writer *writer)
{
	buffer_puts(writer->out, "[");
}

static void put_pair(struct writer *writer, const char *key, const char *text)
{
	if (text == NULL)
		return;
	buffer_printf(writer->out, ", \"%s\": ", key);
	json_put(writer->out, text);
}

static void put_json_answers(
	struct writer *writer, const struct quiz_question *question)
{
	buffer_puts(writer->out, ", \"answers\": [");
	for (size_t i = 0; i < question->count; i++) {
		const struct quiz_answer *answer = &question->answers[i];

		buffer_printf(writer->out, "%s{\"right\": %s",
			i > 0 ? ", " : "",
			answer->right || answer->share >= QUIZ_ALL ? "true"
								   : "false");
		put_pair(writer, "text", answer->text);
		put_pair(writer, "partner", answer->partner);
		put_pair(writer, "feedback", answer->feedback);
		put_pair(writer, "tolerance", answer->tolerance);
		buffer_putc(writer->out, '}');
	}
	buffer_putc(writer->out, ']');
}

void write_table_json(
	struct writer *writer, const struct quiz_question *question)
{
	const bool first = writer->out->at[writer->out->length - 1] == '[';

	buffer_printf(writer->out, "%s\n  {\"id\": ", first ? "" : ",");
	json_put(writer->out, question->id);
	put_pair(writer, "kind", quiz_kind_name(question->kind));
	put_pair(writer, "stem", question->stem);
	if (question->points != NULL)
		buffer_printf(
			writer->out, ", \"points\": %s", question->points);
	put_json_answers(writer, question);
	put_pair(writer, "explanation", question->explanation);
	put_pair(writer, "notes", question->notes);
	put_pair(writer, "difficulty", question->difficulty);
	buffer_puts(writer->out, ", \"tags\": [");
	for (size_t i = 0; i < question->tag_count; i++) {
		buffer_puts(writer->out, i > 0 ? ", " : "");
		json_put(writer->out, question->tags[i]);
	}
	buffer_puts(writer->out, "]}");
}

void write_table_json_end(struct writer *writer)
{
	buffer_puts(writer->out, "\n]\n");
}
