#include "exchange/text/html.h"

#include "base/arena.h"
#include "base/common.h"
#include "base/message.h"
#include "base/utf8.h"
#include "exchange/text/html_tag.h"
#include "exchange/text/html_write.h"
#include "exchange/text/markdown.h"
#include "exchange/text/markdown_plain.h"
#include "exchange/text/mathml.h"

#include <stdlib.h>

enum {
	NBSP = 0xa0,
	START_DIGITS = 6, /* of a list's first number */
	PIXELS_MAX = 600  /* a picture as wide has the width of the page */
};

#define MM_OF_PIXEL 0.2646 /* 96 pixels to the inch */

struct parser {
	struct html_writer writer;
	const struct html_host *host;
	struct arena *arena;
	const char *at;
	int pre;          /* within <pre> */
	const char *link; /* the open link's end, or NULL */
};

static void lose(struct parser *parser, const char *name)
{
	if (parser->host->lost != NULL)
		parser->host->lost(parser->host->with, name);
}

/* A character, typed or from an entity. */
static void put_character(
	struct parser *parser, const char *text, size_t length)
{
	const bool space = *text == ' ' || *text == '\n' || *text == '\t';

	if (parser->pre > 0) {
		if ((unsigned char)*text >= ' ' || *text == '\n')
			html_write_letter(&parser->writer, text, length);
	} else if (*text == '\n' && parser->host->lines &&
		   !parser->writer.in_table) {
		html_write_gap(&parser->writer, GAP_BREAK);
	} else if (space) {
		html_write_space(&parser->writer);
	} else if ((unsigned char)*text >= ' ') {
		html_write_letter(&parser->writer, text, length);
	}
}

static void put_code_point(struct parser *parser, uint32_t code)
{
	char bytes[4];

	if (code == NBSP || code == 0x2002 || code == 0x2003 || code == 0x2009)
		code = ' ';
	if (code == 0x200b || code == 0xad || code == 0xfeff || code == 0)
		return;
	put_character(parser, bytes, utf8_put(code, bytes));
}

static void take_entity(struct parser *parser)
{
	uint32_t code = 0;
	const size_t length = html_tag_entity(parser->at, &code);

	if (code == 0) {
		put_character(parser, "&", 1);
		parser->at++;
		return;
	}
	put_code_point(parser, code);
	parser->at += length;
}

static void take_letter(struct parser *parser)
{
	size_t length = 0;
	uint32_t code;

	if ((*parser->at & 0x80) == 0) {
		put_character(parser, parser->at++, 1);
		return;
	}
	code = utf8_next(parser->at, strnlen(parser->at, 4), &length);
	if (code != UTF8_BAD)
		put_code_point(parser, code);
	parser->at += length;
}

static void take_picture(struct parser *parser, const struct html_tag *tag)
{
	const char *address = html_tag_get(parser->arena, tag, "src");
	const char *alt = html_tag_get(parser->arena, tag, "alt");
	const char *wide = html_tag_get(parser->arena, tag, "width");
	const char *path =
		address == NULL || parser->host->picture == NULL
			? NULL
			: parser->host->picture(parser->host->with, address);
	struct buffer out = {.arena = parser->arena};
	const unsigned long pixels = wide == NULL ? 0 : strtoul(wide, NULL, 10);

	if (path == NULL) {
		lose(parser, address == NULL
				     ? "a picture"
				     : message_printf(parser->arena,
					       "the picture %.60s", address));
		if (alt != NULL && *alt != '\0')
			html_write_raw(&parser->writer,
				markdown_plain(parser->arena, alt));
		return;
	}
	buffer_puts(&out, "![");
	for (const char *at = alt == NULL || *alt == '\0' ? "picture" : alt;
		*at != '\0'; at++)
		if (strchr("[]\\", *at) == NULL)
			buffer_putc(&out, *at == '\n' ? ' ' : *at);
	buffer_printf(&out, "](%s)", path);
	if (pixels > 0 && pixels < PIXELS_MAX && strchr(wide, '%') == NULL)
		buffer_printf(&out, "{width=%.0fmm}",
			(double)pixels * MM_OF_PIXEL + 0.5);
	html_write_raw(&parser->writer, buffer_text(&out));
}

