#include "exchange/text/markdown.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "base/common.h"
#include "exchange/text/formula.h"

enum {
	BLANK_LEAST = 3, /* underscores that are a blank to fill in */
	AHEAD = 2000     /* bytes searched for the end of a mark */
};

struct writing {
	struct buffer out;
	const char *text; /* all of it */
	const char *at;
	bool lines; /* it has several lines */
	bool in_cell;
	bool stars; /* another "*" may close what one opens */
};

/* Is a byte a letter or digit, or part of one? */
static bool is_word(char byte)
{
	return is_letter(byte) || is_digit(byte) || (byte & 0x80) != 0;
}

static bool is_space(char byte)
{
	return byte == ' ' || byte == '\n' || byte == '\t' || byte == '\0' ||
	       byte == MARKDOWN_BREAK;
}

static bool is_punctuation(char byte)
{
	return byte > ' ' && byte < 0x7f && !is_word(byte);
}

static char before(const struct writing *writing)
{
	return writing->at == writing->text ? '\0' : writing->at[-1];
}

static bool at_line_start(const struct writing *writing)
{
	const char *at = writing->at;

	while (at > writing->text && at[-1] == ' ')
		at--;
	return at == writing->text || at[-1] == '\n' ||
	       at[-1] == MARKDOWN_BREAK || at[-1] == MARKDOWN_RAW_END;
}

/* Does the rest of the word have this mark? */
static bool word_has(const char *at, char mark)
{
	for (; !is_space(*at); at++)
		if (*at == mark)
			return true;
	return false;
}

/* Did the word so far have this mark? */
static bool word_had(const struct writing *writing, char mark)
{
	const char *at = writing->at;

	for (; at > writing->text && !is_space(at[-1]); at--)
		if (at[-1] == mark)
			return true;
	return false;
}

/* The next such byte within AHEAD bytes, or NULL. */
static const char *next_of(const char *at, char byte)
{
	return memchr(at, byte, strnlen(at, AHEAD));
}

/* Is an underscore emphasis, not part of a blank or of a word? */
static bool is_underscore_mark(const struct writing *writing)
{
	const char *begin = writing->at, *end = writing->at;

	while (begin > writing->text && begin[-1] == '_')
		begin--;
	while (*end == '_')
		end++;
	if (end - begin >= BLANK_LEAST)
		return false;
	return begin == writing->text || !is_word(begin[-1]) || !is_word(*end);
}

/* Would this letter be read as a mark? */
static bool is_mark(struct writing *writing)
{
	const char *at = writing->at;

	switch (*at) {
	case '\\':
		return is_punctuation(at[1]) || at[1] == '\n' ||
		       at[1] == '\0' || (at[1] > 0 && at[1] < ' ');
	case '`':
	case '$':
		return true;
	case '*':
		return writing->stars &&
		       (!is_space(before(writing)) || !is_space(at[1]));
	case '_':
		return is_underscore_mark(writing);
	case '<':
		return is_letter(at[1]) || strchr("/!?", at[1]) != NULL;
	case '^':
	case '~':
		return word_has(at + 1, *at) || word_had(writing, *at);
	case ']': /* the text behind "](" is taken as an address */
		return at[1] == '(' && word_has(at, '$');
	case '[':
		at = next_of(at, ']');
		return at != NULL && (at[1] == '(' || at[1] == '[');
	case '|':
		return writing->in_cell || at_line_start(writing);
	case '{':
		return at[1] == '#' || next_of(at, '|') != NULL;
	default:
		return false;
	}
}

/* Would the line be a heading, a list, a quote or a rule? */
static bool begins_block(const struct writing *writing)
{
	const char *at = writing->at;
	const size_t run = strspn(at, (char[]){*at, '\0'});

	if (writing->in_cell || !at_line_start(writing))
		return false;
	if (*at == '>')
		return writing->lines;
	if (*at == '#')
		return run <= 6 && is_space(at[run]) && writing->lines;
	if (*at == '=' || *at == '-')
		if (run >= 2 && (at[run] == '\n' || at[run] == '\0'))
			return true;
	return (*at == '-' || *at == '+') && is_space(at[1]) && writing->lines;
}

/* The number of digits here that would begin a numbered list, or 0. */
static size_t list_number(const struct writing *writing)
{
	const size_t digits = strspn(writing->at, "0123456789");

	if (digits == 0 || !writing->lines || writing->in_cell ||
		!at_line_start(writing))
		return 0;
	return (writing->at[digits] == '.' || writing->at[digits] == ')') &&
			       is_space(writing->at[digits + 1])
		       ? digits
		       : 0;
}

static void put_letter(struct writing *writing)
{
	const size_t number = list_number(writing);

	if (number > 0) {
		buffer_add(&writing->out, writing->at, number);
		writing->at += number;
		buffer_putc(&writing->out, '\\');
	} else if (is_mark(writing) || begins_block(writing)) {
		buffer_putc(&writing->out, '\\');
	} else if (*writing->at == '@' && writing->at[1] == '{') {
		buffer_putc(&writing->out, '@');
	}
	buffer_putc(&writing->out, *writing->at++);
}

/* Can "*" stand here?  Its outer neighbour must not be a letter, its inner one
 * not a space.  Otherwise a tag is needed. */
static bool is_flanking(char outer, char inner)
{
	return !is_word(outer) && !is_space(inner) && inner >= ' ' &&
	       strchr("*~", inner) == NULL &&
	       (outer == '\0' || strchr("*_~", outer) == NULL);
}

