/*
 * recording: the record of a run while it prints, finished however the run
 * ends.
 */
#ifndef PRESS_RECORDING_H
#define PRESS_RECORDING_H

#include "press/press.h"
#include "record/record_file.h"

struct recording {
	const struct press *press;
	const char *path;
	struct record_file file;   /* or, in memory, */
	struct file_stream memory; /* its bytes */
	struct record *record;     /* NULL: no record is wanted */
	bool of_packet; /* no note of the record's path: practice prints only
			   those of PDFs, which are often passed to another
			   program */
};

/*
 * Begin the record of a print run; if facts is NULL, none is written.  Call it
 * within press_run().  If an earlier record cannot be read, tells the host
 * where it is kept.
 */
enum status recording_begin(struct recording *recording,
	const struct press *press, uint64_t seed,
	const struct record_facts *facts);

/*
 * Write the record of the forms printed, even if the run failed halfway.  If
 * the host stopped the run, tells it how many forms there are.  A run that
 * printed nothing gets no record.
 *
 * Returns the status with which the run ends.
 */
enum status recording_end(struct recording *recording, enum status status);

#endif
