#include "exchange/write/office_styles.h"

#include "base/common.h"
#include "exchange/source/zip_write.h"

#include <string.h>

/* A style of paragraphs; lengths in points.  Pandoc gives the first of them to
 * what HTML has, and the last by their names. */
struct style {
	const char *name, *id, *base;
	int larger;              /* than text, in points */
	bool bold, next;         /* next: on the page of the next paragraph */
	int before, after, line; /* line: the height of one, 0: as needed */
	int border;              /* which of the greys, 0: none below */
	const char *align;       /* or NULL */
	int outline;             /* level of a heading */
	int left;
};

static const struct style styles[] = {
	{.name = "Body Text", .id = "BodyText", .base = "Normal", .after = 4},
	{.name = "First Paragraph",
		.id = "FirstParagraph",
		.base = "BodyText",
		.after = 4},
	{.name = "Compact", .id = "Compact", .base = "BodyText", .after = 1},
	{.name = "heading 1",
		.id = "Heading1",
		.base = "Normal",
		.larger = 5,
		.bold = true,
		.next = true,
		.after = 8,
		.outline = 1},
	{.name = "heading 2",
		.id = "Heading2",
		.base = "Normal",
		.larger = 2,
		.bold = true,
		.next = true,
		.before = 16,
		.after = 6,
		.border = 2,
		.outline = 2},
	{.name = "heading 3",
		.id = "Heading3",
		.base = "Normal",
		.bold = true,
		.next = true,
		.before = 10,
		.after = 4,
		.outline = 3},
	{.name = "Question",
		.id = "Question",
		.base = "Normal",
		.next = true,
		.before = 10,
		.after = 3},
	{.name = "Choice",
		.id = "Choice",
		.base = "Normal",
		.after = 1,
		.left = 24},
	{.name = "Answer",
		.id = "Answer",
		.base = "Normal",
		.bold = true,
		.after = 3},
	{.name = "AnswerLine",
		.id = "AnswerLine",
		.base = "Normal",
		.line = 24,
		.border = 1},
	{.name = "AnswerLineEven",
		.id = "AnswerLineEven",
		.base = "AnswerLine",
		.line = 24,
		.border = 2},
	{.name = "AnswerSpace",
		.id = "AnswerSpace",
		.base = "Normal",
		.line = 28},
	{.name = "FormCode",
		.id = "FormCode",
		.base = "Normal",
		.larger = -2,
		.align = "right"},
};

/* Word processors join the borders of paragraphs that have the same one. */
static const char *const greys[] = {"", "808080", "848484"};

static const char xml_head[] =
	"<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

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

static void put_word_paragraph(struct buffer *out, const struct style *style)
{
	if (style->next)
		buffer_puts(out, "<w:keepNext/><w:keepLines/>");
	if (style->border > 0)
		buffer_printf(out,
			"<w:pBdr><w:bottom w:val=\"single\" w:sz=\"4\" "
			"w:space=\"1\" w:color=\"%s\"/></w:pBdr>",
			greys[style->border]);
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
	struct buffer *out, const struct style *style, int size)
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

static void put_word_styles(struct buffer *out, int size)
{
	buffer_printf(out,
		"%s<w:styles xmlns:w=\"" WORD_SPACE "\"><w:docDefaults>"
		"<w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Times New Roman\" "
		"w:hAnsi=\"Times New Roman\" w:cs=\"Times New Roman\"/>"
		"<w:sz w:val=\"%d\"/><w:szCs w:val=\"%d\"/></w:rPr>"
		"</w:rPrDefault></w:docDefaults>\n"
		"<w:style w:type=\"paragraph\" w:default=\"1\" "
		"w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:qFormat/>"
		"</w:style>\n<w:style w:type=\"table\" w:default=\"1\" "
		"w:styleId=\"Table\"><w:name w:val=\"Table\"/><w:tblPr>"
		"<w:tblBorders>",
		xml_head, size * 2, size * 2);
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
	for (size_t i = 0; i < LENGTH(styles); i++)
		put_word_style(out, &styles[i], size);
	buffer_puts(out, "</w:styles>\n");
}

static void add(
	struct zip_writer *zip, const char *name, const struct buffer *text)
{
	zip_write_file(zip, name, text->at, text->length);
}

