#include "exchange/bank/merge.h"

#include "../base/with_arena.h"
#include "exchange/quiz/items.h"
#include "reading.h"
#include "yaml/document/document.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static const char old_bank[] =
	"bank: b\ntitle: T\nitems:\n"
	"  - {id: first, source: s1, kind: essay, stem: Old?, lines: 3, "
	"tags: [mine]}\n"
	"  - {id: why, kind: essay, stem: Why?}\n"
	"  - {id: taken, source: s9, kind: essay, stem: Taken?}\n";

static struct quiz_question *add(
	struct quiz *quiz, const char *source, const char *stem)
{
	struct quiz_question *question =
		quiz_add(quiz, (struct where){NULL, 0, 0}, QUIZ_ESSAY);

	question->source = source;
	question->stem = stem;
	return question;
}

static const struct node *bank_of(struct arena *arena, const char *text)
{
	struct source *source = arena_alloc(arena, 1, sizeof(*source));
	const struct node *root;

	*source = (struct source){"b.yaml", text, strlen(text)};
	root = node_read(arena, source, error_list_new(arena));
	assert_non_null(root);
	return root;
}

/* The quiz merged into a bank, as YAML. */
static const char *merged(
	struct arena *arena, struct quiz *quiz, const struct node *old)
{
	struct slugs *slugs = slugs_new(arena);
	struct merge merge = merge_begin(arena, old, slugs);
	struct tree entries = {.arena = arena}, none = {.arena = arena};
	struct buffer out = {.arena = arena};
	const struct node *items;

	merge_match(&merge, quiz);
	items_name(quiz, slugs);
	for (size_t i = 0; i < quiz->count; i++)
		tree_add(&entries,
			merge_entry(&merge, &quiz->questions[i],
				items_node(quiz, &quiz->questions[i])));
	items = merge_rest(&merge, &entries, "items");
	document_write(&out,
		old == NULL ? items
			    : merge_root(&merge, tree_list(&none), items),
		NULL);
	return buffer_text(&out);
}

static void questions_match_by_source_or_by_id(void **state)
{
	struct quiz quiz = {.arena = *state, .errors = error_list_new(*state)};

	quiz_tag(&quiz, add(&quiz, "s1", "New?"), "fresh");
	add(&quiz, NULL, "Why?")->points = "2";
	add(&quiz, "s2", "Taken?");
	assert_string_equal(merged(*state, &quiz, bank_of(*state, old_bank)),
		"bank: b\ntitle: T\n\nitems:\n"
		"  - id: first\n    source: s1\n    kind: essay\n"
		"    stem: New?\n    lines: 3\n    tags: [mine, fresh]\n\n"
		"  - id: why\n    kind: essay\n    stem: Why?\n"
		"    points: 2\n\n"
		"  - id: taken\n    source: s9\n    kind: essay\n"
		"    stem: Taken?\n\n"
		"  - id: taken-2\n    kind: essay\n    stem: Taken?\n"
		"    source: s2\n");
}

static void a_new_bank_has_the_questions_alone(void **state)
{
	struct quiz quiz = {.arena = *state, .errors = error_list_new(*state)};

	add(&quiz, NULL, "Why?");
	assert_string_equal(merged(*state, &quiz, NULL),
		"- id: why\n  kind: essay\n  stem: Why?\n");
}

static void refused_questions_match_nothing(void **state)
{
	struct quiz quiz = {.arena = *state, .errors = error_list_new(*state)};
	struct slugs *slugs = slugs_new(*state);
	struct merge merge =
		merge_begin(*state, bank_of(*state, old_bank), slugs);

	add(&quiz, "s1", "New?")->refused = "no";
	merge_match(&merge, &quiz);
	assert_null(merge.known[0]);
	assert_null(quiz.questions[0].id);
	assert_string_equal(slugs_take(slugs, "why"), "why-2");
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, with_arena_setup, with_arena_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(questions_match_by_source_or_by_id),
		TEST(a_new_bank_has_the_questions_alone),
		TEST(refused_questions_match_nothing),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
