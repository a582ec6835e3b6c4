#include "exchange/xml/qti2.h"

#include "base/arena.h"
#include "exchange/intake/gaps.h"
#include "exchange/xml/markup.h"
#include "exchange/xml/qti2_item.h"
#include "exchange/xml/qti2_kinds.h"
#include "exchange/xml/qti2_number.h"

/* The text of an item while it is written as HTML. */
struct body {
	struct reader *reader;
	const struct qti2_item *item;
	struct gaps *gaps; /* of interactions in a line; NULL: leave them out */
	const struct xml *gap_match;
	const char *notes; /* for the person who marks */
};

static void join(struct arena *arena, const char **all, const char *text)
{
	if (text == NULL || *text == '\0' ||
		(*all != NULL && strstr(*all, text) != NULL))
		return;
	*all = *all == NULL ? text
			    : arena_printf(arena, "%s\n\n%s", *all, text);
}

static void add_texts(struct body *body, struct gap *gap,
	const struct qti2_declaration *declaration)
{
	for (size_t i = 0; declaration != NULL && i < declaration->count; i++)
		if (declaration->values[i].score >= 0)
			gaps_answer(body->gaps, gap,
				reader_text(body->reader, MARKUP_PLAIN,
					declaration->values[i].text),
				true);
}

static void add_inline_choices(struct body *body, struct gap *gap,
	const struct qti2_declaration *declaration, const struct xml *element)
{
	for (const struct xml *at = qti2_item_child(element, "inlineChoice");
		at != NULL; at = qti2_item_next(at, "inlineChoice")) {
		const struct qti2_value *value = qti2_item_value(
			declaration, qti2_item_get(at, "identifier"));

		gaps_answer(body->gaps, gap, qti2_kinds_text(body->reader, at),
			value != NULL && value->score >= 0 && !value->mapped);
	}
}

/* Add the texts that belong into a gap, by pairs of "text gap". */
static void add_gap_texts(
	struct body *body, struct gap *gap, const struct xml *element)
{
	const char *ident = qti2_item_get(element, "identifier");
	const struct qti2_declaration *declaration =
		qti2_item_declaration(body->item, body->gap_match);

	for (const struct xml *at = qti2_item_child(body->gap_match, "gapText");
		at != NULL && ident != NULL;
		at = qti2_item_next(at, "gapText")) {
		const char *own = qti2_item_get(at, "identifier");
		const struct qti2_value *value =
			own == NULL ? NULL
				    : qti2_item_value(declaration,
					      arena_printf(
						      body->reader->quiz->arena,
						      "%s %s", own, ident));

		if (value != NULL && !value->mapped && value->score >= 0)
			gaps_answer(body->gaps, gap,
				qti2_kinds_text(body->reader, at), true);
	}
}

static void put_gap(
	struct body *body, const struct xml *element, struct buffer *out)
{
	const struct qti2_declaration *declaration =
		qti2_item_declaration(body->item, element);
	struct gap *gap = gaps_add(body->gaps);

	if (gap == NULL)
		return;
	gaps_mark(out, body->gaps->count - 1);
	if (qti2_item_is(element, "textEntryInteraction"))
		add_texts(body, gap, declaration);
	else if (qti2_item_is(element, "inlineChoiceInteraction"))
		add_inline_choices(body, gap, declaration, element);
	else
		add_gap_texts(body, gap, element);
}

static bool is_interaction(const struct body *body, const struct xml *element)
{
	for (size_t i = 0; i < body->item->interaction_count; i++)
		if (body->item->interactions[i].xml == element)
			return true;
	return false;
}

static bool visit(void *with, const struct xml *element, struct buffer *out);

/* Put the text of an interaction without its choices. */
static void put_prompt(
	struct body *body, const struct xml *element, struct buffer *out)
{
	const struct xml *prompt = qti2_item_child(element, "prompt");

	if (prompt != NULL) {
		buffer_puts(out, "<p>");
		markup_html(out, prompt, visit, body);
		buffer_puts(out, "</p>");
	}
	if (!qti2_item_is(element, "hottextInteraction") &&
		!qti2_item_is(element, "gapMatchInteraction"))
		return;
	for (const struct xml *at = element->first; at != NULL; at = at->next) {
		if (at->name == NULL || qti2_item_is(at, "prompt") ||
			qti2_item_is(at, "gapText") ||
			qti2_item_is(at, "gapImg"))
			continue;
		buffer_puts(out, "<p>");
		markup_html(out, at, visit, body);
		buffer_puts(out, "</p>");
	}
}

