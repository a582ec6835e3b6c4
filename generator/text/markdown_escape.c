#include "text/markdown_escape.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "base/common.h"
#include "base/utf8.h"
#include "text/ruby.h"
#include "text/source/line_marks.h"
#include "text/source/verbatim.h"

#include <assert.h>
#include <string.h>

enum {
	BLANK_LEAST = 3 /* underscores */
};

/* The marks in the order of their noncharacters: those that are always literal,
 * then those that may be active. */
static const char literal[] = "_^~[]<>#-+*.)=\\`&|$";
static const char active[] = "_^~[]<>";

static_assert(HIDDEN_LITERAL + sizeof(literal) - 1 == HIDDEN_BLANK,
	"a code for each mark");
static_assert(HIDDEN_BLANK + sizeof(active) - 1 == HIDDEN_FORMULA,
	"a code for each active mark");

static void put_code(struct buffer *out, uint32_t code)
{
	char bytes[4];

	buffer_add(out, bytes, utf8_put(code, bytes));
}

/* Copy a literal byte. */
static void put_literal(struct buffer *out, char mark)
{
	const char *at = strchr(literal, mark);

	if (at == NULL || mark == '\0')
		buffer_putc(out, mark);
	else
		put_code(out, HIDDEN_LITERAL + (uint32_t)(at - literal));
}

bool markdown_escape_is_guarded(uint32_t code)
{
	return (code >= HIDDEN_LEFT && code <= HIDDEN_FORMULA) ||
	       code == HIDDEN_PLACE || code == HIDDEN_LONE;
}

/* md4c checks whether emphasis is next to punctuation, and a noncharacter is
 * none.  So a code that hides punctuation gets a quotation mark on both
 * sides. */
static void put_guarded(struct buffer *out, uint32_t code)
{
	buffer_putc(out, HIDDEN_GUARD);
	put_code(out, code);
	buffer_putc(out, HIDDEN_GUARD);
}

static void put_active(struct buffer *out, char mark)
{
	const uint32_t code =
		HIDDEN_BLANK + (uint32_t)(strchr(active, mark) - active);

	if (markdown_escape_is_guarded(code))
		put_guarded(out, code);
	else
		put_code(out, code);
}

static bool is_of_ruby(uint32_t code)
{
	return code == HIDDEN_RUBY || code == HIDDEN_RUBY_BAR ||
	       code == HIDDEN_RUBY_END;
}

bool markdown_escape_is_active(uint32_t code)
{
	return (code >= HIDDEN_BLANK && code < HIDDEN_FORMULA) ||
	       is_of_ruby(code);
}

uint32_t markdown_escape_undo(uint32_t code)
{
	if (is_of_ruby(code))
		return code == HIDDEN_RUBY       ? '{'
		       : code == HIDDEN_RUBY_BAR ? '|'
						 : '}';
	if (markdown_escape_is_active(code))
		return (unsigned char)active[code - HIDDEN_BLANK];
	if (code >= HIDDEN_LITERAL && code < HIDDEN_BLANK)
		return (unsigned char)literal[code - HIDDEN_LITERAL];
	return code;
}

/* State of hiding the marks of a text. */
struct hiding {
	struct buffer out;
	const char *text;
	bool alone; /* the text is a single line */
	struct markdown_formulas *formulas;
	bool ruled; /* there was a row of dashes since the last empty line */
	struct fence fence;
};

static const char *line_end(const char *at)
{
	return at + strcspn(at, "\n");
}

/* Copy the row of dashes below a table's head with the three dashes that md4c
 * requires in each column.  Further down, a dash is a cell's text. */
static const char *copy_table_rule(struct buffer *out, const char *line)
{
	for (; *line != '\0' && strchr("|:- \t", *line) != NULL; line++) {
		buffer_putc(out, *line);
		if (*line == '-' && line[1] != '-')
			buffer_puts(out, "--");
	}
	return line;
}

