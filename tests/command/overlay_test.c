/*
 * An overlay key leaves the sheet beneath it unchanged.  Positions are read
 * from --dump pages, exact to a thousandth of a point; the visible text is read
 * from the PDFs by Poppler.
 */
#include "ink.h"
#include "room.h"
#include "squeeze.h"

enum {
	ASCENT = 72, /* of a line's letters, per cent of its size */
	DESCENT = 20,
	PERCENT = 100,
	MILLI = 1000,
	SLACK = 300 /* of two answers side by side, in mpt */
};

/* Pages as they were dumped. */
struct dumped {
	const char **lines; /* of all pages; one begins with "page " */
	size_t count;
};

/* A line of text on a page. */
struct text_box {
	long left, top, right, bottom;
	bool answer;
	const char *line;
};

#define REPOSITORY "\"$BANKS\"/../../../banks/"

static const char bank[] =
	"bank: b\n"
	"items:\n"
	"- {id: tf, kind: true_false, stem: The moon shines by itself.,"
	" answer: false, correction: It is lit by the sun.}\n"
	"- {id: tt, kind: true_false, stem: Water is wet., answer: true}\n"
	"- {id: mc, kind: multiple_choice, stem: Which are prime?, choices:"
	" [four, {text: seven, correct: true}, nine, {text: eleven, correct:"
	" true}]}\n"
	"- {id: ma, kind: matching, pairs: [[one, uno], [two, due], [three,"
	" tre]], distractors: [otto]}\n"
	"- {id: or, kind: ordering, stem: Order them., sequence: [dawn, noon,"
	" dusk, night]}\n"
	"- {id: fi, kind: fill_in, text: 'A {{square|quad}} has {{four}}"
	" sides.'}\n"
	"- {id: ti, kind: timeline, term: Sputnik, date: 1957-10, who: "
	"Korolyov,"
	" where: Baikonur, significance: [First satellite, Began a race]}\n"
	"- {id: sa, kind: short_answer, points: 2, stem: Why is the sky blue?,"
	" answer: [Air scatters light, blue light most]}\n"
	"- {id: pa, stem: Mars is red., parts: [{kind: short_answer, stem: "
	"Why?,"
	" answer: rust}, {kind: true_false, stem: It is a star., answer: "
	"false}]}"
	"\n";

static const char sheet[] =
	"worksheet: w\n"
	"title: W\n"
	"banks: [b.yaml]\n"
	"seed: 3\n"
	"sections:\n"
	"- {title: One, ask: correct, order: bank, draw: {count: 9}}\n";

/* Every kind and every `ask`, from the sample banks. */
static const char all_kinds[] =
	"worksheet: w\n"
	"title: All kinds\n"
	"banks: [modern-china-18.yaml, cell-biology.yaml]\n"
	"seed: 5\n"
	"fields: [name, date, score]\n"
	"page: {%s}\n"
	"sections:\n"
	"- {title: A, ask: correct, draw: {kind: true_false, count: 3}}\n"
	"- {title: B, draw: {kind: matching, count: 2}}\n"
	"- {title: C, draw: {kind: fill_in, count: 3}, word_bank: true}\n"
	"- {title: D, draw: {kind: ordering, count: 2}}\n"
	"- {title: E, draw: {kind: multiple_choice, count: 4}}\n"
	"- {title: F, ask: identify, draw: {kind: timeline, count: 2}}\n"
	"- {title: G, ask: date, draw: {kind: timeline, count: 2}}\n"
	"- {title: H, ask: term, draw: {kind: timeline, count: 2}}\n"
	"- {title: I, ask: order, draw: {kind: timeline, count: 5}}\n"
	"- {title: J, ask: strip, draw: {kind: timeline, count: 6}}\n"
	"- {title: K, draw: {kind: short_answer, count: 4}}\n"
	"- {title: L, draw: {kind: essay, count: 1}}\n";

static const char *const looks[] = {
	"",
	"paper: a4",
	"large_print: true",
	"paper: a4, large_print: true",
	"columns: 2",
	"lines: primary, tint: blue",
	"paper: a5, size: 20",
	"spacing: wide, margin: 0.1in",
	"qr: true",
};

