/*
 * Every form meets the demands of its sections: read from the records of runs
 * of fifty forms.
 */
#include "room.h"

#include "base/common.h"

enum {
	FORMS = 50
};

static const char bank[] =
	"bank: b\n"
	"items:\n"
	"- {id: t1, kind: timeline, term: T1, date: 1918, significance: S,\n"
	"   tags: [war], difficulty: easy}\n"
	"- {id: t2, kind: timeline, term: T2, date: 44 BCE, significance: S,\n"
	"   tags: [war, rome], difficulty: hard}\n"
	"- {id: t3, kind: timeline, term: T3, date: c. 1405, significance: S,\n"
	"   tags: [sea], difficulty: medium}\n"
	"- {id: t4, kind: timeline, term: T4, date: -221, significance: S,\n"
	"   tags: [war, china], difficulty: hard}\n"
	"- {id: t5, kind: timeline, term: T5, date: 1918-11, significance: S,\n"
	"   tags: [war, peace], difficulty: easy}\n"
	"- {id: t6, kind: timeline, term: T6, date: 1800s, significance: S,\n"
	"   tags: [peace], difficulty: 2}\n"
	"- {id: t7, kind: timeline, term: T7, date: 1914-1918,\n"
	"   significance: S, tags: [war, sea], difficulty: easy, enemies: "
	"[t1]}\n"
	"- {id: m1, kind: multiple_choice, stem: M1, keep_last: 2, choices:\n"
	"   [A, {text: B, correct: true}, C, D, E], enemies: [m2]}\n"
	"- {id: m2, kind: multiple_choice, stem: M2, points: 2.5, choices:\n"
	"   [{text: A, correct: true}, {text: B, correct: true}, C, D]}\n"
	"- {id: m3, kind: multiple_choice, stem: M3, points: 2, choices:\n"
	"   [{text: A, correct: true}, B, C]}\n";

/* A run of fifty forms, in its record. */
static struct node drawn_forms(
	struct room *room, const char *fields, const char *sections)
{
	const struct node *record;
	struct node forms;

	room_write(room, "b.yaml", bank);
	room_write(room, "w.yaml",
		arena_printf(room->arena,
			"worksheet: w\ntitle: W\nbanks: [b.yaml]\nseed: 3\n"
			"forms: %d\n%ssections:\n%s",
			FORMS, fields, sections));
	room_do(room, "\"$PENSUM\" make w.yaml");
	record = room_node(room, "out/w.record.yaml");
	forms = list_of(record, "forms");
	assert_int_equal(forms.count, FORMS);
	return forms;
}

static struct node items_of(const struct node *form, size_t section)
{
	const struct node sections = list_of(form, "sections");

	assert_true(section < sections.count);
	return list_of(sections.items[section], "items");
}

/* The ids of a section in printed order, "t1 t5 ". */
static const char *ids_of(
	struct room *room, const struct node *form, size_t section)
{
	const struct node items = items_of(form, section);
	struct buffer out = {.arena = room->arena};

	for (size_t i = 0; i < items.count; i++)
		buffer_printf(&out, "%s ",
			text_of(items.items[i], "id") + strlen("b/"));
	return buffer_text(&out);
}

/* The number of forms that draw an item, together with another if given. */
static size_t count_of(
	struct room *room, struct node forms, const char *id, const char *with)
{
	size_t count = 0;

	for (size_t i = 0; i < forms.count; i++) {
		const char *ids = ids_of(room, forms.items[i], 0);

		count += strstr(ids, id) != NULL &&
			 (with == NULL || strstr(ids, with) != NULL);
	}
	return count;
}

/* Each of these is drawn in some forms, and nothing else in any. */
static void assert_drawn_among(
	struct room *room, struct node forms, const char *ids, size_t each)
{
	for (size_t i = 0; i < forms.count; i++) {
		const struct node items = items_of(forms.items[i], 0);

		assert_int_equal(items.count, each);
		for (size_t k = 0; k < items.count; k++) {
			const char *id = text_of(items.items[k], "id");

			assert_holds(ids, id + strlen("b/"));
		}
	}
	for (const char *id = ids; *id != '\0'; id += strlen("t1 "))
		assert_true(count_of(room, forms,
				    arena_copy(room->arena, id, 2), NULL) > 0);
}

static void tags_must_all_be_there_and_not_tags_may_not(void **state)
{
	struct room *room = *state;

	assert_drawn_among(room,
		drawn_forms(room, "",
			"- {title: S, draw: {tags: [war], count: 2,\n"
			"   not_tags: [rome, china]}}\n"),
		"t1 t5 t7 ", 2);
	assert_drawn_among(room,
		drawn_forms(room, "",
			"- {title: S, draw: {tags: [war, sea], count: 1}}\n"),
		"t7 ", 1);
	assert_drawn_among(room,
		drawn_forms(room, "",
			"- {title: S, draw: {any_tags: [rome, peace],\n"
			"   count: 1}}\n"),
		"t2 t5 t6 ", 1);
}