static char last_of(const char *begin, const char *end)
{
	return end > begin ? end[-1] : ' ';
}

struct style {
	char begin, end;
	const char *mark, *tag;
};

static const struct style styles[] = {
	{MARKDOWN_STRONG, MARKDOWN_STRONG_END, "**", "b"},
	{MARKDOWN_EMPHASIS, MARKDOWN_EMPHASIS_END, "*", "i"},
	{MARKDOWN_SUP, MARKDOWN_SUP_END, "^", "sup"},
	{MARKDOWN_SUB, MARKDOWN_SUB_END, "~", "sub"},
	{MARKDOWN_STRIKE, MARKDOWN_STRIKE_END, "~~", "s"},
};

/* Is a text only letters, digits and "+-.,()", as "^" and "~" require? */
static bool is_simple(const char *at, const char *end)
{
	if (at == end)
		return false;
	for (; at < end; at++)
		if (!is_word(*at) && strchr("+-.,()", *at) == NULL)
			return false;
	return true;
}

static bool takes_mark(const struct writing *writing, const struct style *style,
	const char *end)
{
	const char *inner = writing->at + 1;

	if (text_equal(style->mark, "^") || text_equal(style->mark, "~"))
		return is_simple(inner, end) &&
		       (before(writing) != style->mark[0]);
	return is_flanking(before(writing), *inner) &&
	       is_flanking(end[1], last_of(inner, end)) &&
	       memchr(inner, style->begin, (size_t)(end - inner)) == NULL;
}

static void put_part(struct writing *writing, const char *end);

static void put_style(struct writing *writing, const struct style *style)
{
	const char *end = strchr(writing->at + 1, style->end);
	const bool mark = end != NULL && takes_mark(writing, style, end);

	if (end == NULL) {
		writing->at++;
		return;
	}
	buffer_printf(&writing->out, mark ? "%s" : "<%s>",
		mark ? style->mark : style->tag);
	writing->at++;
	put_part(writing, end);
	buffer_printf(&writing->out, mark ? "%s" : "</%s>",
		mark ? style->mark : style->tag);
	writing->at = end + 1;
}

static void put_code(struct writing *writing)
{
	const char *end = strchr(writing->at, MARKDOWN_CODE_END);
	const char *text = writing->at + 1;
	bool ticks;

	if (end == NULL)
		end = text + strlen(text);
	ticks = memchr(text, '`', (size_t)(end - text)) != NULL;
	buffer_puts(&writing->out, ticks ? "`` " : "`");
	buffer_add(&writing->out, text, (size_t)(end - text));
	buffer_puts(&writing->out, ticks ? " ``" : "`");
	writing->at = *end == '\0' ? end : end + 1;
}

static void put_raw(struct writing *writing)
{
	const char *end = strchr(writing->at, MARKDOWN_RAW_END);

	if (end == NULL)
		end = writing->at + strlen(writing->at);
	buffer_add(&writing->out, writing->at + 1,
		(size_t)(end - writing->at - 1));
	writing->at = *end == '\0' ? end : end + 1;
}

/* Put a formula in a platform's delimiters; false if none begins here. */
static bool put_formula(struct writing *writing)
{
	struct formula formula;
	bool alone;
	char last;

	if (!formula_at(writing->at, &formula))
		return false;
	last = formula.end[strspn(formula.end, " ")];
	alone = at_line_start(writing) && (last == '\n' || last == '\0');
	formula_put(&writing->out, &formula,
		!writing->in_cell &&
			(formula.place == FORMULA_APART ||
				(formula.place == FORMULA_MAYBE_APART &&
					alone)));
	writing->at = formula.end;
	return true;
}

static void put_next(struct writing *writing)
{
	const char byte = *writing->at;

	for (size_t i = 0; i < LENGTH(styles); i++) {
		if (byte == styles[i].begin) {
			put_style(writing, &styles[i]);
			return;
		}
	}
	if (byte == MARKDOWN_CODE)
		put_code(writing);
	else if (byte == MARKDOWN_RAW)
		put_raw(writing);
	else if (byte == MARKDOWN_BREAK) {
		buffer_puts(&writing->out, writing->in_cell ? "<br>" : "\\\n");
		writing->at++;
	} else if (byte == MARKDOWN_CELL || byte == MARKDOWN_CELL_END) {
		writing->in_cell = byte == MARKDOWN_CELL;
		writing->at++;
	} else if (byte > 0 && byte < ' ' && byte != '\n' && byte != '\t')
		writing->at++;
	else if (!put_formula(writing))
		put_letter(writing);
}

/* The depth of recursion is bounded by the number of codes. */
static void put_part(struct writing *writing, const char *end)
{
	while (writing->at < end)
		put_next(writing);
}

const char *markdown_text(struct arena *arena, const char *coded)
{
	struct writing writing = {.out = {.arena = arena},
		.text = coded,
		.at = coded,
		.stars = strchr(coded, '*') != strrchr(coded, '*') ||
			 strpbrk(coded, "\1\3") != NULL,
		.lines = strchr(coded, '\n') != NULL ||
			 strchr(coded, MARKDOWN_BREAK) != NULL};

	if (coded[strcspn(coded, "\\`*_<^~$[|{@>#=-+0123456789"
				 "\1\2\3\4\5\6\7\x08\x0b\x0c\x0e\x0f\x10\x11"
				 "\x12\x13\x14\x15\x16")] == '\0')
		return coded;
	put_part(&writing, coded + strlen(coded));
	return buffer_text(&writing.out);
}
