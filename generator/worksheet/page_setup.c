#include "worksheet/page_setup.h"

#include "bank/readers.h"
#include "base/message.h"
#include "worksheet/frame/short_sheet.h"
#include "worksheet/frame/tint.h"
#include "yaml/schema.h"

#include <assert.h>
#include <string.h>

enum {
	GUTTER = 24 * MPT,
	EMS_MIN = 9,                    /* of a column, so that words fit */
	EMS_MIN_WIDE = 12,              /* if letters are spaced out */
	EMS_NARROW = 24,                /* below, words are broken */
	PRINTED_MIN = 5 * MPT_INCH / 2, /* between the margins */
	PAPER_MAX = 200 * MPT_INCH,     /* the most that PDF allows */
	LARGE_SIZE = 18,
	TYPE_SIZE_MIN = 9,
	TYPE_SIZE_MAX = 32,
	COLUMNS_MAX = 3,
	MARGIN_UP = MPT_INCH / 2, /* of a sheet beside others */
	UNKNOWN = -1
};

struct paper {
	mpt width, height;
};

static const char *const paper_names[] = {
	"letter", "legal", "a4", "a5", "b5", "half_letter"};
static const struct paper papers[] = {
	{612000, 792000},
	{612000, 1008000},
	{595276, 841890},
	{419528, 595276},
	{498898, 708661}, /* ISO, 176 by 250 mm */
	{396000, 612000},
};
static const struct vocabulary paper_words = {
	.known = {paper_names, LENGTH(paper_names)}};

static const char *const spacing_names[] = {
	[SPACING_NORMAL] = "normal",
	[SPACING_WIDE] = "wide",
};
static const struct vocabulary spacing_words = {
	.known = {spacing_names, LENGTH(spacing_names)}};

static const char *const guide_names[] = {
	[GUIDES_RULED] = "ruled",
	[GUIDES_PRIMARY] = "primary",
};
static const struct vocabulary guide_words = {
	.known = {guide_names, LENGTH(guide_names)}};

static_assert(LENGTH(spacing_names) == SPACING_COUNT, "a name for each");
static_assert(LENGTH(guide_names) == GUIDES_COUNT, "a name for each");
static_assert(sizeof(enum spacing) == sizeof(int), "read_word fills an int");
static_assert(sizeof(enum guides) == sizeof(int), "read_word fills an int");
static_assert(EMS_MIN * LARGE_SIZE * MPT <= PRINTED_MIN,
	"large print needs no check of its own");
static_assert(LENGTH(papers) == LENGTH(paper_names), "a size for each paper");

static bool read_side(struct reading *reading, const struct node *node,
	const struct field *field, void *into)
{
	mpt length;

	if (!read_length(reading, node, field, &length))
		return false;
	if (length < PRINTED_MIN || length > PAPER_MAX)
		return fields_expected(
			reading, node, field, "a length of 2.5in to 200in");
	*(mpt *)into = length;
	return true;
}

static const struct field side_fields[] = {
	{"width", read_side, offsetof(struct paper, width), NULL,
		FIELD_REQUIRED, "The width of the paper, such as 8.5in."},
	{"height", read_side, offsetof(struct paper, height), NULL,
		FIELD_REQUIRED, "The height of the paper, such as 11in."},
};

static const struct field_table side_table = {
	MESSAGE("paper"), side_fields, LENGTH(side_fields)};

/* struct page_setup; fills width and height. */
static bool read_paper(struct reading *reading, const struct node *node,
	const struct field *field, void *into)
{
	const struct field worded = {.name = field->name, .arg = &paper_words};
	struct page_setup *page = into;
	struct paper paper;
	const struct binding binding = {&side_table, &paper};
	int i;

	if (node->type == NODE_MAPPING) {
		if (!fields_read(reading, node, &binding, 1))
			return false;
	} else {
		if (!read_word(reading, node, &worded, &i))
			return false;
		paper = papers[i];
	}
	page->width = paper.width;
	page->height = paper.height;
	return true;
}

/* struct page_setup; fills font and its place. */
static bool read_font(struct reading *reading, const struct node *node,
	const struct field *field, void *into)
{
	struct page_setup *page = into;

	if (!read_text(reading, node, field, &page->font))
		return false;
	page->font_at = node->at;
	return true;
}

/* struct page_setup; fills hyphenation. */
static bool read_hyphenate(struct reading *reading, const struct node *node,
	const struct field *field, void *into)
{
	struct page_setup *page = into;
	bool on;

	if (!read_bool(reading, node, field, &on))
		return false;
	page->hyphenation = on ? HYPHENATION_ON : HYPHENATION_OFF;
	return true;
}