static void a_pin_is_on_every_form_and_counted(void **state)
{
	struct room *room = *state;
	const struct node forms = drawn_forms(room, "",
		"- {title: S, draw: {kind: timeline, count: 3}, pin: [t4]}\n");

	assert_drawn_among(room, forms, "t1 t2 t3 t4 t5 t6 t7 ", 3);
	assert_int_equal(count_of(room, forms, "t4", NULL), FORMS);
}

/* The number of items of a section with one of these ids. */
static size_t count_in(const struct node *form, const char *ids)
{
	const struct node items = items_of(form, 0);
	size_t count = 0;

	for (size_t i = 0; i < items.count; i++)
		count += strstr(ids, text_of(items.items[i], "id") +
					     strlen("b/")) != NULL;
	return count;
}

static void difficulties_are_filled_as_asked(void **state)
{
	struct room *room = *state;
	const struct node forms = drawn_forms(room, "",
		"- {title: S, draw: {kind: timeline, count: 4,\n"
		"   difficulty: {easy: 1, 5: 1}}}\n");

	for (size_t i = 0; i < FORMS; i++) {
		assert_int_equal(items_of(forms.items[i], 0).count, 4);
		assert_true(count_in(forms.items[i], "t1 t5 t7") >= 1);
		assert_true(count_in(forms.items[i], "t2 t4") >= 1);
	}
	assert_drawn_among(room, forms, "t1 t2 t3 t4 t5 t6 t7 ", 4);
}

static void enemies_never_meet_but_are_drawn(void **state)
{
	struct room *room = *state;
	const struct node forms =
		drawn_forms(room, "", "- {title: S, draw: {count: 5}}\n");

	assert_int_equal(count_of(room, forms, "t1", "t7"), 0);
	assert_int_equal(count_of(room, forms, "m1", "m2"), 0);
	assert_true(count_of(room, forms, "t1", NULL) > 0);
	assert_true(count_of(room, forms, "t7", NULL) > 0);
	assert_true(count_of(room, forms, "m1", "m3") > 0);
}

static void enemies_in_other_sections_do_not_meet_either(void **state)
{
	struct room *room = *state;
	const struct node forms = drawn_forms(room, "",
		"- {title: S, draw: {tags: [peace], count: 1}}\n"
		"- {title: T, draw: {kind: timeline, tags: [war],\n"
		"   difficulty: {easy: 1}}}\n"
		"- {title: U, draw: {tags: [war, sea], count: 0}}\n"
		"- {title: V, draw: {kind: multiple_choice, count: 2}}\n");

	for (size_t i = 0; i < FORMS; i++) {
		const char *choices = ids_of(room, forms.items[i], 3);

		assert_int_equal(items_of(forms.items[i], 2).count, 0);
		assert_null(strstr(choices, "m1 m2"));
		assert_null(strstr(choices, "m2 m1"));
	}
}

static void without_overlap_no_item_is_on_two_forms(void **state)
{
	struct room *room = *state;
	struct node forms;

	room_write(room, "b.yaml", bank);
	room_write(room, "w.yaml",
		"worksheet: w\ntitle: W\nbanks: [b.yaml]\nseed: 3\n"
		"forms: [Red, Blue, Green]\noverlap: none\nsections:\n"
		"- {title: S, draw: {kind: timeline, count: 2}}\n"
		"- {title: T, draw: {kind: multiple_choice, count: 1}}\n");
	room_do(room, "\"$PENSUM\" make w.yaml");
	forms = list_of(room_node(room, "out/w.record.yaml"), "forms");
	assert_int_equal(forms.count, 3);
	for (size_t i = 0; i < forms.count; i++)
		for (size_t s = 0; s < 2; s++) {
			const struct node items = items_of(forms.items[i], s);

			for (size_t k = 0; k < items.count; k++)
				for (size_t j = 0; j < i; j++)
					assert_null(strstr(
						ids_of(room, forms.items[j], s),
						text_of(items.items[k], "id") +
							2));
		}
}

static void with_all_overlap_forms_differ_in_order_alone(void **state)
{
	struct room *room = *state;
	const struct node forms = drawn_forms(room, "overlap: all\n",
		"- {title: S, draw: {kind: timeline, count: 4}}\n");
	const char *first = ids_of(room, forms.items[0], 0);
	size_t reordered = 0;

	for (size_t i = 0; i < FORMS; i++) {
		assert_int_equal(count_in(forms.items[i], first), 4);
		reordered +=
			strcmp(first, ids_of(room, forms.items[i], 0)) != 0;
	}
	assert_true(reordered > FORMS / 2);
}

