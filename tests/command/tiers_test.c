/*
 * Three tiers of twenty forms, read back from the record and from the pages:
 * they share numbers and choice orders, and nothing of one tier's words
 * stands on another's sheet.
 */
#include "room.h"

#include "bank/tier.h"
#include "base/common.h"

enum {
	FORMS = 20,
	ITEMS = 24,
	LESS = 3, /* items of support, of core, … */
	SOME = 5,
	MORE = 6
};

static const int counts[] = {
	[TIER_SUPPORT] = LESS, [TIER_CORE] = SOME, [TIER_EXTENSION] = MORE};

/* A form on one tier, in the record and on paper. */
struct sheet {
	enum tier tier;
	const struct node *form;
	const char *text, *key;
};

/* Two of three items are multiple choice; all have three faces. */
static void put_item(struct buffer *out, int i)
{
	const bool choice = i % 3 != 0;

	buffer_printf(out,
		"- id: i%02d\n"
		"  kind: %s\n"
		"  stem: Coreface%02d\n"
		"  points: %d\n"
		"  %s\n"
		"  tiers:\n"
		"    support: {stem: Supportface%02d, hint: Hintface%02d,\n"
		"      starters: [Startface%02d], word_bank: [Bankface%02d, "
		"Wordface%02d]%s}\n"
		"    extension: {stem: Extensionface%02d, points: %d}\n",
		i, choice ? "multiple_choice" : "short_answer", i, i % 4 + 1,
		choice ? "choices: [{text: Rightface, correct: true}, Wa, Wb, "
			 "Wc, Wd]"
		       : "answer: Answerface",
		i, i, i, i, i, choice ? "" : ", lines: 5", i, i % 4 + 2);
}

static void write_files(struct room *room)
{
	struct buffer bank = {.arena = room->arena};

	buffer_puts(&bank, "bank: b\nitems:\n");
	for (int i = 0; i < ITEMS; i++)
		put_item(&bank, i);
	room_write(room, "b.yaml", buffer_text(&bank));
	room_write(room, "w.yaml",
		arena_printf(room->arena,
			"worksheet: w\ntitle: W\nbanks: [b.yaml]\nseed: 8\n"
			"forms: %d\ntiers: [support, core, extension]\n"
			"numbers: shared\n"
			"sections:\n"
			"- title: One\n"
			"  draw: {count: {support: %d, core: %d, extension: "
			"%d}}\n"
			"  pin: [i00]\n"
			"- {title: Two, draw: {count: 2}}\n",
			FORMS, LESS, SOME, MORE));
}

/* What is added to the form's name in its files' names. */
static const char *suffix(enum tier tier)
{
	return tier == TIER_CORE      ? ""
	       : tier == TIER_SUPPORT ? "-support"
				      : "-extension";
}

static const char *text_of_file(
	struct room *room, const struct sheet *sheet, const char *what)
{
	return room_do(room,
		arena_printf(room->arena, "pdftotext -raw out/w-%s%s%s.pdf -",
			text_of(sheet->form, "name"), suffix(sheet->tier),
			what));
}

/* The tiers of the i-th form. */
static void read_form(
	struct room *room, struct node forms, size_t i, struct sheet *sheets)
{
	for (enum tier tier = 0; tier < TIER_COUNT; tier++) {
		struct sheet *sheet = &sheets[tier];

		sheet->tier = tier;
		sheet->form = forms.items[i * TIER_COUNT + tier];
		assert_string_equal(
			text_of(sheet->form, "tier"), tier_name(tier));
		sheet->text = text_of_file(room, sheet, "");
		sheet->key = text_of_file(room, sheet, "-key");
	}
	assert_string_equal(text_of(sheets[TIER_SUPPORT].form, "name"),
		text_of(sheets[TIER_EXTENSION].form, "name"));
}

static struct node items_of(const struct node *form, size_t section)
{
	const struct node sections = list_of(form, "sections");

	return list_of(sections.items[section], "items");
}

static const struct node *item_named(struct node items, const char *id)
{
	for (size_t i = 0; i < items.count; i++)
		if (strcmp(text_of(items.items[i], "id"), id) == 0)
			return items.items[i];
	return NULL;
}

