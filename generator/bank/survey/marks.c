#include "bank/survey/marks.h"

#include "bank/bank.h"
#include "bank/text/reference_text.h"
#include "base/arena.h"
#include "text/place_names.h"
#include "yaml/place.h"

#include <string.h>

enum {
	NAME_MOST = 40 /* bytes of a text taken for a name */
};

/* The texts being searched. */
struct looking {
	struct reading *reading;
	bool passage; /* a stimulus' text, which may have marks */
};

static bool is_escaped(const char *text, const char *at)
{
	return at > text && at[-1] == '\\';
}

static void warn_typed(const struct looking *looking, const struct node *scalar,
	const char *at, size_t length)
{
	error_warn_at(looking->reading->errors,
		place_in(scalar, (size_t)(at - scalar->text)),
		"\"%.*s\" is printed as typed", (int)length, at);
	error_hint(looking->reading->errors,
		looking->passage
			? "the name of a mark is of the letters a to z, "
			  "digits, - and _; write \\{# for the characters "
			  "themselves"
			: "marks stand in the text of a stimulus; write \\{# "
			  "for the characters themselves");
}

static void look_at(void *context, const struct node *scalar)
{
	const struct looking *looking = context;
	const char *at = scalar->text;

	while ((at = strstr(at, "{#")) != NULL) {
		const size_t length = strcspn(at, "}\n") + 1;
		const char *mark = at;

		at += 2;
		if (mark[length - 1] != '}' || length > NAME_MOST ||
			is_escaped(scalar->text, mark) ||
			(looking->passage && place_names_is_mark(mark)))
			continue;
		warn_typed(looking, scalar, mark, length);
	}
}

/* Does an item, one of its parts or a tier's name the mark? */
static bool names(const struct item *item, const char *name)
{
	bool found = reference_text_names(item->node, PLACEHOLDER_LINE, name);

	for (size_t i = 0; i < item->part_count; i++)
		found |= reference_text_names(
			item->parts[i].node, PLACEHOLDER_LINE, name);
	for (size_t tier = 0; tier < TIER_COUNT; tier++)
		found |= item->tiers[tier] != NULL &&
			 names(item->tiers[tier], name);
	return found;
}

static bool is_named(const struct bank *bank, const struct stimulus *stimulus,
	const char *name)
{
	for (size_t i = 0; i < bank->count; i++)
		if (bank->items[i].stimulus == stimulus &&
			names(&bank->items[i], name))
			return true;
	return false;
}

static void warn_unnamed(struct reading *reading, const struct bank *bank,
	const struct stimulus *stimulus)
{
	for (size_t i = 0; i < stimulus->places.count; i++) {
		const char *name = stimulus->places.at[i];

		if (is_named(bank, stimulus, name))
			continue;
		error_warn_at(reading->errors,
			reference_text_place(stimulus->node,
				arena_printf(reading->arena, "{#%s}", name)),
			"no question names the mark {#%s}, which prints "
			"nothing",
			name);
		error_hint(reading->errors,
			"write @{line %s} in a question, or \\{#%s} for the "
			"characters themselves",
			name, name);
	}
}

void marks_warn(struct reading *reading, const struct bank *bank)
{
	struct looking looking = {reading, true};

	for (size_t i = 0; i < bank->stimuli.count; i++) {
		const struct stimulus *stimulus = &bank->stimuli.at[i];
		const struct node *text = node_get(stimulus->node, "text");

		if (text != NULL)
			reference_text_scalars(text, look_at, &looking);
		warn_unnamed(reading, bank, stimulus);
	}
	looking.passage = false;
	for (size_t i = 0; i < bank->count; i++)
		reference_text_scalars(bank->items[i].node, look_at, &looking);
}
