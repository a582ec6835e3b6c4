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
 *     FAULT_FORK    "STEP REST TOLD HEARD": at every call of the program (not
 *                   of what it forks) whose number leaves REST when divided by
 *                   STEP, a process is forked, in which it fails, at some
 *                   another, in which it and all after it do; what became of
 *                   each is told by the descriptor TOLD, and the program goes
 *                   on when a byte comes by HEARD
 *
 * Counting begins when this object is set up, behind the dynamic linker's own
 * work.
 */
#ifndef FAULTS_FAULT_H
#define FAULTS_FAULT_H

#include <stdbool.h>
#include <stddef.h>

enum fault_of {
	OF_NOTHING,
	OF_MEMORY,
	OF_FILES
};

/* What became of a process that was forked. */
struct fault_told {
	long call;
	bool all;          /* failed, from it on */
	int status;        /* as wait() gives it */
	size_t said;       /* by the program before, on standard output */
	size_t complained; /* on standard error */
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
