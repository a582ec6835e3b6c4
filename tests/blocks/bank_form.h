/*
 * bank_form: a form of one section, with all items of a bank.
 */
#ifndef TESTS_BLOCKS_BANK_FORM_H
#define TESTS_BLOCKS_BANK_FORM_H

#include "bank/bank.h"
#include "base/arena.h"
#include "base/buffer.h"
#include "blocks/block_dump.h"
#include "blocks/brief.h"
#include "blocks/form_blocks.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

struct bank_form {
	struct arena *arena;
	struct typesetter *typesetter;
	struct worksheet worksheet;
	struct section section;
	struct form_section drawn;
	struct form form;
};

static inline int bank_form_open(void **state)
{
	struct arena *arena = arena_new();
	struct bank_form *made = arena_alloc(arena, 1, sizeof(*made));

	made->arena = arena;
	made->typesetter = set_typesetter_new();
	made->worksheet.wording = wording_of("en");
	made->section.id = "s";
	made->drawn.section = &made->section;
	made->form.name = "A";
	made->form.worksheet = &made->worksheet;
	made->form.sections = &made->drawn;
	made->form.section_count = 1;
	*state = made;
	return 0;
}

static inline int bank_form_close(void **state)
{
	struct bank_form *made = *state;

	set_typesetter_free(made->typesetter);
	arena_free(made->arena);
	return 0;
}

/* Put the items of a bank on the form, each dealt in this way. */
static inline void bank_form_take(
	struct bank_form *made, const char *items, struct dealt dealt)
{
	struct source *source = arena_alloc(made->arena, 1, sizeof(*source));
	struct reading reading = {made->arena, error_list_new(made->arena)};
	const struct bank *bank;
	struct drawn *drawn;

	source->name = "b";
	source->text = arena_printf(made->arena, "bank: b\nitems:\n%s", items);
	source->length = strlen(source->text);
	bank = bank_read(&reading, source);
	error_print_all(reading.errors, stderr, false);
	assert_non_null(bank);
	drawn = arena_alloc(made->arena, bank->count, sizeof(*drawn));
	for (size_t i = 0; i < bank->count; i++)
		drawn[i] = (struct drawn){.item = &bank->items[i],
			.number = (int)i + 1,
			.dealt = dealt};
	made->drawn.items = drawn;
	made->drawn.count = bank->count;
}

/* The tree of the form's section. */
static inline const struct block *bank_form_section(struct bank_form *made)
{
	const struct references references = {
		.arena = made->arena, .form = &made->form};

	return block_child(
		form_blocks(&references, made->typesetter), BLOCK_SECTION);
}

/* The blocks of the first question as text. */
static inline const char *bank_form_dump(struct bank_form *made)
{
	const struct block *question =
		block_child(bank_form_section(made), BLOCK_QUESTION);
	struct buffer out = {.arena = made->arena};

	block_dump(question, &out);
	return buffer_text(&out);
}

/* The same of one item that is dealt no order. */
static inline const char *bank_form_dump_of(
	struct bank_form *made, const char *item)
{
	bank_form_take(made, item, (struct dealt){NULL, NULL, 0, 0});
	return bank_form_dump(made);
}

#endif
