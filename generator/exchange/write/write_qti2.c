/*
 * The items are written behind each other, each with its name and length, and
 * packed at the end.
 */
#include "exchange/write/write_qti2.h"

#include "base/arena.h"
#include "exchange/write/package_files.h"
#include "exchange/write/qti2_blanks.h"
#include "exchange/write/qti2_parts.h"
#include "exchange/write/qti2_process.h"

#include <stdlib.h>

static const char mark[] = "<?xml";

static void put_choice(struct writer *writer, const char *ident,
	const struct quiz_answer *answer)
{
	buffer_printf(writer->out, "<simpleChoice identifier=\"%s\"%s>", ident,
		answer->last ? " fixed=\"true\"" : "");
	writer_html(writer, writer->out, answer->text, "");
	if (answer->feedback != NULL) {
		buffer_printf(writer->out,
			"<feedbackInline outcomeIdentifier=\"FEEDBACK\" "
			"identifier=\"%s\" showHide=\"show\">",
			ident);
		writer_html(writer, writer->out, answer->feedback, "");
		buffer_puts(writer->out, "</feedbackInline>");
	}
	buffer_puts(writer->out, "</simpleChoice>\n");
}

/* A share as a part of 1. */
static const char *fraction(struct arena *arena, int share)
{
	return quiz_number(
		arena, arena_printf(arena, "%s%d.%05d", share < 0 ? "-" : "",
			       abs(share) / QUIZ_ALL, abs(share) % QUIZ_ALL));
}

/* Scores, where a wrong choice earns part of the points. */
static void put_scores(
	struct writer *writer, const struct quiz_question *question)
{
	buffer_puts(writer->out, "</correctResponse><mapping lowerBound=\"0\" "
				 "defaultValue=\"0\">");
	for (size_t i = 0; i < question->count; i++)
		if (question->answers[i].share != 0)
			buffer_printf(writer->out,
				"<mapEntry mapKey=\"%s\" "
				"mappedValue=\"%s\"/>",
				qti2_parts_ident(writer, "c", i),
				fraction(writer->arena,
					question->answers[i].share));
	buffer_puts(writer->out, "</mapping></responseDeclaration>\n");
}

static void put_choices(
	struct writer *writer, const struct quiz_question *question)
{
	size_t right = 0;

	for (size_t i = 0; i < question->count; i++)
		right += question->answers[i].right;
	qti2_parts_begin(writer, "RESPONSE", right > 1 ? "multiple" : "single",
		"identifier");
	for (size_t i = 0; i < question->count; i++)
		if (question->answers[i].right)
			qti2_parts_value(
				writer, qti2_parts_ident(writer, "c", i));
	if (qti2_parts_earns(question))
		put_scores(writer, question);
	else
		qti2_parts_end(writer);
	qti2_parts_body(writer, question);
	qti2_parts_blocks(writer, question->stem);
	buffer_printf(writer->out,
		"<choiceInteraction responseIdentifier=\"RESPONSE\" "
		"shuffle=\"%s\" maxChoices=\"%d\">\n",
		question->in_order ? "false" : "true", right > 1 ? 0 : 1);
	for (size_t i = 0; i < question->count; i++)
		put_choice(writer, qti2_parts_ident(writer, "c", i),
			&question->answers[i]);
	buffer_puts(writer->out, "</choiceInteraction>");
}

static void put_truth(
	struct writer *writer, const struct quiz_question *question)
{
	qti2_parts_begin(writer, "RESPONSE", "single", "identifier");
	qti2_parts_value(writer, question->answers[0].right ? "true" : "false");
	qti2_parts_end(writer);
	qti2_parts_body(writer, question);
	qti2_parts_blocks(writer, question->stem);
	buffer_puts(writer->out,
		"<choiceInteraction responseIdentifier=\"RESPONSE\" "
		"shuffle=\"false\" maxChoices=\"1\"><simpleChoice "
		"identifier=\"true\">True</simpleChoice><simpleChoice "
		"identifier=\"false\">False</simpleChoice>"
		"</choiceInteraction>");
	if (question->correction != NULL)
		writer_lose(writer, "its correction");
}

