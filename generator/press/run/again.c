#include "press/run/again.h"

#include "bank/file_kind.h"
#include "base/arena.h"
#include "base/file/file.h"
#include "base/message.h"
#include "draw/sheet_code.h"
#include "press/job.h"
#include "press/key_matrix.h"
#include "press/one_file.h"
#include "press/practice/packet.h"
#include "press/print_forms.h"
#include "press/report.h"
#include "press/roster/class_files.h"
#include "press/run/name_check.h"
#include "press/run/print_folder.h"
#include "press/run/record_choice.h"
#include "record/record_changes.h"
#include "worksheet/avoid.h"
#include "worksheet/roster/csv.h"
#include "worksheet/roster/roster.h"

#include <string.h>

/* Report notes, one for each line. */
static void note(const struct pensum_host *host, const struct buffer *lines)
{
	for (const char *at = buffer_text(lines); *at != '\0';) {
		const size_t length = strcspn(at, "\n");

		report_say(host, PENSUM_NOTE, "%.*s", (int)length, at);
		at += length + (at[length] == '\n');
	}
}

/* Why there can be no class set, or NULL. */
static void note_roster(const struct pensum_host *host,
	const struct node *roster, const char *how)
{
	report_say(host, PENSUM_NOTE,
		"roster %s %s: the class set is not printed", roster->text,
		message_text(how));
}

/* Find the roster of the class set, if it is unchanged. */
static enum status find_roster(struct again *again)
{
	struct recorded *recorded = &again->recorded;
	struct reading *reading = &again->session->reading;
	const struct pensum_host *host = again->session->host;
	const struct node *then = recorded->roster_path;
	struct worksheet *sheet = recorded->worksheet;
	const struct roster_forms forms = worksheet_roster_forms(sheet);
	struct node now;
	const char *why;

	if (then == NULL || again->form != NULL || again->options->tier != NULL)
		return STATUS_DONE;
	now = *then;
	now.text =
		record_changes_find_file(reading->arena, recorded, then->text);
	if (now.text == NULL) {
		note_roster(host, then, "is gone");
	} else if (record_changes_same_file(reading->arena, now.text, CSV_BYTES,
			   recorded->roster_hash, &why)) {
		sheet->roster = roster_read(reading, &now, "", &forms);
		if (sheet->own_forms && sheet->roster != NULL)
			sheet->form_count = (int)sheet->roster->count;
	} else if (why == NULL) {
		note_roster(host, then, "has changed since");
	} else {
		report_say(host, PENSUM_ERROR, "cannot read roster %s: %s",
			now.text, why);
		return STATUS_IO;
	}
	return STATUS_DONE;
}

/* A slice may have forms beyond the worksheet's number. */
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

	record_changes_of_banks(&again->recorded, &lines);
	record_changes_of_fonts(&again->recorded, fonts, count, &lines);
	note(again->session->host, &lines);
}

/* Select the students whose copies were printed, and report those who are
 * missing from the roster. */
static enum status select_students(struct again *again)
{
	const struct roster *roster = again->recorded.worksheet->roster;
	const struct record_facts *facts = &again->recorded.facts;
	struct press *press = &again->press;

	if (facts->split > 0)
		press->split = press->bind = (size_t)facts->split;
	if (roster == NULL ||
		(facts->first_student == 0 && facts->last_student == 0))
		return STATUS_DONE;
	if (facts->first_student < 1 ||
		facts->first_student > facts->last_student ||
		(size_t)facts->last_student > roster->count) {
		report_say(press->host, PENSUM_ERROR,
			"%s has the students %d to %d, but the roster only 1 "
			"to %zu",
			again->recorded.source->name, facts->first_student,
			facts->last_student, roster->count);
		return STATUS_MISTAKES;
	}
	press->selection.first = (size_t)facts->first_student - 1;
	press->selection.last = (size_t)facts->last_student;
	return STATUS_DONE;
}

