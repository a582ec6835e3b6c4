/*
 * status: how a run ended.
 */
#ifndef BASE_STATUS_H
#define BASE_STATUS_H

/* The exit status of the program; the numbers are promised to users. */
enum status {
	STATUS_DONE = 0,
	STATUS_MISTAKES = 1,   /* in an input file; all of them printed */
	STATUS_USAGE = 2,      /* the command line is wrong */
	STATUS_IO = 3,         /* a file could not be read or written */
	STATUS_INFEASIBLE = 4, /* a draw cannot be satisfied */
	STATUS_STOPPED = 5,    /* the host asked for it; never an exit status */
	STATUS_SIGNAL = 128    /* and its number: a signal ended the run */
};

#endif
