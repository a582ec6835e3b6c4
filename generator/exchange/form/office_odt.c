#include "exchange/form/office_odt.h"

#include "exchange/form/office_style.h"

#include <string.h>

/* Put a style's name as ODT writes it: "Text_20_body", "Heading_20_1". */
static void put_open_name(struct buffer *out, const char *name)
{
	for (; *name != '\0'; name++) {
		if (*name == ' ' || is_digit(*name))
			buffer_puts(out, "_20_");
		if (*name != ' ')
			buffer_putc(out, *name);
	}
}

/* Pandoc has its own names for some styles. */
static const char *open_name(const struct office_style *style)
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

static const char *open_base(const struct office_style *style)
{
	for (size_t i = 0; i < OFFICE_STYLES; i++)
		if (text_equal(office_style_table[i].id, style->base))
			return open_name(&office_style_table[i]);
	return "Standard";
}

static void put_open_style(struct buffer *out, const struct office_style *style,
	const struct office_page *page)
{
	const int size = page->size;
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
			office_style_greys[style->border]);
	if (style->align != NULL)
		buffer_printf(out, " fo:text-align=\"%s\"",
			page->rtl ? "left" : "right");
	buffer_puts(out, "/><style:text-properties");
	if (style->bold)
		buffer_puts(out, " fo:font-weight=\"bold\" "
				 "style:font-weight-complex=\"bold\"");
	if (style->larger != 0)
		buffer_printf(out,
			" fo:font-size=\"%dpt\" "
			"style:font-size-complex=\"%dpt\"",
			size + style->larger, size + style->larger);
	buffer_puts(out, "/></style:style>\n");
}

#define OPEN_SPACE "urn:oasis:names:tc:opendocument:xmlns:"

static const char open_names[] =
	" xmlns:office=\"" OPEN_SPACE "office:1.0\" xmlns:style=\"" OPEN_SPACE
	"style:1.0\" xmlns:text=\"" OPEN_SPACE
	"text:1.0\" xmlns:fo=\"" OPEN_SPACE
	"xsl-fo-compatible:1.0\" xmlns:manifest=\"" OPEN_SPACE
	"manifest:1.0\" office:version=\"1.2\"";

/* Pandoc gives cells no rules, so their texts have one below. */
static void put_open_cells(struct buffer *out)
{
	static const char *const names[] = {"Heading", "Contents"};

	for (size_t i = 0; i < LENGTH(names); i++)
		buffer_printf(out,
			"<style:style style:name=\"Table_20_%s\" "
			"style:display-name=\"Table %s\" "
			"style:family=\"paragraph\" "
			"style:parent-style-name=\"Standard\">"
			"<style:paragraph-properties fo:margin-top=\"2pt\" "
			"fo:margin-bottom=\"0pt\" fo:border-bottom=\"0.5pt "
			"solid #808080\" fo:border-top=\"none\" "
			"fo:border-left=\"none\" fo:border-right=\"none\"/>"
			"<style:text-properties fo:font-weight=\"%s\"/>"
			"</style:style>\n",
			names[i], names[i], i == 0 ? "bold" : "normal");
}

static void put_open_defaults(
	struct buffer *out, const struct office_page *page)
{
	const char *mode = page->rtl ? "rl-tb" : "lr-tb";

	buffer_printf(out,
		"<style:default-style style:family=\"paragraph\">"
		"<style:paragraph-properties style:writing-mode=\"%s\" "
		"fo:text-align=\"%s\"/><style:text-properties "
		"fo:font-family=\"Times New Roman\" fo:font-size=\"%dpt\" "
		"style:font-family-complex=\"Times New Roman\" "
		"style:font-size-complex=\"%dpt\"/>"
		"</style:default-style><style:default-style "
		"style:family=\"table\"><style:table-properties "
		"style:writing-mode=\"%s\"/></style:default-style>"
		"<style:style style:name=\"Standard\" "
		"style:family=\"paragraph\" style:class=\"text\"/>\n",
		mode, page->rtl ? "right" : "left", page->size, page->size,
		mode);
}

static void put_open_styles(struct buffer *out, const struct office_page *page)
{
	buffer_printf(out,
		"%s<office:document-styles%s><office:font-face-decls/>"
		"<office:styles>",
		office_style_head, open_names);
	put_open_defaults(out, page);
	put_open_cells(out);
	for (size_t i = 0; i < OFFICE_STYLES; i++)
		put_open_style(out, &office_style_table[i], page);
	buffer_printf(out,
		"</office:styles><office:automatic-styles>"
		"<style:page-layout style:name=\"Sheet\">"
		"<style:page-layout-properties fo:page-width=\"%dpt\" "
		"fo:page-height=\"%dpt\" fo:margin=\"%dpt\" "
		"fo:margin-top=\"%dpt\" fo:margin-bottom=\"%dpt\" "
		"fo:margin-left=\"%dpt\" fo:margin-right=\"%dpt\" "
		"style:writing-mode=\"%s\"/>"
		"</style:page-layout></office:automatic-styles>"
		"<office:master-styles><style:master-page "
		"style:name=\"Standard\" style:page-layout-name=\"Sheet\"/>"
		"</office:master-styles></office:document-styles>\n",
		page->width, page->height, page->margin, page->margin,
		page->margin, page->margin, page->margin,
		page->rtl ? "rl-tb" : "lr-tb");
}

static const char open_type[] = "application/vnd.oasis.opendocument.text";

static void put_open_package(struct zip_writer *zip, struct arena *arena)
{
	struct buffer content = {.arena = arena}, manifest = {.arena = arena};
	struct buffer meta = {.arena = arena};

	buffer_printf(&content,
		"%s<office:document-content%s><office:body><office:text/>"
		"</office:body></office:document-content>\n",
		office_style_head, open_names);
	buffer_printf(&manifest,
		"%s<manifest:manifest%s><manifest:file-entry "
		"manifest:full-path=\"/\" manifest:media-type=\"%s\"/>"
		"<manifest:file-entry manifest:full-path=\"content.xml\" "
		"manifest:media-type=\"text/xml\"/><manifest:file-entry "
		"manifest:full-path=\"meta.xml\" "
		"manifest:media-type=\"text/xml\"/><manifest:file-entry "
		"manifest:full-path=\"styles.xml\" "
		"manifest:media-type=\"text/xml\"/></manifest:manifest>\n",
		office_style_head, open_names, open_type);
	/* Pandoc writes it anew, but lists it only if it is here. */
	buffer_printf(&meta,
		"%s<office:document-meta%s><office:meta/>"
		"</office:document-meta>\n",
		office_style_head, open_names);
	zip_write_file(zip, "mimetype", open_type, strlen(open_type));
	office_style_add(zip, "content.xml", &content);
	office_style_add(zip, "meta.xml", &meta);
	office_style_add(zip, "META-INF/manifest.xml", &manifest);
}

void office_odt(struct buffer *out, const struct office_page *page)
{
	struct zip_writer zip = {
		.out = out, .directory = {.arena = out->arena}};
	struct buffer all = {.arena = out->arena};

	put_open_package(&zip, out->arena);
	put_open_styles(&all, page);
	office_style_add(&zip, "styles.xml", &all);
	zip_write_end(&zip);
}
