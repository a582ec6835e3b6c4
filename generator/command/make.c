#include "bank/bank_images.h"
#include "base/arena.h"
#include "blocks/block_dump.h"
#include "blocks/form_blocks.h"
#include "command/clock.h"
#include "command/key_options.h"
#include "command/recording.h"
#include "command/session.h"
#include "command/stale_files.h"
#include "command/supply_report.h"
#include "draw/form_dump.h"
#include "draw/form_leaks.h"
#include "layout/page_dump.h"
#include "press/copies.h"
#include "press/memory.h"
#include "press/press.h"
#include "press/press_matrix.h"
#include "press/work.h"
#include "type/line/icu.h"
#include "worksheet/avoid.h"

#include <inttypes.h>
#include <string.h>

/* A run, from its worksheet to its files. */
struct make {
	const struct options *options;
	struct session *session;
	struct worksheet worksheet; /* with what the command line changes */
	struct look look;
	struct press press;
	uint64_t seed;
	bool chosen; /* the seed, by nobody */
};

static void choose_seed(struct make *make)
{
	if (make->options->has_seed) {
		make->seed = make->options->seed;
	} else if (make->worksheet.has_seed) {
		make->seed = make->worksheet.seed;
	} else {
		make->seed = session_seed();
		make->chosen = true;
	}
}

/* Tell what a form had to let go, whatever the tier. */
static void tell_what_gave(const struct form *form)
{
	for (size_t i = 0; i < form->outcome.gave_count; i++) {
		const struct gave_way *gave = &form->outcome.gave[i];

		fprintf(stderr, "pensum: warning: form %s: ", form->name);
		if (gave->section != NULL)
			fprintf(stderr, "section \"%s\": ", gave->section);
		fprintf(stderr, "%s gave way: asked for %s, got %s\n",
			gave->label, gave->asked, gave->got);
	}
}

/* Whether every form can be drawn, before anything is written. */
static enum status try_draws(const struct make *make)
{
	const struct press *press = &make->press;
	struct form_leaks *leaks =
		form_leaks_new(make->session->arena, &make->worksheet);

	for (size_t i = 0; i < press->selection.count; i++) {
		struct work work = work_at(press, i);
		const enum status status = work_report(&work);

		if (status == STATUS_DONE) {
			form_leaks_add(leaks, work.form);
			if (i % press->selection.tier_count == 0)
				tell_what_gave(work.form);
		}
		work_free(&work);
		if (status != STATUS_DONE)
			return status;
	}
	form_leaks_warn(leaks, make->session->reading.errors);
	return STATUS_DONE;
}

/* What is asked for and what there is, and who gets what of it. */
static enum status dry_run(const struct make *make)
{
	struct buffer out = {.arena = make->session->arena};
	const enum status status = forecast(&out, &make->worksheet);

	if (make->worksheet.roster != NULL) {
		buffer_putc(&out, '\n');
		copies_dump(&make->press, &out);
	}
	fputs(buffer_text(&out), stdout);
	return status;
}

static enum status dump_forms(const struct make *make)
{
	const struct press *press = &make->press;

	printf("seed %" PRIu64 "\n", make->seed);
	for (size_t i = 0; i < press->selection.count; i++) {
		struct work work = work_at(press, i);
		struct buffer out = {.arena = work.arena};

		form_dump(work.form, &out);
		fputs(buffer_text(&out), stdout);
		work_free(&work);
	}
	return STATUS_DONE;
}

static enum status dump_blocks(const struct make *make)
{
	const struct press *press = &make->press;
	struct typesetter *typesetter = typesetter_new();

	for (size_t i = 0; i < press->selection.count; i++) {
		struct work work = work_at(press, i);
		struct buffer out = {.arena = work.arena};

		block_dump(
			form_blocks(work.arena, typesetter, work.form), &out);
		fputs(buffer_text(&out), stdout);
		work_free(&work);
	}
	typesetter_free(typesetter);
	return STATUS_DONE;
}

static enum status dump_pages(const struct make *make)
{
	const struct press *press = &make->press;
	struct typesetter *typesetter = typesetter_new();
	enum side sides[SIDES];
	const size_t side_count = work_sides(&make->worksheet, sides);

	for (size_t i = 0; i < press->selection.count; i++) {
		struct work work = work_at(press, i);
		struct buffer out = {.arena = work.arena};

		for (size_t k = 0; k < side_count; k++)
			document_dump(work_compose(&work, press, typesetter,
					      work.arena, sides[k]),
				&out);
		fputs(buffer_text(&out), stdout);
		work_free(&work);
	}
	typesetter_free(typesetter);
	return STATUS_DONE;
}

/* Whether single forms are printed, too, as spares: not where they would be
 * as many as the copies, nor beside some of those. */
static bool prints_forms(const struct make *make)
{
	return make->options->students == NULL &&
	       (!make->worksheet.own_forms || make->options->forms != NULL);
}

/* What the record says besides the forms. */
static struct record_facts facts_of(const struct make *make)
{
	const struct selection *selection = &make->press.selection;
	struct record_facts facts = {.epoch = clock_epoch(),
		.one_file = make->options->one_file,
		.qr = make->options->qr,
		.matrix = options_matrix_name(make->options->matrix)};

