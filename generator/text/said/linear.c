#include "text/said/linear.h"

#include "base/utf8.h"
#include "text/math/alphabet.h"

#include <assert.h>

static void put_code(struct buffer *out, uint32_t code)
{
	char bytes[4];

	if (code != 0)
		buffer_add(out, bytes, utf8_put(code, bytes));
}

/* The only part of a row, through nested rows, or the part itself. */
static const struct math *inside(const struct math *part)
{
	while (part != NULL && part->body != NULL &&
		(part->kind == MATH_ROW || part->kind == MATH_STYLE) &&
		(part->kind == MATH_STYLE || part->body->next == NULL))
		part = part->body;
	return part;
}

/* How tightly a part binds, which decides whether it needs brackets. */
enum binding {
	ALONE,   /* a number, a letter, a bracketed part */
	PRODUCT, /* 2x */
	SUM      /* x + 1, or a part of any other kind */
};

static enum binding binding_of_row(const struct math *part)
{
	bool digits = true, letters = true;
	int depth = 0; /* of brackets */

	for (; part != NULL; part = part->next) {
		depth += (part->class == MATH_OPEN) -
			 (part->class == MATH_CLOSE && part->code != '!');
		if (depth <= 0 &&
			(part->class == MATH_BINARY ||
				part->class == MATH_RELATION ||
				part->class == MATH_PUNCT ||
				part->kind == MATH_NAME || part->code == '/'))
			return SUM;
		digits &= part->kind == MATH_SYMBOL &&
			  ((part->code >= '0' && part->code <= '9') ||
				  part->code == '.');
		letters &= part->kind == MATH_TEXT;
	}
	return digits || letters ? ALONE : PRODUCT;
}

static enum binding binding_of(const struct math *part)
{
	part = inside(part);
	while (part != NULL && part->kind == MATH_ANSWER)
		part = inside(part->body);
	if (part == NULL)
		return ALONE;
	if (part->kind == MATH_ROW)
		return binding_of_row(part->body);
	if (part->kind == MATH_FRACTION || part->kind == MATH_TABLE)
		return SUM;
	if (part->kind == MATH_SCRIPTS || part->kind == MATH_ROOT)
		return PRODUCT;
	return part->class == MATH_BINARY && part->kind != MATH_SYMBOL ? SUM
								       : ALONE;
}

/* Put a part, in brackets if it binds less tightly than required. */
static void put_bound(
	struct buffer *out, const struct math *part, enum binding least)
{
	const bool bracketed = binding_of(part) > least;

	if (bracketed)
		buffer_putc(out, '(');
	linear_put(out, part);
	if (bracketed)
		buffer_putc(out, ')');
}

static void put_row(struct buffer *out, const struct math *part)
{
	linear_put_parts(out, part->body, NULL);
}

static void put_symbol(struct buffer *out, const struct math *part)
{
	const bool named = part->alphabet != MATH_DEFAULT &&
			   part->alphabet != MATH_ROMAN &&
			   part->alphabet != MATH_ITALIC;
	const uint32_t code = named ? alphabet_letter(part, false) : part->code;
	const bool spaced = part->class == MATH_RELATION && part->code != ':';

	if (spaced)
		buffer_putc(out, ' ');
	put_code(out, code);
	if (spaced)
		buffer_putc(out, ' ');
}

static void put_text(struct buffer *out, const struct math *part)
{
	buffer_puts(out, part->text);
}

static bool ends_in_letter(const struct buffer *out)
{
	return out->length > 0 && (is_letter(out->at[out->length - 1]) ||
					  is_digit(out->at[out->length - 1]));
}

static void put_name(struct buffer *out, const struct math *part)
{
	if (ends_in_letter(out))
		buffer_putc(out, ' ');
	buffer_puts(out, part->text);
}

static void put_space(struct buffer *out, const struct math *part)
{
	const char last = out->length > 0 ? out->at[out->length - 1] : ' ';

	if (last != ' ' &&
		(part->size >= 250 ||
			(part->size > 0 &&
				(is_digit(last) || is_letter(last)))))
		buffer_putc(out, ' ');
}

