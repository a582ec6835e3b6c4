/*
 * The wording follows ClearSpeak: short where it cannot be misunderstood, and
 * with an "end" behind a part that is not simple.  A part is simple if it is
 * one number, one letter or one name.
 */
#include "text/said/speech.h"

#include "base/arena.h"
#include "base/utf8.h"
#include "text/math/alphabet.h"
#include "text/math/row.h"
#include "text/math/symbol.h"
#include "text/said/speech_groups.h"
#include "text/said/tongue.h"

#include <assert.h>
#include <string.h>

enum {
	PRIME = 0x2032,
	RING = 0x2218,
	MINUS = 0x2212
};

bool speech_has(const char *language)
{
	enum tongue tongue;

	return tongue_named(language, &tongue);
}

/* Say text that the author typed. */
static void say_typed(struct buffer *out, const char *text)
{
	if (*text == '\0')
		return;
	if (out->length > 0 && *text != ',')
		buffer_putc(out, ' ');
	buffer_puts(out, text);
}

void speech_say(struct buffer *out, const char *words)
{
	if (words == NULL || *words == '\0')
		return;
	if (out->length > 0 && *words != ',')
		buffer_putc(out, ' ');
	buffer_putc(out, TONGUE_MARK);
	buffer_puts(out, words);
	buffer_putc(out, TONGUE_MARK);
}

static void say_code(struct buffer *out, uint32_t code)
{
	char bytes[5] = "";

	bytes[utf8_put(code, bytes)] = '\0';
	say_typed(out, bytes);
}

const struct math *speech_inside(const struct math *part)
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
	part = speech_inside(part);
	return part == NULL || is_number(part) || part->kind == MATH_SYMBOL ||
	       part->kind == MATH_TEXT || part->kind == MATH_NAME ||
	       part->kind == MATH_BLANK;
}

/* Say a part and, if it is not simple, where it ends. */
static void say_ended(
	struct buffer *out, const struct math *part, const char *end)
{
	speech_part(out, part);
	if (!is_simple(part))
		speech_say(out, end);
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
		speech_say(out, said);
	else
		say_code(out, part->code);
}

static void say_name(struct buffer *out, const struct math *part)
{
	speech_say(out, part->said != NULL ? part->said : part->text);
}

static void say_text(struct buffer *out, const struct math *part)
{
	say_typed(out, part->text + strspn(part->text, " "));
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
		speech_say(out, "the fraction");
	speech_part(out, part->over);
	speech_say(out, rule ? "over" : "choose");
	speech_part(out, part->under);
	if (!simple && rule)
		speech_say(out, ", end fraction,");
}

/* The number of primes in a superscript of primes alone; 0 for any other. */
static size_t primes_of(const struct math *over)
{
	const struct math *part = speech_inside(over);
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
	const struct math *part = speech_inside(over);
	const size_t count = primes_of(over);

	if (count > 0)
		speech_say(out, primes[count > 3 ? 2 : count - 1]);
	else if (part != NULL && part->code == RING)
		speech_say(out, "degrees");
	else if (part != NULL && part->code == '2' && part->next == NULL)
		speech_say(out, "squared");
	else if (part != NULL && part->code == '3' && part->next == NULL)
		speech_say(out, "cubed");
	else {
		speech_say(out, "to the power");
		say_ended(out, over, ", end power,");
	}
}

/* "the sum from i equals 1 to n of" */
static void say_operator(struct buffer *out, const struct math *part)
{
	const struct math *base = part->body;
	const bool limit = base->kind == MATH_NAME && base->flags & MATH_LIMITS;
	const bool log = base->kind == MATH_NAME && !limit;

	speech_part(out, base);
	if (part->under != NULL) {
		speech_say(out, limit ? "as" : log ? "base" : "from");
		speech_part(out, part->under);
	}
	if (part->over != NULL && log) {
		say_power(out, part->over);
	} else if (part->over != NULL) {
		speech_say(out, "to ");
		speech_part(out, part->over);
	}
	speech_say(out, "of");
}

