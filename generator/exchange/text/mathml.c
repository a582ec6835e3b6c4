#include "exchange/text/mathml.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "base/common.h"
#include "base/utf8.h"
#include "exchange/text/html_tag.h"

enum {
	DEPTH = 60,
	PARTS = 200 /* of an element, at most */
};

struct reader {
	struct arena *arena;
	const char *at, *end;
	int depth;
	bool failed;
};

/* An element, and its TeX with "{1}" and "{2}" for its parts. */
struct shape {
	const char *name, *tex;
	size_t parts; /* 0: all of them in a row, as "{1}" */
};

static const struct shape shapes[] = {
	{"math", "{1}", 0},
	{"mrow", "{1}", 0},
	{"mstyle", "{1}", 0},
	{"mpadded", "{1}", 0},
	{"menclose", "{1}", 0},
	{"mphantom", "\\phantom{{1}}", 0},
	{"msqrt", "\\sqrt{{1}}", 0},
	{"mtable", "\\begin{matrix}{1}\\end{matrix}", 0},
	{"mtr", "{1}\\\\", 0},
	{"mtd", "{1}&", 0},
	{"mfrac", "\\frac{{1}}{{2}}", 2},
	{"mroot", "\\sqrt[{2}]{{1}}", 2},
	{"msup", "{1}^{{2}}", 2},
	{"msub", "{1}_{{2}}", 2},
	{"msubsup", "{1}_{{2}}^{{3}}", 3},
	{"munder", "\\underset{{2}}{{1}}", 2},
	{"mover", "\\overset{{2}}{{1}}", 2},
	{"munderover", "{1}_{{2}}^{{3}}", 3},
};

struct symbol {
	uint32_t code;
	const char *tex;
};

static const struct symbol symbols[] = {
	{0xd7, "\\times "},
	{0xf7, "\\div "},
	{0xb1, "\\pm "},
	{0xb7, "\\cdot "},
	{0x2212, "-"},
	{0x22c5, "\\cdot "},
	{0x2264, "\\le "},
	{0x2265, "\\ge "},
	{0x2260, "\\ne "},
	{0x2248, "\\approx "},
	{0x2192, "\\to "},
	{0x21d2, "\\Rightarrow "},
	{0x221e, "\\infty "},
	{0x2211, "\\sum "},
	{0x222b, "\\int "},
	{0x220f, "\\prod "},
	{0x2202, "\\partial "},
	{0x2208, "\\in "},
	{0x222a, "\\cup "},
	{0x2229, "\\cap "},
	{0x3b1, "\\alpha "},
	{0x3b2, "\\beta "},
	{0x3b3, "\\gamma "},
	{0x3b4, "\\delta "},
	{0x3b5, "\\varepsilon "},
	{0x3b8, "\\theta "},
	{0x3bb, "\\lambda "},
	{0x3bc, "\\mu "},
	{0x3c0, "\\pi "},
	{0x3c1, "\\rho "},
	{0x3c3, "\\sigma "},
	{0x3c6, "\\varphi "},
	{0x3c9, "\\omega "},
	{0x394, "\\Delta "},
	{0x3a9, "\\Omega "},
	{0xb0, "^\\circ "},
	{0x2061, ""},
	{0x2062, ""},
	{0x2063, ""},
	{'{', "\\{"},
	{'}', "\\}"},
	{'%', "\\%"},
	{'&', "\\&"},
	{'#', "\\#"},
	{'$', "\\$"},
	{'_', "\\_"},
	{'\\', "\\backslash "},
};

static const char *const functions[] = {"sin", "cos", "tan", "log", "ln", "exp",
	"lim", "max", "min", "gcd", "arcsin", "arccos", "arctan", "sinh",
	"cosh", "tanh", "cot", "sec", "csc", "det"};

static void put_symbol(struct buffer *out, uint32_t code)
{
	char bytes[4];

	for (size_t i = 0; i < LENGTH(symbols); i++) {
		if (symbols[i].code == code) {
			buffer_puts(out, symbols[i].tex);
			return;
		}
	}
	buffer_add(out, bytes, utf8_put(code, bytes));
}

/* The text up to the next tag, its entities decoded and its edges trimmed. */
static const char *read_token(struct reader *reader)
{
	struct buffer out = {.arena = reader->arena};

	while (reader->at < reader->end && *reader->at != '<') {
		uint32_t code = 0;
		const size_t entity =
			*reader->at == '&' ? html_tag_entity(reader->at, &code)
					   : 0;
		char bytes[4];

		if (entity > 0)
			buffer_add(&out, bytes, utf8_put(code, bytes));
		else if (*reader->at != '\n' &&
			 (*reader->at != ' ' || out.length > 0))
			buffer_putc(&out, *reader->at);
		reader->at += entity > 0 ? entity : 1;
	}
	while (out.length > 0 && out.at[out.length - 1] == ' ')
		out.at[--out.length] = '\0';
	return buffer_text(&out);
}

static void put_letters(struct buffer *out, const char *text)
{
	const size_t length = strlen(text);

	for (size_t at = 0; at < length;)
		put_symbol(out, utf8_next(text, length, &at));
}