static const struct int_range size_range = {TYPE_SIZE_MIN, TYPE_SIZE_MAX};
static const struct int_range columns_range = {1, COLUMNS_MAX};

static const struct field fields[] = {
	{"paper", read_paper, 0, NULL, FIELD_OPTIONAL,
		"letter, half_letter, legal, a4, a5, b5 or {width, height}."},
	{"margin", read_length, offsetof(struct page_setup, margin), NULL,
		FIELD_OPTIONAL, "The margin on all sides, such as 0.8in."},
	{"up", read_up, offsetof(struct page_setup, up), NULL, FIELD_OPTIONAL,
		"2 or 4 to print that many short sheets side by side on each "
		"page, with lines to cut along."},
	{"booklet", read_bool, offsetof(struct page_setup, booklet), NULL,
		FIELD_OPTIONAL,
		"true to print the pages on paper twice as large, to be folded "
		"in the middle."},
	{"font", read_font, 0, NULL, FIELD_OPTIONAL,
		"serif, sans, dyslexic, hand, or the name of an installed "
		"font."},
	{"size", read_count, offsetof(struct page_setup, size), &size_range,
		FIELD_OPTIONAL, "The size of the type, in points."},
	{"duplex", read_bool, offsetof(struct page_setup, duplex), NULL,
		FIELD_OPTIONAL, "true to print on both sides."},
	{"columns", read_count, offsetof(struct page_setup, columns),
		&columns_range, FIELD_OPTIONAL, "How many columns a page has."},
	{"large_print", read_bool, offsetof(struct page_setup, large_print),
		NULL, FIELD_OPTIONAL,
		"true for type of 18 points, in one column."},
	{"spacing", read_word, offsetof(struct page_setup, spacing),
		&spacing_words, FIELD_OPTIONAL,
		"The spacing of letters and words."},
	{"lines", read_word, offsetof(struct page_setup, lines), &guide_words,
		FIELD_OPTIONAL, "The ruling of answer lines."},
	{"hyphenate", read_hyphenate, 0, NULL, FIELD_OPTIONAL,
		"true or false: whether words are broken at a line's end; by "
		"default they are in narrow columns."},
	{"tint", read_tint, offsetof(struct page_setup, tint), NULL,
		FIELD_OPTIONAL,
		"The colour of the paper: a name or \"#fdf6e3\"."},
	{"name_on_each", read_bool, offsetof(struct page_setup, name_on_each),
		NULL, FIELD_OPTIONAL,
		"true for a line for the name on every page."},
	{"qr", read_bool, offsetof(struct page_setup, qr), NULL, FIELD_OPTIONAL,
		"true for a code on every page that identifies it."},
	{"fit", read_fit, offsetof(struct page_setup, fit), NULL,
		FIELD_OPTIONAL,
		"{pages: 2} for a sheet of at most two pages, compact for "
		"smaller type where that saves paper, or loose."},
};

static const struct field_table table = {
	MESSAGE("page"), fields, LENGTH(fields)};

struct page_setup page_setup_default(void)
{
	return (struct page_setup){
		.width = 8 * MPT_INCH + MPT_INCH / 2,
		.height = 11 * MPT_INCH,
		.margin = 4 * MPT_INCH / 5,
		.font = "serif",
		.size = 11,
		.up = 1,
		.columns = 1,
	};
}

bool page_setup_paper(struct page_setup *page, const char *name)
{
	for (size_t i = 0; i < LENGTH(papers); i++) {
		if (strcmp(paper_names[i], name) != 0)
			continue;
		page->width = papers[i].width;
		page->height = papers[i].height;
		return true;
	}
	return false;
}

/* Report at the margin, or at the paper if only that was given. */
static bool check_margin(struct reading *reading, const struct node *node,
	const struct page_setup *page)
{
	const mpt side =
		page->width < page->height ? page->width : page->height;
	const struct node *at = node_get(node, "margin");

	if (page->margin <= (side - PRINTED_MIN) / 2)
		return true;
	if (at == NULL)
		at = node_get(node, "paper");
	if (page->up > 1)
		return error_at(reading->errors, node_get(node, "up")->at,
			"margins must leave 2.5in of the width and height of "
			"each of %d sheets on a page, found %.2fin: a smaller "
			"margin, larger paper or fewer sheets leave more",
			page->up,
			(double)(side - 2 * (int64_t)page->margin) / MPT_INCH);
	return error_at(reading->errors, at->at,
		"margins must leave 2.5in of the paper's width and height, "
		"found %.2fin",
		(double)(side - 2 * (int64_t)page->margin) / MPT_INCH);
}

