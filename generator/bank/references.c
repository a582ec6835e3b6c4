#include "bank/references.h"

#include "bank/bank.h"
#include "bank/readers.h"
#include "bank/text/reference_text.h"
#include "bank/vary/template.h"
#include "base/arena.h"
#include "base/message.h"
#include "text/rich.h"

#include <stdlib.h>
#include <string.h>

enum {
	SHOWN = 60,     /* bytes of a placeholder in a message */
	WARNED_MAX = 20 /* warnings of one kind for a bank */
};

static const char known[] =
	"known: @{question ID}, @{choice ID}, @{line NAME}, @{blank N}; write "
	"@@{ for the characters @{";

/* The owner of the texts being checked. */
struct scope {
	struct reading *reading;
	const struct bank *bank;
	const struct item *whole; /* NULL for a stimulus */
	const struct item *own;   /* `whole` or one of its parts */
	size_t warned;
};

/* A placeholder in a text. */
struct found {
	struct scope *scope;
	const struct node *scalar;
	const struct placeholder *placeholder;
	const char *typed, *name; /* "@{line vow}", "vow" */
};

/* The placeholder's place.  Only messages need it. */
static struct where place_of(const struct found *found)
{
	return reference_text_where(found->scalar, found->placeholder);
}

static bool refuse(const struct found *found, const char *why)
{
	return error_at(found->scope->reading->errors, place_of(found),
		"%s: %s", found->typed, message_text(why));
}

/* The id in this bank; NULL for "bank/id" of another bank, which is checked
 * with the worksheet. */
static const char *id_in(const struct bank *bank, const char *name)
{
	const size_t length = strlen(bank->id);
	const char *slash = strchr(name, '/');

	if (slash == NULL)
		return name;
	return (size_t)(slash - name) == length &&
			       strncmp(name, bank->id, length) == 0
		       ? slash + 1
		       : NULL;
}

static void check_question(const struct found *found)
{
	const struct scope *scope = found->scope;
	const char *id = id_in(scope->bank, found->name);

	if (id == NULL || bank_find(scope->bank, id) != NULL)
		return;
	refuse(found, "no question of this bank has that id");
	readers_suggest(scope->reading, id,
		bank_ids(scope->reading->arena, scope->bank));
}

/* The ids of an item's choices. */
static struct text_list ids_of(struct arena *arena, const struct item *item)
{
	const size_t count = item->kind->shuffle(item).count;
	const char **ids = arena_alloc(arena, count, sizeof(*ids));
	size_t n = 0;

	for (size_t i = 0; i < count; i++)
		if (item->kind->thing_id(item, i) != NULL)
			ids[n++] = item->kind->thing_id(item, i);
	return (struct text_list){ids, n};
}

static void check_choice(const struct found *found)
{
	const struct scope *scope = found->scope;
	const struct item *own = scope->own;
	struct text_list ids;

	if (own == NULL || own->content == NULL ||
		own->kind->thing_id == NULL) {
		refuse(found, "only the texts of a multiple-choice item name "
			      "its choices");
		return;
	}
	ids = ids_of(scope->reading->arena, own);
	if (text_list_has(ids, found->name))
		return;
	refuse(found, "no choice of the item has that id");
	if (ids.count > 0)
		readers_suggest(scope->reading, found->name, ids);
	else
		error_hint(scope->reading->errors,
			"give the choice one: {id: %s, text: …}", found->name);
}

static void check_line(const struct found *found)
{
	const struct scope *scope = found->scope;
	const struct stimulus *stimulus =
		scope->whole == NULL ? NULL : scope->whole->stimulus;

	if (stimulus == NULL) {
		refuse(found, "only items on a stimulus name its lines");
		return;
	}
	if (!text_list_has(stimulus->places, found->name)) {
		refuse(found, "its stimulus has no such mark");
		if (stimulus->places.count > 0)
			readers_suggest(
				scope->reading, found->name, stimulus->places);
		else
			error_hint(scope->reading->errors,
				"put {#%s} into its text, before the words to "
				"refer to",
				found->name);
		return;
	}
	if (stimulus->numbered > 0)
		return;
	refuse(found, "the lines of its stimulus have no numbers");
	error_hint(scope->reading->errors, "write numbered: true in \"%s\"",
		stimulus->id);
}

static void check_blank(const struct found *found)
{
	const struct item *own = found->scope->own;
	const char *name = found->name;
	size_t count = 0;

	if (own != NULL && own->content != NULL && own->kind->blanks != NULL)
		count = own->kind->blanks(own);
	if (count == 0)
		refuse(found, "only the texts of a fill_in item name its "
			      "blanks");
	else if (name[strspn(name, "0123456789")] != '\0' || *name == '0' ||
		 strtoul(name, NULL, 10) > count)
		error_at(found->scope->reading->errors, place_of(found),
			"%s: expected a number from 1 to %zu, the item's "
			"blanks",
			found->typed, count);
}

/* Report an unknown placeholder.  Expressions were checked when the item was
 * read. */
static void check_unknown(const struct found *found)
{
	if (found->scope->whole != NULL && template_takes(found->placeholder))
		return;
	error_at(found->scope->reading->errors, place_of(found),
		"unknown placeholder \"%s\"", found->typed);
	error_hint(found->scope->reading->errors, known);
}

