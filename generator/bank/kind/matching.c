#include "bank/kind/matching.h"

#include "bank/readers.h"
#include "bank/text/look_alike.h"
#include "bank/text/pictured.h"
#include "base/arena.h"
#include "base/message.h"
#include "words/wording.h"
#include "yaml/schema.h"

#include <string.h>

enum {
	PAIRS_MIN = 2,
	PAIRS_MAX = KIND_LABELS
};

static bool read_side(struct reading *reading, const struct node *node,
	const char *side, const char **text)
{
	const struct field named = {.name = side};

	return read_pictured(reading, node, &named, text);
}

/* Suggest how to write a pair that is a mapping: of two named sides, or of one
 * side to the other. */
static void hint_pair(struct reading *reading, const struct node *node)
{
	const struct pair *pairs = node->pairs;
	const char *left, *right;

	if (node->type != NODE_MAPPING || node->count == 0 || node->count > 2 ||
		pairs[0].value->type != NODE_SCALAR ||
		pairs[node->count - 1].value->type != NODE_SCALAR)
		return;
	left = node->count == 1 ? pairs[0].key->text : pairs[0].value->text;
	right = pairs[node->count - 1].value->text;
	error_hint(reading->errors, "write a list: - [%s, %s]", left, right);
}

static bool read_pair(
	struct reading *reading, const struct node *node, struct match *match)
{
	const struct field named = {.name = "pair"};
	bool fine;

	match->at = node->at;
	if (node->type != NODE_SEQUENCE) {
		fields_expected(
			reading, node, &named, "two texts, [left, right]");
		hint_pair(reading, node);
		return false;
	}
	if (node->count != 2)
		return error_at(reading->errors, node->at,
			"pair: expected two texts, [left, right], found %u",
			node->count);
	fine = read_side(reading, node->items[0], "left", &match->left);
	return read_side(reading, node->items[1], "right", &match->right) &&
	       fine;
}

static bool check_count(struct reading *reading, const struct node *node)
{
	if (node->count < PAIRS_MIN)
		return error_at(reading->errors, node->at,
			"pairs need at least %d, found %u", PAIRS_MIN,
			node->count);
	if (node->count > PAIRS_MAX)
		return error_at(reading->errors, node->at,
			"pairs must be at most %d, found %u", PAIRS_MAX,
			node->count);
	return true;
}

/* struct matching; sets pairs and pair_count. */
static bool read_pairs(struct reading *reading, const struct node *node,
	const struct field *field, void *into)
{
	struct matching *content = into;
	struct match *pairs;
	bool fine;

	if (node->type != NODE_SEQUENCE) {
		fields_expected(reading, node, field, "a list of pairs");
		if (node->type == NODE_MAPPING && node->count > 0 &&
			node->pairs[0].value->type == NODE_SCALAR)
			error_hint(reading->errors, "write a list: - [%s, %s]",
				node->pairs[0].key->text,
				node->pairs[0].value->text);
		return false;
	}
	fine = check_count(reading, node);
	pairs = arena_alloc(reading->arena, node->count, sizeof(*pairs));
	for (size_t i = 0; i < node->count; i++)
		if (!read_pair(reading, node->items[i], &pairs[i]))
			fine = false;
	if (!fine)
		return false;
	content->pairs = pairs;
	content->pair_count = node->count;
	return true;
}

static const struct list_bounds distractor_bounds = {
	MESSAGE_FORMS("distractor", "distractors"), 0, KIND_LABELS - 1, true};
static const struct int_range draw_range = {PAIRS_MIN, PAIRS_MAX};

static const struct field fields[] = {
	{"stem", read_text, offsetof(struct matching, stem), NULL,
		FIELD_OPTIONAL, "The question."},
	{"pairs", read_pairs, 0, NULL, FIELD_REQUIRED,
		"A list of [left, right]."},
	{"distractors", read_distinct, offsetof(struct matching, distractors),
		&distractor_bounds, FIELD_OPTIONAL,
		"Right sides that belong to no left one."},
	{"draw_pairs", read_count, offsetof(struct matching, draw_pairs),
		&draw_range, FIELD_OPTIONAL, "The number of pairs to draw."},
};

