/*
 * md4c calls back for each block, span and piece of text.  Data on a block is
 * gathered in struct blocks until the block ends.
 *
 * No input may be lost, but CommonMark does drop a little, such as the surplus
 * cells of a table row.  So the letters that went in are tallied against those
 * that came out.  If they differ, the text is parsed again without tables and,
 * if that fails too, taken as plain text.
 */
#include "text/rich.h"

#include "base/arena.h"
#include "base/common.h"
#include "text/formula.h"
#include "text/markdown_escape.h"
#include "text/markdown_images.h"
#include "text/placeholder.h"
#include "text/rich_blocks.h"

#include <md4c.h>
#include <string.h>

/* The data passed to md4c's callbacks. */
struct reader {
	struct blocks blocks;
	int strong, code; /* open blocks or spans of each type */
};

static int enter_list(
	struct reader *reader, MD_BLOCKTYPE type, const void *detail)
{
	const MD_BLOCK_UL_DETAIL *bullets = detail;
	const MD_BLOCK_OL_DETAIL *numbers = detail;

	if (type == MD_BLOCK_UL)
		rich_blocks_begin_list(
			&reader->blocks, 0, '\0', bullets->is_tight != 0);
	else
		rich_blocks_begin_list(&reader->blocks, numbers->start,
			numbers->mark_delimiter, numbers->is_tight != 0);
	return 0;
}

static int enter_item(
	struct reader *reader, MD_BLOCKTYPE type, const void *detail)
{
	(void)type;
	(void)detail;
	rich_blocks_begin_item(&reader->blocks);
	return 0;
}

/* Returns nonzero for a table that is too large, which ends the parse. */
static int enter_table(
	struct reader *reader, MD_BLOCKTYPE type, const void *detail)
{
	const MD_BLOCK_TABLE_DETAIL *table = detail;

	(void)type;
	return rich_blocks_begin_table(&reader->blocks, table->col_count,
		       (size_t)table->head_row_count + table->body_row_count)
		       ? 0
		       : -1;
}

/* The word after a fence, "```python", is not printed. */
static int enter_code(
	struct reader *reader, MD_BLOCKTYPE type, const void *detail)
{
	const MD_BLOCK_CODE_DETAIL *code = detail;

	(void)type;
	rich_blocks_end(&reader->blocks);
	reader->code++;
	reader->blocks.seen +=
		rich_blocks_tally(code->info.text, code->info.size);
	reader->blocks.letters.slot +=
		slots_in(code->info.text, code->info.size);
	return 0;
}

static int enter_quote(
	struct reader *reader, MD_BLOCKTYPE type, const void *detail)
{
	(void)type;
	(void)detail;
	rich_blocks_end(&reader->blocks);
	reader->blocks.quotes++;
	return 0;
}

static int leave_quote(
	struct reader *reader, MD_BLOCKTYPE type, const void *detail)
{
	(void)type;
	(void)detail;
	rich_blocks_end(&reader->blocks);
	reader->blocks.quotes--;
	return 0;
}

static int enter_rule(
	struct reader *reader, MD_BLOCKTYPE type, const void *detail)
{
	(void)type;
	(void)detail;
	rich_blocks_add_rule(&reader->blocks);
	return 0;
}

static int enter_text(
	struct reader *reader, MD_BLOCKTYPE type, const void *detail)
{
	(void)detail;
	rich_blocks_end(&reader->blocks);
	reader->strong += type == MD_BLOCK_H;
	return 0;
}

static int leave_list(
	struct reader *reader, MD_BLOCKTYPE type, const void *detail)
{
	(void)type;
	(void)detail;
	rich_blocks_end(&reader->blocks);
	reader->blocks.depth--;
	return 0;
}

static int leave_item(
	struct reader *reader, MD_BLOCKTYPE type, const void *detail)
{
	(void)type;
	(void)detail;
	rich_blocks_end_item(&reader->blocks);
	return 0;
}

static int leave_table(
	struct reader *reader, MD_BLOCKTYPE type, const void *detail)
{
	(void)type;
	(void)detail;
	rich_blocks_end_table(&reader->blocks);
	return 0;
}

