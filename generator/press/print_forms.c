/*
 * A job is one side of a form.  Threads compose the sides and write each to a
 * file without a name.  The calling thread names the files in order, a group at
 * a time, because syncing many files takes little longer than syncing one.  The
 * sheet and keys of a form are named together or not at all.
 */
#include "press/print_forms.h"

#include "base/arena.h"
#include "press/even_pages.h"
#include "press/job.h"
#include "press/one_file.h"
#include "press/report.h"
#include "press/workers.h"

#include <unistd.h>

enum {
	AHEAD = 64,       /* forms the threads may be ahead, at most */
	GROUP = AHEAD / 2 /* forms named at once */
};

/* State of printing the selected forms. */
struct printing {
	struct press *press;
	struct record *record;
	enum side sides[SIDES]; /* for each form */
	size_t side_count;
	struct workers_task task;
	struct job *jobs; /* `task.room` of them */
};

static struct job *place_of(const struct printing *printing, size_t index)
{
	return &printing->jobs[index % printing->task.room];
}

/* Compose a job's side, unless that is done, and write its file without a name.
 * If there is only one group, the threads sync the file, which is no slower. */
static void make_side(const struct printing *printing, struct job *job,
	const struct job_tools *tools)
{
	const struct press *press = printing->press;
	struct arena *arena;

	if (job->status == STATUS_DONE) {
		arena = arena_new();
		if (job->pdf.bytes == NULL)
			job_make(job, press, tools, arena);
		if (job->status == STATUS_DONE)
			job_draft(job, press);
		if (job->status == STATUS_DONE &&
			printing->task.count <= printing->task.group)
			job_sync(job, press);
		arena_free(arena);
	}
}

/* The jobs of one form, from one draw.  All its sides may have been kept. */
static void begin_sides(const struct printing *printing, size_t first,
	size_t last, struct job *jobs)
{
	const struct press *press = printing->press;
	const size_t sides = printing->side_count;
	struct job owner;

	if (even_pages_take(press, first / sides, jobs))
		return;
	owner = job_at(press, first / sides);
	job_spread(&owner, printing->sides + first % sides, last - first, jobs);
}

/* Make the sides of one form.  The last side owns the form. */
static bool make_sides(
	void *with, size_t first, size_t last, const struct job_tools *tools)
{
	const struct printing *printing = with;
	struct job *jobs = place_of(printing, first);
	struct arena *arena = arena_new();
	struct form_tree *tree;
	bool fine = true;

	begin_sides(printing, first, last, jobs);
	tree = form_tree_new(arena, jobs->form);
	for (size_t k = 0; k < last - first; k++) {
		jobs[k].tree = tree;
		make_side(printing, &jobs[k], tools);
		fine = fine && jobs[k].status == STATUS_DONE;
	}
	arena_free(arena);
	set_typesetter_tidy(tools->typesetter);
	return fine;
}

/* Name the files of complete forms.  Returns the first job whose file was not
 * named. */
static size_t name_files(struct printing *printing, size_t first, size_t last)
{
	struct file_draft drafts[GROUP * SIDES];
	struct published done;
	size_t end = first;

	while (end < last && place_of(printing, end)->status == STATUS_DONE)
		end++;
	end -= end % printing->side_count;
	for (size_t i = first; i < end; i++)
		drafts[i - first] = job_take_draft(place_of(printing, i));
	done = press_publish(
		printing->press, drafts, end - first, printing->side_count);
	if (done.problem != 0)
		job_unwritten(place_of(printing, first + done.failed),
			printing->press, done.problem);
	return first + done.named;
}

/* Report the files that were named, then the failure after them. */
static enum status take_sides(void *with, size_t first, size_t last)
{
	struct printing *printing = with;
	const struct pensum_host *host = printing->press->host;
	const size_t named = name_files(printing, first, last);
	enum status status = STATUS_DONE;

	for (size_t i = first; i < last && status == STATUS_DONE; i++) {
		const struct job *job = place_of(printing, i);

		status = job_report(job, printing->press);
		if (status == STATUS_DONE && i < named &&
			job->side == SIDE_SHEET && printing->record != NULL)
			record_add(printing->record, job->form, job->pages,
				job->page_count);
	}
	for (size_t i = first; i < last; i++)
		job_free(place_of(printing, i));
	report_progress(host, named / printing->side_count,
		printing->press->selection.count);
	return status;
}

static void drop_side(void *with, size_t place)
{
	struct printing *printing = with;

	job_free(&printing->jobs[place]);
}

/* How many forms the threads may be ahead: they may use half of the files that
 * a process may have open. */
static size_t ahead(size_t side_count)
{
	const long files = sysconf(_SC_OPEN_MAX);
	const size_t forms =
		files < 0 ? AHEAD : (size_t)files / (2 * side_count);

	if (forms < 2)
		return 2;
	return forms < AHEAD ? forms : AHEAD;
}

static enum status print_each(struct press *press, struct record *record)
{
	const size_t forms = press->selection.count;
	struct printing printing = {.press = press, .record = record};
	struct workers_task *task = &printing.task;
	size_t threads, room;

	printing.side_count = job_own_sides(press->worksheet, printing.sides);
	room = ahead(printing.side_count);
	*task = (struct workers_task){.with = &printing,
		.count = forms * printing.side_count,
		.group = room / 2 * printing.side_count,
		.room = (forms < room ? forms : room) * printing.side_count,
		.make = make_sides,
		.take = take_sides,
		.drop = drop_side};
	threads = workers_count(press->jobs, task->count);
	task->step = forms < threads && !even_pages_keep(press)
			     ? 1
			     : printing.side_count;
	printing.jobs =
		arena_alloc(press->arena, task->room, sizeof(*printing.jobs));
	return workers_do(task, threads, press->host);
}

enum status print_forms(struct press *press, struct record *record)
{
	enum status status;

	if (press->worksheet->page.up == 1) {
		status = print_each(press, record);
		even_pages_drop(press);
		return status;
	}
	status = one_file_print_sheets(press, record);
	return status == STATUS_DONE ? print_each(press, NULL) : status;
}
