/*
 * sample: the worksheet on whose forms chance is shown to be fair.
 *
 * Made by hand, so that what is counted hangs on the draw alone: a section of
 * 6 of 20 choice items of four choices, and one of 2 of 8 easy and 3 of 10
 * hard essays.
 */
#ifndef TESTS_FAIRNESS_SAMPLE_H
#define TESTS_FAIRNESS_SAMPLE_H

#include "worksheet/worksheet.h"

enum {
	QUESTIONS = 20,
	ASKED = 6,
	ORDERS = 720, /* of those asked */
	CHOICES = 4,
	CHOICE_ORDERS = 24,
	EASY = 8,
	EASY_ASKED = 2,
	HARD = 10,
	HARD_ASKED = 3,
	ESSAYS = EASY + HARD,
	ITEMS = QUESTIONS + ESSAYS,
	FORMS = 100000
};

/* The sample without its item `left_out`, an index; ITEMS leaves none out. */
const struct worksheet *sample_new(struct arena *arena, size_t left_out);

/* An item's index in the whole sample, whatever was left out. */
size_t sample_index(const struct item *item);

/*
 * Count what many forms show; print a line for each statistic, and answer
 * whether all are fair.
 */
bool counts_show(uint64_t seed, uint32_t forms);

/* Draw the values of items that vary, and count those. */
bool values_show(uint64_t seed, uint32_t forms);

/*
 * Leave one item out, one time of each stratum: print whose ranks and which
 * draws that moves, and answer whether it is only what it must be.
 */
bool change_show(uint64_t seed, uint32_t forms);

#endif
