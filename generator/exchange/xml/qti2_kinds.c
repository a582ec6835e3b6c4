#include "exchange/xml/qti2_kinds.h"

#include "base/arena.h"
#include "exchange/xml/markup.h"

bool qti2_kinds_is_note(const struct xml *element)
{
	return qti2_item_is(element, "feedbackInline") ||
	       qti2_item_is(element, "feedbackBlock") ||
	       qti2_item_is(element, "modalFeedback");
}

/* Notes are read apart, and objects that are pictures are pictures. */
static bool visit(void *with, const struct xml *element, struct buffer *out)
{
	const char *type = qti2_item_get(element, "type");
	const char *data = qti2_item_get(element, "data");

	(void)with;
	if (qti2_kinds_is_note(element))
		return true;
	if (!qti2_item_is(element, "object") || data == NULL || type == NULL ||
		strncmp(type, "image/", 6) != 0)
		return false;
	buffer_printf(out, "<img src=\"%s\">", data);
	return true;
}

const char *qti2_kinds_text(struct reader *reader, const struct xml *element)
{
	struct buffer out = {.arena = reader->quiz->arena};

	markup_html(&out, element, visit, NULL);
	return reader_text(reader, MARKUP_HTML, buffer_text(&out));
}

/* The note that stands within a choice. */
static const char *note_in(struct reader *reader, const struct xml *element)
{
	for (const struct xml *at = element->first; at != NULL; at = at->next) {
		const char *found;

		if (at->name == NULL)
			continue;
		found = qti2_kinds_is_note(at) ? qti2_kinds_text(reader, at)
					       : note_in(reader, at);
		if (found != NULL)
			return found;
	}
	return NULL;
}

/* The note shown for a choice's identifier. */
static const char *note_for(
	struct reader *reader, const struct qti2_item *item, const char *ident)
{
	for (const struct xml *at = qti2_item_child(item->xml, "modalFeedback");
		at != NULL; at = qti2_item_next(at, "modalFeedback")) {
		const char *own = qti2_item_get(at, "identifier");

		if (own != NULL && ident != NULL && text_equal(own, ident))
			return qti2_kinds_text(reader, at);
	}
	return NULL;
}

/* The share of the points that a choice earns. */
static int share_of(
	const struct qti2_declaration *declaration, const char *ident)
{
	const struct qti2_value *value = qti2_item_value(declaration, ident);
	double sum = 0, best = 0;
	size_t right = 0;
	bool several;

	if (declaration == NULL || value == NULL)
		return 0;
	several = ascii_lower(*declaration->cardinality) == 'm';
	for (size_t i = 0; i < declaration->count; i++) {
		const struct qti2_value *other = &declaration->values[i];

		right += !other->mapped &&
			 (other->score > 0 || other->score == 0);
		sum += other->score > 0 ? other->score : 0;
		best = other->score > best ? other->score : best;
	}
	if (best <= 0) /* no scores: the right ones share all */
		return value->mapped
			       ? 0
			       : QUIZ_ALL / (int)(several && right > 0 ? right
								       : 1);
	return (int)(value->score * QUIZ_ALL / (several ? sum : best));
}

static bool is_true(const char *value)
{
	return value != NULL && text_equal(value, "true");
}

/* Add the choices among the elements below. */
static void add_choices(struct reader *reader, const struct qti2_item *item,
	const struct qti2_interaction *interaction, const struct xml *element)
{
	const struct qti2_declaration *declaration =
		qti2_item_declaration(item, interaction->xml);

	for (const struct xml *at = element->first; at != NULL; at = at->next) {
		const char *ident;
		struct quiz_answer *answer;

		if (at->name == NULL)
			continue;
		if (!qti2_item_is(at, "simpleChoice") &&
			!qti2_item_is(at, "hottext")) {
			add_choices(reader, item, interaction, at);
			continue;
		}
		ident = qti2_item_get(at, "identifier");
		answer = quiz_answer(reader->quiz, reader->question,
			qti2_kinds_text(reader, at));
		answer->share = share_of(declaration, ident);
		answer->feedback = note_in(reader, at);
		if (answer->feedback == NULL)
			answer->feedback = note_for(reader, item, ident);
		answer->last = is_true(qti2_item_get(at, "fixed"));
	}
}

/* Two choices that say true and false are a question of their own kind. */
static void read_truth(struct quiz_question *question)
{
	struct quiz_answer *answers = question->answers;

	if (question->count != 2 || quiz_truth(answers[0].text) < 0 ||
		quiz_truth(answers[1].text) < 0 ||
		(answers[0].share > 0) == (answers[1].share > 0))
		return;
	quiz_judge(question, answers[1].share > 0);
}

static void read_choice(struct reader *reader, const struct qti2_item *item,
	const struct qti2_interaction *interaction)
{
	const char *shuffle = qti2_item_get(interaction->xml, "shuffle");

	reader->question->kind = QUIZ_CHOICE;
	add_choices(reader, item, interaction, interaction->xml);
	reader->question->in_order =
		shuffle != NULL && text_equal(shuffle, "false");
	quiz_keep_last(reader->question);
	read_truth(reader->question);
}

