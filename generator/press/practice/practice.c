/*
 * A practice packet is a worksheet made by the program: one section over all
 * banks, easy questions first, with sheet and key bound into one file.
 */
#include "press/practice/practice.h"

#include "bank/bank.h"
#include "bank/bank_images.h"
#include "bank/readers.h"
#include "base/arena.h"
#include "base/epoch.h"
#include "draw/chance/pool.h"
#include "press/practice/cards.h"
#include "press/practice/guide_print.h"
#include "press/practice/packet_draw.h"
#include "press/practice/practice_node.h"
#include "press/practice/sitting.h"
#include "press/recording.h"
#include "press/report.h"
#include "press/stale_files.h"
#include "press/unknown_tags.h"
#include "worksheet/draw_read.h"
#include "worksheet/frame/labels.h"

#include <inttypes.h>
#include <string.h>

enum {
	COUNT_ALL = 200,
	COUNT_DEFAULT = 10
};

/* A bank given twice is used once; two banks with the same name are refused. */
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

/* Returns the number of banks; 0 if they have mistakes. */
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

static void count_eligible(struct draw *draw, const struct bank *const *banks,
	size_t bank_count, int most)
{
	int eligible = 0;

	for (size_t b = 0; b < bank_count; b++)
		for (size_t i = 0; i < banks[b]->count; i++)
			eligible +=
				draw_read_matches(draw, &banks[b]->items[i]);
	draw->count = eligible < most ? eligible : most;
}

static struct worksheet packet(struct arena *arena,
	const struct bank *const *banks, size_t count, struct section *section)
{
	const struct wording wording = wording_of(banks[0]->language);
	struct worksheet worksheet = {
		.wording = wording,
		.path = "practice",
		.id = arena_printf(arena, "%s-practice", banks[0]->id),
		.title = count == 1 ? banks[0]->title
				    : wording_get(&wording, WORD_PRACTICE),
		.banks = banks,
		.bank_count = count,
		.form_count = 1,
		.fields = fill_lines_default(),
		.page = page_setup_default(),
		.sections = section,
		.section_count = 1,
		.overlap = OVERLAP_ANY,
		.tiers = {TIER_CORE},
		.tier_count = 1,
	};

	worksheet.wording.straight = banks[0]->quotes == QUOTING_STRAIGHT;
	section->title = wording_get(&wording, WORD_PRACTICE_QUESTIONS);
	return worksheet;
}

/* State of printing a packet. */
struct printing {
	const struct practice *practice;
	const struct session *session;
	struct press *press;
	uint64_t seed;
	struct sitting *sitting; /* NULL if nothing is counted */
};

/* The facts that a record states besides the form. */
static struct record_facts facts_of(const struct printing *printing)
{
	const struct practice *practice = printing->practice;
	const char *epoch = practice->options->epoch;
	struct record_facts facts = {
		.made = epoch_day(printing->session->arena, epoch),
		.epoch = epoch,
		.answers = packet_answers_name(practice->answers),
	};

	facts.fonts = session_fonts(printing->session, &facts.font_count);
	return facts;
}

/* Cards have no codes and therefore no record. */
static enum status print_recorded(
	struct printing *printing, struct text_list *cards)
{
	const struct practice *practice = printing->practice;
	const struct record_facts facts = facts_of(printing);
	struct press *press = printing->press;
	struct recording recording;
	enum status status = recording_begin(&recording, press, printing->seed,
		practice->cards || practice->options->draft ? NULL : &facts);

	if (status != STATUS_DONE)
		return status;
	status = practice->cards
			 ? cards_print(press, practice->draw.count > 0,
				   printing->seed, practice->grid, cards)
			 : packet_print(
				   press, practice->answers, recording.record);
	return recording_end(&recording, status);
}

static enum status print_all(void *with)
{
	struct printing *printing = with;
	const struct practice *practice = printing->practice;
	struct press *press = printing->press;
	struct sitting *sitting = printing->sitting;
	struct text_list cards = {0};
	enum status status = packet_check_names(press);

	if (status == STATUS_DONE && sitting != NULL)
		status = sitting_save(sitting);
	if (status == STATUS_DONE)
		status = print_recorded(printing, &cards);
	if (status == STATUS_DONE && sitting != NULL)
		status = sitting_save_printed(
			sitting, practice->cards ? &cards : NULL);
	if (status == STATUS_DONE)
		stale_files(press, &(struct stale){.seed = printing->seed,
					   .clean = practice->options->clean});
	return status;
}

/* A draft counts nothing. */
static enum status print_worksheet(const struct practice *practice,
	struct sitting *sitting, struct worksheet *worksheet,
	struct section *section)
{
	static const uint32_t first = 0;
	struct session *session = sitting->session;
	const struct pensum_options *options = practice->options;
	const uint64_t seed = options->has_seed ? options->seed : press_seed();
	struct look look;
	struct press press = press_new(session, worksheet, &look, options);
	struct packet_draw drawing = {.press = &press,
		.worksheet = worksheet,
		.section = section,
		.left.arena = session->arena,
		.kept.arena = session->arena,
		.counted = practice->draw.count > 0 && practice->missed == NULL,
		.cards = practice->cards,
		.whole = practice->cards && practice->draw.count == 0};
	enum status status;

