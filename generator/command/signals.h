/*
 * signals: those that end a run, kept waiting until nothing is half done.
 *
 * While several threads write files, a signal that ended the program at once
 * could leave the hidden name of one behind, and the sheet of a form without
 * its key.  So SIGINT, SIGTERM and SIGHUP wait, the threads look now and then
 * whether one has come, and the program ends when they have stopped.
 */
#ifndef COMMAND_SIGNALS_H
#define COMMAND_SIGNALS_H

#include <signal.h>

struct signals {
	sigset_t awaited; /* those of the three that are not ignored */
	sigset_t before;
};

/* From here on the signals wait, in this thread and in those it starts. */
struct signals signals_hold(void);

/* Which one has come; 0: none. */
int signals_come(const struct signals *signals);

/* Let them in again: the program ends here if one has come. */
void signals_let(const struct signals *signals);

#endif
