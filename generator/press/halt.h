/*
 * halt: signals that end a run, kept waiting until nothing is half done.
 *
 * While several threads write files, a signal that ended the program at once
 * could leave the hidden name of one behind, and the sheet of a form without
 * its key.  So SIGINT, SIGTERM and SIGHUP wait, the threads look now and then
 * whether one has come, and the program dies of it when they have stopped.
 */
#ifndef PRESS_HALT_H
#define PRESS_HALT_H

#include <signal.h>
#include <stdbool.h>

struct halt {
	sigset_t awaited; /* those of the three that are not ignored */
	sigset_t before;
};

/* From here on the signals wait, in this thread and in those it starts. */
struct halt halt_begin(void);

/* Whether one has come. */
bool halt_wanted(const struct halt *halt);

/* Which one has come; 0: none. */
int halt_signal(const struct halt *halt);

/* Let them in again: the program ends here if one has come, what it printed
 * by then being written out. */
void halt_end(const struct halt *halt);

#endif