/* A list of numbers as text; "" where there is none. */
static const char *numbers(
	struct room *room, const struct node *item, const char *key)
{
	const struct node list = list_of(item, key);
	struct buffer out = {.arena = room->arena};

	for (size_t i = 0; i < list.count; i++)
		buffer_printf(&out, "%s ", list.items[i]->text);
	return buffer_text(&out);
}

/* Every item of the one is on the other: number, choices and all. */
static void assert_within(struct room *room, const struct node *small,
	const struct node *large, size_t section)
{
	const struct node some = items_of(small, section);

	for (size_t i = 0; i < some.count; i++) {
		const struct node *own = some.items[i];
		const struct node *other = item_named(
			items_of(large, section), text_of(own, "id"));

		assert_non_null(other);
		assert_string_equal(
			text_of(own, "number"), text_of(other, "number"));
		assert_string_equal(numbers(room, own, "choices"),
			numbers(room, other, "choices"));
	}
}

static const char *face(struct room *room, const char *what, const char *id)
{
	return arena_printf(room->arena, "%sface%s", what, id + strlen("b/i"));
}

static void assert_lacks(const char *text, const char *part)
{
	if (strstr(text, part) != NULL)
		fail_msg("\"%s\" stands in:\n%s", part, text);
}

/* The words of an item on its tier's sheet and key, and no others'. */
static void assert_faces(
	struct room *room, const struct sheet *sheet, const char *id)
{
	static const char *const stems[] = {"Support", "Core", "Extension"};
	static const char *const help[] = {"Hint", "Start", "Bank", "Word"};

	for (int tier = 0; tier < TIER_COUNT; tier++) {
		const char *stem = face(room, stems[tier], id);

		if (tier == (int)sheet->tier) {
			assert_holds(sheet->text, stem);
			assert_holds(sheet->key, stem);
		} else {
			assert_lacks(sheet->text, stem);
			assert_lacks(sheet->key, stem);
		}
	}
	for (size_t i = 0; i < LENGTH(help); i++) {
		const char *word = face(room, help[i], id);

		assert_lacks(sheet->key, word);
		if (sheet->tier == TIER_SUPPORT)
			assert_holds(sheet->text, word);
		else
			assert_lacks(sheet->text, word);
	}
}

/* Points in the record are what the tier's items are worth. */
static void assert_points(const struct sheet *sheet)
{
	long sum = 0;

	for (size_t s = 0; s < 2; s++) {
		const struct node items = items_of(sheet->form, s);

		for (size_t i = 0; i < items.count; i++) {
			const char *id = text_of(items.items[i], "id");
			const long own = strtol(id + 3, NULL, 10) % 4 + 1 +
					 (sheet->tier == TIER_EXTENSION);

			assert_int_equal(
				strtol(text_of(items.items[i], "points"), NULL,
					10),
				own);
			sum += own;
		}
	}
	assert_int_equal(strtol(text_of(sheet->form, "points"), NULL, 10), sum);
}

static void assert_sheet(struct room *room, const struct sheet *sheet)
{
	const char *tier =
		arena_printf(room->arena, "%s tier", tier_name(sheet->tier));

	assert_int_equal(items_of(sheet->form, 0).count, counts[sheet->tier]);
	assert_int_equal(items_of(sheet->form, 1).count, 2);
	assert_points(sheet);
	for (size_t s = 0; s < 2; s++) {
		const struct node items = items_of(sheet->form, s);

		for (size_t i = 0; i < items.count; i++)
			assert_faces(
				room, sheet, text_of(items.items[i], "id"));
	}
	assert_holds(sheet->key, tier);
	assert_lacks(sheet->text, "tier");
	assert_holds(sheet->text, text_of(sheet->form, "code"));
	assert_holds(sheet->key, text_of(sheet->form, "code"));
}

static void assert_codes_differ(struct node forms)
{
	for (size_t i = 0; i < forms.count; i++)
		for (size_t k = 0; k < i; k++)
			assert_string_not_equal(text_of(forms.items[i], "code"),
				text_of(forms.items[k], "code"));
}