static struct dumped dump(
	struct room *room, const char *style, const char *worksheet)
{
	char *text = arena_printf(room->arena, "%s",
		room_do(room,
			arena_printf(room->arena,
				"\"$PENSUM\" make --dump pages --key-style %s "
				"%s",
				style, worksheet)));
	struct dumped dumped = {NULL, 0};
	size_t room_for = 0;

	for (char *at = text, *end; *at != '\0'; at = end + 1) {
		end = strchr(at, '\n');
		assert_non_null(end);
		*end = '\0';
		dumped.lines = arena_grow(room->arena, dumped.lines,
			dumped.count, &room_for, sizeof(*dumped.lines));
		dumped.lines[dumped.count++] = at;
	}
	assert_true(dumped.count > 0);
	return dumped;
}

static bool begins(const char *text, const char *with)
{
	return strncmp(text, with, strlen(with)) == 0;
}

static bool ends(const char *text, const char *with)
{
	const size_t length = strlen(text), ending = strlen(with);

	return length >= ending && strcmp(text + length - ending, with) == 0;
}

static bool is_page(const char *line)
{
	return begins(line, "page ");
}

static bool is_key(const char *line)
{
	/* In the languages of the samples. */
	static const char *const endings[] = {", answer key", "، نموذج الإجابة",
		"，参考答案", "解答", ", Lösungen", ", soluciones",
		", corrigé"};

	for (size_t i = 0; i < LENGTH(endings); i++)
		if (ends(line, endings[i]))
			return true;
	return false;
}

/* The end of the document that begins with a page one. */
static size_t document_end(const struct dumped *dumped, size_t from)
{
	size_t i = from + 1;

	while (i < dumped->count && !begins(dumped->lines[i], "page 1 of "))
		i++;
	return i;
}

/* Past the end of the page that begins at a line. */
static size_t page_end(const struct dumped *dumped, size_t from, size_t end)
{
	size_t i = from + 1;

	while (i < end && !is_page(dumped->lines[i]))
		i++;
	return i;
}

/* Is a page of the overlay the sheet's page plus answers, and does the page of
 * answers alone have only those?  All advance to the next page. */
static void check_page(const struct dumped *over, size_t *o, size_t sheet_at,
	const struct dumped *alone, size_t *a)
{
	size_t s = sheet_at + 1;
	const size_t s_end = page_end(over, sheet_at, over->count);
	const size_t o_end = page_end(over, *o, over->count);

	for (*o += 1, *a += 1; *o < o_end; ++*o) {
		const char *line = over->lines[*o];

		assert_false(begins(line, "  room"));
		if (ends(line, " answer"))
			assert_string_equal(line, alone->lines[(*a)++]);
		else if (s < s_end)
			assert_string_equal(line, over->lines[s++]);
		else
			fail_msg("not on the sheet: %s", line);
	}
	assert_int_equal(s, s_end);
	assert_true(*a == alone->count || is_page(alone->lines[*a]));
}

/* A line of text in a dump: its box, in mpt. */
static bool text_box(const char *line, struct text_box *box)
{
	double x, y, width, size;

	if (sscanf(line, "  text %lf %lf %lf %lf", &x, &y, &width, &size) != 4)
		return false;
	if (strstr(line, " blank \"") != NULL || strstr(line, " \"\"") != NULL)
		return false;
	*box = (struct text_box){(long)(x * MILLI),
		(long)((y - size * ASCENT / PERCENT) * MILLI),
		(long)((x + width) * MILLI),
		(long)((y + size * DESCENT / PERCENT) * MILLI),
		ends(line, " answer"), line};
	return true;
}

static bool meet(const struct text_box *a, const struct text_box *b, long slack)
{
	return a->left < b->right - slack && b->left < a->right - slack &&
	       a->top < b->bottom - slack && b->top < a->bottom - slack;
}

/* No answer overlaps any text, of the sheet or of another answer. */
static void check_overlaps(const struct dumped *over, size_t from, size_t end)
{
	struct arena *arena = arena_new();
	struct text_box *boxes = arena_alloc(arena, end - from, sizeof(*boxes));
	size_t count = 0;

	for (size_t i = from; i < end; i++)
		count += text_box(over->lines[i], &boxes[count]);
	for (size_t i = 0; i < count; i++)
		for (size_t k = 0; k < count && boxes[i].answer; k++)
			if (i != k && (!boxes[k].answer || k < i) &&
				meet(&boxes[i], &boxes[k],
					boxes[k].answer ? SLACK : 10))
				fail_msg("%s\nis over\n%s", boxes[i].line,
					boxes[k].line);
	arena_free(arena);
}

