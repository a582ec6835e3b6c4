#include "text/formula.h"

#include "base/arena.h"
#include "base/utf8.h"
#include "text/markdown_escape.h"
#include "text/math/row.h"
#include "text/rich.h"
#include "text/said/linear.h"

#include <string.h>

enum {
	LONGEST = 4096, /* bytes of a formula */
	SHOWN = 12,     /* bytes of a noted word that begins with a "$" */
	BLANK_BYTES = sizeof(RICH_BLANK) - 1,
	WORD = 3 /* letters that make a word of prose, at least */
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
	for (const char *at = copy; (at = strstr(at, RICH_BLANK)) != NULL;
		at += BLANK_BYTES)
		formula->blanks++;
	linear_put(&linear, formula->row);
	formula->linear = trimmed(arena, &linear);
	formula->parts = row_parts(formula->row);
	return formula;
}

const struct formula *formula_filled(struct arena *arena,
	const struct formula *formula, const char *const *texts)
{
	struct buffer out = {.arena = arena};
	const char *at = formula->typed, *blank;

	for (; (blank = strstr(at, RICH_BLANK)) != NULL;
		at = blank + BLANK_BYTES) {
		buffer_add(&out, at, (size_t)(blank - at));
		buffer_puts(&out, *texts++);
	}
	buffer_puts(&out, at);
	return formula_read(arena, buffer_text(&out), out.length);
}

bool formula_is_chemical(const struct formula *formula, size_t blank)
{
	const char *at = formula->typed, *end = strstr(at, RICH_BLANK);
	int depth = 0;

	for (; blank > 0 && end != NULL; blank--)
		end = strstr(end + BLANK_BYTES, RICH_BLANK);
	for (; at < end; at++) {
		if (depth == 0 && strncmp(at, "\\ce{", 4) == 0) {
			depth = 1;
			at += 3;
		} else if (depth > 0) {
			depth += (*at == '{') - (*at == '}');
		}
	}
	return depth > 0;
}

const char *formula_inside(struct arena *arena, const char *text)
{
	const size_t mark = mark_of(text);
	const size_t open = strlen(marks[mark].open);
	const size_t close = strlen(marks[mark].close);
	const size_t length = strlen(text);

	if (length < open + close ||
		strcmp(text + length - close, marks[mark].close) != 0)
		return text;
	return arena_copy(arena, text + open, length - open - close);
}

const char *formula_letters(struct arena *arena, const struct formula *formula)
{
	struct buffer out = {.arena = arena};

	for (size_t i = 0; i < formula->parts; i++)
		buffer_puts(&out, FORMULA_LETTER);
	return buffer_text(&out);
}

const struct inset *formula_inset(
	struct arena *arena, const struct formula *formula)
{
	struct inset *inset = arena_alloc(arena, 1, sizeof(*inset));

	*inset = (struct inset){
		.formula = formula, .name = "", .alt = formula->linear};
	return inset;
}

const char *formula_part(
	struct arena *arena, const struct formula *formula, size_t part)
{
	const struct math *at = row_inner(formula->row)->body, *end;
	enum math_class before = MATH_CLASSES;
	struct buffer linear = {.arena = arena};

	if (formula->parts == 1)
		return formula->linear;
	for (end = row_part_end(at, &before); part > 0; part--) {
		at = end;
		end = row_part_end(at, &before);
	}
	linear_put_parts(&linear, at, end);
	return end == NULL ? trimmed(arena, &linear) : buffer_text(&linear);
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

/* Is it closed, but farther away than verbatim.h looks? */
static bool closes_far(const char *lone)
{
	const char *closer = *lone == '$'     ? (lone[1] == '$' ? "$$" : "$")
			     : lone[1] == '(' ? "\\)"
					      : "\\]";
	const char *end = lone[1] == '\0' ? NULL : strstr(lone + 2, closer);
	const char *blank;

	if (end == NULL || end - lone <= LONGEST)
		return false;
	blank = strstr(lone, "\n\n");
	return blank == NULL || blank > end;
}

void formula_note_lone(struct notes *notes, const char *lone)
{
	size_t length = 1;

	if (notes == NULL)
		return;
	while (lone[length] > ' ' && lone[length] <= '~' && length < SHOWN)
		length++;
	notes_add(notes, closes_far(lone) ? NOTE_LONG : NOTE_DOLLAR,
		arena_copy(notes->arena, lone, length));
}

void formula_put_source(struct buffer *out, const char *typed,
	const struct slots *slots, size_t slot)
{
	for (size_t i = 0; typed[i] != '\0';) {
		const size_t before = i;
		const uint32_t code = utf8_next(typed, strlen(typed), &i);
		bool answer;

		if (code != HIDDEN_SLOT || slots == NULL ||
			slot == slots->count) {
			buffer_add(out, typed + before, i - before);
			continue;
		}
		answer = (slots->at[slot].flags & SPAN_ANSWER) != 0;
		buffer_puts(out, answer ? RICH_ANSWER : "");
		buffer_puts(out,
			formula_inside(out->arena, slots->at[slot++].source));
		buffer_puts(out, answer ? RICH_ANSWER : "");
	}
}

bool formula_ends(struct spans spans)
{
	const struct inset *inset =
		spans.count == 0 ? NULL : spans.at[spans.count - 1].inset;

	return inset != NULL && inset->formula != NULL &&
	       inset->formula->display;
}
