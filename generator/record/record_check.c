#include "record/record_check.h"

#include "bank/file_kind.h"
#include "base/message.h"
#include "base/version.h"

#include <string.h>

/* State of checking a record. */
struct checking {
	struct errors *errors;
	const struct node *contents; /* of items, by name */
	const struct node *stimuli;  /* by name; NULL if there are none */
};

/* A required field of a type.  Reports an error and returns NULL if it is
 * missing. */
static const struct node *need(struct checking *checking,
	const struct node *parent, const char *key, enum node_type type)
{
	static const char *const types[] = {
		[NODE_SCALAR] = "a text",
		[NODE_SEQUENCE] = MESSAGE("a list"),
		[NODE_MAPPING] = MESSAGE("fields"),
	};
	const struct node *node = node_get(parent, key);

	if (node != NULL && node->type == type)
		return node;
	error_at(checking->errors, node == NULL ? parent->at : node->at,
		"%s: expected %s, found %s", key, message_text(types[type]),
		node == NULL ? message_text("nothing")
			     : message_text(types[node->type]));
	return NULL;
}

static void need_texts(struct checking *checking, const struct node *parent,
	const char *const *keys, size_t count)
{
	for (size_t i = 0; i < count; i++)
		need(checking, parent, keys[i], NODE_SCALAR);
}

/* The stimulus of an item, if any. */
static void check_stimulus(struct checking *checking, const struct node *item)
{
	const struct node *stimulus;

	if (node_get(item, "stimulus") == NULL)
		return;
	stimulus = need(checking, item, "stimulus", NODE_SCALAR);
	if (stimulus != NULL &&
		(checking->stimuli == NULL ||
			node_get(checking->stimuli, stimulus->text) == NULL))
		error_at(checking->errors, stimulus->at,
			"the content of stimulus \"%s\" is not in the record",
			stimulus->text);
}

static void check_item(struct checking *checking, const struct node *item)
{
	static const char *const keys[] = {"number", "points", "hash", "page"};
	const struct node *id = need(checking, item, "id", NODE_SCALAR);

	need_texts(checking, item, keys, LENGTH(keys));
	if (id != NULL && checking->contents != NULL &&
		node_get(checking->contents, id->text) == NULL)
		error_at(checking->errors, id->at,
			"the content of item \"%s\" is not in the record",
			id->text);
	check_stimulus(checking, item);
}

static void check_section(struct checking *checking, const struct node *section)
{
	const struct node *items =
		need(checking, section, "items", NODE_SEQUENCE);

	need(checking, section, "id", NODE_SCALAR);
	for (size_t i = 0; items != NULL && i < items->count; i++)
		check_item(checking, items->items[i]);
}

static void check_form(struct checking *checking, const struct node *form)
{
	static const char *const keys[] = {
		"name", "tier", "code", "points", "pages"};
	const struct node *sections =
		need(checking, form, "sections", NODE_SEQUENCE);

	need_texts(checking, form, keys, LENGTH(keys));
	for (size_t i = 0; sections != NULL && i < sections->count; i++)
		check_section(checking, sections->items[i]);
}

static void check_version(struct checking *checking, const struct node *root)
{
	const struct node *record = need(checking, root, "record", NODE_SCALAR);

	if (record != NULL && strcmp(record->text, "1") != 0)
		error_at(checking->errors, record->at,
			"record: expected 1, found \"%s\"", record->text);
}

static const char *text_of(const struct node *node)
{
	return node == NULL ? "" : node->text;
}

bool record_check_version(struct reading *reading, const struct node *root)
{
	const struct node *generator = node_get(root, "generator");

	if (!file_kind_is_newer(root))
		return true;
	error_at(reading->errors, root->at,
		"the record is from a newer version of pensum than this "
		"one, %s",
		PENSUM_VERSION);
	if (generator != NULL && generator->type == NODE_SCALAR)
		error_hint(reading->errors, "%s made it", generator->text);
	return false;
}

bool record_check(struct reading *reading, const struct node *root,
	struct record_sum *sum)
{
	struct checking checking = {.errors = reading->errors};
	const size_t before = error_count(reading->errors);
	const struct node *worksheet, *forms, *id = NULL, *seed;

	if (!record_check_version(reading, root))
		return false;
	check_version(&checking, root);
	worksheet = need(&checking, root, "worksheet", NODE_MAPPING);
	if (worksheet != NULL)
		id = need(&checking, worksheet, "id", NODE_SCALAR);
	seed = need(&checking, root, "seed", NODE_SCALAR);
	need(&checking, root, "banks", NODE_SEQUENCE);
	checking.contents = need(&checking, root, "items", NODE_MAPPING);
	if (node_get(root, "stimuli") != NULL)
		checking.stimuli =
			need(&checking, root, "stimuli", NODE_MAPPING);
	forms = need(&checking, root, "forms", NODE_SEQUENCE);
	for (size_t i = 0; forms != NULL && i < forms->count; i++)
		check_form(&checking, forms->items[i]);
	if (error_count(reading->errors) > before || forms == NULL ||
		checking.contents == NULL)
		return false;
	*sum = (struct record_sum){text_of(id), text_of(seed), forms->count,
		checking.contents->count};
	return true;
}
