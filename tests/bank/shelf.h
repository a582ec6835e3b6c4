/*
 * shelf: banks for tests, read from texts.
 */
#ifndef TESTS_BANK_SHELF_H
#define TESTS_BANK_SHELF_H

#include "bank/bank.h"
#include "said.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

/* An item without choices; fields may be added in line 7. */
#define ITEM                                                                   \
	"bank: b\n"                                                            \
	"items:\n"                                                             \
	"- id: a\n"                                                            \
	"  kind: short_answer\n"                                               \
	"  stem: Why?\n"                                                       \
	"  answer: So\n"

#define PLAIN ", kind: short_answer, stem: S, answer: A"

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(name, shelf_setup, shelf_teardown)

/* An arena, and the source that a test's bank is read from. */
struct shelf {
	struct arena *arena;
	struct source source;
};

static inline int shelf_setup(void **state)
{
	struct arena *arena = arena_new();
	struct shelf *shelf = arena_alloc(arena, 1, sizeof(*shelf));

	shelf->arena = arena;
	*state = shelf;
	return 0;
}

static inline int shelf_teardown(void **state)
{
	const struct shelf *shelf = *state;

	arena_free(shelf->arena);
	return 0;
}

/* A bank that must be without mistakes. */
static inline const struct bank *good_bank(
	struct shelf *shelf, const char *text)
{
	struct reading reading = {shelf->arena, error_list_new(shelf->arena)};
	const struct bank *bank;

	shelf->source = source_of("b", text);
	bank = bank_read(&reading, &shelf->source);
	assert_string_equal(said(shelf->arena, reading.errors), "");
	assert_non_null(bank);
	return bank;
}

/* Read each text, and compare all messages. */
static inline void assert_sayings(const struct saying *sayings, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		const struct source source = source_of("b", sayings[i].text);
		struct arena *arena = arena_new();
		struct reading reading = {arena, error_list_new(arena)};

		assert_null(bank_read(&reading, &source));
		assert_string_equal(
			said(arena, reading.errors), sayings[i].said);
		arena_free(arena);
	}
}

#endif
