/*
 * What an item more or less moves: nothing but itself.
 *
 * Each form is drawn from the whole sample and from the sample without one
 * item.  Where the whole did not draw that item, both forms must be the same
 * to the order of each item's choices.  Where it did, its place must go to
 * one other item, and all else must stand as it stood.
 */
#include "sample.h"

#include "base/arena.h"
#include "draw/chance/rank.h"
#include "draw/form.h"

#include <stdio.h>
#include <string.h>

struct moved {
	size_t ranks;   /* of other items, that changed */
	uint32_t forms; /* that drew the item */
	uint32_t wrong; /* forms where more moved than had to */
};

static bool has(const struct form_section *section, const struct item *item)
{
	size_t i = 0;

	while (i < section->count &&
		strcmp(section->items[i].item->name, item->name) != 0)
		i++;
	return i < section->count;
}

static bool same_drawn(const struct drawn *one, const struct drawn *other)
{
	return strcmp(one->item->name, other->item->name) == 0 &&
	       one->dealt.choice_count == other->dealt.choice_count &&
	       (one->dealt.choice_count == 0 ||
		       memcmp(one->dealt.choices, other->dealt.choices,
			       one->dealt.choice_count *
				       sizeof(*one->dealt.choices)) == 0);
}

/* Whether what both drew stands in the same order with the same choices;
 * *own counts what one alone has. */
static bool same_but(const struct form_section *one,
	const struct form_section *other, size_t *own)
{
	size_t i = 0, k = 0;

	for (; i < one->count; i++) {
		if (!has(other, one->items[i].item)) {
			++*own;
			continue;
		}
		while (k < other->count && !has(one, other->items[k].item))
			k++;
		if (k == other->count ||
			!same_drawn(&one->items[i], &other->items[k++]))
			return false;
	}
	return true;
}

static void compare(struct moved *moved, const struct form *whole,
	const struct form *less, size_t left_out)
{
	bool drawn = false, same = true;
	size_t own = 0;

	for (size_t s = 0; s < whole->section_count; s++) {
		const struct form_section *section = &whole->sections[s];

		for (size_t i = 0; i < section->count; i++)
			drawn |= sample_index(section->items[i].item) ==
				 left_out;
		same &= same_but(section, &less->sections[s], &own);
	}
	moved->forms += drawn;
	moved->wrong += !same || own != (drawn ? 1 : 0);
}

/* The draw's ranks of all items of both banks, form by form. */
static void compare_ranks(struct moved *moved, const struct bank *whole,
	const struct bank *less, const struct rank_key *key)
{
	for (size_t i = 0; i < less->count; i++) {
		const struct item *item = &less->items[i];
		const struct item *same = &whole->items[sample_index(item)];

		moved->ranks +=
			rank_of(key, item->name) != rank_of(key, same->name);
	}
}

static struct moved leave_out(uint64_t seed, uint32_t forms, size_t left_out)
{
	struct arena *run = arena_new();
	const struct worksheet *whole = sample_new(run, ITEMS);
	const struct worksheet *less = sample_new(run, left_out);
	const struct form_plan *one = plan_new(run, whole, seed);
	const struct form_plan *other = plan_new(run, less, seed);
	struct rank_key key = {.seed = seed, .purpose = RANK_DRAW};
	struct moved moved = {0};

	key.section = whole->sections[left_out >= QUESTIONS].id;
	for (uint32_t f = 0; f < forms; f++) {
		struct arena *arena = arena_new();
		const char *why = NULL;

		key.form = f;
		compare_ranks(&moved, whole->banks[0], less->banks[0], &key);
		compare(&moved, form_draw(arena, one, f, TIER_CORE, &why),
			form_draw(arena, other, f, TIER_CORE, &why), left_out);
		arena_free(arena);
	}
	arena_free(run);
	return moved;
}

static bool show(const char *what, struct moved moved, double share)
{
	const bool right = moved.ranks == 0 && moved.wrong == 0;

	printf("%-24s %12zu %12u (%.3f) %12u  %s\n", what, moved.ranks,
		moved.forms, share, moved.wrong, right ? "stable" : "MOVED");
	return right;
}

bool change_show(uint64_t seed, uint32_t forms)
{
	static const struct {
		const char *what;
		size_t item;
	} cases[] = {
		{"one of the 20 items", 7},
		{"an easy item", QUESTIONS + 3},
		{"a hard item", QUESTIONS + EASY + 5},
	};
	bool right = true;

	printf("%-24s %12s %20s %12s\n", "left out", "ranks moved",
		"forms that had it", "forms else");
	for (size_t i = 0; i < LENGTH(cases); i++) {
		const struct moved moved =
			leave_out(seed, forms, cases[i].item);

		right &= show(cases[i].what, moved,
			(double)moved.forms / (double)forms);
	}
	return right;
}