static void take_link(struct parser *parser, const struct html_tag *tag)
{
	const char *address = html_tag_get(parser->arena, tag, "href");
	static const char begin[] = {MARKDOWN_RAW, '[', MARKDOWN_RAW_END, '\0'};

	if (tag->closing) {
		html_write_style_end(&parser->writer, begin);
		parser->link = NULL;
	} else if (address != NULL && strstr(address, "://") != NULL &&
		   strpbrk(address, "() <>\\\n") == NULL &&
		   parser->link == NULL) {
		parser->link = arena_printf(parser->arena, "%c](%s)%c",
			MARKDOWN_RAW, address, MARKDOWN_RAW_END);
		html_write_style(&parser->writer, begin, parser->link);
	}
}

static void take_style(struct parser *parser, const struct html_tag *tag)
{
	if (tag->closing)
		html_write_style_end(&parser->writer, tag->row->begin);
	else
		html_write_style(
			&parser->writer, tag->row->begin, tag->row->end);
}

/* A fenced block, whose lines are kept. */
static void take_pre(struct parser *parser, const struct html_tag *tag)
{
	if (tag->closing == (parser->pre == 0))
		return;
	if (!tag->closing)
		html_write_gap(&parser->writer, GAP_PARAGRAPH);
	html_write_letter(
		&parser->writer, tag->closing ? "\n```\021" : "\020```\n", 5);
	parser->pre = !tag->closing;
	if (tag->closing)
		html_write_gap(&parser->writer, GAP_PARAGRAPH);
	else
		parser->at += *parser->at == '\n';
}

static void take_table(struct parser *parser, const struct html_tag *tag)
{
	struct html_writer *writer = &parser->writer;
	const char *name = tag->row->name;

	if (strcmp(name, "table") == 0) {
		if (tag->closing)
			html_write_table_end(writer);
		else if (writer->in_table)
			lose(parser, "a table within a table");
		else
			html_write_table(writer);
	} else if (!writer->in_table) {
		html_write_gap(writer, GAP_PARAGRAPH);
	} else if (strcmp(name, "tr") == 0) {
		if (!tag->closing)
			html_write_row(writer);
	} else if (tag->closing) {
		html_write_cell_end(writer);
	} else {
		const char *wide = html_tag_get(parser->arena, tag, "colspan");
		const char *high = html_tag_get(parser->arena, tag, "rowspan");

		if ((wide != NULL && strcmp(wide, "1") != 0) ||
			(high != NULL && strcmp(high, "1") != 0))
			lose(parser, "cells that are joined");
		html_write_cell(writer);
	}
}

/* How a list counts: from which number, or by letters. */
static struct html_list list_of(
	struct parser *parser, const struct html_tag *tag)
{
	struct html_list list = {.ordered = strcmp(tag->row->name, "ol") == 0};
	const char *type = html_tag_get(parser->arena, tag, "type");
	const char *start = html_tag_get(parser->arena, tag, "start");

	if (!list.ordered)
		return list;
	list.lettered = parser->host->letters && type != NULL &&
			(text_equal(type, "a") || text_equal(type, "A"));
	if (start != NULL && is_digit(*start) && strlen(start) < START_DIGITS)
		list.number = (int)strtol(start, NULL, 10) - 1;
	return list;
}

static void take_list(struct parser *parser, const struct html_tag *tag)
{
	if (strcmp(tag->row->name, "li") == 0) {
		if (!tag->closing)
			html_write_item(&parser->writer);
	} else if (tag->closing) {
		html_write_list_end(&parser->writer);
	} else {
		html_write_list(&parser->writer, list_of(parser, tag));
	}
}

static void take_quote(struct parser *parser, const struct html_tag *tag)
{
	html_write_gap(&parser->writer, GAP_PARAGRAPH);
	if (!tag->closing && parser->writer.quotes < HTML_LISTS)
		parser->writer.quotes++;
	else if (tag->closing && parser->writer.quotes > 0)
		parser->writer.quotes--;
}

/* Skip all up to the closing tag. */
static void skip_content(struct parser *parser, const char *name)
{
	const char *at = parser->at;

	while ((at = strstr(at, "</")) != NULL) {
		const size_t length = strlen(name);
		size_t same = 0;

		while (same < length && ascii_lower(at[2 + same]) == name[same])
			same++;
		if (same == length) {
			at += strcspn(at, ">");
			parser->at = *at == '\0' ? at : at + 1;
			return;
		}
		at += 2;
	}
	parser->at += strlen(parser->at);
}

