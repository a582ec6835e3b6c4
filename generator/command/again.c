#include "base/arena.h"
#include "base/file.h"
#include "command/choice.h"
#include "command/clock.h"
#include "command/copies.h"
#include "command/memory.h"
#include "command/press.h"
#include "command/session.h"
#include "draw/since.h"
#include "worksheet/avoid.h"
#include "worksheet/csv.h"
#include "worksheet/roster.h"

#include <string.h>

/* A run that is printed again. */
struct again {
	const struct options *options;
	struct session *session;
	struct recorded recorded;
	struct look look;
	struct press press;
};

/* Say what is no mistake: a line each, as since.h gives them. */
static void note(const struct buffer *lines)
{
	for (const char *at = buffer_text(lines); *at != '\0';) {
		const size_t length = strcspn(at, "\n");

		fprintf(stderr, "pensum: %.*s\n", (int)length, at);
		at += length + (at[length] == '\n');
	}
}

/* The roster of the class set, if it is there as it was then. */
static void find_roster(struct again *again)
{
	struct recorded *recorded = &again->recorded;
	struct reading *reading = &again->session->reading;
	const struct node *then = recorded->roster_path;
	struct node now;
	const char *path;
	const struct roster *roster;

	if (then == NULL || again->options->form != NULL ||
		again->options->tier != NULL)
		return;
	path = since_find(reading->arena, recorded, then->text);
	if (path == NULL) {
		fprintf(stderr,
			"pensum: roster %s is gone: the class set is not "
			"printed\n",
			then->text);
		return;
	}
	now = *then;
	now.text = path;
	if (!since_same_file(path, CSV_BYTES, recorded->roster_hash)) {
		fprintf(stderr,
			"pensum: roster %s has changed since: the class set is "
			"not printed\n",
			then->text);
		return;
	}
	roster = roster_read(reading, &now, "", recorded->worksheet);
	recorded->worksheet->roster = roster;
}

/* A slice may have forms beyond those of the worksheet. */
static void reach_forms(struct recorded *recorded)
{
	for (size_t i = 0; i < recorded->form_count; i++)
		if (recorded->forms[i]->index >=
			(uint32_t)recorded->worksheet->form_count)
			recorded->worksheet->form_count =
				(int)recorded->forms[i]->index + 1;
}

static void tell_changes(const struct again *again)
{
	struct buffer lines = {.arena = again->session->arena};
	size_t count;
	const struct font_record *fonts = session_fonts(again->session, &count);

	since_banks(&again->recorded, &lines);
	since_fonts(&again->recorded, fonts, count, &lines);
	note(&lines);
}

static enum status print_all(struct again *again)
{
	struct press *press = &again->press;
	const bool bound = again->recorded.facts.one_file &&
			   again->options->form == NULL &&
			   again->options->tier == NULL;
	enum status status = press_folder(press);

	if (status == STATUS_DONE)
		status = bound ? press_bound(press, NULL)
			       : press_forms(press, NULL);
	if (status == STATUS_DONE && again->recorded.worksheet->roster != NULL)
		status = press_copies(press);
	if (status == STATUS_DONE && again->options->open)
		session_open(press->first_path);
	return status;
}

static enum status carry_out(struct again *again)
{
	const struct asked asked = {again->options->form, again->options->tier};
	struct session *session = again->session;
	struct choice choice;
	enum status status;

	if (!choice_read(session->arena, &again->recorded, &asked, &choice))
		return command_usage("%s", choice.why);
	find_roster(again);
	reach_forms(&again->recorded);
	status = session_look(session, again->recorded.worksheet, &again->look);
	if (status != STATUS_DONE)
		return status;
	tell_changes(again);
	again->press = (struct press){
		.arena = session->arena,
		.worksheet = again->recorded.worksheet,
		.forms = choice.forms,
		.look = &again->look,
		.directory = again->options->directory,
		.stamp = "KEY",
		.date = clock_date(session->arena, again->recorded.facts.epoch),
		.selection = choice.selection,
		.jobs = again->options->jobs,
	};
	return print_all(again);
}

enum status again_run(const struct options *options)
{
	struct session session;
	struct again again = {.options = options, .session = &session};
	enum status status = STATUS_MISTAKES;
	const struct source *source;
	const char *why;

	if (options->file_count != 1)
		return command_usage("again takes one record, found %zu",
			options->file_count);
	memory_prepare();
	session = session_new();
	source =
		file_read(session.arena, options->files[0], RECORD_BYTES, &why);
	if (source == NULL) {
		fprintf(stderr, "pensum: error: cannot read %s: %s\n",
			options->files[0], why);
		status = STATUS_IO;
	} else if (record_read(&session.reading, source, &again.recorded)) {
		status = carry_out(&again);
	}
	return session_end(&session, status);
}
