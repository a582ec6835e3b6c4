/*
 * What many forms show, by Pearson's chi-square.
 *
 * Items are drawn without replacement, so their counts vary less than those
 * of dice, and not independently.  Each statistic below is scaled by the
 * variance that a fair draw has in every direction in which the counts can
 * move, so that it is chi-square with as many degrees of freedom as there are
 * such directions.
 */
#include "sample.h"

#include "base/arena.h"
#include "draw/form.h"

#include "draw/chi.h"

#include <stdio.h>

enum {
	APART = 4 /* forms of a run without overlap */
};

struct counts {
	int drawn[ITEMS];
	int pairs[QUESTIONS * QUESTIONS]; /* on one form, in both orders */
	int places[QUESTIONS * ASKED];
	int orders[ORDERS];
	int choices[QUESTIONS * CHOICE_ORDERS];
	int first_choices[CHOICES * CHOICES]; /* of two on one form */
	int next[QUESTIONS * QUESTIONS];      /* on a form, and on the next */
	int apart[APART][QUESTIONS]; /* on each of forms without overlap */
};

static void count_questions(
	struct counts *counts, const struct form_section *section)
{
	const struct drawn *items = section->items;
	size_t at[ASKED];

	for (size_t i = 0; i < ASKED; i++) {
		at[i] = sample_index(items[i].item);
		counts->places[at[i] * ASKED + i]++;
		counts->choices[at[i] * CHOICE_ORDERS +
				order_of_values(
					items[i].dealt.choices, CHOICES)]++;
	}
	for (size_t i = 0; i < ASKED; i++)
		for (size_t k = 0; k < ASKED; k++)
			if (i != k)
				counts->pairs[at[i] * QUESTIONS + at[k]]++;
	counts->orders[order_of_values(at, ASKED)]++;
	counts->first_choices[items[0].dealt.choices[0] * CHOICES +
			      items[1].dealt.choices[0]]++;
}

static void count_form(struct counts *counts, const struct form *form)
{
	for (size_t s = 0; s < form->section_count; s++)
		for (size_t i = 0; i < form->sections[s].count; i++)
			counts->drawn[sample_index(
				form->sections[s].items[i].item)]++;
	count_questions(counts, &form->sections[0]);
}

static void count_neighbours(
	struct counts *counts, const struct form *one, const struct form *other)
{
	for (size_t i = 0; i < ASKED; i++)
		for (size_t k = 0; k < ASKED; k++)
			counts->next[sample_index(
					     one->sections[0].items[i].item) *
					     QUESTIONS +
				     sample_index(other->sections[0]
							  .items[k]
							  .item)]++;
}

/* One run of so many forms, a pair of neighbours at a time. */
static void count_run(struct counts *counts, uint64_t seed, uint32_t forms)
{
	struct arena *run = arena_new();
	const struct form_plan *plan =
		plan_new(run, sample_new(run, ITEMS), seed);

	for (uint32_t i = 0; i < forms; i += 2) {
		struct arena *arena = arena_new();
		const char *why = NULL;
		const struct form *one =
			form_draw(arena, plan, i, TIER_CORE, &why);
		const struct form *other =
			form_draw(arena, plan, i + 1, TIER_CORE, &why);

		count_form(counts, one);
		count_form(counts, other);
		count_neighbours(counts, one, other);
		arena_free(arena);
	}
	arena_free(run);
}

/* A run of a few forms without overlap. */
static void count_apart(
	struct counts *counts, const struct worksheet *sheet, uint64_t seed)
{
	struct arena *arena = arena_new();
	const struct form_plan *plan = plan_new(arena, sheet, seed);

	for (uint32_t f = 0; f < APART; f++) {
		const char *why = NULL;
		const struct form *form =
			form_draw(arena, plan, f, TIER_CORE, &why);

		for (size_t i = 0; i < APART; i++)
			counts->apart[f][sample_index(
				form->sections[0].items[i].item)]++;
	}
	arena_free(arena);
}

/* As many runs as make so many forms; four questions on each, so that all
 * four forms find theirs among twenty. */
static void count_runs_apart(
	struct counts *counts, uint64_t seed, uint32_t forms)
{
	struct arena *arena = arena_new();
	struct worksheet sheet = *sample_new(arena, ITEMS);
	struct section questions = sheet.sections[0];

	questions.draw.count = APART;
	sheet.sections = &questions;
	sheet.section_count = 1;
	sheet.form_count = APART;
	sheet.overlap = OVERLAP_NONE;
	for (uint32_t i = 0; i < forms / APART; i++)
		count_apart(counts, &sheet, seed + i);
	arena_free(arena);
}