static void put_word_document(struct zip_writer *zip, struct arena *arena,
	const struct office_page *page)
{
	struct buffer document = {.arena = arena};

	buffer_printf(&document,
		"%s<w:document xmlns:w=\"" WORD_SPACE "\"><w:body><w:p/>"
		"<w:sectPr><w:pgSz w:w=\"%d\" w:h=\"%d\"/><w:pgMar "
		"w:top=\"%d\" w:right=\"%d\" w:bottom=\"%d\" w:left=\"%d\" "
		"w:header=\"360\" w:footer=\"360\" w:gutter=\"0\"/></w:sectPr>"
		"</w:body></w:document>\n",
		xml_head, page->width * TWIPS, page->height * TWIPS,
		page->margin * TWIPS, page->margin * TWIPS,
		page->margin * TWIPS, page->margin * TWIPS);
	add(zip, "word/document.xml", &document);
}

/* The parts that every document of this kind has. */
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
		xml_head);
	buffer_printf(&root,
		"%s<Relationships xmlns=\"" PACKAGE "/relationships\">"
		"<Relationship Id=\"rId1\" Type=\"" RELATION
		"/officeDocument\" Target=\"word/document.xml\"/>"
		"</Relationships>\n",
		xml_head);
	buffer_printf(&links,
		"%s<Relationships xmlns=\"" PACKAGE "/relationships\">"
		"<Relationship Id=\"rId1\" Type=\"" RELATION
		"/styles\" Target=\"styles.xml\"/></Relationships>\n",
		xml_head);
	add(zip, "[Content_Types].xml", &types);
	add(zip, "_rels/.rels", &root);
	add(zip, "word/_rels/document.xml.rels", &links);
}

void office_styles_docx(struct buffer *out, const struct office_page *page)
{
	struct zip_writer zip = {
		.out = out, .directory = {.arena = out->arena}};
	struct buffer all = {.arena = out->arena};

	put_word_package(&zip, out->arena);
	put_word_document(&zip, out->arena, page);
	put_word_styles(&all, page->size);
	add(&zip, "word/styles.xml", &all);
	zip_write_end(&zip);
}

/* "Text_20_body", "Heading_20_1": a name as ODT has it. */
static void put_open_name(struct buffer *out, const char *name)
{
	for (; *name != '\0'; name++) {
		if (*name == ' ' || is_digit(*name))
			buffer_puts(out, "_20_");
		if (*name != ' ')
			buffer_putc(out, *name);
	}
}

/* Pandoc has names of its own for some. */
static const char *open_name(const struct style *style)
{
	if (text_equal(style->id, "BodyText"))
		return "Text body";
	if (text_equal(style->id, "FirstParagraph"))
		return "First paragraph";
	if (text_equal(style->id, "Compact"))
		return "List Contents";
	if (style->outline > 0)
		return style->id;
	return style->name;
}

static const char *open_base(const struct style *style)
{
	for (size_t i = 0; i < LENGTH(styles); i++)
		if (text_equal(styles[i].id, style->base))
			return open_name(&styles[i]);
	return "Standard";
}

static void put_open_style(
	struct buffer *out, const struct style *style, int size)
{
	const char *name = open_name(style);

	buffer_puts(out, "<style:style style:name=\"");
	put_open_name(out, name);
	buffer_printf(out,
		"\" style:display-name=\"%s\" style:family=\"paragraph\" "
		"style:parent-style-name=\"",
		name);
	put_open_name(out, open_base(style));
	buffer_puts(out, "\"");
	if (style->outline > 0)
		buffer_printf(out, " style:default-outline-level=\"%d\"",
			style->outline);
	buffer_printf(out,
		"><style:paragraph-properties fo:margin-top=\"%dpt\" "
		"fo:margin-bottom=\"%dpt\" fo:margin-left=\"%dpt\" "
		"style:join-border=\"false\"",
		style->before, style->after, style->left);
	if (style->next)
		buffer_puts(out, " fo:keep-with-next=\"always\"");
	if (style->line > 0)
		buffer_printf(out, " fo:line-height=\"%dpt\"", style->line);
	if (style->border > 0)
		buffer_printf(out,
			" fo:border-bottom=\"0.5pt solid #%s\" "
			"fo:border-top=\"none\" fo:border-left=\"none\" "
			"fo:border-right=\"none\"",
			greys[style->border]);
	if (style->align != NULL)
		buffer_puts(out, " fo:text-align=\"end\"");
	buffer_puts(out, "/><style:text-properties");
	if (style->bold)
		buffer_puts(out, " fo:font-weight=\"bold\"");
	if (style->larger != 0)
		buffer_printf(
			out, " fo:font-size=\"%dpt\"", size + style->larger);
	buffer_puts(out, "/></style:style>\n");
}

