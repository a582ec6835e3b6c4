#include "record/record.h"

#include "base/arena.h"
#include "base/points.h"
#include "base/version.h"
#include "record/record_balance.h"
#include "record/record_content.h"
#include "record/record_put.h"
#include "worksheet/roster/roster.h"

#include <inttypes.h>
#include <stdlib.h>

struct record {
	const struct worksheet *worksheet;
	struct kept *kept;
	struct record_text text; /* in memory of its own from piece to piece */
	bool any;                /* a form was added */
	struct balance_sum balance;
};

enum {
	FORM = 12 * 1024 /* what the text of most forms fits in */
};

static struct buffer *begin_text(struct record *record)
{
	record->text.at = (struct buffer){.arena = arena_new()};
	return &record->text.at;
}

/* Nothing of a piece is held when it was passed on. */
static void end_text(struct record *record)
{
	record_pass(&record->text);
	arena_free(record->text.at.arena);
}

/* What stands before the fields of an item, and of a part. */
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

/* A word bank, behind so much space. */
static void put_words(
	struct buffer *out, const char *indent, struct text_list words)
{
	if (words.count == 0)
		return;
	buffer_printf(out, "%swords: [", indent);
	record_put_texts(out, words);
	buffer_puts(out, "]\n");
}

/* One right answer, or a list of them. */
static void put_key(
	struct buffer *out, const char *indent, const struct drawn *drawn)
{
	const struct kind_rules *rules = kind_rules(drawn->item->kind);
	const struct dealt dealt = {drawn->picked, drawn->choices,
		drawn->picked_count, drawn->choice_count};
	struct text_list key;

	if (rules->key == NULL || drawn->item->content == NULL)
		return;
	key = rules->key(out->arena, drawn->item, &dealt);
	if (key.count == 0)
		return;
	buffer_printf(out, "%skey: %s", indent, key.count == 1 ? "" : "[");
	record_put_texts(out, key);
	buffer_puts(out, key.count == 1 ? "\n" : "]\n");
}

/* What chance gave an item, or a part of one. */
static void put_dealt(
	struct buffer *out, const char *indent, const struct drawn *drawn)
{
	put_things(out, indent, "picked", drawn->picked, drawn->picked_count);
	put_things(out, indent, "choices", drawn->choices, drawn->choice_count);
	put_words(out, indent, drawn->words);
	put_key(out, indent, drawn);
}

/* Parts are told apart by their order. */
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

	record_put_text(out, "          - id", drawn->item->name);
	buffer_printf(out, "            number: %d\n", drawn->number);
	buffer_printf(out, "            points: %s\n",
		points_write(out->arena, drawn->item->points));
	record_put_text(
		out, "            hash", kept_add(record->kept, drawn->item));
	if (drawn->item->stimulus != NULL)
		record_put_text(out, "            stimulus",
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

	record_put_text(out, "      - id", section->section->id);
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
	if (!record->any)
		buffer_puts(out, "forms:\n");
	record->any = true;
	record_put_text(out, "  - name", form->name);
	record_put_text(out, "    tier", tier_name(form->tier));
	record_put_text(out, "    code", form->code);
	buffer_printf(out, "    points: %s\n",
		points_write(out->arena, form->points));
	record_outcome(out, form);
	balance_add(&record->balance, form);
	buffer_printf(out, "    pages: %d\n", page_count);
	buffer_printf(out, "    numbers: %zu\n", form->numbers);
	buffer_puts(out, "    sections:\n");
	for (size_t i = 0; i < form->section_count; i++)
		put_section(record, &form->sections[i], pages);
	end_text(record);
}

static void put_worksheet(struct buffer *out, const struct worksheet *worksheet)
{
	buffer_puts(out, "worksheet:\n");
	record_put_text(out, "  id", worksheet->id);
	record_put_text(out, "  title", worksheet->title);
	record_put_text(out, "  path", worksheet->path);
}

static void put_banks(struct buffer *out, const struct worksheet *worksheet)
{
	buffer_puts(out, "banks:\n");
	for (size_t i = 0; i < worksheet->bank_count; i++) {
		const struct bank *bank = worksheet->banks[i];

		record_put_text(out, "  - bank", bank->id);
		record_put_text(out, "    path", bank->path);
		record_put_text(out, "    title", bank->title);
		record_put_text(out, "    language", bank->language);
		record_put_text(out, "    hash", bank_hash(out->arena, bank));
		record_put_node(out, "    defaults", bank->defaults);
	}
}

static void put_fonts(
	struct buffer *out, const struct font_record *fonts, size_t count)
{
	buffer_puts(out, count == 0 ? "fonts: []\n" : "fonts:\n");
	for (size_t i = 0; i < count; i++) {
		record_put_text(out, "  - name", fonts[i].name);
		record_put_text(out, "    hash", fonts[i].hash);
	}
}

/* What of the command line decides what is printed. */
static void put_options(struct buffer *out, const struct worksheet *worksheet,
	const struct record_facts *facts)
{
	buffer_printf(out, "options:\n  one_file: %s\n",
		facts->one_file ? "true" : "false");
	if (facts->qr)
		buffer_puts(out, "  qr: true\n");
	if (facts->matrix != NULL)
		buffer_printf(out, "  matrix: %s\n", facts->matrix);
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
			key_style_name(worksheet->key_style),
			worksheet->key_mono ? "true" : "false");
	if (facts->epoch != NULL)
		buffer_printf(out, "  source_date_epoch: %s\n", facts->epoch);
}

/* Whose names are no business of the record. */
static void put_roster(struct buffer *out, const struct roster *roster)
{
	if (roster == NULL)
		return;
	buffer_puts(out, "roster:\n");
	record_put_text(out, "  path", roster->path);
	record_put_text(out, "  hash", roster->hash);
}

struct record *record_begin(struct arena *arena,
	const struct worksheet *worksheet, uint64_t seed,
	const struct record_facts *facts, struct record_sink sink)
{
	struct record *record = arena_alloc(arena, 1, sizeof(*record));
	struct buffer *out = begin_text(record);

	record->worksheet = worksheet;
	record->kept = kept_new(arena, worksheet);
	record->text.sink = sink;
	buffer_puts(out, "record: 1\n");
	record_put_text(out, "generator", "pensum " PENSUM_VERSION);
	record_put_text(out, "made", facts->made);
	put_worksheet(out, worksheet);
	buffer_printf(out, "seed: %" PRIu64 "\nrng: 1\n", seed);
	put_options(out, worksheet, facts);
	put_roster(out, worksheet->roster);
	put_banks(out, worksheet);
	put_fonts(out, facts->fonts, facts->font_count);
	end_text(record);
	return record;
}

void record_end(struct record *record)
{
	struct buffer *out = begin_text(record);

	if (!record->any)
		buffer_puts(out, "forms: []\n");
	record_balance(out, &record->balance);
	kept_write(record->kept, &record->text);
	record_put_node(out, "worksheet_content", record->worksheet->node);
	end_text(record);
}
