#include "worksheet/sheet_schema.h"

#include "bank/bank_schema.h"
#include "worksheet/amount.h"
#include "worksheet/avoid.h"
#include "worksheet/blueprint.h"
#include "worksheet/draw_fields.h"
#include "worksheet/draw_stimuli.h"
#include "worksheet/options.h"
#include "worksheet/page_setup.h"
#include "worksheet/pin.h"
#include "worksheet/section.h"
#include "worksheet/tint.h"
#include "worksheet/worksheet.h"

static const struct schema_part *const own_parts[] = {&worksheet_schema,
	&section_schema, &options_schema, &page_schema, &tint_schema,
	&avoid_schema, &pin_schema, &draw_schema, &draw_stimuli_schema,
	&amount_schema, &blueprint_schema};

static const struct schema_note notes[] = {
	{"worksheet", "worksheet",
		"The worksheet's id, which names the files that are printed: "
		"a-z, 0-9, - and _."},
	{NULL, "title", "The title as it is printed."},
	{NULL, "instructions", "What the student is told to do."},
	{"worksheet", "course", "The course, in the heading."},
	{"worksheet", "teacher", "The teacher, in the heading."},
	{"worksheet", "date", "The date, in the heading."},
	{"worksheet", "footer", "A line at the foot of each page."},
	{"worksheet", "banks",
		"The banks to draw from: paths or patterns, relative to this "
		"file."},
	{"worksheet", "seed",
		"The same seed draws the same sheets; without it one is "
		"chosen."},
	{"worksheet", "forms",
		"How many forms, a list of their names, or roster: one for "
		"each student."},
	{"worksheet", "fields", "The lines to fill in at the top."},
	{"worksheet", "page", "Paper and type."},
	{"worksheet", "sections", "The sections, in printed order."},
	{"worksheet", "numbers",
		"Question numbers of tiers: own, without gaps, or shared, the "
		"same for an item on every tier. Without it, own where the "
		"tiers' counts differ."},
	{"worksheet", "overlap",
		"What two forms may share: any, none, all, or at most so many "
		"items."},
	{"worksheet", "balance", "What all forms shall have alike."},
	{"worksheet", "total_points", "The points of all sections together."},
	{"worksheet", "minutes", "The minutes of all sections together."},
	{"worksheet", "cover", "Standards that every form must assess."},
	{"worksheet", "avoid",
		"Records of runs whose items are not drawn again."},
	{"worksheet", "key", "How keys are laid out."},
	{"worksheet", "tiers", "The tiers to print."},
	{"worksheet", "roster",
		"A CSV file of students, a copy for each of whom is printed."},
	{"section", "id",
		"Keys the section's chance, so that its title can be reworded "
		"(default: the title)."},
	{"section", "ask",
		"What items of a timeline, or false statements, are "
		"asked for."},
	{"section", "order", "The order of the items (default: shuffle)."},
	{"section", "word_bank", "One word bank for the whole section."},
	{"section", "draw", "What is drawn from the banks."},
	{"section", "pin", "Items that are always on every form."},
	{"draw", "kind", "A kind of item, or a list of kinds."},
	{"draw", "count", "How many items: a number, or one for each tier."},
	{"draw", "tags", "Items need all of these tags."},
	{"draw", "any_tags", "Items need one of these tags."},
	{"draw", "not_tags", "Items may have none of these tags."},
	{"draw", "difficulty", "How many items of which difficulty."},
	{"draw", "points", "The points of all items together."},
	{"draw", "minutes", "The minutes of all items together."},
	{"draw", "mean_difficulty", "The mean difficulty of the items."},
	{"draw", "per_tag", "How many items with which tag."},
	{"draw", "per_standard", "How many items for which standard."},
	{"draw", "per_bloom", "How many items on which level of Bloom's."},
	{"draw", "stimulus", "Only items about these sources."},
	{NULL, "soft", "true: met as far as it can be."},
	{"avoid", "records", "Paths or patterns of records."},
	{"record to avoid", "record", "The path or pattern of records."},
	{NULL, "since", "Only runs since this day."},
	{"page", "paper", "letter, legal, a4, a5, b5 or {width, height}."},
	{"page", "margin", "The margin on all sides, such as 0.8in."},
	{"page", "font",
		"serif, sans, dyslexic, hand, or the name of an installed "
		"font."},
	{"page", "size", "The size of the type, in points."},
	{"page", "duplex", "true to print on both sides."},
	{"page", "columns", "How many columns a page has."},
	{"page", "large_print", "true for type of 18 points, in one column."},
	{"page", "spacing", "How far letters and words stand apart."},
	{"page", "lines", "How lines to write on are ruled."},
	{"page", "tint", "The colour of the paper: a name or \"#fdf6e3\"."},
	{"page", "qr", "true for a code on every page that names it."},
	{"key", "style",
		"list: answers in order; overlay: the sheet itself, answered; "
		"answers-only: for an overhead; both."},
	{"key", "mono", "true for a key without colour."},
	{"cover", "standards", "The standards."},
};

const char *sheet_schema_text(struct arena *arena, const char **untyped)
{
	const struct schema_part
		*parts[LENGTH(bank_common_parts) + LENGTH(own_parts)];
	struct schema schema = {.out.arena = arena,
		.parts = parts,
		.notes = notes,
		.note_count = LENGTH(notes)};

	for (size_t i = 0; i < LENGTH(bank_common_parts); i++)
		parts[schema.part_count++] = bank_common_parts[i];
	for (size_t i = 0; i < LENGTH(own_parts); i++)
		parts[schema.part_count++] = own_parts[i];
	schema_begin(&schema, "A worksheet for Pensum", "worksheet");
	schema_end(&schema);
	*untyped = schema.untyped;
	return buffer_text(&schema.out);
}