/* One side of all pairs. */
static struct text_list side_texts(
	struct arena *arena, const struct matching *content, bool right)
{
	const char **texts =
		arena_alloc(arena, content->pair_count, sizeof(*texts));

	for (size_t i = 0; i < content->pair_count; i++)
		texts[i] = right ? content->pairs[i].right
				 : content->pairs[i].left;
	return (struct text_list){texts, content->pair_count};
}

/* Warn of a repeated left text: either of its two lines may get either letter.
 */
static void warn_left(
	struct reading *reading, struct where at, size_t pair, size_t same)
{
	error_warn_at(reading->errors, at,
		"the left of pair %zu repeats that of pair %zu", pair + 1,
		same + 1);
	error_hint(reading->errors, "both are printed");
}

/* Report texts of one side that print alike; equal texts on the right share a
 * letter. */
static bool check_sides(
	struct reading *reading, const struct matching *content, bool right)
{
	const struct text_list texts =
		side_texts(reading->arena, content, right);
	const struct text_list said = look_alike_said(reading->arena, texts);
	bool fine = true;

	for (size_t i = 1; i < texts.count; i++) {
		const size_t same = look_alike_find(said, i, said.at[i]);
		const struct where at = content->pairs[i].at;

		if (same == i)
			continue;
		if (!text_equal(texts.at[i], texts.at[same]))
			fine = error_at(reading->errors, at,
				right ? "the right of pair %zu prints like "
					"that of pair %zu"
				      : "the left of pair %zu prints like "
					"that of pair %zu",
				i + 1, same + 1);
		else if (!right)
			warn_left(reading, at, i, same);
	}
	return fine;
}

/* Report a distractor that is the right entry of a pair. */
static bool check_distractors(struct reading *reading, const struct item *item)
{
	const struct matching *content = item->content;
	const struct node *list = node_get(item->node, "distractors");
	const struct text_list rights = look_alike_said(
		reading->arena, side_texts(reading->arena, content, true));
	const struct text_list said =
		look_alike_said(reading->arena, content->distractors);
	bool fine = true;

	for (size_t i = 0; i < said.count; i++) {
		const size_t same =
			look_alike_find(rights, rights.count, said.at[i]);

		if (same < rights.count)
			fine = error_at(reading->errors,
				node_entry(list, i)->at,
				"distractor %zu is the right of pair %zu",
				i + 1, same + 1);
	}
	return fine;
}

static size_t printed_pairs(const struct matching *content)
{
	return content->draw_pairs > 0 ? (size_t)content->draw_pairs
				       : content->pair_count;
}

static bool check_draw(struct reading *reading, const struct item *item)
{
	const struct matching *content = item->content;
	const size_t letters =
		printed_pairs(content) + content->distractors.count;

	if (printed_pairs(content) > content->pair_count)
		return error_at(reading->errors,
			node_get(item->node, "draw_pairs")->at,
			"draw_pairs must be at most the number of pairs, %zu, "
			"found %d",
			content->pair_count, content->draw_pairs);
	if (letters > KIND_LABELS)
		return error_at(reading->errors,
			node_get(item->node, "distractors")->at,
			"pairs and distractors must be at most %d together, "
			"found %zu",
			KIND_LABELS, letters);
	return true;
}

static bool check(struct reading *reading, const struct item *item)
{
	const struct matching *content = item->content;
	bool fine;

	if (content->pairs == NULL)
		return false;
	fine = check_sides(reading, content, false);
	fine = check_sides(reading, content, true) && fine;
	fine = check_distractors(reading, item) && fine;
	return check_draw(reading, item) && fine;
}

static const char *stem(const struct item *item)
{
	const struct matching *content = item->content;
	const struct wording wording = wording_of(item->language);

	return content->stem != NULL ? content->stem
				     : wording_get(&wording, WORD_MATCH);
}

const char *matching_right(const struct matching *content, size_t i)
{
	return i < content->pair_count
		       ? content->pairs[i].right
		       : content->distractors.at[i - content->pair_count];
}

