#include "bank/kind/true_false.h"

#include "base/arena.h"
#include "yaml/schema.h"

#include <string.h>

/* bool; by its letter, too. */
static bool read_answer(struct reading *reading, const struct node *node,
	const struct field *field, void *into)
{
	const bool letter = node->type == NODE_SCALAR &&
			    node->text[0] != '\0' && node->text[1] == '\0';

	if (letter && strchr("TtYyFfNn", node->text[0]) != NULL) {
		*(bool *)into = strchr("TtYy", node->text[0]) != NULL;
		return true;
	}
	return read_bool(reading, node, field, into);
}

static const struct field fields[] = {
	{"stem", read_text, offsetof(struct true_false, stem), NULL,
		FIELD_UNLESS_IMAGE},
	{"answer", read_answer, offsetof(struct true_false, answer), NULL,
		FIELD_REQUIRED},
	{"correction", read_text, offsetof(struct true_false, correction), NULL,
		FIELD_OPTIONAL},
};

static bool check(struct reading *reading, const struct item *item)
{
	const struct true_false *content = item->content;

	if (!content->answer || content->correction == NULL)
		return true;
	error_at(reading->errors, node_get(item->node, "correction")->at,
		"a statement that is true needs no correction");
	error_hint(reading->errors,
		"what the key shall say besides is an \"explanation\"");
	return false;
}

static const char *stem(const struct item *item)
{
	const struct true_false *content = item->content;

	return content->stem;
}

static struct text_list key(
	struct arena *arena, const struct item *item, const struct dealt *dealt)
{
	const struct true_false *content = item->content;
	const char **letter = arena_alloc(arena, 1, sizeof(*letter));

	(void)dealt;
	*letter = content->answer ? "T" : "F";
	return (struct text_list){letter, 1};
}

static struct text_list brief(
	struct arena *arena, const struct item *item, const struct dealt *dealt)
{
	const struct true_false *content = item->content;
	const char **text = arena_alloc(arena, 1, sizeof(*text));

	(void)dealt;
	*text = content->answer ? "True"
		: content->correction == NULL
			? "False"
			: arena_printf(arena, "False. %s", content->correction);
	return (struct text_list){text, 1};
}

static const struct schema_type schema_types[] = {
	{.read = read_answer,
		.json = "\"type\": [\"boolean\", \"string\"], \"pattern\": "
			"\"^([Tt]rue|TRUE|[Ff]alse|FALSE|[Yy]es|YES|[Nn]o|NO|"
			"[TtFfYyNn])$\""},
};

static const struct schema_part schema = {
	schema_types, LENGTH(schema_types), NULL, 0};

const struct kind_rules true_false_rules = {
	.name = "true_false",
	.plural = "true-or-false items",
	.size = sizeof(struct true_false),
	.fields = {"true_false item", fields, LENGTH(fields)},
	.schema = &schema,
	.check = check,
	.stem = stem,
	.key = key,
	.brief = brief,
};
