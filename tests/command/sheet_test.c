/*
 * What is printed is what was drawn.
 *
 * A matrix of worksheets is printed from banks of many subjects and scripts,
 * and each PDF is read back by Poppler and MuPDF: every drawn stem must stand
 * on the sheet and in the key, whole and in order, its choices as the record
 * has them; every font must be embedded, and every mark inside the margins.
 */
#include "room.h"
#include "squeeze.h"

#include "bank/date/date.h"
#include "base/common.h"
#include "words/wording.h"

enum {
	LOOSE = sizeof("(2.5points)") - 1
};

/* One worksheet of the matrix. */
struct setting {
	const char *name;
	int seed;
	const char *ask, *page;
	double width, height, margin; /* in points */
};

static const struct setting settings[] = {
	{"an ordinary letter sheet to identify terms", 1, "identify",
		"{paper: letter, margin: 0.8in, font: serif, size: 11}", 612,
		792, 57.6},
	{"A4 in Andika to date terms", 2, "date",
		"{paper: a4, margin: 2cm, font: sans, size: 12}", 595.276,
		841.89, 56.692},
	{"legal paper in Comic Neue to name terms", 3, "term",
		"{paper: legal, margin: 1in, font: hand, size: 14}", 612, 1008,
		72},
	{"small type on A5", 4, "identify",
		"{paper: a5, margin: 1cm, font: serif, size: 9}", 419.528,
		595.276, 28.346},
	{"B5 in Andika", 5, "term",
		"{paper: b5, margin: 36pt, font: sans, size: 10}", 498.898,
		708.661, 36},
	{"32 points in a family of no role", 6, "date",
		"{paper: letter, margin: 0.5in, font: DejaVu Sans, size: 32}",
		612, 792, 36},
	{"26 points in OpenDyslexic on A5", 7, "identify",
		"{paper: a5, margin: 1cm, font: dyslexic, size: 26}", 419.528,
		595.276, 28.346},
	{"two columns in OpenDyslexic", 8, "term",
		"{paper: a4, margin: 1cm, font: dyslexic, columns: 2}", 595.276,
		841.89, 28.346},
	{"three columns of small type", 9, "date",
		"{paper: letter, margin: 0.5in, columns: 3, size: 9}", 612, 792,
		36},
	{"a card of 4 by 3 inches", 11, "date",
		"{paper: {width: 4in, height: 3in}, margin: 0.25in, size: 13}",
		288, 216, 18},
	{"a strip with hardly a margin", 12, "term",
		"{paper: {width: 30cm, height: 10cm}, margin: 0.2in, columns: "
		"2}",
		850.394, 283.465, 14.4},
	{"terms to be put in order, on letter", 17, "order",
		"{paper: letter, margin: 0.8in, font: serif, size: 11}", 612,
		792, 57.6},
	{"terms to be put in order, in three columns", 18, "order",
		"{paper: letter, margin: 0.5in, columns: 3, size: 9}", 612, 792,
		36},
	{"terms to be put in order, between guides", 19, "order",
		"{paper: a5, margin: 1cm, lines: primary, large_print: true}",
		419.528, 595.276, 28.346},
	{"a time line on A4", 20, "strip",
		"{paper: a4, margin: 2cm, font: sans, size: 12}", 595.276,
		841.89, 56.692},
	{"a time line in large print on A5", 21, "strip",
		"{paper: a5, margin: 1cm, large_print: true, spacing: wide}",
		419.528, 595.276, 28.346},
	{"a time line in two columns", 22, "strip",
		"{paper: letter, margin: 0.5in, columns: 2, font: dyslexic}",
		612, 792, 36},
	{"a time line on a card", 23, "strip",
		"{paper: {width: 4in, height: 3in}, margin: 0.25in, size: 13}",
		288, 216, 18},
	{"large print instead of two columns", 13, "date",
		"{paper: letter, margin: 0.8in, columns: 2, large_print: true}",
		612, 792, 57.6},
	{"wide spacing in OpenDyslexic on cream", 14, "identify",
		"{paper: a4, margin: 2cm, font: dyslexic, spacing: wide, tint: "
		"cream}",
		595.276, 841.89, 56.692},
	{"guides to write between, in two columns", 15, "date",
		"{paper: letter, margin: 0.5in, columns: 2, lines: primary}",
		612, 792, 36},
	{"all that helps to read and write, on A5", 16, "term",
		"{paper: a5, margin: 1cm, large_print: true, spacing: wide, "
		"lines: primary, tint: \"#e0f0ff\"}",
		419.528, 595.276, 28.346},
};

