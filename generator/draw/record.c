#include "draw/record.h"

#include "base/arena.h"
#include "base/points.h"
#include "base/version.h"
#include "draw/kept.h"
#include "draw/record_balance.h"
#include "draw/record_put.h"
#include "worksheet/roster.h"

#include <assert.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

struct record {
	struct arena *arena;
	const struct worksheet *worksheet;
	uint64_t seed;
	struct kept *kept;
	struct text *first, *last; /* of the forms */
	size_t length;             /* of all these texts */
	struct balance_sum balance;
};

/*
 * The text of some forms.  Several short ones, since one that grew would leave
 * all that it had outgrown in the arena.
 */
struct text {
	struct buffer at;
	struct text *next;
};

enum {
	TEXT = 60 * 1024, /* room of a text */
	FORM = 16 * 1024  /* what a form may take of it */
};

struct record *record_new(
	struct arena *arena, const struct worksheet *worksheet, uint64_t seed)
{
	struct record *record = arena_alloc(arena, 1, sizeof(*record));

	record->arena = arena;
	record->worksheet = worksheet;
	record->seed = seed;
	record->kept = kept_new(arena, worksheet);
	return record;
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
			points_print(out->arena, part->item->points));
		put_dealt(out, part_indent, part);
	}
}

static void put_drawn(struct record *record, const struct drawn *drawn,
	const struct item_pages *pages)
{
	struct buffer *out = &record->last->at;

	record_put_text(out, "          - id", drawn->item->name);
	buffer_printf(out, "            number: %d\n", drawn->number);
	buffer_printf(out, "            points: %s\n",
		points_print(out->arena, drawn->item->points));
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
	struct buffer *out = &record->last->at;

	record_put_text(out, "      - id", section->section->id);
	put_words(out, "        ", section->words);
	buffer_puts(out, section->count == 0 ? "        items: []\n"
					     : "        items:\n");
	for (size_t i = 0; i < section->count; i++) {
		const struct drawn *drawn = &section->items[i];

		put_drawn(record, drawn, &pages[drawn->number - 1]);
	}
}

/* Have a last text with room for a form. */
static void begin_text(struct record *record)
{
	struct text *text = record->last;

	if (text != NULL && text->at.room - text->at.length >= FORM)
		return;
	text = arena_alloc(record->arena, 1, sizeof(*text));
	text->at.arena = record->arena;
	buffer_reserve(&text->at, TEXT);
	if (record->last == NULL)
		record->first = text;
	else
		record->last->next = text;
	record->last = text;
}

void record_add(struct record *record, const struct form *form,
	const struct item_pages *pages, int page_count)
{
	struct buffer *out;
	size_t before;

	begin_text(record);
	out = &record->last->at;
	before = out->length;
	record_put_text(out, "  - name", form->name);
	record_put_text(out, "    tier", tier_name(form->tier));
	record_put_text(out, "    code", form->code);
	buffer_printf(out, "    points: %s\n",
		points_print(out->arena, form->points));
	record_outcome(out, form);
	balance_add(&record->balance, form);
	buffer_printf(out, "    pages: %d\n", page_count);
	buffer_printf(out, "    numbers: %zu\n", form->numbers);
	buffer_puts(out, "    sections:\n");
	for (size_t i = 0; i < form->section_count; i++)
		put_section(record, &form->sections[i], pages);
	record->length += out->length - before;
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

static void put_forms(struct buffer *out, const struct record *record)
{
	buffer_puts(out, record->length == 0 ? "forms: []\n" : "forms:\n");
	buffer_reserve(out, record->length + TEXT);
	for (const struct text *text = record->first; text != NULL;
		text = text->next)
		buffer_add(out, text->at.at, text->at.length);
}

void record_write(const struct record *record, const struct record_facts *facts,
	struct buffer *out)
{
	const struct worksheet *worksheet = record->worksheet;

	buffer_puts(out, "record: 1\n");
	record_put_text(out, "generator", "pensum " PENSUM_VERSION);
	record_put_text(out, "made", facts->made);
	put_worksheet(out, worksheet);
	buffer_printf(out, "seed: %" PRIu64 "\nrng: 1\n", record->seed);
	put_options(out, worksheet, facts);
	put_roster(out, worksheet->roster);
	put_banks(out, worksheet);
	put_fonts(out, facts->fonts, facts->font_count);
	put_forms(out, record);
	record_balance(out, &record->balance);
	kept_write(record->kept, out);
	record_put_node(out, "worksheet_content", worksheet->node);
}
