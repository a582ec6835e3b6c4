/*
 * chi: Pearson's chi-square, to show that chance is fair.
 *
 * Seeds are fixed, so a test gives the same answer every time: it does not
 * fail by chance, it fails when somebody makes the draw unfair.
 */
#ifndef TESTS_DRAW_CHI_H
#define TESTS_DRAW_CHI_H

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

/*
 * The value that chi-square passes once in a million (Wilson and Hilferty,
 * "The distribution of chi-square", 1931): from 3 degrees of freedom up at
 * most a few per cent too high, and never too low.
 */
static inline double critical(double freedom)
{
	const double z = 4.753424; /* of the normal distribution */
	const double v = 2.0 / (9.0 * freedom);

	return freedom * pow(1.0 - v + z * sqrt(v), 3.0);
}

static inline void assert_fair(double found, size_t freedom)
{
	const double most = critical((double)freedom);

	if (found > most)
		fail_msg("chi-square is %.1f, fair is at most %.1f", found,
			most);
}

static inline double mean_of(const int *counts, size_t n, size_t step)
{
	double sum = 0;

	for (size_t i = 0; i < n; i++)
		sum += counts[i * step];
	return sum / (double)n;
}

/* Pearson's statistic of counts that should all be the same. */
static inline double statistic(const int *counts, size_t n)
{
	const double mean = mean_of(counts, n, 1);
	double square = 0;

	for (size_t i = 0; i < n; i++)
		square += (counts[i] - mean) * (counts[i] - mean);
	return square / mean;
}

/* Counts that should all be the same. */
static inline void assert_same(const int *counts, size_t n)
{
	assert_fair(statistic(counts, n), n - 1);
}

/*
 * What pairs show beyond how often each of the two was drawn, where forms draw
 * k of n items: pairs has a row and a column for each item.
 *
 * The counts less the mean and both items' own shares have n (n - 3) / 2
 * directions, and in each the variance of a form is p2 - 2 p3 + p4, where pk
 * is the chance that k given items are all drawn (Johnson's scheme).
 */
static inline double pairs_statistic(
	const int *pairs, size_t items, size_t drawn, double forms)
{
	const double n = (double)items, k = (double)drawn;
	const double p2 = k * (k - 1) / (n * (n - 1));
	const double p3 = p2 * (k - 2) / (n - 2), p4 = p3 * (k - 3) / (n - 3);
	const double mean = mean_of(pairs, items * items, 1) * n / (n - 1);
	double square = 0;

	for (size_t i = 0; i < items; i++)
		for (size_t j = 0; j < i; j++) {
			const double shares =
				mean_of(pairs + i * items, items, 1) +
				mean_of(pairs + j * items, items, 1);
			const double rest =
				pairs[i * items + j] - mean -
				(shares * n - 2 * mean * (n - 1)) / (n - 2);

			square += rest * rest;
		}
	return square / (forms * (p2 - 2 * p3 + p4));
}

/* Which of the orders of n values this is, from 0; the lowest first. */
static inline size_t order_of_values(const size_t *values, size_t n)
{
	size_t order = 0;

	for (size_t i = 0; i < n; i++) {
		size_t smaller = 0;

		for (size_t k = i + 1; k < n; k++)
			smaller += values[k] < values[i];
		order = order * (n - i) + smaller;
	}
	return order;
}

#endif
