#include "bank/kind.h"

#include "bank/kind/essay.h"
#include "bank/kind/fill_in.h"
#include "bank/kind/matching.h"
#include "bank/kind/multiple_choice.h"
#include "bank/kind/ordering.h"
#include "bank/kind/short_answer.h"
#include "bank/kind/timeline.h"
#include "bank/kind/true_false.h"
#include "bank/readers.h"
#include "base/suggest.h"
#include "yaml/schema.h"

#include <assert.h>
#include <string.h>

static const struct kind_rules *const kinds[] = {
	[KIND_TIMELINE] = &timeline_rules,
	[KIND_SHORT_ANSWER] = &short_answer_rules,
	[KIND_ESSAY] = &essay_rules,
	[KIND_MULTIPLE_CHOICE] = &multiple_choice_rules,
	[KIND_TRUE_FALSE] = &true_false_rules,
	[KIND_MATCHING] = &matching_rules,
	[KIND_FILL_IN] = &fill_in_rules,
	[KIND_ORDERING] = &ordering_rules,
};

static const char *const names[] = {
	[KIND_TIMELINE] = "timeline",
	[KIND_SHORT_ANSWER] = "short_answer",
	[KIND_ESSAY] = "essay",
	[KIND_MULTIPLE_CHOICE] = "multiple_choice",
	[KIND_TRUE_FALSE] = "true_false",
	[KIND_MATCHING] = "matching",
	[KIND_FILL_IN] = "fill_in",
	[KIND_ORDERING] = "ordering",
};

static const struct vocabulary words = {.known = {names, LENGTH(names)}};

static const char letters[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

static_assert(LENGTH(kinds) == KIND_COUNT, "one row for each kind");
static_assert(LENGTH(names) == KIND_COUNT, "one name for each kind");
static_assert(sizeof(letters) == KIND_LETTERS + 1, "one for each position");

const struct kind_rules *kind_rules(enum kind kind)
{
	assert(kind < KIND_COUNT);
	return kinds[kind];
}

const char *item_stem(const struct item *item)
{
	if (item->content != NULL)
		return kind_rules(item->kind)->stem(item);
	return item->lead != NULL ? item->lead : "";
}

enum kind kind_named(const char *name)
{
	enum kind kind = 0;

	while (kind < KIND_COUNT && !same_name(names[kind], name))
		kind++;
	return kind;
}

char kind_letter(size_t position)
{
	assert(position < KIND_LETTERS);
	return letters[position];
}

struct text_list kind_names(void)
{
	return words.known;
}

bool read_kind(struct reading *reading, const struct node *node,
	const struct field *field, void *into)
{
	const struct field named = {.name = field->name, .arg = &words};
	int kind;

	if (!read_word(reading, node, &named, &kind))
		return false;
	*(enum kind *)into = (enum kind)kind;
	return true;
}

static const struct schema_type schema_types[] = {
	{.read = read_kind, .words = &words.known},
};

const struct schema_part kind_schema = {
	schema_types, LENGTH(schema_types), NULL, 0};
