/*
 * Every form meets its blueprint: sums are computed from the record alone, with
 * the items' content in it.
 */
#include "room.h"

#include "base/common.h"

static const char bank[] =
	"awk 'BEGIN { print \"bank: b\\nitems:\"; split(\"trade war law\", t)\n"
	"for (i = 0; i < 80; i++)\n"
	"printf \"- {id: q%d, kind: short_answer, stem: Why %d?, answer: A, "
	"points: %d, tags: [%s], difficulty: %d, minutes: %d}\\n\", "
	"i, i, 1 + i * 7 % 3, t[1 + i * 5 % 3], 1 + i * 11 % 5, "
	"1 + i * 13 % 4 }' >b.yaml";

/* The sums of a form. */
struct sums {
	int items, trade, hard, difficulty, points, minutes;
};

static int number_of(const struct node *item, const char *field)
{
	return (int)strtol(text_of(item, field), NULL, 10);
}

static void add(struct sums *sums, const struct node *item)
{
	const struct node tags = list_of(item, "tags");

	sums->items++;
	sums->trade += strcmp(tags.items[0]->text, "trade") == 0;
	sums->hard += number_of(item, "difficulty") == 5;
	sums->difficulty += number_of(item, "difficulty");
	sums->points += number_of(item, "points");
	sums->minutes += number_of(item, "minutes");
}

/* The items of a form's only section. */
static struct node items_of(const struct node *form)
{
	return list_of(list_of(form, "sections").items[0], "items");
}

static struct sums sums_of(const struct node *record, const struct node *form)
{
	const struct node items = items_of(form);
	struct sums sums = {0};

	for (size_t i = 0; i < items.count; i++)
		add(&sums, node_get(node_get(record, "items"),
				   text_of(items.items[i], "id")));
	return sums;
}

static size_t count_shared(const struct node *one, const struct node *other)
{
	const struct node a = items_of(one), b = items_of(other);
	size_t count = 0;

	for (size_t i = 0; i < a.count; i++)
		for (size_t k = 0; k < b.count; k++)
			count += strcmp(text_of(a.items[i], "id"),
					 text_of(b.items[k], "id")) == 0;
	return count;
}

/* The largest number of items that two forms share. */
static size_t most_shared(const struct node *forms)
{
	size_t most = 0;

	for (size_t f = 0; f < forms->count; f++)
		for (size_t g = 0; g < f; g++) {
			const size_t shared =
				count_shared(forms->items[f], forms->items[g]);

			most = shared > most ? shared : most;
		}
	return most;
}

/* A run of these forms, in its record. */
static const struct node *recorded(
	struct room *room, const char *fields, const char *draw)
{
	room_do(room, bank);
	room_write(room, "w.yaml",
		arena_printf(room->arena,
			"worksheet: w\ntitle: W\nbanks: [b.yaml]\nseed: 3\n"
			"%ssections: [{title: S, draw: {%s}}]\n",
			fields, draw));
	room_do(room, "rm -rf out; \"$PENSUM\" make w.yaml");
	return room_node(room, "out/w.record.yaml");
}

static const char draw[] =
	"count: 8, per_tag: {trade: {min: 2, max: 3}}, difficulty: {hard: 2}, "
	"mean_difficulty: {target: 3, tolerance: 0.5}, points: {min: 14}, "
	"minutes: 22";

static void assert_met(const struct sums *sums)
{
	assert_int_equal(sums->items, 8);
	assert_in_range(sums->trade, 2, 3);
	assert_int_equal(sums->hard, 2);
	assert_in_range(sums->difficulty, 20, 28);
	assert_true(sums->points >= 14);
	assert_true(sums->minutes <= 22);
}

static void every_form_meets_its_blueprint(void **state)
{
	static const struct {
		const char *fields;
		size_t shared;
	} runs[] = {
		{"forms: 12\n", 8},
		{"forms: 6\noverlap: 1\n", 1},
		{"forms: 4\noverlap: none\n", 0},
	};

	for (size_t i = 0; i < LENGTH(runs); i++) {
		const struct node *record =
			recorded(*state, runs[i].fields, draw);
		const struct node forms = list_of(record, "forms");

		for (size_t f = 0; f < forms.count; f++) {
			const struct sums sums =
				sums_of(record, forms.items[f]);

			assert_met(&sums);
		}
		assert_true(most_shared(&forms) <= runs[i].shared);
	}
}

static void balanced_forms_are_alike(void **state)
{
	const struct node *record = recorded(
		*state, "forms: 4\noverlap: 1\nbalance: difficulty\n", draw);
	const struct node forms = list_of(record, "forms");
	const struct sums first = sums_of(record, forms.items[0]);

	for (size_t f = 0; f < forms.count; f++) {
		const struct sums sums = sums_of(record, forms.items[f]);

		assert_met(&sums);
		assert_int_equal(sums.difficulty, first.difficulty);
		assert_int_equal(sums.points, first.points);
		assert_int_equal(sums.minutes, first.minutes);
	}
	assert_true(most_shared(&forms) <= 1);
}

static void a_section_by_points_adds_up_to_them(void **state)
{
	const struct node *record = recorded(
		*state, "forms: 6\n", "points: 15, per_tag: {trade: {max: 1}}");
	const struct node forms = list_of(record, "forms");

	for (size_t f = 0; f < forms.count; f++) {
		const struct sums sums = sums_of(record, forms.items[f]);

		assert_int_equal(sums.points, 15);
		assert_true(sums.trade <= 1);
		assert_int_equal(
			number_of(forms.items[f], "numbers"), sums.items);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(every_form_meets_its_blueprint),
		TEST(balanced_forms_are_alike),
		TEST(a_section_by_points_adds_up_to_them),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