static bool visit(void *with, const struct xml *element, struct buffer *out)
{
	struct body *body = with;
	struct reader *reader = body->reader;
	const char *view = qti2_item_get(element, "view");
	const char *type = qti2_item_get(element, "type");
	const char *data = qti2_item_get(element, "data");

	if (qti2_kinds_is_note(element)) {
		join(reader->quiz->arena, &reader->question->explanation,
			qti2_kinds_text(reader, element));
		return true;
	}
	if (qti2_item_is(element, "rubricBlock") && view != NULL &&
		strstr(view, "candidate") == NULL) {
		join(reader->quiz->arena, &body->notes,
			qti2_kinds_text(reader, element));
		return true;
	}
	if (qti2_item_is(element, "object") && data != NULL && type != NULL &&
		strncmp(type, "image/", 6) == 0) {
		buffer_printf(out, "<img src=\"%s\">", data);
		return true;
	}
	if (qti2_item_is(element, "hottext")) {
		markup_html(out, element, visit, body);
		return true;
	}
	if (qti2_item_is(element, "rubricBlock")) {
		buffer_puts(out, "<div>");
		markup_html(out, element, visit, body);
		buffer_puts(out, "</div>");
		return true;
	}
	if (body->gaps != NULL &&
		(qti2_item_is(element, "textEntryInteraction") ||
			qti2_item_is(element, "inlineChoiceInteraction") ||
			qti2_item_is(element, "gap"))) {
		put_gap(body, element, out);
		return true;
	}
	if (!is_interaction(body, element))
		return false;
	put_prompt(body, element, out);
	return true;
}

static const char *stem_of(struct body *body)
{
	struct buffer out = {.arena = body->reader->quiz->arena};

	if (body->item->body != NULL)
		markup_html(&out, body->item->body, visit, body);
	return reader_text(body->reader, MARKUP_HTML, buffer_text(&out));
}

/* Add the words of a gap match that belong into no gap. */
static void add_spare_words(struct reader *reader, const struct gaps *gaps,
	const struct xml *gap_match)
{
	reader->question->word_bank = true;
	for (const struct xml *at = qti2_item_child(gap_match, "gapText");
		at != NULL; at = qti2_item_next(at, "gapText")) {
		const char *text = qti2_kinds_text(reader, at);
		bool used = false;

		for (size_t i = 0; i < gaps->count; i++)
			for (size_t k = 0; k < gaps->at[i].right_count; k++)
				used = used ||
				       text_equal(gaps->at[i].right[k], text);
		if (!used)
			quiz_answer(reader->quiz, reader->question, text);
	}
}

/* Read a text with a character for the field, whose surroundings count. */
static void read_number(struct body *body)
{
	struct arena *arena = body->reader->quiz->arena;

	body->gaps = arena_alloc(arena, 1, sizeof(*body->gaps));
	body->gaps->arena = arena;
	qti2_number_read(body->reader, body->item, stem_of(body));
}

static void read_gaps(struct body *body, const struct xml *gap_match)
{
	struct arena *arena = body->reader->quiz->arena;
	const char *stem;

	body->gaps = arena_alloc(arena, 1, sizeof(*body->gaps));
	body->gaps->arena = arena;
	body->gap_match = gap_match;
	stem = stem_of(body);
	gaps_finish(body->reader, body->gaps, stem);
	if (gap_match != NULL)
		add_spare_words(body->reader, body->gaps, gap_match);
}

/* How many interactions are blocks of their own. */
static size_t blocks_of(const struct qti2_item *item)
{
	size_t count = 0;

	for (size_t i = 0; i < item->interaction_count; i++)
		count += !item->interactions[i].in_line;
	return count;
}

