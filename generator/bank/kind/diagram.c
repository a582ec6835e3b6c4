#include "bank/kind/diagram.h"

#include "bank/readers.h"
#include "base/arena.h"
#include "base/buffer.h"
#include "base/message.h"
#include "words/wording.h"
#include "yaml/schema.h"

#include <stdlib.h>
#include <string.h>

/* A per cent, with or without its sign: 62.5 or "62.5%". */
static bool read_percent(struct reading *reading, const struct node *node,
	const struct field *field, int *into)
{
	const char *text;
	int64_t value;
	size_t length;

	if (!read_text(reading, node, field, &text))
		return false;
	length = strlen(text);
	if (length > 1 && text[length - 1] == '%')
		text = arena_copy(reading->arena, text, length - 1);
	if (!fields_parse_decimal(text, &value) || value < 0 ||
		value > DIAGRAM_WHOLE)
		return fields_expected(reading, node, field,
			"a per cent of the picture's side, 0 to 100");
	*into = (int)value;
	return true;
}

/* struct diagram_place; [x, y] */
static bool read_place(struct reading *reading, const struct node *node,
	const struct field *field, void *into)
{
	struct diagram_place place;

	if (node->type != NODE_SEQUENCE || node->count != 2)
		return fields_expected(reading, node, field,
			"[x, y], in per cent from the picture's upper left");
	if (!read_percent(reading, node->items[0], field, &place.x) ||
		!read_percent(reading, node->items[1], field, &place.y))
		return false;
	*(struct diagram_place *)into = place;
	return true;
}

static const struct field label_fields[] = {
	{"at", read_place, offsetof(struct diagram_label, at), NULL,
		FIELD_REQUIRED,
		"The place that is named: [x, y] in per cent from the upper "
		"left."},
	{"answer", read_text, offsetof(struct diagram_label, answer), NULL,
		FIELD_REQUIRED, "Its name."},
	{"from", read_place, offsetof(struct diagram_label, from), NULL,
		FIELD_OPTIONAL,
		"Where the line to it begins, at the end of its blank; by "
		"default, beside the picture."},
};

static const struct field_table label_table = {
	"label", label_fields, LENGTH(label_fields)};

static bool read_label(struct reading *reading, const struct node *node,
	struct diagram_label *label)
{
	const struct binding binding = {&label_table, label};

	if (!fields_read(reading, node, &binding, 1))
		return false;
	label->placed = node_get(node, "from") != NULL;
	label->left =
		(label->placed ? label->from : label->at).x < DIAGRAM_WHOLE / 2;
	return true;
}

/* struct diagram; sets labels, count and own. */
static bool read_labels(struct reading *reading, const struct node *node,
	const struct field *field, void *into)
{
	struct diagram *content = into;
	struct diagram_label *labels;
	bool fine = true;

	if (!readers_check_list(reading, node, field, "label") ||
		!readers_limit_list(reading, node, field, DIAGRAM_LABELS))
		return false;
	labels = arena_alloc(reading->arena, node->count, sizeof(*labels));
	for (size_t i = 0; i < node->count; i++)
		if (read_label(reading, node->items[i], &labels[i]))
			labels[i].written = i;
		else
			fine = false;
	if (!fine)
		return false;
	content->labels = labels;
	content->count = node->count;
	content->own = content;
	return true;
}

static const struct field fields[] = {
	{"stem", read_text, offsetof(struct diagram, stem), NULL,
		FIELD_UNLESS_IMAGE, "The question."},
	{"labels", read_labels, 0, NULL, FIELD_REQUIRED,
		"What is named: {at: [x, y], answer, from: [x, y]}."},
	{"word_bank", read_cloze_bank, offsetof(struct diagram, filled), NULL,
		FIELD_OPTIONAL,
		"true for a word bank, or a list of words that are wrong."},
};

static int height_of(const struct diagram_label *label)
{
	return label->placed ? label->from.y : label->at.y;
}

/* By side, then from the top, then as written. */
static int compare_labels(const void *a, const void *b)
{
	const struct diagram_label *one = a, *other = b;

	if (one->left != other->left)
		return one->left ? -1 : 1;
	if (height_of(one) != height_of(other))
		return height_of(one) < height_of(other) ? -1 : 1;
	return (one->written > other->written) -
	       (one->written < other->written);
}