static int leave_cell(
	struct reader *reader, MD_BLOCKTYPE type, const void *detail)
{
	static const enum cell_align aligns[] = {
		[MD_ALIGN_DEFAULT] = CELL_LEFT,
		[MD_ALIGN_LEFT] = CELL_LEFT,
		[MD_ALIGN_CENTER] = CELL_CENTER,
		[MD_ALIGN_RIGHT] = CELL_RIGHT,
	};
	const MD_BLOCK_TD_DETAIL *cell = detail;

	(void)type;
	rich_blocks_end_cell(&reader->blocks, aligns[cell->align]);
	return 0;
}

static int leave_code(
	struct reader *reader, MD_BLOCKTYPE type, const void *detail)
{
	struct blocks *blocks = &reader->blocks;
	const size_t count = blocks->count;

	(void)type;
	(void)detail;
	rich_blocks_end(blocks);
	if (blocks->count > count)
		blocks->at[count].code = true;
	reader->code--;
	return 0;
}

static int leave_text(
	struct reader *reader, MD_BLOCKTYPE type, const void *detail)
{
	(void)detail;
	rich_blocks_end(&reader->blocks);
	reader->strong -= type == MD_BLOCK_H;
	return 0;
}

typedef int block_step(
	struct reader *reader, MD_BLOCKTYPE type, const void *detail);

/* The action at the start and end of each block type; others need none. */
static const struct {
	block_step *enter, *leave;
} steps[] = {
	[MD_BLOCK_QUOTE] = {enter_quote, leave_quote},
	[MD_BLOCK_UL] = {enter_list, leave_list},
	[MD_BLOCK_OL] = {enter_list, leave_list},
	[MD_BLOCK_LI] = {enter_item, leave_item},
	[MD_BLOCK_HR] = {enter_rule, NULL},
	[MD_BLOCK_H] = {enter_text, leave_text},
	[MD_BLOCK_CODE] = {enter_code, leave_code},
	[MD_BLOCK_P] = {enter_text, leave_text},
	[MD_BLOCK_TABLE] = {enter_table, leave_table},
	[MD_BLOCK_TH] = {NULL, leave_cell},
	[MD_BLOCK_TD] = {NULL, leave_cell},
};

static int enter_block(MD_BLOCKTYPE type, void *detail, void *userdata)
{
	if (type >= LENGTH(steps) || steps[type].enter == NULL)
		return 0;
	return steps[type].enter(userdata, type, detail);
}

static int leave_block(MD_BLOCKTYPE type, void *detail, void *userdata)
{
	if (type >= LENGTH(steps) || steps[type].leave == NULL)
		return 0;
	return steps[type].leave(userdata, type, detail);
}

static int enter_span(MD_SPANTYPE type, void *detail, void *userdata)
{
	struct reader *reader = userdata;

	(void)detail;
	if (type == MD_SPAN_STRONG || type == MD_SPAN_EM)
		rich_letters_open(&reader->blocks.letters,
			type == MD_SPAN_EM ? SPAN_EMPHASIS : SPAN_STRONG);
	reader->code += type == MD_SPAN_CODE;
	return 0;
}

static int leave_span(MD_SPANTYPE type, void *detail, void *userdata)
{
	struct reader *reader = userdata;

	(void)detail;
	if (type == MD_SPAN_STRONG || type == MD_SPAN_EM)
		rich_letters_close(&reader->blocks.letters,
			type == MD_SPAN_EM ? SPAN_EMPHASIS : SPAN_STRONG);
	reader->code -= type == MD_SPAN_CODE;
	return 0;
}

static unsigned flags_of(const struct reader *reader)
{
	return (reader->strong > 0 ? SPAN_STRONG : 0u) |
	       (reader->code > 0 ? SPAN_CODE : 0u);
}

/* Add letters from the source. */
static void take_letters(
	struct reader *reader, MD_TEXTTYPE type, const char *text, size_t size)
{
	struct blocks *blocks = &reader->blocks;
	struct letters *letters = &blocks->letters;

	if (blocks->numbered && text >= blocks->source &&
		text < blocks->source + blocks->length)
		rich_blocks_number(blocks, text);
	blocks->seen += rich_blocks_tally(text, size);
	if (type == MD_TEXT_ENTITY)
		notes_add(letters->notes, NOTE_ENTITY,
			arena_copy(blocks->arena, text, size));
	if (type == MD_TEXT_CODE && blocks->table != NULL)
		rich_letters_add_cell_code(
			letters, text, size, flags_of(reader));
	else
		rich_letters_add_lines(letters, text, size, flags_of(reader));
}

