/*
 * made: banks and a worksheet made up for the benchmark.
 *
 * The texts are sentences of common words, as long as a teacher's; the same
 * on every machine.
 */
#ifndef BENCH_MADE_H
#define BENCH_MADE_H

/* Write a bank of this many items; kinds alternate. */
void made_bank(const char *path, unsigned items);

/* Write an exam of four pages, with a key of three, that draws from a bank
 * beside it.
 * `page` stands in the settings of its page, such as "fit: loose, ". */
void made_exam(
	const char *path, const char *bank, const char *page, unsigned forms);

#endif