static const char *const banks[] = {
	"chemistry", "literature", "maths", "espanol", "zhongwen", "arabic"};

/* A print run that is being read back. */
struct proof {
	struct room *room;
	const struct setting *setting;
	const struct node *banks[LENGTH(banks)];
	const char *file; /* the PDF at hand */
	const char *at;   /* matched up to here */
	bool key;
};

/* The item "bank/id" as its bank has it. */
static const struct node *item_named(
	const struct proof *proof, const char *name)
{
	const char *slash = strchr(name, '/');

	assert_non_null(slash);
	for (size_t b = 0; b < LENGTH(banks); b++) {
		const struct node items = list_of(proof->banks[b], "items");

		if (strncmp(name, banks[b], strlen(banks[b])) != 0)
			continue;
		for (size_t i = 0; i < items.count; i++)
			if (strcmp(text_of(items.items[i], "id"), slash + 1) ==
				0)
				return items.items[i];
	}
	fail_msg("no item %s", name);
	return NULL;
}

/* A text, or all texts of a list. */
static void add_texts(struct buffer *out, const struct node *node)
{
	if (node->type == NODE_SCALAR)
		buffer_puts(out, node->text);
	for (size_t i = 0; i < node->count; i++)
		buffer_puts(out, node->items[i]->text);
}

/* The question for the student. */
static const char *question_of(
	const struct proof *proof, const struct node *item)
{
	const struct wording english = wording_of("en");
	struct buffer out = {.arena = proof->room->arena};
	struct date date;

	if (node_get(item, "stem") != NULL)
		return text_of(item, "stem");
	if (strcmp(proof->setting->ask, "term") != 0)
		return text_of(item, "term");
	assert_true(date_parse(text_of(item, "date"), &date));
	buffer_puts(&out, date_print(proof->room->arena, &english, &date));
	add_texts(&out, node_get(item, "significance"));
	return buffer_text(&out);
}

/* Do all bytes of a part occur among those of a text, in any order? */
static bool has_letters(const char *text, size_t length, const char *part)
{
	int sums[UINT8_MAX + 1] = {0};

	for (size_t i = 0; i < length; i++)
		sums[(unsigned char)text[i]]++;
	for (; *part != '\0'; part++)
		if (--sums[(unsigned char)*part] < 0)
			return false;
	return true;
}

/* Like strstr(); but by the letters alone for Arabic and for tables, whose
 * words Poppler gives back in an order of its own, the points among them. */
static const char *find_text(const char *text, const char *part, bool loose)
{
	const size_t length = strlen(part);
	const char *end = text + strlen(text);

	if (!loose)
		return strstr(text, part);
	for (; text + length + LOOSE <= end; text++)
		if (has_letters(text, length + LOOSE, part))
			return text;
	return NULL;
}

/* The text must come next, after anything else. */
static void find_next(struct proof *proof, const char *id, const char *text)
{
	const char *part = squeezed(proof->room, text);
	const bool loose = strpbrk(text, "|\xd8\xd9") != NULL;
	const char *found = find_text(proof->at, part, loose);

	if (found == NULL)
		fail_msg("%s, %s, %s: no \"%s\" in: %.2000s", proof->file,
			proof->setting->page, id, part, proof->at);
	proof->at = found + strlen(part);
}

/* The letters that the record has as right are those of the bank. */
static void check_key_letters(const struct proof *proof,
	const struct node *drawn, const struct node *choices)
{
	const struct node order = list_of(drawn, "choices");
	struct buffer right = {.arena = proof->room->arena};
	struct buffer said = {.arena = proof->room->arena};

	assert_int_equal(order.count, choices->count);
	for (size_t i = 0; i < order.count; i++)
		if (choice_right(choices->items[atoi(order.items[i]->text)]))
			buffer_putc(&right, (char)('A' + i));
	add_texts(&said, node_get(drawn, "key"));
	assert_string_equal(buffer_text(&said), buffer_text(&right));
}

