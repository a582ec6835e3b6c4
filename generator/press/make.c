#include "press/make.h"

#include "base/arena.h"
#include "press/job.h"
#include "press/key_matrix.h"
#include "press/print_forms.h"
#include "press/recording.h"
#include "press/report.h"
#include "press/roster/class_files.h"
#include "worksheet/avoid.h"

#include <inttypes.h>

enum status make_load(struct make *make, struct session *session,
	const char *path, const struct pensum_options *options)
{
	const struct worksheet *worksheet =
		worksheet_load(&session->reading, path);

	if (worksheet == NULL)
		return STATUS_MISTAKES;
	*make = (struct make){.options = options,
		.session = session,
		.worksheet = *worksheet};
	make->worksheet.page.qr |= options->qr;
	make->press =
		press_new(session, &make->worksheet, &make->look, options);
	return STATUS_DONE;
}

bool make_prints_forms(const struct make *make)
{
	return make->options->students == NULL &&
	       (!make->worksheet.own_forms || make->options->forms != NULL);
}

/* Whether the options go together, for this worksheet. */
static enum status check_options(const struct make *make)
{
	const struct pensum_options *options = make->options;
	const struct pensum_host *host = make->session->host;

	if (options->students != NULL && options->forms != NULL)
		return report_usage(
			host, "--students and --forms cannot go together");
	if (options->one_file && !make_prints_forms(make))
		return report_usage(host,
			"--one-file is for single forms, but only copies of "
			"the roster are printed");
	if (options->split > 0 && make->worksheet.roster == NULL)
		return report_usage(
			host, "--split: the worksheet has no roster");
	return STATUS_DONE;
}

static enum status select_forms(struct make *make)
{
	const struct pensum_options *options = make->options;
	struct arena *arena = make->session->arena;
	struct selection *selection = &make->press.selection;
	const bool by_students = options->students != NULL;
	const char *why = NULL;
	bool good;

	if (by_students)
		good = selection_read_students(arena, &make->worksheet,
			options->students, selection, &why);
	else
		good = selection_read(arena, &make->worksheet, options->forms,
			selection, &why);
	return good ? STATUS_DONE
		    : report_usage(make->session->host, "--%s: %s",
			      by_students ? "students" : "forms", why);
}

enum status make_select(struct make *make)
{
	const struct pensum_options *options = make->options;
	enum status status = check_options(make);

	if (status == STATUS_DONE)
		status = select_forms(make);
	if (status == STATUS_DONE)
		status = press_choose_key(
			make->session->host, options, &make->worksheet);
	if (status == STATUS_DONE && options->tier != NULL)
		selection_take_tier(
			&make->press.selection, tier_named(options->tier));
	return status;
}

static void choose_seed(struct make *make)
{
	make->seed_random =
		!make->options->has_seed && !make->worksheet.has_seed;
	if (make->options->has_seed)
		make->seed = make->options->seed;
	else if (make->worksheet.has_seed)
		make->seed = make->worksheet.seed;
	else
		make->seed = press_seed();
}

/* Tell what a form had to let go, whatever the tier. */
static void tell_what_gave(
	const struct pensum_host *host, const struct form *form)
{
	for (size_t i = 0; i < form->outcome.gave_count; i++) {
		const struct gave_way *gave = &form->outcome.gave[i];
		const bool whole = gave->section == NULL;

		report_say(host, PENSUM_WARNING,
			"form %s: %s%s%s%s gave way: asked for %s, got %s",
			form->name, whole ? "" : "section \"",
			whole ? "" : gave->section,
			whole ? "" : "\": ", gave->label, gave->asked,
			gave->got);
	}
}

static enum status try_draws(const struct make *make)
{
	const struct press *press = &make->press;
	const struct pensum_host *host = press->host;

	for (size_t i = 0; i < press->selection.count; i++) {
		struct job job = job_at(press, i);
		const enum status status = job_report(&job, host);

		if (status == STATUS_DONE &&
			i % press->selection.tier_count == 0)
			tell_what_gave(host, job.form);
		job_free(&job);
		if (status != STATUS_DONE)
			return status;
	}
	return STATUS_DONE;
}

enum status make_draw(struct make *make)
{
	struct session *session = make->session;
	const struct selection *selection = &make->press.selection;
	enum status status;

	choose_seed(make);
	avoid_add_runs(session->arena, &make->worksheet, make->seed);
	icu_await(&session->loading); /* the solver begins as a copy */
	status = press_plan(&make->press, session->arena, make->seed,
		selection->forms, selection->form_count);
	return status == STATUS_DONE ? try_draws(make) : status;
}

enum status make_look(struct make *make)
{
	return session_look(make->session, &make->worksheet, &make->look);
}

static enum status print_pages(struct make *make, struct record *record)
{
	struct press *press = &make->press;
	const bool forms = make_prints_forms(make);
	enum status status = STATUS_DONE;

	if (forms)
		status = make->options->one_file
				 ? print_forms_bound(press, record)
				 : print_forms(press, record);
	if (status == STATUS_DONE && make->worksheet.roster != NULL)
		status = class_files_print(press, forms ? NULL : record);
	if (status == STATUS_DONE)
		status = key_matrix_print(
			press, key_matrix_named(make->options->matrix));
	return status;
}

static enum status print_all(struct make *make)
{
	struct recording recording;
	enum status status = recording_begin(&recording, make);

	if (status != STATUS_DONE)
		return status;
	if (make->seed_random)
		report_say(make->press.host, PENSUM_NOTE, "seed %" PRIu64,
			make->seed);
	status = print_pages(make, recording.record);
	if (status == STATUS_DONE)
		return recording_end(&recording);
	recording_drop(&recording);
	return status;
}

enum status make_print(struct make *make)
{
	enum status status = press_claim(&make->press);

	if (status != STATUS_DONE)
		return status;
	status = print_all(make);
	press_release(&make->press);
	return status;
}
