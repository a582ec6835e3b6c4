#include "text/rich_blocks.h"

#include "base/arena.h"
#include "text/letter_spans.h"

#include <stdlib.h>
#include <string.h>

enum {
	CELLS_MAX = 10000, /* of a table; md4c pads short rows without bound */
	DIGITS_MAX = 9     /* of a list item's number */
};

/* Spread a byte over 64 bits, so that different sets of bytes hardly ever have
 * the same sum (the last steps of SplitMix64; Steele and others, 2014). */
static uint64_t spread(unsigned char byte)
{
	uint64_t sum = (byte + UINT64_C(1)) * UINT64_C(0x9e3779b97f4a7c15);

	sum = (sum ^ sum >> 30) * UINT64_C(0xbf58476d1ce4e5b9);
	return sum ^ sum >> 31;
}

uint64_t rich_blocks_tally(const char *text, size_t length)
{
	uint64_t sum = 0;

	for (size_t i = 0; i < length; i++) {
		const char byte = text[i];

		if (is_digit(byte) || (byte >= 'a' && byte <= 'z') ||
			(byte >= 'A' && byte <= 'Z') || (byte & 0x80) != 0)
			sum += spread((unsigned char)byte);
	}
	return sum;
}

static int depth_of(const struct blocks *blocks)
{
	return blocks->depth < BLOCKS_DEEPEST ? blocks->depth : BLOCKS_DEEPEST;
}

static struct rich_block *add_block(struct blocks *blocks)
{
	const struct list *list = &blocks->lists[depth_of(blocks)];
	struct rich_block *block;

	blocks->at = arena_grow(blocks->letters.scratch, blocks->at,
		blocks->count, &blocks->room, sizeof(*blocks->at));
	block = &blocks->at[blocks->count++];
	*block = (struct rich_block){
		.depth = depth_of(blocks),
		.quotes = blocks->quotes,
		.marker = blocks->marker,
		.tight = blocks->depth > 0 && list->tight,
	};
	if (blocks->marker != NULL && list->delimiter != '\0')
		blocks->seen += rich_blocks_tally(
			blocks->marker, strlen(blocks->marker));
	blocks->marker = NULL;
	blocks->numbered = false;
	return block;
}

void rich_blocks_end(struct blocks *blocks)
{
	if (blocks->letters.count > 0)
		add_block(blocks)->spans = letter_spans_take(&blocks->letters);
}

void rich_blocks_end_item(struct blocks *blocks)
{
	rich_blocks_end(blocks);
	if (blocks->marker != NULL)
		add_block(blocks);
}

void rich_blocks_add_rule(struct blocks *blocks)
{
	rich_blocks_end(blocks);
	add_block(blocks)->rule = true;
}

void rich_blocks_begin_list(
	struct blocks *blocks, unsigned start, char delimiter, bool tight)
{
	rich_blocks_end_item(blocks);
	blocks->depth++;
	blocks->lists[depth_of(blocks)] =
		(struct list){start, delimiter, tight};
}

void rich_blocks_begin_item(struct blocks *blocks)
{
	struct list *list = &blocks->lists[depth_of(blocks)];

	rich_blocks_end_item(blocks);
	blocks->numbered = list->delimiter != '\0';
	blocks->marker = "•";
	if (blocks->numbered)
		blocks->marker = arena_printf(
			blocks->arena, "%u%c", list->next++, list->delimiter);
}

/* Skip a list item's number or another mark that opens a block, and the spaces
 * after it, if any. */
static const char *past_mark(const char *at)
{
	const char *end = at + strspn(at, "0123456789");

	if (end > at ? strchr(".)", *end) == NULL
		     : strchr(">-+*", *end) == NULL)
		return at;
	end += *end != '\0';
	return end + strspn(end, " \t");
}

void rich_blocks_number(struct blocks *blocks, const char *at)
{
	struct list *list = &blocks->lists[depth_of(blocks)];
	const char *line = at, *next;

	blocks->numbered = false;
	while (line > blocks->source && line[-1] != '\n')
		line--;
	line += strspn(line, " \t");
	for (; line < at && (next = past_mark(line)) > line; line = next) {
		const size_t digits = strspn(line, "0123456789");

		if (digits == 0 || digits > DIGITS_MAX)
			continue;
		blocks->marker = arena_printf(blocks->arena, "%.*s%c",
			(int)digits, line, list->delimiter);
		list->next = (unsigned)strtoul(line, NULL, 10) + 1;
	}
}

bool rich_blocks_begin_table(struct blocks *blocks, size_t columns, size_t rows)
{
	struct rich_table *table;

	rich_blocks_end(blocks);
	if (columns == 0 || rows > CELLS_MAX / columns)
		return false;
	table = arena_alloc(blocks->arena, 1, sizeof(*table));
	blocks->cells = arena_alloc(
		blocks->arena, columns * rows, sizeof(*blocks->cells));
	blocks->align =
		arena_alloc(blocks->arena, columns, sizeof(*blocks->align));
	*table = (struct rich_table){
		columns, rows, blocks->cells, blocks->align};
	blocks->table = table;
	blocks->cell = 0;
	return true;
}

void rich_blocks_end_cell(struct blocks *blocks, enum cell_align align)
{
	const struct rich_table *table = blocks->table;
	const size_t cell = blocks->cell++;

	if (cell < table->columns)
		blocks->align[cell] = align;
	if (cell < table->columns * table->rows)
		blocks->cells[cell] = letter_spans_take(&blocks->letters);
}

void rich_blocks_end_table(struct blocks *blocks)
{
	add_block(blocks)->table = blocks->table;
	blocks->table = NULL;
}

struct rich rich_blocks_all(const struct blocks *blocks)
{
	struct rich_block *at =
		arena_alloc(blocks->arena, blocks->count, sizeof(*at));

	if (blocks->count > 0)
		memcpy(at, blocks->at, blocks->count * sizeof(*at));
	return (struct rich){at, blocks->count};
}
