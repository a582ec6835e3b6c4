#include "blocks/block_dump.h"

#include "bank/image.h"
#include "base/points.h"
#include "blocks/plain.h"
#include "words/wording.h"

enum {
	INDENT = 2
};

/* The unit that a block's number counts, singular and plural; "" if the number
 * is an index. */
static const struct {
	const char *one, *many;
} numbers[BLOCK_ROLES] = {
	[BLOCK_FORM] = {"question", "questions"},
	[BLOCK_SECTION] = {"question", "questions"},
	[BLOCK_QUESTION] = {"", ""},
	[BLOCK_TEXT] = {"numbered", "numbered"},
	[BLOCK_CHOICES] = {"right", "right"},
	[BLOCK_ENTRY] = {"", ""},
	[BLOCK_LESSON] = {"", ""},
};

static const struct {
	enum block_flag flag;
	const char *name;
} flags[] = {
	{BLOCK_RIGHT_ONE, "right"},
	{BLOCK_STRONG, "strong"},
	{BLOCK_SPARE, "spare"},
	{BLOCK_ELASTIC, "elastic"},
	{BLOCK_SHORT, "short"},
	{BLOCK_LIST, "list"},
	{BLOCK_TOGETHER, "together"},
};

/* In quotes, with quotes escaped by a backslash. */
static void put_text(struct buffer *out, struct rich rich)
{
	struct buffer plain = {.arena = out->arena};
	const char *at;

	plain_put(&plain, rich);
	buffer_puts(out, " \"");
	for (at = buffer_text(&plain); *at != '\0'; at++) {
		if (*at == '"' || *at == '\\')
			buffer_putc(out, '\\');
		buffer_putc(out, *at == '\n' ? ' ' : *at);
	}
	buffer_putc(out, '"');
}

static void put_texts(
	struct buffer *out, const char *before, struct texts texts)
{
	if (texts.count > 0)
		buffer_puts(out, before);
	for (size_t i = 0; i < texts.count; i++)
		put_text(out, texts.at[i]);
}

static void put_numbers(struct buffer *out, const struct block *block)
{
	const char *counted = block->number == 1 ? numbers[block->role].one
						 : numbers[block->role].many;

	if (block->label != NULL)
		buffer_printf(out, " %s", block->label);
	if (block->number > 0 && counted != NULL &&
		(*counted == '\0' || block->word != WORD_NONE))
		buffer_printf(out, " %d", block->number);
	else if (block->number > 0 && counted != NULL)
		buffer_printf(out, ", %d %s", block->number, counted);
	if (block->asked > 0)
		buffer_printf(out, " of questions %s to %s", block->first,
			block->last);
	if (block->points > 0)
		buffer_printf(out, ", %s %s",
			points_print(out->arena, block->points),
			points_noun(block->points));
}

static void put_flags(struct buffer *out, const struct block *block)
{
	for (size_t i = 0; i < LENGTH(flags); i++)
		if ((block->flags & flags[i].flag) != 0)
			buffer_printf(out, " %s", flags[i].name);
}

static void put_space(struct buffer *out, const struct space *space)
{
	switch (space->type) {
	case SPACE_DEFAULT:
	case SPACE_NONE:
		break;
	case SPACE_LINES:
		if (space->lines > 0)
			buffer_printf(out, ", %d %s", space->lines,
				space->lines == 1 ? "line" : "lines");
		break;
	case SPACE_BLANK:
		buffer_printf(out, ", %d mm high",
			(int)((int64_t)space->height * 10 / MPT_CM));
		break;
	case SPACE_GRID:
		buffer_puts(out, ", grid");
		break;
	case SPACE_GRAPH:
		buffer_puts(out, ", graph");
		break;
	case SPACE_STAVES:
		buffer_printf(out, ", %d %s", space->staves,
			space->staves == 1 ? "staff" : "staves");
		break;
	case SPACE_SQUARES:
		buffer_printf(out, ", %d rows of %d squares", space->rows,
			space->squares);
		break;
	}
}

static void put_block(struct buffer *out, const struct block *block)
{
	const struct wording english = wording_of("en");
	buffer_puts(out, block_role_name(block->role));
	if (block->word != WORD_NONE)
		buffer_printf(out, " %s", word_key(block->word));
	put_numbers(out, block);
	put_flags(out, block);
	put_space(out, &block->space);
	if (block->name != NULL)
		buffer_printf(out, ", %s", block->name);
	put_texts(out, "", block->texts);
	if (block->image != NULL)
		buffer_printf(out, " %s \"%s\"", block->image->name,
			block->image->alt);
	if (block->date != NULL)
		buffer_printf(out, ", %s",
			date_print(out->arena, &english, block->date));
	if (block->key != NULL)
		buffer_printf(out, " = %s", block->key);
	if (block->role == BLOCK_TEXT && block->answer.count > 0)
		buffer_printf(out, ", blanks for the widest of %zu",
			block->answer.count);
	else
		put_texts(out, " =", block->answer);
	buffer_putc(out, '\n');
}

static void dump(const struct block *block, int depth, struct buffer *out)
{
	buffer_printf(out, "%*s", depth * INDENT, "");
	put_block(out, block);
	for (block = block->children; block != NULL; block = block->next)
		dump(block, depth + 1, out);
}

void block_dump(const struct block *block, struct buffer *out)
{
	dump(block, 0, out);
}
