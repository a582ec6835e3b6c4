#include "command/copies.h"

#include "base/arena.h"
#include "command/work.h"
#include "layout/copy.h"
#include "layout/roll.h"
#include "worksheet/roster.h"

#include <stdlib.h>

/* A sheet composed once, for all students who get it. */
struct sheet {
	uint32_t form;
	enum tier tier;
	bool large_print;
	struct work work;
	const struct document *document;
};

/* A class set in the making, or a part of one that has files of its own. */
struct class_set {
	struct press *press;
	struct record *record; /* NULL: it has the forms */
	bool *recorded;        /* of each form, of each tier */
	struct arena *arena;
	size_t first, last; /* students, from 0 to before last */
	struct typesetter *typesetter;
	struct look large;
	bool *forms; /* whether a form is selected */
	struct sheet *sheets;
	size_t sheet_count, sheet_room;
	const struct document **copies;
	struct roll_entry *entries;
	size_t count;
	struct sheaf sheaf;
};

static const struct roster *roster_of(const struct press *press)
{
	return press->worksheet->roster;
}

/* Whether each form of the worksheet is selected. */
static bool *forms_selected(struct arena *arena, const struct press *press)
{
	const struct selection *selection = &press->selection;
	bool *forms = arena_alloc(
		arena, (size_t)press->worksheet->form_count, sizeof(*forms));

	for (size_t i = 0; i < selection->form_count; i++)
		forms[selection->forms[i]] = true;
	return forms;
}

static bool is_selected(const struct press *press, const bool *forms,
	const struct student *student)
{
	for (size_t i = 0; i < press->selection.tier_count; i++)
		if (press->selection.tiers[i] == student->tier)
			return forms[student->form];
	return false;
}

static void put_note(struct buffer *out, const char *note)
{
	if (out->length > 0 && *note != '\0')
		buffer_puts(out, " · ");
	buffer_puts(out, note);
}

/* What is special about a student's copy. */
static const char *notes_of(struct arena *arena, const struct press *press,
	const struct student *student)
{
	struct buffer out = {.arena = arena};

	if (student->tier != TIER_CORE || press->worksheet->tier_count > 1)
		put_note(&out, tier_name(student->tier));
	put_note(&out, student->large_print ? "large print" : "");
	put_note(&out, student->extra);
	return buffer_text(&out);
}

static struct composer composer_of(
	const struct class_set *set, bool large_print, struct errors *errors)
{
	return (struct composer){
		.arena = set->arena,
		.typesetter = set->typesetter,
		.look = large_print ? &set->large : set->press->look,
		.errors = errors,
		.stamp = set->press->stamp,
	};
}

/* Each form and tier once, as it was first printed. */
static void put_on_record(struct class_set *set, const struct sheet *sheet)
{
	bool *recorded;

	if (set->record == NULL)
		return;
	recorded = &set->recorded[sheet->form * TIER_COUNT + sheet->tier];
	if (!*recorded)
		record_add(set->record, sheet->work.form, sheet->work.pages,
			sheet->work.page_count);
	*recorded = true;
}

/* Compose the sheet that a student gets, or find it composed. */
static struct sheet *sheet_of(
	struct class_set *set, const struct student *student)
{
	struct press press = *set->press;
	struct sheet *sheet;

	for (size_t i = set->sheet_count; i > 0; i--) {
		sheet = &set->sheets[i - 1];
		if (sheet->form == student->form &&
			sheet->tier == student->tier &&
			sheet->large_print == student->large_print)
			return sheet;
	}
	set->sheets = arena_grow(set->arena, set->sheets, set->sheet_count,
		&set->sheet_room, sizeof(*set->sheets));
	sheet = &set->sheets[set->sheet_count++];
	*sheet = (struct sheet){student->form, student->tier,
		student->large_print,
		work_new(&press, student->form, student->tier), NULL};
	press.named = true;
	if (student->large_print)
		press.look = &set->large;
	if (sheet->work.status == STATUS_DONE)
		sheet->document = work_compose(&sheet->work, &press,
			set->typesetter, set->arena, SIDE_SHEET);
	if (sheet->work.status == STATUS_DONE)
		put_on_record(set, sheet);
	return sheet;
}

static enum status add_copy(struct class_set *set, size_t i)
{
	const struct student *student = &roster_of(set->press)->students[i];
	struct sheet *sheet = sheet_of(set, student);
	const struct form *form = sheet->work.form;
	const struct composer composer =
		composer_of(set, student->large_print, sheet->work.errors);
	struct holder holder;

	if (sheet->work.status != STATUS_DONE)
		return work_report(&sheet->work);
	holder = (struct holder){student->at, student->name, student->extra,
		arena_printf(
			set->arena, "%s · Form %s", student->name, form->name)};
	set->copies[set->count] = copy_new(&composer, sheet->document, &holder);
	set->entries[set->count] = (struct roll_entry){i + 1, student->name,
		form->name, notes_of(set->arena, set->press, student),
		form->code, form->points};
	set->count++;
	return STATUS_DONE;
}

static enum status compose_copies(struct class_set *set)
{
	const struct student *students = roster_of(set->press)->students;
	enum status status = STATUS_DONE;

	for (size_t i = set->first; i < set->last && status == STATUS_DONE; i++)
		if (is_selected(set->press, set->forms, &students[i]))
			status = add_copy(set, i);
	return status;
}

/* "w-roster-301-400-key.pdf": of the whole roster, without numbers. */
static const char *file_name(const struct class_set *set, const char *ending)
{
	struct arena *arena = set->press->arena;
	const char *id = set->press->worksheet->id;

	if (set->last - set->first == roster_of(set->press)->count)
		return arena_printf(arena, "%s-roster%s.pdf", id, ending);
	return arena_printf(arena, "%s-roster-%zu-%zu%s.pdf", id,
		set->first + 1, set->last, ending);
}

