/*
 * A practice packet is a worksheet that nobody wrote: one section over all
 * the banks, easy questions first, its sheet and key bound into one file.
 */
#include "press/practice/practice.h"

#include "base/arena.h"
#include "draw/chance/pool.h"
#include "press/job.h"
#include "press/practice/cards.h"
#include "press/report.h"

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
static size_t load_banks(struct session *session,
	const struct practice *practice, const struct bank **banks)
{
	const struct where nowhere = {NULL, 0, 0};
	size_t count = 0;
	bool good = true;

	for (size_t i = 0; i < practice->bank_count; i++) {
		const struct bank *bank = bank_load(
			&session->reading, practice->banks[i], nowhere);

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
		struct job job;
		enum status status;

		press->plan =
			form_plan_new(press->arena, press->worksheet, seed);
		job = job_new(press, 0, TIER_CORE);
		status = job.status;
		if (status != STATUS_DONE &&
			(counted || section->draw.count <= 1))
			job_report(&job, press->host);
		job_free(&job);
		if (status == STATUS_DONE || counted ||
			section->draw.count <= 1)
			return status;
		section->draw.count--;
	}
}

static enum status print_claimed(
	const struct practice *practice, struct press *press, uint64_t seed)
{
	enum status status = press_claim(press);

	if (status != STATUS_DONE)
		return status;
	status = practice->cards
			 ? cards_print(press, practice->draw.count > 0, seed)
			 : packet_print(press, practice->answers);
	press_release(press);
	return status;
}

static enum status print_worksheet(const struct practice *practice,
	struct session *session, const struct worksheet *worksheet,
	struct section *section)
{
	const struct pensum_options *options = practice->options;
	const uint64_t seed = options->has_seed ? options->seed : press_seed();
	struct look look;
	struct press press = press_new(session, worksheet, &look, options);
	enum status status;

	press.label = "Practice";
	press.stamp = "ANSWERS";
	status = plan_draw(&press, section, practice->draw.count > 0, seed);
	if (status == STATUS_DONE)
		status = session_look(session, worksheet, &look);
	if (status != STATUS_DONE)
		return status;
	if (!options->has_seed)
		report_say(session->host, PENSUM_NOTE, "seed %" PRIu64, seed);
	return print_claimed(practice, &press, seed);
}

enum status practice_print(
	const struct practice *practice, struct session *session)
{
	struct section section = {
		.id = "practice",
		.title = "Questions",
		.ask = ASK_IDENTIFY,
		.order = ORDER_DIFFICULTY,
		.draw = practice->draw,
	};
	const struct bank **banks = arena_alloc(
		session->arena, practice->bank_count, sizeof(*banks));
	const size_t count = load_banks(session, practice, banks);
	struct worksheet worksheet;

	if (count == 0)
		return STATUS_MISTAKES;
	if (section.draw.count == 0)
		count_eligible(&section.draw, banks, count);
	if (section.draw.count == 0)
		section.draw.count = 1; /* so that the draw says what lacks */
	worksheet = packet(session->arena, banks, count, &section);
	if (practice->cards)
		worksheet.id =
			arena_printf(session->arena, "%s-cards", banks[0]->id);
	page_setup_paper(&worksheet.page, practice->paper);
	return print_worksheet(practice, session, &worksheet, &section);
}