/* The index of the entry on the right that belongs to pair i. */
static size_t partner(const struct item *item, size_t i)
{
	const struct matching *content = item->content;
	size_t first = 0;

	while (strcmp(content->pairs[first].right, content->pairs[i].right) !=
		0)
		first++;
	return first;
}

static struct shuffle pick(const struct item *item)
{
	const struct matching *content = item->content;

	return (struct shuffle){
		.count = content->pair_count, .draw = printed_pairs(content)};
}

static struct shuffle shuffle(const struct item *item)
{
	const struct matching *content = item->content;

	return (struct shuffle){
		.count = content->pair_count + content->distractors.count};
}

static bool sure(const struct item *item, size_t i)
{
	const struct matching *content = item->content;

	return i >= content->pair_count;
}

static size_t place_of(const struct dealt *dealt, size_t thing)
{
	size_t place = 0;

	while (dealt->choices[place] != thing)
		place++;
	return place;
}

/* The letters of the left side, top to bottom. */
static struct text_list key(
	struct arena *arena, const struct item *item, const struct dealt *dealt)
{
	const char **letters =
		arena_alloc(arena, dealt->picked_count, sizeof(*letters));

	for (size_t i = 0; i < dealt->picked_count; i++)
		letters[i] = kind_label(arena,
			place_of(dealt, partner(item, dealt->picked[i])));
	return (struct text_list){letters, dealt->picked_count};
}

static struct answers answers(struct arena *arena, const struct item *item)
{
	const struct matching *content = item->content;
	struct answer *at =
		arena_alloc(arena, content->pair_count, sizeof(*at));

	for (size_t i = 0; i < content->pair_count; i++)
		at[i] = (struct answer){
			content->pairs[i].right, content->pairs[i].left};
	return (struct answers){at, content->pair_count};
}

/* All pairs, even those that a form would leave out. */
static bool teach(struct arena *arena, const struct item *item,
	const struct dealt *dealt, const struct wording *wording,
	struct lesson *lesson)
{
	const struct matching *content = item->content;
	struct lesson_pair *pairs =
		arena_alloc(arena, content->pair_count, sizeof(*pairs));

	(void)dealt;
	(void)wording;
	for (size_t i = 0; i < content->pair_count; i++)
		pairs[i] = (struct lesson_pair){
			content->pairs[i].left, content->pairs[i].right};
	*lesson = (struct lesson){.type = LESSON_PAIRS,
		.head = content->stem,
		.pairs = pairs,
		.pair_count = content->pair_count};
	return true;
}

static struct card_list cards(struct arena *arena, const struct item *item,
	const struct dealt *dealt, const struct wording *wording)
{
	const struct matching *content = item->content;
	struct card *all =
		arena_alloc(arena, content->pair_count, sizeof(*all));

	(void)dealt;
	(void)wording;
	for (size_t i = 0; i < content->pair_count; i++) {
		all[i] = (struct card){.front.head = content->pairs[i].left,
			.back.body = kind_text(arena, content->pairs[i].right)};
		if (content->stem != NULL)
			all[i].front.notes = kind_text(arena, content->stem);
	}
	return (struct card_list){all, content->pair_count};
}

static const struct schema_type schema_types[] = {
	{.read = read_pairs,
		.json = SCHEMA_LIST(2,
			SCHEMA_LIST(2,
				SCHEMA_EITHER(SCHEMA_TEXT,
					SCHEMA_REF(
						"picture"))) ", \"maxItems\": "
							     "2")},
};

static const struct schema_part schema = {
	schema_types, LENGTH(schema_types), NULL, 0};

const struct kind_rules matching_rules = {
	.name = "matching",
	.noun = MESSAGE_FORMS("matching item", "matching items"),
	.size = sizeof(struct matching),
	.fields = {"matching item", fields, LENGTH(fields)},
	.schema = &schema,
	.check = check,
	.stem = stem,
	.shuffle = shuffle,
	.sure = sure,
	.pick = pick,
	.partner = partner,
	.key = key,
	.cards = cards,
	.teach = teach,
	.answers = answers,
};
