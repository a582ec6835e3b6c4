#include "bank/leak/leak_texts.h"

#include "bank/stimulus.h"
#include "base/arena.h"
#include "base/buffer.h"
#include "base/common.h"

#include <string.h>

/* The fields that a sheet prints. */
static const struct printed {
	const char *field;
	enum leak_in in;
	const char *of; /* the field printed of an entry that is a mapping */
} printed[] = {
	{"choices", LEAK_IN_CHOICE, "text"},
	{"pairs", LEAK_IN_PAIR, "text"},
	{"distractors", LEAK_IN_PAIR, "text"},
	{"sequence", LEAK_IN_STEP, "text"},
	{"columns", LEAK_IN_TABLE, "text"},
	{"rows", LEAK_IN_TABLE, "text"},
	{"word_bank", LEAK_IN_WORDS, "text"},
	{"hint", LEAK_IN_HELP, NULL},
	{"starters", LEAK_IN_HELP, NULL},
	{"checklist", LEAK_IN_HELP, NULL},
	{"images", LEAK_IN_CAPTION, "caption"},
	{"rubric", LEAK_IN_RUBRIC, "criterion"},
	{"significance", LEAK_IN_CLUE, NULL},
};

/* The callback of a visit. */
struct visiting {
	struct arena *arena;
	enum leak_in in;
	leak_text_visit *visit;
	void *context;
};

/* Add a text without the answers of its blanks. */
static void put_without_answers(struct buffer *out, const char *text)
{
	const char *blank, *end;

	while ((blank = strstr(text, "{{")) != NULL &&
		(end = strstr(blank, "}}")) != NULL) {
		buffer_add(out, text, (size_t)(blank - text));
		buffer_puts(out, " / ");
		text = end + 2;
	}
	buffer_puts(out, text);
}

static void visit_text(const struct visiting *visiting, const struct node *node,
	struct buffer *out)
{
	if (out->length > 0)
		visiting->visit(visiting->context, visiting->in, node,
			buffer_text(out));
}

/* A row of a table is read as a whole. */
static void visit_row(const struct visiting *visiting, const struct node *row)
{
	struct buffer out = {.arena = visiting->arena};

	for (uint32_t i = 0; i < row->count; i++) {
		if (row->items[i]->type != NODE_SCALAR)
			continue;
		put_without_answers(&out, row->items[i]->text);
		buffer_puts(&out, " / ");
	}
	visit_text(visiting, row, &out);
}

static void visit_node(const struct visiting *visiting, const struct node *node,
	const char *of)
{
	struct buffer out = {.arena = visiting->arena};

	if (node == NULL)
		return;
	if (node->type == NODE_SCALAR) {
		put_without_answers(&out, node->text);
		visit_text(visiting, node, &out);
	} else if (node->type == NODE_MAPPING) {
		if (of != NULL && node_get(node, of) != NULL &&
			node_get(node, of)->type == NODE_SCALAR)
			visit_node(visiting, node_get(node, of), NULL);
	}
}

static void visit_entries(const struct visiting *visiting,
	const struct node *list, const char *of)
{
	for (uint32_t i = 0; i < list->count; i++) {
		const struct node *entry = list->items[i];

		if (entry->type != NODE_SEQUENCE)
			visit_node(visiting, entry, of);
		else if (visiting->in == LEAK_IN_TABLE)
			visit_row(visiting, entry);
		else
			for (uint32_t k = 0; k < entry->count; k++)
				visit_node(visiting, entry->items[k], of);
	}
}

void leak_texts_each(struct arena *arena, const struct item *face,
	leak_text_visit *visit, void *context)
{
	for (size_t i = 0; face->node != NULL && i < LENGTH(printed); i++) {
		const struct visiting visiting = {
			arena, printed[i].in, visit, context};
		const struct node *node =
			node_get(face->node, printed[i].field);

		if (node == NULL)
			continue;
		if (node->type == NODE_SEQUENCE)
			visit_entries(&visiting, node, printed[i].of);
		else
			visit_node(&visiting, node, printed[i].of);
	}
}

/* Does a sentence end here?  Returns the length of its end, or 0. */
static size_t end_of_sentence(const char *at)
{
	static const char *const wide[] = {"。", "！", "？"};

	if (strchr(".!?\n", *at) != NULL && (at[1] == ' ' || at[1] == '\n'))
		return 1;
	for (size_t i = 0; i < LENGTH(wide); i++)
		if (strncmp(at, wide[i], strlen(wide[i])) == 0)
			return strlen(wide[i]);
	return 0;
}

/* The length of the sentence that a text begins with. */
static size_t sentence(const char *text)
{
	size_t length = 0, end = 0;

	while (text[length] != '\0' && end == 0) {
		end = end_of_sentence(text + length);
		length += end == 0 ? 1 : end;
	}
	return length;
}

void leak_texts_of_source(struct arena *arena, const struct stimulus *source,
	leak_text_visit *visit, void *context)
{
	const struct node *node = node_get(source->node, "text");
	const char *at =
		node == NULL || node->type != NODE_SCALAR ? "" : node->text;

	for (size_t length; *at != '\0'; at += length) {
		length = sentence(at);
		visit(context, LEAK_IN_SOURCE, node,
			arena_copy(arena, at, length));
	}
	node = node_get(source->node, "title");
	if (node != NULL && node->type == NODE_SCALAR)
		visit(context, LEAK_IN_SOURCE, node, node->text);
}