static void read_answers(struct body *body)
{
	const struct qti2_item *item = body->item;
	struct reader *reader = body->reader;
	struct quiz_question *question = reader->question;
	const struct qti2_interaction *first = &item->interactions[0];
	const size_t blocks = blocks_of(item);

	if (item->interaction_count == 0) {
		question->kind = QUIZ_STIMULUS;
		question->stem = stem_of(body);
	} else if (blocks > 1 || (blocks == 1 && item->interaction_count > 1)) {
		question->stem = stem_of(body);
		quiz_refuse(reader->quiz, question,
			"it asks for several answers of different kinds");
	} else if (text_equal(first->name, "gapMatchInteraction")) {
		read_gaps(body, first->xml);
	} else if (blocks == 1) {
		question->stem = stem_of(body);
		qti2_kinds_read(reader, item, first);
	} else if (qti2_number_is(item)) {
		read_number(body);
	} else {
		read_gaps(body, NULL);
	}
}

/* Read the notes after the text that belong to no choice. */
static void read_notes(struct reader *reader, const struct qti2_item *item)
{
	for (const struct xml *at = qti2_item_child(item->xml, "modalFeedback");
		at != NULL; at = qti2_item_next(at, "modalFeedback")) {
		const char *text = qti2_kinds_text(reader, at);
		bool used = false;

		for (size_t i = 0; i < reader->question->count; i++)
			used = used ||
			       (reader->question->answers[i].feedback != NULL &&
				       text_equal(reader->question->answers[i]
							  .feedback,
					       text));
		if (!used)
			join(reader->quiz->arena,
				&reader->question->explanation, text);
	}
}

static const char *points_of(
	struct reader *reader, const struct qti2_item *item)
{
	struct arena *arena = reader->quiz->arena;

	for (const struct xml *at =
			qti2_item_child(item->xml, "outcomeDeclaration");
		at != NULL; at = qti2_item_next(at, "outcomeDeclaration")) {
		const char *ident = qti2_item_get(at, "identifier");
		const char *most = qti2_item_get(at, "normalMaximum");
		const struct xml *usual = qti2_item_child(at, "defaultValue");

		if (ident == NULL)
			continue;
		if (text_equal(ident, "SCORE") && most != NULL)
			return quiz_number(arena, most);
		if (text_equal(ident, "MAXSCORE") && usual != NULL)
			return quiz_number(arena,
				markup_text(arena,
					qti2_item_child(usual, "value")));
	}
	return NULL;
}

static void read_item(struct reader *reader, const struct xml *xml)
{
	struct quiz_question *question =
		reader_begin(reader, xml->at, QUIZ_CHOICE);
	const struct qti2_item item = qti2_item_read(reader, xml);
	struct body body = {.reader = reader, .item = &item};
	const char *language = markup_get(xml, "lang");

	question->title = qti2_item_get(xml, "title");
	question->source = qti2_item_get(xml, "identifier");
	if (language != NULL && *language != '\0' &&
		reader->quiz->language == NULL)
		reader->quiz->language = language;
	else if (language != NULL && *language != '\0' &&
		 !text_equal(reader->quiz->language, language))
		question->language = language;
	if (item.varies)
		quiz_refuse(reader->quiz, question,
			"values in its text are calculated by the platform");
	read_answers(&body);
	read_notes(reader, &item);
	question->notes = body.notes;
	question->points = points_of(reader, &item);
	if (question->points != NULL &&
		(text_equal(question->points, "0") || *question->points == '-'))
		question->points = NULL;
	reader_done(reader);
}

static void read_all(struct reader *reader, const struct xml *element)
{
	if (qti2_item_is(element, "assessmentItem")) {
		read_item(reader, element);
		return;
	}
	for (const struct xml *at = element->first; at != NULL; at = at->next)
		if (at->name != NULL)
			read_all(reader, at);
}

void qti2_read(struct reader *reader)
{
	const struct xml *root = markup_read(reader, false);

	if (root != NULL)
		read_all(reader, root);
}

bool qti2_is_likely(const struct source *source)
{
	return source->text[strspn(source->text, " \t\n")] == '<' &&
	       (strstr(source->text, "<assessmentItem") != NULL ||
		       strstr(source->text, ":assessmentItem") != NULL ||
		       strstr(source->text, "qti-assessment-item") != NULL) &&
	       strstr(source->text, "<manifest") == NULL &&
	       strstr(source->text, "<assessmentTest") == NULL &&
	       strstr(source->text, "<qti-assessment-test") == NULL;
}
