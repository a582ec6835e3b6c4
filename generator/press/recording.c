#include "press/recording.h"

#include "base/arena.h"
#include "base/message.h"
#include "press/report.h"
#include "worksheet/avoid.h"

/* Warn that the earlier record, which this program cannot read, was kept. */
static void tell_kept(const struct recording *recording)
{
	const struct record_kept *kept = &recording->file.kept;

	if (kept->why != NULL)
		report_say(recording->press->host, PENSUM_WARNING,
			"%s, of an earlier run, %s; it is kept as %s",
			recording->path, message_text(kept->why), kept->path);
}

static void put_in_memory(void *stream, const char *text, size_t length)
{
	file_stream_put(stream, text, length);
}

/* Begin its file.  Returns 0, or an errno with *failed set. */
static int begin_file(struct recording *recording, struct record_sink *sink,
	const char **failed)
{
	const struct press *press = recording->press;
	int error;

	if (press->in_memory) {
		recording->memory =
			file_stream_in_memory(press->arena, recording->path);
		*sink = (struct record_sink){put_in_memory, &recording->memory};
		return 0;
	}
	error = record_file_begin(
		&recording->file, press->arena, recording->path, failed);
	*sink = record_file_sink(&recording->file);
	return error;
}

enum status recording_begin(struct recording *recording,
	const struct press *press, uint64_t seed,
	const struct record_facts *facts)
{
	struct record_sink sink;
	const char *failed;
	int error;

	*recording = (struct recording){.press = press};
	if (facts == NULL)
		return STATUS_DONE;
	recording->path = file_join(
		press->arena, press->folder, press_name(press, ".record.yaml"));
	error = begin_file(recording, &sink, &failed);
	if (error != 0)
		return press_unwritten(press, failed, error);
	tell_kept(recording);
	recording->of_packet = facts->answers != NULL;
	recording->record =
		record_begin(press->arena, press->worksheet, seed, facts, sink);
	return STATUS_DONE;
}

/* Copies of a roster come last, and stop with the run. */
static void tell_interrupted(
	const struct recording *recording, enum status status)
{
	const struct press *press = recording->press;
	const size_t count = press->selection.count;
	const size_t made =
		recording->record == NULL ? 0 : record_count(recording->record);
	const bool copies =
		press->worksheet->roster != NULL && status != STATUS_DONE;

	if (press->made->count == 0)
		report_say(press->host, PENSUM_NOTE,
			message_count(count,
				"interrupted: 0 of %zu sheet are written",
				"interrupted: 0 of %zu sheets are written"),
			count);
	else if (recording->record == NULL)
		report_say(press->host, PENSUM_NOTE,
			"interrupted: %zu files are written",
			press->made->count);
	else
		report_say(press->host, PENSUM_NOTE,
			copies ? message_count(made,
					 "interrupted: %zu of %zu sheets is "
					 "written, and on record; not all "
					 "copies of the roster",
					 "interrupted: %zu of %zu sheets are "
					 "written, and on record; not all "
					 "copies of the roster")
			       : message_count(made,
					 "interrupted: %zu of %zu sheets is "
					 "written, and on record",
					 "interrupted: %zu of %zu sheets are "
					 "written, and on record"),
			made, count);
}

/* Warn of a record that is too large to print from. */
static void tell_large(const struct recording *recording)
{
	const struct press *press = recording->press;
	const size_t length = press->in_memory ? recording->memory.length
					       : recording->file.stream.length;

	if (length > RECORD_BYTES)
		report_say(press->host, PENSUM_NOTE,
			"the record is larger than %d MB, too large to be read "
			"again: print in slices, --forms 1-1000",
			RECORD_BYTES / (1024 * 1024));
}

/* Name the file and tell the host.  Returns 0 or errno. */
static int name_file(struct recording *recording)
{
	const struct press *press = recording->press;
	int error;

	if (press->in_memory) {
		error = file_stream_finish(&recording->memory);
		return error != 0 ? error
				  : press_publish(press,
					    &recording->memory.draft, 1, 1)
					    .problem;
	}
	error = record_file_end(&recording->file);
	if (error != 0 || recording->of_packet)
		return error;
	press_made(press, recording->path);
	report_wrote(press->host, recording->path);
	return 0;
}

/* Finish the record with the run's status. */
static enum status end_record(struct recording *recording, enum status status)
{
	const struct press *press = recording->press;
	enum status written = STATUS_DONE;
	int error;

	if (press->made->count == 0 && status != STATUS_DONE) {
		if (!press->in_memory)
			record_file_drop(&recording->file);
		return status;
	}
	record_end(recording->record, status != STATUS_DONE);
	tell_large(recording);
	error = name_file(recording);
	/* A run that failed already has reported an error. */
	if (error != 0 && status == STATUS_DONE)
		written = press_unwritten(press, recording->path, error);
	return status == STATUS_DONE ? written : status;
}

enum status recording_end(struct recording *recording, enum status status)
{
	const bool stopped = report_stopped(recording->press->host);

	if (stopped)
		tell_interrupted(recording, status);
	if (recording->record != NULL)
		status = end_record(recording, status);
	return stopped ? STATUS_STOPPED : status;
}
