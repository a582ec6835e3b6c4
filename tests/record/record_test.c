#include "record/record.h"

#include "../draw/made.h"
#include "bank/kind/fill_in.h"
#include "bank/kind/matching.h"
#include "bank/kind/ordering.h"
#include "bank/kind/true_false.h"
#include "base/version.h"
#include "yaml/node.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static const struct node key_node = {.text = "stem", .plain = true};
static const struct node stem_node = {.text = "Why \"now\"?\n"};
static const struct pair stem_pair = {&key_node, &stem_node};
static const struct node item_node = {
	.type = NODE_MAPPING, .pairs = &stem_pair, .count = 1};

static const struct choice choices[] = {{.text = "no"},
	{.text = "yes", .correct = true}, {.text = "also", .correct = true}};
static const struct multiple_choice one_right = {
	.choices = choices, .choice_count = 2};
static const struct multiple_choice two_right = {
	.choices = choices, .choice_count = 3, .keep_last = 3};

static const struct stimulus map = {.name = "b/map", .node = &stem_node};

static const struct item items[] = {
	{.id = "why",
		.kind = &essay_rules,
		.points = 5 * POINT / 2,
		.node = &item_node},
	{.id = "not-drawn", .kind = &timeline_rules, .node = &item_node},
	{.id = "one",
		.kind = &multiple_choice_rules,
		.points = POINT,
		.content = &one_right,
		.node = &item_node},
	{.id = "both",
		.kind = &multiple_choice_rules,
		.points = POINT,
		.stimulus = &map,
		.content = &two_right,
		.node = &item_node},
};

/* Where the items stand: the second reaches into a further page. */
static const struct item_pages pages[] = {{1, 1}, {1, 2}, {2, 2}};

static void gather(void *to, const char *text, size_t length)
{
	buffer_add(to, text, length);
}

/* The text of a record of this many forms. */
static const char *recorded(struct arena *arena, uint32_t forms)
{
	const struct font_record fonts[] = {
		{"CharisSIL", "c0de", false}, {"CharisSIL-Bold", "f00d", true}};
	const struct record_facts facts = {.made = "2026-11-24",
		.epoch = "1795478400",
		.one_file = true,
		.qr = true,
		.matrix = "both",
		.fonts = fonts,
		.font_count = forms == 0 ? 0 : LENGTH(fonts)};
	const struct bank *bank = made_bank(arena, "b", items, LENGTH(items));
	struct section sections[] = {
		made_section("choices", 2), made_section("Essay: \"why\"", 1)};
	struct worksheet sheet = made_worksheet(&bank, sections, 2);
	const struct form_plan *plan;
	struct record *record;
	struct buffer out = {.arena = arena};

	sections[0].draw.kinds = KINDS(&multiple_choice_rules);
	sections[0].order = ORDER_BANK;
	sections[1].draw.kinds = KINDS(&essay_rules);
	sheet.title = "Quiz: \"A\\B\"\tü";
	sheet.node = &item_node;
	sheet.form_count = 5;
	sheet.key_style = KEY_BOTH;
	sheet.key_mono = true;
	plan = plan_new(arena, &sheet, UINT64_MAX);
	record = record_begin(arena, &sheet, UINT64_MAX, &facts,
		(struct record_sink){gather, &out});
	for (uint32_t i = 0; i < forms; i++) {
		struct arena *passing = arena_new();
		const char *why = NULL;

		record_add(record, form_draw(passing, plan, i, TIER_CORE, &why),
			pages, 2);
		arena_free(passing);
	}
	record_end(record, false);
	return buffer_text(&out);
}

static const struct node *read_back(struct arena *arena, const char *text)
{
	const struct source source = {"record", text, strlen(text)};
	struct source *kept = arena_alloc(arena, 1, sizeof(*kept));
	struct errors *errors = error_list_new(arena);
	const struct node *node;

	*kept = source;
	node = node_read(arena, kept, errors);
	assert_int_equal(error_count(errors), 0);
	assert_non_null(node);
	return node;
}

/* The node at a path such as "forms/0/sections/1/id". */
static const struct node *at(const struct node *node, const char *path)
{
	while (*path != '\0') {
		const size_t length = strcspn(path, "/");
		char part[64] = "";

		assert_true(length < sizeof(part));
		memcpy(part, path, length);
		path += length + (path[length] == '/');
		if (node->type == NODE_SEQUENCE) {
			const size_t i = strtoul(part, NULL, 10);

			assert_true(i < node->count);
			node = node->items[i];
		} else {
			node = node_get(node, part);
			assert_non_null(node);
		}
	}
	return node;
}

static void assert_at(
	const struct node *node, const char *path, const char *expected)
{
	assert_int_equal(at(node, path)->type, NODE_SCALAR);
	assert_string_equal(at(node, path)->text, expected);
}

