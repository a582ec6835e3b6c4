/*
 * fault: which call of a program is to fail.
 *
 * A shared object, loaded by LD_PRELOAD, that counts calls, those for memory
 * (memory.c) or those for files (files.c), and has the n-th fail, or it and
 * those after it.  What is asked for stands in the environment:
 *
 *     FAULT_OF      memory or files; nothing fails without it
 *     FAULT_AT      which call, from 1; 0: none
 *     FAULT_LAST    and up to which; one call where it is not given
 *     FAULT_ERRNO   the number that a call for files fails with; 0: it does
 *                   half of what it should and says so
 *     FAULT_COUNT   a file into which the number of calls is written
 *     FAULT_STACKS  a file into which eight bytes are written for each call,
 *                   the same for calls that all the same functions led to, as
 *                   long as the system loads the program at the same addresses
 *
 * Counting begins when this object is set up, behind the dynamic linker's own
 * work.
 */
#ifndef FAULTS_FAULT_H
#define FAULTS_FAULT_H

#include <stdbool.h>

enum fault_of {
	OF_NOTHING,
	OF_MEMORY,
	OF_FILES
};

/* Count a call of this kind; whether it shall fail. */
bool fault_now(enum fault_of kind);

/* Count no more, and have nothing fail: what a program does from now on is not
 * its own work, but writing down which lines it ran (../coverage.c). */
void fault_over(void);

/* What a call for files fails with: FAULT_ERRNO. */
int fault_errno(void);

/* Set a pointer to a function to the next one of this name, which no cast may
 * do. */
void fault_find(void *pointer, const char *name);

#endif
