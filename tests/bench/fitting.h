/*
 * fitting: how long it takes to choose where pages end.
 */
#ifndef BENCH_FITTING_H
#define BENCH_FITTING_H

/* Place 200 items of random heights `times` times, on loose pages or with
 * paper saved. */
struct fitting {
	int times;
};

void fitting_loose(const void *fitting);
void fitting_saved(const void *fitting);

#endif