/* A fraction behind a digit is the rest of a mixed number, 2 3/4. */
static void put_fraction(struct buffer *out, const struct math *part)
{
	const bool rule = (part->flags & MATH_NO_RULE) == 0;

	if (rule && out->length > 0 && is_digit(out->at[out->length - 1]))
		buffer_putc(out, ' ');
	put_bound(out, part->over, rule ? PRODUCT : SUM);
	buffer_puts(out, rule ? "/" : " over ");
	put_bound(out, part->under, rule ? ALONE : SUM);
}

static bool only_primes(const struct math *part)
{
	part = inside(part);
	if (part == NULL)
		return false;
	if (part->kind == MATH_SYMBOL)
		return part->code == 0x2032 || part->code == 0x2218 ||
		       part->code == 0xb0;
	if (part->kind != MATH_ROW)
		return false;
	for (part = part->body; part != NULL; part = part->next)
		if (part->code != 0x2032)
			return false;
	return true;
}

static void put_over(struct buffer *out, const struct math *over)
{
	const struct math *only = inside(over);

	if (only != NULL && only->code == 0x2218)
		buffer_puts(out, "°");
	else if (only_primes(over))
		linear_put(out, over);
	else {
		buffer_putc(out, '^');
		put_bound(out, over, ALONE);
	}
}

/* H2O, SO4^2−, ^14_6C */
static void put_chemical(struct buffer *out, const struct math *part)
{
	const struct math *over = inside(part->over);
	const bool letters = over != NULL && over->kind == MATH_ROW &&
			     over->body != NULL && over->body->code >= 'A' &&
			     over->body->code <= 'Z';

	if (part->under != NULL && part->body != NULL)
		linear_put(out, part->under);
	if (part->over != NULL) {
		buffer_puts(out, letters ? "^(" : "^");
		linear_put(out, part->over);
		buffer_puts(out, letters ? ")" : "");
	}
	if (part->under != NULL && part->body == NULL) {
		buffer_putc(out, '_');
		linear_put(out, part->under);
	}
}

static void put_scripts(struct buffer *out, const struct math *part)
{
	const bool chemical = (part->flags & MATH_CHEMICAL) != 0;

	if (part->body != NULL)
		put_bound(out, part->body, ALONE);
	if (chemical) {
		put_chemical(out, part);
		return;
	}
	if (part->under != NULL) {
		buffer_putc(out, '_');
		put_bound(out, part->under, ALONE);
	}
	if (part->over != NULL)
		put_over(out, part->over);
	if (part->class == MATH_LARGE)
		buffer_putc(out, ' ');
}

static void put_root(struct buffer *out, const struct math *part)
{
	const struct math *degree = inside(part->over);

	if (degree == NULL) {
		buffer_puts(out, "√");
	} else if (degree->code == '3' || degree->code == '4') {
		buffer_puts(out, degree->code == '3' ? "∛" : "∜");
	} else {
		buffer_puts(out, "root(");
		linear_put(out, part->over);
		buffer_puts(out, ")");
	}
	put_bound(out, part->body, ALONE);
}

static void put_fenced(struct buffer *out, const struct math *part)
{
	put_code(out, part->code);
	linear_put(out, part->body);
	put_code(out, part->close);
}

static void put_delimiter(struct buffer *out, const struct math *part)
{
	put_code(out, part->code);
}

static void put_body(struct buffer *out, const struct math *part)
{
	if (part->body != NULL)
		linear_put(out, part->body);
}

/* The mark on each letter below a line or accent. */
static uint32_t mark_of(const struct math *part)
{
	if (part->kind == MATH_LINE)
		return part->flags & MATH_UNDER ? 0x332 : 0x305;
	return part->code == 0x2322 ? 0x311 : part->code;
}

static void put_marked(struct buffer *out, const struct math *part)
{
	const struct math *at = inside(part->body);

	if (at != NULL && at->kind == MATH_ROW)
		at = at->body;
	else if (at != NULL && at->kind != MATH_SYMBOL)
		at = part->body;
	for (; at != NULL; at = at->next) {
		linear_put(out, at);
		if (at->kind == MATH_SYMBOL)
			put_code(out, mark_of(part));
		else if (at->kind == MATH_SPACE)
			buffer_puts(out, "____");
	}
}