static void tiers_share_all_but_their_words(void **state)
{
	struct room *room = *state;
	struct node forms;

	write_files(room);
	room_do(room, "\"$PENSUM\" make w.yaml");
	forms = list_of(room_node(room, "out/w.record.yaml"), "forms");
	assert_int_equal(forms.count, FORMS * TIER_COUNT);
	assert_codes_differ(forms);
	for (size_t i = 0; i < FORMS; i++) {
		struct sheet sheets[TIER_COUNT];

		read_form(room, forms, i, sheets);
		for (enum tier tier = 0; tier < TIER_COUNT; tier++)
			assert_sheet(room, &sheets[tier]);
		for (size_t s = 0; s < 2; s++) {
			assert_within(room, sheets[TIER_SUPPORT].form,
				sheets[TIER_CORE].form, s);
			assert_within(room, sheets[TIER_CORE].form,
				sheets[TIER_EXTENSION].form, s);
		}
		assert_non_null(item_named(
			items_of(sheets[TIER_SUPPORT].form, 0), "b/i00"));
	}
}

static void a_sheet_is_the_same_however_it_is_asked_for(void **state)
{
	struct room *room = *state;

	write_files(room);
	room_do(room, "\"$PENSUM\" make w.yaml --jobs 1 -o all");
	room_do(room, "\"$PENSUM\" make w.yaml --jobs 8 -o many\n"
		      "diff -r all many");
	room_do(room, "\"$PENSUM\" make w.yaml --tier support --forms C,E "
		      "-o few\n"
		      "for f in few/*.pdf; do cmp $f all/${f#few/}; done");
	assert_string_equal(room_do(room, "ls few"), "w-C-support-key.pdf\n"
						     "w-C-support.pdf\n"
						     "w-E-support-key.pdf\n"
						     "w-E-support.pdf\n"
						     "w.record.yaml\n");
	/* A tier that the worksheet does not list. */
	room_do(room, "grep -v ^tiers w.yaml >core.yaml\n"
		      "\"$PENSUM\" make core.yaml --tier extension --forms B "
		      "-o one\n"
		      "cmp one/w-B-extension.pdf all/w-B-extension.pdf");
	assert_string_equal(
		room_do(room, "\"$PENSUM\" make core.yaml --forms 1 -o two"),
		"two/w-A.pdf\ntwo/w-A-key.pdf\ntwo/w.record.yaml\n");
	room_do(room, "cmp two/w-A.pdf all/w-A.pdf");
}

static size_t count_lines(const char *text, const char *begin)
{
	size_t count = 0;

	for (const char *at = text; (at = strstr(at, begin)) != NULL; at++)
		count += at == text || at[-1] == '\n';
	return count;
}

static void one_file_holds_all_tiers(void **state)
{
	struct room *room = *state;
	const char *text;

	write_files(room);
	assert_string_equal(room_do(room, "\"$PENSUM\" make w.yaml --forms 2 "
					  "--one-file"),
		"out/w.pdf\nout/w-key.pdf\nout/w.record.yaml\n");
	text = room_do(room, "pdftotext -raw out/w.pdf - | grep 'page 1 of'");
	assert_int_equal(count_lines(text, "Form A"), TIER_COUNT);
	assert_int_equal(count_lines(text, "Form B"), TIER_COUNT);
	text = room_do(room, "\"$PENSUM\" make w.yaml --forms 2 --dump=form");
	assert_holds(text, "form A, support, 5 items, ");
	assert_holds(text, "form B, extension, 8 items, ");
}

