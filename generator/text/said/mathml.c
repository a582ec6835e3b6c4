#include "text/said/mathml.h"

#include "base/buffer.h"
#include "base/utf8.h"
#include "base/xml/xml_escape.h"
#include "text/math/alphabet.h"

#include <assert.h>

static void put(struct buffer *out, const struct math *part);

static void put_code(struct buffer *out, uint32_t code)
{
	char bytes[5] = "";

	if (code != 0)
		bytes[utf8_put(code, bytes)] = '\0';
	xml_escape_text(out, bytes);
}

static void put_operator(struct buffer *out, uint32_t code)
{
	buffer_puts(out, "<mo>");
	put_code(out, code);
	buffer_puts(out, "</mo>");
}

/* Put exactly one element, as some elements require of each child. */
static void put_one(struct buffer *out, const struct math *part)
{
	if (part == NULL)
		buffer_puts(out, "<mrow></mrow>");
	else
		put(out, part);
}

/* Put an element around parts; an empty row stands for NULL. */
static void put_element(struct buffer *out, const char *name,
	const struct math *const *parts, size_t count)
{
	buffer_printf(out, "<%s>", name);
	for (size_t i = 0; i < count; i++)
		put_one(out, parts[i]);
	buffer_printf(out, "</%s>", name);
}

static bool is_digit_part(const struct math *part)
{
	return part != NULL && part->kind == MATH_SYMBOL && part->code >= '0' &&
	       part->code <= '9';
}

static bool goes_on(const struct math *part)
{
	return is_digit_part(part) ||
	       (part != NULL && part->code == '.' && is_digit_part(part->next));
}

static void put_row(struct buffer *out, const struct math *row)
{
	buffer_puts(out, "<mrow>");
	for (const struct math *at = row->body; at != NULL; at = at->next) {
		if (!is_digit_part(at)) {
			put(out, at);
			continue;
		}
		buffer_puts(out, "<mn>");
		put_code(out, at->code);
		for (; goes_on(at->next); at = at->next)
			put_code(out, at->next->code);
		buffer_puts(out, "</mn>");
	}
	buffer_puts(out, "</mrow>");
}

static bool is_identifier(const struct math *part)
{
	return part->class == MATH_ORDINARY && part->code > '9' &&
	       (part->code < 0x2190 || part->code > 0x2bff);
}

static void put_symbol(struct buffer *out, const struct math *part)
{
	if (is_digit_part(part)) {
		buffer_puts(out, "<mn>");
		put_code(out, alphabet_letter(part, false));
		buffer_puts(out, "</mn>");
	} else if (is_identifier(part)) {
		buffer_puts(out, part->alphabet == MATH_ROMAN
					 ? "<mi mathvariant=\"normal\">"
					 : "<mi>");
		put_code(out, part->alphabet == MATH_DEFAULT
				      ? part->code
				      : alphabet_letter(part, false));
		buffer_puts(out, "</mi>");
	} else {
		put_operator(out, part->code);
	}
}

static void put_name(struct buffer *out, const struct math *part)
{
	buffer_puts(out, "<mi>");
	xml_escape_text(out, part->text);
	buffer_puts(out, "</mi>");
}

static void put_words(struct buffer *out, const struct math *part)
{
	buffer_puts(out, "<mtext>");
	xml_escape_text(out, part->text);
	buffer_puts(out, "</mtext>");
}

/* Put a length as the value of an attribute, in quotation marks. */
static void put_length(struct buffer *out, const struct math *space)
{
	const int size = space->size < 0 ? -space->size : space->size;

	buffer_printf(out, "\"%s%d.%03d%s\"", space->size < 0 ? "-" : "",
		size / 1000, size % 1000,
		space->flags & MATH_WRITTEN ? "pt" : "em");
}

static void put_space(struct buffer *out, const struct math *part)
{
	buffer_puts(out, "<mspace width=");
	put_length(out, part);
	buffer_puts(out, "/>");
}

static void put_rule(struct buffer *out, const struct math *part)
{
	buffer_puts(out, "<mspace width=");
	put_length(out, part->body);
	buffer_puts(out, " height=");
	put_length(out, part->over);
	buffer_puts(out, " mathbackground=\"black\"/>");
}

static void put_fraction(struct buffer *out, const struct math *part)
{
	buffer_puts(out, part->flags & MATH_NO_RULE
				 ? "<mfrac linethickness=\"0\">"
				 : "<mfrac>");
	put_one(out, part->over);
	put_one(out, part->under);
	buffer_puts(out, "</mfrac>");
}

static void put_scripts(struct buffer *out, const struct math *part)
{
	const bool limits =
		part->body != NULL && (part->body->flags & MATH_LIMITS) != 0;
	const struct math *const both[] = {part->body, part->under, part->over};
	const struct math *const under[] = {part->body, part->under};
	const struct math *const over[] = {part->body, part->over};

	if (part->over != NULL && part->under != NULL)
		put_element(out, limits ? "munderover" : "msubsup", both, 3);
	else if (part->under != NULL)
		put_element(out, limits ? "munder" : "msub", under, 2);
	else
		put_element(out, limits ? "mover" : "msup", over, 2);
}

static void put_root(struct buffer *out, const struct math *part)
{
	const struct math *const parts[] = {part->body, part->over};

	if (part->over == NULL)
		put_element(out, "msqrt", parts, 1);
	else
		put_element(out, "mroot", parts, 2);
}

