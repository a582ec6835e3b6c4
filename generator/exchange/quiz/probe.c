#include "exchange/quiz/probe.h"

#include "bank/bank.h"
#include "base/arena.h"

/* Is a bank with this item free of mistakes? */
static bool is_accepted(const char *item)
{
	struct arena *arena = arena_new();
	struct reading reading = {
		.arena = arena, .errors = error_list_new(arena)};
	const char *text = arena_printf(
		arena, "bank: probe\nitems:\n  - {id: a, %s}\n", item);
	const struct source source = {"probe", text, strlen(text)};
	const bool accepted = bank_read(&reading, &source) != NULL;

	arena_free(arena);
	return accepted;
}

void probe_banks(struct quiz *quiz)
{
	quiz->credits = is_accepted(
		"kind: multiple_choice, stem: s, choices: "
		"[{text: a, correct: true}, {text: b, credit: 0.5}, c]");
	quiz->also = is_accepted("kind: short_answer, stem: s, "
				 "answer: {text: a, also: [b]}");
}
