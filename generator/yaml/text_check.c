#include "yaml/text_check.h"

#include "base/arena.h"
#include "base/message.h"
#include "base/utf8.h"
#include "text/comparable.h"
#include "text/entity.h"
#include "text/formula.h"
#include "text/letter.h"
#include "text/rich.h"
#include "text/source/line_marks.h"
#include "text/source/notes.h"
#include "yaml/formula_escapes.h"
#include "yaml/mistyped.h"
#include "yaml/place.h"

#include <string.h>

enum {
	PLACES_MAX = 200, /* messages with a place; each scans the file */
	SHOWN_MAX = 60    /* bytes of a text in a message */
};

static const char quote_text[] =
	"put the text in quotes; a comment has a space after its \"#\"";

bool text_check_is_kept(struct where at)
{
	static const char record[] = "record:";
	const struct source *source = at.source;

	return source != NULL &&
	       strncmp(source->text, record, strlen(record)) == 0;
}

/* The end of the scalar in its source; NULL if unknown. */
static const char *behind(const struct node *node, struct where *place)
{
	const struct source *source = node->at.source;
	const char *at, *end;

	if (source == NULL)
		return NULL;
	*place = *node->text == '\0' ? node->at
				     : place_in(node, strlen(node->text) - 1);
	at = source->text;
	end = at + source->length;
	for (uint32_t line = 1; line < place->line && at < end; line++) {
		const char *next = memchr(at, '\n', (size_t)(end - at));

		at = next == NULL ? end : next + 1;
	}
	for (uint32_t col = 1; col < place->col && at < end; col++) {
		size_t step = 0;

		utf8_next(at, (size_t)(end - at), &step);
		at += step;
	}
	return at;
}

/* The "#" that cut a text which ends at `at`, and its place. */
static const char *mark_of(const char *at, struct where *place)
{
	const char *mark = mistyped_comment(at);

	if (mark == NULL)
		mark = mistyped_comment_below(at + strcspn(at, "\r\n"), 0);
	for (; mark != NULL && at < mark; at++) {
		place->line += *at == '\n';
		place->col += (*at & 0xc0) != 0x80;
		if (*at == '\n')
			place->col = 1;
	}
	return mark;
}

/* Report the "#" behind a text. */
static bool refuse_cut(struct reading *reading, const struct node *node,
	const struct field *field)
{
	struct where place = node->at;
	const char *at = behind(node, &place);
	const char *mark = at == NULL ? NULL : mark_of(at, &place);
	const int length = mark == NULL ? 0 : (int)strcspn(mark, "\r\n");

	error_at(reading->errors, place,
		"%s: \" #\" begins a comment and cuts off \"%.*s\"",
		field->name, length > SHOWN_MAX ? SHOWN_MAX : length,
		mark == NULL ? "" : mark);
	if (length <= SHOWN_MAX && strchr(node->text, '"') == NULL &&
		strchr(node->text, '\n') == NULL)
		error_hint(reading->errors,
			"put the text in quotes: \"%s %.*s\"", node->text,
			length, mark == NULL ? "" : mark);
	else
		error_hint(reading->errors, "%s", quote_text);
	return false;
}

void text_check_hint_cut(struct reading *reading, const struct node *node)
{
	struct where place;
	const char *at;

	if (!node->cut || node->type != NODE_SCALAR)
		return;
	at = behind(node, &place);
	if (at != NULL && mark_of(at, &place) != NULL)
		error_hint(reading->errors, "%s", quote_text);
}

/* A note about a text. */
struct remark {
	struct reading *reading;
	const char *text; /* the typed text, shortened */
	const char *whole;
};

static void say_entity(const struct remark *remark)
{
	const uint32_t code = entity_code(remark->whole, strlen(remark->whole));
	char letter[5] = "";

	if (code == 0) {
		error_hint(
			remark->reading->errors, "write the character itself");
		return;
	}
	letter[utf8_put(code, letter)] = '\0';
	if (letter_is_space(code) || letter_is_hidden(code))
		error_hint(remark->reading->errors,
			"write the character itself, U+%04X", (unsigned)code);
	else
		error_hint(remark->reading->errors,
			"write the character itself: %s (U+%04X)", letter,
			(unsigned)code);
}

/* The length in bytes of the first operand after the mark of "^10-2^" or
 * "^2y^"; 0 if it cannot be determined. */