/* A field in a line of its own. */
static void put_field(
	struct writer *writer, const struct quiz_question *question)
{
	qti2_parts_body(writer, question);
	qti2_parts_blocks(writer, question->stem);
	buffer_puts(writer->out,
		"<extendedTextInteraction responseIdentifier=\"RESPONSE\"/>");
}

static void put_short(
	struct writer *writer, const struct quiz_question *question)
{
	qti2_parts_begin(writer, "RESPONSE", "multiple", "string");
	for (size_t i = 0; i < question->count; i++)
		qti2_parts_value(writer,
			writer_plain(writer, question->answers[i].text));
	qti2_parts_end(writer);
	put_field(writer, question);
}

static void put_number(
	struct writer *writer, const struct quiz_question *question)
{
	qti2_parts_begin(writer, "RESPONSE", "single", "float");
	qti2_parts_value(writer, question->answers[0].text);
	qti2_parts_end(writer);
	qti2_parts_body(writer, question);
	qti2_parts_blocks(writer, question->stem);
	buffer_puts(writer->out,
		"<p><textEntryInteraction responseIdentifier=\"RESPONSE\"/>");
	writer_escaped(writer->out, question->unit);
	buffer_puts(writer->out, "</p>");
	if (question->count > 1)
		writer_lose(writer, "other right numbers");
}

static void put_essay(
	struct writer *writer, const struct quiz_question *question)
{
	buffer_puts(writer->out,
		"<responseDeclaration identifier=\"RESPONSE\" "
		"cardinality=\"single\" baseType=\"string\"/>\n");
	put_field(writer, question);
	if (question->notes != NULL) {
		buffer_puts(writer->out, "<rubricBlock view=\"scorer\">");
		qti2_parts_blocks(writer, question->notes);
		buffer_puts(writer->out, "</rubricBlock>");
	}
}

static void put_side(
	struct writer *writer, const char *letter, size_t i, const char *text)
{
	buffer_printf(writer->out,
		"<simpleAssociableChoice identifier=\"%s\" matchMax=\"1\">",
		qti2_parts_ident(writer, letter, i));
	writer_html(writer, writer->out, text, "");
	buffer_puts(writer->out, "</simpleAssociableChoice>\n");
}

static void put_pairs(
	struct writer *writer, const struct quiz_question *question)
{
	qti2_parts_begin(writer, "RESPONSE", "multiple", "directedPair");
	for (size_t i = 0; i < question->count; i++)
		if (question->answers[i].partner != NULL)
			qti2_parts_value(
				writer, arena_printf(writer->arena, "l%zu r%zu",
						i + 1, i + 1));
	qti2_parts_end(writer);
	qti2_parts_body(writer, question);
	qti2_parts_blocks(writer, question->stem);
	buffer_printf(writer->out,
		"<matchInteraction responseIdentifier=\"RESPONSE\" "
		"shuffle=\"true\" maxAssociations=\"%zu\"><simpleMatchSet>\n",
		question->count);
	for (size_t i = 0; i < question->count; i++)
		if (question->answers[i].partner != NULL)
			put_side(writer, "l", i, question->answers[i].text);
	buffer_puts(writer->out, "</simpleMatchSet><simpleMatchSet>\n");
	for (size_t i = 0; i < question->count; i++)
		put_side(writer, "r", i,
			question->answers[i].partner != NULL
				? question->answers[i].partner
				: question->answers[i].text);
	buffer_puts(writer->out, "</simpleMatchSet></matchInteraction>");
}

