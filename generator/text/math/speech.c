/*
 * The wording follows ClearSpeak: short where nothing can be misunderstood, and
 * with an "end" behind what has several parts.  A part is simple if it is one
 * number, one letter or one name.
 */
#include "text/math/speech.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "base/utf8.h"
#include "text/math/alphabet.h"
#include "text/math/row.h"
#include "text/math/symbol.h"

#include <assert.h>
#include <string.h>

enum {
	PRIME = 0x2032,
	RING = 0x2218,
	MINUS = 0x2212
};

bool speech_has(const char *language)
{
	return language == NULL || *language == '\0' ||
	       strncmp(language, "en", 2) == 0;
}

static void say(struct buffer *out, const char *words)
{
	if (words == NULL || *words == '\0')
		return;
	if (out->length > 0 && *words != ',')
		buffer_putc(out, ' ');
	buffer_puts(out, words);
}

static void say_code(struct buffer *out, uint32_t code)
{
	char bytes[5] = "";

	bytes[utf8_put(code, bytes)] = '\0';
	say(out, bytes);
}

static void say_part(struct buffer *out, const struct math *part);

static const struct math *inside(const struct math *part)
{
	while (part != NULL && part->body != NULL &&
		((part->kind == MATH_ROW && part->body->next == NULL) ||
			part->kind == MATH_STYLE))
		part = part->body;
	return part;
}

static bool is_digit_part(const struct math *part)
{
	return part != NULL && part->kind == MATH_SYMBOL &&
	       ((part->code >= '0' && part->code <= '9') || part->code == '.');
}

static bool is_number(const struct math *part)
{
	if (part == NULL || part->kind != MATH_ROW)
		return is_digit_part(part);
	for (part = part->body; part != NULL; part = part->next)
		if (!is_digit_part(part))
			return false;
	return true;
}

static bool is_simple(const struct math *part)
{
	part = inside(part);
	return part == NULL || is_number(part) || part->kind == MATH_SYMBOL ||
	       part->kind == MATH_TEXT || part->kind == MATH_NAME ||
	       part->kind == MATH_BLANK;
}

/* Say a part, and where it ends if it is not simple. */
static void say_ended(
	struct buffer *out, const struct math *part, const char *end)
{
	say_part(out, part);
	if (!is_simple(part))
		say(out, end);
}

static void say_digits(struct buffer *out, const struct math **part)
{
	buffer_putc(out, ' ');
	for (;; *part = (*part)->next) {
		buffer_putc(out, (char)(*part)->code);
		if (!is_digit_part((*part)->next))
			return;
	}
}

static void say_symbol(struct buffer *out, const struct math *part)
{
	const char *said = part->said;

	if (said == NULL &&
		(part->code >= 0x80 || !is_letter((char)part->code)))
		said = symbol_said(part->code);
	if (said != NULL)
		say(out, said);
	else
		say_code(out, part->code);
}

static void say_name(struct buffer *out, const struct math *part)
{
	say(out, part->said != NULL ? part->said : part->text);
}

static void say_text(struct buffer *out, const struct math *part)
{
	say(out, part->text + strspn(part->text, " "));
}

static void say_nothing(struct buffer *out, const struct math *part)
{
	(void)out;
	(void)part;
}

static void say_fraction(struct buffer *out, const struct math *part)
{
	const bool simple = is_simple(part->over) && is_simple(part->under);
	const bool rule = (part->flags & MATH_NO_RULE) == 0;

	if (rule)
		say(out, "the fraction");
	say_part(out, part->over);
	say(out, rule ? "over" : "choose");
	say_part(out, part->under);
	if (!simple && rule)
		say(out, ", end fraction,");
}

/* The number of primes a superscript consists of, 0 if of anything else. */
static size_t primes_of(const struct math *over)
{
	const struct math *part = inside(over);
	size_t count = 0;

	if (part != NULL && part->kind == MATH_ROW)
		part = part->body;
	for (; part != NULL; part = part->next, count++)
		if (part->code != PRIME)
			return 0;
	return count;
}

