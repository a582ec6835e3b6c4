#include "bank/kind/essay.h"
#include "press/run/check_summary.h"

#include "../bank/shelf.h"
#include "worksheet/roster/roster.h"

static const char bank_text[] =
	"bank: b\n"
	"title: A bank\n"
	"stimuli: [{id: s, text: T}]\n"
	"items:\n"
	"- {id: a" PLAIN ", points: 2.5, tags: [war, art], difficulty: hard}\n"
	"- {id: b" PLAIN ", stimulus: s, tags: [war]}\n"
	"- {id: c, kind: essay, stem: S, points: 4, difficulty: 4, "
	"thesis: T, rubric: [{criterion: C, points: 4}]}\n";

static const char *bank_summary(struct shelf *shelf, const char *text)
{
	struct buffer out = {.arena = shelf->arena};

	check_summary_bank(&out, good_bank(shelf, text));
	return buffer_text(&out);
}

static void a_bank_is_counted_by_kind_difficulty_and_tag(void **state)
{
	assert_string_equal(bank_summary(*state, bank_text),
		"b: bank b, \"A bank\"\n"
		"  3 items worth 7½ points: 2 short_answer, 1 essay\n"
		"  1 stimulus with 1 item\n"
		"  difficulty: 1 4, 1 hard, 1 not given\n"
		"  tags: 1 art, 2 war\n");
}

static void one_is_not_said_in_the_plural(void **state)
{
	assert_string_equal(
		bank_summary(*state, "bank: b\nitems: [{id: a" PLAIN "}]\n"),
		"b: bank b, \"b\"\n"
		"  1 item worth 1 point: 1 short_answer\n"
		"  difficulty: 1 not given\n");
}

/* A worksheet of one bank and two sections. */
static struct worksheet made(struct shelf *shelf, struct section sections[2],
	const struct bank **banks)
{
	static const struct kind_rules *const essays[] = {&essay_rules};
	static const struct source source = {"w.yaml", "", 0};

	banks[0] = good_bank(shelf, bank_text);
	sections[0] = (struct section){.id = "one", .draw = {.count = 2}};
	sections[1] = (struct section){
		.id = "two", .draw = {.count = 1, .kinds = {essays, 1}}};
	return (struct worksheet){.source = &source,
		.id = "w",
		.title = "W",
		.banks = banks,
		.bank_count = 1,
		.form_count = 1,
		.tier_count = 1,
		.sections = sections,
		.section_count = 2};
}

static void a_worksheet_says_what_it_draws_of_how_many(void **state)
{
	struct shelf *shelf = *state;
	struct buffer out = {.arena = shelf->arena};
	struct section sections[2];
	const struct bank *banks[1];
	const struct worksheet sheet = made(shelf, sections, banks);

	check_summary_worksheet(&out, &sheet);
	assert_string_equal(buffer_text(&out),
		"w.yaml: worksheet w, \"W\"\n"
		"  1 form from 1 bank\n"
		"  section \"one\" draws 2 of 3 items\n"
		"  section \"two\" draws 1 of 1 items\n");
}

static void students_tiers_and_points_are_spoken_of(void **state)
{
	static const struct roster roster = {.path = "class.csv", .count = 2};
	struct constraint points = {.type = CONSTRAINT_POINTS,
		.least = 20 * POINT,
		.most = 22 * POINT};
	struct shelf *shelf = *state;
	struct buffer out = {.arena = shelf->arena};
	struct section sections[2];
	const struct bank *banks[1];
	struct worksheet sheet = made(shelf, sections, banks);

	sheet.form_count = 3;
	sheet.tier_count = 2;
	sheet.roster = &roster;
	sheet.section_count = 1;
	sections[0].draw =
		(struct draw){.by_points = true, .blueprint = {&points, 1}};
	check_summary_worksheet(&out, &sheet);
	assert_string_equal(buffer_text(&out),
		"w.yaml: worksheet w, \"W\"\n"
		"  3 forms on 2 tiers from 1 bank\n"
		"  2 students in class.csv\n"
		"  section \"one\" draws 20 to 22 points of 3 items\n");
}

static void a_record_says_what_has_changed_in_lines(void **state)
{
	static const struct source source = {"w.record.yaml", "", 0};
	static struct worksheet sheet = {.id = "w"};
	const struct recorded recorded = {.source = &source,
		.generator = "pensum 0.1.0",
		.seed = 7,
		.facts = {.made = "2026-01-02"},
		.worksheet = &sheet,
		.form_count = 6,
		.tier_count = 2,
		.item_count = 5};
	struct shelf *shelf = *state;
	struct buffer out = {.arena = shelf->arena};

	check_summary_record(
		&out, &recorded, "bank b is gone\nfont F is gone\n");
	assert_string_equal(buffer_text(&out),
		"w.record.yaml: record of worksheet w, seed 7\n"
		"  made 2026-01-02 by pensum 0.1.0\n"
		"  3 forms on 2 tiers of 5 items\n"
		"  bank b is gone\n"
		"  font F is gone\n");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_bank_is_counted_by_kind_difficulty_and_tag),
		TEST(one_is_not_said_in_the_plural),
		TEST(a_worksheet_says_what_it_draws_of_how_many),
		TEST(students_tiers_and_points_are_spoken_of),
		TEST(a_record_says_what_has_changed_in_lines),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
