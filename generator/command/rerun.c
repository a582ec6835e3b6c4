#include "command/rerun.h"

#include "bank/file_kind.h"
#include "base/arena.h"
#include "base/file.h"
#include "base/file_list.h"
#include "command/clock.h"
#include "command/code_lookup.h"
#include "command/record_choice.h"
#include "press/copies.h"
#include "press/memory.h"
#include "press/packet.h"
#include "record/record_changes.h"
#include "worksheet/avoid.h"
#include "worksheet/roster/csv.h"
#include "worksheet/roster/roster.h"

#include <string.h>

/* Say what is no mistake: a line each, as since.h gives them. */
static void note(const struct buffer *lines)
{
	for (const char *at = buffer_text(lines); *at != '\0';) {
		const size_t length = strcspn(at, "\n");

		fprintf(stderr, "pensum: %.*s\n", (int)length, at);
		at += length + (at[length] == '\n');
	}
}

/* Why there can be no class set. */
static void note_roster(const struct node *roster, const char *how)
{
	fprintf(stderr, "pensum: roster %s %s: the class set is not printed\n",
		roster->text, how);
}

/* The roster of the class set, if it is there as it was then. */
static enum status find_roster(struct rerun *rerun)
{
	struct recorded *recorded = &rerun->recorded;
	struct reading *reading = &rerun->session->reading;
	const struct node *then = recorded->roster_path;
	struct node now;
	const char *why;

	if (then == NULL || rerun->form != NULL || rerun->options->tier != NULL)
		return STATUS_DONE;
	now = *then;
	now.text = since_find(reading->arena, recorded, then->text);
	if (now.text == NULL) {
		note_roster(then, "is gone");
	} else if (since_same_file(reading->arena, now.text, CSV_BYTES,
			   recorded->roster_hash, &why)) {
		recorded->worksheet->roster =
			roster_read(reading, &now, "", recorded->worksheet);
	} else if (why == NULL) {
		note_roster(then, "has changed since");
	} else {
		fprintf(stderr, "pensum: error: cannot read roster %s: %s\n",
			now.text, why);
		return STATUS_IO;
	}
	return STATUS_DONE;
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

static void tell_changes(const struct rerun *rerun)
{
	struct buffer lines = {.arena = rerun->session->arena};
	size_t count;
	const struct font_record *fonts = session_fonts(rerun->session, &count);

	since_banks(&rerun->recorded, &lines);
	since_fonts(&rerun->recorded, fonts, count, &lines);
	note(&lines);
}

/* Those whose copies were printed, so many to a file; says so where the roster
 * has them not. */
static enum status select_students(struct rerun *rerun)
{
	const struct roster *roster = rerun->recorded.worksheet->roster;
	const struct record_facts *facts = &rerun->recorded.facts;
	struct press *press = &rerun->press;

	press->split = facts->split > 0 ? (size_t)facts->split : COPIES_SPLIT;
	if (roster == NULL ||
		(facts->first_student == 0 && facts->last_student == 0))
		return STATUS_DONE;
	if (facts->first_student < 1 ||
		facts->first_student > facts->last_student ||
		(size_t)facts->last_student > roster->count) {
		fprintf(stderr,
			"pensum: error: %s has the students from %d to %d, but "
			"the roster those from 1 to %zu\n",
			rerun->recorded.source->name, facts->first_student,
			facts->last_student, roster->count);
		return STATUS_MISTAKES;
	}
	press->selection.first = (size_t)facts->first_student - 1;
	press->selection.last = (size_t)facts->last_student;
	return STATUS_DONE;
}

/* What of a slice is of all its forms is named for it. */
static void name_slice(struct rerun *rerun)
{
	const struct record_facts *facts = &rerun->recorded.facts;
	struct press *press = &rerun->press;

	if (facts->last_student > 0)
		press->selection.slice = selection_slice(press->arena,
			"roster-", (size_t)facts->first_student,
			(size_t)facts->last_student);
	else if (facts->last_form > 0)
		press->selection.slice = selection_slice(press->arena, "",
			(size_t)facts->first_form, (size_t)facts->last_form);
}

/*
 * What is printed of a record that was replaced stays with it, in records/,
 * rather than among the sheets and keys of the one that took its place.
 */
static const char *directory_of(const struct rerun *rerun)
{
	struct arena *arena = rerun->session->arena;
	const char *asked = rerun->options->directory;
	const char *folder = file_folder(arena, rerun->recorded.source->name);

	if (file_is_same(asked, file_join(arena, folder, "..")) &&
		file_is_same(folder, file_join(arena, asked, FILE_KEPT)))
		return folder;
	return asked;
}

static enum status prepare(struct rerun *rerun)
{
	const struct asked asked = {rerun->form, rerun->options->tier};
	const bool packet = rerun->recorded.facts.answers != NULL;
	struct session *session = rerun->session;
	struct choice choice;
	const struct wording *wording;
	enum status status;

	if (!choice_read(session->arena, &rerun->recorded, &asked, &choice))
		return command_usage("%s", choice.why);
	status = find_roster(rerun);
	if (status != STATUS_DONE)
		return status;
	reach_forms(&rerun->recorded);
	status = session_look(session, rerun->recorded.worksheet, &rerun->look);
	if (status != STATUS_DONE)
		return status;
	tell_changes(rerun);
	wording = &rerun->recorded.worksheet->wording;
	rerun->press = (struct press){
		.arena = session->arena,
		.worksheet = rerun->recorded.worksheet,
		.forms = choice.forms,
		.look = &rerun->look,
		.directory = directory_of(rerun),
		.label = packet ? wording_get(wording, WORD_PRACTICE) : NULL,
		.stamp = wording_get(
			wording, packet ? WORD_STAMP_ANSWERS : WORD_STAMP_KEY),
		.date = clock_date(session->arena, rerun->recorded.facts.epoch),
		.selection = choice.selection,
		.jobs = rerun->options->jobs,
	};
	name_slice(rerun);
	return select_students(rerun);
}

/* Find the record, and read it. */
static enum status read_record(
	struct rerun *rerun, const struct rerun_command *command)
{
	struct session *session = rerun->session;
	struct lookup lookup;
	const struct source *source;
	const char *why;
	enum status status =
		code_lookup(session, rerun->options, command->name, &lookup);

	if (status != STATUS_DONE)
		return status;
	rerun->form = rerun->options->form;
	if (rerun->form == NULL && command->of_sheet)
		rerun->form = lookup.code;
	if (rerun->form == NULL && command->needs != NULL)
		return command_usage("%s", command->needs);
	source = file_read(session->arena, lookup.path, RECORD_BYTES, &why);
	if (source == NULL) {
		fprintf(stderr, "pensum: error: cannot read %s: %s\n",
			lookup.path, why);
		return STATUS_IO;
	}
	return record_read(&session->reading, source, &rerun->recorded)
		       ? STATUS_DONE
		       : STATUS_MISTAKES;
}

enum status rerun_run(
	const struct options *options, const struct rerun_command *command)
{
	struct session session;
	struct rerun rerun = {.options = options, .session = &session};
	enum status status;

	memory_prepare();
	session = session_new_printing();
	status = read_record(&rerun, command);
	if (status == STATUS_DONE)
		status = prepare(&rerun);
	if (status == STATUS_DONE)
		status = command->print(&rerun);
	return session_end(&session, status);
}
