#include "press/roster/class_files.h"

#include "base/arena.h"
#include "base/message.h"
#include "layout/small_print.h"
#include "press/report.h"
#include "press/roster/class_set.h"
#include "press/workers.h"
#include "worksheet/roster/form_name.h"

/* State of printing a class set. */
struct printing {
	const struct class_set *set;
	struct record *record; /* NULL if it already has the forms */
	bool *recorded;        /* for each form and tier */
	size_t first, last;    /* of students */
	size_t count;          /* of copies made */
	size_t room;           /* number of parts in work at once */
	struct class_part parts[WORKERS_MAX];
};

static const struct roster *roster_of(const struct press *press)
{
	return press->worksheet->roster;
}

/* Is every form of the worksheet selected? */
static const bool *forms_selected(
	struct arena *arena, const struct press *press)
{
	const struct selection *selection = &press->selection;
	bool *forms = arena_alloc(
		arena, (size_t)press->worksheet->form_count, sizeof(*forms));

	for (size_t i = 0; i < selection->form_count; i++)
		forms[selection->forms[i]] = true;
	return forms;
}

static struct class_part *place_of(struct printing *printing, size_t index)
{
	return &printing->parts[index % printing->room];
}

static bool make_part(
	void *with, size_t index, size_t after, const struct job_tools *tools)
{
	struct printing *printing = with;
	const size_t split = printing->set->press->split;
	const size_t first = printing->first + index * split;
	const size_t last =
		printing->last - first > split ? first + split : printing->last;
	struct class_part *part = place_of(printing, index);

	(void)after; /* one at a time */
	*part = class_set_part_new(printing->set, first, last, tools);
	return part->done;
}

/* Record each form and tier once, when it is first printed. */
static void put_on_record(
	struct printing *printing, const struct class_part *part)
{
	for (size_t i = 0; i < part->sheet_count; i++) {
		const struct sheet *sheet = &part->sheets[i];
		bool *recorded = &printing->recorded[sheet->form * TIER_COUNT +
						     sheet->tier];

		if (!*recorded)
			record_add(printing->record, sheet->job.form,
				sheet->job.pages, sheet->job.page_count);
		*recorded = true;
	}
}

static enum status fail(
	const struct press *press, const struct class_part *part)
{
	const struct pensum_host *host = press->host;

	if (report_stopped(host))
		return STATUS_STOPPED;
	if (part->failed != NULL)
		return job_report(part->failed, press);
	if (part->why != NULL)
		report_say(host, PENSUM_ERROR, "%s", part->why);
	return STATUS_IO;
}

static enum status deliver(struct printing *printing, struct class_part *part)
{
	const struct press *press = printing->set->press;

	printing->count += part->count;
	if (!part->done)
		return fail(press, part);
	if (part->count == 0)
		return STATUS_DONE;
	if (printing->record != NULL)
		put_on_record(printing, part);
	for (size_t i = 0; i < part->sheet_count; i++)
		small_print_list_merge(press->small, part->sheets[i].job.small);
	return press_publish_sheaf(press, &part->sheaf);
}

static enum status take_part(void *with, size_t index, size_t after)
{
	struct printing *printing = with;
	struct class_part *part = place_of(printing, index);
	const enum status status = deliver(printing, part);

	(void)after;
	report_progress(printing->set->press->host,
		part->last - printing->first, printing->last - printing->first);
	class_set_part_free(part);
	return status;
}

static void drop_part(void *with, size_t place)
{
	struct printing *printing = with;

	class_set_part_free(&printing->parts[place]);
}

/* Print the selected students, with one file for each part. */
static enum status print_parts(struct printing *printing)
{
	const struct press *press = printing->set->press;
	const size_t split = press->split;
	struct workers_task task = {.with = printing,
		.count = (printing->last - printing->first + split - 1) / split,
		.step = 1,
		.group = 1,
		.make = make_part,
		.take = take_part,
		.drop = drop_part};
	const size_t threads = workers_count(press->jobs, task.count);
	enum status status;

	printing->room = 2 * threads < WORKERS_MAX ? 2 * threads : WORKERS_MAX;
	task.room = printing->room;
	status = workers_do(&task, threads, press->host);
	if (status == STATUS_DONE && printing->count == 0)
		report_say(press->host, PENSUM_NOTE,
			"no student of %s gets a form that was asked for",
			roster_of(press)->path);
	return status;
}

enum status class_files_print(struct press *press, struct record *record)
{
	const size_t forms = (size_t)press->worksheet->form_count;
	const struct selection *selection = &press->selection;
	struct arena *arena = arena_new();
	struct class_set set = {.press = press,
		.named = {*press, *press},
		.large = look_large_print(press->look),
		.forms = forms_selected(arena, press)};
	struct printing printing = {.set = &set,
		.record = record,
		.recorded = arena_alloc(
			arena, forms * TIER_COUNT, sizeof(*printing.recorded)),
		.first = selection->first,
		.last = selection->last > 0 ? selection->last
					    : roster_of(press)->count};
	enum status status;

	set.named[0].named = set.named[1].named = true;
	set.named[1].look = &set.large;
	status = print_parts(&printing);
	arena_free(arena);
	return status;
}

void class_files_dump(const struct press *press, struct buffer *out)
{
	const struct roster *roster = roster_of(press);
	const struct class_set set = {
		.press = press, .forms = forms_selected(out->arena, press)};
	const size_t last = press->selection.last > 0 ? press->selection.last
						      : roster->count;

	message_put(out,
		message_count(roster->count, "roster %s, %zu student\n",
			"roster %s, %zu students\n"),
		roster->path, roster->count);
	for (size_t i = press->selection.first; i < last; i++) {
		const struct student *student = &roster->students[i];
		const char *notes = class_set_notes(out->arena, press, student);

		if (class_set_takes(&set, student))
			message_put(out, "  %zu. %s: form %s%s%s\n", i + 1,
				student->name,
				form_name(out->arena,
					press->worksheet->form_names,
					student->form),
				*notes == '\0' ? "" : " · ", notes);
	}
}
