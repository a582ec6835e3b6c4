#include "record/record.h"

#include "bank/readers.h"
#include "base/arena.h"
#include "base/file/file.h"
#include "base/points.h"
#include "base/version.h"
#include "record/record_balance.h"
#include "record/record_content.h"
#include "record/record_sink.h"
#include "record/record_values.h"
#include "worksheet/roster/roster.h"
#include "yaml/write.h"

#include <inttypes.h>

struct record {
	const struct worksheet *worksheet;
	struct record_contents *kept;
	struct record_text text; /* each piece has its own arena */
	size_t count;            /* of forms added */
	struct balance_sum balance;
};

enum {
	FORM = 12 * 1024 /* enough for the text of most forms */
};

static struct buffer *begin_text(struct record *record)
{
	record->text.at = (struct buffer){.arena = arena_new()};
	return &record->text.at;
}

/* Free a piece after it was passed on. */
static void end_text(struct record *record)
{
	record_sink_flush(&record->text);
	arena_free(record->text.at.arena);
}

/* The indent of the fields of an item, and of a part. */
static const char item_indent[] = "            ";
static const char part_indent[] = "                ";

static void put_things(struct buffer *out, const char *indent,
	const char *field, const size_t *things, size_t count)
{
	if (count == 0)
		return;
	buffer_printf(out, "%s%s: [", indent, field);
	for (size_t i = 0; i < count; i++)
		buffer_printf(out, "%s%zu", i == 0 ? "" : ", ", things[i]);
	buffer_puts(out, "]\n");
}

/* A word bank, after this indent. */
static void put_words(
	struct buffer *out, const char *indent, struct text_list words)
{
	if (words.count == 0)
		return;
	buffer_printf(out, "%swords: [", indent);
	write_texts(out, words);
	buffer_puts(out, "]\n");
}

/* A single correct answer, or a list of them. */
static void put_key(
	struct buffer *out, const char *indent, const struct drawn *drawn)
{
	const struct kind_rules *rules = drawn->item->kind;
	struct text_list key;

	if (rules->key == NULL || drawn->item->content == NULL)
		return;
	key = rules->key(out->arena, drawn->item, &drawn->dealt);
	if (key.count == 0)
		return;
	buffer_printf(out, "%skey: %s", indent, key.count == 1 ? "" : "[");
	write_texts(out, key);
	buffer_puts(out, key.count == 1 ? "\n" : "]\n");
}

/* The deal of an item, or of a part. */
static void put_dealt(
	struct buffer *out, const char *indent, const struct drawn *drawn)
{
	const struct dealt *dealt = &drawn->dealt;

	put_things(out, indent, "picked", dealt->picked, dealt->picked_count);
	put_things(out, indent, "choices", dealt->choices, dealt->choice_count);
	put_words(out, indent, drawn->words);
	put_key(out, indent, drawn);
}

/* Parts are identified by their order. */
static void put_parts(struct buffer *out, const struct drawn *drawn)
{
	if (drawn->part_count > 0)
		buffer_printf(out, "%sparts:\n", item_indent);
	for (size_t i = 0; i < drawn->part_count; i++) {
		const struct drawn *part = &drawn->parts[i];

		buffer_printf(out, "%s  - points: %s\n", item_indent,
			points_write(out->arena, part->item->points));
		put_dealt(out, part_indent, part);
	}
}

static void put_drawn(struct record *record, const struct drawn *drawn,
	const struct item_pages *pages)
{
	struct buffer *out = &record->text.at;

	write_field(out, "          - id", drawn->item->name);
	buffer_printf(out, "            number: %d\n", drawn->number);
	if (drawn->printed != NULL)
		write_field(out, "            printed", drawn->printed);
	buffer_printf(out, "            points: %s\n",
		points_write(out->arena, drawn->item->points));
	write_field(out, "            hash",
		record_content_add(record->kept, drawn->item));
	record_values_write(out, item_indent, drawn->item);
	if (drawn->item->stimulus != NULL)
		write_field(out, "            stimulus",
			drawn->item->stimulus->name);
	buffer_printf(out, "            page: %d\n", pages->first);
	if (pages->last != pages->first)
		buffer_printf(out, "            last_page: %d\n", pages->last);
	put_dealt(out, item_indent, drawn);
	put_parts(out, drawn);
}

static void put_section(struct record *record,
	const struct form_section *section, const struct item_pages *pages)
{
	struct buffer *out = &record->text.at;

	write_field(out, "      - id", section->section->id);
	put_words(out, "        ", section->words);
	buffer_puts(out, section->count == 0 ? "        items: []\n"
					     : "        items:\n");
	for (size_t i = 0; i < section->count; i++) {
		const struct drawn *drawn = &section->items[i];

		put_drawn(record, drawn, &pages[drawn->number - 1]);
	}
}

void record_add(struct record *record, const struct form *form,
	const struct item_pages *pages, int page_count)
{
	struct buffer *out = begin_text(record);

	buffer_reserve(out, FORM);
	if (record->count++ == 0)
		buffer_puts(out, "forms:\n");
	write_field(out, "  - name", form->name);
	write_field(out, "    tier", tier_name(form->tier));
	write_field(out, "    code", form->code);
	buffer_printf(out, "    points: %s\n",
		points_write(out->arena, form->points));
	if (form->bonus > 0)
		buffer_printf(out, "    bonus: %s\n",
			points_write(out->arena, form->bonus));
	record_balance_outcome(out, form);
	record_balance_add(&record->balance, form);
	buffer_printf(out, "    pages: %d\n", page_count);
	buffer_printf(out, "    numbers: %zu\n", form->numbers);
	if (form->large_print)
		buffer_puts(out, "    large_print: true\n");
	buffer_puts(out, "    sections:\n");
	for (size_t i = 0; i < form->section_count; i++)
		put_section(record, &form->sections[i], pages);
	end_text(record);
}

