#include "blocks/reference.h"

#include "bank/bank.h"
#include "bank/stimulus.h"
#include "bank/text/reference_text.h"
#include "base/arena.h"
#include "base/buffer.h"
#include "words/wording.h"

#include <string.h>

/* State of resolving a text. */
struct resolving {
	const struct references *references;
	const struct reference_scope *scope;
	struct buffer out;
};

/* The form's wording: references are printed in its letters and digits. */
static const struct wording *wording_of_form(const struct resolving *resolving)
{
	return &resolving->references->form->worksheet->wording;
}

static void put_printed(struct resolving *resolving, const char *number)
{
	buffer_puts(
		&resolving->out, wording_number(resolving->references->arena,
					 wording_of_form(resolving), number));
}

static void put_number(struct resolving *resolving, int number)
{
	put_printed(resolving,
		arena_printf(resolving->references->arena, "%d", number));
}

static bool is_called(const struct resolving *resolving,
	const struct item *item, const char *name)
{
	const struct bank *bank = resolving->scope->bank;

	if (strchr(name, '/') != NULL)
		return text_equal(item->name, name);
	return text_equal(item->id, name) &&
	       (bank == NULL || text_equal(bank->id, item->bank->id));
}

/* The number of a question on the form; NULL if it is not on it. */
static const char *question_number(
	const struct resolving *resolving, const char *name)
{
	const struct form *form = resolving->references->form;

	for (size_t s = 0; s < form->section_count; s++)
		for (size_t i = 0; i < form->sections[s].count; i++) {
			const struct drawn *drawn = &form->sections[s].items[i];

			if (is_called(resolving, drawn->item, name))
				return form_number(
					resolving->references->arena, drawn);
		}
	return NULL;
}

/* The place of a placeholder, as precisely as known. */
static struct where place_of(
	const struct resolving *resolving, const char *typed)
{
	const struct drawn *drawn = resolving->scope->drawn;
	const struct stimulus *stimulus = resolving->scope->stimulus;
	const struct form *form = resolving->references->form;

	if (drawn != NULL)
		return reference_text_place(drawn->item->node, typed);
	if (stimulus != NULL)
		return reference_text_place(stimulus->node, typed);
	return form->worksheet->node != NULL
		       ? reference_text_place(form->worksheet->node, typed)
		       : (struct where){form->worksheet->source, 0, 0};
}

static void refuse(
	const struct resolving *resolving, const char *typed, const char *name)
{
	const struct references *references = resolving->references;

	if (references->errors == NULL)
		return;
	error_at(references->errors, place_of(resolving, typed),
		"%s: that question is not on form %s", typed,
		references->form->name);
	error_hint(
		references->errors, "pin it in its section: pin: [%s]", name);
}

static void put_question(
	struct resolving *resolving, const struct placeholder *placeholder)
{
	struct arena *arena = resolving->references->arena;
	const char *name = placeholder_name(arena, placeholder);
	const char *number = question_number(resolving, name);

	if (number == NULL)
		refuse(resolving,
			arena_copy(arena, placeholder->at, placeholder->length),
			name);
	put_printed(resolving, number == NULL ? "0" : number);
}

/* The letter of a choice as printed, or "?". */
static void put_choice(
	struct resolving *resolving, const struct placeholder *placeholder)
{
	const struct drawn *drawn = resolving->scope->drawn;
	const bool lettered = drawn != NULL && drawn->item->content != NULL &&
			      drawn->item->kind->thing_id != NULL;
	const char *name =
		placeholder_name(resolving->references->arena, placeholder);
	const char *letter = "?";

	for (size_t i = 0; lettered && i < drawn->dealt.choice_count; i++) {
		const char *id = drawn->item->kind->thing_id(
			drawn->item, drawn->dealt.choices[i]);

		if (id != NULL && text_equal(id, name))
			letter = wording_letter(resolving->references->arena,
				wording_of_form(resolving), i);
	}
	buffer_puts(&resolving->out, letter);
}

/* The number of a blank is its own name. */
static void put_blank(
	struct resolving *resolving, const struct placeholder *placeholder)
{
	struct arena *arena = resolving->references->arena;

	buffer_puts(&resolving->out,
		wording_number(arena, wording_of_form(resolving),
			arena_copy(arena, placeholder->name,
				placeholder->name_length)));
}

