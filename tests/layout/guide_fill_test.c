#include "layout/guide/guide_fill.h"

#include "base/arena.h"
#include "base/common.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

enum {
	PIECES = 6
};

/* A page of one column, terms and facts, each of one row and of this rank. */
struct made {
	struct look look;
	struct block terms, facts, lessons[PIECES];
	struct row rows[PIECES];
	struct galley galleys[PIECES], heads[PIECES];
	bool wide[PIECES], wanted[PIECES];
	struct piece at[PIECES];
	struct pieces pieces;
	struct guide_sheet sheet;
};

static int made_open(void **state)
{
	static struct made made;

	made = (struct made){
		.terms.word = WORD_GUIDE_TERMS, .facts.word = WORD_GUIDE_FACTS};
	made.look.page.columns = 1;
	for (size_t i = 0; i < PIECES; i++) {
		made.rows[i] = (struct row){.height = 100};
		made.galleys[i] =
			(struct galley){.rows = &made.rows[i], .count = 1};
		made.lessons[i].number = (int)i + 1;
		made.at[i] = (struct piece){
			.section = i < 3 ? &made.terms : &made.facts,
			.lesson = &made.lessons[i]};
		made.wanted[i] = true;
	}
	made.pieces = (struct pieces){.at = made.at, .count = PIECES};
	made.sheet = (struct guide_sheet){.desk.arena = arena_new(),
		.look = &made.look,
		.way.pages = 1,
		.galleys = made.galleys,
		.heads = made.heads,
		.wide = made.wide,
		.height = PIECES * 100};
	*state = &made;
	return 0;
}

static int made_close(void **state)
{
	const struct made *made = *state;

	arena_free(made->sheet.desk.arena);
	return 0;
}

static void assert_kept(struct made *made, const bool *kept)
{
	guide_fill(&made->sheet, &made->pieces, made->wanted);
	for (size_t i = 0; i < PIECES; i++)
		assert_int_equal(made->at[i].kept, kept[i]);
}

static void all_that_fits_and_is_wanted_is_kept(void **state)
{
	struct made *made = *state;

	made->wanted[4] = false;
	assert_kept(made, (const bool[]){true, true, true, true, false, true});
}

static void terms_get_six_times_the_share_of_facts(void **state)
{
	struct made *made = *state;

	/* Term, fact, then terms until they have used six times as much. */
	made->sheet.height = 400;
	assert_kept(made, (const bool[]){true, true, true, true, false, false});
}

static void sections_of_one_share_take_turns(void **state)
{
	struct made *made = *state;

	made->terms.word = WORD_GUIDE_ANSWERS;
	made->sheet.height = 400;
	assert_kept(made, (const bool[]){true, true, false, true, true, false});
}

static void the_first_rank_of_a_section_is_first(void **state)
{
	struct made *made = *state;

	made->lessons[0].number = 3;
	made->lessons[2].number = 1;
	made->sheet.height = 100;
	assert_kept(
		made, (const bool[]){false, false, true, false, false, false});
}

static void a_later_lesson_may_fit_where_an_earlier_one_does_not(void **state)
{
	struct made *made = *state;

	made->sheet.height = 250;
	made->rows[0].height = 300;
	made->wide[1] = true;
	assert_kept(
		made, (const bool[]){false, false, true, true, false, false});
}

static void what_is_kept_already_counts(void **state)
{
	struct made *made = *state;

	made->terms.word = WORD_GUIDE_ANSWERS;
	made->at[1].kept = true;
	made->sheet.height = 200;
	assert_kept(
		made, (const bool[]){false, true, false, true, false, false});
}

static void a_guide_may_take_two_pages(void **state)
{
	struct made *made = *state;

	made->sheet.height = 300;
	made->sheet.way.pages = 2;
	made->sheet.head_height = 100;
	assert_kept(made, (const bool[]){true, true, true, true, true, false});
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, made_open, made_close)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(all_that_fits_and_is_wanted_is_kept),
		TEST(terms_get_six_times_the_share_of_facts),
		TEST(sections_of_one_share_take_turns),
		TEST(the_first_rank_of_a_section_is_first),
		TEST(a_later_lesson_may_fit_where_an_earlier_one_does_not),
		TEST(what_is_kept_already_counts),
		TEST(a_guide_may_take_two_pages),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
