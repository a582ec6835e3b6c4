/*
 * Choosing has a fast way and a thorough one.  Here both are held against the
 * plainest way there is, one that tries everything in rank order, on many
 * small made-up banks full of enemies and of sections that want the same.
 */
#include "draw/chance/choose.h"

#include "draw/explain/explain.h"
#include "made.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

enum {
	ITEMS = 8,
	SECTIONS = 3,
	SLOTS_MAX = 6,
	CASES = 3000
};

static const char *const tags[] = {"x", "y", "z"};
static const char *const ids[ITEMS] = {"0", "1", "2", "3", "4", "5", "6", "7"};

/* A made-up number below n, for thing i of a case. */
static size_t below(size_t n, uint64_t seed, const char *what, size_t i)
{
	const struct rank_key key = {seed, 0, "case", RANK_CODE};

	return rank_of_part(rank_chances_of_parts(&key, what), i) % n;
}

static const struct bank *make_bank(struct arena *arena, uint64_t seed)
{
	struct item items[ITEMS];

	for (size_t i = 0; i < ITEMS; i++) {
		const size_t enemy = below(ITEMS, seed, "enemy", i);
		const size_t foes = below(3, seed, "has enemy", i);

		items[i] = (struct item){.id = ids[i],
			.kind = &essay_rules,
			.difficulty = (int)below(3, seed, "difficulty", i),
			.tags = {&tags[below(3, seed, "tag", i)], 1},
			.enemies = {&ids[enemy], foes == 0}};
	}
	return made_bank(arena, "b", items, ITEMS);
}

static struct section make_section(uint64_t seed, size_t s)
{
	struct section section =
		made_section(tags[s], (int)below(3, seed, "count", s) + 1);

	if (below(2, seed, "tagged", s) == 0)
		section.draw.tags = (struct text_list){
			&tags[below(3, seed, "which", s)], 1};
	if (below(3, seed, "quota", s) == 0)
		section.draw.difficulty[1] = 1;
	return section;
}

/* The plain way's state: what is drawn so far, in order. */
struct plain {
	const struct pool *pool;
	struct rank_key key;
	size_t slot_count;
	uint32_t drawn[ITEMS];
	size_t at_slot[ITEMS];
	size_t count;
};

static const struct pool_section *section_of(
	const struct plain *plain, size_t slot)
{
	return &plain->pool->sections[slot % plain->pool->section_count];
}

static bool allowed(const struct plain *plain, uint32_t item, size_t slot)
{
	const struct pool_item *pool_item = &plain->pool->items[item];

	for (size_t i = 0; i < plain->count; i++) {
		if (plain->drawn[i] == item)
			return false;
		if (plain->at_slot[i] / plain->pool->section_count !=
			slot / plain->pool->section_count)
			continue;
		for (size_t k = 0; k < pool_item->enemy_count; k++)
			if (pool_item->enemies[k] == plain->drawn[i])
				return false;
	}
	return true;
}

/*
 * The candidate of a slot that ranks lowest, but above `after`; ITEMS where
 * there is none.  No rank of these tests is 0.
 */
static uint32_t next_candidate(
	const struct plain *plain, size_t slot, uint64_t after, uint64_t *rank)
{
	const struct pool_section *section = section_of(plain, slot);
	struct rank_key key = plain->key;
	uint32_t item = ITEMS;

	key.section = section->section->id;
	for (size_t i = 0; i < section->candidate_count; i++) {
		const uint32_t candidate = section->candidates[i];
		const uint64_t its =
			rank_of(&key, plain->pool->items[candidate].item->name);

		if (its <= after || (item != ITEMS && its > *rank))
			continue;
		item = candidate;
		*rank = its;
	}
	return item;
}

/* Fill slot after slot; it goes as deep as there are items to draw. */
static bool choose_plainly(
	struct plain *plain, size_t slot, uint64_t after, const int *need)
{
	const struct draw *draw = &section_of(plain, slot)->section->draw;
	int left[STRATA], sum = 0;
	uint32_t item;

	for (int d = 0; d < STRATA; d++)
		sum += left[d] = need[d];
	if (sum == 0)
		return slot + 1 == plain->slot_count ||
		       choose_plainly(plain, slot + 1, 0,
			       section_of(plain, slot + 1)->need);
	for (uint64_t rank = 0;; after = rank) {
		int stratum;

		item = next_candidate(plain, slot, after, &rank);
		if (item == ITEMS)
			return false;
		stratum = pool_stratum(draw, plain->pool->items[item].item);
		if (left[stratum] == 0 || !allowed(plain, item, slot))
			continue;
		plain->drawn[plain->count] = item;
		plain->at_slot[plain->count++] = slot;
		left[stratum]--;
		if (choose_plainly(plain, slot, rank, left))
			return true;
		left[stratum]++;
		plain->count--;
	}
}

