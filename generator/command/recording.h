/*
 * recording: the record of a run that is printing, whatever ends it.
 */
#ifndef COMMAND_RECORDING_H
#define COMMAND_RECORDING_H

#include "press/halt.h"
#include "press/press.h"
#include "record/record_file.h"

struct recording {
	const char *path;
	struct record_file file;
	struct record *record; /* NULL: there shall be none */
	bool of_packet; /* practice prints the paths of PDFs alone, which are
			   often given on at once */
	struct halt halt;
};

/*
 * Begin the record of what the press is going to print; with facts NULL, none
 * is written.  Its folder must be there.  Says where an earlier record that
 * cannot be read is kept.  Signals wait until recording_end().
 */
enum status recording_begin(struct recording *recording, struct press *press,
	uint64_t seed, const struct record_facts *facts);

/*
 * Write the record of what was printed, all of it or, whatever the status
 * says, less: then it says so, and how much there is.  Nothing is written of a
 * run that printed nothing.
 *
 * Answers the status that the run ends with; that of a signal, where one has
 * come.  It stays where it is, for nothing is left to be ended.
 */
enum status recording_end(
	struct recording *recording, struct press *press, enum status status);

#endif
