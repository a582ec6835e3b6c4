#include "press/run/check.h"

#include "bank/file_kind.h"
#include "bank/leak/leak_check.h"
#include "bank/references.h"
#include "bank/stale_words.h"
#include "bank/survey/marks.h"
#include "bank/survey/survey.h"
#include "base/arena.h"
#include "base/file/file.h"
#include "base/message.h"
#include "blocks/form_references.h"
#include "draw/form_leaks.h"
#include "press/job.h"
#include "press/report.h"
#include "press/run/check_similar.h"
#include "press/run/check_summary.h"
#include "press/run/record_places.h"
#include "record/record_changes.h"
#include "worksheet/avoid.h"

#include <string.h>

/* State of checking a file. */
struct checking {
	struct session *session;
	struct reading *reading;
	const struct source *source;
	struct buffer *out;
	enum status status; /* of failures that are not mistakes in the file */
};

/* Can the files' texts be printed? */
static void check_print(
	struct checking *checking, const struct worksheet *worksheet)
{
	struct look look;
	const enum status status =
		session_look(checking->session, worksheet, &look);

	if (status != STATUS_DONE && status != STATUS_MISTAKES)
		checking->status = status;
}

static void check_bank(struct checking *checking)
{
	const struct bank *bank =
		bank_read(checking->reading, checking->source);
	struct worksheet plain = {
		.banks = &bank, .bank_count = 1, .page = page_setup_default()};

	if (bank == NULL)
		return;
	check_similar_add(checking->session, bank);
	check_print(checking, &plain);
	leak_check(checking->reading, bank);
	references_warn(checking->reading, bank);
	marks_warn(checking->reading, bank);
	stale_words_check(checking->reading, bank);
	check_summary_bank(checking->out, bank);
	survey_bank(checking->reading, bank, checking->out);
}

/* Note what a form prints, and report references to things it does not print;
 * errors may be NULL. */
static void note_form(const struct form *form, struct form_leaks *leaks,
	struct errors *errors)
{
	struct arena *arena = arena_new();
	const struct references references = {
		.arena = arena, .form = form, .errors = errors};

	form_leaks_add(leaks, form);
	if (errors != NULL)
		form_references_check(&references);
	arena_free(arena);
}

/* Draw a form on each of the worksheet's tiers, and note what it prints. */
static enum status check_form(const struct press *press, uint32_t form,
	struct form_leaks *leaks, struct errors *errors)
{
	const struct worksheet *worksheet = press->worksheet;
	enum status status = STATUS_DONE;

	for (size_t i = 0; i < worksheet->tier_count && status == STATUS_DONE;
		i++) {
		struct job job = job_new(press, form, worksheet->tiers[i]);

		status = job_report(&job, press);
		if (status == STATUS_DONE)
			note_form(job.form, leaks, errors);
		job_free(&job);
	}
	return status;
}

/* Check that every form can be drawn and gives none of its answers away. */
static void check_draws(
	struct checking *checking, const struct worksheet *asked)
{
	struct arena *arena = arena_new();
	struct worksheet own = *asked;
	const size_t count = (size_t)own.form_count;
	uint32_t *forms = arena_alloc(arena, count, sizeof(*forms));
	const struct pensum_options options = {.has_seed = false};
	struct press press = press_new(checking->session, &own, NULL, &options);
	struct form_leaks *leaks = form_leaks_new(arena, &own);
	struct errors *errors = checking->reading->errors;
	const size_t before = error_count(errors);
	enum status status;

	for (size_t i = 0; i < count; i++)
		forms[i] = (uint32_t)i;
	avoid_add_runs(arena, &own, own.seed);
	status = press_plan(&press, arena, own.seed, forms, count);
	for (size_t i = 0; i < count && status == STATUS_DONE; i++)
		status = check_form(&press, forms[i], leaks,
			error_count(errors) == before ? errors : NULL);
	form_leaks_warn(leaks, errors);
	if (checking->status == STATUS_DONE)
		checking->status = status;
	arena_free(arena);
}

