/*
 * signals: hold back the signals that end a run until no file is half written.
 *
 * If a signal ended the program while threads write files, it could leave
 * behind a hidden file, or a form's sheet without its key.  So SIGINT, SIGTERM
 * and SIGHUP are blocked.  The threads check for them from time to time, and
 * the program ends once the threads have stopped.
 */
#ifndef COMMAND_SIGNALS_H
#define COMMAND_SIGNALS_H

#include <signal.h>

struct signals {
	sigset_t awaited; /* those that the process does not ignore */
	sigset_t before;
};

/* Block the signals in this thread and in threads it starts later. */
struct signals signals_hold(void);

/* The pending signal, or 0. */
int signals_come(const struct signals *signals);

/* Unblock the signals.  If one is pending, the program ends here. */
void signals_let(const struct signals *signals);

#endif
