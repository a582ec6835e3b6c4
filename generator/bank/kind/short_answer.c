#include "bank/kind/short_answer.h"

#include "bank/text/look_alike.h"
#include "base/arena.h"
#include "base/message.h"
#include "yaml/schema.h"

/* struct text_list, of a single text. */
static bool read_single(struct reading *reading, const struct node *node,
	const struct field *field, void *into)
{
	const char **text = arena_alloc(reading->arena, 1, sizeof(*text));

	*(struct text_list *)into = (struct text_list){text, 1};
	return read_text(reading, node, field, text);
}

static const struct field answer_fields[] = {
	{"text", read_single, offsetof(struct short_answer, answer), NULL,
		FIELD_REQUIRED, "The answer."},
	{"also", read_text_list, offsetof(struct short_answer, also), NULL,
		FIELD_OPTIONAL, "Other answers that are right."},
};

static const struct field_table answer_table = {
	MESSAGE("answer"), answer_fields, LENGTH(answer_fields)};

/* Are all right answers different? */
static bool check_also(struct reading *reading, const struct node *node,
	const struct short_answer *content)
{
	const char **texts = arena_alloc(
		reading->arena, content->also.count + 1, sizeof(*texts));
	struct text_list said = {texts, content->also.count + 1};

	texts[0] = content->answer.at[0];
	for (size_t i = 0; i < content->also.count; i++)
		texts[i + 1] = content->also.at[i];
	said = look_alike_said(reading->arena, said);
	for (size_t i = 1; i < said.count; i++)
		if (look_alike_find(said, i, said.at[i]) < i)
			return error_at(reading->errors,
				node_get(node, "also")->at,
				"\"%s\" is among the right answers twice",
				texts[i]);
	return true;
}

/* struct short_answer; a text, points to award, or {text, also}. */
static bool read_answer(struct reading *reading, const struct node *node,
	const struct field *field, void *into)
{
	struct short_answer *content = into;
	const struct binding binding = {&answer_table, content};

	if (node->type != NODE_MAPPING)
		return read_texts(reading, node, field, &content->answer);
	return fields_read(reading, node, &binding, 1) &&
	       check_also(reading, node, content);
}

static const struct field fields[] = {
	{"stem", read_text, offsetof(struct short_answer, stem), NULL,
		FIELD_UNLESS_IMAGE, "The question."},
	{"answer", read_answer, 0, NULL, FIELD_REQUIRED,
		"The answer: a text, a list of points to award, or {text, "
		"also}."},
};

static const char *stem(const struct item *item)
{
	const struct short_answer *content = item->content;

	return content->stem;
}

/* An answer of several texts is too long for a leak. */
static struct answers answers(struct arena *arena, const struct item *item)
{
	const struct short_answer *content = item->content;
	struct answer *at;

	if (content->answer.count != 1)
		return (struct answers){NULL, 0};
	at = arena_alloc(arena, content->also.count + 1, sizeof(*at));
	at->text = content->answer.at[0];
	for (size_t i = 0; i < content->also.count; i++)
		at[i + 1].text = content->also.at[i];
	return (struct answers){at, content->also.count + 1};
}

static struct text_list brief(struct arena *arena, const struct item *item,
	const struct dealt *dealt, const struct wording *wording)
{
	const struct short_answer *content = item->content;

	(void)dealt;
	return content->also.count == 0
		       ? content->answer
		       : kind_text(arena,
				 kind_with_others(arena, wording,
					 content->answer.at[0], content->also));
}

static bool teach(struct arena *arena, const struct item *item,
	const struct dealt *dealt, const struct wording *wording,
	struct lesson *lesson)
{
	const struct short_answer *content = item->content;

	*lesson = (struct lesson){.type = LESSON_ANSWER,
		.head = content->stem,
		.points = brief(arena, item, dealt, wording)};
	return lesson->points.count > 0;
}

static struct card_list cards(struct arena *arena, const struct item *item,
	const struct dealt *dealt, const struct wording *wording)
{
	const struct short_answer *content = item->content;

	return kind_card(arena,
		(struct card){.front.body = kind_text(arena, content->stem),
			.back.body = brief(arena, item, dealt, wording)});
}

static const struct schema_type schema_types[] = {
	{.read = read_single, .json = SCHEMA_TEXT},
	{.read = read_answer,
		.json = SCHEMA_EITHER(
			SCHEMA_EITHER(SCHEMA_TEXT, SCHEMA_LIST(1, SCHEMA_TEXT)),
			SCHEMA_REF("answer"))},
};

static const struct schema_table schema_tables[] = {
	{"answer", &answer_table, NULL},
};

static const struct schema_part schema = {schema_types, LENGTH(schema_types),
	schema_tables, LENGTH(schema_tables)};

const struct kind_rules short_answer_rules = {
	.name = "short_answer",
	.noun = MESSAGE_FORMS("short-answer item", "short-answer items"),
	.size = sizeof(struct short_answer),
	.fields = {"short_answer item", fields, LENGTH(fields)},
	.schema = &schema,
	.stem = stem,
	.brief = brief,
	.cards = cards,
	.teach = teach,
	.answers = answers,
};