static void say_power(struct buffer *out, const struct math *over)
{
	static const char *const primes[] = {
		"prime", "double prime", "triple prime"};
	const struct math *part = inside(over);
	const size_t count = primes_of(over);

	if (count > 0)
		say(out, primes[count > 3 ? 2 : count - 1]);
	else if (part != NULL && part->code == RING)
		say(out, "degrees");
	else if (part != NULL && part->code == '2' && part->next == NULL)
		say(out, "squared");
	else if (part != NULL && part->code == '3' && part->next == NULL)
		say(out, "cubed");
	else {
		say(out, "to the power");
		say_ended(out, over, ", end power,");
	}
}

/* "the sum from i equals 1 to n of" */
static void say_operator(struct buffer *out, const struct math *part)
{
	const struct math *base = part->body;
	const bool limit = base->kind == MATH_NAME && base->flags & MATH_LIMITS;
	const bool log = base->kind == MATH_NAME && !limit;

	say_part(out, base);
	if (part->under != NULL) {
		say(out, limit ? "as" : log ? "base" : "from");
		say_part(out, part->under);
	}
	if (part->over != NULL && log) {
		say_power(out, part->over);
	} else if (part->over != NULL) {
		say(out, "to");
		say_part(out, part->over);
	}
	say(out, "of");
}

static void say_chemical(struct buffer *out, const struct math *part)
{
	if (part->body == NULL) {
		say_part(out, part->over);
		say_part(out, part->under);
		return;
	}
	say_part(out, part->body);
	say_part(out, part->under);
	if (part->over != NULL) {
		say(out, "superscript");
		say_part(out, part->over);
	}
}

/* The scripts of what was said. */
static void say_behind(struct buffer *out, const struct math *part)
{
	if (part->under != NULL) {
		say(out, "sub");
		say_ended(out, part->under, ", end sub,");
	}
	if (part->over != NULL)
		say_power(out, part->over);
}

/* The last digit of a number, with the scripts that it has. */
static void say_last_digit(struct buffer *out, const struct math *part)
{
	buffer_putc(out, (char)part->body->code);
	say_behind(out, part);
}

static void say_row(struct buffer *out, const struct math *row)
{
	enum math_class before = MATH_CLASSES;
	const struct math *last = NULL;

	for (const struct math *at = row->body; at != NULL; at = at->next) {
		const enum math_class class = row_class(before, at);

		if (is_digit_part(at) && at->code != '.') {
			say_digits(out, &at);
			before = MATH_ORDINARY;
			last = at;
			continue;
		}
		if (at->code == MINUS && at->class == MATH_BINARY &&
			class == MATH_ORDINARY)
			say(out, "negative");
		else if (at != row->body && is_digit_part(last) &&
			 at->kind == MATH_SCRIPTS && is_digit_part(at->body))
			say_last_digit(out, at);
		else
			say_part(out, at);
		last = at;
		if (at->kind != MATH_SPACE)
			before = class;
	}
}

static void say_scripts(struct buffer *out, const struct math *part)
{
	if (part->flags & MATH_CHEMICAL) {
		say_chemical(out, part);
		return;
	}
	if (part->body != NULL && part->class == MATH_LARGE &&
		part->body->kind != MATH_BRACE) {
		say_operator(out, part);
		return;
	}
	say_ended(out, part->body, ",");
	say_behind(out, part);
}

static void say_root(struct buffer *out, const struct math *part)
{
	const struct math *degree = inside(part->over);

	if (degree == NULL) {
		say(out, "the square root of");
	} else if (degree->code == '3') {
		say(out, "the cube root of");
	} else {
		say(out, "the root of degree");
		say_part(out, part->over);
		say(out, "of");
	}
	say_ended(out, part->body, ", end root,");
}

static void say_count(struct buffer *out, const char *what, size_t count)
{
	say(out, what);
	buffer_printf(out, " %zu", count);
}