static void take_skipped(struct parser *parser, const struct html_tag *tag)
{
	if (tag->row->begin != NULL && !tag->closing)
		lose(parser, tag->row->begin);
	if (!tag->closing && !tag->empty)
		skip_content(parser, tag->row->name);
}

static void take_rule(struct parser *parser, const struct html_tag *tag)
{
	(void)tag;
	html_write_gap(&parser->writer, GAP_PARAGRAPH);
	html_write_raw(&parser->writer, "---");
	html_write_gap(&parser->writer, GAP_PARAGRAPH);
}

static void take_break(struct parser *parser, const struct html_tag *tag)
{
	(void)tag;
	if (parser->host->lines && *parser->at == '\n')
		parser->at++;
	html_write_gap(&parser->writer, GAP_BREAK);
}

static void take_block(struct parser *parser, const struct html_tag *tag)
{
	if (!(parser->writer.marker && !tag->closing) &&
		!(parser->writer.list_count > 0 && tag->closing))
		html_write_gap(&parser->writer, GAP_PARAGRAPH);
	if (tag->row->begin != NULL)
		take_style(parser, tag);
}

static void take_math(struct parser *parser, const struct html_tag *tag)
{
	const char *end = strstr(parser->at, "</math>");
	const char *tex;

	if (tag->closing)
		return;
	if (end == NULL)
		end = parser->at + strlen(parser->at);
	tex = mathml_tex(parser->arena, parser->at, (size_t)(end - parser->at));
	if (tex == NULL)
		lose(parser, "a formula in MathML");
	else if (*tex != '\0')
		html_write_raw(&parser->writer,
			arena_printf(parser->arena, "$%s$", tex));
	parser->at = end;
}

static void take_nothing(struct parser *parser, const struct html_tag *tag)
{
	if (tag->row->begin != NULL && !tag->closing)
		lose(parser, tag->row->begin);
}

typedef void taker(struct parser *parser, const struct html_tag *tag);

static taker *const takers[] = {
	[TAG_STYLE] = take_style,
	[TAG_CODE] = take_style,
	[TAG_BLOCK] = take_block,
	[TAG_BREAK] = take_break,
	[TAG_RULE] = take_rule,
	[TAG_LIST] = take_list,
	[TAG_TABLE] = take_table,
	[TAG_QUOTE] = take_quote,
	[TAG_PRE] = take_pre,
	[TAG_PICTURE] = take_picture,
	[TAG_LINK] = take_link,
	[TAG_MATH] = take_math,
	[TAG_SKIPPED] = take_skipped,
	[TAG_PASSED] = take_nothing,
};

_Static_assert(LENGTH(takers) == TAG_COUNT, "one for each");

static void take_tag(struct parser *parser)
{
	struct html_tag tag;

	if (!html_tag_read(parser->at, &tag)) {
		put_character(parser, parser->at++, 1);
		return;
	}
	parser->at = tag.after;
	if (tag.row == NULL) {
		if (tag.length > 0 && !tag.closing)
			lose(parser, arena_printf(parser->arena, "<%.*s>",
					     (int)tag.length, tag.name));
		return;
	}
	takers[tag.row->what](parser, &tag);
}

const char *html_text(
	struct arena *arena, const char *html, const struct html_host *host)
{
	struct parser parser = {.host = host, .arena = arena, .at = html};

	html_write_begin(&parser.writer, arena);
	while (*parser.at != '\0') {
		if (*parser.at == '<')
			take_tag(&parser);
		else if (*parser.at == '&')
			take_entity(&parser);
		else
			take_letter(&parser);
	}
	if (parser.pre > 0)
		html_write_letter(&parser.writer, "\n```\021", 5);
	return markdown_text(arena, html_write_end(&parser.writer));
}

bool html_is_likely(const char *text)
{
	for (const char *at = text; *at != '\0'; at++) {
		struct html_tag tag;
		uint32_t code;

		if (*at == '<' && html_tag_read(at, &tag) && tag.row != NULL)
			return true;
		if (*at == '&' && html_tag_entity(at, &code) > 0)
			return true;
	}
	return false;
}
