/*
 * made: banks and worksheets made by hand, for the tests of the draw.
 */
#ifndef TESTS_DRAW_MADE_H
#define TESTS_DRAW_MADE_H

#include "bank/kind/essay.h"
#include "bank/kind/multiple_choice.h"
#include "bank/kind/timeline.h"
#include "base/arena.h"
#include "base/buffer.h"
#include "draw/form.h"

#include <stdlib.h>
#include <string.h>

/* A list of the kinds with these rules, for as long as the block lasts. */
#define KINDS(...)                                                             \
	(struct kind_list)                                                     \
	{                                                                      \
		(const struct kind_rules *const[]){__VA_ARGS__},               \
			sizeof((const struct kind_rules *const[]){             \
				__VA_ARGS__}) /                                \
				sizeof(const struct kind_rules *)              \
	}

/* A text_list of the texts given. */
#define TEXTS(...)                                                             \
	{                                                                      \
		(const char *const[]){__VA_ARGS__},                            \
			sizeof((const char *const[]){__VA_ARGS__}) /           \
				sizeof(const char *)                           \
	}

static inline int made_compare_ids(const void *a, const void *b)
{
	const struct item *const *one = a, *const *other = b;

	return strcmp((*one)->id, (*other)->id);
}

/* A bank of copies of the items.  They need nothing but an id: one
 * without a kind is an essay. */
static inline const struct bank *made_bank(struct arena *arena, const char *id,
	const struct item *items, size_t count)
{
	struct bank *bank = arena_alloc(arena, 1, sizeof(*bank));
	struct item *copies = arena_alloc(arena, count, sizeof(*copies));
	const struct item **by_id = arena_alloc(arena, count, sizeof(*by_id));

	for (size_t i = 0; i < count; i++) {
		copies[i] = items[i];
		copies[i].bank = bank;
		if (copies[i].kind == NULL)
			copies[i].kind = &essay_rules;
		copies[i].name = arena_printf(arena, "%s/%s", id, items[i].id);
		by_id[i] = &copies[i];
	}
	qsort(by_id, count, sizeof(*by_id), made_compare_ids);
	bank->id = id;
	bank->title = "A bank";
	bank->language = "en";
	bank->path = "bank.yaml";
	bank->hash = "0123";
	bank->items = copies;
	bank->by_id = by_id;
	bank->count = count;
	bank->id_count = count;
	return bank;
}

/* A bank "b" of `count` essays "e0", "e1", …. */
static inline const struct bank *made_essays(struct arena *arena, size_t count)
{
	struct item *items = arena_alloc(arena, count, sizeof(*items));

	for (size_t i = 0; i < count; i++) {
		items[i].id = arena_printf(arena, "e%zu", i);
		items[i].kind = &essay_rules;
	}
	return made_bank(arena, "b", items, count);
}

/* A section that draws `count` items of any kind. */
static inline struct section made_section(const char *id, int count)
{
	return (struct section){.id = id, .draw = {.count = count}};
}

static inline struct worksheet made_worksheet(const struct bank *const *banks,
	const struct section *sections, size_t section_count)
{
	return (struct worksheet){.id = "quiz",
		.title = "Quiz",
		.path = "quiz.yaml",
		.banks = banks,
		.bank_count = 1,
		.form_count = 1,
		.sections = sections,
		.section_count = section_count};
}

/* The ids of a form's items as printed: "a b|c". */
static inline const char *made_print(
	struct arena *arena, const struct form *form)
{
	struct buffer out = {.arena = arena};

	for (size_t s = 0; s < form->section_count; s++) {
		const struct form_section *section = &form->sections[s];

		buffer_puts(&out, s == 0 ? "" : "|");
		for (size_t i = 0; i < section->count; i++)
			buffer_printf(&out, "%s%s", i == 0 ? "" : " ",
				section->items[i].item->id);
	}
	return buffer_text(&out);
}

/* The same for one form drawn, or why it cannot be. */
static inline const char *made_draw(struct arena *arena,
	const struct worksheet *worksheet, uint64_t seed, uint32_t index)
{
	const struct form_plan *plan = plan_new(arena, worksheet, seed);
	const char *why = NULL;
	const struct form *form =
		form_draw(arena, plan, index, TIER_CORE, &why);

	return form == NULL ? why : made_print(arena, form);
}

/* How many items of a section are of a difficulty. */
static inline int made_count_difficulty(
	const struct form_section *section, int difficulty)
{
	int count = 0;

	for (size_t i = 0; i < section->count; i++)
		count += section->items[i].item->difficulty == difficulty;
	return count;
}

#endif
