#include "press/practice/practice.h"

#include "bank/kind.h"
#include "base/arena.h"
#include "base/message.h"
#include "command/command.h"
#include "command/item_filter.h"
#include "command/memory.h"
#include "command/terminal.h"
#include "command/word_list.h"

#include <string.h>

/* Do the options ask for cards?  Then only kinds that have cards are drawn. */
static bool draw_cards(const struct options *options, struct draw *draw)
{
	const struct kind_list from =
		draw->kinds.count > 0 ? draw->kinds : kind_all();
	const struct kind_rules **kinds =
		arena_alloc(options->arena, from.count, sizeof(*kinds));
	size_t count = 0;

	for (size_t i = 0; i < from.count; i++) {
		if (from.at[i]->cards != NULL) {
			kinds[count++] = from.at[i];
		} else if (draw->kinds.count > 0) {
			command_usage("--cards makes no cards of %s, which "
				      "have no front and back, found --kind %s",
				message_text(from.at[i]->plural),
				from.at[i]->name);
			return false;
		}
	}
	if (options->large_print) {
		command_usage("cards have type as large as they hold: --cards "
			      "cannot be combined with --large-print");
		return false;
	}
	if (options->has_answers) {
		command_usage("cards have their answers on the back: --cards "
			      "cannot be combined with --answers");
		return false;
	}
	for (size_t i = 0; i < options->file_count; i++) {
		struct card_grid grid;

		if (!card_grid_read(options->files[i], &grid))
			continue;
		command_usage("the size of cards is part of the option: write "
			      "--cards=%s",
			options->files[i]);
		return false;
	}
	draw->kinds = (struct kind_list){kinds, count};
	return true;
}

/* A guide asks nothing, so there is nothing to count or to answer. */
static bool draw_guide(const struct options *options)
{
	if (options->cards)
		command_usage("--guide cannot be combined with --cards");
	else if (options->has_answers)
		command_usage("a guide hides nothing: --guide cannot be "
			      "combined with --answers");
	else if (options->missed != NULL)
		command_usage("a guide asks nothing: --guide cannot be "
			      "combined with --missed");
	else if (options->count > 0)
		command_usage("a guide has all that fits: --guide cannot be "
			      "combined with --count");
	else
		return true;
	return false;
}

/* The files of the banks, in which lists of words are replaced by their
 * banks. */
static enum status find_banks(const struct options *options,
	struct session *session, struct practice *practice)
{
	const size_t count = options->file_count;
	const char *folder =
		options->print.folder == NULL ? "out" : options->print.folder;
	const char **banks = arena_alloc(session->arena, count, sizeof(*banks));
	enum status status = STATUS_DONE;

	memcpy(banks, options->files, count * sizeof(*banks));
	for (size_t i = 0; i < count && status == STATUS_DONE; i++)
		if (word_list_named(banks[i]))
			status = word_list_bank(session, folder, &banks[i]);
	practice->banks = banks;
	return status;
}

enum status practice_run(const struct options *options)
{
	struct pensum_options print = options->print;
	struct practice practice = {
		.banks = options->files,
		.bank_count = options->file_count,
		.draw = {.count = options->count},
		.cards = options->cards,
		.grid = options->grid,
		.guide = options->guide,
		.missed = options->missed,
		.answers = options->answers,
		.paper = options->paper,
		.font = options->font,
		.large_print = options->large_print,
		.options = &print,
	};
	struct terminal terminal;
	const struct pensum_host *host;
	struct session session;
	enum status status;

	if (options->file_count == 0)
		return command_usage("practice needs at least one bank");
	if (!terminal_epoch(&print.epoch) ||
		!item_filter_read(options, &practice.draw) ||
		(options->guide && !draw_guide(options)) ||
		(options->cards && !draw_cards(options, &practice.draw)))
		return STATUS_USAGE;
	host = terminal_begin_talk(
		&terminal, options->arena, options_talk(options));
	for (size_t i = 0; i < options->file_count; i++)
		if (session_readable(host, options->files[i]) != STATUS_DONE)
			return STATUS_IO;
	if (options->missed != NULL &&
		session_readable(host, options->missed) != STATUS_DONE)
		return STATUS_IO;
	memory_prepare();
	session = session_new(host, true);
	status = find_banks(options, &session, &practice);
	if (status == STATUS_DONE)
		status = practice_print(&practice, &session);
	if (status == STATUS_DONE && options->open)
		terminal_open(&terminal);
	return terminal_status(&terminal, session_end(&session, status));
}
