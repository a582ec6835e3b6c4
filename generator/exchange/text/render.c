/*
 * A private character stands for each formula while the rest is parsed.
 */
#include "exchange/text/render.h"

#include "base/arena.h"
#include "base/common.h"
#include "base/utf8.h"
#include "base/xml/xml_escape.h"
#include "exchange/text/formula_list.h"
#include "text/formula.h"
#include "text/rich.h"
#include "text/said/mathml.h"

#include <stdio.h>
#include <string.h>

enum {
	HTML_NESTING = 8
};

struct rendering {
	struct buffer *out;
	const struct render_host *host;
	struct formula_list formulas;
	const char *before; /* in HTML, for the first paragraph; or NULL */
};

struct tag {
	unsigned flag;
	const char *name;
};

static const struct tag tags[] = {
	{SPAN_STRONG, "strong"},
	{SPAN_EMPHASIS, "em"},
	{SPAN_CODE, "code"},
	{SPAN_SUP, "sup"},
	{SPAN_SUB, "sub"},
	{SPAN_UNDERLINE, "u"},
	{SPAN_STRIKE, "s"},
};

/* Letters, with the formulas that stand among them. */
static void put_letters(
	struct rendering *rendering, const char *text, size_t length)
{
	for (size_t at = 0; at < length;) {
		const size_t begin = at;
		const uint32_t code = utf8_next(text, length, &at);

		if (code >= RENDER_FORMULA &&
			code < RENDER_FORMULA + rendering->formulas.count)
			formula_list_html(&rendering->formulas,
				code - RENDER_FORMULA, rendering->out);
		else
			xml_escape(rendering->out, text + begin, at - begin);
	}
}

/* A formula with a fault stays as typed; a bank with one is not printed. */
static void put_formula(
	struct rendering *rendering, const struct formula *formula)
{
	if (formula->row == NULL)
		xml_escape(
			rendering->out, formula->typed, strlen(formula->typed));
	else
		buffer_puts(rendering->out,
			mathml_of(rendering->out->arena, formula->row,
				formula->display));
}

static void put_picture(struct rendering *rendering, const struct inset *inset)
{
	const int64_t pixels = (int64_t)inset->width * 96 / MPT_INCH;

	buffer_puts(rendering->out, "<img src=\"");
	if (rendering->host->picture != NULL)
		rendering->host->picture(
			rendering->host->with, inset->name, rendering->out);
	else
		xml_escape(rendering->out, inset->name, strlen(inset->name));
	buffer_puts(rendering->out, "\" alt=\"");
	xml_escape(rendering->out, inset->alt, strlen(inset->alt));
	buffer_puts(rendering->out, "\"");
	if (inset->width > 0)
		buffer_printf(rendering->out, " width=\"%d\"", (int)pixels);
	buffer_puts(rendering->out, "/>");
}

/* Each letter stands for room to write a word. */
static void put_rooms(struct buffer *out, size_t letters)
{
	for (size_t i = 0; i < letters; i++)
		buffer_puts(out, "________");
}

static void put_span(struct rendering *rendering, const struct span *span)
{
	struct buffer *out = rendering->out;

	if (span->flags & SPAN_BREAK) {
		buffer_puts(out, "<br/>");
		return;
	}
	if (span->flags & SPAN_INSET) {
		if (span->inset->formula != NULL)
			put_formula(rendering, span->inset->formula);
		else
			put_picture(rendering, span->inset);
		return;
	}
	for (size_t i = 0; i < LENGTH(tags); i++)
		if (span->flags & tags[i].flag)
			buffer_printf(out, "<%s>", tags[i].name);
	if (span->flags & SPAN_RUBY)
		buffer_puts(out, "<ruby>");
	if (span->flags & SPAN_FILL)
		put_rooms(out, span->length);
	else
		put_letters(rendering, span->text, span->length);
	if (span->flags & SPAN_RUBY)
		buffer_printf(out, "<rt>%s</rt></ruby>", span_reading(span));
	for (size_t i = LENGTH(tags); i-- > 0;)
		if (span->flags & tags[i].flag)
			buffer_printf(out, "</%s>", tags[i].name);
}

static void put_spans(struct rendering *rendering, struct spans spans)
{
	for (size_t i = 0; i < spans.count; i++)
		put_span(rendering, &spans.at[i]);
}

static void put_table(
	struct rendering *rendering, const struct rich_table *table)
{
	buffer_puts(rendering->out, "<table>");
	for (size_t row = 0; row < table->rows; row++) {
		const char *cell = row == 0 ? "th" : "td";

		buffer_puts(rendering->out, "<tr>");
		for (size_t i = 0; i < table->columns; i++) {
			buffer_printf(rendering->out, "<%s>", cell);
			put_spans(rendering,
				table->cells[row * table->columns + i]);
			buffer_printf(rendering->out, "</%s>", cell);
		}
		buffer_puts(rendering->out, "</tr>");
	}
	buffer_puts(rendering->out, "</table>");
}

/* Lines of code; each ends in a break. */
static void put_code(struct rendering *rendering, const struct spans *spans)
{
	buffer_puts(rendering->out, "<pre>");
	for (size_t i = 0; i < spans->count; i++) {
		const struct span *span = &spans->at[i];

		if (span->flags & SPAN_BREAK)
			buffer_puts(rendering->out,
				i + 1 < spans->count ? "\n" : "");
		else
			put_letters(rendering, span->text, span->length);
	}
	buffer_puts(rendering->out, "</pre>");
}