static void (*const checks[])(const struct found *found) = {
	[PLACEHOLDER_QUESTION] = check_question,
	[PLACEHOLDER_CHOICE] = check_choice,
	[PLACEHOLDER_LINE] = check_line,
	[PLACEHOLDER_BLANK] = check_blank,
	[PLACEHOLDER_UNKNOWN] = check_unknown,
};

static struct found found_at(struct scope *scope, const struct node *scalar,
	const struct placeholder *placeholder)
{
	struct arena *arena = scope->reading->arena;
	const size_t length =
		placeholder->length < SHOWN ? placeholder->length : SHOWN;

	return (struct found){scope, scalar, placeholder,
		arena_copy(arena, placeholder->at, length),
		placeholder_name(arena, placeholder)};
}

static void check(void *context, const struct node *scalar,
	const struct placeholder *placeholder)
{
	const struct found found = found_at(context, scalar, placeholder);

	checks[placeholder->kind](&found);
}

/* Visit the texts of an item; those of a part belong to the part. */
static void visit_item(
	struct scope *scope, const struct item *item, reference_visit *visit)
{
	scope->whole = scope->own = item;
	reference_text_all(item->node, visit, scope);
	for (size_t i = 0; i < item->part_count; i++) {
		scope->own = &item->parts[i];
		reference_text_all(item->parts[i].node, visit, scope);
	}
}

/* Visit the texts of its tiers. */
static void visit_all(
	struct scope *scope, const struct item *item, reference_visit *visit)
{
	visit_item(scope, item, visit);
	for (size_t tier = 0; tier < TIER_COUNT; tier++)
		if (item->tiers[tier] != NULL)
			visit_item(scope, item->tiers[tier], visit);
}

/* Check that each mark is unique, and in a line with a number. */
static void check_places(
	struct reading *reading, const struct stimulus *stimulus)
{
	const struct text_list places = stimulus->places;
	const struct rich rich = rich_parse(
		reading->arena, places.count > 0 ? stimulus->passage : "");
	size_t count = 0;

	for (size_t i = 1; i < places.count; i++)
		for (size_t k = 0; k < i; k++)
			if (text_equal(places.at[i], places.at[k])) {
				error_at(reading->errors,
					reference_text_place(stimulus->node,
						arena_printf(reading->arena,
							"{#%s}", places.at[i])),
					"the mark {#%s} occurs twice in the "
					"text",
					places.at[i]);
				return;
			}
	for (size_t i = 0; i < rich.count; i++)
		for (size_t k = 0; k < rich.blocks[i].spans.count; k++)
			count += (rich.blocks[i].spans.at[k].flags &
					 SPAN_PLACE) != 0;
	if (count < places.count)
		error_at(reading->errors, stimulus->at,
			"a mark {#…} is in a table, a picture or a link, whose "
			"lines have no numbers");
}

void references_check(struct reading *reading, const struct bank *bank)
{
	struct scope scope = {.reading = reading, .bank = bank};

	if (bank->defaults != NULL)
		reference_text_all(bank->defaults, check, &scope);
	for (size_t i = 0; i < bank->stimuli.count; i++) {
		check_places(reading, &bank->stimuli.at[i]);
		reference_text_all(bank->stimuli.at[i].node, check, &scope);
	}
	for (size_t i = 0; i < bank->count; i++)
		visit_all(&scope, &bank->items[i], check);
}

/* Warn of a reference to an enemy: a draw takes an item with the questions it
 * names, but never with its enemy. */
static void warn_question(void *context, const struct node *scalar,
	const struct placeholder *placeholder)
{
	struct scope *scope = context;
	const struct item *named;
	const char *id;
	struct found found;

	if (placeholder->kind != PLACEHOLDER_QUESTION ||
		scope->warned >= WARNED_MAX)
		return;
	found = found_at(scope, scalar, placeholder);
	id = id_in(scope->bank, found.name);
	named = id == NULL ? NULL : bank_find(scope->bank, id);
	if (named == NULL || !item_enemies(scope->whole, named))
		return;
	scope->warned++;
	error_warn_at(scope->reading->errors, place_of(&found),
		"%s: no form can have \"%s\" with that question, its enemy",
		found.typed, scope->whole->id);
}

void references_warn(struct reading *reading, const struct bank *bank)
{
	struct scope scope = {.reading = reading, .bank = bank};

	for (size_t i = 0; i < bank->count; i++)
		visit_all(&scope, &bank->items[i], warn_question);
}

/* A worksheet's text.  `questions` allows it to refer to questions. */
struct sheet_text {
	struct reading *reading;
	bool questions;
};

static void check_sheet(void *context, const struct node *scalar,
	const struct placeholder *placeholder)
{
	const struct sheet_text *text = context;

	if (placeholder->kind == PLACEHOLDER_QUESTION && text->questions)
		return;
	error_at(text->reading->errors,
		reference_text_where(scalar, placeholder),
		"the placeholder \"%.*s\" is not allowed here",
		(int)(placeholder->length < SHOWN ? placeholder->length
						  : SHOWN),
		placeholder->at);
	error_hint(text->reading->errors,
		text->questions
			? "known: @{question ID}; write @@{ for the "
			  "characters @{"
			: "a section's instructions may have @{question ID}; "
			  "write @@{ for the characters @{");
}

void references_check_sheet(
	struct reading *reading, const struct node *node, bool questions)
{
	struct sheet_text text = {reading, questions};

	reference_text_all(node, check_sheet, &text);
}
