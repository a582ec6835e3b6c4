/*
 * recording: the record of a run that is printing, whatever ends it.
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
	struct record *record;     /* NULL: there shall be none */
	bool of_packet; /* practice prints the paths of PDFs alone, which are
			   often given on at once */
};

/*
 * Begin the record of what the press is going to print; with facts NULL, none
 * is written.  For within press_run().  Says where an earlier record that
 * cannot be read is kept.
 */
enum status recording_begin(struct recording *recording,
	const struct press *press, uint64_t seed,
	const struct record_facts *facts);

/*
 * Write the record of what was printed, all of it or, whatever the status
 * says, less.  Where the host has stopped the run, says how much there is.
 * Nothing is written of a run that printed nothing.
 *
 * Answers the status that the run ends with.
 */
enum status recording_end(struct recording *recording, enum status status);

#endif