static void put_before(struct rendering *rendering)
{
	if (rendering->before != NULL)
		buffer_puts(rendering->out, rendering->before);
	rendering->before = NULL;
}

static void put_block(
	struct rendering *rendering, const struct rich_block *block, bool alone)
{
	const bool letters =
		block->table == NULL && !block->rule && !block->code;

	if (letters && !alone && block->depth == 0)
		buffer_puts(rendering->out, "<p>");
	put_before(rendering);
	if (block->table != NULL)
		put_table(rendering, block->table);
	else if (block->rule)
		buffer_puts(rendering->out, "<hr/>");
	else if (block->code)
		put_code(rendering, &block->spans);
	else
		put_spans(rendering, block->spans);
	if (letters && !alone && block->depth == 0)
		buffer_puts(rendering->out, "</p>");
}

/* Lists that are open, and what closes each. */
struct nesting {
	const char *list[HTML_NESTING];
	int depth, quotes;
};

static bool is_ordered(const struct rich_block *block)
{
	return block->marker != NULL && is_digit(block->marker[0]);
}

static void close_lists(
	struct rendering *rendering, struct nesting *nesting, int depth)
{
	while (nesting->depth > depth)
		buffer_printf(rendering->out, "</li></%s>",
			nesting->list[--nesting->depth]);
}

/* Open and close lists and quotes on the way to a block. */
static void go_to_block(struct rendering *rendering, struct nesting *nesting,
	const struct rich_block *block)
{
	const int depth =
		block->depth < HTML_NESTING ? block->depth : HTML_NESTING;

	close_lists(rendering, nesting, depth);
	for (; nesting->quotes > block->quotes; nesting->quotes--)
		buffer_puts(rendering->out, "</blockquote>");
	for (; nesting->quotes < block->quotes; nesting->quotes++)
		buffer_puts(rendering->out, "<blockquote>");
	if (nesting->depth == depth && block->marker != NULL && depth > 0)
		buffer_puts(rendering->out, "</li><li>");
	while (nesting->depth < depth) {
		const char *list = is_ordered(block) ? "ol" : "ul";

		nesting->list[nesting->depth++] = list;
		buffer_printf(rendering->out, "<%s><li>", list);
	}
}

static void put_rich(
	struct rendering *rendering, const struct rich *rich, bool inline_one)
{
	struct nesting nesting = {.depth = 0};

	for (size_t i = 0; i < rich->count; i++) {
		go_to_block(rendering, &nesting, &rich->blocks[i]);
		put_block(rendering, &rich->blocks[i],
			inline_one && rich->count == 1 &&
				rich->blocks[i].quotes == 0);
	}
	close_lists(rendering, &nesting, 0);
	for (; nesting.quotes > 0; nesting.quotes--)
		buffer_puts(rendering->out, "</blockquote>");
}

void render_html(
	struct buffer *out, const char *text, const struct render_host *host)
{
	struct rendering rendering = {.out = out, .host = host};
	struct rich rich;

	text = formula_list_take(out->arena, text, &rendering.formulas);
	rich = rich_parse(out->arena, text);
	put_rich(&rendering, &rich, true);
}

void render_rich(struct buffer *out, const struct rich *rich,
	const char *before, const struct render_host *host)
{
	struct rendering rendering = {
		.out = out, .host = host, .before = before};

	put_rich(&rendering, rich, before == NULL);
}

static bool plain_spans(struct rendering *rendering, struct spans spans)
{
	bool whole = true;

	for (size_t i = 0; i < spans.count; i++) {
		const struct span *span = &spans.at[i];

		whole = whole && (span->flags & ~(unsigned)(SPAN_BREAK |
							    SPAN_BLANK)) == 0;
		if (span->flags & SPAN_BREAK) {
			buffer_putc(rendering->out, '\n');
			continue;
		}
		if (span->flags & SPAN_INSET) {
			buffer_printf(rendering->out, "[%s]", span->inset->alt);
			continue;
		}
		for (size_t at = 0; at < span->length;) {
			const size_t begin = at;
			const uint32_t code =
				utf8_next(span->text, span->length, &at);

			if (code >= RENDER_FORMULA &&
				code < RENDER_FORMULA +
						rendering->formulas.count)
				formula_list_tex(&rendering->formulas,
					code - RENDER_FORMULA, rendering->out);
			else
				buffer_add(rendering->out, span->text + begin,
					at - begin);
		}
	}
	return whole;
}

bool render_plain(struct buffer *out, const char *text)
{
	struct rendering rendering = {.out = out};
	bool whole = true;
	struct rich rich;

	text = formula_list_take(out->arena, text, &rendering.formulas);
	rich = rich_parse(out->arena, text);
	for (size_t i = 0; i < rich.count; i++) {
		const struct rich_block *block = &rich.blocks[i];

		buffer_puts(out, i == 0 ? "" : block->tight ? "\n" : "\n\n");
		if (block->marker != NULL)
			buffer_printf(out, "%s ", block->marker);
		whole = whole && block->table == NULL && !block->rule &&
			!block->code && block->quotes == 0 && block->depth == 0;
		if (block->table == NULL) {
			whole = plain_spans(&rendering, block->spans) && whole;
			continue;
		}
		for (size_t k = 0;
			k < block->table->rows * block->table->columns; k++) {
			plain_spans(&rendering, block->table->cells[k]);
			buffer_puts(out, (k + 1) % block->table->columns == 0
						 ? "\n"
						 : " | ");
		}
	}
	return whole;
}
