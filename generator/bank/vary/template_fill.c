#include "bank/vary/template_fill.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "base/message.h"
#include "yaml/place.h"

struct filling {
	struct combination *combination;
	const struct wording *wording;
	struct template_fault *fault;
};

/* Note the fault of a formula without a value. */
static void set_fault(const struct filling *filling)
{
	const struct combination *combination = filling->combination;
	const struct fault *fault = &combination->evaluation.fault;

	*filling->fault = (struct template_fault){
		.what = fault->what, .zero = fault->kind == FAULT_ZERO};
	if (!filling->fault->zero)
		filling->fault->at = vary_where(combination->faulty, fault);
}

/* Note that a value cannot be printed in the placeholder's format. */
static void set_unprinted(const struct filling *filling,
	const struct piece *piece, const struct value *value)
{
	struct arena *arena = filling->combination->evaluation.arena;
	const struct formula *formula = piece->formula;
	const char *text = arena_copy(arena,
		formula->scalar->text + formula->offset, formula->length);

	filling->fault->at = place_in(formula->scalar, piece->at);
	filling->fault->what = arena_printf(arena, "\"%s\" %s", text,
		filling->combination->evaluation.fault.what);
	filling->fault->zero = false;
	filling->fault->hint =
		value->type == VALUE_APPROX
			? message_printf(arena,
				  "state the digits, as in @{%s:2}", text)
			: message_printf(arena,
				  "state the digits, as in @{%s:2}, or print a "
				  "fraction, @{%s:frac}",
				  text, text);
}

static bool put_value(const struct filling *filling, const struct piece *piece,
	struct buffer *out)
{
	struct combination *combination = filling->combination;
	struct value value;
	const char *text;

	if (!combination_value(combination, piece->formula, &value)) {
		set_fault(filling);
		return false;
	}
	if (piece->written) {
		text = combination_write_value(combination, &value);
		buffer_printf(out, "(%s)", text != NULL ? text : "0");
		return true;
	}
	text = figures_print(&combination->evaluation, &value, &piece->figures,
		filling->wording, piece->in_formula);
	if (text == NULL) {
		set_unprinted(filling, piece, &value);
		return false;
	}
	buffer_puts(out, text);
	return true;
}

static struct node *scalar_of(const struct filling *filling,
	const struct template *template, const char *text)
{
	struct node *made = arena_alloc(
		filling->combination->evaluation.arena, 1, sizeof(*made));

	*made = *template->node;
	made->text = text;
	return made;
}

/* A piece as a part of the filled text, at a place in it. */
static struct filled_part part_of(
	const struct template *template, const struct piece *piece, size_t at)
{
	return (struct filled_part){.at = at,
		.written_at =
			piece->text == NULL
				? piece->at
				: (size_t)(piece->text - template->node->text),
		.value = piece->text == NULL};
}

static const struct node *fill_scalar(
	const struct filling *filling, const struct template *template)
{
	struct arena *arena = filling->combination->evaluation.arena;
	struct buffer out = {.arena = arena};
	struct filled *filled = arena_alloc(arena, 1, sizeof(*filled));
	struct filled_part *parts =
		arena_alloc(arena, template->count, sizeof(*parts));
	struct node *made;

	for (size_t i = 0; i < template->count; i++) {
		const struct piece *piece = &template->pieces[i];

		parts[i] = part_of(template, piece, out.length);
		if (piece->text != NULL)
			buffer_add(&out, piece->text, piece->length);
		else if (!put_value(filling, piece, &out))
			return NULL;
	}
	made = scalar_of(filling, template, buffer_text(&out));
	*filled = (struct filled){template->node, parts, template->count};
	made->filled = filled;
	return made;
}

/* Fill in an answer "= a + b".  A "~" marks an approximate number for the
 * reader of the answer. */
static const struct node *fill_computed(
	const struct filling *filling, const struct template *template)
{
	struct combination *combination = filling->combination;
	struct value value;
	const char *text;

	if (!combination_value(combination, template->computed, &value)) {
		set_fault(filling);
		return NULL;
	}
	text = combination_write_value(combination, &value);
	if (text == NULL) {
		combination->faulty = template->computed;
		set_fault(filling);
		return NULL;
	}
	if (value.type == VALUE_APPROX)
		text = arena_printf(combination->evaluation.arena, "~%s", text);
	return scalar_of(filling, template, text);
}

static const struct node *fill_node(
	const struct filling *filling, const struct template *template);

static const struct node *fill_list(
	const struct filling *filling, const struct template *template)
{
	struct arena *arena = filling->combination->evaluation.arena;
	const struct node *from = template->node;
	struct node *made = arena_alloc(arena, 1, sizeof(*made));
	const struct node **items =
		arena_alloc(arena, from->count, sizeof(*items));

	*made = *from;
	made->items = items;
	for (uint32_t i = 0; i < from->count; i++) {
		items[i] = template->parts[i] == NULL
				   ? from->items[i]
				   : fill_node(filling, template->parts[i]);
		if (items[i] == NULL)
			return NULL;
	}
	return made;
}

static const struct node *fill_mapping(
	const struct filling *filling, const struct template *template)
{
	struct arena *arena = filling->combination->evaluation.arena;
	const struct node *from = template->node;
	struct node *made = arena_alloc(arena, 1, sizeof(*made));
	struct pair *pairs = arena_alloc(arena, from->count, sizeof(*pairs));

	*made = *from;
	made->pairs = pairs;
	made->count = 0;
	for (uint32_t i = 0; i < from->count; i++) {
		struct pair pair = from->pairs[i];

		if (vary_owns(filling->combination->vary, pair.value))
			continue;
		if (template->parts != NULL && template->parts[i] != NULL)
			pair.value = fill_node(filling, template->parts[i]);
		if (pair.value == NULL)
			return NULL;
		pairs[made->count++] = pair;
	}
	return made;
}

static const struct node *fill_node(
	const struct filling *filling, const struct template *template)
{
	if (template->node->type == NODE_MAPPING)
		return fill_mapping(filling, template);
	if (template->node->type == NODE_SEQUENCE)
		return fill_list(filling, template);
	return template->computed != NULL ? fill_computed(filling, template)
					  : fill_scalar(filling, template);
}

const struct node *template_fill(const struct template *template,
	struct combination *combination, const struct wording *wording,
	struct template_fault *fault)
{
	const struct filling filling = {combination, wording, fault};

	return fill_node(&filling, template);
}
