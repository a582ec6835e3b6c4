/*
 * The tree of a guide: which section a lesson stands in, and in which order.
 */
#include "blocks/guide/guide_blocks.h"

#include "bank/bank.h"
#include "bank/kind.h"
#include "base/arena.h"
#include "blocks/block_dump.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static const char text[] =
	"bank: b\n"
	"stimuli: [{id: s, title: A source, text: It says, credit: C}]\n"
	"items:\n"
	"- {id: a, kind: short_answer, stem: Why?, answer: [So, Thus]}\n"
	"- {id: b, kind: timeline, term: Late, date: 1900, significance: S,\n"
	"   who: P, where: Q}\n"
	"- {id: c, kind: timeline, term: Early, date: 1800, significance: R}\n"
	"- {id: d, kind: short_answer, stimulus: s, stem: Who?, answer: I}\n"
	"- {id: e, kind: true_false, stem: No., answer: false, correction: Y}\n"
	"- {id: f, kind: matching, stem: M, pairs: [[g, h], [i, j]]}\n"
	"- {id: k, kind: short_answer, stem: '$x^2$?', answer: '4',\n"
	"   explanation: '$2 \\cdot 2$.'}\n"
	"- {id: l, kind: fill_in, text: 'It {{is}}.'}\n"
	"- {id: m, kind: ordering, stem: O, sequence: [n, o]}\n"
	"- {id: p, kind: short_answer, stimulus: s, stem: When?, answer: "
	"Now}\n";

/* What a bank's items teach, their lists in order. */
static struct taught_list taught_by(struct arena *arena, const char *yaml)
{
	static const size_t order[] = {0, 1};
	static struct source source = {.name = "b"};
	struct reading reading = {arena, error_list_new(arena)};
	const struct wording english = wording_of("en");
	const struct bank *bank;
	struct taught *at;

	source.text = yaml;
	source.length = strlen(yaml);
	bank = bank_read(&reading, &source);
	assert_non_null(bank);
	at = arena_alloc(arena, bank->count, sizeof(*at));
	for (size_t i = 0; i < bank->count; i++) {
		const struct item *item = &bank->items[i];

		at[i] = (struct taught){
			.item = item, .dealt = {order, order, 2, 2}};
		assert_true(item->kind->teach(
			arena, item, &at[i].dealt, &english, &at[i].lesson));
	}
	return (struct taught_list){at, bank->count};
}

static const char *dump_of(struct arena *arena, struct typesetter *typesetter,
	struct taught_list taught)
{
	const struct worksheet worksheet = {.wording = wording_of("en")};
	const struct form none = {.name = "", .worksheet = &worksheet};
	const struct references references = {.arena = arena, .form = &none};
	struct buffer out = {.arena = arena};

	block_dump(guide_blocks(&references, typesetter, taught), &out);
	return buffer_text(&out);
}

static void lessons_of_a_kind_stand_together(void **state)
{
	struct arena *arena = arena_new();
	struct typesetter *typesetter = set_typesetter_new();

	(void)state;
	assert_string_equal(dump_of(arena, typesetter, taught_by(arena, text)),
		"guide\n"
		"  section guide-time\n"
		"    strip\n"
		"      entry 1 \"Early\", 1800\n"
		"      entry 2 \"Late\", 1900\n"
		"  section guide-terms\n"
		"    lesson 1 strong, b/c \"Early\", 1800\n"
		"      note 1800\n"
		"      text \"R\"\n"
		"    lesson 2 strong, b/b \"Late\", 1900\n"
		"      note 1900 \"P\" \"Q\"\n"
		"      text \"S\"\n"
		"  section guide-mistakes\n"
		"    lesson false 1, b/e \"No.\"\n"
		"      feedback \"Y\"\n"
		"  section guide-pairs\n"
		"    lesson 1 strong, b/f \"M\"\n"
		"      pairs\n"
		"        left \"g\"\n"
		"        right \"h\"\n"
		"        left \"i\"\n"
		"        right \"j\"\n"
		"  section guide-formulas\n"
		"    lesson 1 strong, b/k \"x^2?\"\n"
		"      text \"4\"\n"
		"      note \"2⋅2.\"\n"
		"  section guide-sources\n"
		"    lesson 1 strong, b/s \"A source\"\n"
		"      stimulus \"It says\"\n"
		"      source \"C\"\n"
		"      lesson 1 strong, b/d \"Who?\"\n"
		"        text \"I\"\n"
		"      lesson 2 strong, b/p \"When?\"\n"
		"        text \"Now\"\n"
		"  section guide-steps spare\n"
		"    lesson 1 strong, b/m \"O\"\n"
		"      steps \"n\" \"o\"\n"
		"  section guide-facts spare\n"
		"    lesson 1, b/l \"It is.\"\n"
		"  section guide-answers spare\n"
		"    lesson 1 strong, b/a \"Why?\"\n"
		"      text \"So\" \"Thus\"\n");
	set_typesetter_free(typesetter);
	arena_free(arena);
}

static void without_dates_there_is_no_time_line(void **state)
{
	struct arena *arena = arena_new();
	struct typesetter *typesetter = set_typesetter_new();
	const char *dump = dump_of(arena, typesetter,
		taught_by(arena, "bank: b\nitems:\n"
				 "- {id: a, kind: short_answer, stem: Why?, "
				 "answer: So}\n"));

	(void)state;
	assert_null(strstr(dump, "strip"));
	assert_non_null(strstr(dump, "Why?"));
	set_typesetter_free(typesetter);
	arena_free(arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(lessons_of_a_kind_stand_together),
		cmocka_unit_test(without_dates_there_is_no_time_line),
	};

	return cmocka_run_group_tests_name("guide_blocks", tests, NULL, NULL);
}