/* Files with all forms of a slice are named after the slice. */
static void name_slice(struct again *again)
{
	const struct record_facts *facts = &again->recorded.facts;
	struct press *press = &again->press;

	if (facts->last_student > 0)
		press->selection.slice = selection_slice(press->arena,
			"roster-", (size_t)facts->first_student,
			(size_t)facts->last_student);
	else if (facts->last_form > 0)
		press->selection.slice = selection_slice(press->arena, "",
			(size_t)facts->first_form, (size_t)facts->last_form);
}

/* The name of the sheets chosen by --form and --tier in the file of shared
 * pages, so that it does not replace the file of all sheets. */
static const char *alone(
	const struct again *again, const struct record_choice *choice)
{
	const struct form *first = choice->forms[0];
	const bool named = again->form != NULL;
	const bool tiered = choice->selection.tier_count == 1 &&
			    (again->options->tier != NULL ||
				    (named && first->tier != TIER_CORE));

	return arena_printf(again->session->arena, "%s%s%s%s", named ? "-" : "",
		named ? first->name : "", tiered ? "-" : "",
		tiered ? tier_name(first->tier) : "");
}

static struct press press_of(
	struct again *again, const struct record_choice *choice)
{
	struct pensum_options options = *again->options;
	const char *asked = options.folder;
	struct press press;

	options.epoch = again->recorded.facts.epoch;
	options.split = 0;
	options.folder = print_folder(
		again->session->arena, asked, &again->recorded, choice);
	if (options.folder != asked)
		report_say(again->session->host, PENSUM_NOTE,
			"%s has another run of this worksheet: printed into %s",
			asked, options.folder);
	press = press_new(again->session, again->recorded.worksheet,
		&again->look, &options);
	press.forms = choice->forms;
	press.alone = alone(again, choice);
	press.selection = choice->selection;
	if (again->recorded.facts.answers != NULL) {
		const struct wording *wording =
			&again->recorded.worksheet->wording;

		press.label = wording_get(wording, WORD_PRACTICE);
		press.stamp = wording_get(wording, WORD_STAMP_ANSWERS);
	}
	return press;
}

static enum status prepare(struct again *again)
{
	const struct record_choice_asked asked = {
		again->form, again->options->tier};
	struct session *session = again->session;
	struct record_choice choice;
	enum status status;

	if (!record_choice_read(
		    session->arena, &again->recorded, &asked, &choice))
		return report_usage(session->host, "%s", choice.why);
	status = find_roster(again);
	if (status != STATUS_DONE)
		return status;
	reach_forms(&again->recorded);
	status = session_look(session, again->recorded.worksheet, &again->look);
	if (status != STATUS_DONE)
		return status;
	tell_changes(again);
	again->press = press_of(again, &choice);
	name_slice(again);
	return select_students(again);
}

/* Whether a code names one sheet, and --form another. */
static bool names_two(const struct again *again,
	const struct again_asked *asked, const struct code_lookup *found)
{
	const char *form = again->options->form;
	const char *code =
		form == NULL ? NULL
			     : sheet_code_read(again->session->arena, form);

	return asked->of_sheet && found->code != NULL && form != NULL &&
	       (code == NULL || strcmp(code, found->code) != 0);
}

/* Find the record, and read it. */
static enum status read_record(
	struct again *again, const struct again_asked *asked)
{
	struct session *session = again->session;
	struct code_lookup_asked lookup = asked->lookup;
	struct code_lookup found;
	const struct source *source;
	const char *why;
	enum status status;

