#include "exchange/write/write_moodle.h"

#include "base/arena.h"
#include "base/base64.h"
#include "base/utf8.h"
#include "exchange/intake/gaps.h"

static const char plugin[] = "@@PLUGINFILE@@/";

/* Put the pictures that a text in HTML shows. */
static void put_files(struct writer *writer, const char *html)
{
	while ((html = strstr(html, plugin)) != NULL) {
		const char *name = html + strlen(plugin);
		const size_t length = strcspn(name, "\"");
		const char *path = arena_copy(writer->arena, name, length);
		const struct writer_file *file = writer_file(writer, path);

		html = name + length;
		if (file == NULL)
			continue;
		buffer_puts(writer->out, "<file name=\"");
		writer_escaped(writer->out, path);
		buffer_puts(writer->out, "\" path=\"/\" encoding=\"base64\">");
		base64_write(writer->out, file->bytes, file->length);
		buffer_puts(writer->out, "</file>");
	}
}

/* An element with a text that is HTML already. */
static void put_html_element(
	struct writer *writer, const char *name, const char *html)
{
	buffer_printf(writer->out, "  <%s format=\"html\"><text>", name);
	writer_escaped(writer->out, html);
	buffer_puts(writer->out, "</text>");
	put_files(writer, html);
	buffer_printf(writer->out, "</%s>\n", name);
}

/* An element with a text of the bank. */
static void put_element(
	struct writer *writer, const char *name, const char *text)
{
	struct buffer html = {.arena = writer->arena};

	writer_html(writer, &html, text, plugin);
	put_html_element(writer, name, buffer_text(&html));
}

static void put_plain_answer(
	struct writer *writer, const char *share, const char *text)
{
	buffer_printf(writer->out,
		"  <answer fraction=\"%s\" format=\"plain_text\"><text>",
		share);
	writer_escaped(writer->out, text);
	buffer_puts(writer->out, "</text></answer>\n");
}

static void put_choices(
	struct writer *writer, const struct quiz_question *question)
{
	size_t right = 0;

	for (size_t i = 0; i < question->count; i++)
		right += question->answers[i].right;
	buffer_printf(writer->out,
		"  <single>%s</single>\n  "
		"<shuffleanswers>%d</shuffleanswers>\n",
		right == 1 ? "true" : "false", !question->in_order);
	for (size_t i = 0; i < question->count; i++) {
		const struct quiz_answer *answer = &question->answers[i];
		struct buffer html = {.arena = writer->arena};

		writer_html(writer, &html, answer->text, plugin);
		buffer_printf(writer->out,
			"  <answer fraction=\"%s\" format=\"html\"><text>",
			writer_percent(writer->arena, answer->share));
		writer_escaped(writer->out, buffer_text(&html));
		buffer_puts(writer->out, "</text>");
		put_files(writer, buffer_text(&html));
		if (answer->feedback != NULL)
			put_element(writer, "feedback", answer->feedback);
		buffer_puts(writer->out, "</answer>\n");
		if (answer->last)
			writer_lose(
				writer, "that some of its choices stay last");
	}
}

static void put_truth(
	struct writer *writer, const struct quiz_question *question)
{
	const bool right = question->answers[0].right;

	put_plain_answer(writer, right ? "100" : "0", "true");
	put_plain_answer(writer, right ? "0" : "100", "false");
	if (question->correction != NULL)
		writer_lose(writer, "its correction");
}

static void put_short(
	struct writer *writer, const struct quiz_question *question)
{
	buffer_puts(writer->out, "  <usecase>0</usecase>\n");
	for (size_t i = 0; i < question->count; i++)
		put_plain_answer(writer, "100",
			writer_plain(writer, question->answers[i].text));
}

static void put_number(
	struct writer *writer, const struct quiz_question *question)
{
	for (size_t i = 0; i < question->count; i++) {
		const struct quiz_answer *answer = &question->answers[i];

		buffer_printf(writer->out,
			"  <answer fraction=\"100\"><text>%s</text>"
			"<tolerance>%s</tolerance></answer>\n",
			answer->text,
			answer->tolerance == NULL ? "0" : answer->tolerance);
	}
	if (question->unit != NULL) {
		buffer_puts(writer->out,
			"  <units><unit><multiplier>1</multiplier><unit_name>");
		writer_escaped(writer->out, question->unit);
		buffer_puts(writer->out, "</unit_name></unit></units>\n");
	}
}

static void put_essay(
	struct writer *writer, const struct quiz_question *question)
{
	if (question->notes != NULL)
		put_element(writer, "graderinfo", question->notes);
}

static void put_pairs(
	struct writer *writer, const struct quiz_question *question)
{
	buffer_puts(writer->out, "  <shuffleanswers>1</shuffleanswers>\n");
	for (size_t i = 0; i < question->count; i++) {
		const struct quiz_answer *answer = &question->answers[i];
		const bool pair = answer->partner != NULL;
		struct buffer html = {.arena = writer->arena};

		if (pair)
			writer_html(writer, &html, answer->text, plugin);
		buffer_puts(
			writer->out, "  <subquestion format=\"html\"><text>");
		writer_escaped(writer->out, buffer_text(&html));
		buffer_puts(writer->out, "</text>");
		put_files(writer, buffer_text(&html));
		buffer_puts(writer->out, "<answer><text>");
		writer_escaped(writer->out,
			writer_plain(
				writer, pair ? answer->partner : answer->text));
		buffer_puts(writer->out, "</text></answer></subquestion>\n");
	}
}