static void the_head_describes_the_run(void **state)
{
	struct arena *arena = arena_new();
	const struct node *record = read_back(arena, recorded(arena, 1));

	(void)state;
	assert_at(record, "record", "1");
	assert_at(record, "generator", "pensum " PENSUM_VERSION);
	assert_at(record, "made", "2026-11-24");
	assert_at(record, "options/one_file", "true");
	assert_at(record, "options/matrix", "both");
	assert_at(record, "options/qr", "true");
	assert_at(record, "options/key/style", "both");
	assert_at(record, "options/key/mono", "true");
	assert_at(record, "options/source_date_epoch", "1795478400");
	assert_at(record, "worksheet/id", "quiz");
	assert_at(record, "worksheet/title", "Quiz: \"A\\B\"\tü");
	assert_at(record, "worksheet/path", "quiz.yaml");
	assert_at(record, "seed", "18446744073709551615");
	assert_at(record, "rng", "1");
	assert_at(record, "banks/0/bank", "b");
	assert_at(record, "banks/0/hash", "0123");
	assert_at(record, "fonts/1/name", "CharisSIL-Bold");
	assert_at(record, "fonts/1/hash", "f00d");
	assert_at(record, "worksheet_content/stem", "Why \"now\"?\n");
	arena_free(arena);
}

static void each_form_has_its_items_in_printed_order(void **state)
{
	struct arena *arena = arena_new();
	const struct node *record = read_back(arena, recorded(arena, 2));
	const struct node *form = at(record, "forms/1");

	(void)state;
	assert_int_equal(at(record, "forms")->count, 2);
	assert_at(record, "forms/0/name", "A");
	assert_at(form, "name", "B");
	assert_at(form, "tier", "core");
	assert_at(form, "points", "4.5");
	assert_at(form, "pages", "2");
	assert_int_equal(strlen(at(form, "code")->text), 7);
	assert_at(form, "sections/0/id", "choices");
	assert_at(form, "sections/0/items/0/id", "b/one");
	assert_at(form, "sections/0/items/0/number", "1");
	assert_at(form, "sections/0/items/0/points", "1");
	assert_at(form, "sections/0/items/0/page", "1");
	assert_null(node_get(at(form, "sections/0/items/0"), "last_page"));
	assert_at(form, "sections/0/items/1/last_page", "2");
	assert_at(form, "sections/1/id", "Essay: \"why\"");
	assert_at(form, "sections/1/items/0/id", "b/why");
	assert_at(form, "sections/1/items/0/number", "3");
	assert_at(form, "sections/1/items/0/points", "2.5");
	assert_at(form, "sections/1/items/0/page", "2");
	assert_null(node_get(at(form, "sections/1/items/0"), "choices"));
	assert_null(node_get(at(form, "sections/1/items/0"), "key"));
	arena_free(arena);
}

static void the_key_is_where_the_choices_put_it(void **state)
{
	struct arena *arena = arena_new();
	const struct node *record = read_back(arena, recorded(arena, 5));
	int turned = 0;

	(void)state;
	for (size_t i = 0; i < 5; i++) {
		const struct node *drawn =
			at(at(record, "forms")->items[i], "sections/0/items");

		assert_int_equal(at(drawn, "0/choices")->count, 2);
		if (strcmp(at(drawn, "0/choices/0")->text, "1") == 0) {
			turned++;
			assert_at(drawn, "0/key", "A");
		} else {
			assert_at(drawn, "0/key", "B");
		}
		assert_at(drawn, "1/choices/2", "2");
		assert_at(drawn, "1/key/0", "B");
		assert_at(drawn, "1/key/1", "C");
	}
	assert_in_range(turned, 1, 4);
	arena_free(arena);
}

/* The record of one form with all that can be dealt. */
static const char *recorded_deals(struct arena *arena)
{
	static const struct match pairs[] = {
		{.left = "a", .right = "A"}, {.left = "b", .right = "B"}};
	const struct matching match = {
		.pairs = pairs, .pair_count = 2, .distractors = TEXTS("X")};
	const struct fill_in fill = {
		.word_bank = true, .words = TEXTS("one", "\"two\"")};
	const struct ordering steps = {.sequence = TEXTS("1", "2")};
	const struct true_false not_true = {.stem = "s"};
	const struct item dealt[] = {
		{.id = "m",
			.kind = &matching_rules,
			.points = POINT,
			.content = &match,
			.node = &item_node},
		{.id = "f",
			.kind = &fill_in_rules,
			.points = POINT,
			.content = &fill,
			.node = &item_node},
		{.id = "o",
			.kind = &ordering_rules,
			.points = POINT,
			.content = &steps,
			.node = &item_node},
		{.id = "t",
			.kind = &true_false_rules,
			.points = POINT,
			.content = &not_true,
			.node = &item_node},
	};
	const struct item_pages first[4] = {{1, 1}, {1, 1}, {1, 1}, {1, 1}};
	const struct bank *bank = made_bank(arena, "b", dealt, LENGTH(dealt));
	struct section section = made_section("s", LENGTH(dealt));
	struct worksheet sheet = made_worksheet(&bank, &section, 1);
	const struct record_facts facts = {.made = "2026-11-24"};
	struct record *record;
	struct buffer out = {.arena = arena};
	const char *why = NULL;

	section.order = ORDER_BANK;
	section.word_bank = true;
	sheet.node = &item_node;
	record = record_begin(
		arena, &sheet, 7, &facts, (struct record_sink){gather, &out});
	record_add(record,
		form_draw(
			arena, plan_new(arena, &sheet, 7), 0, TIER_CORE, &why),
		first, 1);
	record_end(record, false);
	return buffer_text(&out);
}

