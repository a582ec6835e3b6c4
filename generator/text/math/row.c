#include "text/math/row.h"

enum {
	SHORT = 8 /* a formula of fewer signs is not divided */
};

static bool needs_left(enum math_class before)
{
	return before == MATH_CLASSES || before == MATH_BINARY ||
	       before == MATH_RELATION || before == MATH_OPEN ||
	       before == MATH_PUNCT || before == MATH_LARGE;
}

/* A bar opens or closes an absolute value, depending on the part before it. */
static bool is_bar(const struct math *part)
{
	return part->kind == MATH_SYMBOL && part->class == MATH_ORDINARY &&
	       (part->code == '|' || part->code == 0x2016);
}

/* The next part that is no space. */
static const struct math *next_ink(const struct math *part)
{
	do
		part = part->next;
	while (part != NULL && part->kind == MATH_SPACE);
	return part;
}

enum math_class row_class(enum math_class before, const struct math *part)
{
	const struct math *next;

	if (is_bar(part))
		return needs_left(before) ? MATH_OPEN : MATH_CLOSE;
	if (part->class != MATH_BINARY)
		return part->class;
	if (needs_left(before))
		return MATH_ORDINARY;
	next = next_ink(part);
	if (next == NULL || next->class == MATH_RELATION ||
		next->class == MATH_CLOSE || next->class == MATH_PUNCT)
		return MATH_ORDINARY;
	return MATH_BINARY;
}

const struct math *row_inner(const struct math *row)
{
	while (row->body != NULL && row->body->next == NULL &&
		row->body->kind == MATH_ROW && row->kind == MATH_ROW)
		row = row->body;
	return row;
}

static size_t count_ink(const struct math *part)
{
	size_t count = 0;

	for (; part != NULL; part = part->next)
		count += part->kind != MATH_SPACE;
	return count;
}

const struct math *row_part_end(
	const struct math *first, enum math_class *before)
{
	for (; first != NULL; first = first->next) {
		const enum math_class class = row_class(*before, first);

		if (first->kind == MATH_SPACE) {
			if (first->size >= 1000 && first->next != NULL)
				return first->next;
			continue;
		}
		*before = class;
		if ((class == MATH_RELATION || class == MATH_BINARY) &&
			first->next != NULL)
			return first->next;
	}
	return NULL;
}

size_t row_parts(const struct math *row)
{
	const struct math *at = row_inner(row)->body;
	enum math_class before = MATH_CLASSES;
	size_t count = 0;

	if (count_ink(at) < SHORT)
		return 1;
	do {
		at = row_part_end(at, &before);
		count++;
	} while (at != NULL);
	return count;
}
