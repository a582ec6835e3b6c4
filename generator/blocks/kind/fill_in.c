#include "bank/kind/fill_in.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "blocks/brief.h"
#include "blocks/kind.h"

#include <string.h>

/* The text with its blanks left open. */
static const char *with_blanks(
	struct builder *builder, const struct fill_in *content)
{
	struct buffer out = {.arena = builder->arena};
	size_t from = 0;

	for (size_t i = 0; i < content->blanks.count; i++) {
		const struct blank *blank = &content->blanks.at[i];

		buffer_add(&out, content->text + from, blank->first - from);
		buffer_puts(&out, RICH_BLANK);
		from = blank->end;
	}
	buffer_puts(&out, content->text + from);
	return buffer_text(&out);
}

static struct texts all_answers(
	struct builder *builder, const struct blanks *blanks)
{
	struct rich *all;
	size_t count = 0;

	for (size_t i = 0; i < blanks->count; i++)
		count += blanks->at[i].answers.count;
	all = arena_alloc(builder->arena, count, sizeof(*all));
	count = 0;
	for (size_t i = 0; i < blanks->count; i++) {
		const struct texts own =
			build_texts(builder, blanks->at[i].answers);

		memcpy(all + count, own.at, own.count * sizeof(*all));
		count += own.count;
	}
	return (struct texts){all, count};
}

/* The blanks of the text.  All have the width of the widest answer of the item,
 * or of all items that share a word bank, so that the width gives nothing
 * away. */
static void add_blanks(struct builder *builder, struct block *text,
	const struct blanks *blanks, twelfths points)
{
	const struct texts all = all_answers(builder, blanks);
	size_t from = 0;

	text->answer = builder->words.count > 0 ? builder->words : all;
	for (size_t i = 0; i < blanks->count; i++) {
		struct block *blank = build_block(builder, text, BLOCK_BLANK);

		blank->answer = (struct texts){
			all.at + from, blanks->at[i].answers.count};
		blank->points = build_credit(points, i, blanks->count);
		from += blank->answer.count;
	}
}

static void build(struct builder *builder, struct block *question,
	const struct drawn *drawn)
{
	const struct item *item = drawn->item;
	const struct fill_in *content = item->content;
	struct block *text = build_stem(
		builder, question, drawn, with_blanks(builder, content));

	add_blanks(builder, text, &content->blanks, item->points);
	build_words(builder, question, drawn, content->words);
	build_spare(builder, question, item);
}

const struct kind_blocks fill_in_blocks = {build, brief_words};