/* Write the labels as a text with one blank each. */
static void fill(struct reading *reading, struct diagram *content)
{
	struct buffer out = {.arena = reading->arena};
	struct blank *blanks =
		arena_alloc(reading->arena, content->count, sizeof(*blanks));

	for (size_t i = 0; i < content->count; i++) {
		buffer_puts(&out, i > 0 ? "\n" : "");
		blanks[i].first = out.length;
		buffer_printf(&out, "{{%s}}", content->labels[i].answer);
		blanks[i].end = out.length;
		blanks[i].answers =
			kind_text(reading->arena, content->labels[i].answer);
	}
	content->filled.text = buffer_text(&out);
	content->filled.blanks = (struct blanks){blanks, content->count};
	fill_in_take(reading->arena, &content->filled);
	content->filled.stem = content->stem != NULL ? content->stem : "";
}

static bool check(struct reading *reading, const struct item *item)
{
	const struct diagram *content = item->content;

	if (node_get(item->node, "image") == NULL)
		return error_at(reading->errors, item->at,
			"diagram item needs an \"image\"");
	if (content->count == 0)
		return false;
	qsort(content->labels, content->count, sizeof(*content->labels),
		compare_labels);
	fill(reading, content->own);
	return fill_in_check(reading, item);
}

/* The picture with numbers; on the back, their names. */
static struct card_list cards(struct arena *arena, const struct item *item,
	const struct dealt *dealt, const struct wording *wording)
{
	const struct diagram *content = item->content;
	const size_t count = content->count;
	struct card_picture *picture = arena_alloc(arena, 1, sizeof(*picture));
	struct card_spot *spots = arena_alloc(arena, count, sizeof(*spots));
	const char **numbers = arena_alloc(arena, count, sizeof(*numbers));
	const char **answers = arena_alloc(arena, count, sizeof(*answers));
	struct card card = {
		.back = {.labels = {numbers, count}, .list = {answers, count}}};

	(void)dealt;
	for (size_t i = 0; i < count; i++) {
		const struct diagram_label *label = &content->labels[i];

		spots[i] = (struct card_spot){label->at.x, label->at.y,
			wording_count(arena, wording, i + 1)};
		numbers[i] = wording_say(arena, wording, WORD_NUMBER,
			&(struct gaps){.number = spots[i].number});
		answers[i] = label->answer;
	}
	*picture = (struct card_picture){
		.image = item->image, .spots = spots, .spot_count = count};
	card.front.pictures = picture;
	card.front.picture_count = 1;
	if (content->stem != NULL)
		card.front.body = kind_text(arena, content->stem);
	return kind_card(arena, card);
}

#define PERCENT_JSON                                                           \
	"\"type\": [\"number\", \"string\"], \"minimum\": 0, "                 \
	"\"maximum\": 100, \"pattern\": \"^[0-9]+([.][0-9]{1,3})?%?$\""

static const struct schema_type schema_types[] = {
	{.read = read_place,
		.json = SCHEMA_LIST(2, PERCENT_JSON) ", \"maxItems\": 2"},
	{.read = read_labels, .json = SCHEMA_LIST(1, SCHEMA_REF("label"))},
};

static const struct schema_table schema_tables[] = {
	{"label", &label_table, NULL},
};

static const struct schema_part schema = {schema_types, LENGTH(schema_types),
	schema_tables, LENGTH(schema_tables)};

static bool teach(struct arena *arena, const struct item *item,
	const struct dealt *dealt, const struct wording *wording,
	struct lesson *lesson)
{
	const struct diagram *content = item->content;

	(void)arena;
	(void)dealt;
	(void)wording;
	*lesson = (struct lesson){.type = LESSON_NAMED, .head = content->stem};
	return true;
}

const struct kind_rules diagram_rules = {
	.name = "diagram",
	.noun = MESSAGE_FORMS("diagram", "diagrams"),
	.size = sizeof(struct diagram),
	.fields = {"diagram item", fields, LENGTH(fields)},
	.schema = &schema,
	.check = check,
	.stem = fill_in_stem,
	.shuffle = fill_in_shuffle,
	.words = fill_in_words,
	.brief = fill_in_brief,
	.teach = teach,
	.answers = fill_in_answers,
	.cards = cards,
};