static size_t first_operand(const char *small)
{
	const size_t digits = strspn(small + 1, "0123456789");
	bool any = false;
	size_t at = 1;

	while (small[at] != *small) {
		const size_t before = at;
		const uint32_t code = utf8_next(small, strlen(small), &at);

		if (any && (letter_is_operator(code) || code == ')' ||
				   (before - 1 == digits && digits > 0)))
			return before - 1;
		any |= letter_of_word(code);
		if (code == '(')
			return 0;
	}
	return 0;
}

/* Suggest how to raise all of "10-2" in "^10-2^", its first operand, or
 * none. */
static void say_small(const struct remark *remark)
{
	const bool up = *remark->whole == '^';
	const char *tag = up ? "sup" : "sub";
	const char *does = up ? "raise" : "lower";
	const int length = (int)strlen(remark->whole) - 2;
	const int operand = (int)first_operand(remark->whole);

	if (operand > 0)
		error_hint(remark->reading->errors,
			"write <%s>%.*s</%s> to %s all of it, %c%.*s%c to %s "
			"its beginning, \\%c for the sign itself",
			tag, length, remark->whole + 1, tag, does,
			*remark->whole, operand, remark->whole + 1,
			*remark->whole, does, *remark->whole);
	else
		error_hint(remark->reading->errors,
			"write <%s>%.*s</%s> to %s it, \\%c for the sign "
			"itself",
			tag, length, remark->whole + 1, tag, does,
			*remark->whole);
}

static void say_pair(const struct remark *remark)
{
	const bool closes = remark->whole[1] == '/';

	error_hint(remark->reading->errors, closes ? "nothing opens it before"
						   : "nothing closes it in its "
						     "paragraph");
}

static void say_open(const struct remark *remark)
{
	if (*remark->whole == '$')
		error_hint(
			remark->reading->errors, "write \\$ for a dollar sign");
	else
		error_hint(remark->reading->errors, "close it with \\%c",
			remark->whole[1] == '(' ? ')' : ']');
}

static const struct {
	const char *message; /* around the typed text */
	const char *hint;
	void (*say)(const struct remark *remark); /* instead of the hint */
} remarks[NOTE_COUNT] = {
	[NOTE_ENTITY] = {"\"%s\" is printed as typed", NULL, say_entity},
	[NOTE_PRICE] = {"\"%s\" is read as a formula",
		"write \\$ for a dollar sign", NULL},
	[NOTE_DOLLAR] = {"\"%s\" opens a formula that nothing closes", NULL,
		say_open},
	[NOTE_TAG] = {"the tag \"%s\" is printed as typed",
		"known tags: <b> <i> <u> <s> <sub> <sup> <br> <kbd>; put code "
		"in backticks",
		NULL},
	[NOTE_PAIR] = {"the tag \"%s\" is printed as typed", NULL, say_pair},
	[NOTE_FOOTNOTE] = {"the footnote \"%s\" is printed as typed",
		"write ^1^ for a raised number", NULL},
	[NOTE_LINK] = {"\"%s\" is printed as typed, not as a link",
		"a link is [text](https://address)", NULL},
	[NOTE_PICTURE] = {"\"%s\" is printed as typed, not as a picture",
		"a picture is ![what it shows](its-file.svg)", NULL},
	[NOTE_HEADING] = {"\"%s\" is printed as typed",
		"a heading is a line that begins with \"# \"", NULL},
	[NOTE_RULE] = {"\"%s\" is printed as typed", "a rule is ---", NULL},
	[NOTE_MEANING] = {"\"%s\" is printed as typed, in one paragraph with "
			  "the line above",
		"write a list: \"- term: meaning\"", NULL},
	[NOTE_BOX] = {"\"%s\" is printed as typed, not as a box",
		"a box to tick is ☐", NULL},
	[NOTE_RAISED] = {"\"%s\" is printed as typed, since it contains an "
			 "operator",
		NULL, say_small},
	[NOTE_LOWERED] = {"\"%s\" is printed as typed, since it contains an "
			  "operator",
		NULL, say_small},
	[NOTE_TWO] = {"\"%s\" is printed as typed, since it could be two", NULL,
		say_small},
};

/* The typed text, cut if it is long. */
static const char *shown(struct arena *arena, const char *text)
{
	size_t length = strlen(text);

	if (length <= SHOWN_MAX)
		return text;
	for (length = SHOWN_MAX; (text[length] & 0xc0) == 0x80;)
		length--;
	return arena_printf(arena, "%.*s…", (int)length, text);
}