static int take_text(
	MD_TEXTTYPE type, const MD_CHAR *text, MD_SIZE size, void *userdata)
{
	struct reader *reader = userdata;

	if (type == MD_TEXT_BR)
		rich_letters_break(&reader->blocks.letters, flags_of(reader));
	else if (type == MD_TEXT_SOFTBR)
		rich_letters_soft(&reader->blocks.letters);
	else
		take_letters(reader, type, text, size);
	return 0;
}

/* Parse the source with these md4c extensions; false if that would lose
 * text. */
static bool read_source(
	struct blocks blocks, unsigned extensions, struct rich *rich)
{
	const MD_PARSER parser = {
		.flags = MD_FLAG_NOHTML | extensions,
		.enter_block = enter_block,
		.leave_block = leave_block,
		.enter_span = enter_span,
		.leave_span = leave_span,
		.text = take_text,
	};
	struct reader reader = {.blocks = blocks};

	if (blocks.letters.notes != NULL)
		blocks.letters.notes->count = 0;
	if (md_parse(blocks.source, (MD_SIZE)blocks.length, &parser, &reader) !=
			0 ||
		reader.blocks.seen !=
			rich_blocks_tally(blocks.source, blocks.length))
		return false;
	*rich = rich_blocks_all(&reader.blocks);
	return reader.blocks.letters.image == blocks.letters.images.count &&
	       reader.blocks.letters.formula == blocks.letters.formulas.count;
}

/* All spans of a text, concatenated. */
static struct spans all_spans(struct arena *arena, struct rich rich)
{
	struct span *at = NULL;
	size_t count = 0, room = 0;

	for (size_t b = 0; b < rich.count; b++) {
		const struct spans spans = rich.blocks[b].spans;

		for (size_t i = 0; i < spans.count; i++) {
			at = arena_grow(arena, at, count, &room, sizeof(*at));
			at[count++] = spans.at[i];
		}
	}
	return (struct spans){at, count};
}

static struct rich parse(struct arena *arena, const char *text,
	const struct slots *slots, struct notes *notes)
{
	struct arena *scratch = arena_new();
	struct markdown_images images = {0};
	struct markdown_formulas formulas = {0};
	const char *source = markdown_escape_marks(scratch,
		markdown_images_take(scratch, text, &images), &formulas);
	const struct blocks blocks = {
		.arena = arena,
		.source = source,
		.length = strlen(source),
		.letters = {.arena = arena,
			.scratch = scratch,
			.slots = slots,
			.notes = notes,
			.images = images,
			.formulas = formulas},
	};
	struct rich rich;

	if (!read_source(blocks, MD_FLAG_TABLES, &rich) &&
		!read_source(blocks, 0, &rich))
		rich = rich_plain(arena, text);
	arena_free(scratch);
	return rich;
}

struct rich rich_parse_noted(
	struct arena *arena, const char *text, struct notes *notes)
{
	struct slots slots = {NULL, 0};

	text = slots_cut(arena, placeholder_unescaped(arena, text), &slots);
	for (size_t i = 0; i < slots.count; i++)
		slots.at[i].spans = all_spans(
			arena, parse(arena, slots.at[i].source, NULL, NULL));
	return parse(arena, text, &slots, notes);
}

struct rich rich_parse(struct arena *arena, const char *text)
{
	return rich_parse_noted(arena, text, NULL);
}

const char *rich_part(struct arena *arena, const char *text)
{
	if (strchr(text, '\n') != NULL ||
		strpbrk(text, "\\`*_~^<>[]$#&-+.)=|") == NULL)
		return text;
	return arena_printf(arena, RICH_PART "%s" RICH_PART, text);
}

struct rich rich_plain(struct arena *arena, const char *text)
{
	struct rich_block *block = arena_alloc(arena, 1, sizeof(*block));
	struct span *span = arena_alloc(arena, 1, sizeof(*span));

	if (*text == '\0')
		return (struct rich){0};
	span->length = strlen(text);
	span->text = arena_copy(arena, text, span->length);
	block->spans = (struct spans){span, 1};
	return (struct rich){block, 1};
}