#define OPEN_SPACE "urn:oasis:names:tc:opendocument:xmlns:"

static const char open_names[] =
	" xmlns:office=\"" OPEN_SPACE "office:1.0\" xmlns:style=\"" OPEN_SPACE
	"style:1.0\" xmlns:text=\"" OPEN_SPACE
	"text:1.0\" xmlns:fo=\"" OPEN_SPACE
	"xsl-fo-compatible:1.0\" xmlns:manifest=\"" OPEN_SPACE
	"manifest:1.0\" office:version=\"1.2\"";

static void put_open_styles(struct buffer *out, const struct office_page *page)
{
	buffer_printf(out,
		"%s<office:document-styles%s><office:font-face-decls/>"
		"<office:styles><style:default-style "
		"style:family=\"paragraph\"><style:text-properties "
		"fo:font-family=\"Times New Roman\" fo:font-size=\"%dpt\"/>"
		"</style:default-style><style:style style:name=\"Standard\" "
		"style:family=\"paragraph\" style:class=\"text\"/>\n",
		xml_head, open_names, page->size);
	for (size_t i = 0; i < LENGTH(styles); i++)
		put_open_style(out, &styles[i], page->size);
	buffer_printf(out,
		"</office:styles><office:automatic-styles>"
		"<style:page-layout style:name=\"Sheet\">"
		"<style:page-layout-properties fo:page-width=\"%dpt\" "
		"fo:page-height=\"%dpt\" fo:margin=\"%dpt\" "
		"fo:margin-top=\"%dpt\" fo:margin-bottom=\"%dpt\" "
		"fo:margin-left=\"%dpt\" fo:margin-right=\"%dpt\"/>"
		"</style:page-layout></office:automatic-styles>"
		"<office:master-styles><style:master-page "
		"style:name=\"Standard\" style:page-layout-name=\"Sheet\"/>"
		"</office:master-styles></office:document-styles>\n",
		page->width, page->height, page->margin, page->margin,
		page->margin, page->margin, page->margin);
}

static const char open_type[] = "application/vnd.oasis.opendocument.text";

static void put_open_package(struct zip_writer *zip, struct arena *arena)
{
	struct buffer content = {.arena = arena}, manifest = {.arena = arena};
	struct buffer meta = {.arena = arena};

	buffer_printf(&content,
		"%s<office:document-content%s><office:body><office:text/>"
		"</office:body></office:document-content>\n",
		xml_head, open_names);
	buffer_printf(&manifest,
		"%s<manifest:manifest%s><manifest:file-entry "
		"manifest:full-path=\"/\" manifest:media-type=\"%s\"/>"
		"<manifest:file-entry manifest:full-path=\"content.xml\" "
		"manifest:media-type=\"text/xml\"/><manifest:file-entry "
		"manifest:full-path=\"meta.xml\" "
		"manifest:media-type=\"text/xml\"/><manifest:file-entry "
		"manifest:full-path=\"styles.xml\" "
		"manifest:media-type=\"text/xml\"/></manifest:manifest>\n",
		xml_head, open_names, open_type);
	/* Pandoc writes it anew, but lists it only if it is here. */
	buffer_printf(&meta,
		"%s<office:document-meta%s><office:meta/>"
		"</office:document-meta>\n",
		xml_head, open_names);
	zip_write_file(zip, "mimetype", open_type, strlen(open_type));
	add(zip, "content.xml", &content);
	add(zip, "meta.xml", &meta);
	add(zip, "META-INF/manifest.xml", &manifest);
}

void office_styles_odt(struct buffer *out, const struct office_page *page)
{
	struct zip_writer zip = {
		.out = out, .directory = {.arena = out->arena}};
	struct buffer all = {.arena = out->arena};

	put_open_package(&zip, out->arena);
	put_open_styles(&all, page);
	add(&zip, "styles.xml", &all);
	zip_write_end(&zip);
}
