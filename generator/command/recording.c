#include "command/recording.h"

#include "base/arena.h"
#include "base/file.h"
#include "worksheet/avoid.h"

/* An earlier record that this program cannot read is not lost in silence. */
static void tell_kept(const char *path, const struct record_kept *kept)
{
	if (kept->why != NULL)
		fprintf(stderr,
			"pensum: warning: %s, of an earlier run, %s; it is "
			"kept as %s\n",
			path, kept->why, kept->path);
}

enum status recording_begin(struct recording *recording, struct press *press,
	uint64_t seed, const struct record_facts *facts)
{
	struct arena *arena = press->arena;
	const char *failed;
	int error;

	*recording = (struct recording){.halt = halt_begin()};
	if (facts == NULL)
		return STATUS_DONE;
	recording->path = file_join(
		arena, press->directory, press_name(press, ".record.yaml"));
	error = record_file_begin(
		&recording->file, arena, recording->path, &failed);
	if (error != 0) {
		halt_end(&recording->halt);
		return press_written(press, failed, error);
	}
	tell_kept(recording->path, &recording->file.kept);
	recording->of_packet = facts->answers != NULL;
	recording->record = record_begin(arena, press->worksheet, seed, facts,
		record_file_sink(&recording->file));
	return STATUS_DONE;
}

static void tell_interrupted(
	const struct recording *recording, const struct press *press)
{
	const size_t count = press->selection.count;
	const size_t made = recording->record == NULL || press->made.count == 0
				    ? 0
				    : record_count(recording->record);

	if (recording->record == NULL)
		fprintf(stderr, "pensum: interrupted: %zu files are written\n",
			press->made.count);
	else
		fprintf(stderr,
			"pensum: interrupted: %zu of %zu %s %s written, and on "
			"record\n",
			made, count, count == 1 ? "sheet" : "sheets",
			made == 1 ? "is" : "are");
}

/* Name the record's file, of a run that ended so. */
static enum status end_record(
	struct recording *recording, struct press *press, enum status status)
{
	enum status written = STATUS_DONE;
	int error;

	if (press->made.count == 0 && status != STATUS_DONE) {
		record_file_drop(&recording->file);
		return status;
	}
	record_end(recording->record, status != STATUS_DONE);
	if (recording->file.stream.length > RECORD_BYTES)
		fprintf(stderr,
			"pensum: the record is larger than %d MB, too large to "
			"be read again: print in slices, --forms 1-1000\n",
			RECORD_BYTES / (1024 * 1024));
	error = record_file_end(&recording->file);
	if (error != 0 || !recording->of_packet)
		written = press_written(press, recording->path, error);
	return status == STATUS_DONE ? written : status;
}

enum status recording_end(
	struct recording *recording, struct press *press, enum status status)
{
	const int signal = halt_signal(&recording->halt);

	if (signal != 0)
		tell_interrupted(recording, press);
	if (recording->record != NULL)
		status = end_record(recording, press, status);
	if (signal != 0)
		return (enum status)(STATUS_SIGNAL + signal);
	halt_end(&recording->halt);
	return status;
}