/* Each number of a list, from 0, stands in it once. */
static void assert_permuted(const struct node *list, size_t count)
{
	unsigned seen = 0;

	assert_int_equal(list->count, count);
	for (size_t i = 0; i < count; i++)
		seen |= 1u << strtoul(list->items[i]->text, NULL, 10);
	assert_int_equal(seen, (1u << count) - 1);
}

static void all_that_was_dealt_is_recorded(void **state)
{
	struct arena *arena = arena_new();
	const struct node *record = read_back(arena, recorded_deals(arena));
	const struct node *section = at(record, "forms/0/sections/0");
	const struct node *drawn = at(section, "items");
	const char *first = at(section, "words/0")->text;
	const char *picked = at(drawn, "0/picked/0")->text;

	(void)state;
	assert_int_equal(at(section, "words")->count, 2);
	assert_at(section, "words/1",
		strcmp(first, "one") == 0 ? "\"two\"" : "one");
	assert_permuted(at(drawn, "0/picked"), 2);
	assert_permuted(at(drawn, "0/choices"), 3);
	for (size_t i = 0; i < 3; i++)
		if (strcmp(at(drawn, "0/choices")->items[i]->text, picked) == 0)
			assert_int_equal(
				*at(drawn, "0/key/0")->text, 'A' + (int)i);
	/* Its words are in the section's bank, which has an order for them. */
	assert_null(node_get(drawn->items[1], "choices"));
	assert_null(node_get(drawn->items[1], "key"));
	assert_permuted(at(drawn, "2/choices"), 2);
	assert_int_equal(atoi(at(drawn, "2/key/0")->text),
		atoi(at(drawn, "2/choices/0")->text) + 1);
	assert_at(drawn, "3/key", "F");
	arena_free(arena);
}

static void drawn_items_are_kept_whole_and_once(void **state)
{
	struct arena *arena = arena_new();
	const struct node *record = read_back(arena, recorded(arena, 2));
	const struct node *kept = at(record, "items");

	(void)state;
	assert_int_equal(kept->count, 3);
	assert_string_equal(kept->pairs[0].key->text, "b/both");
	assert_string_equal(kept->pairs[1].key->text, "b/one");
	assert_string_equal(kept->pairs[2].key->text, "b/why");
	assert_at(kept->pairs[2].value, "stem", "Why \"now\"?\n");
	assert_int_equal(
		strlen(at(record, "forms/0/sections/0/items/0/hash")->text),
		64);
	arena_free(arena);
}

static void stimuli_of_drawn_items_are_kept(void **state)
{
	struct arena *arena = arena_new();
	const struct node *record = read_back(arena, recorded(arena, 2));
	const struct node *drawn = at(record, "forms/1/sections/0/items");

	(void)state;
	assert_null(node_get(drawn->items[0], "stimulus"));
	assert_at(drawn->items[1], "stimulus", "b/map");
	assert_int_equal(at(record, "stimuli")->count, 1);
	assert_string_equal(at(record, "stimuli")->pairs[0].key->text, "b/map");
	assert_string_equal(
		at(record, "stimuli")->pairs[0].value->text, "Why \"now\"?\n");
	assert_null(node_get(read_back(arena, recorded(arena, 0)), "stimuli"));
	arena_free(arena);
}

static void a_record_reads_as_a_list_of_lines(void **state)
{
	static const char form[] = "          - id: \"b/why\"\n"
				   "            number: 3\n"
				   "            points: 2.5\n"
				   "            hash: \"";
	struct arena *arena = arena_new();
	const char *text = recorded(arena, 1);

	(void)state;
	assert_non_null(strstr(text, form));
	assert_non_null(strstr(text, "            choices: [0, 1, 2]\n"
				     "            key: [\"B\", \"C\"]\n"));
	assert_memory_equal(text, "record: 1\ngenerator: \"pensum ", 29);
	arena_free(arena);
}

static void a_record_without_forms_is_valid(void **state)
{
	struct arena *arena = arena_new();
	const struct node *record = read_back(arena, recorded(arena, 0));

	(void)state;
	assert_int_equal(at(record, "forms")->count, 0);
	assert_int_equal(at(record, "fonts")->count, 0);
	assert_int_equal(at(record, "items")->count, 0);
	arena_free(arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_head_describes_the_run),
		cmocka_unit_test(each_form_has_its_items_in_printed_order),
		cmocka_unit_test(the_key_is_where_the_choices_put_it),
		cmocka_unit_test(all_that_was_dealt_is_recorded),
		cmocka_unit_test(drawn_items_are_kept_whole_and_once),
		cmocka_unit_test(stimuli_of_drawn_items_are_kept),
		cmocka_unit_test(a_record_reads_as_a_list_of_lines),
		cmocka_unit_test(a_record_without_forms_is_valid),
	};

	return cmocka_run_group_tests_name("record", tests, NULL, NULL);
}
