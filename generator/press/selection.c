#include "press/selection.h"

#include "base/arena.h"
#include "base/message.h"
#include "base/suggest.h"
#include "base/whole_number.h"
#include "worksheet/roster/form_name.h"

#include <string.h>

static struct selection range(struct arena *arena, uint32_t first, size_t count)
{
	uint32_t *forms = arena_alloc(arena, count, sizeof(*forms));

	for (size_t i = 0; i < count; i++)
		forms[i] = first + (uint32_t)i;
	return (struct selection){.forms = forms, .form_count = count};
}

/* Raise the number of forms.  Fails if forms have names and too few of them. */
static bool reach(struct worksheet *worksheet, uint64_t count)
{
	if (count <= (uint64_t)worksheet->form_count)
		return true;
	if (worksheet->form_names.count > 0)
		return false;
	worksheet->form_count = (int)count;
	return true;
}

static bool too_many(struct arena *arena, const struct worksheet *worksheet,
	const char **why)
{
	*why = message_printf(
		arena, "the worksheet names %d forms", worksheet->form_count);
	return false;
}

/* "301-400": both ends are numbers from 1 to most. */
static bool read_range(
	const char *text, uint64_t most, uint64_t *first, uint64_t *last)
{
	const char *dash = strchr(text, '-');
	char left[16];

	if (dash == NULL || dash == text ||
		(size_t)(dash - text) >= sizeof(left))
		return false;
	memcpy(left, text, (size_t)(dash - text));
	left[dash - text] = '\0';
	return whole_number(left, 1, most, first) &&
	       whole_number(dash + 1, *first, most, last);
}

/* A letter beyond the worksheet's number of forms raises that number. */
static bool find_named(
	struct worksheet *worksheet, const char *name, uint32_t *index)
{
	const struct text_list names = worksheet->form_names;

	if (form_name_find(names, (uint32_t)worksheet->form_count, name, index))
		return true;
	return names.count == 0 &&
	       form_name_find(names, FORMS_MAX, name, index) &&
	       reach(worksheet, (uint64_t)*index + 1);
}

static bool add_named(struct arena *arena, struct worksheet *worksheet,
	const char *name, uint32_t *index, const char **why)
{
	const char *near = suggest_name(name, worksheet->form_names);

	if (find_named(worksheet, name, index))
		return true;
	if (near != NULL)
		*why = message_printf(arena,
			"no form is named \"%s\"; did you mean \"%s\"?", name,
			near);
	else
		*why = message_printf(arena,
			"no form is named \"%s\"; expected a number, names "
			"or a range such as 3, A,C or 301-400",
			name);
	return false;
}

static bool read_names(struct arena *arena, struct worksheet *worksheet,
	const char *text, struct selection *selection, const char **why)
{
	uint32_t *forms = arena_alloc(arena, strlen(text) + 1, sizeof(*forms));
	size_t count = 0;

	for (const char *at = text; at != NULL;) {
		const char *comma = strchr(at, ',');
		const size_t length =
			comma == NULL ? strlen(at) : (size_t)(comma - at);

		if (!add_named(arena, worksheet, arena_copy(arena, at, length),
			    &forms[count], why))
			return false;
		count++;
		at = comma == NULL ? NULL : comma + 1;
	}
	*selection = (struct selection){.forms = forms, .form_count = count};
	return true;
}

/* A form that is requested twice is printed once. */
static void drop_repeats(struct arena *arena, struct selection *selection)
{
	uint32_t *forms =
		arena_alloc(arena, selection->form_count, sizeof(*forms));
	size_t count = 0;

	for (size_t i = 0; i < selection->form_count; i++) {
		size_t k = 0;

		while (k < count && forms[k] != selection->forms[i])
			k++;
		if (k == count)
			forms[count++] = selection->forms[i];
	}
	*selection = (struct selection){.forms = forms, .form_count = count};
}

const char *selection_slice(
	struct arena *arena, const char *of, size_t first, size_t last)
{
	return arena_printf(arena, "%s%zu-%zu", of, first, last);
}

