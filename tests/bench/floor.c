#include "floor.h"

#include <hpdf.h>
#include <hpdf_doc.h>
#include <hpdf_objects.h>
#include <hpdf_pages.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <yaml.h>

enum {
	LINE = 85, /* letters */
	LINES = 45 /* of a page */
};

static HPDF_Doc begin(void)
{
	HPDF_Doc doc = HPDF_New(NULL, NULL);

	if (doc == NULL)
		exit(1);
	HPDF_SetCompressionMode(doc, HPDF_COMP_ALL);
	return doc;
}

static void end(HPDF_Doc doc, const char *path)
{
	if (HPDF_SaveToFile(doc, path) != HPDF_OK)
		exit(1);
	HPDF_Free(doc);
}

static void put_fonts(HPDF_Doc doc, const struct pieces *pieces)
{
	for (size_t i = 0; i < pieces->font_count; i++) {
		const struct piece *font = &pieces->fonts[i];
		HPDF_Dict stream = HPDF_DictStream_New(doc->mmgr, doc->xref);

		HPDF_Stream_Write(
			stream->stream, font->bytes, (HPDF_UINT)font->length);
		HPDF_Dict_AddName(stream, "Filter", "FlateDecode");
	}
}

void floor_embedded(const void *floor_forms)
{
	const struct floor_forms *forms = floor_forms;
	const struct pieces *pieces = forms->pieces;

	for (unsigned n = 0; n < forms->forms; n++) {
		HPDF_Doc doc = begin();

		put_fonts(doc, pieces);
		for (size_t i = 0; i < pieces->page_count; i++) {
			const struct piece *operators = &pieces->pages[i];
			HPDF_Page page = HPDF_AddPage(doc);

			HPDF_Stream_Write(
				((HPDF_PageAttr)page->attr)->contents->stream,
				operators->bytes, (HPDF_UINT)operators->length);
		}
		end(doc, forms->path);
	}
}

/* A page of lines of the text from `at` on; where it then stands. */
static const char *put_text(HPDF_Page page, HPDF_Font font, const char *at)
{
	char line[LINE + 1] = "";

	HPDF_Page_BeginText(page);
	HPDF_Page_SetFontAndSize(page, font, 11);
	HPDF_Page_SetTextLeading(page, 14);
	HPDF_Page_MoveTextPos(page, 50, 740);
	for (int i = 0; i < LINES; i++) {
		for (int k = 0; k < LINE && *at != '\0'; k++, at++)
			line[k] = (char)(*at == '\n' ? ' ' : *at);
		HPDF_Page_ShowTextNextLine(page, line);
	}
	HPDF_Page_EndText(page);
	return at;
}

void floor_base14(const void *floor_forms)
{
	const struct floor_forms *forms = floor_forms;
	const struct pieces *pieces = forms->pieces;

	for (unsigned n = 0; n < forms->forms; n++) {
		HPDF_Doc doc = begin();
		HPDF_Font font = HPDF_GetFont(doc, "Times-Roman", NULL);
		const char *at = forms->text;

		for (size_t i = 0; i < pieces->page_count; i++)
			at = put_text(HPDF_AddPage(doc), font, at);
		end(doc, forms->path);
	}
}

void floor_yaml(const void *path)
{
	FILE *in = fopen(path, "rb");
	yaml_parser_t parser;
	yaml_event_t event;
	bool done = false;

	if (in == NULL || !yaml_parser_initialize(&parser))
		exit(1);
	yaml_parser_set_input_file(&parser, in);
	while (!done) {
		if (!yaml_parser_parse(&parser, &event))
			exit(1);
		done = event.type == YAML_STREAM_END_EVENT;
		yaml_event_delete(&event);
	}
	yaml_parser_delete(&parser);
	fclose(in);
}
