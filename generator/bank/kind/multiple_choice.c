#include "bank/kind/multiple_choice.h"

#include "bank/kind/choice_check.h"
#include "bank/kind/choice_credit.h"
#include "bank/kind/choice_words.h"
#include "bank/readers.h"
#include "bank/text/reference_text.h"
#include "base/arena.h"
#include "base/message.h"
#include "text/rich.h"
#include "words/wording.h"
#include "yaml/schema.h"

#include <string.h>

enum {
	CHOICES_MIN = 1,
	CHOICES_MAX = KIND_LETTERS
};

static const struct field choice_fields[] = {
	{"text", read_text, offsetof(struct choice, shown.text), NULL,
		FIELD_OPTIONAL, "The choice as it is printed."},
	{"image", read_text, offsetof(struct choice, shown.image), NULL,
		FIELD_OPTIONAL,
		"A PNG, JPEG or SVG file inside the bank's folder; needs alt."},
	{"alt", read_text, offsetof(struct choice, shown.alt), NULL,
		FIELD_OPTIONAL,
		"A sentence that describes the picture, for those who cannot "
		"see it."},
	{"id", read_id, offsetof(struct choice, id), NULL, FIELD_OPTIONAL,
		"An id, for @{choice ID} in the item's texts: a-z, 0-9, - and "
		"_."},
	{"correct", read_bool, offsetof(struct choice, correct), NULL,
		FIELD_OPTIONAL, "true for a right choice."},
	{"credit", read_choice_credit, offsetof(struct choice, credit), NULL,
		FIELD_OPTIONAL,
		"The share of the points that a choice earns though it is not "
		"right, as 0.5."},
	{"feedback", read_text, offsetof(struct choice, feedback), NULL,
		FIELD_OPTIONAL, "A note for the key on this choice."},
	{"last", read_bool, offsetof(struct choice, last), NULL, FIELD_OPTIONAL,
		"true for a choice that stays last when the rest is shuffled."},
};

static const struct field_table choice_table = {
	MESSAGE("choice"), choice_fields, LENGTH(choice_fields)};

static bool read_choice(
	struct reading *reading, const struct node *node, struct choice *choice)
{
	const struct binding binding = {&choice_table, choice};
	const struct field bare = {.name = "choice"};

	choice->at = node->at;
	if (node->type != NODE_MAPPING)
		return read_text(reading, node, &bare, &choice->text);
	if (!fields_read(reading, node, &binding, 1) ||
		!pictured_check(reading, node->at, "choice", &choice->shown))
		return false;
	choice->text =
		pictured_text(reading->arena, &choice->shown, PICTURED_CHOICE);
	return true;
}

static bool check_count(struct reading *reading, const struct node *node)
{
	if (node->count < CHOICES_MIN)
		return error_at(reading->errors, node->at,
			"choices need at least %d, found %u", CHOICES_MIN,
			node->count);
	if (node->count == 1)
		error_warn_at(reading->errors, node->at,
			"a single choice leaves nothing to choose from");
	if (node->count > CHOICES_MAX)
		return error_at(reading->errors, node->at,
			"choices must be at most %d, found %u", CHOICES_MAX,
			node->count);
	return true;
}

/* Suggest how to write choices that are no list, {A: Iron, B: Gold}. */
static void hint_choice(struct reading *reading, const struct node *node)
{
	if (node->type == NODE_SCALAR)
		error_hint(reading->errors,
			"begin each choice with \"- \", on a line of its own");
	if (node->type == NODE_MAPPING && node->count > 0 &&
		node->pairs[0].value->type == NODE_SCALAR)
		error_hint(reading->errors, "write a list: - %s",
			node->pairs[0].value->text);
}

