#include "press/run/make.h"

#include "bank/bank_images.h"
#include "base/arena.h"
#include "base/epoch.h"
#include "draw/form_leaks.h"
#include "draw/form_twins.h"
#include "press/even_pages.h"
#include "press/job.h"
#include "press/key_matrix.h"
#include "press/one_file.h"
#include "press/print_forms.h"
#include "press/recording.h"
#include "press/report.h"
#include "press/roster/class_files.h"
#include "press/run/name_check.h"
#include "press/stale_files.h"
#include "worksheet/avoid.h"

#include <inttypes.h>

enum status make_load(struct make *make, struct session *session,
	const char *path, const struct pensum_options *options)
{
	struct setting_places places;
	const struct worksheet *worksheet = worksheet_load(
		&session->reading, path, session_places(session, &places));

	if (worksheet == NULL)
		return STATUS_MISTAKES;
	*make = (struct make){.options = options,
		.session = session,
		.worksheet = *worksheet};
	make->worksheet.page.qr |= options->qr;
	make->worksheet.draft = options->draft;
	make->press =
		press_new(session, &make->worksheet, &make->look, options);
	return STATUS_DONE;
}

/* Whether single forms are printed too, as spares beside a roster's copies.
 * They are not if each copy has a form of its own or only some copies are
 * printed. */
static bool prints_forms(const struct make *make)
{
	return make->options->students == NULL &&
	       (!make->worksheet.own_forms || make->options->forms != NULL);
}

/* Check that the options fit together and fit this worksheet. */
static enum status check_options(const struct make *make)
{
	const struct pensum_options *options = make->options;
	const struct pensum_host *host = make->session->host;

	if (options->students != NULL && options->forms != NULL)
		return report_usage(
			host, "--students and --forms cannot go together");
	if (options->one_file && !prints_forms(make))
		return report_usage(host,
			"--one-file is for single forms, but only copies of "
			"the roster are printed");
	if (options->split > 0 && make->worksheet.roster == NULL &&
		!options->one_file)
		return report_usage(host,
			"--split: the worksheet has no roster, and its forms "
			"are not bound with --one-file");
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
		    : report_usage(make->session->host,
			      by_students ? "--students: %s" : "--forms: %s",
			      why);
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

/* Report the demands that a form could not meet. */
static void tell_what_gave(
	const struct pensum_host *host, const struct form *form)
{
	for (size_t i = 0; i < form->outcome.gave_count; i++) {
		const struct gave_way *gave = &form->outcome.gave[i];

		if (gave->section == NULL)
			report_say(host, PENSUM_WARNING,
				"form %s: %s gave way: asked for %s, got %s",
				form->name, gave->label, gave->asked,
				gave->got);
		else
			report_say(host, PENSUM_WARNING,
				"form %s: section \"%s\": %s gave way: asked "
				"for %s, got %s",
				form->name, gave->section, gave->label,
				gave->asked, gave->got);
	}
}

static const char drawing[] = "drawing forms";

/* Check that every form can be drawn, before anything is written. */
static enum status try_draws(const struct make *make)
{
	const struct press *press = &make->press;
	const struct pensum_host *host = press->host;
	struct form_leaks *leaks =
		form_leaks_new(make->session->arena, &make->worksheet);
	bool twins = false;

	for (size_t i = 0; i < press->selection.count; i++) {
		struct job job = job_at(press, i);
		const enum status status = job_report(&job, press);

		if (status == STATUS_DONE) {
			job_want_images(&job);
			form_leaks_add(leaks, job.form);
			twins = twins || form_twins_warn(job.arena, job.form,
						 make->session->reading.errors);
			if (i % press->selection.tier_count == 0)
				tell_what_gave(host, job.form);
		}
		job_free(&job);
		if (status != STATUS_DONE)
			return status;
		report_working(host, drawing, i + 1, press->selection.count);
	}
	form_leaks_warn(leaks, make->session->reading.errors);
	return STATUS_DONE;
}

/* Before any work: see name_check(). */
static enum status check_names(const struct make *make)
{
	const struct output output = {prints_forms(make),
		make->options->one_file, make->options->matrix};

	return name_check(&make->press, &output, make->session->reading.errors);
}

enum status make_draw(struct make *make)
{
	struct session *session = make->session;
	const struct selection *selection = &make->press.selection;
	enum status status;

	status = check_names(make);
	if (status != STATUS_DONE)
		return status;
	choose_seed(make);
	avoid_add_runs(session->arena, &make->worksheet, make->seed);
	bank_images_load(session->arena, make->worksheet.in_text,
		make->worksheet.banks, make->worksheet.bank_count);
	preload_await(
		session->preload); /* because the solver is a forked child */
	status = press_plan(&make->press, session->arena, make->seed,
		selection->forms, selection->form_count);
	if (status == STATUS_DONE)
		status = try_draws(make);
	if (status == STATUS_DONE)
		even_pages_want(&make->press);
	return status;
}

enum status make_look(struct make *make)
{
	enum status status;

	make->session->only_wanted = true;
	status = session_look(make->session, &make->worksheet, &make->look);
	return status == STATUS_DONE
		       ? even_pages_measure(&make->press, prints_forms(make),
				 make->options->one_file)
		       : status;
}

static enum status print_pages(struct make *make, struct record *record)
{
	struct press *press = &make->press;
	const bool forms = prints_forms(make);
	enum status status = STATUS_DONE;

	if (forms)
		status = make->options->one_file ? one_file_print(press, record)
						 : print_forms(press, record);
	if (status == STATUS_DONE && make->worksheet.roster != NULL)
		status = class_files_print(press, forms ? NULL : record);
	if (status == STATUS_DONE)
		report_printing(press->host, &make->worksheet.page);
	if (status == STATUS_DONE)
		status = key_matrix_print(
			press, key_matrix_named(make->options->matrix));
	return status;
}

/* The number of the part that is printed, from 1. */
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

/* The facts that a record states besides the forms. */
static struct record_facts facts_of(const struct make *make)
{
	const struct pensum_options *options = make->options;
	struct record_facts facts = {
		.made = epoch_day(make->session->arena, options->epoch),
		.epoch = options->epoch,
		.one_file = options->one_file,
		.qr = options->qr,
		.matrix = options->matrix,
		.copies_alone = !prints_forms(make),
		.split = options->split,
	};

	add_part(make, &facts);
	facts.fonts = session_fonts(make->session, &facts.font_count);
	return facts;
}

/* Was less than the whole worksheet requested? */
static bool is_part(const struct make *make)
{
	const struct pensum_options *options = make->options;

	return options->forms != NULL || options->tier != NULL ||
	       options->students != NULL;
}

static enum status print_all(void *with)
{
	struct make *make = with;
	const struct pensum_options *options = make->options;
	const struct record_facts facts = facts_of(make);
	struct recording recording;
	enum status status = recording_begin(&recording, &make->press,
		make->seed, options->draft ? NULL : &facts);

	if (status != STATUS_DONE)
		return status;
	if (make->seed_random)
		report_say(make->press.host, PENSUM_NOTE, "seed %" PRIu64,
			make->seed);
	status = recording_end(&recording, print_pages(make, recording.record));
	/* A run that was cut off leaves more of the one before. */
	if (status == STATUS_DONE || status == STATUS_STOPPED)
		stale_files(&make->press,
			&(struct stale){make->seed, is_part(make),
				options->clean && status == STATUS_DONE});
	return status;
}

enum status make_print(struct make *make)
{
	const enum status status = press_run(&make->press, print_all, make);

	even_pages_drop(&make->press);
	return status;
}
