#include "exchange/form/office_docx.h"

#include "exchange/form/office_style.h"

#define WORD_SPACE                                                             \
	"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
#define RELATION                                                               \
	"http://schemas.openxmlformats.org/officeDocument/2006/relationships"
#define PACKAGE "http://schemas.openxmlformats.org/package/2006"
#define WORD_TYPE                                                              \
	"application/vnd.openxmlformats-officedocument.wordprocessingml"

enum {
	TWIPS = 20 /* of a point */
};

static void put_word_paragraph(
	struct buffer *out, const struct office_style *style)
{
	if (style->next)
		buffer_puts(out, "<w:keepNext/><w:keepLines/>");
	if (style->border > 0)
		buffer_printf(out,
			"<w:pBdr><w:bottom w:val=\"single\" w:sz=\"4\" "
			"w:space=\"1\" w:color=\"%s\"/></w:pBdr>",
			office_style_greys[style->border]);
	buffer_printf(out, "<w:spacing w:before=\"%d\" w:after=\"%d\"",
		style->before * TWIPS, style->after * TWIPS);
	if (style->line > 0)
		buffer_printf(out, " w:line=\"%d\" w:lineRule=\"exact\"",
			style->line * TWIPS);
	buffer_puts(out, "/>");
	if (style->left > 0)
		buffer_printf(
			out, "<w:ind w:left=\"%d\"/>", style->left * TWIPS);
	if (style->align != NULL)
		buffer_printf(out, "<w:jc w:val=\"%s\"/>", style->align);
	if (style->outline > 0)
		buffer_printf(out, "<w:outlineLvl w:val=\"%d\"/>",
			style->outline - 1);
}

static void put_word_style(
	struct buffer *out, const struct office_style *style, int size)
{
	buffer_printf(out,
		"<w:style w:type=\"paragraph\" w:styleId=\"%s\">"
		"<w:name w:val=\"%s\"/><w:basedOn w:val=\"%s\"/><w:qFormat/>"
		"<w:pPr>",
		style->id, style->name, style->base);
	put_word_paragraph(out, style);
	buffer_puts(out, "</w:pPr><w:rPr>");
	if (style->bold)
		buffer_puts(out, "<w:b/><w:bCs/>");
	if (style->larger != 0)
		buffer_printf(out, "<w:sz w:val=\"%d\"/><w:szCs w:val=\"%d\"/>",
			(size + style->larger) * 2, (size + style->larger) * 2);
	buffer_puts(out, "</w:rPr></w:style>\n");
}

static void put_word_styles(struct buffer *out, const struct office_page *page)
{
	const int size = page->size;

	buffer_printf(out,
		"%s<w:styles xmlns:w=\"" WORD_SPACE "\"><w:docDefaults>"
		"<w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Times New Roman\" "
		"w:hAnsi=\"Times New Roman\" w:cs=\"Times New Roman\"/>"
		"<w:sz w:val=\"%d\"/><w:szCs w:val=\"%d\"/></w:rPr>"
		"</w:rPrDefault></w:docDefaults>\n"
		"<w:style w:type=\"paragraph\" w:default=\"1\" "
		"w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:qFormat/>"
		"</w:style>\n<w:style w:type=\"table\" w:default=\"1\" "
		"w:styleId=\"Table\"><w:name w:val=\"Table\"/><w:tblPr>%s"
		"<w:tblBorders>",
		office_style_head, size * 2, size * 2,
		page->rtl ? "<w:bidiVisual/>" : "");
	for (size_t i = 0; i < 6; i++) {
		static const char *const sides[] = {
			"top", "left", "bottom", "right", "insideH", "insideV"};

		buffer_printf(out,
			"<w:%s w:val=\"single\" w:sz=\"4\" w:space=\"0\" "
			"w:color=\"808080\"/>",
			sides[i]);
	}
	buffer_puts(out, "</w:tblBorders><w:tblCellMar>"
			 "<w:left w:w=\"108\" w:type=\"dxa\"/>"
			 "<w:right w:w=\"108\" w:type=\"dxa\"/>"
			 "</w:tblCellMar></w:tblPr></w:style>\n");
	for (size_t i = 0; i < OFFICE_STYLES; i++)
		put_word_style(out, &office_style_table[i], size);
	buffer_puts(out, "</w:styles>\n");
}

static void put_word_document(struct zip_writer *zip, struct arena *arena,
	const struct office_page *page)
{
	struct buffer document = {.arena = arena};

	buffer_printf(&document,
		"%s<w:document xmlns:w=\"" WORD_SPACE "\"><w:body><w:p/>"
		"<w:sectPr><w:pgSz w:w=\"%d\" w:h=\"%d\"/><w:pgMar "
		"w:top=\"%d\" w:right=\"%d\" w:bottom=\"%d\" w:left=\"%d\" "
		"w:header=\"360\" w:footer=\"360\" "
		"w:gutter=\"0\"/>%s</w:sectPr>"
		"</w:body></w:document>\n",
		office_style_head, page->width * TWIPS, page->height * TWIPS,
		page->margin * TWIPS, page->margin * TWIPS,
		page->margin * TWIPS, page->margin * TWIPS,
		page->rtl ? "<w:bidi/>" : "");
	office_style_add(zip, "word/document.xml", &document);
}

/* Put the parts that every DOCX has. */
static void put_word_package(struct zip_writer *zip, struct arena *arena)
{
	struct buffer types = {.arena = arena}, root = {.arena = arena};
	struct buffer links = {.arena = arena};

	buffer_printf(&types,
		"%s<Types xmlns=\"" PACKAGE "/content-types\"><Default "
		"Extension=\"rels\" ContentType=\"application/"
		"vnd.openxmlformats-package.relationships+xml\"/><Default "
		"Extension=\"xml\" ContentType=\"application/xml\"/><Override "
		"PartName=\"/word/document.xml\" ContentType=\"" WORD_TYPE
		".document.main+xml\"/><Override PartName=\"/word/styles.xml\" "
		"ContentType=\"" WORD_TYPE ".styles+xml\"/></Types>\n",
		office_style_head);
	buffer_printf(&root,
		"%s<Relationships xmlns=\"" PACKAGE "/relationships\">"
		"<Relationship Id=\"rId1\" Type=\"" RELATION
		"/officeDocument\" Target=\"word/document.xml\"/>"
		"</Relationships>\n",
		office_style_head);
	buffer_printf(&links,
		"%s<Relationships xmlns=\"" PACKAGE "/relationships\">"
		"<Relationship Id=\"rId1\" Type=\"" RELATION
		"/styles\" Target=\"styles.xml\"/></Relationships>\n",
		office_style_head);
	office_style_add(zip, "[Content_Types].xml", &types);
	office_style_add(zip, "_rels/.rels", &root);
	office_style_add(zip, "word/_rels/document.xml.rels", &links);
}

void office_docx(struct buffer *out, const struct office_page *page)
{
	struct zip_writer zip = {
		.out = out, .directory = {.arena = out->arena}};
	struct buffer all = {.arena = out->arena};

	put_word_package(&zip, out->arena);
	put_word_document(&zip, out->arena, page);
	put_word_styles(&all, page);
	office_style_add(&zip, "word/styles.xml", &all);
	zip_write_end(&zip);
}
