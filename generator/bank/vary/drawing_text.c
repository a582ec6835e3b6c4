#include "bank/vary/drawing_text.h"

#include "bank/vary/figures.h"
#include "base/arena.h"
#include "base/buffer.h"
#include "base/message.h"
#include "base/xml/xml_escape.h"
#include "words/wording.h"

#include <string.h>

enum {
	THOUSANDTHS = 3
};

struct filling {
	struct combination *combination;
	const struct source *source;
	const struct wording *wording;
	struct template_fault *fault;
	struct buffer out;
};

bool drawing_text_varies(const struct source *source)
{
	return strlen(source->text) == source->length &&
	       strstr(source->text, "@{") != NULL;
}

static struct where place_of(const struct source *source, const char *at)
{
	struct where where = {source, 1, 1};

	for (const char *c = source->text; c < at; c++) {
		if (*c == '\n') {
			where.line++;
			where.col = 0;
		}
		if (((unsigned char)c[1] & 0xc0) != 0x80)
			where.col++;
	}
	return where;
}

static bool fail(struct filling *filling, const char *at, const char *what)
{
	*filling->fault = (struct template_fault){
		.at = place_of(filling->source, at), .what = what};
	return false;
}

static bool round_to(const struct figures *figures, struct rational number,
	struct rational *rounded)
{
	int decimals;

	if (figures->style == FIGURES_DECIMALS)
		return rational_round(number, figures->digits, rounded);
	if (figures->style == FIGURES_SIGNIFICANT)
		return figures_significant(
			number, figures->digits, rounded, &decimals);
	return rational_round(number, THOUSANDTHS, rounded);
}

/* "12.345": a number as an attribute has it, in any language. */
static bool put_attribute(struct filling *filling, const char *at,
	const struct value *value, const struct figures *figures)
{
	struct evaluation *evaluation = &filling->combination->evaluation;
	struct rational number;
	const char *text = NULL;

	if (value->type == VALUE_TEXT) {
		xml_escape_text(&filling->out, value->text);
		return true;
	}
	if (value->type != VALUE_TRUTH &&
		evaluate_decimal(evaluation, value, 0, &number) &&
		round_to(figures, number, &number))
		text = figures_ascii(evaluation->arena, number, -1);
	if (text == NULL)
		return fail(filling, at, "expected a number here");
	buffer_puts(&filling->out, text);
	return true;
}

static bool put_words(struct filling *filling, const char *at,
	const struct value *value, const struct figures *figures)
{
	struct evaluation *evaluation = &filling->combination->evaluation;
	const char *text = figures_print(
		evaluation, value, figures, filling->wording, false);

	if (text == NULL)
		return fail(filling, at,
			message_printf(evaluation->arena, "the value %s",
				evaluation->fault.what));
	xml_escape_text(&filling->out, text);
	return true;
}

static const char *find_colon(const char *at, const char *end)
{
	const char *colon = memchr(at, ':', (size_t)(end - at));

	return colon != NULL ? colon : end;
}

/* Put what stands between "@{" and "}". */
static bool put_value(
	struct filling *filling, const char *at, const char *end, bool in_tag)
{
	struct combination *combination = filling->combination;
	const char *colon = find_colon(at, end);
	struct figures figures = {.style = FIGURES_EXACT};
	struct fault fault;
	const struct formula formula = {NULL, 0, (size_t)(colon - at),
		expression_parse(combination->evaluation.arena, at,
			(size_t)(colon - at), &combination->vary->names,
			&fault)};
	struct value value;

	if (formula.root == NULL)
		return fail(filling, at + fault.at, fault.what);
	if (colon < end &&
		!figures_parse(colon + 1, (size_t)(end - colon - 1), &figures))
		return fail(filling, colon + 1, "unknown format");
	if (!combination_value(combination, &formula, &value)) {
		fail(filling, at, combination->evaluation.fault.what);
		filling->fault->zero =
			combination->evaluation.fault.kind == FAULT_ZERO;
		return false;
	}
	return in_tag && figures.style <= FIGURES_SIGNIFICANT
		       ? put_attribute(filling, at, &value, &figures)
		       : put_words(filling, at, &value, &figures);
}

/* Whether a place is between "<" and ">". */
static bool is_in_tag(const char *text, const char *at)
{
	while (at > text && *at != '<' && *at != '>')
		at--;
	return *at == '<';
}

const struct source *drawing_text_fill(struct combination *combination,
	const struct source *source, const struct wording *wording,
	struct template_fault *fault)
{
	struct arena *arena = combination->evaluation.arena;
	struct filling filling = {
		combination, source, wording, fault, {.arena = arena}};
	const char *from = source->text, *at;
	struct source *made;

	while ((at = strstr(from, "@{")) != NULL) {
		const char *end = strchr(at, '}');

		if (at > from && at[-1] == '@') {
			buffer_add(&filling.out, from, (size_t)(at - from) - 1);
			buffer_puts(&filling.out, "@{");
			from = at + 2;
			continue;
		}
		if (end == NULL) {
			fail(&filling, at, "\"@{\" without a \"}\"");
			return NULL;
		}
		buffer_add(&filling.out, from, (size_t)(at - from));
		if (!put_value(
			    &filling, at + 2, end, is_in_tag(source->text, at)))
			return NULL;
		from = end + 1;
	}
	buffer_puts(&filling.out, from);
	made = arena_alloc(arena, 1, sizeof(*made));
	*made = (struct source){
		source->name, buffer_text(&filling.out), filling.out.length};
	return made;
}
