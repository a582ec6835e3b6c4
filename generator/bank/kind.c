#include "bank/kind.h"

#include "bank/kind/essay.h"
#include "bank/kind/multiple_choice.h"
#include "bank/kind/short_answer.h"
#include "bank/kind/timeline.h"
#include "bank/readers.h"

#include <assert.h>
#include <string.h>

static const struct kind_rules *const kinds[] = {
	[KIND_TIMELINE] = &timeline_rules,
	[KIND_SHORT_ANSWER] = &short_answer_rules,
	[KIND_ESSAY] = &essay_rules,
	[KIND_MULTIPLE_CHOICE] = &multiple_choice_rules,
};

static const char *const names[] = {
	[KIND_TIMELINE] = "timeline",
	[KIND_SHORT_ANSWER] = "short_answer",
	[KIND_ESSAY] = "essay",
	[KIND_MULTIPLE_CHOICE] = "multiple_choice",
};

static const char *const later[] = {
	"true_false", "matching", "fill_in", "ordering"};

static const struct vocabulary words = {
	{names, LENGTH(names)}, {later, LENGTH(later)}};

static_assert(LENGTH(kinds) == KIND_COUNT, "one row for each kind");
static_assert(LENGTH(names) == KIND_COUNT, "one name for each kind");

const struct kind_rules *kind_rules(enum kind kind)
{
	assert(kind < KIND_COUNT);
	return kinds[kind];
}

enum kind kind_named(const char *name)
{
	enum kind kind = 0;

	while (kind < KIND_COUNT && strcmp(names[kind], name) != 0)
		kind++;
	return kind;
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