static void put_stack(struct buffer *out, const struct math *part)
{
	linear_put(out, part->body);
	if (part->under != NULL) {
		buffer_putc(out, '_');
		put_bound(out, part->under, ALONE);
	}
	if (part->over != NULL) {
		buffer_putc(out, '^');
		put_bound(out, part->over, ALONE);
	}
}

static void put_arrow(struct buffer *out, const struct math *part)
{
	buffer_putc(out, ' ');
	put_code(out, part->code);
	if (part->over != NULL || part->under != NULL) {
		buffer_putc(out, '[');
		if (part->over != NULL)
			linear_put(out, part->over);
		if (part->over != NULL && part->under != NULL)
			buffer_puts(out, ", ");
		if (part->under != NULL)
			linear_put(out, part->under);
		buffer_putc(out, ']');
	}
	buffer_putc(out, ' ');
}

static void put_table(struct buffer *out, const struct math *part)
{
	const struct math_table *table = part->table;

	for (size_t i = 0; i < table->rows * table->columns; i++) {
		const size_t column = i % table->columns;

		if (i > 0 && column == 0)
			buffer_puts(out, "; ");
		else if (column > 0 && table->cells[i] != NULL &&
			 !table->column[column].tight)
			buffer_puts(out, ", ");
		if (table->cells[i] != NULL)
			linear_put(out, table->cells[i]);
	}
}

static void put_blank(struct buffer *out, const struct math *part)
{
	(void)part;
	buffer_puts(out, "____");
}

static void put_tag(struct buffer *out, const struct math *part)
{
	buffer_putc(out, ' ');
	linear_put(out, part->body);
}

static void put_division(struct buffer *out, const struct math *part)
{
	buffer_putc(out, ')');
	linear_put(out, part->body);
}

/* NULL puts nothing. */
static void (*const puts_part[])(struct buffer *, const struct math *) = {
	[MATH_ROW] = put_row,
	[MATH_SYMBOL] = put_symbol,
	[MATH_NAME] = put_name,
	[MATH_TEXT] = put_text,
	[MATH_SPACE] = put_space,
	[MATH_FRACTION] = put_fraction,
	[MATH_SCRIPTS] = put_scripts,
	[MATH_ROOT] = put_root,
	[MATH_FENCED] = put_fenced,
	[MATH_DELIMITER] = put_delimiter,
	[MATH_MIDDLE] = put_delimiter,
	[MATH_ACCENT] = put_marked,
	[MATH_BRACE] = put_body,
	[MATH_LINE] = put_marked,
	[MATH_STACK] = put_stack,
	[MATH_ARROW] = put_arrow,
	[MATH_TABLE] = put_table,
	[MATH_STYLE] = put_body,
	[MATH_CANCEL] = put_body,
	[MATH_FRAME] = put_body,
	[MATH_PHANTOM] = NULL,
	[MATH_SMASH] = put_body,
	[MATH_RULE] = NULL,
	[MATH_RAISED] = put_body,
	[MATH_TAG] = put_tag,
	[MATH_DIVISION] = put_division,
	[MATH_BLANK] = put_blank,
	[MATH_ANSWER] = put_body,
};

static_assert(LENGTH(puts_part) == MATH_KINDS, "each kind needs a line");

void linear_put(struct buffer *out, const struct math *part)
{
	if (part != NULL && puts_part[part->kind] != NULL)
		puts_part[part->kind](out, part);
}

/* A minus at the beginning has no space behind it. */
void linear_put_parts(
	struct buffer *out, const struct math *from, const struct math *end)
{
	const struct math *before = NULL;

	for (; from != end; from = from->next) {
		const bool after_name = before != NULL &&
					before->kind == MATH_NAME &&
					from->kind != MATH_SPACE &&
					from->class == MATH_ORDINARY;

		if (after_name)
			buffer_putc(out, ' ');
		linear_put(out, from);
		before = from;
	}
}