/* The line of a mark in each layout; NULL if unknown. */
static const int *lines_of(const struct resolving *resolving,
	const struct placeholder *placeholder, size_t *places)
{
	const struct line_table *table = resolving->references->lines;
	const struct stimulus *stimulus = resolving->scope->stimulus;

	for (size_t i = 0; table != NULL && i < table->count; i++) {
		if (table->at[i].stimulus != stimulus)
			continue;
		*places = stimulus->places.count;
		for (size_t k = 0; k < *places; k++)
			if (strncmp(stimulus->places.at[k], placeholder->name,
				    placeholder->name_length) == 0 &&
				stimulus->places.at[k]
						   [placeholder->name_length] ==
					'\0')
				return &table->at[i].at[k];
	}
	return NULL;
}

/* The placeholder of a second line after a dash: the end of a range. */
static bool range_end(
	const struct placeholder *first, struct placeholder *second)
{
	static const char *const dashes[] = {"-", "–", "—"};
	const char *behind = first->at + first->length;

	for (size_t i = 0; i < LENGTH(dashes); i++)
		if (strncmp(behind, dashes[i], strlen(dashes[i])) == 0 &&
			placeholder_next(behind, second) &&
			second->at == behind + strlen(dashes[i]) &&
			second->kind == PLACEHOLDER_LINE)
			return true;
	return false;
}

/* Add a line, or a range of lines, for each layout that differs. */
static void put_lines(struct resolving *resolving, const int *first,
	const int *last, size_t places)
{
	const struct line_table *table = resolving->references->lines;

	for (size_t i = 0; i < table->layout_count; i++) {
		const int from = first[i * places], to = last[i * places];

		if (i > 0 && from == *first && to == *last)
			continue;
		if (i > 0)
			buffer_printf(
				&resolving->out, "; %s ", table->layouts[i]);
		put_number(resolving, from);
		if (to != from) {
			buffer_puts(&resolving->out, "–");
			put_number(resolving, to);
		}
	}
}

/* Add a line or a range.  Returns the rest of the text. */
static const char *put_line(
	struct resolving *resolving, const struct placeholder *placeholder)
{
	struct placeholder second = *placeholder;
	size_t places = 0;
	const int *first = lines_of(resolving, placeholder, &places);
	const int *last;

	range_end(placeholder, &second);
	last = lines_of(resolving, &second, &places);
	if (first != NULL && last != NULL)
		put_lines(resolving, first, last, places);
	else
		buffer_puts(&resolving->out, "…");
	return second.at + second.length;
}

/* Would a number at this place begin a list, "3."? */
static bool begins_list(const struct buffer *out, const char *behind)
{
	return (*behind == '.' || *behind == ')') &&
	       (out->length == 0 || out->at[out->length - 1] == '\n');
}

static const char *put(
	struct resolving *resolving, const struct placeholder *placeholder)
{
	static void (*const puts[])(struct resolving * resolving,
		const struct placeholder *placeholder) = {
		[PLACEHOLDER_QUESTION] = put_question,
		[PLACEHOLDER_CHOICE] = put_choice,
		[PLACEHOLDER_BLANK] = put_blank,
		[PLACEHOLDER_UNKNOWN] = NULL,
	};
	const char *behind = placeholder->at + placeholder->length;
	const bool escapes = begins_list(&resolving->out, behind);

	if (placeholder->kind == PLACEHOLDER_LINE)
		behind = put_line(resolving, placeholder);
	else if (puts[placeholder->kind] != NULL)
		puts[placeholder->kind](resolving, placeholder);
	else
		buffer_add(
			&resolving->out, placeholder->at, placeholder->length);
	if (escapes)
		buffer_putc(&resolving->out, '\\');
	return behind;
}

struct reference_scope reference_scope(const struct drawn *drawn)
{
	return (struct reference_scope){
		drawn->item->bank, drawn, drawn->item->stimulus};
}

const char *reference_text(const struct references *references,
	const struct reference_scope *scope, const char *markdown)
{
	struct resolving resolving = {
		references, scope, {.arena = references->arena}};
	struct placeholder next;

	if (!placeholder_any(markdown) || references->form == NULL)
		return markdown;
	while (placeholder_next(markdown, &next)) {
		buffer_add(
			&resolving.out, markdown, (size_t)(next.at - markdown));
		markdown = put(&resolving, &next);
	}
	buffer_puts(&resolving.out, markdown);
	return buffer_text(&resolving.out);
}
