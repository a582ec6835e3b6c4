#include "bank/leak/leak_check.h"

#include "base/arena.h"
#include "base/message.h"

#include <assert.h>

enum {
	SHOWN = 60 /* letters of an answer */
};

const char *leak_check_answer(struct arena *arena, const struct leak *leak)
{
	const char *answer = leak->answer;
	size_t length = 0, letters = 0;

	for (size_t at = 0; answer[at] != '\0'; at++) {
		letters += (answer[at] & 0xc0) != 0x80;
		if (letters == SHOWN && length == 0)
			length = at;
	}
	return letters <= SHOWN
		       ? answer
		       : arena_printf(arena, "%.*s…", (int)length, answer);
}

struct where leak_check_place(const struct leak *leak)
{
	static const char *const names[] = {"stem", "term", "text"};
	const struct item *face = leak->stem;

	if (leak->at != NULL)
		return leak->at->at;
	for (size_t i = 0; i < LENGTH(names); i++)
		if (node_get(face->node, names[i]) != NULL)
			return node_get(face->node, names[i])->at;
	return face->at;
}

const char *leak_check_text(const struct leak *leak)
{
	static const char *const texts[] = {
		[LEAK_IN_STEM] = MESSAGE("the stem"),
		[LEAK_IN_CHOICE] = MESSAGE("a choice"),
		[LEAK_IN_PAIR] = MESSAGE("a side of a pair"),
		[LEAK_IN_STEP] = MESSAGE("a step"),
		[LEAK_IN_TABLE] = MESSAGE("the table"),
		[LEAK_IN_WORDS] = MESSAGE("the word bank"),
		[LEAK_IN_HELP] = MESSAGE("a hint"),
		[LEAK_IN_CAPTION] = MESSAGE("a caption"),
		[LEAK_IN_RUBRIC] = MESSAGE("the rubric"),
		[LEAK_IN_CLUE] = MESSAGE("the clue"),
		[LEAK_IN_SOURCE] = MESSAGE("the source"),
	};

	static_assert(LENGTH(texts) == LEAK_IN_COUNT, "a name for each");
	return message_text(texts[leak->in]);
}

void leak_check_warn(struct errors *errors, const struct source *source,
	size_t pairs, const char *where)
{
	const struct where at = {source, 0, 0};

	if (pairs > LEAKS_SHOWN)
		error_warn_at(errors, at,
			"%zu %s: one gives away the answer of the other, "
			"the first %d are shown",
			pairs, message_text(where), LEAKS_SHOWN);
	else
		error_warn_at(errors, at,
			"%zu %s: one gives away the answer of the other", pairs,
			message_text(where));
	error_hint(errors, "make the two enemies, reword one, or write "
			   "\"leaks: avoid\" in the worksheet");
}

static void warn(struct reading *reading, const struct bank *bank,
	const struct leak *leak, const char *more)
{
	const struct item *owner = &bank->items[leak->owner];

	error_warn_briefly_at(reading->errors, leak_check_place(leak),
		"%s gives away \"%s\", the answer of \"%s\" (line %u)%s",
		leak_check_text(leak), leak_check_answer(reading->arena, leak),
		owner->id, (unsigned)owner->at.line, more);
}

void leak_check(struct reading *reading, const struct bank *bank)
{
	const struct leak_scope scope = {.banks = &bank, .bank_count = 1};
	struct arena *arena = arena_new();
	const struct leak_list leaks = leak_find(arena, &scope);
	const struct leak *last = NULL;
	size_t pairs = 0;

	for (size_t i = 0; i < leaks.count; i++) {
		const struct leak *leak = &leaks.at[i];
		const size_t back =
			leak_of_pair(&leaks, leak->giver, leak->owner);

		if (back < i || (last != NULL && last->owner == leak->owner &&
					last->giver == leak->giver))
			continue;
		last = leak;
		if (pairs++ < LEAKS_SHOWN)
			warn(reading, bank, leak,
				back < leaks.count ? LEAK_CHECK_BACK : "");
	}
	if (pairs > 0)
		leak_check_warn(reading->errors, bank->source, pairs,
			pairs == 1 ? "pair of items that a form may hold"
				   : "pairs of items that a form may hold");
	arena_free(arena);
}
