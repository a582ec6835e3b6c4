#include "press/run/record_choice.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "base/message.h"
#include "base/suggest.h"
#include "draw/sheet_code.h"

#include <ctype.h>
#include <string.h>

enum {
	NAMES_TOLD = 8
};

/* The text to look for, and the record. */
struct search {
	struct arena *arena;
	const struct recorded *recorded;
	const char *text;
	const char *code; /* if the text is a code, or NULL */
};

/* Is this form, on its tier, the one named "A-support"? */
static bool is_tier_of(const struct form *form, const char *text)
{
	const size_t length = strlen(form->name);

	return strncmp(text, form->name, length) == 0 && text[length] == '-' &&
	       strcmp(text + length + 1, tier_name(form->tier)) == 0;
}

static bool is_named(const struct search *search, const struct form *form)
{
	return strcmp(form->name, search->text) == 0;
}

static bool is_on_tier(const struct search *search, const struct form *form)
{
	return is_tier_of(form, search->text);
}

static bool has_code(const struct search *search, const struct form *form)
{
	return search->code != NULL && strcmp(form->code, search->code) == 0;
}

/* In order of priority, because a form's name may look like a code. */
static bool (*const ways[])(const struct search *search,
	const struct form *form) = {is_named, is_on_tier, has_code};

/* Find the forms by the first method that matches any. */
static size_t find(const struct search *search, const struct form **forms)
{
	const struct recorded *recorded = search->recorded;
	size_t count = 0;

	for (size_t w = 0; w < LENGTH(ways) && count == 0; w++)
		for (size_t i = 0; i < recorded->form_count; i++)
			if (ways[w](search, recorded->forms[i]))
				forms[count++] = recorded->forms[i];
	return count;
}

static void hint_code(const struct search *search, struct buffer *out)
{
	const struct recorded *recorded = search->recorded;
	const char **codes = arena_alloc(
		search->arena, recorded->form_count, sizeof(*codes));
	const char *near;

	for (size_t i = 0; i < recorded->form_count; i++)
		codes[i] = recorded->forms[i]->code;
	near = suggest_name(sheet_code_capitals(search->arena, search->text),
		(struct text_list){codes, recorded->form_count});
	if (near != NULL)
		message_put(out, "; did you mean \"%s\"?", near);
}

/* Short names all resemble each other, so the first ones are listed. */
static void hint_names(const struct search *search, struct buffer *out)
{
	const struct recorded *recorded = search->recorded;
	const size_t count = recorded->form_count;
	size_t told = 0;

	for (size_t i = 0; i < count && told < NAMES_TOLD;
		i += recorded->tier_count, told++)
		buffer_printf(out, "%s%s",
			told == 0 ? message_text("; it has ") : ", ",
			recorded->forms[i]->name);
	if (count > told * recorded->tier_count)
		buffer_puts(out, ", …");
}

static const char *unknown(const struct search *search)
{
	const bool code = search->code != NULL ||
			  sheet_code_resembles(search->text) == CODE_WHOLE;
	struct buffer out = {.arena = search->arena};

	if (search->code != NULL)
		message_put(&out,
			"--form: no sheet of the record has the code \"%s\"",
			search->code);
	else if (code)
		message_put(&out,
			"--form: \"%s\" is not a sheet code: its last letter "
			"does not fit the others",
			search->text);
	else
		message_put(&out,
			"--form: no form of the record is named \"%s\"",
			search->text);
	if (code)
		hint_code(search, &out);
	else
		hint_names(search, &out);
	return buffer_text(&out);
}

/* Keep the sheets of a tier.  Returns their number. */
static size_t leave_tier(
	const struct form **forms, size_t count, enum tier tier)
{
	size_t left = 0;

	for (size_t i = 0; i < count; i++)
		if (forms[i]->tier == tier)
			forms[left++] = forms[i];
	return left;
}

static void add_tier(struct selection *selection, enum tier tier)
{
	for (size_t i = 0; i < selection->tier_count; i++)
		if (selection->tiers[i] == tier)
			return;
	selection->tiers[selection->tier_count++] = tier;
}

/* List the forms and tiers among the sheets. */
static struct selection selection_of(
	struct arena *arena, const struct form *const *forms, size_t count)
{
	struct selection selection = {.count = count};
	uint32_t *indexes = arena_alloc(arena, count, sizeof(*indexes));
	bool *seen = arena_alloc(arena, FORMS_MAX, sizeof(*seen));

	for (size_t i = 0; i < count; i++) {
		add_tier(&selection, forms[i]->tier);
		if (!seen[forms[i]->index])
			indexes[selection.form_count++] = forms[i]->index;
		seen[forms[i]->index] = true;
	}
	selection.forms = indexes;
	return selection;
}

bool record_choice_read(struct arena *arena, const struct recorded *recorded,
	const struct record_choice_asked *asked, struct record_choice *choice)
{
	const struct form **forms =
		arena_alloc(arena, recorded->form_count, sizeof(*forms));
	size_t count = recorded->form_count;

	if (asked->form != NULL) {
		const struct search search = {arena, recorded, asked->form,
			sheet_code_read(arena, asked->form)};

		count = find(&search, forms);
		choice->why = count == 0 ? unknown(&search) : NULL;
		if (count == 0)
			return false;
	} else if (count > 0) {
		memcpy(forms, recorded->forms, count * sizeof(*forms));
	}
	if (asked->tier != NULL)
		count = leave_tier(forms, count, tier_named(asked->tier));
	choice->why = "the record has no forms";
	if (asked->tier != NULL)
		choice->why = message_printf(arena,
			asked->form == NULL
				? "--tier: no sheet of the record is on the "
				  "tier %s"
				: "--tier: no sheet asked for is on the tier "
				  "%s",
			asked->tier);
	choice->selection = selection_of(arena, forms, count);
	choice->forms = forms;
	return count > 0;
}