/* Hide the mark that would make the line a list, heading or quote. */
static const char *copy_line_mark(struct buffer *out, const char *mark)
{
	for (; *mark != '\0' && strchr("#>*=", *mark) != NULL; mark++)
		put_literal(out, *mark);
	if (*mark != '\0' && strchr("-+.)", *mark) != NULL)
		put_literal(out, *mark++);
	return mark;
}

/* Copy the start of a line.  Returns the rest.  An underline would turn the
 * paragraph above into a heading, so a rule is kept apart from it. */
static const char *open_line(struct hiding *hiding, const char *line)
{
	struct buffer *out = &hiding->out;
	const size_t indent = strspn(line, " \t");
	const char *mark, *number;

	if (hiding->alone)
		line += indent;
	if (!hiding->alone && line_marks_in_fence(&hiding->fence, line)) {
		buffer_add(out, line, (size_t)(line_end(line) - line));
		return line_end(line);
	}
	if (!hiding->alone && line[indent] == '\n')
		hiding->ruled = false;
	if (!hiding->alone && !hiding->ruled &&
		line_marks_is_table_rule(line)) {
		hiding->ruled = true;
		return copy_table_rule(out, line);
	}
	if (!hiding->alone && line_marks_is_rule(line))
		buffer_putc(out, '\n');
	mark = line_marks_find(hiding->text, line, hiding->alone);
	if (mark != NULL) {
		buffer_add(out, line, (size_t)(mark - line));
		return copy_line_mark(out, mark);
	}
	if (hiding->alone && *line != '>')
		return line;
	mark = line_marks_skip_prefix(line);
	buffer_add(out, line, (size_t)(mark - line));
	if (mark == line + indent || (number = line_marks_number(mark)) == NULL)
		return mark;
	/* "1. 1848. War" is a list of one entry, which begins with a year. */
	buffer_add(out, mark, (size_t)(number - mark));
	return copy_line_mark(out, number);
}

static const char *copy_literal(
	struct buffer *out, const char *at, const char *end)
{
	while (at < end)
		put_literal(out, *at++);
	return end;
}

/* Copy a run of one mark, active or as literal text for md4c. */
static const char *copy_run(struct buffer *out, const char *at, bool is_active)
{
	const char *end = at + line_marks_run(at);

	for (; at < end; at++) {
		if (is_active)
			put_active(out, *at);
		else
			buffer_putc(out, *at);
	}
	return end;
}

/* Note a mark that opens a formula but is never closed. */
static void mark_lone(struct hiding *hiding, const char *at)
{
	struct markdown_formulas *formulas = hiding->formulas;

	if (*at != '$' && strncmp(at, "\\(", 2) != 0 &&
		strncmp(at, "\\[", 2) != 0)
		return;
	formulas->lone = arena_grow(hiding->out.arena, formulas->lone,
		formulas->lone_count, &formulas->lone_room,
		sizeof(*formulas->lone));
	formulas->lone[formulas->lone_count++] = at;
	put_guarded(&hiding->out, HIDDEN_LONE);
}

/* Take a formula out; NULL if there is none. */
static const char *take_formula(struct hiding *hiding, const char *at)
{
	struct markdown_formulas *formulas = hiding->formulas;
	struct arena *arena = hiding->out.arena;
	const char *end = verbatim_formula(at);

	if (end == NULL) {
		mark_lone(hiding, at);
		return NULL;
	}
	formulas->at = arena_grow(arena, formulas->at, formulas->count,
		&formulas->room, sizeof(*formulas->at));
	formulas->at[formulas->count++] =
		arena_copy(arena, at, (size_t)(end - at));
	put_guarded(&hiding->out, HIDDEN_FORMULA);
	return end;
}

/* Copy "](address)" or "<address>"; NULL if there is none. */
static const char *copy_address(struct buffer *out, const char *at)
{
	const char *end = *at == '<'                   ? verbatim_autolink(at)
			  : *at == ']' && at[1] == '(' ? verbatim_link(at + 1)
						       : NULL;

	if (end == NULL)
		return NULL;
	put_active(out, *at);
	copy_literal(out, at + 1, end);
	return end;
}

/* Copy a ruby with its marks hidden; NULL if there is none, as within the
 * braces of something else. */
