#include "bank/kind/fill_in.h"

#include "bank/kind/options.h"
#include "base/arena.h"
#include "base/buffer.h"
#include "blocks/blank_size.h"
#include "blocks/brief.h"
#include "blocks/kind.h"

#include <string.h>

static bool is_choice(const struct blank *blank)
{
	return blank->wrong.count > 0;
}

/* The text with its blanks left open, and its options as dealt. */
static const char *with_blanks(struct builder *builder,
	const struct fill_in *content, const struct dealt *dealt, bool solved)
{
	const struct options options = {
		content->text, &content->blanks, dealt, solved, false};
	struct buffer out = {.arena = builder->arena};
	size_t from = 0;

	for (size_t i = 0; i < content->blanks.count; i++) {
		const struct blank *blank = &content->blanks.at[i];

		buffer_add(&out, content->text + from, blank->first - from);
		if (is_choice(blank))
			buffer_puts(&out,
				options_line(builder->arena, &options, i));
		else
			buffer_puts(&out, RICH_BLANK);
		from = blank->end;
	}
	buffer_puts(&out, content->text + from);
	return buffer_text(&out);
}

/* The answers that are written into blanks. */
static struct texts all_answers(
	struct builder *builder, const struct blanks *blanks)
{
	struct rich *all;
	size_t count = 0;

	for (size_t i = 0; i < blanks->count; i++)
		if (!is_choice(&blanks->at[i]))
			count += blanks->at[i].answers.count;
	all = arena_alloc(builder->arena, count, sizeof(*all));
	count = 0;
	for (size_t i = 0; i < blanks->count; i++) {
		struct texts own;

		if (is_choice(&blanks->at[i]))
			continue;
		own = build_texts(builder, blanks->at[i].answers);
		memcpy(all + count, own.at, own.count * sizeof(*all));
		count += own.count;
	}
	return (struct texts){all, count};
}

/* The words that students choose from for the blanks; none if there is no word
 * bank. */
static struct texts bank_of(struct builder *builder, const struct drawn *drawn)
{
	const struct fill_in *content = drawn->item->content;

	return builder->words.count > 0 ? builder->words
	       : drawn->dealt.choice_count > 0
		       ? build_texts(builder, content->words)
		       : build_texts(builder, drawn->words);
}

static void add_blanks(
	struct builder *builder, struct block *text, const struct drawn *drawn)
{
	const struct item *item = drawn->item;
	const struct fill_in *content = item->content;
	const struct blanks *blanks = &content->blanks;
	const twelfths points = item->points;
	const struct texts all = all_answers(builder, blanks);
	const struct texts bank = bank_of(builder, drawn);
	size_t from = 0;

	text->answer = bank.count > 0 ? bank : all;
	for (size_t i = 0; i < blanks->count; i++) {
		struct block *blank = build_block(builder, text, BLOCK_BLANK);

		blank->points = build_credit(points, i, blanks->count);
		if (is_choice(&blanks->at[i])) {
			blank->flags |= BLOCK_OPTIONS;
			blank->answer =
				build_texts(builder, blanks->at[i].answers);
			continue;
		}
		blank->answer = (struct texts){
			all.at + from, blanks->at[i].answers.count};
		from += blank->answer.count;
	}
	blank_size_set(builder, text, item, bank.count > 0);
}

static void build(struct builder *builder, struct block *question,
	const struct drawn *drawn)
{
	const struct item *item = drawn->item;
	const struct fill_in *content = item->content;
	struct block *text = build_stem(builder, question, drawn,
		with_blanks(builder, content, &drawn->dealt, false));

	if (options_count(&content->blanks) > 0) {
		const char *solved =
			with_blanks(builder, content, &drawn->dealt, true);

		text->solved =
			build_texts(builder, kind_text(builder->arena, solved));
	}
	add_blanks(builder, text, drawn);
	build_words(builder, question, drawn, content->words);
	build_spare(builder, question, item);
}

const struct kind_blocks fill_in_blocks = {build, brief_words};