static void put_worksheet(struct buffer *out, const struct worksheet *worksheet)
{
	buffer_puts(out, "worksheet:\n");
	write_field(out, "  id", worksheet->id);
	write_field(out, "  title", worksheet->title);
	write_field(out, "  path", worksheet->path);
}

static void put_banks(struct buffer *out, const struct worksheet *worksheet)
{
	buffer_puts(out, "banks:\n");
	for (size_t i = 0; i < worksheet->bank_count; i++) {
		const struct bank *bank = worksheet->banks[i];

		write_field(out, "  - bank", bank->id);
		write_field(out, "    path", bank->path);
		write_field(out, "    title", bank->title);
		write_field(out, "    language", bank->language);
		if (bank->quotes == QUOTING_STRAIGHT)
			write_field(out, "    quotes", "straight");
		write_field(out, "    hash", bank_hash(out->arena, bank));
		write_field_node(out, "    defaults", bank->defaults);
	}
}

static void put_fonts(
	struct buffer *out, const struct font_record *fonts, size_t count)
{
	buffer_puts(out, count == 0 ? "fonts: []\n" : "fonts:\n");
	for (size_t i = 0; i < count; i++) {
		write_field(out, "  - name", fonts[i].name);
		write_field(out, "    hash", fonts[i].hash);
		if (fonts[i].on_demand)
			buffer_puts(out, "    on_demand: true\n");
	}
}

/* The options of the command line that affect printing. */
static void put_options(struct buffer *out, const struct worksheet *worksheet,
	const struct record_facts *facts)
{
	buffer_printf(out, "options:\n  one_file: %s\n",
		facts->one_file ? "true" : "false");
	if (facts->qr)
		buffer_puts(out, "  qr: true\n");
	if (facts->matrix != NULL)
		buffer_printf(out, "  matrix: %s\n", facts->matrix);
	if (facts->answers != NULL)
		buffer_printf(out, "  answers: %s\n", facts->answers);
	if (facts->last_form > 0)
		buffer_printf(out, "  first_form: %d\n  last_form: %d\n",
			facts->first_form, facts->last_form);
	if (facts->copies_alone)
		buffer_puts(out, "  copies_alone: true\n");
	if (facts->last_student > 0)
		buffer_printf(out, "  first_student: %d\n  last_student: %d\n",
			facts->first_student, facts->last_student);
	if (facts->split > 0)
		buffer_printf(out, "  split: %d\n", facts->split);
	buffer_puts(out, "  tiers: [");
	for (size_t i = 0; i < worksheet->tier_count; i++)
		buffer_printf(out, "%s%s", i == 0 ? "" : ", ",
			tier_name(worksheet->tiers[i]));
	buffer_puts(out, "]\n");
	if (worksheet->key_style != KEY_LIST || worksheet->key_mono)
		buffer_printf(out, "  key: {style: %s, mono: %s}\n",
			worksheet_key_style_name(worksheet->key_style),
			worksheet->key_mono ? "true" : "false");
	if (facts->epoch != NULL)
		buffer_printf(out, "  source_date_epoch: %s\n", facts->epoch);
}

/* Settings inherited from other files. */
static void put_settings(struct buffer *out, const struct settings *settings)
{
	const struct source *source = NULL;

	for (size_t i = 0; i < settings->count; i++) {
		const struct inherited *setting = &settings->at[i];

		if (i == 0)
			buffer_puts(out, "settings:\n");
		if (setting->at.source != source) {
			source = setting->at.source;
			buffer_printf(out, "%s", i == 0 ? "" : "]\n");
			write_field(out, "  - path", source->name);
			write_field(out, "    hash",
				file_hash(out->arena, source->text,
					source->length));
			buffer_puts(out, "    fields: [");
		} else {
			buffer_puts(out, ", ");
		}
		buffer_puts(out, setting->name);
	}
	if (settings->count > 0)
		buffer_puts(out, "]\n");
}

/* The record does not contain the students' names. */
static void put_roster(struct buffer *out, const struct roster *roster)
{
	if (roster == NULL)
		return;
	buffer_puts(out, "roster:\n");
	write_field(out, "  path", roster->path);
	write_field(out, "  hash", roster->hash);
}

struct record *record_begin(struct arena *arena,
	const struct worksheet *worksheet, uint64_t seed,
	const struct record_facts *facts, struct record_sink sink)
{
	struct record *record = arena_alloc(arena, 1, sizeof(*record));
	struct buffer *out = begin_text(record);

	record->worksheet = worksheet;
	record->kept = record_content_new(arena, worksheet);
	record->text.sink = sink;
	buffer_puts(out, "record: 1\n");
	write_field(out, "generator", "pensum " PENSUM_VERSION);
	write_field(out, "made", facts->made);
	put_worksheet(out, worksheet);
	buffer_printf(out, "seed: %" PRIu64 "\nrng: 1\ncodes: 1\n", seed);
	put_options(out, worksheet, facts);
	put_settings(out, &worksheet->settings);
	put_roster(out, worksheet->roster);
	put_banks(out, worksheet);
	put_fonts(out, facts->fonts, facts->font_count);
	end_text(record);
	return record;
}

size_t record_count(const struct record *record)
{
	return record->count;
}

void record_end(struct record *record, bool interrupted)
{
	struct buffer *out = begin_text(record);

	if (record->count == 0)
		buffer_puts(out, "forms: []\n");
	if (interrupted)
		buffer_puts(out, "interrupted: true\n");
	record_balance(out, &record->balance);
	record_content_write(record->kept, &record->text);
	write_field_node(out, "worksheet_content", record->worksheet->node);
	end_text(record);
}