static void put_order(
	struct writer *writer, const struct quiz_question *question)
{
	qti2_parts_begin(writer, "RESPONSE", "ordered", "identifier");
	for (size_t i = 0; i < question->count; i++)
		qti2_parts_value(writer, qti2_parts_ident(writer, "c", i));
	qti2_parts_end(writer);
	qti2_parts_body(writer, question);
	qti2_parts_blocks(writer, question->stem);
	buffer_puts(writer->out,
		"<orderInteraction responseIdentifier=\"RESPONSE\" "
		"shuffle=\"true\">\n");
	for (size_t i = 0; i < question->count; i++)
		put_choice(writer, qti2_parts_ident(writer, "c", i),
			&question->answers[i]);
	buffer_puts(writer->out, "</orderInteraction>");
}

static void (*const putters[])(
	struct writer *, const struct quiz_question *) = {
	[QUIZ_CHOICE] = put_choices,
	[QUIZ_TRUE_FALSE] = put_truth,
	[QUIZ_SHORT] = put_short,
	[QUIZ_NUMERIC] = put_number,
	[QUIZ_ESSAY] = put_essay,
	[QUIZ_MATCHING] = put_pairs,
	[QUIZ_ORDERING] = put_order,
	[QUIZ_FILL_IN] = qti2_blanks_put,
	[QUIZ_STIMULUS] = put_essay,
	[QUIZ_OTHER] = put_essay,
};

_Static_assert(LENGTH(putters) == QUIZ_KINDS, "one for each");

void write_qti2_begin(struct writer *writer)
{
	(void)writer;
}

void write_qti2_question(
	struct writer *writer, const struct quiz_question *question)
{
	buffer_printf(writer->out,
		"%s version=\"1.0\" encoding=\"UTF-8\"?>\n<assessmentItem "
		"xmlns=\"http://www.imsglobal.org/xsd/imsqti_v2p1\" "
		"identifier=\"%s%s\" title=\"",
		mark, is_digit(*question->id) ? "_" : "", question->id);
	writer_escaped(writer->out, question->title);
	buffer_puts(writer->out,
		"\" adaptive=\"false\" timeDependent=\"false\">\n");
	putters[question->kind](writer, question);
	buffer_puts(writer->out, "</itemBody>\n");
	qti2_process_put(writer, question);
	if (question->explanation != NULL) {
		buffer_puts(writer->out,
			"<modalFeedback outcomeIdentifier=\"FEEDBACK\" "
			"identifier=\"note\" showHide=\"show\">");
		writer_html(writer, writer->out, question->explanation, "");
		buffer_puts(writer->out, "</modalFeedback>\n");
	}
	buffer_puts(writer->out, "</assessmentItem>\n");
	if (question->tag_count > 0)
		writer_lose(writer, "its tags");
}

/* The id of the item that begins here. */
static const char *item_id(struct writer *writer, const char *item)
{
	const char *id =
		strstr(item, "identifier=\"") + strlen("identifier=\"");

	return arena_copy(writer->arena, id, strcspn(id, "\""));
}

void write_qti2_end(struct writer *writer)
{
	struct buffer packed = {.arena = writer->arena};
	struct buffer manifest = {.arena = writer->arena};
	struct zip_writer zip = {
		.out = &packed, .directory = {.arena = writer->arena}};
	const char *item = buffer_text(writer->out);

	package_files_begin(&manifest, writer->id, "QTIv2.1", "2.1");
	while (*item != '\0') {
		const char *next = strstr(item + 1, mark);
		const size_t length =
			next == NULL ? strlen(item) : (size_t)(next - item);
		const char *id = item_id(writer, item);
		const char *name = arena_printf(writer->arena, "%s.xml", id);

		zip_write_file(&zip, name, item, length);
		buffer_printf(&manifest,
			"<resource identifier=\"%s\" "
			"type=\"imsqti_item_xmlv2p1\" href=\"%s\">"
			"<file href=\"%s\"/></resource>\n",
			id, name, name);
		item += length;
	}
	package_files_add(writer, &zip, &manifest);
	buffer_puts(&manifest, "</resources>\n</manifest>\n");
	zip_write_file(&zip, "imsmanifest.xml", buffer_text(&manifest),
		manifest.length);
	zip_write_end(&zip);
	*writer->out = packed;
}