	press.label = wording_get(&worksheet->wording, WORD_PRACTICE);
	press.stamp = wording_get(&worksheet->wording, WORD_STAMP_ANSWERS);
	press.selection = (struct selection){.forms = &first,
		.form_count = 1,
		.tiers = {TIER_CORE},
		.tier_count = 1,
		.count = 1};
	bank_images_load(
		session->arena, NULL, worksheet->banks, worksheet->bank_count);
	if (practice->missed != NULL)
		sitting_keep(sitting, &drawing);
	status = packet_draw_plan(&drawing, seed);
	/* A deck may have items that one packet cannot hold together. */
	session->only_wanted = !practice->cards;
	if (status == STATUS_DONE)
		status = session_look(session, worksheet, &look);
	if (status != STATUS_DONE)
		return status;
	if (!options->has_seed)
		report_say(session->host, PENSUM_NOTE, "seed %" PRIu64, seed);
	if (practice->missed != NULL)
		sitting_tell(sitting, &drawing);
	return press_run(&press, print_all,
		&(struct printing){practice, session, &press, seed,
			practice->missed != NULL && !options->draft ? sitting
								    : NULL});
}

/* State of printing a guide. */
struct guiding {
	const struct practice *practice;
	struct session *session;
	struct press *press;
};

/* A guide has neither a code nor a record, like cards. */
static enum status print_guide(void *with)
{
	const struct guiding *guiding = with;
	struct press *press = guiding->press;
	enum status status = packet_check_names(press);

	if (status == STATUS_DONE)
		status = guide_print(press, guiding->session->reading.errors);
	if (status == STATUS_DONE)
		stale_files(press,
			&(struct stale){
				.clean = guiding->practice->options->clean});
	return status;
}

static enum status print_overview(const struct practice *practice,
	struct session *session, const struct worksheet *worksheet)
{
	struct look look = {.column = 0}; /* filled in by session_look() */
	struct press press =
		press_new(session, worksheet, &look, practice->options);
	enum status status;

	press.label = wording_get(&worksheet->wording, WORD_GUIDE);
	bank_images_load(
		session->arena, NULL, worksheet->banks, worksheet->bank_count);
	session->only_wanted = false;
	status = session_look(session, worksheet, &look);
	return status != STATUS_DONE
		       ? status
		       : press_run(&press, print_guide,
				 &(struct guiding){practice, session, &press});
}

/* The number of questions to draw: as many as there may be, up to the
 * default. */
static void choose_count(const struct practice *practice,
	struct sitting *sitting, struct draw *draw)
{
	const struct bank_list banks = sitting->banks;

	if (practice->missed != NULL && practice->cards && draw->count == 0)
		sitting_choose(sitting, draw, DRAW_MAX);
	else if (practice->missed != NULL)
		sitting_choose(sitting, draw,
			draw->count > 0 ? (size_t)draw->count : COUNT_DEFAULT);
	else if (draw->count == 0)
		count_eligible(draw, banks.at, banks.count,
			practice->all ? COUNT_ALL : COUNT_DEFAULT);
	if (draw->count == 0)
		draw->count = 1; /* the draw then reports the lack */
}

/* What the options ask for, and the worksheet's text for a record. */
static void set_up(const struct practice *practice, struct session *session,
	struct worksheet *worksheet)
{
	const struct bank *first = worksheet->banks[0];

	worksheet->draft = practice->options->draft;
	labels_warn(&session->reading, (struct where){first->source, 0, 0},
		&worksheet->wording);
	if (practice->cards || practice->guide)
		worksheet->id = arena_printf(session->arena, "%s-%s", first->id,
			practice->cards ? "cards" : "guide");
	page_setup_paper(&worksheet->page, practice->paper);
	worksheet->page.large_print = practice->large_print;
	if (practice->font != NULL)
		worksheet->page.font = practice->font;
	worksheet->node = practice_node(&session->reading, worksheet, practice);
}

enum status practice_print(
	const struct practice *practice, struct session *session)
{
	struct section section = {
		.id = "practice",
		.ask = ASK_IDENTIFY,
		.order = ORDER_DIFFICULTY,
		.draw = practice->draw,
	};
	const struct bank **banks = arena_alloc(
		session->arena, practice->bank_count, sizeof(*banks));
	const size_t count = load_banks(session, practice, banks);
	struct sitting sitting = {.session = session,
		.folder = practice->options->folder,
		.epoch = practice->options->epoch,
		.banks = {banks, count}};
	struct worksheet worksheet;

	if (count == 0)
		return STATUS_MISTAKES;
	if (!unknown_tags_tell(session->host, section.draw.any_tags,
		    sitting.banks, PENSUM_ERROR))
		return STATUS_INFEASIBLE;
	if (practice->missed != NULL &&
		!sitting_begin(&sitting, practice->missed))
		return STATUS_MISTAKES;
	choose_count(practice, &sitting, &section.draw);
	if (practice->missed != NULL && sitting_rests(&sitting))
		return practice->options->draft ? STATUS_DONE
						: sitting_save(&sitting);
	worksheet = packet(session->arena, banks, count, &section);
	set_up(practice, session, &worksheet);
	return practice->guide ? print_overview(practice, session, &worksheet)
			       : print_worksheet(practice, &sitting, &worksheet,
					 &section);
}
