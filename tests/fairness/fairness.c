/*
 * fairness: shows, not says, that chance is fair and stable.
 *
 *     fairness [SEED [FORMS]]
 *
 * Draws 100,000 forms and prints what they show: a chi-square statistic for
 * each thing that should be equally likely, and what moves when one item of
 * the bank is left out.  Exits with 1 where one is not as it should be.
 *
 * The level of significance is one in a million for each statistic: a fair
 * draw passes with any seed, save one in a million.
 */
#include "sample.h"

#include <stdio.h>
#include <stdlib.h>

int main(int argc, char **argv)
{
	const uint64_t seed = argc > 1 ? strtoull(argv[1], NULL, 10) : 2015;
	const unsigned long given = argc > 2 ? strtoul(argv[2], NULL, 10) : 0;
	const uint32_t forms = given >= 1000 && given <= FORMS
				       ? (uint32_t)given / 4 * 4
				       : FORMS;
	bool right;

	printf("%u forms, seed %llu; level of significance 0.000001 for each "
	       "line\n\n",
		forms, (unsigned long long)seed);
	right = counts_show(seed, forms);
	right &= values_show(seed, forms);
	putchar('\n');
	right &= change_show(seed, forms);
	printf("\n%s\n", right ? "fair and stable" : "NOT AS IT SHOULD BE");
	return right ? 0 : 1;
}
