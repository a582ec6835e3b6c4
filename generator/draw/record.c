/*
 * A record is written as people read and diff it: a block for each thing that
 * has parts, one line for each fact.  Content goes in as the bank wrote it,
 * on one line for each item.
 */
#include "draw/record.h"

#include "base/arena.h"
#include "base/points.h"
#include "base/version.h"

#include <assert.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

/* An item that some form drew; item is NULL until then. */
struct kept {
	const struct item *item;
	const char *hash;
};

struct record {
	struct arena *arena;
	const struct worksheet *worksheet;
	uint64_t seed;
	struct kept **kept; /* of each bank, of each item */
	struct buffer forms;
};

/* A field and its value, with all that stands before the field's name. */
static void put_text(struct buffer *out, const char *field, const char *text)
{
	if (text == NULL)
		return;
	buffer_printf(out, "%s: ", field);
	node_write_text(out, text);
	buffer_putc(out, '\n');
}

static void put_node(
	struct buffer *out, const char *field, const struct node *node)
{
	if (node == NULL)
		return;
	buffer_printf(out, "%s: ", field);
	node_write(out, node);
	buffer_putc(out, '\n');
}

struct record *record_new(
	struct arena *arena, const struct worksheet *worksheet, uint64_t seed)
{
	struct record *record = arena_alloc(arena, 1, sizeof(*record));

	record->arena = arena;
	record->worksheet = worksheet;
	record->seed = seed;
	record->forms.arena = arena;
	record->kept = arena_alloc(
		arena, worksheet->bank_count, sizeof(*record->kept));
	for (size_t i = 0; i < worksheet->bank_count; i++)
		record->kept[i] = arena_alloc(arena, worksheet->banks[i]->count,
			sizeof(**record->kept));
	return record;
}

/* What is kept is the item as its bank wrote it, all tiers in it. */
static const struct kept *keep(
	const struct record *record, const struct item *printed)
{
	const struct bank *bank = printed->bank;
	const struct item *item = bank_find(bank, printed->id);
	struct kept *kept;
	size_t i = 0;

	while (record->worksheet->banks[i] != bank) {
		i++;
		assert(i < record->worksheet->bank_count);
	}
	kept = &record->kept[i][item - bank->items];
	if (kept->item == NULL)
		*kept = (struct kept){item, item_hash(record->arena, item)};
	return kept;
}

/* What stands before the fields of an item, and of a part. */
static const char item_indent[] = "            ";
static const char part_indent[] = "                ";

static void put_things(struct buffer *out, const char *field,
	const size_t *things, size_t count)
{
	if (count == 0)
		return;
	buffer_printf(out, "%s: [", field);
	for (size_t i = 0; i < count; i++)
		buffer_printf(out, "%s%zu", i == 0 ? "" : ", ", things[i]);
	buffer_puts(out, "]\n");
}

/* Texts in quotes, between commas. */
static void put_texts(struct buffer *out, struct text_list texts)
{
	for (size_t i = 0; i < texts.count; i++) {
		buffer_puts(out, i == 0 ? "" : ", ");
		node_write_text(out, texts.at[i]);
	}
}

/* A word bank, behind so much space. */
static void put_words(
	struct buffer *out, const char *indent, struct text_list words)
{
	if (words.count == 0)
		return;
	buffer_printf(out, "%swords: [", indent);
	put_texts(out, words);
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
	put_texts(out, key);
	buffer_puts(out, key.count == 1 ? "\n" : "]\n");
}

/* What chance gave an item, or a part of one. */
static void put_dealt(
	struct buffer *out, const char *indent, const struct drawn *drawn)
{
	put_things(out, arena_printf(out->arena, "%spicked", indent),
		drawn->picked, drawn->picked_count);
	put_things(out, arena_printf(out->arena, "%schoices", indent),
		drawn->choices, drawn->choice_count);
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
	struct buffer *out = &record->forms;
	const struct kept *kept = keep(record, drawn->item);