/* All choices on the sheet, with their letters; the right ones in the key. */
static void check_choices(
	struct proof *proof, const struct node *drawn, const struct node *item)
{
	const struct node choices = list_of(item, "choices");
	const struct node order = list_of(drawn, "choices");
	const bool several = list_of(drawn, "key").count > 1;
	struct arena *arena = proof->room->arena;

	if (choices.count == 0)
		return;
	check_key_letters(proof, drawn, &choices);
	for (size_t i = 0; i < order.count; i++) {
		const struct node *choice =
			choices.items[atoi(order.items[i]->text)];
		const char letter = (char)('A' + i);

		if (!proof->key || choice_right(choice))
			find_next(proof, text_of(item, "id"),
				arena_printf(arena, "%s%c.%s",
					proof->key && !several ? "Answer:" : "",
					letter, choice_text(choice)));
	}
}

static void check_form(struct proof *proof, const struct node *form)
{
	const struct node sections = list_of(form, "sections");
	size_t count = 0;

	for (size_t s = 0; s < sections.count; s++) {
		const struct node items = list_of(sections.items[s], "items");

		for (size_t i = 0; i < items.count; i++) {
			const struct node *drawn = items.items[i];
			const char *id = text_of(drawn, "id");
			const struct node *item = item_named(proof, id);

			find_next(proof, id, question_of(proof, item));
			check_choices(proof, drawn, item);
			count++;
		}
	}
	assert_int_equal(count, 20);
}

/* Poppler's or MuPDF's output for the current PDF. */
static const char *ask_tool(const struct proof *proof, const char *command)
{
	setenv("PDF", proof->file, 1);
	return room_do(proof->room, command);
}

/* Is a line of text part of a page's foot, or the key's stamp? */
static bool is_foot(const char *line, const char *code)
{
	const size_t length = strlen(line), ending = strlen(code);

	return strstr(line, " · page ") != NULL || strcmp(line, "KEY") == 0 ||
	       strcmp(line, "\fKEY") == 0 || strcmp(line, "Good luck") == 0 ||
	       (length >= ending && strcmp(line + length - ending, code) == 0);
}

/* The text of the current PDF, without the parts on every page. */
static const char *read_text(const struct proof *proof, const char *code)
{
	struct arena *arena = proof->room->arena;
	struct buffer out = {.arena = arena};
	const char *line = ask_tool(proof, "pdftotext -raw \"$PDF\" - | "
					   "sed 's/^\f*[0-9]*, continued$//'");

	while (*line != '\0') {
		const size_t length = strcspn(line, "\n");
		const char *one = arena_copy(arena, line, length);

		if (!is_foot(one, code))
			squeeze(&out, one);
		line += length + (line[length] == '\n');
	}
	return buffer_text(&out);
}

/* A number in an attribute of XML; false where there is none. */
static bool attribute(const char *line, const char *name, double *value)
{
	const char *at = strstr(line, name);

	if (at == NULL)
		return false;
	*value = strtod(at + strlen(name), NULL);
	return true;
}

/* Half a point is allowed for the overshoot of round letters. */
static void assert_within(const struct proof *proof, const char *line,
	double least, double value, double most)
{
	if (value < least - 0.5 || value > most + 0.5)
		fail_msg("%s, %s: outside the margins: %.100s", proof->file,
			proof->setting->page, line);
}

/* The ground of a tinted page, and nothing else, reaches its corners. */
static bool is_corner(const struct setting *set, double x, double y)
{
	return (x < 0.01 || x > set->width - 0.01) &&
	       (y < 0.01 || y > set->height - 0.01);
}

/* Its right half is blank, and may reach beyond the end of a line. */
static bool is_half_mark(const char *line)
{
	static const char *const marks[] = {"、", "。", "，", "．", "：", "；",
		"！", "？", "」", "』", "）", "】", "》", "〉"};
	bool is = false;

	for (size_t i = 0; i < LENGTH(marks) && !is; i++)
		is = strstr(line, marks[i]) != NULL;
	return is;
}