/* struct multiple_choice; sets choices and choice_count. */
static bool read_choices(struct reading *reading, const struct node *node,
	const struct field *field, void *into)
{
	struct multiple_choice *content = into;
	struct choice *choices;
	bool fine = true;

	node = node_entries(reading->arena, node, "text");
	if (node->type != NODE_SEQUENCE &&
		!readers_check_list(reading, node, field, "choice")) {
		hint_choice(reading, node);
		return false;
	}
	fine = check_count(reading, node);
	choices = arena_alloc(reading->arena, node->count, sizeof(*choices));
	for (size_t i = 0; i < node->count; i++)
		if (!read_choice(reading, node->items[i], &choices[i]))
			fine = false;
	if (!fine)
		return false;
	content->choices = choices;
	content->choice_count = node->count;
	return true;
}

static const struct int_range keep_range = {0, CHOICES_MAX - 1};
static const struct int_range draw_range = {1, CHOICES_MAX - 1};

static const struct field fields[] = {
	{"stem", read_text, offsetof(struct multiple_choice, stem), NULL,
		FIELD_UNLESS_IMAGE, "The question."},
	{"choices", read_choices, 0, NULL, FIELD_REQUIRED,
		"Texts, or {text, image, alt, correct, credit, feedback, id, "
		"last}; at "
		"least one is correct."},
	{"keep_last", read_count, offsetof(struct multiple_choice, keep_last),
		&keep_range, FIELD_OPTIONAL,
		"The number of choices that stay last when the rest is "
		"shuffled."},
	{"draw_choices", read_count,
		offsetof(struct multiple_choice, draw_choices), &draw_range,
		FIELD_OPTIONAL, "The number of wrong choices to draw."},
};

size_t multiple_choice_correct(const struct multiple_choice *content)
{
	size_t count = 0;

	for (size_t i = 0; i < content->choice_count; i++)
		count += content->choices[i].correct;
	return count;
}

static bool is_named(const struct item *item, const struct choice *choice)
{
	return choice->id != NULL &&
	       reference_text_names(item->node, PLACEHOLDER_CHOICE, choice->id);
}

size_t multiple_choice_named(const struct item *item)
{
	const struct multiple_choice *content = item->content;
	size_t count = 0;

	for (size_t i = 0; i < content->choice_count; i++)
		count += !content->choices[i].correct &&
			 is_named(item, &content->choices[i]);
	return count;
}

static const char *stem(const struct item *item)
{
	const struct multiple_choice *content = item->content;

	return content->stem;
}

/* Choices to which a text refers are always printed; the others are drawn. */
static struct shuffle shuffle(const struct item *item)
{
	const struct multiple_choice *content = item->content;

	return (struct shuffle){
		.count = content->choice_count,
		.fixed = (size_t)content->keep_last,
		.draw = content->draw_choices > 0
				? (size_t)content->draw_choices -
					  multiple_choice_named(item)
				: content->choice_count,
	};
}

static bool sure(const struct item *item, size_t i)
{
	const struct multiple_choice *content = item->content;

	return content->choices[i].correct ||
	       is_named(item, &content->choices[i]);
}

static const char *thing_id(const struct item *item, size_t i)
{
	const struct multiple_choice *content = item->content;

	return content->choices[i].id;
}

static bool last(const struct item *item, size_t i)
{
	const struct multiple_choice *content = item->content;

	return content->choices[i].last;
}

static bool is_right(const struct item *item, size_t i)
{
	const struct multiple_choice *content = item->content;

	return content->choices[i].correct;
}

/* The letters of the correct choices, as on the sheet. */
static struct text_list key(
	struct arena *arena, const struct item *item, const struct dealt *dealt)
{
	const char **letters =
		arena_alloc(arena, dealt->choice_count, sizeof(*letters));
	size_t count = 0;

	for (size_t i = 0; i < dealt->choice_count; i++)
		if (is_right(item, dealt->choices[i]))
			letters[count++] = kind_label(arena, i);
	return (struct text_list){letters, count};
}

static struct answers answers(struct arena *arena, const struct item *item)
{
	const struct multiple_choice *content = item->content;
	struct answer *at =
		arena_alloc(arena, content->choice_count, sizeof(*at));
	size_t count = 0;

	for (size_t i = 0; i < content->choice_count; i++)
		if (content->choices[i].correct)
			at[count++].text = content->choices[i].text;
	return (struct answers){at, count};
}

