#include "worksheet/roster/roster.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "base/file/file.h"
#include "base/file/file_guess.h"
#include "base/file/file_signature.h"
#include "base/message.h"
#include "base/suggest.h"
#include "worksheet/roster/roster_deal.h"
#include "worksheet/roster/student_read.h"
#include "worksheet/roster/windows.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

static const char known[] = "the first row names the columns: name, form, "
			    "tier, large_print, extra; or first name and "
			    "last name";

enum {
	CLASS_MAX = 500 /* students; in a larger roster two may share a name */
};

struct listing {
	struct reading *reading;
	const struct roster_forms *forms;
	enum column columns[CSV_COLUMNS_MAX]; /* COLUMN_COUNT: no name */
	struct student *students;
	size_t count;
};

/* Unknown columns of other programs, as they are met. */
struct left {
	struct buffer names; /* "email", "ID" */
	struct buffer hints; /* one on each line */
	struct where at;     /* of the first column */
};

static void leave(const struct csv_value *value, struct left *left)
{
	const char *near = suggest_name(value->text, student_read_columns());

	if (left->names.length == 0)
		left->at = value->at;
	buffer_printf(&left->names, "%s\"%s\"",
		left->names.length > 0 ? ", " : "", value->text);
	if (near != NULL)
		message_put(&left->hints, "%sif \"%s\" is meant, write that",
			left->hints.length > 0 ? "\n" : "", near);
}

static void warn_of_left(struct listing *listing, struct left *left)
{
	struct errors *errors = listing->reading->errors;

	if (left->names.length == 0)
		return;
	error_warn_at(errors, left->at, "unknown columns are not used: %s",
		buffer_text(&left->names));
	if (left->hints.length > 0)
		error_hint(errors, "%s", buffer_text(&left->hints));
}

/* A single column for the name is preferred to two. */
static void settle_names(
	const struct csv_row *head, enum column *columns, const bool *given)
{
	const bool whole = given[COLUMN_NAME] || given[COLUMN_TURNED];

	for (size_t i = 0; i < head->count; i++)
		if ((whole && (columns[i] == COLUMN_FIRST ||
				      columns[i] == COLUMN_LAST)) ||
			(given[COLUMN_NAME] && columns[i] == COLUMN_TURNED))
			columns[i] = COLUMN_LEFT;
}

static bool read_head(struct listing *listing, const struct csv_row *head)
{
	struct arena *arena = listing->reading->arena;
	struct errors *errors = listing->reading->errors;
	struct left left = {.names.arena = arena, .hints.arena = arena};
	bool given[COLUMN_COUNT + 1] = {false};
	bool fine = true;

	for (size_t i = 0; i < head->count; i++) {
		const struct csv_value *value = &head->values[i];
		enum column *column = &listing->columns[i];

		*column = student_read_column(value->text);
		if (*column == COLUMN_COUNT && *value->text != '\0') {
			*column = COLUMN_LEFT;
			leave(value, &left);
			continue;
		}
		if (given[*column] && *column < COLUMN_COUNT)
			fine = error_at(errors, value->at,
				"column \"%s\" is given twice", value->text);
		given[*column] = true;
	}
	settle_names(head, listing->columns, given);
	if (given[COLUMN_NAME] || given[COLUMN_TURNED] || given[COLUMN_FIRST] ||
		given[COLUMN_LAST]) {
		warn_of_left(listing, &left);
		return fine;
	}
	error_at(errors, head->at, "expected a column \"name\"");
	if (left.hints.length > 0)
		error_hint(errors, "%s", buffer_text(&left.hints));
	error_hint(errors, "%s", known);
	return false;
}

/* A column without a name must be empty: spreadsheets often add some. */
static bool check_unnamed(
	struct listing *listing, const struct csv_value *value)
{
	return *value->text == '\0' ||
	       error_at(listing->reading->errors, value->at,
		       "\"%s\" is in a column without a name", value->text);
}

static bool read_student(struct listing *listing, const struct csv_row *row,
	struct student *student)
{
	bool fine = true;

	*student = (struct student){.at = row->at,
		.name = "",
		.form = DEAL_OPEN,
		.tier = TIER_CORE,
		.extra = ""};
	for (size_t i = 0; i < row->count; i++) {
		const struct entry entry = {listing->reading, listing->forms,
			listing->columns[i], &row->values[i]};

		if (entry.column == COLUMN_LEFT)
			continue;
		if (entry.column == COLUMN_COUNT)
			fine = check_unnamed(listing, entry.value) && fine;
		else
			fine = student_read(&entry, student) && fine;
	}
	if (fine && *student->name == '\0')
		fine = error_at(listing->reading->errors, row->at,
			"this student has no name");
	return fine;
}

/* If each student has an own form, it is that of their place in the roster. */
static void deal_own(struct listing *listing)
{
	for (size_t i = 0; i < listing->count; i++)
		listing->students[i].form = (uint32_t)i;
}

static void deal(struct listing *listing)
{
	struct arena *arena = listing->reading->arena;
	uint32_t *forms = arena_alloc(arena, listing->count, sizeof(*forms));

	if (listing->forms->own) {
		deal_own(listing);
		return;
	}
	for (size_t i = 0; i < listing->count; i++)
		forms[i] = listing->students[i].form;
	roster_deal_forms(arena, forms, listing->count, listing->forms->count);
	for (size_t i = 0; i < listing->count; i++)
		listing->students[i].form = forms[i];
}

