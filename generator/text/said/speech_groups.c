#include "text/said/speech_groups.h"

#include "text/math/symbol.h"
#include "text/said/speech.h"

static void say_count(struct buffer *out, const char *what, size_t count)
{
	speech_say(out, what);
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

			speech_part(out, cell);
			if (i + 1 < table->columns && cell != NULL &&
				!table->column[i + 1].tight)
				buffer_putc(out, ',');
		}
		buffer_putc(out, row + 1 < table->rows ? ';' : ',');
	}
}

void speech_groups_table(struct buffer *out, const struct math *part)
{
	say_rows(out, part->table, "line");
	speech_say(out, "end of lines");
}

/* A matrix, a determinant, or cases. */
static void say_fenced_table(
	struct buffer *out, const struct math *part, const struct math *table)
{
	if (part->close == 0 && part->code == '{') {
		say_rows(out, table->table, "case");
		speech_say(out, "end of cases");
		return;
	}
	speech_say(out, part->code == '|' ? "the determinant of the" : "the");
	buffer_printf(out, " %zu", table->table->rows);
	say_count(out, "by", table->table->columns);
	speech_say(out, "matrix,");
	say_rows(out, table->table, "row");
	speech_say(out, "end of matrix");
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

void speech_groups_fenced(struct buffer *out, const struct math *part)
{
	const struct math *body = speech_inside(part->body);
	size_t i = 0;

	if (body != NULL && body->kind == MATH_TABLE) {
		say_fenced_table(out, part, body);
		return;
	}
	if (body != NULL && body->kind == MATH_FRACTION &&
		body->flags & MATH_NO_RULE && part->code == '(') {
		speech_part(out, body);
		return;
	}
	while (i < LENGTH(fences) && (fences[i].open != part->code ||
					     fences[i].close != part->close))
		i++;
	if (i < LENGTH(fences))
		speech_say(out, fences[i].before);
	else if (part->code != 0)
		speech_say(out, symbol_said(part->code));
	speech_part(out, part->body);
	if (i < LENGTH(fences))
		speech_say(out, fences[i].after);
	else if (part->close != 0)
		speech_say(out, symbol_said(part->close));
}

void speech_groups_delimiter(struct buffer *out, const struct math *part)
{
	if (part->code != 0)
		speech_say(out, symbol_said(part->code));
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

void speech_groups_accent(struct buffer *out, const struct math *part)
{
	const char *said = "accent";

	for (size_t i = 0; i < LENGTH(accents); i++)
		if (accents[i].code == part->code)
			said = accents[i].said;
	if (part->code == 0x20d7 || part->code == 0x2322)
		speech_say(out,
			part->flags & MATH_STRETCHES && part->code == 0x20d7
				? "ray"
				: said);
	speech_part(out, part->body);
	if (part->code == 0x20e1)
		speech_say(out, "with a line over it");
	else if (part->code != 0x20d7 && part->code != 0x2322)
		speech_say(out, said);
}

void speech_groups_arrow(struct buffer *out, const struct math *part)
{
	speech_say(
		out, part->said != NULL ? part->said : symbol_said(part->code));
	if (part->over != NULL) {
		speech_say(out, ", with");
		speech_part(out, part->over);
		speech_say(out, "above,");
	}
	if (part->under != NULL) {
		speech_say(out, ", with");
		speech_part(out, part->under);
		speech_say(out, "below,");
	}
}

void speech_groups_stack(struct buffer *out, const struct math *part)
{
	speech_part(out, part->body);
	if (part->over != NULL) {
		speech_say(out, "with");
		speech_part(out, part->over);
		speech_say(out, "above");
	}
	if (part->under != NULL) {
		speech_say(out, "with");
		speech_part(out, part->under);
		speech_say(out, "below");
	}
}
