#include "text/formula.h"

#include "base/arena.h"
#include "text/math/linear.h"
#include "text/math/row.h"

#include <string.h>

enum {
	WORD = 3 /* letters of a word in prose, at least */
};

/* The marks around formulas; \ce and \pu are their own. */
static const struct {
	const char *open, *close;
	bool display;
} marks[] = {
	{"$$", "$$", true},
	{"$", "$", false},
	{"\\(", "\\)", false},
	{"\\[", "\\]", true},
	{"", "", false},
};

static size_t mark_of(const char *typed)
{
	size_t i = 0;

	while (strncmp(typed, marks[i].open, strlen(marks[i].open)) != 0)
		i++;
	return i;
}

static const char *trimmed(struct arena *arena, const struct buffer *text)
{
	const char *at = buffer_text(text);
	size_t length;

	at += strspn(at, " ");
	length = strlen(at);
	while (length > 0 && at[length - 1] == ' ')
		length--;
	return arena_copy(arena, at, length);
}

const struct formula *formula_read(
	struct arena *arena, const char *typed, size_t length)
{
	struct formula *formula = arena_alloc(arena, 1, sizeof(*formula));
	const char *copy = arena_copy(arena, typed, length);
	const size_t mark = mark_of(copy);
	const size_t open = strlen(marks[mark].open);
	struct buffer linear = {.arena = arena};

	formula->typed = copy;
	formula->display = marks[mark].display;
	formula->row = math_parse(arena, copy + open,
		length - open - strlen(marks[mark].close), &formula->fault);
	formula->fault.at += open;
	formula->linear = copy;
	if (formula->row == NULL)
		return formula;
	linear_put(&linear, formula->row);
	formula->linear = trimmed(arena, &linear);
	formula->parts = row_parts(formula->row, formula->display);
	return formula;
}

const char *formula_part(
	struct arena *arena, const struct formula *formula, size_t part)
{
	const struct math *at = row_inner(formula->row)->body, *end;
	enum math_class before = MATH_CLASSES;
	struct buffer linear = {.arena = arena};

	if (formula->parts == 1)
		return formula->linear;
	for (end = row_part_end(at, &before, formula->display); part > 0;
		part--) {
		at = end;
		end = row_part_end(at, &before, formula->display);
	}
	linear_put_parts(&linear, at, end);
	return trimmed(arena, &linear);
}

bool formula_is_price(const char *typed)
{
	size_t letters = 0;

	if (typed[0] != '$' || !is_digit(typed[1]))
		return false;
	for (const char *at = typed; *at != '\0'; at++) {
		if (*at == '\\')
			return false;
		letters = is_letter(*at) ? letters + 1 : 0;
		if (letters == WORD)
			return true;
	}
	return false;
}