	lookup.form = again->options->form;
	status = code_lookup(session, &lookup, &found);
	if (status != STATUS_DONE)
		return status;
	if (names_two(again, asked, &found))
		return report_usage(session->host,
			"the code \"%s\" names its sheet: leave out --form "
			"\"%s\", or name the record",
			found.code, lookup.form);
	again->form = again->options->form;
	if (again->form == NULL && asked->of_sheet)
		again->form = found.code;
	if (again->form == NULL && asked->needs != NULL)
		return report_usage(session->host, "%s", asked->needs);
	source = file_read(session->arena, found.path, RECORD_BYTES, &why);
	if (source == NULL)
		return report_unread(session->host, found.path, why);
	return record_read(&session->reading, source, &again->recorded)
		       ? STATUS_DONE
		       : STATUS_MISTAKES;
}

enum status again_load(struct again *again, struct session *session,
	const struct again_asked *asked, const struct pensum_options *options)
{
	enum status status;

	*again = (struct again){.options = options, .session = session};
	status = read_record(again, asked);
	return status == STATUS_DONE ? prepare(again) : status;
}

static enum status print_all(void *with)
{
	struct again *again = with;
	const struct recorded *recorded = &again->recorded;
	const struct record_facts *facts = &recorded->facts;
	const bool roster = recorded->worksheet->roster != NULL;
	const bool whole = again->form == NULL && again->options->tier == NULL;
	struct press *press = &again->press;
	const struct output output = {
		.forms = !whole || !facts->copies_alone || !roster,
		.one_file = whole && facts->one_file,
		.matrix = whole ? facts->matrix : NULL};
	enum status status = facts->answers != NULL
				     ? packet_check_names(press)
				     : name_check(press, &output,
					       again->session->reading.errors);

	if (status != STATUS_DONE)
		return status;
	if (facts->answers != NULL)
		status = packet_print(
			press, packet_answers_named(facts->answers), NULL);
	else if (output.forms)
		status = output.one_file ? one_file_print(press, NULL)
					 : print_forms(press, NULL);
	if (status == STATUS_DONE && whole && roster)
		status = class_files_print(press, NULL);
	if (status == STATUS_DONE)
		report_printing(press->host, &recorded->worksheet->page);
	if (status == STATUS_DONE && whole)
		status = key_matrix_print(
			press, key_matrix_named(facts->matrix));
	return status;
}

/* One side of a sheet, on its own. */
static enum status print_side(const struct press *press, size_t i,
	enum side side, const struct job_tools *tools)
{
	struct job job = job_at(press, i);
	struct file_draft draft;
	struct published done;
	enum status status;

	job.side = side;
	job_make(&job, press, tools, job.arena);
	if (job.status == STATUS_DONE)
		job_draft(&job, press);
	if (job.status == STATUS_DONE) {
		draft = job_take_draft(&job);
		done = press_publish(press, &draft, 1, 1);
		if (done.problem != 0)
			job_unwritten(&job, press, done.problem);
	}
	status = job_report(&job, press);
	job_free(&job);
	return status;
}

/* Print the key of each sheet, or both keys if there are two kinds. */
static enum status print_keys(void *with)
{
	const struct again *again = with;
	const struct press *press = &again->press;
	struct foundry *foundry = foundry_new();
	const struct job_tools tools = job_tools_new(foundry);
	enum side sides[SIDES];
	const size_t count = job_sides(press->worksheet, sides);
	enum status status = name_check(press, &(struct output){.forms = true},
		again->session->reading.errors);

	for (size_t i = 0; i < press->selection.count * count; i++)
		if (status == STATUS_DONE && sides[i % count] != SIDE_SHEET)
			status = report_stopped(press->host)
					 ? STATUS_STOPPED
					 : print_side(press, i / count,
						   sides[i % count], &tools);
	job_tools_free(&tools);
	foundry_free(foundry);
	return status;
}

enum status again_print(struct again *again)
{
	return press_run(&again->press, print_all, again);
}

enum status again_print_keys(struct again *again)
{
	const enum status status = press_choose_key(again->session->host,
		again->options, again->recorded.worksheet);

	return status == STATUS_DONE
		       ? press_run(&again->press, print_keys, again)
		       : status;
}
