/*
 * memory: how the run's memory is got from the system.
 *
 * Nothing depends on it but time: a form is made in so few milliseconds that
 * the first touch of each page of memory is a sixth of the work.
 */
#ifndef COMMAND_MEMORY_H
#define COMMAND_MEMORY_H

#include <stddef.h>

/* Keep what is given back, for the next page is made of it. */
void memory_keep(void);

/* Get at one time what making a form takes. */
void memory_prepare(void);

/* Let threads to come use what is there, for a form or two; with more, each
 * thread is better off with memory of its own. */
void memory_share(size_t forms);

#endif