/* "A." */
static const char *label_of(
	struct arena *arena, const struct wording *wording, size_t i)
{
	return wording_say(arena, wording, WORD_CHOICE,
		&(struct gaps){.letter = wording_letter(arena, wording, i)});
}

/* The letters of the correct choices, with their texts. */
static struct text_list brief(struct arena *arena, const struct item *item,
	const struct dealt *dealt, const struct wording *wording)
{
	const struct multiple_choice *content = item->content;
	const char **texts =
		arena_alloc(arena, dealt->choice_count, sizeof(*texts));
	size_t count = 0;

	for (size_t i = 0; i < dealt->choice_count; i++)
		if (is_right(item, dealt->choices[i]))
			texts[count++] = arena_printf(arena, "%s %s",
				label_of(arena, wording, i),
				rich_part(arena,
					content->choices[dealt->choices[i]]
						.text));
	return (struct text_list){texts, count};
}

/* The choices as on a sheet, or only the correct ones. */
static struct card_side lettered(struct arena *arena, const struct item *item,
	const struct dealt *dealt, const struct wording *wording, bool all)
{
	const struct multiple_choice *content = item->content;
	const size_t most = dealt->choice_count;
	const char **letters = arena_alloc(arena, most, sizeof(*letters));
	const char **texts = arena_alloc(arena, most, sizeof(*texts));
	size_t count = 0;

	for (size_t i = 0; i < most; i++) {
		if (!all && !is_right(item, dealt->choices[i]))
			continue;
		letters[count] = label_of(arena, wording, i);
		texts[count++] = content->choices[dealt->choices[i]].text;
	}
	return (struct card_side){
		.labels = {letters, count}, .list = {texts, count}};
}

/* Does the answer only point to the other choices, as "all of these" does? */
static bool points_to_others(const struct item *item)
{
	const struct multiple_choice *content = item->content;

	return content->keep_last == 1 &&
	       is_right(item, content->choice_count - 1);
}

/* The right choices, without letters because there are no others. */
static bool teach(struct arena *arena, const struct item *item,
	const struct dealt *dealt, const struct wording *wording,
	struct lesson *lesson)
{
	const struct multiple_choice *content = item->content;
	const char **texts =
		arena_alloc(arena, content->choice_count, sizeof(*texts));
	size_t count = 0;

	(void)dealt;
	(void)wording;
	for (size_t i = 0; i < content->choice_count; i++)
		if (is_right(item, i))
			texts[count++] = content->choices[i].text;
	*lesson = (struct lesson){.type = LESSON_ANSWER,
		.head = content->stem,
		.points = {texts, count}};
	return count > 0 && !(count == 1 && points_to_others(item));
}

static struct card_list cards(struct arena *arena, const struct item *item,
	const struct dealt *dealt, const struct wording *wording)
{
	struct card card = {lettered(arena, item, dealt, wording, true),
		lettered(arena, item, dealt, wording, false)};

	card.front.body = kind_text(arena, stem(item));
	return kind_card(arena, card);
}

static const struct schema_type schema_types[] = {
	{.read = read_choices,
		.json = SCHEMA_LIST(
			1, SCHEMA_EITHER(SCHEMA_TEXT, SCHEMA_REF("choice")))},
	{.read = read_choice_credit, .json = CHOICE_CREDIT_JSON},
};

static const struct schema_table schema_tables[] = {
	{"choice", &choice_table, NULL},
};

static const struct schema_part schema = {schema_types, LENGTH(schema_types),
	schema_tables, LENGTH(schema_tables)};

const struct kind_rules multiple_choice_rules = {
	.name = "multiple_choice",
	.noun = MESSAGE_FORMS("multiple-choice item", "multiple-choice items"),
	.size = sizeof(struct multiple_choice),
	.fields = {"multiple_choice item", fields, LENGTH(fields)},
	.schema = &schema,
	.check = choice_check,
	.stem = stem,
	.shuffle = shuffle,
	.sure = sure,
	.last = last,
	.remark = choice_words_remark,
	.thing_id = thing_id,
	.key = key,
	.brief = brief,
	.cards = cards,
	.teach = teach,
	.answers = answers,
};
