#include "yaml/check.h"

#include "base/arena.h"
#include "base/common.h"
#include "base/utf8.h"
#include "yaml/mistyped.h"

#include <stdlib.h>
#include <string.h>

enum {
	FEW = 16 /* pairs; up to this many are compared one by one */
};

static const char core_tag[] = "tag:yaml.org,2002:";

struct ranked {
	const char *name;
	size_t index;
};

void check_tag(struct errors *errors, struct where at, const char *tag)
{
	const size_t core = strlen(core_tag);

	if (tag == NULL || strcmp(tag, "!") == 0)
		return;
	if (strncmp(tag, core_tag, core) == 0)
		error_at(errors, at, "the tag \"!!%s\" is not supported",
			tag + core);
	else
		error_at(errors, at, "the tag \"%s\" is not supported", tag);
	error_hint(errors, "delete it, or put text that begins with \"!\" "
			   "in quotes");
}

/* An embedding, an override or an isolate (UAX #9), which may show letters in
 * another order than the file has them. */
static bool turns_letters(uint32_t code)
{
	return (code >= 0x202a && code <= 0x202e) ||
	       (code >= 0x2066 && code <= 0x2069);
}

static void warn_turned(
	struct errors *errors, struct where place, uint32_t code)
{
	error_warn_at(errors, place,
		"found the invisible direction mark U+%04X in this text",
		(unsigned)code);
	error_hint(errors, "letters beside it may be shown in another order; "
			   "delete it unless you need it");
}

/* No control character and none for private use. */
static bool is_text(uint32_t code)
{
	return code == '\n' || code == '\t' ||
	       (code >= 0x20 && (code < 0x7f || code > 0x9f) &&
		       (code < 0xfdd0 || code > 0xfdef));
}

void check_text(struct errors *errors, struct where place, const char *text,
	size_t length)
{
	size_t at = 0;
	bool turned = false;

	for (;;) {
		uint32_t code;

		at += utf8_plain(text + at, length - at);
		if (at == length)
			return;
		code = utf8_next(text, length, &at);
		if (!turned && turns_letters(code)) {
			warn_turned(errors, place, code);
			turned = true;
		}
		if (is_text(code))
			continue;
		error_at(errors, place,
			code < 0xfdd0 ? "expected text, found the control "
					"character U+%04X in it"
				      : "expected text, found the invalid "
					"character U+%04X in it",
			(unsigned)code);
		error_hint(errors, "in double quotes, write \\\\ for a "
				   "backslash");
		return;
	}
}

void check_refuse_alias(
	struct errors *errors, struct where at, const char *name, bool listed)
{
	error_at(errors, at, "no anchor \"&%s\" for this alias", name);
	error_hint(errors, "if this is text, put it in quotes");
	if (listed)
		error_hint(errors,
			"if it marks the right choice: {text: \"%s\", correct: "
			"true}",
			name);
}

bool check_spaces(struct errors *errors, const struct pair *pairs, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		const struct node *key = pairs[i].key;

		if (key->type != NODE_SCALAR || !key->plain ||
			!mistyped_wide_space(key->text))
			continue;
		error_at(
			errors, key->at, "only plain spaces can indent a line");
		error_hint(errors, "type plain spaces instead");
		return false;
	}
	return true;
}

/* A text such as "{{answer}}" begins like a mapping. */
static bool refuse_key(struct errors *errors, const struct node *key)
{
	error_at(errors, key->at,
		key->type == NODE_SEQUENCE
			? "expected a field's name, found a list"
			: "expected a field's name, found a mapping");
	error_hint(errors, "if this is text, put it in quotes");
	return false;
}

static bool check_key(struct errors *errors, const struct node *key)
{
	if (key->type != NODE_SCALAR)
		return refuse_key(errors, key);
	if (key->plain && text_equal(key->text, "<<")) {
		error_at(errors, key->at, "merging by \"<<\" is not supported");
		error_hint(errors, "write the fields out");
		return false;
	}
	if (*key->text == '\0')
		return error_at(errors, key->at,
			"expected a field's name, found nothing");
	return true;
}

static size_t drop_bad_keys(
	struct errors *errors, struct pair *pairs, size_t count)
{
	size_t kept = 0;

	for (size_t i = 0; i < count; i++)
		if (check_key(errors, pairs[i].key))
			pairs[kept++] = pairs[i];
	return kept;
}

static void report_repeated(struct errors *errors, const struct pair *pair,
	const struct pair *first)
{
	error_at(errors, pair->key->at,
		"\"%s\" is given twice, first in line %u", pair->key->text,
		(unsigned)first->key->at.line);
}

/* For few pairs: mark repeated ones by a key of NULL. */
static void find_repeated(
	struct errors *errors, struct pair *pairs, size_t count)
{
	for (size_t i = 1; i < count; i++) {
		for (size_t j = 0; j < i; j++) {
			if (pairs[j].key == NULL ||
				!text_equal(
					pairs[i].key->text, pairs[j].key->text))
				continue;
			report_repeated(errors, &pairs[i], &pairs[j]);
			pairs[i].key = NULL;
			break;
		}
	}
}

/* By name, then by place in the file. */
static int by_name(const void *a, const void *b)
{
	const struct ranked *x = a, *y = b;
	const int order = strcmp(x->name, y->name);

	return order != 0 ? order
			  : (x->index > y->index) - (x->index < y->index);
}

/* For many pairs: mark repeated ones by a key of NULL. */
static void sort_repeated(struct arena *arena, struct errors *errors,
	struct pair *pairs, size_t count)
{
	struct ranked *ranked = arena_alloc(arena, count, sizeof(*ranked));
	size_t first = 0;

	for (size_t i = 0; i < count; i++)
		ranked[i] = (struct ranked){pairs[i].key->text, i};
	qsort(ranked, count, sizeof(*ranked), by_name);
	for (size_t i = 1; i < count; i++) {
		if (strcmp(ranked[i].name, ranked[first].name) != 0) {
			first = i;
			continue;
		}
		report_repeated(errors, &pairs[ranked[i].index],
			&pairs[ranked[first].index]);
		pairs[ranked[i].index].key = NULL;
	}
}

size_t check_keys(struct arena *arena, struct errors *errors,
	struct pair *pairs, size_t count)
{
	size_t kept = 0;

	count = drop_bad_keys(errors, pairs, count);
	if (count <= FEW)
		find_repeated(errors, pairs, count);
	else
		sort_repeated(arena, errors, pairs, count);
	for (size_t i = 0; i < count; i++)
		if (pairs[i].key != NULL)
			pairs[kept++] = pairs[i];
	return kept;
}
