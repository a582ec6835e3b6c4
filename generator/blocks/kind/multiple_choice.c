#include "bank/kind/multiple_choice.h"

#include "bank/kind/choice_credit.h"
#include "bank/text_images.h"
#include "base/arena.h"
#include "blocks/brief.h"
#include "blocks/kind.h"

static void add_choice(struct builder *builder, struct block *choices,
	const struct choice *choice, const char *letter, const char *credit)
{
	struct block *block =
		build_said(builder, choices, BLOCK_CHOICE, choice->text);
	struct block *note;

	block->at = choice->at;
	block->label = letter;
	if (choice->shown.image != NULL) {
		block->image = text_images_find(
			builder->source.images, choice->shown.image);
		block->brief = build_text(builder, choice->shown.text);
	}
	if (choice->feedback == NULL && credit == NULL)
		return;
	note = build_block(builder, block, BLOCK_FEEDBACK);
	note->key = credit;
	if (choice->feedback != NULL)
		note->texts = build_text(builder, choice->feedback);
}

static void add_choices(struct builder *builder, struct block *question,
	const struct drawn *drawn, struct text_list key)
{
	const struct multiple_choice *content = drawn->item->content;
	struct block *choices = build_block(builder, question, BLOCK_CHOICES);

	choices->number = (int)key.count;
	choices->key = build_joined(builder, key);
	for (size_t i = 0; i < drawn->dealt.choice_count; i++) {
		const char *letter =
			wording_letter(builder->arena, builder->wording, i);

		const struct choice *choice =
			&content->choices[drawn->dealt.choices[i]];

		add_choice(builder, choices, choice, letter,
			choice_credit_print(builder->arena, choice->credit,
				drawn->item->points));
		if (text_list_has(key, letter))
			choices->newest->flags = BLOCK_RIGHT_ONE;
	}
}

static void build(struct builder *builder, struct block *question,
	const struct drawn *drawn)
{
	const struct multiple_choice *content = drawn->item->content;
	const struct text_list key = build_printed_key(builder, drawn);

	build_stem(builder, question, drawn, content->stem);
	if (key.count > 1) {
		struct block *text = build_block(builder, question, BLOCK_TEXT);

		text->word = WORD_CHOOSE;
		text->number = (int)key.count;
	}
	add_choices(builder, question, drawn, key);
	build_spare(builder, question, drawn->item);
}

const struct kind_blocks multiple_choice_blocks = {build, brief_letters};