/* Whether there was a choice at all. */
static bool compare(struct arena *arena, const struct pool *pool,
	struct rank_key key, size_t forms)
{
	struct plain plain = {.pool = pool,
		.key = key,
		.slot_count = forms * pool->section_count};
	struct chosen chosen;
	const bool found = choose_plainly(&plain, 0, 0, pool->sections[0].need);

	assert_int_equal(choose(arena, pool, key, forms, &chosen), found);
	if (found)
		assert_memory_equal(chosen.drawn, plain.drawn,
			plain.count * sizeof(*plain.drawn));
	else
		assert_true(*explain_shortages(arena, &chosen, forms) != '\0');
	return found;
}

static void the_choice_is_the_first_in_rank_order(void **state)
{
	int found = 0, none = 0;

	(void)state;
	for (uint64_t seed = 0; seed < CASES; seed++) {
		struct arena *arena = arena_new();
		const struct bank *bank = make_bank(arena, seed);
		struct section sections[SECTIONS];
		const size_t count = below(3, seed, "sections", 0) + 1;
		const size_t forms = below(2, seed, "forms", 0) + 1;
		const struct worksheet sheet =
			made_worksheet(&bank, sections, count);
		const struct rank_key key = {
			seed, RANK_ALL_FORMS, NULL, RANK_DRAW};
		const struct pool *pool;

		for (size_t s = 0; s < count; s++)
			sections[s] = make_section(seed, s);
		pool = pool_new(arena, &sheet);
		if ((size_t)pool->need * forms <= ITEMS &&
			explain_contradictions(arena, pool) == NULL) {
			if (compare(arena, pool, key, forms))
				found++;
			else
				none++;
		}
		arena_free(arena);
	}
	assert_true(found > CASES / 4);
	assert_true(none > CASES / 8);
}

/* Too late would be at the last section: there are too many ways to go back
 * through three sections that have nothing to do with it. */
static void what_the_last_section_needs_is_seen_at_the_first(void **state)
{
	static const char *const ninth = "9";
	struct arena *arena = arena_new();
	struct item items[40] = {0};
	const struct bank *bank;
	struct section sections[5];
	const struct worksheet sheet = made_worksheet(&bank, sections, 5);

	(void)state;
	for (size_t i = 0; i < LENGTH(items); i++) {
		items[i].id = arena_printf(arena, "%zu", i);
		items[i].kind = &essay_rules;
		items[i].tags = (struct text_list){tags, i < 3};
		items[i].enemies = (struct text_list){&ninth, i == 0};
	}
	bank = made_bank(arena, "b", items, LENGTH(items));
	for (size_t s = 0; s < 5; s++)
		sections[s] = made_section(
			arena_printf(arena, "%zu", s), s < 4 ? 5 : 3);
	sections[4].draw.tags = (struct text_list){tags, 1};
	sections[4].order = ORDER_BANK;
	for (uint64_t seed = 0; seed < 20; seed++) {
		const char *form = made_draw(arena, &sheet, seed, 0);

		assert_string_equal(strrchr(form, '|'), "|0 1 2");
		assert_null(strstr(form, " 9 "));
	}
	arena_free(arena);
}

static void many_enemies_end_the_search(void **state)
{
	struct arena *arena = arena_new();
	struct item items[24];
	const char *all[24];
	const struct bank *bank;
	const struct section section = made_section("s", 13);
	const struct worksheet sheet = made_worksheet(&bank, &section, 1);

	(void)state;
	for (size_t i = 0; i < 24; i++)
		all[i] = arena_printf(arena, "%zu", i);
	for (size_t i = 0; i < 24; i++) /* twelve pairs: at most 12 fit */
		items[i] = (struct item){
			.id = all[i], .enemies = {&all[i / 2 * 2], 1}};
	bank = made_bank(arena, "b", items, 24);
	assert_string_equal(made_draw(arena, &sheet, 1, 0),
		"section \"s\": 13 items are asked for, 12 can be drawn: of "
		"24 that match, 12 are enemies of items on the form; 1 more "
		"would be enough");
	arena_free(arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_choice_is_the_first_in_rank_order),
		cmocka_unit_test(
			what_the_last_section_needs_is_seen_at_the_first),
		cmocka_unit_test(many_enemies_end_the_search),
	};

	return cmocka_run_group_tests_name("choose", tests, NULL, NULL);
}