/* Rows with a word before each, "row 1: a, b". */
static void say_rows(
	struct buffer *out, const struct math_table *table, const char *word)
{
	for (size_t row = 0; row < table->rows; row++) {
		say_count(out, word, row + 1);
		buffer_putc(out, ':');
		for (size_t i = 0; i < table->columns; i++) {
			const struct math *cell =
				table->cells[row * table->columns + i];

			say_part(out, cell);
			if (i + 1 < table->columns && cell != NULL &&
				!table->column[i + 1].tight)
				buffer_putc(out, ',');
		}
		buffer_putc(out, row + 1 < table->rows ? ';' : ',');
	}
}

static void say_table(struct buffer *out, const struct math *part)
{
	say_rows(out, part->table, "line");
	say(out, "end of lines");
}

static const struct {
	uint32_t open, close;
	const char *before, *after;
} fences[] = {
	{'|', '|', "the absolute value of", ", end absolute value,"},
	{0x2016, 0x2016, "the norm of", ", end norm,"},
	{0x230a, 0x230b, "the floor of", ", end floor,"},
	{0x2308, 0x2309, "the ceiling of", ", end ceiling,"},
	{'(', ')', "open parenthesis", "close parenthesis"},
	{'[', ']', "open bracket", "close bracket"},
	{'{', '}', "open brace", "close brace"},
};

/* A matrix, a determinant, or cases. */
static void say_fenced_table(
	struct buffer *out, const struct math *part, const struct math *table)
{
	if (part->close == 0 && part->code == '{') {
		say_rows(out, table->table, "case");
		say(out, "end of cases");
		return;
	}
	say(out, part->code == '|' ? "the determinant of the" : "the");
	buffer_printf(out, " %zu by %zu matrix,", table->table->rows,
		table->table->columns);
	say_rows(out, table->table, "row");
	say(out, "end of matrix");
}

static void say_fenced(struct buffer *out, const struct math *part)
{
	const struct math *body = inside(part->body);
	size_t i = 0;

	if (body != NULL && body->kind == MATH_TABLE) {
		say_fenced_table(out, part, body);
		return;
	}
	if (body != NULL && body->kind == MATH_FRACTION &&
		body->flags & MATH_NO_RULE && part->code == '(') {
		say_part(out, body);
		return;
	}
	while (i < LENGTH(fences) && (fences[i].open != part->code ||
					     fences[i].close != part->close))
		i++;
	if (i < LENGTH(fences))
		say(out, fences[i].before);
	else if (part->code != 0)
		say(out, symbol_said(part->code));
	say_part(out, part->body);
	if (i < LENGTH(fences))
		say(out, fences[i].after);
	else if (part->close != 0)
		say(out, symbol_said(part->close));
}

static void say_delimiter(struct buffer *out, const struct math *part)
{
	if (part->code != 0)
		say(out, symbol_said(part->code));
}

static const struct {
	uint32_t code;
	const char *said;
} accents[] = {
	{0x20d7, "vector"},
	{0x302, "hat"},
	{0x303, "tilde"},
	{0x304, "bar"},
	{0x307, "dot"},
	{0x308, "double dot"},
	{0x20db, "triple dot"},
	{0x30a, "ring"},
	{0x2322, "arc"},
};

static void say_accent(struct buffer *out, const struct math *part)
{
	const char *said = "accent";

	for (size_t i = 0; i < LENGTH(accents); i++)
		if (accents[i].code == part->code)
			said = accents[i].said;
	if (part->code == 0x20d7 || part->code == 0x2322)
		say(out, part->flags & MATH_STRETCHES && part->code == 0x20d7
				 ? "ray"
				 : said);
	say_part(out, part->body);
	if (part->code == 0x20e1)
		say(out, "with a line over it");
	else if (part->code != 0x20d7 && part->code != 0x2322)
		say(out, said);
}