static void say_chemical(struct buffer *out, const struct math *part)
{
	if (part->body == NULL) {
		speech_part(out, part->over);
		speech_part(out, part->under);
		return;
	}
	speech_part(out, part->body);
	speech_part(out, part->under);
	if (part->over != NULL) {
		speech_say(out, "superscript");
		speech_part(out, part->over);
	}
}

/* Say the scripts behind their base. */
static void say_behind(struct buffer *out, const struct math *part)
{
	if (part->under != NULL) {
		speech_say(out, "sub");
		say_ended(out, part->under, ", end sub,");
	}
	if (part->over != NULL)
		say_power(out, part->over);
}

/* Say the last digit of a number with its scripts. */
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
			speech_say(out, "negative");
		else if (at != row->body && is_digit_part(last) &&
			 at->kind == MATH_SCRIPTS && is_digit_part(at->body))
			say_last_digit(out, at);
		else
			speech_part(out, at);
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
	const struct math *degree = speech_inside(part->over);

	if (degree == NULL) {
		speech_say(out, "the square root of");
	} else if (degree->code == '3') {
		speech_say(out, "the cube root of");
	} else {
		speech_say(out, "the root of degree");
		speech_part(out, part->over);
		speech_say(out, "of");
	}
	say_ended(out, part->body, ", end root,");
}

static void say_body(struct buffer *out, const struct math *part)
{
	speech_part(out, part->body);
}

static void say_line(struct buffer *out, const struct math *part)
{
	const struct math *body = speech_inside(part->body);

	if (body != NULL && body->kind == MATH_SPACE) {
		speech_say(out, "blank");
		return;
	}
	speech_say(out, part->flags & MATH_UNDER ? "underlined" : "line over");
	say_ended(out, part->body, ", end line,");
}

static void say_cancel(struct buffer *out, const struct math *part)
{
	speech_say(out, part->said != NULL ? part->said : "crossed out");
	say_ended(out, part->body, ", end crossed out,");
}

static void say_frame(struct buffer *out, const struct math *part)
{
	speech_say(out, "boxed");
	say_ended(out, part->body, ", end box,");
}

static void say_division(struct buffer *out, const struct math *part)
{
	speech_say(out, "divided into");
	speech_part(out, part->body);
}

static void say_blank(struct buffer *out, const struct math *part)
{
	(void)part;
	speech_say(out, "blank");
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
	[MATH_FENCED] = speech_groups_fenced,
	[MATH_DELIMITER] = speech_groups_delimiter,
	[MATH_MIDDLE] = speech_groups_delimiter,
	[MATH_ACCENT] = speech_groups_accent,
	[MATH_BRACE] = say_body,
	[MATH_LINE] = say_line,
	[MATH_STACK] = speech_groups_stack,
	[MATH_ARROW] = speech_groups_arrow,
	[MATH_TABLE] = speech_groups_table,
	[MATH_STYLE] = say_body,
	[MATH_CANCEL] = say_cancel,
	[MATH_FRAME] = say_frame,
	[MATH_PHANTOM] = say_nothing,
	[MATH_SMASH] = say_body,
	[MATH_RULE] = say_nothing,
	[MATH_RAISED] = say_body,
	[MATH_TAG] = say_body,
	[MATH_DIVISION] = say_division,
	[MATH_BLANK] = say_blank,
	[MATH_ANSWER] = say_body,
};

static_assert(LENGTH(says) == MATH_KINDS, "each kind needs words");

void speech_part(struct buffer *out, const struct math *part)
{
	if (part != NULL)
		says[part->kind](out, part);
}

const char *speech_of(
	struct arena *arena, const struct math *row, const char *language)
{
	struct buffer english = {.arena = arena};
	enum tongue tongue;

	speech_part(&english, row);
	tongue_named(language, &tongue);
	return tongue_text(arena, buffer_text(&english), tongue);
}
