#include "layout/paper/sheets_up.h"

#include "base/arena.h"
#include "words/language.h"

#include <assert.h>
#include <string.h>

enum {
	COLUMNS = 2,
	UP_MAX = 4,
	CUT_LINE = 400,
	CUT_DASH = 3 * MPT,
	CUT_GRAY = 140
};

/* The sheets of one page, or of the pages under one another. */
struct stack {
	struct arena *arena;
	const struct document *sheets[UP_MAX]; /* by place; NULL: empty */
	uint32_t elements[UP_MAX]; /* before the sheet's, in the document */
	int up;
	mpt width, height; /* of a sheet */
};

/* The sheet at a place.  Of two sheets on four places, each stands beside and
 * above the other. */
static const struct document *sheet_at(
	const struct sheets_up *laying, size_t first, size_t place)
{
	const bool crossed = laying->fill && laying->count == COLUMNS;
	const size_t i = first + (crossed ? place ^ (place / COLUMNS) : place);

	assert(laying->count > 0);
	if (i < laying->count)
		return laying->sheets[i];
	return laying->fill ? laying->sheets[i % laying->count] : NULL;
}

static size_t pages_of(const struct stack *stack)
{
	size_t most = 0;

	for (int i = 0; i < stack->up; i++)
		if (stack->sheets[i] != NULL &&
			stack->sheets[i]->page_count > most)
			most = stack->sheets[i]->page_count;
	return most;
}

/* Add the marks of a sheet's page, those under it first. */
static size_t add_marks(const struct stack *stack, int place, size_t k,
	bool turned, struct mark *into)
{
	const struct document *sheet = stack->sheets[place];
	const struct document *const layers[] = {sheet->under, sheet};
	const bool right = (place % COLUMNS != 0) != turned;
	size_t count = 0;

	for (size_t i = 0; i < LENGTH(layers); i++) {
		const struct page *page =
			layers[i] == NULL ? NULL : &layers[i]->pages[k];

		for (size_t m = 0; page != NULL && m < page->count; m++) {
			struct mark *mark = &into[count++];

			*mark = page->marks[m];
			mark->x += right ? stack->width : 0;
			mark->y += place / COLUMNS * stack->height;
			if (mark->element != 0)
				mark->element += stack->elements[place];
		}
	}
	return count;
}

static size_t marks_of(const struct document *sheet, size_t k)
{
	return sheet->pages[k].count +
	       (sheet->under == NULL ? 0 : sheet->under->pages[k].count);
}

static size_t add_cuts(const struct stack *stack, struct mark *into)
{
	const int rows = stack->up / COLUMNS;
	struct mark cut = {.type = MARK_RULE,
		.x = stack->width - CUT_LINE / 2,
		.width = CUT_LINE,
		.height = rows * stack->height,
		.dash = CUT_DASH,
		.gray = CUT_GRAY};

	into[0] = cut;
	if (rows == 1)
		return 1;
	cut.x = 0;
	cut.y = stack->height - CUT_LINE / 2;
	cut.width = COLUMNS * stack->width;
	cut.height = CUT_LINE;
	into[1] = cut;
	return 2;
}

static struct page lay_page(const struct stack *stack, size_t k, bool turned)
{
	size_t count = COLUMNS; /* cuts, at most */
	struct mark *marks;

	for (int i = 0; i < stack->up; i++)
		if (stack->sheets[i] != NULL &&
			k < stack->sheets[i]->page_count)
			count += marks_of(stack->sheets[i], k);
	marks = arena_alloc(stack->arena, count, sizeof(*marks));
	count = 0;
	for (int i = 0; i < stack->up; i++)
		if (stack->sheets[i] != NULL &&
			k < stack->sheets[i]->page_count)
			count += add_marks(stack, i, k, turned, &marks[count]);
	count += add_cuts(stack, &marks[count]);
	return (struct page){marks, count};
}

/* Put the elements of all sheets one after another, and note where. */
static void join_elements(struct stack *stack, struct document *document)
{
	struct element *elements;
	size_t count = 0;

	for (int i = 0; i < stack->up; i++) {
		stack->elements[i] = (uint32_t)count;
		if (stack->sheets[i] != NULL)
			count += stack->sheets[i]->element_count;
	}
	elements = arena_alloc(stack->arena, count, sizeof(*elements));
	for (int i = 0; i < stack->up; i++) {
		const struct document *sheet = stack->sheets[i];
		struct element *at = &elements[stack->elements[i]];

		for (size_t e = 0; sheet != NULL && e < sheet->element_count;
			e++) {
			at[e] = sheet->elements[e];
			if (at[e].parent != 0)
				at[e].parent += stack->elements[i];
		}
	}
	document->elements = elements;
	document->element_count = count;
}

/* The titles of its sheets, each once. */
static const char *title_of(const struct stack *stack)
{
	const char *title = stack->sheets[0]->title;

	for (int i = 1; i < stack->up; i++) {
		const struct document *sheet = stack->sheets[i];
		bool known = sheet == NULL;

		for (int k = 0; k < i && !known; k++)
			known = stack->sheets[k] != NULL &&
				strcmp(stack->sheets[k]->title, sheet->title) ==
					0;
		if (!known)
			title = arena_printf(
				stack->arena, "%s · %s", title, sheet->title);
	}
	return title;
}

static const struct document *lay_stack(struct stack *stack)
{
	struct document *document =
		arena_alloc(stack->arena, 1, sizeof(*document));
	const size_t count = pages_of(stack);
	const struct document *first = stack->sheets[0];
	struct page *pages = arena_alloc(stack->arena, count, sizeof(*pages));
	bool rtl;

	assert(first != NULL);
	rtl = first->language != NULL && language_rtl(first->language);
	*document = *first;
	document->under = NULL;
	document->title = title_of(stack);
	document->width = COLUMNS * stack->width;
	document->height = stack->up / COLUMNS * stack->height;
	join_elements(stack, document);
	for (size_t k = 0; k < count; k++)
		pages[k] = lay_page(
			stack, k, (document->duplex && k % 2 == 1) != rtl);
	document->pages = pages;
	document->page_count = count;
	return document;
}

const struct document **sheets_up_lay(
	struct arena *arena, const struct sheets_up *laying, size_t *count)
{
	const size_t up = (size_t)laying->up;
	const struct document **laid;

	*count = (laying->count + up - 1) / up;
	laid = arena_alloc(arena, *count, sizeof(*laid));
	for (size_t i = 0; i < *count; i++) {
		struct stack stack = {.arena = arena,
			.up = laying->up,
			.width = laying->sheets[0]->width,
			.height = laying->sheets[0]->height};

		for (size_t place = 0; place < up; place++)
			stack.sheets[place] = sheet_at(laying, i * up, place);
		laid[i] = lay_stack(&stack);
	}
	return laid;
}
