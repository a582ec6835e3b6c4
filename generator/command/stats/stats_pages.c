/*
 * The words on the page are those of the text on the terminal, in the language
 * of messages; only titles and tags are in the banks' own.
 */
#include "bank/kind.h"
#include "base/arena.h"
#include "base/epoch.h"
#include "base/excerpt.h"
#include "base/file/file.h"
#include "base/message.h"
#include "base/points.h"
#include "command/stats/stats.h"
#include "layout/paper/figures.h"
#include "pdf/pdf.h"
#include "press/report.h"

#include <string.h>

enum {
	LEAD_MOST = 12, /* banks that are listed */
	SUMS_MOST = 4
};

/* The file of a bank, or a line for each of several. */
static struct text_list lead_of(const struct stats *stats)
{
	struct arena *arena = stats->arena;
	const size_t count =
		stats->bank_count < LEAD_MOST ? stats->bank_count : LEAD_MOST;
	const char **lines = arena_alloc(arena, count + 1, sizeof(*lines));

	for (size_t i = 0; i < count; i++) {
		const struct bank *bank = stats->banks[i];
		const char *name = excerpt_cleaned(arena, bank->source->name);

		lines[i] = stats->bank_count == 1
				   ? name
				   : message_printf(arena,
					     message_count(bank->count,
						     "%s (%s), %zu item",
						     "%s (%s), %zu items"),
					     bank->title, name, bank->count);
	}
	if (count == stats->bank_count)
		return (struct text_list){lines, count};
	lines[count] = message_printf(
		arena, "and %zu more", stats->bank_count - count);
	return (struct text_list){lines, count + 1};
}

/* Returns how many there are: what the banks do not give is left out. */
static size_t put_sums(const struct stats *stats, struct figure_sum *sums)
{
	struct arena *arena = stats->arena;
	size_t count = 0;

	sums[count++] =
		(struct figure_sum){arena_printf(arena, "%zu", stats->items),
			message_count(stats->items, "item", "items")};
	sums[count++] = (struct figure_sum){points_print(arena, stats->points),
		message_text(points_noun(stats->points))};
	if (stats->seconds > 0)
		sums[count++] = (struct figure_sum){
			arena_printf(arena, "%d",
				stats_gather_minutes(stats->seconds)),
			message_text("minutes, where a time is given")};
	if (stats->reading.words > 0)
		sums[count++] = (struct figure_sum){
			arena_printf(
				arena, "%.0f", reading_ease(&stats->reading)),
			message_text("reading ease (Flesch, English)")};
	return count;
}

static struct figure_group group_of(
	struct arena *arena, const struct stats_group *from)
{
	const struct tally *tally = &from->tally;
	struct figure_row *rows =
		arena_alloc(arena, tally->count, sizeof(*rows));
	struct figure_group group = {.head = from->title, .rows = rows};
	size_t others = 0;

	for (size_t i = 0; i < tally->count; i++) {
		const char *name = tally->rows[i].name;

		if (tally->rows[i].count == 0)
			continue;
		if (group.count < STATS_ROWS)
			rows[group.count++] = (struct figure_row){
				from->of_kinds
					? message_text(kind_named(name)->plural)
					: name,
				tally->rows[i].count};
		else
			others++;
	}
	if (others > 0)
		group.more = message_printf(arena, "and %zu more", others);
	return group;
}

static struct figures figures_of(const struct stats *stats)
{
	struct arena *arena = stats->arena;
	struct figure_sum *sums = arena_alloc(arena, SUMS_MOST, sizeof(*sums));
	struct figure_group *groups =
		arena_alloc(arena, STATS_GROUPS, sizeof(*groups));
	const struct bank *first = stats->banks[0];

	for (size_t i = 0; i < stats->group_count; i++)
		groups[i] = group_of(arena, &stats->groups[i]);
	return (struct figures){
		.title = stats->bank_count == 1
				 ? first->title
				 : message_printf(arena,
					   message_count(stats->bank_count,
						   "%zu bank", "%zu banks"),
					   stats->bank_count),
		.language = first->language,
		.lead = lead_of(stats),
		.sums = sums,
		.sum_count = put_sums(stats, sums),
		.groups = groups,
		.group_count = stats->group_count,
	};
}

/* A page in English words, without the banks: not all that they have is on
 * it. */
static enum status find_look(
	struct session *session, const char *paper, struct look *look)
{
	struct worksheet worksheet = {
		.wording = wording_of("en"), .page = page_setup_default()};

	page_setup_paper(&worksheet.page, paper);
	return session_look(session, &worksheet, look);
}

/* Returns an errno, or 0. */
static int write_file(
	struct arena *arena, const char *path, const struct pdf_bytes *pdf)
{
	const char *folder = file_folder(arena, path);
	const int problem = *folder == '\0' ? 0 : file_make_folder(folder);

	return problem != 0 ? problem
			    : file_write(path, pdf->bytes, pdf->length);
}

static enum status print(struct session *session,
	const struct document *document, const struct options *options)
{
	const char *path = options->pdf;
	const struct pdf_job job = {&document, 1, document->title,
		epoch_pdf_date(session->arena, options->print.epoch)};
	const struct pdf_bytes pdf = pdf_write(session->arena, &job);
	int problem;

	if (pdf.bytes == NULL) {
		report_say(session->host, PENSUM_ERROR, "cannot make %s: %s",
			path, pdf.why);
		return STATUS_IO;
	}
	problem = write_file(session->arena, path, &pdf);
	if (problem == 0) {
		report_wrote(session->host, path);
		return STATUS_DONE;
	}
	report_say(session->host, PENSUM_ERROR, "cannot write %s: %s", path,
		strerror(problem));
	return STATUS_IO;
}

enum status stats_print_pages(struct session *session,
	const struct stats *stats, const struct options *options)
{
	const struct figures figures = figures_of(stats);
	struct look look;
	enum status status = find_look(session, options->paper, &look);
	struct composer composer = {.arena = session->arena,
		.look = &look,
		.errors = session->reading.errors,
		.label = message_text("Figures of banks")};
	const struct document *document;

	if (status != STATUS_DONE)
		return status;
	composer.typesetter = set_typesetter_new();
	document = figures_compose(&composer, &figures);
	status = error_count(session->reading.errors) > 0
			 ? STATUS_MISTAKES
			 : print(session, document, options);
	set_typesetter_free(composer.typesetter);
	return status;
}
