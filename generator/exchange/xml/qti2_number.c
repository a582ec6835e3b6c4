#include "exchange/xml/qti2_number.h"

#include "base/arena.h"
#include "exchange/intake/gaps.h"

enum {
	UNIT_BYTES = 12 /* at most, of a unit behind the field */
};

static const struct qti2_declaration *declaration_of(
	const struct qti2_item *item)
{
	return qti2_item_declaration(item, item->interactions[0].xml);
}

bool qti2_number_is(const struct qti2_item *item)
{
	const struct qti2_declaration *declaration = declaration_of(item);

	return item->interaction_count == 1 && declaration != NULL &&
	       declaration->count == 1 &&
	       (text_equal(declaration->base, "float") ||
		       text_equal(declaration->base, "integer")) &&
	       qti2_item_is(item->interactions[0].xml, "textEntryInteraction");
}

/* The first element of this name below an element. */
static const struct xml *below(const struct xml *element, const char *name)
{
	for (const struct xml *at = element->first; at != NULL; at = at->next) {
		const struct xml *found;

		if (at->name == NULL)
			continue;
		found = qti2_item_is(at, name) ? at : below(at, name);
		if (found != NULL)
			return found;
	}
	return NULL;
}

/* A tolerance, absolute or in percent; NULL for none. */
static const char *tolerance_of(struct arena *arena, const struct xml *equal)
{
	const char *mode =
		equal == NULL ? NULL : qti2_item_get(equal, "toleranceMode");
	const char *off =
		equal == NULL ? NULL : qti2_item_get(equal, "tolerance");

	if (mode == NULL || off == NULL || text_equal(mode, "exact"))
		return NULL;
	off = quiz_number(arena, arena_copy(arena, off, strcspn(off, " ")));
	if (off == NULL || text_equal(off, "0"))
		return NULL;
	return text_equal(mode, "relative") ? arena_printf(arena, "%s%%", off)
					    : off;
}

static bool is_unit(const char *text)
{
	return *text != '\0' && strlen(text) <= UNIT_BYTES &&
	       strpbrk(text, " \n.,;:?!") == NULL;
}

/* A short word at the end, behind the field, is the unit.  Within a sentence
 * the field becomes a blank. */
static void read_text(
	struct arena *arena, struct quiz_question *question, const char *text)
{
	struct buffer mark = {.arena = arena};
	const char *at, *rest;

	gaps_mark(&mark, 0);
	at = strstr(text, buffer_text(&mark));
	question->stem = text;
	if (at == NULL)
		return;
	rest = at + mark.length;
	rest += strspn(rest, " ");
	if (*rest != '\0' && !is_unit(rest)) {
		question->stem = arena_printf(arena, "%.*s____%s",
			(int)(at - text), text, at + mark.length);
		return;
	}
	while (at > text && strchr(" \n", at[-1]) != NULL)
		at--;
	question->stem = arena_copy(arena, text, (size_t)(at - text));
	question->unit = *rest == '\0' ? NULL : rest;
}

void qti2_number_read(
	struct reader *reader, const struct qti2_item *item, const char *text)
{
	struct arena *arena = reader->quiz->arena;
	struct quiz_answer *answer = quiz_answer(reader->quiz, reader->question,
		quiz_number(arena, declaration_of(item)->values[0].text));

	reader->question->kind = QUIZ_NUMERIC;
	answer->share = QUIZ_ALL;
	answer->tolerance = tolerance_of(arena, below(item->xml, "equal"));
	read_text(arena, reader->question, text);
}
