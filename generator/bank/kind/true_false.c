#include "bank/kind/true_false.h"

#include "base/arena.h"
#include "base/message.h"
#include "text/rich.h"
#include "words/wording.h"
#include "yaml/schema.h"

#include <string.h>

/* bool; also by its letter. */
static bool read_answer(struct reading *reading, const struct node *node,
	const struct field *field, void *into)
{
	const bool letter = node->type == NODE_SCALAR &&
			    node->text[0] != '\0' && node->text[1] == '\0';

	if (letter && strchr("TtYyFfNn", node->text[0]) != NULL) {
		*(bool *)into = strchr("TtYy", node->text[0]) != NULL;
		return true;
	}
	return read_bool(reading, node, field, into);
}

static const struct field fields[] = {
	{"stem", read_text, offsetof(struct true_false, stem), NULL,
		FIELD_UNLESS_IMAGE, "The question."},
	{"answer", read_answer, offsetof(struct true_false, answer), NULL,
		FIELD_REQUIRED, "true or false."},
	{"correction", read_text, offsetof(struct true_false, correction), NULL,
		FIELD_OPTIONAL, "The correction of a false statement."},
};

static bool check(struct reading *reading, const struct item *item)
{
	const struct true_false *content = item->content;

	if (!content->answer || content->correction == NULL)
		return true;
	error_at(reading->errors, node_get(item->node, "correction")->at,
		"a true statement needs no correction");
	error_hint(
		reading->errors, "use \"explanation\" for a note in the key");
	return false;
}

static const char *stem(const struct item *item)
{
	const struct true_false *content = item->content;

	return content->stem;
}

static struct text_list key(
	struct arena *arena, const struct item *item, const struct dealt *dealt)
{
	const struct true_false *content = item->content;

	(void)dealt;
	return kind_text(arena, content->answer ? "T" : "F");
}

static const char *said(
	const struct wording *wording, const struct true_false *content)
{
	return wording_get(wording, content->answer ? WORD_TRUE : WORD_FALSE);
}

static struct text_list brief(struct arena *arena, const struct item *item,
	const struct dealt *dealt, const struct wording *wording)
{
	const struct true_false *content = item->content;

	(void)dealt;
	if (content->answer || content->correction == NULL)
		return kind_text(arena, said(wording, content));
	return kind_text(
		arena, wording_say(arena, wording, WORD_FALSE_BECAUSE,
			       &(struct gaps){.text = rich_part(arena,
						      content->correction)}));
}

static bool teach(struct arena *arena, const struct item *item,
	const struct dealt *dealt, const struct wording *wording,
	struct lesson *lesson)
{
	const struct true_false *content = item->content;
	const char *why = content->correction != NULL ? content->correction
						      : item->explanation;

	(void)dealt;
	(void)wording;
	*lesson = (struct lesson){
		.type = content->answer ? LESSON_FACT : LESSON_MISTAKE,
		.head = content->stem};
	if (why != NULL)
		lesson->points = kind_text(arena, why);
	return true;
}

static struct card_list cards(struct arena *arena, const struct item *item,
	const struct dealt *dealt, const struct wording *wording)
{
	const struct true_false *content = item->content;
	struct card card = {
		.front = {.body = kind_text(arena, content->stem),
			.notes = kind_text(arena,
				wording_get(wording, WORD_TRUE_OR_FALSE))},
		.back.head = said(wording, content)};

	(void)dealt;
	if (content->correction != NULL)
		card.back.body = kind_text(arena, content->correction);
	return kind_card(arena, card);
}

static const struct schema_type schema_types[] = {
	{.read = read_answer,
		.json = "\"type\": [\"boolean\", \"string\"], \"pattern\": "
			"\"^([Tt]rue|TRUE|[Ff]alse|FALSE|[Yy]es|YES|[Nn]o|NO|"
			"[TtFfYyNn])$|^=.\""},
};

static const struct schema_part schema = {
	schema_types, LENGTH(schema_types), NULL, 0};

const struct kind_rules true_false_rules = {
	.name = "true_false",
	.noun = MESSAGE_FORMS("true-or-false item", "true-or-false items"),
	.size = sizeof(struct true_false),
	.fields = {"true_false item", fields, LENGTH(fields)},
	.schema = &schema,
	.check = check,
	.computes = "answer",
	.asks = {[ASK_CORRECT] = true},
	.stem = stem,
	.key = key,
	.brief = brief,
	.cards = cards,
	.teach = teach,
};
