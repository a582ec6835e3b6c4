#include "exchange/write/write_moodle.h"

#include "base/arena.h"
#include "base/base64.h"
#include "base/utf8.h"
#include "base/xml/xml_escape.h"
#include "exchange/write/blanks.h"

static const char plugin[] = "@@PLUGINFILE@@/";

/* A file's name and the folder it is in. */
static void put_file(struct writer *writer, const struct writer_file *file)
{
	const char *slash = strrchr(file->name, '/');
	const size_t folder =
		slash == NULL ? 0 : (size_t)(slash + 1 - file->name);

	buffer_puts(writer->out, "<file name=\"");
	writer_escaped(writer->out, file->name + folder);
	buffer_puts(writer->out, "\" path=\"/");
	xml_escape(writer->out, file->name, folder);
	buffer_puts(writer->out, "\" encoding=\"base64\">");
	base64_write(writer->out, file->bytes, file->length);
	buffer_puts(writer->out, "</file>");
}

/* Put the pictures that a text in HTML shows. */
static void put_files(struct writer *writer, const char *html)
{
	for (size_t i = 0; i < writer->file_count; i++) {
		struct buffer address = {.arena = writer->arena};

		buffer_puts(&address, plugin);
		writer_address(&address, writer->files[i].name);
		buffer_putc(&address, '"');
		if (strstr(html, buffer_text(&address)) != NULL)
			put_file(writer, &writer->files[i]);
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
	bool kept = false;

	for (size_t i = 0; i < question->count; i++) {
		right += question->answers[i].right;
		kept = kept || question->answers[i].last;
	}
	if (kept && !question->in_order)
		writer_lose(writer,
			"that only some of its choices stay last, so that none "
			"is shuffled");
	buffer_printf(writer->out,
		"  <single>%s</single>\n  "
		"<shuffleanswers>%d</shuffleanswers>\n",
		right == 1 ? "true" : "false", !question->in_order && !kept);
	for (size_t i = 0; i < question->count; i++) {
		const struct quiz_answer *answer = &question->answers[i];
		struct buffer html = {.arena = writer->arena};

		writer_html(writer, &html, answer->text, plugin);
		buffer_printf(writer->out,
			"  <answer fraction=\"%s\" format=\"html\"><text>",
			writer_percent(
				writer->arena, writer_share(question, i)));
		writer_escaped(writer->out, buffer_text(&html));
		buffer_puts(writer->out, "</text>");
		put_files(writer, buffer_text(&html));
		if (answer->feedback != NULL)
			put_element(writer, "feedback", answer->feedback);
		buffer_puts(writer->out, "</answer>\n");
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

static void put_embedded_answer(
	struct buffer *out, struct writer *writer, const char *answer)
{
	const char *text = writer_plain(writer, answer);

	for (; *text != '\0'; text++) {
		if (strchr("}#~/\"\\", *text) != NULL)
			buffer_putc(out, '\\');
		writer_escaped(out, (char[]){*text, '\0'});
	}
}

/* An embedded question: a menu where there is a choice. */
static void put_embedded(
	struct buffer *out, struct writer *writer, const struct gap *gap)
{
	buffer_puts(out,
		gap->wrong_count > 0 ? "{1:MULTICHOICE_S:" : "{1:SHORTANSWER:");
	for (size_t i = 0; i < gap->right_count; i++) {
		buffer_puts(out, i > 0 ? "~=" : "=");
		put_embedded_answer(out, writer, gap->right[i]);
	}
	for (size_t i = 0; i < gap->wrong_count; i++) {
		buffer_putc(out, '~');
		put_embedded_answer(out, writer, gap->wrong[i]);
	}
	buffer_putc(out, '}');
}

/* Words to drag into a text. */
struct dragging {
	struct blanks_text text;
	struct blanks_words words;
};

static bool take_dragging(struct writer *writer,
	const struct quiz_question *question, struct dragging *dragging)
{
	if (question->kind != QUIZ_FILL_IN)
		return false;
	dragging->text = blanks_take(writer, question, plugin);
	return strstr(dragging->text.html, "[[") == NULL &&
	       blanks_words(
		       writer, question, dragging->text.gaps, &dragging->words);
}

static const char *dragging_html(
	struct writer *writer, const struct dragging *dragging)
{
	const struct blanks_text *text = &dragging->text;
	struct buffer out = {.arena = writer->arena};

	for (size_t at = 0; at < text->length;) {
		const size_t begin = at;
		const size_t gap = gaps_marked(
			text->gaps, utf8_next(text->html, text->length, &at));

		if (gap < text->gaps->count)
			buffer_printf(&out, "[[%zu]]",
				blanks_word(&dragging->words,
					text->gaps->at[gap].right[0]) +
					1);
		else
			buffer_add(&out, text->html + begin, at - begin);
	}
	return buffer_text(&out);
}

static void put_dragging(struct writer *writer, const struct dragging *dragging)
{
	const struct blanks_words *words = &dragging->words;

	buffer_puts(writer->out, "  <shuffleanswers>1</shuffleanswers>\n");
	for (size_t i = 0; i < words->count; i++) {
		struct buffer html = {.arena = writer->arena};

		writer_html(writer, &html, words->at[i], plugin);
		buffer_puts(writer->out, "  <dragbox><text>");
		writer_escaped(writer->out, buffer_text(&html));
		buffer_printf(writer->out,
			"</text><group>1</group>%s</dragbox>\n",
			words->again[i] ? "<infinite/>" : "");
	}
}

/* The text of a question with blanks, in HTML. */
static const char *cloze_html(
	struct writer *writer, const struct quiz_question *question)
{
	const struct blanks_text text = blanks_take(writer, question, plugin);
	struct buffer out = {.arena = writer->arena};

	blanks_put(&out, writer, &text, put_embedded);
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
	struct dragging dragging;
	const bool drags = take_dragging(writer, question, &dragging);

	buffer_printf(writer->out, "<question type=\"%s\">\n  <name><text>",
		drags ? "ddwtos" : types[question->kind].name);
	writer_escaped(writer->out, question->title);
	buffer_puts(writer->out, "</text></name>\n");
	if (drags)
		put_html_element(writer, "questiontext",
			dragging_html(writer, &dragging));
	else if (question->kind == QUIZ_FILL_IN)
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
	if (drags)
		put_dragging(writer, &dragging);
	else
		types[question->kind].put(writer, question);
	put_tags(writer, question);
	buffer_puts(writer->out, "</question>\n");
}

void write_moodle_end(struct writer *writer)
{
	buffer_puts(writer->out, "</quiz>\n");
}