/* Compare all documents of a run.  Returns the number of pages after the
 * sheets. */
static size_t check_run(struct room *room, const char *worksheet)
{
	const struct dumped over = dump(room, "overlay", worksheet);
	const struct dumped alone = dump(room, "answers-only", worksheet);
	size_t behind = 0;

	for (size_t i = 0, end; i < over.count; i = end) {
		size_t o = document_end(&over, i), a = o - i, s = i;

		assert_false(is_key(over.lines[i]));
		end = document_end(&over, o);
		/* The answers alone have the same sheet before them. */
		for (a = 0; !is_key(alone.lines[a]) ||
			    strcmp(alone.lines[a], over.lines[o]) != 0;)
			a++;
		for (; s < document_end(&over, i);
			s = page_end(&over, s, over.count)) {
			const size_t from = o;

			assert_true(is_key(over.lines[o]));
			check_page(&over, &o, s, &alone, &a);
			check_overlaps(&over, from, o);
		}
		for (; o < end; o++, a++) {
			behind += is_page(over.lines[o]);
			assert_string_equal(over.lines[o], alone.lines[a]);
		}
	}
	return behind;
}

static void answers_leave_every_sheet_as_it_is(void **state)
{
	struct room *room = *state;

	room_do(room, "cp -r " REPOSITORY "* .");
	for (size_t i = 0; i < LENGTH(looks); i++) {
		room_write(room, "w.yaml",
			arena_printf(room->arena, all_kinds, looks[i]));
		assert_true(check_run(room, "w.yaml") > 0);
	}
}

static void answers_leave_the_samples_as_they_are(void **state)
{
	struct room *room = *state;
	const char *list;

	room_do(room, "cp -r " REPOSITORY "* .");
	list = room_do(room, "grep -l '^worksheet:' *.yaml");
	for (const char *at = list; *at != '\0'; at = strchr(at, '\n') + 1)
		check_run(room,
			arena_printf(room->arena, "--forms 1 --tier core %.*s",
				(int)strcspn(at, "\n"), at));
}

/* A bank of questions with eight choices, all but one of them right. */
static const char *many_right(struct arena *arena)
{
	static const char *const stems[] = {"Which?", "Which of all of these?",
		"Which now?", "And which?",
		"And which of them all, in the end?", "Which here?",
		"Which, last of all?"};
	struct buffer out = {.arena = arena};

	buffer_puts(&out, "bank: b\nitems:\n");
	for (size_t i = 0; i < LENGTH(stems); i++) {
		buffer_printf(&out,
			"- {id: i%zu, kind: multiple_choice, points: 12.5, "
			"stem: '%s', choices: [eight",
			i, stems[i]);
		for (int k = 1; k <= 7; k++)
			buffer_printf(
				&out, ", {text: no %d, correct: true}", k);
		buffer_puts(&out, "]}\n");
	}
	return buffer_text(&out);
}

static void letters_stay_in_their_column(void **state)
{
	static const char *const pages[] = {
		"margin: 0.5in",
		"margin: 0.5in, columns: 2",
		"margin: 0.1in, columns: 2, size: 9",
		"paper: a5, size: 32, margin: 0.5in",
		"large_print: true, columns: 2",
		"spacing: wide, margin: 0.2in",
	};
	struct room *room = *state;

	room_write(room, "b.yaml", many_right(room->arena));
	for (size_t i = 0; i < LENGTH(pages); i++) {
		room_write(room, "w.yaml",
			arena_printf(room->arena,
				"worksheet: w\ntitle: W\nbanks: [b.yaml]\n"
				"seed: 3\nforms: [A, Tuesday morning in the "
				"seventh period]\npage: {%s}\n"
				"sections:\n- {title: One, draw: {count: 7}}"
				"\n",
				pages[i]));
		check_run(room, "w.yaml");
		room_do(room, "\"$PENSUM\" make --key-style both w.yaml");
		assert_ink_inside(room, "out/*.pdf");
	}
}