static int by_name(const void *a, const void *b)
{
	const struct student *const *x = a, *const *y = b;
	const int order = strcmp((*x)->name, (*y)->name);

	if (order != 0)
		return order;
	return ((*x)->at.line > (*y)->at.line) -
	       ((*x)->at.line < (*y)->at.line);
}

/* Two students may share a name, but more often a row was pasted twice.  In a
 * large roster many share a name. */
static void warn_of_doubles(const struct listing *listing)
{
	const struct student **sorted = arena_alloc(
		listing->reading->arena, listing->count, sizeof(*sorted));

	if (listing->count > CLASS_MAX)
		return;
	for (size_t i = 0; i < listing->count; i++)
		sorted[i] = &listing->students[i];
	qsort(sorted, listing->count, sizeof(*sorted), by_name);
	for (size_t i = 1; i < listing->count; i++)
		if (strcmp(sorted[i]->name, sorted[i - 1]->name) == 0)
			error_warn_at(listing->reading->errors, sorted[i]->at,
				"\"%s\" is also the name in line %u",
				sorted[i]->name,
				(unsigned)sorted[i - 1]->at.line);
}

/* Is a row not a student, but one that Canvas adds? */
static bool is_canvas(const struct listing *listing, const struct csv_row *row)
{
	static const char *const names[] = {
		"points possible", "student, test", "test student"};

	for (size_t i = 0; i < row->count; i++) {
		const char *name = row->values[i].text;

		for (size_t k = 0; k < LENGTH(names); k++)
			if (listing->columns[i] < COLUMN_LEFT &&
				strcasecmp(name, names[k]) == 0)
				return true;
	}
	return false;
}

static bool read_students(struct listing *listing, const struct csv *csv)
{
	bool fine = true;

	listing->students = arena_alloc(listing->reading->arena, csv->count,
		sizeof(*listing->students));
	for (size_t i = 1; i < csv->count; i++) {
		const struct csv_row *row = &csv->rows[i];

		if (is_canvas(listing, row))
			error_warn_at(listing->reading->errors, row->at,
				"not used: this row is not a student");
		else
			fine = read_student(listing, row,
				       &listing->students[listing->count++]) &&
			       fine;
	}
	if (listing->count == 0)
		return error_at(listing->reading->errors, csv->rows[0].at,
			"expected a row for each student below this one");
	return fine;
}

static bool read_table(struct listing *listing, const struct source *source)
{
	struct csv csv;
	const bool fine = csv_read(listing->reading, source, &csv);

	if (csv.count > 0)
		return read_head(listing, &csv.rows[0]) &&
		       read_students(listing, &csv) && fine;
	return fine &&
	       error_at(listing->reading->errors, (struct where){source, 0, 0},
		       "expected a row that names the columns, found "
		       "an empty file");
}

static bool is_taken(const char *name)
{
	const char *word = "roster";
	const size_t length = strlen(word);

	return strncasecmp(name, word, length) == 0 &&
	       (name[length] == '\0' || name[length] == '-');
}

/* The class set would overwrite the sheet of a form with its name. */
static bool check_forms(struct reading *reading, const struct node *node,
	struct text_list names)
{
	for (size_t i = 0; i < names.count; i++)
		if (is_taken(names.at[i]))
			return error_at(reading->errors, node->at,
				"a worksheet with a roster cannot have a form "
				"\"%s\"",
				names.at[i]);
	return true;
}

/* The file as text; NULL if it cannot be read or is not a table. */
static const struct source *load(
	struct reading *reading, const struct node *node, const char *path)
{
	const char *why;
	const struct source *source =
		file_read(reading->arena, path, CSV_BYTES, &why);

	if (source == NULL) {
		error_at(reading->errors, node->at, "cannot read \"%s\": %s",
			path, why);
		file_guess_hint(reading->arena, reading->errors, path);
		return NULL;
	}
	if (file_signature_name(source) != NULL) {
		error_at(reading->errors, (struct where){source, 0, 0},
			"expected a table as CSV, found %s",
			file_signature_name(source));
		error_hint(reading->errors,
			"save it as CSV from the program that wrote it");
		return NULL;
	}
	return windows_read(reading->arena, reading->errors, source);
}

const struct roster *roster_read(struct reading *reading,
	const struct node *node, const char *folder,
	const struct roster_forms *forms)
{
	const char *path = file_join(reading->arena, folder, node->text);
	struct roster *roster = arena_alloc(reading->arena, 1, sizeof(*roster));
	struct listing listing = {.reading = reading, .forms = forms};
	const struct source *source = load(reading, node, path);

	if (source == NULL || !read_table(&listing, source) ||
		!check_forms(reading, node, forms->names))
		return NULL;
	deal(&listing);
	warn_of_doubles(&listing);
	*roster = (struct roster){path,
		file_hash(reading->arena, source->text, source->length),
		listing.students, listing.count};
	return roster;
}

bool roster_prints_large(
	const struct roster *roster, uint32_t form, enum tier tier)
{
	for (size_t i = 0; i < roster->count; i++) {
		const struct student *student = &roster->students[i];

		if (student->large_print && student->form == form &&
			student->tier == tier)
			return true;
	}
	return false;
}
