/*
 * Names of forms: letters, or the teacher's own.
 *
 * A name becomes part of two file names, the sheet's and the key's, on disks
 * that may ignore case.
 */
#include "bank/readers.h"
#include "base/arena.h"
#include "base/message.h"
#include "base/utf8.h"
#include "text/file_name.h"
#include "worksheet/options.h"
#include "worksheet/worksheet.h"

#include <stdlib.h>
#include <string.h>

enum {
	NAME_MAX_BYTES = 40
};

/* Endings of the file names of a form, and their meaning. */
static const struct {
	const char *ending, *what;
} endings[] = {
	{"-key", "another form's key"},
	{"-overlay", "another form's key"},
	{"-support", "another form's tier"},
	{"-extension", "another form's tier"},
};

/* A name, and its place in the list. */
struct named {
	const char *folded; /* as file_name_folded() does */
	size_t index;
};

/* Letters of other scripts, but not symbols, spaces or control characters. */
static bool is_letter_beyond(uint32_t code)
{
	static const struct {
		uint32_t first, last;
	} ranges[] = {
		{0xc0, 0x1fff},    /* Latin to Greek Extended */
		{0x2c00, 0x2dff},  /* Glagolitic to Cyrillic */
		{0x3040, 0xd7ff},  /* kana to Hangul, including ideographs */
		{0xf900, 0xfaff},  /* more ideographs */
		{0x20000, 0x323af} /* still more */
	};

	for (size_t i = 0; i < LENGTH(ranges); i++)
		if (code >= ranges[i].first && code <= ranges[i].last)
			return true;
	return false;
}

static bool is_name_code(uint32_t code)
{
	static const char marks[] = " -_.";

	if (code >= 0x80)
		return code != UTF8_BAD && is_letter_beyond(code);
	return (code >= '0' && code <= '9') || (code >= 'A' && code <= 'Z') ||
	       (code >= 'a' && code <= 'z') ||
	       (code != 0 && strchr(marks, (char)code) != NULL);
}

static bool is_name(const char *text)
{
	const size_t length = strlen(text);
	size_t at = 0;

	if (length > NAME_MAX_BYTES || text[0] == ' ' ||
		text[length - 1] == ' ')
		return false;
	while (at < length)
		if (!is_name_code(utf8_next(text, length, &at)))
			return false;
	return true;
}

/* Form "A-key" would take the file of form A's key.  Returns what the name
 * would be mistaken for, or NULL. */
static const char *taken_for(const char *folded)
{
	const size_t length = strlen(folded);

	for (size_t i = 0; i < LENGTH(endings); i++) {
		const size_t ending = strlen(endings[i].ending);

		if (length >= ending && strcmp(folded + length - ending,
						endings[i].ending) == 0)
			return endings[i].what;
	}
	return NULL;
}

static bool check_name(struct reading *reading, const struct node *node)
{
	const struct field field = {.name = "form"};
	const char *other;

	if (!is_name(node->text))
		return fields_expected(reading, node, &field,
			"a name of up to 40 letters, digits, spaces and - _ .");
	other = taken_for(file_name_folded(reading->arena, node->text));
	if (other != NULL)
		return error_at(reading->errors, node->at,
			"form %s would be taken for %s",
			node_found(reading->arena, node), message_text(other));
	return true;
}

static int compare_named(const void *a, const void *b)
{
	const struct named *x = a, *y = b;
	const int order = strcmp(x->folded, y->folded);

	if (order != 0)
		return order;
	return x->index < y->index ? -1 : x->index > y->index;
}

static bool check_unique(struct reading *reading, const struct node *node)
{
	struct named *names =
		arena_alloc(reading->arena, node->count, sizeof(*names));
	bool ok = true;

	for (size_t i = 0; i < node->count; i++)
		names[i] = (struct named){
			file_name_folded(reading->arena, node->items[i]->text),
			i};
	qsort(names, node->count, sizeof(*names), compare_named);
	for (size_t i = 1, first = 0; i < node->count; i++) {
		const struct node *other = node->items[names[first].index];
		const struct node *name = node->items[names[i].index];

		if (strcmp(names[i].folded, names[first].folded) != 0)
			first = i;
		else
			ok = error_at(reading->errors, name->at,
				"form %s has the same name as %s",
				node_found(reading->arena, name),
				node_found(reading->arena, other));
	}
	return ok;
}

static bool read_names(struct reading *reading, const struct node *node,
	const struct field *field, struct worksheet *sheet)
{
	struct text_list names;
	bool ok, texts = true;

	if (!readers_check_list(reading, node, field, "name") ||
		!readers_limit_list(reading, node, field, FORMS_MAX))
		return false;
	ok = read_text_list(reading, node, field, &names);
	for (size_t i = 0; i < node->count; i++) {
		const struct node *name = node->items[i];

		if (name->type != NODE_SCALAR)
			texts = false;
		else if (name->text[strspn(name->text, " \t\n")] != '\0')
			ok = check_name(reading, name) && ok;
	}
	if (texts)
		ok = check_unique(reading, node) && ok;
	if (!ok)
		return false;
	sheet->form_names = names;
	sheet->form_count = (int)names.count;
	return true;
}

/* Does a value name one form by a capital, as forms are named by default? */
static bool is_one_name(const struct node *node)
{
	return node->type == NODE_SCALAR && node->text[0] >= 'A' &&
	       node->text[0] <= 'Z' && node->text[1] == '\0';
}

bool read_forms(struct reading *reading, const struct node *node,
	const struct field *field, void *into)
{
	static const struct int_range range = {1, FORMS_MAX};
	const struct field ranged = {.name = field->name, .arg = &range};
	struct worksheet *sheet = into;

	sheet->forms_at = node->at;
	if (node->type == NODE_SCALAR && strcmp(node->text, "roster") == 0) {
		sheet->own_forms = true;
		sheet->form_count = FORMS_MAX; /* until the names are read */
		return true;
	}
	if (!fields_one_word(reading, node, field))
		return false;
	if (is_one_name(node))
		node = node_listed(reading->arena, node);
	if (node->type == NODE_SEQUENCE)
		return read_names(reading, node, field, sheet);
	return read_count(reading, node, &ranged, &sheet->form_count);
}