/* Poppler's text of a PDF of the small worksheet in this style. */
static const char *read_key(
	struct room *room, const char *options, const char *reader)
{
	room_write(room, "b.yaml", bank);
	room_write(room, "w.yaml", sheet);
	room_do(room,
		arena_printf(room->arena,
			"\"$PENSUM\" make --key-style %s w.yaml", options));
	return room_do(room,
		arena_printf(room->arena, "KEY=out/w-A-key.pdf; %s", reader));
}

static const char *find_after(const char *at, const char *text)
{
	const char *found = strstr(at, text);

	if (found == NULL)
		fail_msg("no \"%s\" in: %s", text, at);
	return found + strlen(text);
}

/* The letters or numbers in the record, in order. */
static const char *find_key(struct room *room, const char *at, size_t item)
{
	const struct node *record = room_node(room, "out/w.record.yaml");
	const struct node forms = list_of(record, "forms");
	const struct node sections = list_of(forms.items[0], "sections");
	const struct node items = list_of(sections.items[0], "items");
	const struct node *key = node_get(items.items[item], "key");

	assert_non_null(key);
	if (key->type == NODE_SCALAR)
		return find_after(at, key->text);
	for (size_t i = 0; i < key->count; i++)
		at = find_after(at, key->items[i]->text);
	return at;
}

static void every_kind_has_its_answer_in_place(void **state)
{
	struct room *room = *state;
	const char *at = read_key(room, "answers-only",
		"pdftotext -layout $KEY - | tr -s ' \\n' ' '");

	at = find_after(at, "KEY · Form A It is lit by the sun. ");
	at = find_key(room, at, 2);
	at = find_key(room, at, 3);
	at = find_key(room, at, 4);
	at = find_after(at, "square / quad four");
	at = find_after(at, "October 1957 Korolyov Baikonur");
	at = find_after(at, "• First satellite");
	at = find_after(at, "• Began a race");
	at = find_after(at, "• Air scatters light (1 point)");
	at = find_after(at, "• blue light most (1 point)");
	at = find_after(at, "rust");
	assert_null(strstr(at, "answers"));
	assert_string_equal(
		text_of(node_get(node_get(room_node(room, "out/w.record.yaml"),
					 "options"),
				"key"),
			"style"),
		"answers-only");
}

static void answers_are_read_in_place(void **state)
{
	struct room *room = *state;
	const char *at = read_key(room, "overlay", "pdfinfo -struct-text $KEY");

	at = find_after(at, "Figure");
	at = find_after(at, "Figure");
	at = find_after(at, "Sputnik");
	at = find_after(at, "\"Date\"");
	at = find_after(at, "\"October 1957\"");
	at = find_after(at, "\"Who or what\"");
	at = find_after(at, "\"Korolyov\"");
	at = find_after(at, "\"Significance\"");
	at = find_after(at, "First satellite");
	find_after(at, "Why is the sky blue?");
	at = room_do(room, "qpdf --qdf out/w-A-key.pdf - | "
			   "strings | grep -c 'Answer: \\(True\\|False\\)'");
	assert_string_equal(at, "3\n");
}

/* How often a PDF sets a colour other than gray. */
#define COLOURS                                                                \
	"qpdf --qdf --stream-data=uncompress $KEY - | grep -ac ' "             \
	"\\(rg\\|RG\\)$' "                                                     \
	"|| :"

static void answers_are_blue_and_bold_or_bold_on_gray(void **state)
{
	struct room *room = *state;
	struct dumped over;

	assert_string_equal(read_key(room, "overlay --mono", COLOURS), "0\n");
	assert_string_not_equal(read_key(room, "overlay", COLOURS), "0\n");
	over = dump(room, "overlay", "w.yaml");
	for (size_t i = 0; i < over.count; i++)
		if (begins(over.lines[i], "  text") &&
			ends(over.lines[i], " answer") &&
			strstr(over.lines[i], "Bold") == NULL)
			fail_msg("not bold: %s", over.lines[i]);
}

static void every_page_is_stamped(void **state)
{
	struct room *room = *state;
	const char *count =
		"n=$(pdfinfo $KEY | sed -n 's/^Pages: *//p'); "
		"for i in $(seq $n); do pdftotext -f $i -l $i $KEY - | "
		"grep -q 'KEY · Form A' || echo none on $i; done; echo $n";

	assert_string_equal(read_key(room, "overlay", count), "2\n");
	assert_string_equal(read_key(room, "answers-only", count), "2\n");
}

