#include "bank/text/reference_text.h"

#include "base/common.h"
#include "yaml/place.h"

#include <string.h>

/* Fields without text, and those that are visited elsewhere. */
static const char *const passed[] = {"tiers", "parts", "tags", "standards",
	"id", "kind", "image", "alt", "source"};

static bool is_passed(const char *name)
{
	for (size_t i = 0; i < LENGTH(passed); i++)
		if (text_equal(passed[i], name))
			return true;
	return false;
}

void reference_text_scalars(
	const struct node *node, reference_scalar *visit, void *context)
{
	if (node->type == NODE_SCALAR) {
		visit(context, node);
		return;
	}
	for (uint32_t i = 0; i < node->count; i++) {
		if (node->type == NODE_SEQUENCE)
			reference_text_scalars(node->items[i], visit, context);
		else if (!is_passed(node->pairs[i].key->text))
			reference_text_scalars(
				node->pairs[i].value, visit, context);
	}
}

/* The callback of a visit. */
struct visiting {
	reference_visit *visit;
	void *context;
};

static void visit_text(void *context, const struct node *scalar)
{
	const struct visiting *visiting = context;
	struct placeholder next;

	for (const char *at = scalar->text; placeholder_next(at, &next);
		at = next.at + next.length)
		visiting->visit(visiting->context, scalar, &next);
}

void reference_text_all(
	const struct node *node, reference_visit *visit, void *context)
{
	struct visiting visiting = {visit, context};

	reference_text_scalars(node, visit_text, &visiting);
}

/* The placeholder that is searched for. */
struct sought {
	enum placeholder_kind kind;
	const char *name;
	bool found;
};

static void compare(void *context, const struct node *scalar,
	const struct placeholder *placeholder)
{
	struct sought *sought = context;

	(void)scalar;
	if (placeholder->kind == sought->kind &&
		strlen(sought->name) == placeholder->name_length &&
		strncmp(sought->name, placeholder->name,
			placeholder->name_length) == 0)
		sought->found = true;
}

bool reference_text_names(
	const struct node *node, enum placeholder_kind kind, const char *name)
{
	struct sought sought = {kind, name, false};

	reference_text_all(node, compare, &sought);
	return sought.found;
}

/* The first scalar below a node that contains the text, or NULL. */
static const struct node *holder(const struct node *node, const char *typed)
{
	const struct node *found = NULL;

	if (node->type == NODE_SCALAR)
		return strstr(node->text, typed) != NULL ? node : NULL;
	for (uint32_t i = 0; i < node->count && found == NULL; i++)
		found = holder(node->type == NODE_SEQUENCE
				       ? node->items[i]
				       : node->pairs[i].value,
			typed);
	return found;
}

struct where reference_text_place(const struct node *node, const char *typed)
{
	const struct node *scalar = holder(node, typed);

	if (scalar == NULL)
		return node->at;
	return place_in(
		scalar, (size_t)(strstr(scalar->text, typed) - scalar->text));
}

struct where reference_text_where(
	const struct node *scalar, const struct placeholder *placeholder)
{
	return place_in(scalar, (size_t)(placeholder->at - scalar->text));
}