/* Every form has all timeline items but t1, in this order. */
static void assert_order(
	struct room *room, const char *order, const char *expected)
{
	const struct node forms = drawn_forms(room, "",
		arena_printf(room->arena,
			"- {title: S, order: %s, pin: [t7],\n"
			"   draw: {kind: timeline, count: 6}}\n",
			order));

	for (size_t i = 0; i < FORMS; i++)
		assert_string_equal(ids_of(room, forms.items[i], 0), expected);
}

static void items_are_in_the_requested_order(void **state)
{
	struct room *room = *state;

	assert_order(room, "bank", "t2 t3 t4 t5 t6 t7 ");
	assert_order(room, "date", "t4 t2 t3 t6 t7 t5 ");
}

static void items_of_rising_difficulty_are_shuffled_within_each(void **state)
{
	struct room *room = *state;
	const struct node forms = drawn_forms(room, "",
		"- {title: S, order: difficulty, pin: [t7],\n"
		"   draw: {kind: timeline, count: 6}}\n");
	size_t swapped = 0;

	for (size_t i = 0; i < FORMS; i++) {
		const char *ids = ids_of(room, forms.items[i], 0);

		assert_holds(ids, " t6 t3 ");
		assert_true(strstr(ids, "t6") > strstr(ids, "t5"));
		assert_true(strstr(ids, "t6") > strstr(ids, "t7"));
		assert_true(strstr(ids, "t3") < strstr(ids, "t2"));
		swapped += strstr(ids, "t5") < strstr(ids, "t7");
	}
	assert_in_range(swapped, 1, FORMS - 1);
}

static void choices_are_shuffled_and_the_last_kept(void **state)
{
	struct room *room = *state;
	const struct node forms = drawn_forms(room, "",
		"- {title: S, pin: [m1], draw: {kind: multiple_choice,\n"
		"   count: 1}}\n");
	size_t letters[5] = {0};

	for (size_t i = 0; i < FORMS; i++) {
		const struct node *drawn = items_of(forms.items[i], 0).items[0];
		const struct node choices = list_of(drawn, "choices");

		assert_int_equal(choices.count, 5);
		assert_string_equal(choices.items[3]->text, "3");
		assert_string_equal(choices.items[4]->text, "4");
		letters[text_of(drawn, "key")[0] - 'A']++;
	}
	for (size_t i = 0; i < LENGTH(letters); i++)
		assert_true(i < 3 ? letters[i] > 5 : letters[i] == 0);
}

static void a_form_adds_up(void **state)
{
	struct room *room = *state;
	const struct node forms = drawn_forms(room, "",
		"- {title: S, draw: {kind: multiple_choice, count: 2}}\n"
		"- {title: T, draw: {kind: timeline, count: 3}}\n");

	for (size_t i = 0; i < FORMS; i++) {
		double points = 0;
		int number = 0;

		for (size_t s = 0; s < 2; s++) {
			const struct node items = items_of(forms.items[i], s);

			for (size_t k = 0; k < items.count; k++) {
				const struct node *drawn = items.items[k];

				points += atof(text_of(drawn, "points"));
				assert_int_equal(atoi(text_of(drawn, "number")),
					++number);
			}
		}
		assert_true(points == atof(text_of(forms.items[i], "points")));
	}
}

static void what_a_record_has_is_avoided(void **state)
{
	struct room *room = *state;
	struct node forms;

	drawn_forms(room, "overlap: all\n",
		"- {title: S, pin: [t1], draw: {kind: timeline, count: 2}}\n");
	room_do(room, "cp out/w.record.yaml old.yaml");
	forms = drawn_forms(room, "avoid: [old.yaml]\n",
		"- {title: S, draw: {kind: timeline, count: 2}}\n");
	assert_int_equal(count_of(room, forms, "t1", NULL), 0);
	assert_true(count_of(room, forms, "t7", NULL) > 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(tags_must_all_be_there_and_not_tags_may_not),
		TEST(a_pin_is_on_every_form_and_counted),
		TEST(difficulties_are_filled_as_asked),
		TEST(enemies_never_meet_but_are_drawn),
		TEST(enemies_in_other_sections_do_not_meet_either),
		TEST(without_overlap_no_item_is_on_two_forms),
		TEST(with_all_overlap_forms_differ_in_order_alone),
		TEST(items_are_in_the_requested_order),
		TEST(items_of_rising_difficulty_are_shuffled_within_each),
		TEST(choices_are_shuffled_and_the_last_kept),
		TEST(a_form_adds_up),
		TEST(what_a_record_has_is_avoided),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
