/*
 * signals: hold back the signals that end a run until nothing is half done.
 *
 * If a signal ended the program while threads write files, it could leave
 * behind a hidden file, or a form's sheet without its key.  So SIGINT, SIGTERM
 * and SIGHUP are blocked.  The threads check for them now and then, and the
 * program ends once the threads have stopped.
 */
#ifndef COMMAND_SIGNALS_H
#define COMMAND_SIGNALS_H

#include <signal.h>

struct signals {
	sigset_t awaited; /* those of the three that the process does not ignore
			   */
	sigset_t before;
};

/* Block the signals in this thread and in threads it starts later. */
struct signals signals_hold(void);

/* The signal that is pending; 0: none. */
int signals_come(const struct signals *signals);

/* Unblock the signals.  If one is pending, the program ends here. */
void signals_let(const struct signals *signals);

#endif
