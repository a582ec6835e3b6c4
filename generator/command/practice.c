/*
 * A practice packet is a worksheet that nobody wrote: one section over all
 * the banks, easy questions first, its sheet and key bound into one file.
 */
#include "base/arena.h"
#include "command/clock.h"
#include "command/item_filter.h"
#include "command/session.h"
#include "draw/chance/pool.h"
#include "press/cards.h"
#include "press/memory.h"
#include "press/packet.h"
#include "press/work.h"

#include <inttypes.h>
#include <string.h>

enum {
	COUNT_DEFAULT = 10
};

/* A bank that is given twice is taken once; two of one name are refused. */
static bool add_bank(struct session *session, const struct bank *bank,
	const struct bank **banks, size_t *count)
{
	const struct where whole = {bank->source, 0, 0};
	struct arena *arena = session->arena;

	for (size_t i = 0; i < *count; i++) {
		if (strcmp(banks[i]->id, bank->id) != 0)
			continue;
		if (strcmp(bank_hash(arena, banks[i]),
			    bank_hash(arena, bank)) == 0)
			return true;
		return error_at(session->reading.errors, whole,
			"bank \"%s\" has the name of another, %s", bank->id,
			banks[i]->source->name);
	}
	banks[(*count)++] = bank;
	return true;
}

/* How many banks there are; 0 where they have mistakes. */
static size_t load_banks(struct session *session, const struct options *options,
	const struct bank **banks)
{
	const struct where nowhere = {NULL, 0, 0};
	size_t count = 0;
	bool good = true;

	for (size_t i = 0; i < options->file_count; i++) {
		const struct bank *bank = bank_load(
			&session->reading, options->files[i], nowhere);

		good = bank != NULL && add_bank(session, bank, banks, &count) &&
		       good;
	}
	return good ? count : 0;
}

static void count_eligible(
	struct draw *draw, const struct bank *const *banks, size_t bank_count)
{
	int eligible = 0;

	for (size_t b = 0; b < bank_count; b++)
		for (size_t i = 0; i < banks[b]->count; i++)
			eligible += pool_matches(draw, &banks[b]->items[i]);
	draw->count = eligible < COUNT_DEFAULT ? eligible : COUNT_DEFAULT;
}

static struct worksheet packet(struct arena *arena,
	const struct bank *const *banks, size_t count, struct section *section)
{
	struct worksheet worksheet = {
		.path = "",
		.id = arena_printf(arena, "%s-practice", banks[0]->id),
		.title = count == 1 ? banks[0]->title : "Practice",
		.banks = banks,
		.bank_count = count,
		.form_count = 1,
		.fields = {FILL_NAME, FILL_DATE},
		.field_count = 2,
		.page = page_setup_default(),
		.sections = section,
		.section_count = 1,
		.overlap = OVERLAP_ANY,
		.tiers = {TIER_CORE},
		.tier_count = 1,
	};

	return worksheet;
}

/*
 * Whether the questions can be drawn.  Where nobody said how many, enemies
 * may leave fewer than there are: then as many as can be.
 */
static enum status plan_draw(struct press *press, struct section *section,
	bool counted, uint64_t seed)
{
	for (;;) {
		struct work work;
		enum status status;

		press->plan =
			form_plan_new(press->arena, press->worksheet, seed);
		work = work_new(press, 0, TIER_CORE);
		status = work.status;
		if (status == STATUS_DONE)
			work_want_images(&work);
		if (status != STATUS_DONE &&
			(counted || section->draw.count <= 1))
			work_report(&work);
		work_free(&work);
		if (status == STATUS_DONE || counted ||
			section->draw.count <= 1)
			return status;
		section->draw.count--;
	}
}

static enum status print_worksheet(struct session *session,
	const struct options *options, const struct worksheet *worksheet,
	struct section *section)
{
	const uint64_t seed =
		options->has_seed ? options->seed : session_seed();
	struct look look;
	struct press press = {
		.arena = session->arena,
		.worksheet = worksheet,
		.look = &look,
		.directory = options->directory,
		.label = "Practice",
		.stamp = "ANSWERS",
		.date = clock_date(session->arena, clock_epoch()),
	};
	enum status status =
		plan_draw(&press, section, options->count > 0, seed);

	session->only_wanted = true;
	if (status == STATUS_DONE)
		status = session_look(session, worksheet, &look);
	if (status != STATUS_DONE)
		return status;
	if (!options->has_seed)
		fprintf(stderr, "pensum: seed %" PRIu64 "\n", seed);
	status = options->cards ? cards_print(&press, options->count > 0, seed)
				: packet_print(&press, options->answers);
	if (status == STATUS_DONE && options->open)
		session_open(press.first_path);
	return status;
}

/* From options that are right to a packet, in a session. */
static enum status carry_out(struct session *session,
	const struct options *options, struct section *section)
{
	const struct bank **banks = arena_alloc(
		session->arena, options->file_count, sizeof(*banks));
	const size_t count = load_banks(session, options, banks);
	struct worksheet worksheet;

	if (count == 0)
		return STATUS_MISTAKES;
	if (options->count == 0)
		count_eligible(&section->draw, banks, count);
	if (section->draw.count == 0)
		section->draw.count = 1; /* so that the draw says what lacks */
	worksheet = packet(session->arena, banks, count, section);
	if (options->cards)
		worksheet.id =
			arena_printf(session->arena, "%s-cards", banks[0]->id);
	page_setup_paper(&worksheet.page, options->paper);
	return print_worksheet(session, options, &worksheet, section);
}

/* Whether the options are those of cards; then only kinds that have cards are
 * drawn. */
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
				from.at[i]->plural, from.at[i]->name);
			return false;
		}
	}
	if (options->has_answers) {
		command_usage("--cards have their answers on their backs: "
			      "--answers cannot be given with it");
		return false;
	}
	draw->kinds = (struct kind_list){kinds, count};
	return true;
}

enum status practice_run(const struct options *options)
{
	struct section section = {
		.id = "practice",
		.title = "Questions",
		.ask = ASK_IDENTIFY,
		.order = ORDER_DIFFICULTY,
		.draw = {.count = options->count},
	};
	struct session session;

	if (options->file_count == 0)
		return command_usage("practice needs at least one bank");
	if (!clock_fine() || !wanted_read(options, &section.draw) ||
		(options->cards && !draw_cards(options, &section.draw)))
		return STATUS_USAGE;
	for (size_t i = 0; i < options->file_count; i++)
		if (!session_readable(options->files[i]))
			return STATUS_IO;
	memory_prepare();
	session = session_new_printing();
	return session_end(&session, carry_out(&session, options, &section));
}