static bool read_forms(struct arena *arena, struct worksheet *worksheet,
	const char *text, struct selection *selection, const char **why)
{
	uint64_t first = 1, last;
	uint32_t index;
	bool named;

	if (text == NULL) {
		*selection = range(arena, 0, (size_t)worksheet->form_count);
		return true;
	}
	named = form_name_find(worksheet->form_names,
		(uint32_t)worksheet->form_count, text, &index);
	if (!named && (whole_number(text, 1, FORMS_MAX, &last) ||
			      read_range(text, FORMS_MAX, &first, &last))) {
		if (!reach(worksheet, last))
			return too_many(arena, worksheet, why);
		*selection = range(
			arena, (uint32_t)first - 1, (size_t)(last - first + 1));
		if (strchr(text, '-') != NULL)
			selection->slice = selection_slice(
				arena, "", (size_t)first, (size_t)last);
		return true;
	}
	if (!named && text[strspn(text, "0123456789-")] == '\0') {
		*why = message_printf(arena,
			"expected a number or a range from 1 to %d, found "
			"\"%s\"",
			FORMS_MAX, text);
		return false;
	}
	if (!read_names(arena, worksheet, text, selection, why))
		return false;
	drop_repeats(arena, selection);
	return true;
}

static void take_tiers(
	const struct worksheet *worksheet, struct selection *selection)
{
	memcpy(selection->tiers, worksheet->tiers, sizeof(worksheet->tiers));
	selection->tier_count = worksheet->tier_count;
	selection->count = selection->form_count * selection->tier_count;
}

bool selection_read(struct arena *arena, struct worksheet *worksheet,
	const char *text, struct selection *selection, const char **why)
{
	if (!read_forms(arena, worksheet, text, selection, why))
		return false;
	take_tiers(worksheet, selection);
	return true;
}

/* The forms of these students, in order. */
static void take_students(struct arena *arena,
	const struct worksheet *worksheet, struct selection *selection)
{
	const struct student *students = worksheet->roster->students;
	const size_t all = (size_t)worksheet->form_count;
	bool *wanted = arena_alloc(arena, all, sizeof(*wanted));
	uint32_t *forms = arena_alloc(
		arena, selection->last - selection->first, sizeof(*forms));
	size_t count = 0;

	for (size_t i = selection->first; i < selection->last; i++)
		wanted[students[i].form] = true;
	for (size_t i = 0; i < all; i++)
		if (wanted[i])
			forms[count++] = (uint32_t)i;
	selection->forms = forms;
	selection->form_count = count;
}

/* "3/200": the third of 200 parts whose sizes differ by at most one student. */
static bool read_share(
	const char *text, uint64_t count, uint64_t *first, uint64_t *last)
{
	const char *slash = strchr(text, '/');
	uint64_t part, parts;
	char left[16];

	if (slash == NULL || (size_t)(slash - text) >= sizeof(left))
		return false;
	memcpy(left, text, (size_t)(slash - text));
	left[slash - text] = '\0';
	if (!whole_number(slash + 1, 1, count, &parts) ||
		!whole_number(left, 1, parts, &part))
		return false;
	*first = (part - 1) * count / parts + 1;
	*last = part * count / parts;
	return true;
}

static bool read_students(
	const char *text, uint64_t count, uint64_t *first, uint64_t *last)
{
	if (read_share(text, count, first, last) ||
		read_range(text, count, first, last))
		return true;
	if (!whole_number(text, 1, count, first))
		return false;
	*last = *first;
	return true;
}

bool selection_read_students(struct arena *arena,
	const struct worksheet *worksheet, const char *text,
	struct selection *selection, const char **why)
{
	const struct roster *roster = worksheet->roster;
	uint64_t first, last;

	if (roster == NULL) {
		*why = "the worksheet has no roster";
		return false;
	}
	if (!read_students(text, roster->count, &first, &last)) {
		*why = message_printf(arena,
			"expected rows of the roster, 1 to %zu, such as "
			"301-400, or a part such as 3/4, found \"%s\"",
			roster->count, text);
		return false;
	}
	*selection = (struct selection){.first = (size_t)first - 1,
		.last = (size_t)last,
		.slice = selection_slice(
			arena, "roster-", (size_t)first, (size_t)last)};
	take_students(arena, worksheet, selection);
	take_tiers(worksheet, selection);
	return true;
}

void selection_take_tier(struct selection *selection, enum tier tier)
{
	selection->tiers[0] = tier;
	selection->tier_count = 1;
	selection->count = selection->form_count;
}

struct selected selection_at(const struct selection *selection, size_t i)
{
	return (struct selected){selection->forms[i / selection->tier_count],
		selection->tiers[i % selection->tier_count]};
}
