#include "bank/text/math_off.h"

#include "bank/text/math_escape.h"
#include "base/arena.h"
#include "base/suggest.h"

static const char *const names[] = {"on", "off"};

const struct text_list math_off_names = {names, LENGTH(names)};

bool read_math(struct reading *reading, const struct node *node,
	const struct field *field, void *into)
{
	const struct field named = {
		.name = field->name, .arg = &math_off_names};
	int off;

	if (!read_name(reading, node, &named, &off))
		return false;
	*(bool *)into = off == 1;
	return true;
}

/* Does the file turn formulas off? */
static bool asked(const struct node *root)
{
	const struct node *math = node_get(root, "math");

	return math != NULL && math->type == NODE_SCALAR &&
	       suggest_same_name("off", math->text);
}

static const struct node *copied(struct arena *arena, const struct node *node);

static void copy_items(
	struct arena *arena, const struct node *node, struct node *copy)
{
	const struct node **items =
		arena_alloc(arena, node->count, sizeof(struct node *));

	for (size_t i = 0; i < node->count; i++)
		items[i] = copied(arena, node->items[i]);
	copy->items = items;
}

static void copy_pairs(
	struct arena *arena, const struct node *node, struct node *copy)
{
	struct pair *pairs = arena_alloc(arena, node->count, sizeof(*pairs));

	for (size_t i = 0; i < node->count; i++)
		pairs[i] = (struct pair){node->pairs[i].key,
			copied(arena, node->pairs[i].value)};
	copy->pairs = pairs;
}

/* Nodes are at most as deep as node_read() allows. */
static const struct node *copied(struct arena *arena, const struct node *node)
{
	struct node *copy = arena_alloc(arena, 1, sizeof(*copy));

	*copy = *node;
	if (node->type == NODE_SCALAR)
		copy->text = math_escape(arena, node->text);
	else if (node->type == NODE_SEQUENCE)
		copy_items(arena, node, copy);
	else
		copy_pairs(arena, node, copy);
	return copy;
}

const struct node *math_off_nodes(
	struct arena *arena, const struct node *root, bool off)
{
	return off || asked(root) ? copied(arena, root) : root;
}