static void say_body(struct buffer *out, const struct math *part)
{
	say_part(out, part->body);
}

static void say_line(struct buffer *out, const struct math *part)
{
	const struct math *body = inside(part->body);

	if (body != NULL && body->kind == MATH_SPACE) {
		say(out, "blank");
		return;
	}
	say(out, part->flags & MATH_UNDER ? "underlined" : "line over");
	say_ended(out, part->body, ", end line,");
}

static void say_stack(struct buffer *out, const struct math *part)
{
	say_part(out, part->body);
	if (part->over != NULL) {
		say(out, "with");
		say_part(out, part->over);
		say(out, "above");
	}
	if (part->under != NULL) {
		say(out, "with");
		say_part(out, part->under);
		say(out, "below");
	}
}

static void say_arrow(struct buffer *out, const struct math *part)
{
	say(out, part->said != NULL ? part->said : symbol_said(part->code));
	if (part->over != NULL) {
		say(out, ", with");
		say_part(out, part->over);
		say(out, "above,");
	}
	if (part->under != NULL) {
		say(out, ", with");
		say_part(out, part->under);
		say(out, "below,");
	}
}

static void say_cancel(struct buffer *out, const struct math *part)
{
	say(out, part->said != NULL ? part->said : "crossed out");
	say_ended(out, part->body, ", end crossed out,");
}

static void say_frame(struct buffer *out, const struct math *part)
{
	say(out, "boxed");
	say_ended(out, part->body, ", end box,");
}

static void say_division(struct buffer *out, const struct math *part)
{
	say(out, "divided into");
	say_part(out, part->body);
}

static void say_blank(struct buffer *out, const struct math *part)
{
	(void)part;
	say(out, "blank");
}

static void (*const says[])(struct buffer *, const struct math *) = {
	[MATH_ROW] = say_row,
	[MATH_SYMBOL] = say_symbol,
	[MATH_NAME] = say_name,
	[MATH_TEXT] = say_text,
	[MATH_SPACE] = say_nothing,
	[MATH_FRACTION] = say_fraction,
	[MATH_SCRIPTS] = say_scripts,
	[MATH_ROOT] = say_root,
	[MATH_FENCED] = say_fenced,
	[MATH_DELIMITER] = say_delimiter,
	[MATH_MIDDLE] = say_delimiter,
	[MATH_ACCENT] = say_accent,
	[MATH_BRACE] = say_body,
	[MATH_LINE] = say_line,
	[MATH_STACK] = say_stack,
	[MATH_ARROW] = say_arrow,
	[MATH_TABLE] = say_table,
	[MATH_STYLE] = say_body,
	[MATH_CANCEL] = say_cancel,
	[MATH_FRAME] = say_frame,
	[MATH_PHANTOM] = say_nothing,
	[MATH_SMASH] = say_body,
	[MATH_DIVISION] = say_division,
	[MATH_BLANK] = say_blank,
	[MATH_ANSWER] = say_body,
};

static_assert(LENGTH(says) == MATH_KINDS, "each kind needs words");

static void say_part(struct buffer *out, const struct math *part)
{
	if (part != NULL)
		says[part->kind](out, part);
}

/* No comma before another one, and none at the end. */
static void tidy(struct buffer *out)
{
	size_t to = 0;

	for (size_t i = 0; i < out->length; i++) {
		const char next = out->at[i];

		if (next == ',' || next == ';')
			while (to > 0 && (out->at[to - 1] == ',' ||
						 out->at[to - 1] == ' '))
				to--;
		if (next != ' ' || (to > 0 && out->at[to - 1] != ' '))
			out->at[to++] = next;
	}
	while (to > 0 && strchr(", ;", out->at[to - 1]) != NULL)
		to--;
	out->length = to;
}

const char *speech_of(struct arena *arena, const struct math *row)
{
	struct buffer out = {.arena = arena};

	say_part(&out, row);
	tidy(&out);
	return arena_copy(arena, buffer_text(&out), out.length);
}
