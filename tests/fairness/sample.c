#include "sample.h"

#include "bank/kind/multiple_choice.h"
#include "base/arena.h"

#include "draw/made.h"

static struct item made_question(struct arena *arena, size_t i)
{
	static const struct choice choices[CHOICES] = {[0] = {.correct = true}};
	static const struct multiple_choice content = {
		.choices = choices, .choice_count = CHOICES};

	return (struct item){.id = arena_printf(arena, "q%02zu", i),
		.kind = &multiple_choice_rules,
		.content = &content};
}

static struct item made_essay(struct arena *arena, size_t i)
{
	return (struct item){.id = arena_printf(arena, "e%02zu", i),
		.kind = &essay_rules,
		.difficulty = i < EASY ? 1 : 5};
}

static const struct bank *made_sample(struct arena *arena, size_t left_out)
{
	struct item items[ITEMS];
	size_t count = 0;

	for (size_t i = 0; i < ITEMS; i++)
		if (i != left_out)
			items[count++] = i < QUESTIONS ? made_question(arena, i)
						       : made_essay(arena,
								 i - QUESTIONS);
	return made_bank(arena, "sample", items, count);
}

const struct worksheet *sample_new(struct arena *arena, size_t left_out)
{
	const struct bank **bank = arena_alloc(arena, 1, sizeof(struct bank *));
	static const struct kind_rules *const essay = &essay_rules;
	static const struct kind_rules *const choices = &multiple_choice_rules;
	struct section *sections = arena_alloc(arena, 2, sizeof(*sections));
	struct worksheet *sheet = arena_alloc(arena, 1, sizeof(*sheet));

	*bank = made_sample(arena, left_out);
	sections[0] = made_section("questions", ASKED);
	sections[0].draw.kinds = (struct kind_list){&choices, 1};
	sections[1] = made_section("essays", EASY_ASKED + HARD_ASKED);
	sections[1].draw.kinds = (struct kind_list){&essay, 1};
	sections[1].draw.difficulty[1] = EASY_ASKED;
	sections[1].draw.difficulty[5] = HARD_ASKED;
	*sheet = made_worksheet(bank, sections, 2);
	sheet->form_count = FORMS;
	return sheet;
}

size_t sample_index(const struct item *item)
{
	const size_t number =
		(size_t)(item->id[1] - '0') * 10 + (size_t)(item->id[2] - '0');

	return item->kind == &essay_rules ? number + QUESTIONS : number;
}
