/*
 * A practice packet is a worksheet that nobody wrote: one section over all
 * the banks, easy questions first, its sheet and key bound into one file.
 */
#include "bank/bank_images.h"
#include "base/arena.h"
#include "command/clock.h"
#include "command/item_filter.h"
#include "command/recording.h"
#include "command/session.h"
#include "draw/chance/pool.h"
#include "press/cards.h"
#include "press/memory.h"
#include "press/packet.h"
#include "press/work.h"
#include "worksheet/labels.h"
#include "yaml/write.h"

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
		.fields = {FILL_NAME, FILL_DATE},
		.field_count = 2,
		.page = page_setup_default(),
		.sections = section,
		.section_count = 1,
		.overlap = OVERLAP_ANY,
		.tiers = {TIER_CORE},
		.tier_count = 1,
	};

	section->title = wording_get(&wording, WORD_PRACTICE_QUESTIONS);
	return worksheet;
}

static void put_texts(
	struct buffer *out, const char *field, struct text_list texts)
{
	if (texts.count == 0)
		return;
	buffer_printf(out, ", %s: [", field);
	write_texts(out, texts);
	buffer_puts(out, "]");
}

/* What the section draws, as a worksheet says it. */
static void put_draw(struct buffer *out, const struct draw *draw)
{
	const struct kind_list *kinds = &draw->kinds;
	const char **names =
		arena_alloc(out->arena, kinds->count, sizeof(*names));

	for (size_t i = 0; i < kinds->count; i++)
		names[i] = kinds->at[i]->name;
	buffer_printf(out, "{count: %d", draw->count);
	put_texts(out, "kind", (struct text_list){names, kinds->count});
	put_texts(out, "any_tags", draw->any_tags);
	buffer_puts(out, "}");
}

/* The worksheet as if somebody had written it: what a record keeps. */
static const struct node *packet_node(struct reading *reading,
	const struct worksheet *worksheet, const char *paper)
{
	const struct section *section = &worksheet->sections[0];
	struct source *source = arena_alloc(reading->arena, 1, sizeof(*source));
	struct buffer out = {.arena = reading->arena};

	write_field(&out, "worksheet", worksheet->id);
	write_field(&out, "title", worksheet->title);
	buffer_puts(&out, "banks:\n");
	for (size_t i = 0; i < worksheet->bank_count; i++) {
		buffer_puts(&out, "- ");
		write_exact_text(&out, worksheet->banks[i]->path);
		buffer_putc(&out, '\n');
	}
	buffer_printf(&out,
		"fields: [name, date]\n"
		"page: {paper: %s}\n"
		"sections:\n",
		paper);
	write_field(&out, "- id", section->id);
	write_field(&out, "  title", section->title);
	buffer_puts(&out, "  order: difficulty\n  draw: ");
	put_draw(&out, &section->draw);
	buffer_putc(&out, '\n');
	*source = (struct source){"practice", buffer_text(&out), out.length};
	return node_read(reading->arena, source, reading->errors);
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

/* What a record says of the run besides its form. */
static struct record_facts facts_of(
	const struct session *session, const struct options *options)
{
	struct record_facts facts = {.epoch = clock_epoch(),
		.answers = options_answers_name(options->answers)};

	facts.fonts = session_fonts(session, &facts.font_count);
	facts.made = clock_day(session->arena, facts.epoch);
	return facts;
}

/* Print into the folder, with a record unless it is cards, which have no
 * codes. */
static enum status print_into(struct session *session,
	const struct options *options, struct press *press, uint64_t seed)
{
	const bool counted = options->count > 0;
	const struct record_facts facts = facts_of(session, options);
	struct recording recording;
	enum status status = press_folder(press);

	if (status == STATUS_DONE)
		status = recording_begin(&recording, press, seed,
			options->cards ? NULL : &facts);
	if (status != STATUS_DONE)
		return status;
	status = options->cards ? cards_print(press, counted, seed)
				: packet_print(press, options->answers,
					  recording.record);
	return recording_end(&recording, press, status);
}

static enum status print_worksheet(struct session *session,
	const struct options *options, const struct worksheet *worksheet,
	struct section *section)
{
	const uint64_t seed =
		options->has_seed ? options->seed : session_seed();
	struct look look;
	static const uint32_t first = 0;
	struct press press = {
		.arena = session->arena,
		.worksheet = worksheet,
		.look = &look,
		.directory = options->directory,
		.label = wording_get(&worksheet->wording, WORD_PRACTICE),
		.stamp = wording_get(&worksheet->wording, WORD_STAMP_ANSWERS),
		.date = clock_date(session->arena, clock_epoch()),
		.selection = {.forms = &first,
			.form_count = 1,
			.tiers = {TIER_CORE},
			.tier_count = 1,
			.count = 1},
	};
	enum status status;

	if (!images_load(&session->reading, NULL, worksheet->banks,
		    worksheet->bank_count))
		return STATUS_MISTAKES;
	status = plan_draw(&press, section, options->count > 0, seed);
	if (status == STATUS_DONE)
		status = session_look(session, worksheet, &look);
	if (status != STATUS_DONE)
		return status;
	if (!options->has_seed)
		fprintf(stderr, "pensum: seed %" PRIu64 "\n", seed);
	status = print_into(session, options, &press, seed);
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
	labels_warn(&session->reading, (struct where){banks[0]->source, 0, 0},
		&worksheet.wording);
	if (options->cards)
		worksheet.id =
			arena_printf(session->arena, "%s-cards", banks[0]->id);
	page_setup_paper(&worksheet.page, options->paper);
	worksheet.node =
		packet_node(&session->reading, &worksheet, options->paper);
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
