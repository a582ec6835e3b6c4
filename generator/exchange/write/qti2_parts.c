#include "exchange/write/qti2_parts.h"

#include "base/arena.h"

static void put_html(struct writer *writer, const char *name, const char *text)
{
	buffer_printf(writer->out, "<%s>", name);
	writer_html(writer, writer->out, text, "");
	buffer_printf(writer->out, "</%s>", name);
}

void qti2_parts_blocks(struct writer *writer, const char *text)
{
	put_html(writer, "div", text);
}

void qti2_parts_begin(struct writer *writer, const char *ident,
	const char *cardinality, const char *base)
{
	buffer_printf(writer->out,
		"<responseDeclaration identifier=\"%s\" cardinality=\"%s\" "
		"baseType=\"%s\"><correctResponse>",
		ident, cardinality, base);
}

void qti2_parts_value(struct writer *writer, const char *value)
{
	buffer_puts(writer->out, "<value>");
	writer_escaped(writer->out, value);
	buffer_puts(writer->out, "</value>");
}

void qti2_parts_end(struct writer *writer)
{
	buffer_puts(writer->out, "</correctResponse></responseDeclaration>\n");
}

const char *qti2_parts_ident(
	struct writer *writer, const char *letter, size_t i)
{
	return arena_printf(writer->arena, "%s%zu", letter, i + 1);
}

void qti2_parts_body(
	struct writer *writer, const struct quiz_question *question)
{
	buffer_printf(writer->out,
		"<outcomeDeclaration identifier=\"SCORE\" "
		"cardinality=\"single\" baseType=\"float\" "
		"normalMaximum=\"%s\"/>\n<outcomeDeclaration "
		"identifier=\"FEEDBACK\" cardinality=\"multiple\" "
		"baseType=\"identifier\"/>\n<itemBody>",
		question->points == NULL ? "1" : question->points);
}

bool qti2_parts_earns(const struct quiz_question *question)
{
	for (size_t i = 0; i < question->count; i++)
		if (!question->answers[i].right &&
			question->answers[i].share > 0)
			return true;
	return false;
}
