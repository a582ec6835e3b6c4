#include "exchange/write/qti1_parts.h"

#include "base/arena.h"

const char qti1_parts_base[] = "$IMS-CC-FILEBASE$/";

void qti1_parts_html(struct writer *writer, const char *html)
{
	buffer_puts(writer->out, "<material><mattext texttype=\"text/html\">");
	writer_escaped(writer->out, html);
	buffer_puts(writer->out, "</mattext></material>");
}

void qti1_parts_material(struct writer *writer, const char *text)
{
	struct buffer html = {.arena = writer->arena};

	writer_html(writer, &html, text, qti1_parts_base);
	qti1_parts_html(writer, buffer_text(&html));
}

void qti1_parts_field(struct writer *writer, const char *name, const char *text)
{
	buffer_printf(writer->out,
		"<qtimetadatafield><fieldlabel>%s</fieldlabel>"
		"<fieldentry>%s</fieldentry></qtimetadatafield>",
		name, text);
}

void qti1_parts_label(
	struct writer *writer, const char *ident, const char *text)
{
	buffer_printf(writer->out, "<response_label ident=\"%s\">", ident);
	qti1_parts_material(writer, text);
	buffer_puts(writer->out, "</response_label>\n");
}

const char *qti1_parts_ident(struct writer *writer, const char *mark, size_t i)
{
	return arena_printf(writer->arena, "%s%zu", mark, i + 1);
}

void qti1_parts_score(struct writer *writer, const char *response,
	const char *value, const char *action, const char *score)
{
	buffer_printf(writer->out,
		"<respcondition continue=\"%s\"><conditionvar>"
		"<varequal respident=\"%s\">",
		text_equal(action, "Add") ? "Yes" : "No", response);
	writer_escaped(writer->out, value);
	buffer_printf(writer->out,
		"</varequal></conditionvar><setvar action=\"%s\" "
		"varname=\"SCORE\">%s</setvar></respcondition>\n",
		action, score);
}

void qti1_parts_process(struct writer *writer)
{
	buffer_puts(writer->out,
		"</presentation>\n<resprocessing><outcomes><decvar "
		"maxvalue=\"100\" minvalue=\"0\" varname=\"SCORE\" "
		"vartype=\"Decimal\"/></outcomes>\n");
}

void qti1_parts_choices(
	struct writer *writer, const char *ident, const char *cardinality)
{
	buffer_printf(writer->out,
		"<response_lid ident=\"%s\" rcardinality=\"%s\">", ident,
		cardinality);
}