/* Glyphs by their origins and advances, rules by their corners.  MuPDF gives
 * glyphs in the page's space, rules from its top. */
static void check_marks(const struct proof *proof)
{
	const struct setting *set = proof->setting;
	const char *line =
		ask_tool(proof, "mutool trace \"$PDF\" 2>/dev/null | "
				"grep -E 'trm=|<g |moveto|lineto|curveto'");
	const double left = set->margin, top = set->margin;
	const double right = set->width - set->margin;
	const double bottom = set->height - set->margin;
	double x = 0, y = 0, advance, size = 0;
	size_t glyphs = 0;

	for (; *line != '\0'; line += strcspn(line, "\n") + 1) {
		const char *one = arena_copy(
			proof->room->arena, line, strcspn(line, "\n"));

		if (attribute(one, "trm=\"", &size))
			continue;
		assert_true(attribute(one, " x=\"", &x));
		assert_true(attribute(one, " y=\"", &y));
		if (strstr(one, "unicode=\" \"") != NULL ||
			is_corner(set, x, y))
			continue;
		if (!attribute(one, " adv=\"", &advance))
			advance = 0;
		if (is_half_mark(one))
			advance /= 2;
		glyphs += strstr(one, "<g ") != NULL;
		assert_within(proof, one, left, x, right - advance * size);
		assert_within(proof, one, top, y, bottom);
	}
	assert_true(glyphs > 1000);
}

/* Half the height of a word's box, which is more than half an em. */
static double half_em(const char *line)
{
	double top = 0, bottom = 0;

	assert_true(attribute(line, "yMin=\"", &top));
	assert_true(attribute(line, "yMax=\"", &bottom));
	return (bottom - top) / 2;
}

/* Poppler's boxes of words, which know how wide and high letters are. */
static void check_boxes(const struct proof *proof)
{
	static const char *const names[] = {
		"xMin=\"", "xMax=\"", "yMin=\"", "yMax=\""};
	const struct setting *set = proof->setting;
	const char *line =
		ask_tool(proof, "pdftotext -bbox \"$PDF\" - | grep '<word'");

	for (; *line != '\0'; line += strcspn(line, "\n") + 1) {
		const char *one = arena_copy(
			proof->room->arena, line, strcspn(line, "\n"));

		for (size_t i = 0; i < LENGTH(names); i++) {
			const double end = i < 2 ? set->width : set->height;
			double value = 0;

			assert_true(attribute(one, names[i], &value));
			if (i == 1 && is_half_mark(one))
				value -= half_em(one);
			assert_within(proof, one, set->margin, value,
				end - set->margin);
		}
	}
}

static void check_fonts(const struct proof *proof)
{
	const char *said = ask_tool(proof,
		"pdffonts \"$PDF\" | tail -n +3 | grep -v 'yes yes yes' || :");

	assert_string_equal(said, "");
	said = ask_tool(proof, "qpdf --check \"$PDF\"");
	assert_holds(said, "No syntax or stream encoding errors");
}

/* The worksheet of a setting; seeds differ so that draws do. */
static void write_worksheet(const struct proof *proof)
{
	struct room *room = proof->room;

	room_write(room, "w.yaml",
		arena_printf(room->arena,
			"worksheet: w\n"
			"title: A matrix of worksheets\n"
			"quotes: straight\n"
			"course: Ελληνικά and Русский, 中文, عربي\n"
			"instructions: Read all of it before you write.\n"
			"footer: Good luck\n"
			"banks: [chemistry.yaml, literature.yaml, maths.yaml,\n"
			"  espanol.yaml, zhongwen.yaml, arabic.yaml]\n"
			"seed: %d\n"
			"forms: 2\n"
			"fields: [name, date, period, class, score]\n"
			"page: %s\n"
			"sections:\n"
			"- title: When?\n"
			"  ask: %s\n"
			"  instructions: Think of *when* and *why*.\n"
			"  draw: {kind: timeline, count: 5}\n"
			"- title: Which?\n"
			"  draw: {kind: multiple_choice, count: 7}\n"
			"- title: What?\n"
			"  draw: {kind: short_answer, count: 6}\n"
			"- title: Why?\n"
			"  draw: {kind: essay, count: 2}\n",
			proof->setting->seed, proof->setting->page,
			proof->setting->ask));
}

