#include "exchange/text/html_write.h"

#include "base/arena.h"
#include "base/common.h"
#include "exchange/text/markdown.h"

#include <string.h>

enum {
	BULLET_INDENT = 2,
	NUMBER_INDENT = 3,
	LETTERS = 26
};

void html_write_begin(struct html_writer *writer, struct arena *arena)
{
	*writer = (struct html_writer){.arena = arena,
		.text = {.arena = arena},
		.cell = {.arena = arena}};
	writer->out = &writer->text;
}

static bool is_empty(const struct html_writer *writer)
{
	return writer->out->length == 0;
}

static void put_code(struct html_writer *writer, enum markdown_code code)
{
	buffer_putc(writer->out, (char)code);
}

static void put_styles(struct html_writer *writer)
{
	for (size_t i = 0; i < writer->style_count; i++) {
		struct html_style *style = &writer->styles[i];

		if (!style->begun)
			buffer_puts(writer->out, style->begin);
		style->begun = true;
	}
}

static void end_styles(struct html_writer *writer)
{
	for (size_t i = writer->style_count; i-- > 0;) {
		struct html_style *style = &writer->styles[i];

		if (style->begun)
			buffer_puts(writer->out, style->end);
		style->begun = false;
	}
}

/* Put the start of a line within lists and quotes. */
static void put_indent(struct html_writer *writer, size_t lists)
{
	if (writer->quotes == 0 && lists == 0)
		return;
	put_code(writer, MARKDOWN_RAW);
	for (int i = 0; i < writer->quotes; i++)
		buffer_puts(writer->out, "> ");
	for (size_t i = 0; i < lists; i++)
		buffer_printf(writer->out, "%*s",
			writer->lists[i].ordered ? NUMBER_INDENT
						 : BULLET_INDENT,
			"");
	put_code(writer, MARKDOWN_RAW_END);
}

static void put_marker(struct html_writer *writer)
{
	struct html_list *list = &writer->lists[writer->list_count - 1];

	writer->marker = false;
	list->begun = true;
	put_code(writer, MARKDOWN_RAW);
	if (list->lettered && list->number >= 1 && list->number <= LETTERS)
		buffer_printf(
			writer->out, "%c) ", (char)('a' + list->number - 1));
	else if (list->ordered)
		buffer_printf(writer->out, "%d. ", list->number);
	else
		buffer_puts(writer->out, "- ");
	put_code(writer, MARKDOWN_RAW_END);
}

static void put_gap(struct html_writer *writer)
{
	const enum html_gap gap = writer->gap;
	const bool marker = writer->marker && writer->list_count > 0;
	const bool empty = is_empty(writer);

	writer->gap = GAP_NONE;
	if (gap > GAP_SPACE)
		end_styles(writer);
	if (writer->in_cell) {
		if (!empty && gap == GAP_SPACE)
			buffer_putc(writer->out, ' ');
		else if (!empty && gap > GAP_SPACE)
			put_code(writer, MARKDOWN_BREAK);
		return;
	}
	if (gap == GAP_SPACE && !empty)
		buffer_putc(writer->out, ' ');
	if (gap == GAP_BREAK && !empty)
		put_code(writer, MARKDOWN_BREAK);
	if (gap >= GAP_LINE && !empty)
		buffer_puts(writer->out, gap == GAP_LINE ? "\n" : "\n\n");
	if (gap > GAP_SPACE || empty)
		put_indent(writer, writer->list_count - marker);
	if (marker)
		put_marker(writer);
}

static void before_letter(struct html_writer *writer)
{
	if (writer->gap != GAP_NONE || writer->marker || is_empty(writer))
		put_gap(writer);
	put_styles(writer);
}

void html_write_letter(
	struct html_writer *writer, const char *bytes, size_t length)
{
	before_letter(writer);
	buffer_add(writer->out, bytes, length);
}

void html_write_space(struct html_writer *writer)
{
	if (writer->gap == GAP_NONE)
		writer->gap = GAP_SPACE;
}

void html_write_raw(struct html_writer *writer, const char *text)
{
	before_letter(writer);
	put_code(writer, MARKDOWN_RAW);
	buffer_puts(writer->out, text);
	put_code(writer, MARKDOWN_RAW_END);
}

void html_write_gap(struct html_writer *writer, enum html_gap gap)
{
	if (gap == GAP_BREAK && writer->gap == GAP_BREAK)
		writer->gap = GAP_PARAGRAPH;
	else if (gap > writer->gap)
		writer->gap = gap;
}

static struct html_style *open_style(
	struct html_writer *writer, const char *begin)
{
	for (size_t i = 0; i < writer->style_count; i++)
		if (text_equal(writer->styles[i].begin, begin))
			return &writer->styles[i];
	return NULL;
}

void html_write_style(
	struct html_writer *writer, const char *begin, const char *end)
{
	if (writer->style_count < HTML_STYLES &&
		open_style(writer, begin) == NULL)
		writer->styles[writer->style_count++] =
			(struct html_style){begin, end, false};
}

