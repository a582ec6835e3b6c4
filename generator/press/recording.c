#include "press/recording.h"

#include "base/arena.h"
#include "base/epoch.h"
#include "press/report.h"
#include "record/record_read.h"
#include "worksheet/avoid.h"

/* Which part of the run is printed, counted from 1. */
static void add_part(const struct make *make, struct record_facts *facts)
{
	const struct selection *selection = &make->press.selection;

	if (make->options->students != NULL) {
		facts->first_student = (int)selection->first + 1;
		facts->last_student = (int)selection->last;
	} else if (selection->slice != NULL) {
		facts->first_form = (int)selection->forms[0] + 1;
		facts->last_form =
			facts->first_form + (int)selection->form_count - 1;
	}
}

static struct record_facts facts_of(const struct make *make)
{
	const struct pensum_options *options = make->options;
	struct record_facts facts = {
		.made = epoch_day(make->session->arena, options->epoch),
		.epoch = options->epoch,
		.one_file = options->one_file,
		.qr = options->qr,
		.matrix = options->matrix,
		.copies_alone = !make_prints_forms(make),
		.split = options->split,
	};

	add_part(make, &facts);
	facts.fonts = session_fonts(make->session, &facts.font_count);
	return facts;
}

static void put_on_file(void *file, const char *text, size_t length)
{
	file_stream_put(file, text, length);
}

enum status recording_begin(
	struct recording *recording, const struct make *make)
{
	const struct press *press = &make->press;
	struct arena *arena = press->arena;
	const struct record_facts facts = facts_of(make);
	const struct record_sink sink = {put_on_file, &recording->file};
	const char *path = file_join(
		arena, press->folder, press_name(press, ".record.yaml"));
	int error = 0;

	recording->make = make;
	if (press->in_memory)
		recording->file = file_stream_in_memory(arena, path);
	else
		error = file_stream_begin(&recording->file, arena, path);
	if (error != 0)
		return press_unwritten(press, path, error);
	recording->record =
		record_begin(arena, &make->worksheet, make->seed, &facts, sink);
	return STATUS_DONE;
}

enum status recording_end(struct recording *recording)
{
	const struct press *press = &recording->make->press;
	struct file_stream *file = &recording->file;
	int error;

	record_end(recording->record);
	if (file->length > RECORD_BYTES)
		report_say(press->host, PENSUM_NOTE,
			"the record is larger than %d MB, too large to be read "
			"again: print in slices, --forms 1-1000",
			RECORD_BYTES / (1024 * 1024));
	error = file_stream_finish(file);
	if (error == 0)
		error = press_publish(press, &file->draft, 1, 1).problem;
	return error == 0 ? STATUS_DONE
			  : press_unwritten(press, file->draft.path, error);
}

void recording_drop(struct recording *recording)
{
	file_stream_drop(&recording->file);
}