/* Put an element that holds letters only; false if it is another. */
static bool put_leaf(struct reader *reader, struct buffer *out, size_t length,
	const char *name)
{
	const bool text = (length == 5 && strncmp(name, "mtext", 5) == 0) ||
			  (length == 2 && strncmp(name, "ms", 2) == 0);
	const char *token;

	if (!text &&
		(length != 2 || *name != 'm' || strchr("ino", name[1]) == NULL))
		return false;
	token = read_token(reader);
	if (text) {
		buffer_printf(out, "\\text{%s}", token);
	} else if (name[1] == 'i' && text_list_has((struct text_list){functions,
							   LENGTH(functions)},
					     token)) {
		buffer_printf(out, "\\%s ", token);
	} else if (name[1] == 'i' && token[0] != '\0' && token[1] != '\0' &&
		   (token[0] & 0x80) == 0) {
		buffer_printf(out, "\\mathrm{%s}", token);
	} else {
		put_letters(out, token);
	}
	return true;
}

static const char *read_element(struct reader *reader);

/* Read the elements up to the closing tag and pass it.  Returns their count. */
static size_t read_parts(struct reader *reader, const char **parts)
{
	size_t count = 0;

	while (!reader->failed) {
		reader->at += strspn(reader->at, " \n\t");
		if (reader->at >= reader->end)
			break;
		if (reader->at[0] == '<' && reader->at[1] == '/') {
			const char *end = strchr(reader->at, '>');

			reader->at = end == NULL ? reader->end : end + 1;
			break;
		}
		if (*reader->at != '<') {
			reader->failed = *read_token(reader) != '\0';
			continue;
		}
		if (count == PARTS)
			reader->failed = true;
		else
			parts[count++] = read_element(reader);
	}
	return count;
}

/* A base of several letters needs braces of its own. */
static void put_part(struct buffer *out, const char *part, bool base)
{
	const bool braces = base && strlen(part) > 1;

	buffer_printf(out, braces ? "{%s}" : "%s", part);
}

static void put_shape(struct buffer *out, const struct shape *shape,
	const char *const *parts, size_t count)
{
	for (const char *at = shape->tex; *at != '\0'; at++) {
		if (at[0] != '{' || !is_digit(at[1]) || at[2] != '}') {
			buffer_putc(out, *at);
			continue;
		}
		if (shape->parts > 0)
			put_part(out, parts[at[1] - '1'], at == shape->tex);
		else
			for (size_t i = 0; i < count; i++)
				buffer_puts(out, parts[i]);
		at += 2;
	}
}

static void put_fenced(struct reader *reader, struct buffer *out,
	const struct html_tag *tag, const char *const *parts, size_t count)
{
	const char *open = html_tag_get(reader->arena, tag, "open");
	const char *close = html_tag_get(reader->arena, tag, "close");

	put_letters(out, open == NULL ? "(" : open);
	for (size_t i = 0; i < count; i++)
		buffer_printf(out, "%s%s", i > 0 ? ", " : "", parts[i]);
	put_letters(out, close == NULL ? ")" : close);
}

static bool is_named(const struct html_tag *tag, const char *name)
{
	return tag->length == strlen(name) &&
	       strncmp(tag->name, name, tag->length) == 0;
}

static void put_parts(
	struct reader *reader, struct buffer *out, const struct html_tag *tag)
{
	const char *parts[PARTS];
	const size_t count = tag->empty ? 0 : read_parts(reader, parts);

	if (reader->failed)
		return;
	if (is_named(tag, "mfenced")) {
		put_fenced(reader, out, tag, parts, count);
		return;
	}
	if (is_named(tag, "semantics")) {
		buffer_puts(out, count > 0 ? parts[0] : "");
		return;
	}
	for (size_t i = 0; i < LENGTH(shapes); i++) {
		if (!is_named(tag, shapes[i].name))
			continue;
		if (shapes[i].parts > 0 && shapes[i].parts != count)
			break;
		put_shape(out, &shapes[i], parts, count);
		return;
	}
	reader->failed = true;
}

static const char *read_element(struct reader *reader)
{
	struct buffer out = {.arena = reader->arena};
	struct html_tag tag;

	if (reader->depth >= DEPTH || !html_tag_read(reader->at, &tag)) {
		reader->failed = true;
		return "";
	}
	reader->depth++;
	reader->at = tag.after;
	if (is_named(&tag, "mspace")) {
		buffer_puts(&out, "\\,");
		if (!tag.empty)
			read_parts(reader, (const char *[PARTS]){NULL});
	} else if (tag.length >= 10 &&
		   strncmp(tag.name, "annotation", 10) == 0) {
		read_token(reader);
		read_parts(reader, (const char *[PARTS]){NULL});
	} else if (!tag.empty && put_leaf(reader, &out, tag.length, tag.name)) {
		read_parts(reader, (const char *[PARTS]){NULL});
	} else {
		put_parts(reader, &out, &tag);
	}
	reader->depth--;
	return buffer_text(&out);
}

/* Part doubled braces, which a bank's text reads as a blank. */
static const char *spaced(struct arena *arena, const char *tex)
{
	struct buffer out = {.arena = arena};

	for (; *tex != '\0'; tex++) {
		buffer_putc(&out, *tex);
		if ((*tex == '{' || *tex == '}') && tex[1] == *tex)
			buffer_putc(&out, ' ');
	}
	return buffer_text(&out);
}

const char *mathml_tex(struct arena *arena, const char *xml, size_t length)
{
	struct reader reader = {.arena = arena, .at = xml, .end = xml + length};
	struct buffer out = {.arena = arena};

	while (!reader.failed && reader.at < reader.end) {
		reader.at += strspn(reader.at, " \n\t");
		if (reader.at < reader.end && *reader.at == '<' &&
			reader.at[1] != '/')
			buffer_puts(&out, read_element(&reader));
		else
			break;
	}
	return reader.failed ? NULL : spaced(arena, buffer_text(&out));
}