static enum status add_pdf(struct class_set *set, const char *ending,
	const struct document *const *documents, size_t count)
{
	const struct pdf_job job = {documents, count,
		set->press->worksheet->title, set->press->date};

	return press_add(set->press, set->arena, file_name(set, ending), &job,
		&set->sheaf);
}

/* By form, then tier; a sheet in large print has the same key. */
static int by_key(const void *a, const void *b)
{
	const struct sheet *const *x = a, *const *y = b;

	if ((*x)->form != (*y)->form)
		return (*x)->form < (*y)->form ? -1 : 1;
	if ((*x)->tier != (*y)->tier)
		return (*x)->tier < (*y)->tier ? -1 : 1;
	return (*x)->large_print - (*y)->large_print;
}

static struct sheet **sorted_sheets(struct class_set *set)
{
	struct sheet **sorted = arena_alloc(
		set->arena, set->sheet_count, sizeof(struct sheet *));

	for (size_t i = 0; i < set->sheet_count; i++)
		sorted[i] = &set->sheets[i];
	qsort(sorted, set->sheet_count, sizeof(struct sheet *), by_key);
	return sorted;
}

/* Compose the key of each form and tier in use; *count counts them. */
static enum status compose_keys(
	struct class_set *set, const struct document **keys, size_t *count)
{
	struct sheet **sheets = sorted_sheets(set);
	enum status status = STATUS_DONE;

	for (size_t i = 0; i < set->sheet_count && status == STATUS_DONE; i++) {
		struct work *work = &sheets[i]->work;

		if (i > 0 && sheets[i]->form == sheets[i - 1]->form &&
			sheets[i]->tier == sheets[i - 1]->tier)
			continue;
		keys[(*count)++] = work_compose(work, set->press,
			set->typesetter, set->arena, SIDE_KEY);
		status = work_report(work);
	}
	return status;
}

static enum status add_keys(struct class_set *set)
{
	const struct document **keys =
		arena_alloc(set->arena, set->sheet_count + 1, sizeof(*keys));
	struct composer composer =
		composer_of(set, false, set->sheets[0].work.errors);
	const struct roll roll = {
		set->press->worksheet, set->entries, set->count};
	size_t count = 1;
	enum status status;

	composer.label = "Class list";
	keys[0] = roll_compose(&composer, &roll);
	status = compose_keys(set, keys, &count);
	if (status != STATUS_DONE)
		return status;
	return add_pdf(set, "-key", keys, count);
}

/* The copies and their key. */
static enum status print_copies(struct class_set *set)
{
	enum status status = add_pdf(set, "", set->copies, set->count);

	if (status == STATUS_DONE)
		status = add_keys(set);
	if (status == STATUS_DONE)
		return press_publish(set->press, &set->sheaf);
	press_drop(&set->sheaf);
	return status;
}

/* Print a part, with memory of its own: what is there of all parts stays as
 * it was given.  Adds to *count its copies. */
static enum status print_part(const struct class_set *all, size_t *count)
{
	const size_t students = all->last - all->first;
	struct class_set set = *all;
	enum status status;

	set.arena = arena_new();
	set.copies = arena_alloc(set.arena, students, sizeof(*set.copies));
	set.entries = arena_alloc(set.arena, students, sizeof(*set.entries));
	status = compose_copies(&set);
	if (status == STATUS_DONE && set.count > 0)
		status = print_copies(&set);
	for (size_t i = 0; i < set.sheet_count; i++)
		work_free(&set.sheets[i].work);
	arena_free(set.arena);
	*count += set.count;
	return status;
}

/* Print the students from first to before last, so many in a file. */
static enum status print_parts(struct class_set *set, size_t first, size_t last)
{
	const size_t split = set->press->split;
	enum status status = STATUS_DONE;
	size_t count = 0;

	for (; first < last && status == STATUS_DONE; first = set->last) {
		set->first = first;
		set->last = last - first > split ? first + split : last;
		status = print_part(set, &count);
	}
	if (status == STATUS_DONE && count == 0)
		fprintf(stderr,
			"pensum: no student of %s gets a form that was asked "
			"for\n",
			roster_of(set->press)->path);
	return status;
}

enum status press_copies(struct press *press, struct record *record)
{
	const struct selection *selection = &press->selection;
	const size_t forms = (size_t)press->worksheet->form_count;
	struct arena *arena = arena_new();
	struct class_set set = {.press = press, .record = record};
	enum status status;

	set.typesetter = typesetter_new();
	set.large = look_large_print(press->look);
	set.forms = forms_selected(arena, press);
	set.recorded =
		arena_alloc(arena, forms * TIER_COUNT, sizeof(*set.recorded));
	status = print_parts(&set, selection->first,
		selection->last > 0 ? selection->last
				    : roster_of(press)->count);
	typesetter_free(set.typesetter);
	arena_free(arena);
	return status;
}

void copies_dump(const struct press *press, struct buffer *out)
{
	const struct roster *roster = roster_of(press);
	const bool *forms = forms_selected(out->arena, press);
	const size_t last = press->selection.last > 0 ? press->selection.last
						      : roster->count;

	buffer_printf(out, "roster %s, %zu %s\n", roster->path, roster->count,
		roster->count == 1 ? "student" : "students");
	for (size_t i = press->selection.first; i < last; i++) {
		const struct student *student = &roster->students[i];
		const char *notes = notes_of(out->arena, press, student);

		if (is_selected(press, forms, student))
			buffer_printf(out, "  %zu. %s: form %s%s%s\n", i + 1,
				student->name,
				worksheet_form_name(out->arena,
					press->worksheet, student->form),
				*notes == '\0' ? "" : " · ", notes);
	}
}