static void put_fenced(struct buffer *out, const struct math *part)
{
	buffer_puts(out, "<mrow>");
	if (part->code != 0)
		put_operator(out, part->code);
	put_one(out, part->body);
	if (part->close != 0)
		put_operator(out, part->close);
	buffer_puts(out, "</mrow>");
}

static void put_sign(struct buffer *out, const struct math *part)
{
	put_operator(out, part->code);
}

/* A sign over or under the body. */
static void put_accent(struct buffer *out, const struct math *part)
{
	const bool under = (part->flags & MATH_UNDER) != 0;
	const uint32_t code =
		part->kind == MATH_LINE ? (under ? '_' : 0xaf) : part->code;

	buffer_puts(out, under ? "<munder accentunder=\"true\">"
			       : "<mover accent=\"true\">");
	put_one(out, part->body);
	put_operator(out, code);
	buffer_puts(out, under ? "</munder>" : "</mover>");
}

static void put_arrow(struct buffer *out, const struct math *part)
{
	const bool both = part->over != NULL && part->under != NULL;
	const char *name = both                 ? "munderover"
			   : part->over != NULL ? "mover"
						: "munder";

	if (part->over == NULL && part->under == NULL) {
		put_operator(out, part->code);
		return;
	}
	buffer_printf(out, "<%s>", name);
	if (part->kind == MATH_STACK)
		put_one(out, part->body);
	else
		put_operator(out, part->code);
	if (part->under != NULL)
		put(out, part->under);
	if (part->over != NULL)
		put(out, part->over);
	buffer_printf(out, "</%s>", name);
}

static void put_table(struct buffer *out, const struct math *part)
{
	const struct math_table *table = part->table;

	buffer_puts(out, "<mtable>");
	for (size_t row = 0; row < table->rows; row++) {
		buffer_puts(out, "<mtr>");
		for (size_t i = 0; i < table->columns; i++)
			put_element(out, "mtd",
				&table->cells[row * table->columns + i], 1);
		buffer_puts(out, "</mtr>");
	}
	buffer_puts(out, "</mtable>");
}

static void put_body(struct buffer *out, const struct math *part)
{
	put_one(out, part->body);
}

static void put_enclosed(struct buffer *out, const struct math *part)
{
	buffer_printf(out, "<menclose notation=\"%s\">",
		part->kind == MATH_DIVISION    ? "longdiv"
		: part->kind == MATH_FRAME     ? "box"
		: part->strokes & MATH_FALLING ? "downdiagonalstrike"
		: part->strokes & MATH_ACROSS  ? "horizontalstrike"
					       : "updiagonalstrike");
	put_one(out, part->body);
	buffer_puts(out, "</menclose>");
}

static void put_phantom(struct buffer *out, const struct math *part)
{
	const struct math *const parts[] = {part->body};

	put_element(out, "mphantom", parts, 1);
}

static void put_raised(struct buffer *out, const struct math *part)
{
	buffer_puts(out, "<mpadded voffset=");
	put_length(out, part->over);
	buffer_putc(out, '>');
	put_one(out, part->body);
	buffer_puts(out, "</mpadded>");
}

static void put_blank(struct buffer *out, const struct math *part)
{
	(void)part;
	buffer_puts(out, "<mtext>____</mtext>");
}

static void (*const puts_part[])(struct buffer *, const struct math *) = {
	[MATH_ROW] = put_row,
	[MATH_SYMBOL] = put_symbol,
	[MATH_NAME] = put_name,
	[MATH_TEXT] = put_words,
	[MATH_SPACE] = put_space,
	[MATH_FRACTION] = put_fraction,
	[MATH_SCRIPTS] = put_scripts,
	[MATH_ROOT] = put_root,
	[MATH_FENCED] = put_fenced,
	[MATH_DELIMITER] = put_sign,
	[MATH_MIDDLE] = put_sign,
	[MATH_ACCENT] = put_accent,
	[MATH_BRACE] = put_accent,
	[MATH_LINE] = put_accent,
	[MATH_STACK] = put_arrow,
	[MATH_ARROW] = put_arrow,
	[MATH_TABLE] = put_table,
	[MATH_STYLE] = put_body,
	[MATH_CANCEL] = put_enclosed,
	[MATH_FRAME] = put_enclosed,
	[MATH_PHANTOM] = put_phantom,
	[MATH_SMASH] = put_body,
	[MATH_RULE] = put_rule,
	[MATH_RAISED] = put_raised,
	[MATH_TAG] = put_body,
	[MATH_DIVISION] = put_enclosed,
	[MATH_BLANK] = put_blank,
	[MATH_ANSWER] = put_body,
};

static_assert(LENGTH(puts_part) == MATH_KINDS, "each kind has an element");

static void put(struct buffer *out, const struct math *part)
{
	puts_part[part->kind](out, part);
}

const char *mathml_of(struct arena *arena, const struct math *row, bool display)
{
	struct buffer out = {.arena = arena};

	buffer_printf(&out,
		"<math xmlns=\"http://www.w3.org/1998/Math/MathML\"%s>",
		display ? " display=\"block\"" : "");
	put(&out, row);
	buffer_puts(&out, "</math>");
	return buffer_text(&out);
}
