#include "yaml/fields.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "base/message.h"
#include "base/suggest.h"
#include "yaml/synonym.h"
#include "yaml/text_check.h"

#include <string.h>

enum {
	KILOBYTE = 1024,
	ID_MAX = 100 /* bytes: an id becomes part of a file's name */
};

static const char id_letters[] = "abcdefghijklmnopqrstuvwxyz0123456789-_";

/* A list item like "Note: this" is a mapping to YAML and a text to teachers. */
static bool expect_text(struct reading *reading, const struct node *node,
	const struct field *field, const char *expected)
{
	fields_expected(reading, node, field, expected);
	text_check_hint_cut(reading, node);
	if (node->type != NODE_SCALAR)
		error_hint(
			reading->errors, "if this is text, put it in quotes");
	return false;
}

static bool refuse_long(
	struct reading *reading, const struct node *node, size_t length)
{
	return error_at(reading->errors, node->at,
		"expected a text of at most %d KB, found %zu KB",
		TEXT_BYTES / KILOBYTE, length / KILOBYTE);
}

bool read_text(struct reading *reading, const struct node *node,
	const struct field *field, void *into)
{
	size_t length;

	if (node->type != NODE_SCALAR || node_is_nothing(node))
		return expect_text(reading, node, field, "text");
	length = strlen(node->text);
	if (length > TEXT_BYTES)
		return refuse_long(reading, node, length);
	if (!text_check(reading, node, field))
		return false;
	while (node->text[length - 1] == '\n')
		length--;
	*(const char **)into =
		node->text[length] == '\0'
			? node->text
			: arena_copy(reading->arena, node->text, length);
	return true;
}

/* Make an id from a text: other characters become hyphens. */
static const char *as_id(struct arena *arena, const char *text)
{
	struct buffer id = {.arena = arena};
	bool gap = false;

	for (; *text != '\0'; text++) {
		const char c = ascii_lower(*text);

		if (strchr(id_letters, c) == NULL) {
			gap = id.length > 0;
			continue;
		}
		if (gap)
			buffer_putc(&id, '-');
		gap = false;
		buffer_putc(&id, c);
	}
	return buffer_text(&id);
}

bool read_id(struct reading *reading, const struct node *node,
	const struct field *field, void *into)
{
	const char *id;

	if (node->type != NODE_SCALAR || node_is_nothing(node))
		return fields_expected(reading, node, field, "an id");
	id = node->text;
	if (strlen(id) > ID_MAX)
		return fields_expected(reading, node, field,
			"an id of at most 100 characters");
	if (id[strspn(id, id_letters)] == '\0') {
		*(const char **)into = id;
		return true;
	}
	fields_expected(reading, node, field, "an id of a-z, 0-9, - and _");
	id = as_id(reading->arena, id);
	if (*id != '\0')
		error_hint(reading->errors, "such as \"%s\"", id);
	return false;
}

bool fields_parse_bool(const char *text, bool *value)
{
	static const struct {
		const char *word;
		bool value;
	} words[] = {
		{"true", true},
		{"false", false},
		{"yes", true},
		{"no", false},
		{"on", true},
		{"off", false},
		{"y", true},
		{"n", false},
		{"t", true},
		{"f", false},
	};

	for (size_t i = 0; i < LENGTH(words); i++)
		if (suggest_same_name(words[i].word, text)) {
			*value = words[i].value;
			return true;
		}
	return false;
}

/* Words that might mean true or false, but not for certain. */
static void hint_bool(struct reading *reading, const struct node *node,
	const struct field *field)
{
	static const char *const words[] = {"correct", "right", "1", "x", "✓",
		"✔", "wrong", "incorrect", "0", "✗", "✘"};
	enum {
		TRUE_WORDS = 6
	};

	for (size_t i = 0; node->type == NODE_SCALAR && i < LENGTH(words); i++)
		if (suggest_same_name(words[i], node->text))
			error_hint(reading->errors,
				i < TRUE_WORDS ? "write %s: true"
					       : "write %s: false",
				field->name);
}