	facts.copies_alone = !prints_forms(make);
	if (make->options->students == NULL && selection->slice != NULL) {
		facts.first_form = (int)selection->forms[0] + 1;
		facts.last_form =
			facts.first_form + (int)selection->form_count - 1;
	}
	if (make->options->students != NULL) {
		facts.first_student = (int)selection->first + 1;
		facts.last_student = (int)selection->last;
	}
	facts.split = make->options->split;
	facts.fonts = session_fonts(make->session, &facts.font_count);
	facts.made = clock_day(make->session->arena, facts.epoch);
	return facts;
}

static enum status print_pages(struct make *make, struct record *record)
{
	struct press *press = &make->press;
	const bool forms = prints_forms(make);
	enum status status = STATUS_DONE;

	if (forms)
		status = make->options->one_file ? press_bound(press, record)
						 : press_forms(press, record);
	if (status == STATUS_DONE && make->worksheet.roster != NULL)
		status = press_copies(press, forms ? NULL : record);
	return status;
}

/* Whether the run prints less than all of the worksheet, as was asked. */
static bool is_part(const struct make *make)
{
	const struct options *options = make->options;

	return options->forms != NULL || options->tier != NULL ||
	       options->students != NULL;
}

static enum status print_all(struct make *make)
{
	const struct options *options = make->options;
	struct press *press = &make->press;
	const struct record_facts facts = facts_of(make);
	struct recording recording;
	enum status status = press_folder(press);

	if (status == STATUS_DONE)
		status = recording_begin(&recording, press, make->seed,
			options->draft ? NULL : &facts);
	if (status != STATUS_DONE)
		return status;
	if (make->chosen)
		fprintf(stderr, "pensum: seed %" PRIu64 "\n", make->seed);
	status = print_pages(make, recording.record);
	if (status == STATUS_DONE && options->matrix != MATRIX_NONE)
		status = press_matrix(press, options->matrix);
	status = recording_end(&recording, press, status);
	if (status == STATUS_DONE)
		stale_files(press, &(struct stale){make->seed, is_part(make),
					   options->clean});
	if (status == STATUS_DONE && options->open)
		session_open(press->first_path);
	return status;
}

/* What of the run is asked for; STATUS_USAGE where there is no such part. */
static enum status select_part(struct make *make)
{
	const struct options *options = make->options;
	struct arena *arena = make->session->arena;
	struct selection *selection = &make->press.selection;
	const char *why = NULL;

	if (options->students != NULL && options->forms != NULL)
		return command_usage(
			"--students and --forms cannot go together");
	if (options->one_file && !prints_forms(make))
		return command_usage("--one-file is for single forms, but only "
				     "copies of the roster are printed");
	if (options->split > 0 && make->worksheet.roster == NULL)
		return command_usage("--split: the worksheet has no roster");
	if (options->students != NULL) {
		if (!selection_read_students(arena, &make->worksheet,
			    options->students, selection, &why))
			return command_usage("--students: %s", why);
	} else if (!selection_read(arena, &make->worksheet, options->forms,
			   selection, &why)) {
		return command_usage("--forms: %s", why);
	}
	return STATUS_DONE;
}

static enum status carry_out(struct make *make)
{
	const struct options *options = make->options;
	enum status status = select_part(make);

	if (status == STATUS_DONE)
		status = key_options_apply(options, &make->worksheet);
	if (status != STATUS_DONE)
		return status;
	if (options->tier != NULL)
		selection_take_tier(
			&make->press.selection, tier_named(options->tier));
	if (options->dry_run)
		return dry_run(make);
	choose_seed(make);
	avoid_add_runs(make->session->arena, &make->worksheet, make->seed);
	if (!images_load(&make->session->reading, make->worksheet.in_text,
		    make->worksheet.banks, make->worksheet.bank_count))
		return STATUS_MISTAKES;
	icu_await(&make->session->loading); /* the solver begins as a copy */
	status = work_plan(&make->press, make->session->arena, make->seed,
		make->press.selection.forms, make->press.selection.form_count);
	if (status == STATUS_DONE)
		status = try_draws(make);
	if (status != STATUS_DONE)
		return status;
	if (options->dump != NULL && strcmp(options->dump, "form") == 0)
		return dump_forms(make);
	if (options->dump != NULL && strcmp(options->dump, "blocks") == 0)
		return dump_blocks(make);
	status = session_look(make->session, &make->worksheet, &make->look);
	if (status != STATUS_DONE)
		return status;
	if (options->dump != NULL)
		return dump_pages(make);
	return print_all(make);
}

enum status make_run(const struct options *options)
{
	struct session session;
	const struct worksheet *worksheet;
	enum status status = STATUS_MISTAKES;

	if (!clock_fine())
		return STATUS_USAGE;
	if (options->file_count != 1)
		return command_usage("make takes one worksheet, found %zu",
			options->file_count);
	if (!session_readable(options->files[0]))
		return STATUS_IO;
	memory_prepare();
	session = options->dry_run ? session_new() : session_new_printing();
	worksheet = worksheet_load(&session.reading, options->files[0]);
	if (worksheet != NULL) {
		struct make make = {options, &session, *worksheet, .seed = 0};

		make.worksheet.page.qr |= options->qr;
		make.worksheet.draft = options->draft;
		make.press = (struct press){
			.arena = session.arena,
			.worksheet = &make.worksheet,
			.look = &make.look,
			.directory = options->directory,
			.stamp = wording_get(
				&make.worksheet.wording, WORD_STAMP_KEY),
			.date = clock_date(session.arena, clock_epoch()),
			.jobs = options->jobs,
			.split = options->split > 0 ? (size_t)options->split
						    : COPIES_SPLIT,
		};
		status = carry_out(&make);
	}
	return session_end(&session, status);
}