/* One side of a form, from one PDF. */
static void check_side(struct proof *proof, const struct node *form, bool key)
{
	proof->key = key;
	proof->file = arena_printf(proof->room->arena, "out/w-%s%s.pdf",
		text_of(form, "name"), key ? "-key" : "");
	proof->at = read_text(proof, text_of(form, "code"));
	check_form(proof, form);
	check_fonts(proof);
	check_marks(proof);
	check_boxes(proof);
}

static void every_drawn_item_is_printed_whole_and_in_order(void **state)
{
	struct proof *proof = *state;
	struct node forms;

	room_do(proof->room, "cp \"$BANKS\"/*.yaml .");
	for (size_t b = 0; b < LENGTH(banks); b++)
		proof->banks[b] = room_node(proof->room,
			arena_printf(proof->room->arena, "%s.yaml", banks[b]));
	write_worksheet(proof);
	room_do(proof->room, "\"$PENSUM\" make w.yaml");
	forms = list_of(room_node(proof->room, "out/w.record.yaml"), "forms");
	assert_int_equal(forms.count, 2);
	for (size_t i = 0; i < forms.count; i++) {
		check_side(proof, forms.items[i], false);
		check_side(proof, forms.items[i], true);
	}
}

/* Pages that leave almost no room for a text, or for a table in it. */
static void a_lack_of_room_is_not_a_crash(void **state)
{
	static const char *const pages[] = {
		"{paper: a5, margin: 0.5in, columns: 3, size: 24}",
		"{paper: letter, columns: 3}",
		"{paper: {width: 4in, height: 4in}, columns: 2}",
		"{paper: {width: 2.5in, height: 2.5in}, margin: 1pt, size: 32}",
	};
	struct room *room = *state;

	room_write(room, "b.yaml",
		"bank: b\n"
		"items:\n"
		"- {id: a, kind: short_answer, answer: A, stem: \"Fill in\\n\\n"
		"  |a|b|c|d|e|f|g|h|i|j|k|l|\\n|-|-|-|-|-|-|-|-|-|-|-|-|\\n"
		"  |1|2|3|4|5|6|7|8|9|10|11|12|\"}\n"
		"- {id: c, kind: essay, stem: Why?, rubric: [{criterion: C,\n"
		"   points: 1, levels: [{points: 1, text: Text}]}]}\n"
		"- {id: d, kind: timeline, term: T, date: 2015,\n"
		"   significance: \"- a\\n  - b\\n    - c\\n      - d\"}\n");
	for (size_t i = 0; i < LENGTH(pages); i++) {
		struct ran ran;

		room_write(room, "w.yaml",
			arena_printf(room->arena,
				"worksheet: w\n"
				"title: W\n"
				"banks: [b.yaml]\n"
				"seed: 1\n"
				"page: %s\n"
				"sections:\n"
				"- {title: S, ask: term, draw: {count: 3}}\n",
				pages[i]));
		ran = room_run(room, "\"$PENSUM\" make w.yaml");
		if (ran.status > 1)
			fail_msg("%s: exit %d: %s", pages[i], ran.status,
				ran.err);
	}
}

static int proof_setup(void **state)
{
	const struct setting *setting = *state;
	struct proof *proof;
	void *room;

	if (room_setup(&room) != 0)
		return -1;
	proof = arena_alloc(((struct room *)room)->arena, 1, sizeof(*proof));
	proof->room = room;
	proof->setting = setting;
	*state = proof;
	return 0;
}

static int proof_teardown(void **state)
{
	const struct proof *proof = *state;
	void *room = proof->room;

	return room_teardown(&room);
}

int main(void)
{
	struct CMUnitTest tests[LENGTH(settings) + 1];

	for (size_t i = 0; i < LENGTH(settings); i++)
		tests[i] = (struct CMUnitTest){settings[i].name,
			every_drawn_item_is_printed_whole_and_in_order,
			proof_setup, proof_teardown,
			(void *)(uintptr_t)&settings[i]};
	tests[LENGTH(settings)] =
		(struct CMUnitTest)TEST(a_lack_of_room_is_not_a_crash);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