bool read_bool(struct reading *reading, const struct node *node,
	const struct field *field, void *into)
{
	if (node->type == NODE_SCALAR && fields_parse_bool(node->text, into))
		return true;
	fields_expected(reading, node, field, "true or false");
	hint_bool(reading, node, field);
	return false;
}

/* All names in quotes: "a", "b" or "c". */
static const char *choice_of(struct arena *arena, struct text_list names)
{
	struct buffer all = {.arena = arena};

	for (size_t i = 0; i < names.count; i++) {
		if (i > 0)
			buffer_puts(&all, i + 1 < names.count
						  ? ", "
						  : message_text(" or "));
		buffer_printf(&all, "\"%s\"", names.at[i]);
	}
	return buffer_text(&all);
}

bool read_name(struct reading *reading, const struct node *node,
	const struct field *field, void *into)
{
	const struct text_list *names = field->arg;
	const bool scalar = node->type == NODE_SCALAR;
	const char *near;

	for (size_t i = 0; scalar && i < names->count; i++) {
		if (suggest_same_name(names->at[i], node->text)) {
			*(int *)into = (int)i;
			return true;
		}
	}
	fields_expected(
		reading, node, field, choice_of(reading->arena, *names));
	near = scalar ? synonym_meant(node->text, *names) : NULL;
	if (near != NULL)
		error_hint(reading->errors, "did you mean \"%s\"?", near);
	return false;
}

/* Read a list entry by entry; every entry must be a const char *. */
static bool read_list(struct reading *reading, const struct node *node,
	const struct field *field, field_reader *read, struct text_list *into)
{
	const char **texts =
		arena_alloc(reading->arena, node->count, sizeof(*texts));
	bool good = true;

	for (size_t i = 0; i < node->count; i++)
		good &= read(reading, node->items[i], field, &texts[i]);
	if (good)
		*into = (struct text_list){texts, node->count};
	return good;
}

/* A list of one entry may be written without brackets. */
static bool read_single(struct reading *reading, const struct node *node,
	const struct field *field, field_reader *read, struct text_list *into)
{
	const char **one = arena_alloc(reading->arena, 1, sizeof(*one));

	if (!read(reading, node, field, one))
		return false;
	*into = (struct text_list){one, 1};
	return true;
}

static bool is_single(const struct node *node)
{
	return node->type == NODE_SCALAR && !node_is_nothing(node);
}

bool fields_one_word(struct reading *reading, const struct node *node,
	const struct field *field)
{
	const char *comma;

	if (node->type != NODE_SCALAR || !node->plain)
		return true;
	comma = strchr(node->text, ',');
	if (comma == NULL || comma[1] != ' ')
		return true;
	fields_expected(reading, node, field, "a list");
	error_hint(reading->errors, "write %s: [%s]", field->name, node->text);
	return false;
}

bool read_text_list(struct reading *reading, const struct node *node,
	const struct field *field, void *into)
{
	if (is_single(node))
		return read_single(reading, node, field, read_text, into);
	if (node->type != NODE_SEQUENCE)
		return fields_expected(reading, node, field, "a list of texts");
	return read_list(reading, node, field, read_text, into);
}

bool read_id_list(struct reading *reading, const struct node *node,
	const struct field *field, void *into)
{
	if (!fields_one_word(reading, node, field))
		return false;
	if (is_single(node))
		return read_single(reading, node, field, read_id, into);
	if (node->type != NODE_SEQUENCE)
		return fields_expected(reading, node, field, "a list of ids");
	return read_list(reading, node, field, read_id, into);
}

bool read_texts(struct reading *reading, const struct node *node,
	const struct field *field, void *into)
{
	if (node->type == NODE_SEQUENCE && node->count > 0)
		return read_list(reading, node, field, read_text, into);
	if (!is_single(node))
		return expect_text(
			reading, node, field, "a text or a list of texts");
	return read_single(reading, node, field, read_text, into);
}
