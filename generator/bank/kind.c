#include "bank/kind.h"

#include "bank/kind/diagram.h"
#include "bank/kind/essay.h"
#include "bank/kind/fill_in.h"
#include "bank/kind/matching.h"
#include "bank/kind/multiple_choice.h"
#include "bank/kind/numeric.h"
#include "bank/kind/ordering.h"
#include "bank/kind/short_answer.h"
#include "bank/kind/table.h"
#include "bank/kind/timeline.h"
#include "bank/kind/true_false.h"
#include "bank/readers.h"
#include "base/arena.h"
#include "base/buffer.h"
#include "base/suggest.h"
#include "text/rich.h"
#include "words/wording.h"
#include "yaml/schema.h"

#include <assert.h>

/*
 * A row sets at least name, plural, size, fields and stem.  kind.h describes
 * the other fields and their defaults.
 */
static const struct kind_rules *const kinds[] = {
	&timeline_rules,
	&short_answer_rules,
	&essay_rules,
	&multiple_choice_rules,
	&true_false_rules,
	&matching_rules,
	&fill_in_rules,
	&ordering_rules,
	&numeric_rules,
	&table_rules,
	&diagram_rules,
};

struct kind_list kind_all(void)
{
	return (struct kind_list){kinds, LENGTH(kinds)};
}

const char *kind_item_stem(const struct item *item)
{
	if (item->content != NULL)
		return item->kind->stem(item);
	return item->lead != NULL ? item->lead : "";
}

bool kind_stays_last(
	const struct item *item, const struct shuffle *shuffle, size_t i)
{
	return i >= shuffle->count - shuffle->fixed ||
	       (item->kind->last != NULL && item->kind->last(item, i));
}

const struct date *kind_item_date(const struct item *item)
{
	return item->kind->date != NULL && item->content != NULL
		       ? item->kind->date(item)
		       : NULL;
}

const struct kind_rules *kind_named(const char *name)
{
	for (size_t i = 0; i < LENGTH(kinds); i++)
		if (suggest_same_name(kinds[i]->name, name))
			return kinds[i];
	return NULL;
}

const struct kind_rules *kind_written(const struct node *name)
{
	return name != NULL && name->type == NODE_SCALAR
		       ? kind_named(name->text)
		       : NULL;
}

bool kind_is_listed(struct kind_list list, const struct kind_rules *kind)
{
	for (size_t i = 0; i < list.count; i++)
		if (list.at[i] == kind)
			return true;
	return false;
}

bool kind_has_field(const struct kind_rules *kind, const char *name)
{
	for (size_t i = 0; i < kind->fields.count; i++)
		if (text_equal(kind->fields.fields[i].name, name))
			return true;
	return false;
}

static char letter(size_t place)
{
	return (char)('A' + place % KIND_LETTERS);
}

const char *kind_label(struct arena *arena, size_t position)
{
	assert(position < KIND_LABELS);
	if (position < KIND_LETTERS)
		return arena_printf(arena, "%c", letter(position));
	return arena_printf(arena, "%c%c", letter(position / KIND_LETTERS - 1),
		letter(position));
}

bool kind_label_find(const char *text, size_t *position)
{
	size_t sum = 0, length = 0;

	for (; text[length] >= 'A' && text[length] <= 'Z'; length++) {
		if (length == 2)
			return false;
		sum = sum * KIND_LETTERS + (size_t)(text[length] - 'A') + 1;
	}
	if (length == 0 || text[length] != '\0')
		return false;
	*position = sum - 1;
	return true;
}

struct text_list kind_text(struct arena *arena, const char *text)
{
	const char **one = arena_alloc(arena, 1, sizeof(*one));

	*one = text;
	return (struct text_list){one, 1};
}

const char *kind_with_others(struct arena *arena, const struct wording *wording,
	const char *answer, struct text_list others)
{
	const char *between = wording_get(wording, WORD_SEMICOLON);
	struct buffer list = {.arena = arena};

	for (size_t i = 0; i < others.count; i++)
		buffer_printf(&list, "%s%s", i > 0 ? between : "",
			rich_part(arena, others.at[i]));
	return wording_say(arena, wording, WORD_WITH_OTHERS,
		&(struct gaps){.answer = rich_part(arena, answer),
			.others = buffer_text(&list)});
}

struct card_list kind_card(struct arena *arena, struct card card)
{
	struct card *one = arena_alloc(arena, 1, sizeof(*one));

	*one = card;
	return (struct card_list){one, 1};
}

struct text_list kind_names(struct arena *arena)
{
	const char **names = arena_alloc(arena, LENGTH(kinds), sizeof(*names));

	for (size_t i = 0; i < LENGTH(kinds); i++)
		names[i] = kinds[i]->name;
	return (struct text_list){names, LENGTH(kinds)};
}

bool read_kind(struct reading *reading, const struct node *node,
	const struct field *field, void *into)
{
	const struct vocabulary words = {kind_names(reading->arena)};
	const struct field named = {.name = field->name, .arg = &words};
	int kind;

	if (!read_word(reading, node, &named, &kind))
		return false;
	*(const struct kind_rules **)into = kinds[kind];
	return true;
}

static void put_names(struct schema *schema, const struct field *field)
{
	const struct text_list names = kind_names(schema->out.arena);

	(void)field;
	schema_put_words(schema, &names);
}

static const struct schema_type schema_types[] = {
	{.read = read_kind, .put = put_names},
};

const struct schema_part kind_schema = {
	schema_types, LENGTH(schema_types), NULL, 0};