void html_write_style_end(struct html_writer *writer, const char *begin)
{
	struct html_style *style = open_style(writer, begin);
	size_t i;

	if (style == NULL)
		return;
	i = (size_t)(style - writer->styles);
	if (style->begun) {
		/* Styles opened within it end here, too, and begin again. */
		for (size_t k = writer->style_count; k-- > i;) {
			if (writer->styles[k].begun)
				buffer_puts(writer->out, writer->styles[k].end);
			writer->styles[k].begun = false;
		}
	}
	writer->style_count--;
	memmove(style, style + 1, (writer->style_count - i) * sizeof(*style));
}

void html_write_list(struct html_writer *writer, struct html_list list)
{
	if (writer->list_count < HTML_LISTS)
		writer->lists[writer->list_count++] = list;
	html_write_gap(
		writer, writer->list_count > 1 ? GAP_LINE : GAP_PARAGRAPH);
}

void html_write_list_end(struct html_writer *writer)
{
	writer->marker = false;
	if (writer->list_count > 0)
		writer->list_count--;
	html_write_gap(
		writer, writer->list_count > 0 ? GAP_LINE : GAP_PARAGRAPH);
}

void html_write_item(struct html_writer *writer)
{
	struct html_list *list;

	if (writer->list_count == 0) {
		html_write_gap(writer, GAP_PARAGRAPH);
		return;
	}
	list = &writer->lists[writer->list_count - 1];
	list->number++;
	if (list->begun)
		writer->gap = GAP_LINE;
	html_write_gap(writer, GAP_LINE);
	writer->marker = true;
}

void html_write_table(struct html_writer *writer)
{
	writer->in_table = true;
	writer->cell_count = writer->rows = 0;
}

void html_write_row(struct html_writer *writer)
{
	html_write_cell_end(writer);
	writer->rows++;
}

void html_write_cell(struct html_writer *writer)
{
	html_write_cell_end(writer);
	end_styles(writer);
	writer->rows += writer->rows == 0;
	writer->in_cell = true;
	writer->out = &writer->cell;
	writer->cell.length = 0;
	writer->gap = GAP_NONE;
}

void html_write_cell_end(struct html_writer *writer)
{
	if (!writer->in_cell)
		return;
	end_styles(writer);
	writer->cells = arena_grow(writer->arena, writer->cells,
		writer->cell_count, &writer->cell_room, sizeof(*writer->cells));
	writer->cells[writer->cell_count++] = (struct html_cell){
		arena_copy(writer->arena, buffer_text(&writer->cell),
			writer->cell.length),
		writer->rows};
	writer->in_cell = false;
	writer->out = &writer->text;
	writer->gap = GAP_NONE;
}

static size_t columns_of(const struct html_writer *writer)
{
	size_t most = 0, columns = 0;

	for (size_t i = 0; i < writer->cell_count; i++) {
		columns = i > 0 && writer->cells[i].row ==
						  writer->cells[i - 1].row
				  ? columns + 1
				  : 1;
		most = columns > most ? columns : most;
	}
	return most;
}

/* Write the row whose first cell this is; returns the first of the next. */
static size_t put_row(struct html_writer *writer, size_t cell, size_t columns)
{
	const size_t row = writer->cells[cell].row;

	for (size_t i = 0; i < columns; i++) {
		put_code(writer, MARKDOWN_RAW);
		buffer_puts(writer->out, i == 0 ? "| " : " | ");
		put_code(writer, MARKDOWN_RAW_END);
		if (cell == writer->cell_count ||
			writer->cells[cell].row != row)
			continue;
		put_code(writer, MARKDOWN_CELL);
		buffer_puts(writer->out, writer->cells[cell++].text);
		put_code(writer, MARKDOWN_CELL_END);
	}
	put_code(writer, MARKDOWN_RAW);
	buffer_puts(writer->out, " |");
	put_code(writer, MARKDOWN_RAW_END);
	return cell;
}

void html_write_table_end(struct html_writer *writer)
{
	size_t columns, next;

	if (!writer->in_table)
		return;
	html_write_cell_end(writer);
	columns = columns_of(writer);
	writer->in_table = false;
	html_write_gap(writer, GAP_PARAGRAPH);
	if (writer->cell_count == 0)
		return;
	put_gap(writer);
	next = put_row(writer, 0, columns);
	put_code(writer, MARKDOWN_RAW);
	buffer_puts(writer->out, "\n|");
	for (size_t i = 0; i < columns; i++)
		buffer_puts(writer->out, " --- |");
	put_code(writer, MARKDOWN_RAW_END);
	while (next < writer->cell_count) {
		buffer_putc(writer->out, '\n');
		next = put_row(writer, next, columns);
	}
	html_write_gap(writer, GAP_PARAGRAPH);
}

const char *html_write_end(struct html_writer *writer)
{
	html_write_cell_end(writer);
	html_write_table_end(writer);
	end_styles(writer);
	return buffer_text(&writer->text);
}