/* An answer that does not fit on its lines. */
static void answers_that_do_not_fit_are_behind_the_sheet(void **state)
{
	struct room *room = *state;
	struct buffer text = {.arena = room->arena};
	const char *at;

	for (int i = 1; i <= 120; i++)
		buffer_printf(&text, "word%d ", i);
	room_write(room, "b.yaml",
		arena_printf(room->arena,
			"bank: b\n"
			"items:\n"
			"- {id: a, kind: short_answer, lines: 2, points: 2,"
			" stem: Why?, answer: [First of all., %s.]}\n",
			buffer_text(&text)));
	room_write(room, "w.yaml", sheet);
	room_do(room, "sed -i 's/count: 9/count: 1/' w.yaml");
	at = room_do(room,
		"\"$PENSUM\" make --key-style both w.yaml >list && "
		"pdftotext out/w-A-overlay.pdf - | tr -s ' \\n' ' '");
	at = find_after(at, "First of all. (1 point)");
	at = find_after(at, "… continued on the last page");
	at = find_after(at, "Form A · page 1 of 1");
	at = find_after(at, "Answers in full");
	at = find_after(at, "word1 word2");
	at = find_after(at, "word120");
	find_after(at, "KEY · Form A · answers · page 1 of 1");
	assert_string_equal(room_read(room, "list"),
		"out/w-A.pdf\nout/w-A-key.pdf\nout/w-A-overlay.pdf\n"
		"out/w.record.yaml\n");
}

static void a_record_brings_its_keys_back(void **state)
{
	struct room *room = *state;

	read_key(room, "both --mono", "true");
	room_do(room, "sed -i 's/sky/sea/' b.yaml; "
		      "\"$PENSUM\" again -o again out/w.record.yaml 2>note; "
		      "for f in w-A w-A-key w-A-overlay; do "
		      "cmp out/$f.pdf again/$f.pdf; done");
}

/* The points of a stem that ends in a table are on a line below it. */
static void points_below_a_table_are_over_nothing(void **state)
{
	static const char table[] =
		"stem: \"Why?\\n\\n| A | B |\\n| :--- | ---: |\\n| 1 | 2 "
		"|\\n\"";
	struct room *room = *state;
	struct text_box boxes[64];
	struct dumped dumped;
	size_t count = 0;

	room_write(room, "b.yaml",
		arena_printf(room->arena,
			"bank: b\nitems:\n"
			"- {id: s, kind: short_answer, points: 2, %s, answer: "
			"[Far, Slow]}\n"
			"- {id: e, kind: essay, points: 2, lines: 2, %s, "
			"rubric: [{criterion: Sense, points: 2, levels: "
			"[{points: 2, text: good}, {points: 0, text: "
			"bad}]}]}\n",
			table, table));
	room_write(room, "w.yaml",
		"worksheet: w\ntitle: W\nbanks: [b.yaml]\nseed: 3\n"
		"page: {columns: 2}\n"
		"sections:\n- {title: One, draw: {count: 2}}\n");
	dumped = dump(room, "list", "w.yaml");
	for (size_t i = 0; i < dumped.count; i++) {
		if (is_page(dumped.lines[i]))
			count = 0;
		assert_true(count < LENGTH(boxes));
		if (!text_box(dumped.lines[i], &boxes[count]))
			continue;
		for (size_t k = 0; k < count; k++)
			if (meet(&boxes[k], &boxes[count], 10))
				fail_msg("%s\nis over\n%s", boxes[k].line,
					boxes[count].line);
		count++;
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(answers_leave_every_sheet_as_it_is),
		TEST(answers_leave_the_samples_as_they_are),
		TEST(letters_stay_in_their_column),
		TEST(every_kind_has_its_answer_in_place),
		TEST(answers_are_read_in_place),
		TEST(answers_are_blue_and_bold_or_bold_on_gray),
		TEST(every_page_is_stamped),
		TEST(answers_that_do_not_fit_are_behind_the_sheet),
		TEST(a_record_brings_its_keys_back),
		TEST(points_below_a_table_are_over_nothing),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