static void check_worksheet(struct checking *checking)
{
	struct setting_places places;
	const struct worksheet *worksheet = worksheet_read(checking->reading,
		checking->source, checking->source->name,
		session_places(checking->session, &places));

	if (worksheet == NULL)
		return;
	check_print(checking, worksheet);
	check_draws(checking, worksheet);
	for (size_t i = 0; i < worksheet->bank_count; i++)
		stale_words_check(checking->reading, worksheet->banks[i]);
	for (size_t i = 0; i < worksheet->bank_count; i++)
		check_similar_add(checking->session, worksheet->banks[i]);
	for (size_t i = 0; i < worksheet->bank_count; i++)
		survey_bank(checking->reading, worksheet->banks[i], NULL);
	check_summary_worksheet(checking->out, worksheet);
	if (checking->session->verbose)
		check_summary_settings(checking->out, worksheet);
}

static void check_record(struct checking *checking)
{
	struct recorded recorded;

	struct buffer changes = {.arena = checking->reading->arena};

	if (!record_read(checking->reading, checking->source, &recorded))
		return;
	record_changes_of_banks(&recorded, &changes);
	check_summary_record(checking->out, &recorded, buffer_text(&changes));
}

static void check_unknown(struct checking *checking)
{
	const size_t before = error_count(checking->reading->errors);
	const struct where at = {checking->source, 1, 1};
	const struct node *root = node_read(checking->reading->arena,
		checking->source, checking->reading->errors);

	if (error_count(checking->reading->errors) != before)
		return;
	error_at(checking->reading->errors, at,
		"expected a bank, a worksheet or a record: there is no "
		"field \"bank\", \"worksheet\" or \"record\"");
	file_kind_hint(checking->reading, root);
}

static void (*const checks[])(struct checking *checking) = {
	[FILE_BANK] = check_bank,
	[FILE_WORKSHEET] = check_worksheet,
	[FILE_RECORD] = check_record,
	[FILE_UNKNOWN] = check_unknown,
};

/* The kind of the file, even if it has mistakes. */
static enum file_kind kind_of(const struct checking *checking)
{
	struct arena *arena = arena_new();
	const struct node *root =
		node_read(arena, checking->source, error_list_new(arena));
	const enum file_kind kind =
		root == NULL ? FILE_UNKNOWN : file_kind(root);

	arena_free(arena);
	return kind;
}

/* Only a record may be larger than a bank.  It is recognised by its first
 * line. */
static const char *too_large(struct arena *arena, const struct source *source)
{
	static const char begin[] = "record:";

	if (source->length <= BANK_BYTES ||
		strncmp(source->text, begin, strlen(begin)) == 0)
		return NULL;
	return message_printf(
		arena, "larger than %d MB", BANK_BYTES / (1024 * 1024));
}

static enum status check_file(
	struct session *session, const char *path, struct buffer *out)
{
	struct checking checking = {
		.session = session, .reading = &session->reading, .out = out};
	const char *why = NULL;

	checking.source = file_read(session->arena, path, RECORD_BYTES, &why);
	if (checking.source != NULL)
		why = too_large(session->arena, checking.source);
	if (why != NULL)
		return report_unread(session->host, path, why);
	checks[kind_of(&checking)](&checking);
	return checking.status;
}

enum status check_place(
	struct session *session, const char *path, struct buffer *out)
{
	struct text_list paths = {&path, 1};
	enum status status = STATUS_DONE;

	session->prints = true;
	if (file_is_folder(path))
		status = record_places(
			session->host, session->arena, paths, &paths);
	if (status != STATUS_DONE)
		return status;
	for (size_t i = 0; i < paths.count; i++) {
		const enum status own = check_file(session, paths.at[i], out);

		if (status == STATUS_DONE || own == STATUS_IO)
			status = own;
	}
	/* Some files failed before their letters were checked. */
	session->lettered = false;
	return status;
}
