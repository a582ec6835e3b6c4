/*
 * recording: the record of a run on its way into its file.
 */
#ifndef PRESS_RECORDING_H
#define PRESS_RECORDING_H

#include "base/file_stream.h"
#include "press/make.h"

struct recording {
	const struct make *make;
	struct file_stream file;
	struct record *record; /* for the forms that are printed */
};

/* Begin ID.record.yaml in the press's folder; says so where it cannot be. */
enum status recording_begin(
	struct recording *recording, const struct make *make);

/* Close it and give it its name; says so where it cannot be written. */
enum status recording_end(struct recording *recording);

/* End one of a run that failed: there is no such file. */
void recording_drop(struct recording *recording);

#endif