static const char *copy_ruby(
	const struct hiding *hiding, struct buffer *out, const char *at)
{
	const char *end = ruby_end(at), *part;

	if (end == NULL ||
		(at > hiding->text && (at[-1] == '{' || at[-1] == '@')))
		return NULL;
	put_code(out, HIDDEN_RUBY);
	while (at + 1 < end) {
		part = at + 1;
		at = ruby_part_end(part);
		copy_literal(out, part, at);
		put_code(out, *at == '|' ? HIDDEN_RUBY_BAR : HIDDEN_RUBY_END);
	}
	return end;
}

static const char *copy_escape(struct buffer *out, const char *at)
{
	const size_t length = at[1] != '\0' && at[1] != '\n' ? 2 : 1;

	buffer_add(out, at, length);
	return at + length;
}

static const char *copy_code(struct buffer *out, const char *at)
{
	const char *end = verbatim_code(at);

	if (end == NULL)
		end = at + line_marks_run(at);
	buffer_add(out, at, (size_t)(end - at));
	return end;
}

static bool is_one_of(char byte, const char *bytes)
{
	return byte != '\0' && strchr(bytes, byte) != NULL;
}

/* Is it a sign of multiplication, as in "3*4" or "(a+b)*c", or a raised star,
 * "^*^"?  Neither begins or ends emphasis. */
static bool is_star(const char *before, const char *at, size_t run)
{
	const char next = at[run];
	const bool digit = next >= '0' && next <= '9';
	const bool letter = (next & 0x80) != 0 ||
			    ((next | 0x20) >= 'a' && (next | 0x20) <= 'z');

	if (*at != '*' || before == NULL)
		return false;
	if (is_one_of(*before, "^~"))
		return next == *before;
	if (run > 1)
		return false;
	if (is_one_of(*before, ")]"))
		return digit || letter || is_one_of(next, "([");
	return digit && *before >= '0' && *before <= '9';
}

/* Copy a mark that means something to md4c when repeated. */
static const char *copy_mark(struct hiding *hiding, const char *at)
{
	const size_t run = line_marks_run(at);
	const char *before = at > hiding->text ? at - 1 : NULL;

	if (verbatim_in_address(hiding->text, at))
		return copy_literal(&hiding->out, at, at + 1);
	if (is_star(before, at, run))
		return copy_literal(&hiding->out, at, at + run);
	if (*at == '_')
		return copy_run(&hiding->out, at, run >= BLANK_LEAST);
	if (*at == '^' || *at == '~')
		return copy_run(&hiding->out, at, run <= (*at == '~' ? 2 : 1));
	return copy_run(&hiding->out, at, false);
}

/* Copy the character or construct at `at`.  Returns the rest. */
static const char *copy_next(struct hiding *hiding, const char *at)
{
	struct buffer *out = &hiding->out;
	const size_t plain = strcspn(at, "\\_^~*[]<>`${\n");
	const char *end;

	if (plain > 0) {
		buffer_add(out, at, plain);
		return at + plain;
	}
	if (*at == '`')
		return copy_code(out, at);
	if ((end = take_formula(hiding, at)) != NULL ||
		(end = copy_address(out, at)) != NULL ||
		(end = copy_ruby(hiding, out, at)) != NULL)
		return end;
	if (*at == '\\')
		return copy_escape(out, at);
	if (strchr("_^~*", *at) != NULL)
		return copy_mark(hiding, at);
	if (strchr("[]<>", *at) != NULL)
		return copy_run(out, at, true);
	buffer_putc(out, *at);
	return at + 1;
}

const char *markdown_escape_marks(struct arena *arena, const char *text,
	struct markdown_formulas *formulas)
{
	struct hiding hiding = {.out = {.arena = arena},
		.text = text,
		.formulas = formulas,
		.alone = line_marks_single_line(text)};
	const char *at = open_line(&hiding, text);

	while (*at != '\0') {
		const bool ends = *at == '\n';

		at = copy_next(&hiding, at);
		if (ends && *at != '\0')
			at = open_line(&hiding, at);
	}
	return buffer_text(&hiding.out);
}