/* The page of a single sheet. */
static struct page_setup cut(const struct page_setup *given)
{
	struct page_setup page = *given;

	short_sheet_cut(given->up, &page.width, &page.height);
	return page;
}

struct page_setup page_setup_printed(const struct page_setup *given)
{
	struct page_setup page = cut(given);

	if (page.large_print) {
		page.columns = 1;
		if (page.size < LARGE_SIZE)
			page.size = LARGE_SIZE;
	}
	return page;
}

mpt page_setup_size(const struct page_setup *page)
{
	return page->size * MPT - (page->smaller ? MPT / 2 : 0);
}

mpt page_setup_gutter(const struct page_setup *page)
{
	return page->columns > 1 ? GUTTER : 0;
}

mpt page_setup_column(const struct page_setup *page)
{
	return (page->width - 2 * page->margin -
		       (page->columns - 1) * page_setup_gutter(page)) /
	       page->columns;
}

bool page_setup_hyphenates(const struct page_setup *page)
{
	if (page->hyphenation != HYPHENATION_NARROW)
		return page->hyphenation == HYPHENATION_ON;
	if (page->large_print || page->spacing == SPACING_WIDE)
		return false;
	return page->columns > 1 ||
	       page_setup_column(page) < EMS_NARROW * page->size * MPT;
}

/* Report at the cause: the columns, the size, or else the whole page.  Large
 * print fits wherever any type fits. */
static bool check_size(struct reading *reading, const struct node *node,
	const struct page_setup *page)
{
	const bool wide = page->spacing == SPACING_WIDE;
	const mpt least = (wide ? EMS_MIN_WIDE : EMS_MIN) * page->size * MPT;
	const struct node *at = node_get(node, "columns");

	if (page_setup_column(page) >= least &&
		page->height - 2 * page->margin >= least)
		return true;
	if (at == NULL || page->columns == 1)
		at = node_get(node, "size");
	return error_at(reading->errors, at == NULL ? node->at : at->at,
		wide ? "type of %d points set wide needs columns %.1fin wide "
		       "and high, found %.1fin by %.1fin"
		     : "type of %d points needs columns %.1fin wide and high, "
		       "found %.1fin by %.1fin",
		page->size, (double)least / MPT_INCH,
		(double)page_setup_column(page) / MPT_INCH,
		(double)(page->height - 2 * page->margin) / MPT_INCH);
}

bool read_page_setup(struct reading *reading, const struct node *node,
	const struct field *field, void *into)
{
	struct page_setup page = page_setup_default(), sheet;
	const struct binding binding = {&table, &page};
	bool ok;

	(void)field;
	/* A bad value leaves the size unknown, so that it is reported once. */
	if (node_get(node, "paper") != NULL)
		page.width = UNKNOWN;
	if (node_get(node, "margin") != NULL)
		page.margin = UNKNOWN;
	ok = fields_read(reading, node, &binding, 1);
	if (page.booklet)
		ok = short_sheet_fold(reading, node, page.up, page.width) && ok;
	if (page.up > 1 && node_get(node, "margin") == NULL)
		page.margin = MARGIN_UP;
	sheet = cut(&page);
	if (page.width != UNKNOWN && page.margin != UNKNOWN)
		ok = check_margin(reading, node, &sheet) && ok;
	if (ok)
		ok = check_size(reading, node, &sheet);
	if (ok)
		*(struct page_setup *)into = page;
	return ok;
}

static const struct schema_type schema_types[] = {
	{.read = read_page_setup, .json = SCHEMA_REF("page")},
	{.read = read_paper,
		.json = SCHEMA_EITHER("@", SCHEMA_REF("paper")),
		.words = &paper_words.known},
	{.read = read_side,
		.json = "\"type\": \"string\", \"pattern\": "
			"\"^[0-9]+([.][0-9]{1,3})? ?(pt|in|cm|mm)$\""},
	{.read = read_up, .json = "\"enum\": [2, 4]"},
	{.read = read_font, .json = SCHEMA_TEXT},
	{.read = read_hyphenate, .json = SCHEMA_BOOLEAN},
};

static const struct schema_table schema_tables[] = {
	{"page", &table, NULL},
	{"paper", &side_table, NULL},
};

const struct schema_part page_setup_schema = {schema_types,
	LENGTH(schema_types), schema_tables, LENGTH(schema_tables)};