static void warn(
	struct reading *reading, struct where place, const struct note *note)
{
	const struct remark remark = {
		reading, shown(reading->arena, note->text), note->text};
	const char *message = message_text(remarks[note->kind].message);
	const char *typed = strstr(message, "%s");

	error_warn_at(reading->errors, place, "%.*s%s%s",
		(int)(typed - message), message, remark.text, typed + 2);
	if (remarks[note->kind].say != NULL)
		remarks[note->kind].say(&remark);
	else if (remarks[note->kind].hint != NULL)
		error_hint(reading->errors, "%s", remarks[note->kind].hint);
}

/* Find a note's text in the scalar, searching from `from`. */
static struct where place_of(struct reading *reading, const struct node *node,
	const struct note *note, size_t *from)
{
	const char *found = strstr(node->text + *from, note->text);

	if (found == NULL)
		found = strstr(node->text, note->text);
	if (found == NULL || error_count_all(reading->errors) > PLACES_MAX)
		return node->at;
	*from = (size_t)(found - node->text) + 1;
	return place_in(node, (size_t)(found - node->text));
}

/* Can a note begin here?  Most texts need no closer look. */
static bool may_be_noted(const char *at)
{
	const char next = at[1];

	if (*at == '&')
		return is_letter(next) || next == '#';
	if (*at == '<')
		return is_letter(next) || next == '/' || next == '!' ||
		       next == '?';
	if (*at == '\\')
		return next != '\0' && strchr("([cp", next) != NULL;
	if (*at == '$')
		return true;
	/* The other marks come in pairs. */
	return strchr(at + 1, *at == '[' ? ']' : *at) != NULL;
}

static bool any_noted(const char *text)
{
	while ((text = strpbrk(text, "&<$^~[\\")) != NULL) {
		if (may_be_noted(text))
			return true;
		text++;
	}
	return false;
}

/* Report what is wrong with a formula, at its place. */
static bool refuse_formula(
	struct reading *reading, const struct node *node, const char *typed)
{
	const struct formula *formula =
		formula_read(reading->arena, typed, strlen(typed));
	const char *found = strstr(node->text, typed);
	struct where place = node->at;

	if (found != NULL && error_count_all(reading->errors) <= PLACES_MAX)
		place = place_in(
			node, (size_t)(found - node->text) + formula->fault.at);
	error_at(reading->errors, place, "formula: %s",
		message_text(formula->fault.message));
	if (formula->fault.hint != NULL)
		error_hint(reading->errors, "%s", formula->fault.hint);
	return false;
}

/* Report a formula too long to be parsed. */
static bool refuse_long(struct reading *reading, const struct node *node,
	const struct note *note, size_t *from)
{
	error_at(reading->errors, place_of(reading, node, note, from),
		"\"%s\" opens a formula longer than 4 KB", note->text);
	error_hint(
		reading->errors, "divide it, or write \\$ for a dollar sign");
	return false;
}

/* Warn of every note; false if a formula has a fault. */
static bool report_all(struct reading *reading, const struct node *node)
{
	const bool whole = formula_escapes_check(reading, node);
	bool ok = whole;
	struct notes notes = {.arena = reading->arena};
	size_t from = 0;

	if (any_noted(node->text))
		rich_parse_noted(reading->arena, node->text, &notes);
	line_marks_note(&notes, node->text);
	for (size_t i = 0; i < notes.count; i++) {
		const struct note *note = &notes.at[i];

		if (note->kind == NOTE_FORMULA)
			ok &= refuse_formula(reading, node, note->text);
		else if (note->kind == NOTE_LONG)
			ok = refuse_long(reading, node, note, &from);
		else if (whole || note->kind != NOTE_DOLLAR)
			warn(reading, place_of(reading, node, note, &from),
				note);
	}
	return ok;
}

bool text_check(struct reading *reading, const struct node *node,
	const struct field *field)
{
	if (text_check_is_kept(node->at))
		return true;
	if (node->cut)
		return refuse_cut(reading, node, field);
	if (!comparable_has_ink(node->text)) {
		fields_expected(reading, node, field, "text");
		error_hint(reading->errors, "it would print nothing");
		return false;
	}
	return report_all(reading, node);
}