/* The choice of this identifier below an element. */
static const struct xml *choice_named(
	const struct xml *element, const char *ident, size_t length)
{
	for (const struct xml *at = element->first; at != NULL; at = at->next) {
		const char *own;
		const struct xml *found;

		if (at->name == NULL)
			continue;
		own = qti2_item_get(at, "identifier");
		if (own != NULL && strlen(own) == length &&
			strncmp(own, ident, length) == 0)
			return at;
		found = choice_named(at, ident, length);
		if (found != NULL)
			return found;
	}
	return NULL;
}

static void read_order(struct reader *reader, const struct qti2_item *item,
	const struct qti2_interaction *interaction)
{
	const struct qti2_declaration *declaration =
		qti2_item_declaration(item, interaction->xml);

	reader->question->kind = QUIZ_ORDERING;
	for (size_t i = 0; declaration != NULL && i < declaration->count; i++) {
		const char *ident = declaration->values[i].text;
		const struct xml *choice =
			choice_named(interaction->xml, ident, strlen(ident));

		if (choice != NULL)
			quiz_answer(reader->quiz, reader->question,
				qti2_kinds_text(reader, choice));
	}
}

static bool has_partner(const struct quiz_question *question, const char *text)
{
	for (size_t i = 0; i < question->count; i++)
		if (text_equal(question->answers[i].text, text) ||
			(question->answers[i].partner != NULL &&
				text_equal(question->answers[i].partner, text)))
			return true;
	return false;
}

/* Add the choices that belong to no pair. */
static void add_rest(struct reader *reader, const struct xml *set)
{
	for (const struct xml *at =
			qti2_item_child(set, "simpleAssociableChoice");
		at != NULL; at = qti2_item_next(at, "simpleAssociableChoice")) {
		const char *text = qti2_kinds_text(reader, at);

		if (!has_partner(reader->question, text))
			quiz_answer(reader->quiz, reader->question, text);
	}
}

static void read_pairs(struct reader *reader, const struct qti2_item *item,
	const struct qti2_interaction *interaction)
{
	const struct qti2_declaration *declaration =
		qti2_item_declaration(item, interaction->xml);
	const struct xml *set =
		qti2_item_child(interaction->xml, "simpleMatchSet");

	reader->question->kind = QUIZ_MATCHING;
	for (size_t i = 0; declaration != NULL && i < declaration->count; i++) {
		const char *text = declaration->values[i].text;
		const size_t length = strcspn(text, " ");
		const struct xml *left =
			choice_named(interaction->xml, text, length);
		const struct xml *right =
			text[length] == '\0'
				? NULL
				: choice_named(interaction->xml,
					  text + length + 1,
					  strlen(text + length + 1));

		if (left == NULL || right == NULL ||
			declaration->values[i].mapped ||
			declaration->values[i].score < 0)
			continue;
		quiz_answer(reader->quiz, reader->question,
			qti2_kinds_text(reader, left))
			->partner = qti2_kinds_text(reader, right);
	}
	set = set == NULL ? interaction->xml
			  : qti2_item_next(set, "simpleMatchSet");
	if (set != NULL)
		add_rest(reader, set);
}

static void read_essay(struct reader *reader, const struct qti2_item *item,
	const struct qti2_interaction *interaction)
{
	const struct qti2_declaration *declaration =
		qti2_item_declaration(item, interaction->xml);

	reader->question->kind = QUIZ_ESSAY;
	if (declaration != NULL && declaration->count > 0) {
		reader->question->kind = QUIZ_SHORT;
		for (size_t i = 0; i < declaration->count; i++)
			quiz_answer(reader->quiz, reader->question,
				reader_text(reader, MARKUP_PLAIN,
					declaration->values[i].text))
				->share = QUIZ_ALL;
	}
}

static void read_slider(struct reader *reader, const struct qti2_item *item,
	const struct qti2_interaction *interaction)
{
	const struct qti2_declaration *declaration =
		qti2_item_declaration(item, interaction->xml);

	reader->question->kind = QUIZ_NUMERIC;
	for (size_t i = 0; declaration != NULL && i < declaration->count; i++)
		quiz_answer(reader->quiz, reader->question,
			quiz_number(reader->quiz->arena,
				declaration->values[i].text))
			->share = QUIZ_ALL;
}

struct kind {
	const char *name;
	void (*read)(struct reader *reader, const struct qti2_item *item,
		const struct qti2_interaction *interaction);
};

static const struct kind kinds[] = {
	{"choiceInteraction", read_choice},
	{"hottextInteraction", read_choice},
	{"orderInteraction", read_order},
	{"matchInteraction", read_pairs},
	{"associateInteraction", read_pairs},
	{"extendedTextInteraction", read_essay},
	{"sliderInteraction", read_slider},
};

void qti2_kinds_read(struct reader *reader, const struct qti2_item *item,
	const struct qti2_interaction *interaction)
{
	for (size_t i = 0; i < LENGTH(kinds); i++) {
		if (text_equal(kinds[i].name, interaction->name)) {
			kinds[i].read(reader, item, interaction);
			return;
		}
	}
	reader->question->kind = QUIZ_OTHER;
	quiz_refuse(reader->quiz, reader->question,
		"a bank has no counterpart to QTI's %s", interaction->name);
}