/* Every kind as a part; a letter stands for what is right on each form. */
static const char parted[] =
	"bank: b\n"
	"items:\n"
	"- id: all\n"
	"  stem: Leadface.\n"
	"  hint: Hintlead\n"
	"  explanation: Explainlead\n"
	"  parts:\n"
	"  - {kind: multiple_choice, stem: Parta, choices: [Wa, {text: Right,\n"
	"     correct: true}, Wb, Wc]}\n"
	"  - {kind: true_false, stem: Partb, answer: false}\n"
	"  - {kind: matching, stem: Partc, pairs: [[La, Ra], [Lb, Rb]]}\n"
	"  - {kind: fill_in, text: 'Partd {{ohm}}.', word_bank: [volt]}\n"
	"  - {kind: ordering, stem: Parte, sequence: [first, next, last]}\n"
	"  - {kind: timeline, term: Partf, date: 1905, significance: Sig}\n"
	"  - {kind: short_answer, stem: Partg, answer: Ansg, points: 2.5}\n"
	"  - {kind: essay, stem: Parth, rubric: [{criterion: Crit,\n"
	"     points: 3}]}\n";

/* Each text behind the one before. */
static void assert_in_order(
	const char *text, const char *const *parts, size_t count)
{
	const char *at = text;

	for (size_t i = 0; i < count; i++) {
		const char *found = strstr(at, parts[i]);

		if (found == NULL)
			fail_msg("no \"%s\" in:\n%s", parts[i], at);
		at = found + strlen(parts[i]);
	}
}

static const char *printed(struct room *room, const char *form, const char *key)
{
	return room_do(
		room, arena_printf(room->arena,
			      "pdftotext -layout out/w-%s%s.pdf -", form, key));
}

/* "C. Right" stands on the sheet, and C is what the key says. */
static void assert_letter(
	struct room *room, const struct node *part, const char *form)
{
	const struct node choices = list_of(part, "choices");
	const char *letter = text_of(part, "key");
	const size_t i = (size_t)(letter[0] - 'A');

	assert_true(i < choices.count);
	assert_string_equal(choices.items[i]->text, "1");
	assert_holds(
		room_do(room, arena_printf(room->arena,
				      "pdftotext -raw out/w-%s.pdf -", form)),
		arena_printf(room->arena, "%s. Right", letter));
	assert_holds(printed(room, form, "-key"),
		arena_printf(room->arena, "Answer: %s. Right", letter));
}

static void parts_are_printed_and_recorded(void **state)
{
	static const char *const sheet[] = {"1.", "Leadface.", "Hint: Hintlead",
		"(a)", "Parta", "(b)", "Partb", "(c)", "Partc", "(d)", "Partd",
		"(e)", "Parte", "(f)", "Partf", "(g)", "Partg", "(2½ points)",
		"(h)", "Parth"};
	static const char *const key[] = {"Leadface.", "(a)", "Parta", "Right",
		"(b)", "Partb", "False", "(c)", "Partc", "(d)", "ohm", "(e)",
		"Parte", "(f)", "1905", "(g)", "Partg", "Ansg", "(h)", "Parth",
		"Crit", "Explainlead"};
	struct room *room = *state;
	struct node forms;

	room_write(room, "b.yaml", parted);
	room_write(room, "w.yaml",
		"worksheet: w\ntitle: W\nbanks: [b.yaml]\nseed: 5\nforms: 12\n"
		"sections: [{title: S, draw: {count: 1}}]\n");
	room_do(room, "\"$PENSUM\" make w.yaml");
	forms = list_of(room_node(room, "out/w.record.yaml"), "forms");
	for (size_t i = 0; i < forms.count; i++) {
		const char *name = text_of(forms.items[i], "name");
		const struct node items = items_of(forms.items[i], 0);
		const struct node parts = list_of(items.items[0], "parts");

		assert_int_equal(parts.count, 8);
		assert_string_equal(text_of(forms.items[i], "points"), "11.5");
		assert_string_equal(text_of(parts.items[6], "points"), "2.5");
		assert_letter(room, parts.items[0], name);
		assert_in_order(printed(room, name, ""), sheet, LENGTH(sheet));
		assert_in_order(printed(room, name, "-key"), key, LENGTH(key));
		assert_null(strstr(printed(room, name, "-key"), "Hintlead"));
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(tiers_share_all_but_their_words),
		TEST(a_sheet_is_the_same_however_it_is_asked_for),
		TEST(one_file_holds_all_tiers),
		TEST(parts_are_printed_and_recorded),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
