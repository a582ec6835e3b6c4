/*
 * memory: how the run gets its memory from the system.
 *
 * This affects only speed.  A form takes a few milliseconds to make, a sixth of
 * which is the first touch of each memory page.
 */
#ifndef COMMAND_MEMORY_H
#define COMMAND_MEMORY_H

#include <stddef.h>

/* Keep freed memory in the process; the next page will reuse it. */
void memory_keep(void);

/* Get all the memory for a form at once. */
void memory_prepare(void);

/* Let new threads share this memory if there are only a form or two.  With more
 * forms, threads are faster with memory of their own. */
void memory_share(size_t forms);

#endif