static void put_order(
	struct writer *writer, const struct quiz_question *question)
{
	for (size_t i = 0; i < question->count; i++) {
		struct buffer html = {.arena = writer->arena};

		writer_html(writer, &html, question->answers[i].text, plugin);
		buffer_printf(writer->out,
			"  <answer fraction=\"%zu\" format=\"html\"><text>",
			i + 1);
		writer_escaped(writer->out, buffer_text(&html));
		buffer_puts(writer->out, "</text></answer>\n");
	}
}

static void put_nothing(
	struct writer *writer, const struct quiz_question *question)
{
	(void)writer;
	(void)question;
}

struct type {
	const char *name;
	void (*put)(struct writer *, const struct quiz_question *);
};

static const struct type types[] = {
	[QUIZ_CHOICE] = {"multichoice", put_choices},
	[QUIZ_TRUE_FALSE] = {"truefalse", put_truth},
	[QUIZ_SHORT] = {"shortanswer", put_short},
	[QUIZ_NUMERIC] = {"numerical", put_number},
	[QUIZ_ESSAY] = {"essay", put_essay},
	[QUIZ_MATCHING] = {"matching", put_pairs},
	[QUIZ_ORDERING] = {"ordering", put_order},
	[QUIZ_FILL_IN] = {"cloze", put_nothing},
	[QUIZ_STIMULUS] = {"description", put_nothing},
	[QUIZ_OTHER] = {"description", put_nothing},
};

_Static_assert(LENGTH(types) == QUIZ_KINDS, "one for each");

/* An answer of an embedded question, with its marks hidden. */
static void put_embedded(
	struct buffer *out, struct writer *writer, const struct gap *gap)
{
	buffer_puts(out, "{1:SHORTANSWER:");
	for (size_t i = 0; i < gap->right_count; i++) {
		const char *text = writer_plain(writer, gap->right[i]);

		buffer_puts(out, i > 0 ? "~=" : "=");
		for (; *text != '\0'; text++) {
			if (strchr("}#~/\"\\", *text) != NULL)
				buffer_putc(out, '\\');
			writer_escaped(out, (char[]){*text, '\0'});
		}
	}
	buffer_putc(out, '}');
}

/* The text of a question with blanks, in HTML. */
static const char *cloze_html(
	struct writer *writer, const struct quiz_question *question)
{
	struct gaps *gaps = arena_alloc(writer->arena, 1, sizeof(*gaps));
	struct buffer html = {.arena = writer->arena};
	struct buffer out = {.arena = writer->arena};
	const char *text;
	size_t length;

	gaps->arena = writer->arena;
	writer_html(writer, &html, gaps_take(gaps, question->stem), plugin);
	text = buffer_text(&html);
	length = strlen(text);
	for (size_t at = 0; at < length;) {
		const size_t begin = at;
		const size_t gap =
			gaps_marked(gaps, utf8_next(text, length, &at));

		if (gap < gaps->count)
			put_embedded(&out, writer, &gaps->at[gap]);
		else
			buffer_add(&out, text + begin, at - begin);
	}
	if (question->word_bank)
		writer_lose(writer, "its word bank");
	return buffer_text(&out);
}

static void put_tags(
	struct writer *writer, const struct quiz_question *question)
{
	if (question->tag_count == 0)
		return;
	buffer_puts(writer->out, "  <tags>");
	for (size_t i = 0; i < question->tag_count; i++) {
		buffer_puts(writer->out, "<tag><text>");
		writer_escaped(writer->out, question->tags[i]);
		buffer_puts(writer->out, "</text></tag>");
	}
	buffer_puts(writer->out, "</tags>\n");
}

void write_moodle_begin(struct writer *writer)
{
	buffer_puts(writer->out,
		"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<quiz>\n"
		"<question type=\"category\"><category><text>$course$/top/");
	writer_escaped(writer->out, writer->id);
	buffer_puts(writer->out, "</text></category><idnumber>pensum-");
	writer_escaped(writer->out, writer->id);
	buffer_puts(writer->out, "</idnumber></question>\n");
}

void write_moodle_question(
	struct writer *writer, const struct quiz_question *question)
{
	buffer_printf(writer->out, "<question type=\"%s\">\n  <name><text>",
		types[question->kind].name);
	writer_escaped(writer->out, question->title);
	buffer_puts(writer->out, "</text></name>\n");
	if (question->kind == QUIZ_FILL_IN)
		put_html_element(
			writer, "questiontext", cloze_html(writer, question));
	else
		put_element(writer, "questiontext", question->stem);
	if (question->explanation != NULL)
		put_element(writer, "generalfeedback", question->explanation);
	if (question->kind != QUIZ_STIMULUS)
		buffer_printf(writer->out,
			"  <defaultgrade>%s</defaultgrade>\n",
			question->points == NULL ? "1" : question->points);
	buffer_puts(writer->out, "  <idnumber>");
	writer_escaped(writer->out, question->id);
	buffer_puts(writer->out, "</idnumber>\n");
	types[question->kind].put(writer, question);
	put_tags(writer, question);
	buffer_puts(writer->out, "</question>\n");
}

void write_moodle_end(struct writer *writer)
{
	buffer_puts(writer->out, "</quiz>\n");
}