/* Counts of n items that are drawn k at a time: n - 1 directions. */
static double drawn_statistic(const int *counts, size_t n, size_t k)
{
	return statistic(counts, n) * (double)(n - 1) / (double)(n - k);
}

/*
 * In which places an item stands, less an equal share of its own count.  An
 * order of k of n items moves (n - 1) (k - 1) directions, each with the
 * variance 1 / (n - 1).
 */
static double places_statistic(const int *places, uint32_t forms)
{
	double square = 0;

	for (size_t i = 0; i < QUESTIONS; i++) {
		const int *at = places + i * ASKED;
		const double mean = mean_of(at, ASKED, 1);

		for (size_t k = 0; k < ASKED; k++)
			square += (at[k] - mean) * (at[k] - mean);
	}
	return square * (QUESTIONS - 1) / forms;
}

/* The items' choices, each item's orders by themselves. */
static double choices_statistic(const int *choices)
{
	double sum = 0;

	for (size_t i = 0; i < QUESTIONS; i++)
		sum += statistic(choices + i * CHOICE_ORDERS, CHOICE_ORDERS);
	return sum;
}

/*
 * An item on a form and an item on the next, less the means of both.  A pair
 * of forms has in each of (n - 1)^2 directions the product of the variances
 * of both, k (n - k) / n (n - 1) each.
 */
static double next_statistic(const int *next, uint32_t forms)
{
	const double n = QUESTIONS, k = ASKED;
	const double variance = k * (n - k) / (n * (n - 1));
	const double mean = mean_of(next, QUESTIONS * QUESTIONS, 1);
	double square = 0;

	for (size_t i = 0; i < QUESTIONS; i++)
		for (size_t j = 0; j < QUESTIONS; j++) {
			const double rest =
				next[i * QUESTIONS + j] -
				mean_of(next + i * QUESTIONS, QUESTIONS, 1) -
				mean_of(next + j, QUESTIONS, QUESTIONS) + mean;

			square += rest * rest;
		}
	return square / (forms / 2 * variance * variance);
}

static bool show(const char *what, double found, int freedom)
{
	const double most = critical(freedom);

	printf("%-40s %10.1f %8d %10.1f  %s\n", what, found, freedom, most,
		found <= most ? "fair" : "UNFAIR");
	return found <= most;
}

static bool show_items(const struct counts *counts)
{
	const int *easy = counts->drawn + QUESTIONS, *hard = easy + EASY;
	bool fair = show("each of 20 items, 6 drawn",
		drawn_statistic(counts->drawn, QUESTIONS, ASKED),
		QUESTIONS - 1);

	fair &= show("each of 8 easy items, 2 drawn",
		drawn_statistic(easy, EASY, EASY_ASKED), EASY - 1);
	fair &= show("each of 10 hard items, 3 drawn",
		drawn_statistic(hard, HARD, HARD_ASKED), HARD - 1);
	for (size_t f = 0; f < APART; f++) {
		char what[64];

		snprintf(what, sizeof(what),
			"each item, form %c of 4 without overlap",
			(char)('A' + f));
		fair &= show(what,
			drawn_statistic(counts->apart[f], QUESTIONS, APART),
			QUESTIONS - 1);
	}
	return fair;
}

static bool show_orders(const struct counts *counts, uint32_t forms)
{
	bool fair = show("each pair of the 20 items",
		pairs_statistic(counts->pairs, QUESTIONS, ASKED, forms),
		QUESTIONS * (QUESTIONS - 3) / 2);

	fair &= show("each item in each of 6 places",
		places_statistic(counts->places, forms),
		(QUESTIONS - 1) * (ASKED - 1));
	fair &= show("each order of 6 items", statistic(counts->orders, ORDERS),
		ORDERS - 1);
	fair &= show("each order of 4 choices, of 20 items",
		choices_statistic(counts->choices),
		QUESTIONS * (CHOICE_ORDERS - 1));
	fair &= show("first choices of two items, together",
		statistic(counts->first_choices, CHOICES * CHOICES),
		CHOICES * CHOICES - 1);
	fair &= show("an item on one form and one on the next",
		next_statistic(counts->next, forms),
		(QUESTIONS - 1) * (QUESTIONS - 1));
	return fair;
}

bool counts_show(uint64_t seed, uint32_t forms)
{
	struct arena *arena = arena_new();
	struct counts *counts = arena_alloc(arena, 1, sizeof(*counts));
	bool fair;

	count_run(counts, seed, forms);
	count_runs_apart(counts, seed, forms);
	printf("%-40s %10s %8s %10s\n", "equally likely", "chi-square",
		"freedom", "at most");
	fair = show_items(counts);
	fair &= show_orders(counts, forms);
	arena_free(arena);
	return fair;
}