	put_text(out, "          - id", drawn->item->name);
	buffer_printf(out, "            number: %d\n", drawn->number);
	buffer_printf(out, "            points: %s\n",
		points_print(out->arena, drawn->item->points));
	put_text(out, "            hash", kept->hash);
	if (drawn->item->stimulus != NULL)
		put_text(out, "            stimulus",
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
	struct buffer *out = &record->forms;

	put_text(out, "      - id", section->section->id);
	put_words(out, "        ", section->words);
	buffer_puts(out, "        items:\n");
	for (size_t i = 0; i < section->count; i++) {
		const struct drawn *drawn = &section->items[i];

		put_drawn(record, drawn, &pages[drawn->number - 1]);
	}
}

void record_add(struct record *record, const struct form *form,
	const struct item_pages *pages, int page_count)
{
	struct buffer *out = &record->forms;

	put_text(out, "  - name", form->name);
	put_text(out, "    tier", tier_name(form->tier));
	put_text(out, "    code", form->code);
	buffer_printf(out, "    points: %s\n",
		points_print(out->arena, form->points));
	buffer_printf(out, "    pages: %d\n", page_count);
	buffer_puts(out, "    sections:\n");
	for (size_t i = 0; i < form->section_count; i++)
		put_section(record, &form->sections[i], pages);
}

static void put_worksheet(struct buffer *out, const struct worksheet *worksheet)
{
	buffer_puts(out, "worksheet:\n");
	put_text(out, "  id", worksheet->id);
	put_text(out, "  title", worksheet->title);
	put_text(out, "  path", worksheet->path);
}

static void put_banks(struct buffer *out, const struct worksheet *worksheet)
{
	buffer_puts(out, "banks:\n");
	for (size_t i = 0; i < worksheet->bank_count; i++) {
		const struct bank *bank = worksheet->banks[i];

		put_text(out, "  - bank", bank->id);
		put_text(out, "    path", bank->path);
		put_text(out, "    title", bank->title);
		put_text(out, "    language", bank->language);
		put_text(out, "    hash", bank->hash);
		put_node(out, "    defaults", bank->defaults);
	}
}

static void put_fonts(
	struct buffer *out, const struct font_record *fonts, size_t count)
{
	buffer_puts(out, count == 0 ? "fonts: []\n" : "fonts:\n");
	for (size_t i = 0; i < count; i++) {
		put_text(out, "  - name", fonts[i].name);
		put_text(out, "    hash", fonts[i].hash);
	}
}

static int compare_names(const void *a, const void *b)
{
	const struct item *const *one = a, *const *other = b;

	return strcmp((*one)->name, (*other)->name);
}

/* The items that were drawn, by name. */
static const struct item **sorted_items(
	const struct record *record, size_t *count)
{
	const struct worksheet *worksheet = record->worksheet;
	const struct item **items = NULL;
	size_t n = 0, room = 0;

	for (size_t b = 0; b < worksheet->bank_count; b++)
		for (size_t i = 0; i < worksheet->banks[b]->count; i++) {
			if (record->kept[b][i].item == NULL)
				continue;
			items = arena_grow(
				record->arena, items, n, &room, sizeof(*items));
			items[n++] = record->kept[b][i].item;
		}
	if (n > 0)
		qsort(items, n, sizeof(*items), compare_names);
	*count = n;
	return items;
}

static void put_content(
	struct buffer *out, const char *name, const struct node *node)
{
	buffer_puts(out, "  ");
	node_write_text(out, name);
	put_node(out, "", node);
}

static void put_items(struct buffer *out, const struct record *record)
{
	size_t count;
	const struct item **items = sorted_items(record, &count);

	buffer_puts(out, count == 0 ? "items: {}\n" : "items:\n");
	for (size_t i = 0; i < count; i++)
		put_content(out, items[i]->name, items[i]->node);
}

static int compare_stimuli(const void *a, const void *b)
{
	const struct stimulus *const *one = a, *const *other = b;

	return strcmp((*one)->name, (*other)->name);
}

/* The stimuli of the items that were drawn, by name, each once. */
static const struct stimulus **sorted_stimuli(
	const struct record *record, size_t *count)
{
	size_t item_count, n = 0, kept = 0;
	const struct item **items = sorted_items(record, &item_count);
	const struct stimulus **stimuli =
		arena_alloc(record->arena, item_count, sizeof(*stimuli));

	for (size_t i = 0; i < item_count; i++)
		if (items[i]->stimulus != NULL)
			stimuli[n++] = items[i]->stimulus;
	if (n > 0)
		qsort(stimuli, n, sizeof(*stimuli), compare_stimuli);
	for (size_t i = 0; i < n; i++)
		if (kept == 0 || stimuli[kept - 1] != stimuli[i])
			stimuli[kept++] = stimuli[i];
	*count = kept;
	return stimuli;
}

static void put_stimuli(struct buffer *out, const struct record *record)
{
	size_t count;
	const struct stimulus **stimuli = sorted_stimuli(record, &count);

	if (count > 0)
		buffer_puts(out, "stimuli:\n");
	for (size_t i = 0; i < count; i++)
		put_content(out, stimuli[i]->name, stimuli[i]->node);
}

/* What of the command line decides what is printed. */
static void put_options(struct buffer *out, const struct record_facts *facts)
{
	buffer_printf(out, "options:\n  one_file: %s\n",
		facts->one_file ? "true" : "false");
	if (facts->qr)
		buffer_puts(out, "  qr: true\n");
	if (facts->epoch != NULL)
		buffer_printf(out, "  source_date_epoch: %s\n", facts->epoch);
}

void record_write(const struct record *record, const struct record_facts *facts,
	struct buffer *out)
{
	const struct worksheet *worksheet = record->worksheet;

	buffer_puts(out, "record: 1\n");
	put_text(out, "generator", "pensum " PENSUM_VERSION);
	put_text(out, "made", facts->made);
	put_worksheet(out, worksheet);
	buffer_printf(out, "seed: %" PRIu64 "\nrng: 1\n", record->seed);
	put_options(out, facts);
	put_banks(out, worksheet);
	put_fonts(out, facts->fonts, facts->font_count);
	buffer_puts(
		out, record->forms.length == 0 ? "forms: []\n" : "forms:\n");
	buffer_puts(out, buffer_text(&record->forms));
	put_stimuli(out, record);
	put_items(out, record);
	put_node(out, "worksheet_content", worksheet->node);
}
