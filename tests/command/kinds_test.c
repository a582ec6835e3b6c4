/*
 * Letters in the key point to what stands at them on the sheet.
 *
 * Many forms of every kind that deals something are printed.  What each must
 * show is worked out anew from the record and the bank, and looked for in the
 * text that Poppler reads back from sheets and keys.
 */
#include "room.h"
#include "squeeze.h"

/* One print run that is being read back. */
struct proof {
	struct room *room;
	const struct node *bank;
	const char *pages[2]; /* all sheets and all keys, as text */
	bool key;
	const char *form; /* the form's name */
	const char *at;   /* matched up to here */
};

#define SECTIONS                                                               \
	"worksheet: w\n"                                                       \
	"title: Kinds\n"                                                       \
	"banks: [kinds.yaml]\n"                                                \
	"seed: 11\n"                                                           \
	"sections:\n"                                                          \
	"- {title: True, ask: correct, draw: {kind: true_false, count: 3}}\n"  \
	"- {title: Match, draw: {kind: matching, count: 3}}\n"                 \
	"- title: Fill\n"                                                      \
	"  draw: {kind: fill_in, count: 1}\n"                                  \
	"  pin: [cloze-bank]\n"                                                \
	"- {title: Bank, word_bank: true, draw: {kind: fill_in, count: 2}}\n"  \
	"- {title: Order, draw: {kind: ordering, count: 3}}\n"                 \
	"- {title: Choose, draw: {kind: multiple_choice, count: 3}}\n"

enum {
	ITEMS = 15
};

static const struct node *item_named(const struct proof *proof, const char *id)
{
	const struct node items = list_of(proof->bank, "items");

	for (size_t i = 0; i < items.count; i++)
		if (strcmp(text_of(items.items[i], "id"),
			    id + strlen("kinds/")) == 0)
			return items.items[i];
	fail_msg("no item %s", id);
	return NULL;
}

/* The text must come next, after anything else. */
static void find_next(struct proof *proof, const char *text)
{
	const char *part = squeezed(proof->room, text);
	const char *found = strstr(proof->at, part);

	if (found == NULL)
		fail_msg("form %s, %s: no \"%s\" in: %.600s", proof->form,
			proof->key ? "key" : "sheet", part, proof->at);
	proof->at = found + strlen(part);
}

static void find_labelled(
	struct proof *proof, const char *label, size_t number, const char *text)
{
	struct arena *arena = proof->room->arena;

	find_next(proof,
		*label == '1' ? arena_printf(arena, "%zu.%s", number + 1, text)
			      : arena_printf(arena, "%c.%s",
					(char)('A' + number), text));
}

static size_t number_at(const struct node *list, size_t i)
{
	assert_true(i < list->count);
	return strtoul(list->items[i]->text, NULL, 10);
}

/* The key in the record: texts, separated by commas. */
static const char *recorded_key(
	const struct proof *proof, const struct node *drawn)
{
	const struct node *key = node_get(drawn, "key");
	struct buffer out = {.arena = proof->room->arena};

	if (key == NULL)
		return "";
	if (key->type == NODE_SCALAR)
		return key->text;
	for (size_t i = 0; i < key->count; i++)
		buffer_printf(
			&out, "%s%s", i == 0 ? "" : ",", key->items[i]->text);
	return buffer_text(&out);
}

static void check_true_false(
	struct proof *proof, const struct node *drawn, const struct node *item)
{
	const bool answer = strcmp(text_of(item, "answer"), "true") == 0;
	const struct node *correction = node_get(item, "correction");

	find_next(proof, "T F");
	find_next(proof, text_of(item, "stem"));
	if (!proof->key)
		find_next(proof, "Correct it:");
	else
		find_next(proof, answer ? "Answer: True" : "Answer: False");
	if (proof->key && correction != NULL)
		find_next(proof, correction->text);
	assert_string_equal(recorded_key(proof, drawn), answer ? "T" : "F");
}

/* The text of thing i on the right: a pair's, or a distractor. */
static const char *right_text(const struct node *item, size_t i)
{
	const struct node pairs = list_of(item, "pairs");
	const struct node others = list_of(item, "distractors");

	if (i < pairs.count)
		return pairs.items[i]->items[1]->text;
	assert_true(i - pairs.count < others.count);
	return others.items[i - pairs.count]->text;
}

/* Both sides from top to bottom: they are beside or below each other. */
static void check_columns(
	struct proof *proof, const struct node *drawn, const struct node *item)
{
	const struct node pairs = list_of(item, "pairs");
	const struct node picked = list_of(drawn, "picked");
	const struct node choices = list_of(drawn, "choices");
	const char *stem = proof->at;

	for (size_t i = 0; i < picked.count; i++) {
		const size_t pair = number_at(&picked, i);

		find_labelled(proof, "1", i, pairs.items[pair]->items[0]->text);
	}
	proof->at = stem;
	for (size_t i = 0; i < choices.count; i++)
		find_labelled(proof, "A", i,
			right_text(item, number_at(&choices, i)));
}

/* The only place on the right with this text. */
static size_t place_of(
	const struct node *choices, const struct node *item, const char *text)
{
	size_t place = choices->count;

	for (size_t i = 0; i < choices->count; i++)
		if (strcmp(right_text(item, number_at(choices, i)), text) ==
			0) {
			assert_int_equal(place, choices->count);
			place = i;
		}
	assert_true(place < choices->count);
	return place;
}

static void check_letters(
	struct proof *proof, const struct node *drawn, const struct node *item)
{
	const struct node pairs = list_of(item, "pairs");
	const struct node picked = list_of(drawn, "picked");
	const struct node choices = list_of(drawn, "choices");
	struct buffer key = {.arena = proof->room->arena};

	for (size_t i = 0; i < picked.count; i++) {
		const struct node *pair = pairs.items[number_at(&picked, i)];
		const size_t place =
			place_of(&choices, item, pair->items[1]->text);

		find_labelled(proof, "1", i, pair->items[0]->text);
		find_labelled(proof, "A", place, pair->items[1]->text);
		buffer_printf(
			&key, "%s%c", i == 0 ? "" : ",", (char)('A' + place));
	}
	assert_string_equal(recorded_key(proof, drawn), buffer_text(&key));
}

static void check_matching(
	struct proof *proof, const struct node *drawn, const struct node *item)
{
	const struct node *draw = node_get(item, "draw_pairs");
	const size_t count = draw != NULL ? strtoul(draw->text, NULL, 10)
					  : list_of(item, "pairs").count;

	assert_int_equal(list_of(drawn, "picked").count, count);
	find_next(
		proof, node_get(item, "stem") != NULL
			       ? text_of(item, "stem")
			       : "Write beside each on the left the letter of "
				 "its match on the right.");
	if (proof->key)
		check_letters(proof, drawn, item);
	else
		check_columns(proof, drawn, item);
}

/* The text with the answers in it, or the pieces between them. */
static void check_cloze(struct proof *proof, const char *text)
{
	struct buffer out = {.arena = proof->room->arena};
	const char *open;

	while ((open = strstr(text, "{{")) != NULL) {
		const size_t length = strcspn(open + 2, "|}");

		buffer_add(&out, text, (size_t)(open - text));
		if (proof->key)
			buffer_add(&out, open + 2, length);
		text = strstr(open, "}}") + 2;
	}
	buffer_puts(&out, text);
	find_next(proof, buffer_text(&out));
}

/* The texts between the bars of every blank, in the key. */
static void check_others(struct proof *proof, const char *text)
{
	for (; *text != '\0'; text++) {
		const size_t length = strcspn(text + 1, "|}");

		if (*text == '|')
			find_next(proof, arena_copy(proof->room->arena,
						 text + 1, length));
	}
}

static void check_fill_in(
	struct proof *proof, const struct node *drawn, const struct node *item)
{
	const struct node choices = list_of(drawn, "choices");
	static const char *const words[] = {
		"yeast", "carbon dioxide", "salt", "flour"};

	check_cloze(proof, text_of(item, "text"));
	if (proof->key) {
		check_others(proof, text_of(item, "text"));
		return;
	}
	/* Only cloze-bank has its own word bank. */
	assert_true(choices.count == 0 || choices.count == LENGTH(words));
	for (size_t i = 0; i < choices.count; i++)
		find_next(proof, words[number_at(&choices, i)]);
}

static void check_ordering(
	struct proof *proof, const struct node *drawn, const struct node *item)
{
	const struct node steps = list_of(item, "sequence");
	const struct node choices = list_of(drawn, "choices");
	struct buffer numbers = {.arena = proof->room->arena};
	bool solved = true;

	assert_int_equal(choices.count, steps.count);
	find_next(proof, text_of(item, "stem"));
	for (size_t i = 0; i < choices.count; i++) {
		const size_t step = number_at(&choices, i);

		solved = solved && step == i;
		if (!proof->key)
			find_next(proof, steps.items[step]->text);
		buffer_printf(&numbers, "%s%zu", i == 0 ? "" : ",", step + 1);
	}
	assert_true(!solved || steps.count == 2);
	assert_string_equal(recorded_key(proof, drawn), buffer_text(&numbers));
	if (!proof->key)
		return;
	find_next(proof, "Numbers, top to bottom:");
	find_next(proof, buffer_text(&numbers));
	for (size_t i = 0; i < steps.count; i++)
		find_labelled(proof, "1", i, steps.items[i]->text);
}

/* All the right choices, and the number of distractors that the item asks
 * for. */
static void check_drawn(const struct node *item, const struct node *order)
{
	const struct node choices = list_of(item, "choices");
	const struct node *draw = node_get(item, "draw_choices");
	size_t right = 0, printed = 0;

	for (size_t i = 0; i < choices.count; i++)
		right += choice_right(choices.items[i]);
	for (size_t i = 0; i < order->count; i++)
		printed += choice_right(choices.items[number_at(order, i)]);
	assert_int_equal(printed, right);
	assert_int_equal(order->count,
		draw == NULL ? choices.count
			     : right + strtoul(draw->text, NULL, 10));
}

static void check_choices(
	struct proof *proof, const struct node *drawn, const struct node *item)
{
	const struct node choices = list_of(item, "choices");
	const struct node order = list_of(drawn, "choices");
	struct buffer right = {.arena = proof->room->arena};

	check_drawn(item, &order);
	find_next(proof, text_of(item, "stem"));
	for (size_t i = 0; i < order.count; i++) {
		const struct node *choice = choices.items[number_at(&order, i)];

		if (choice_right(choice))
			buffer_printf(&right, "%s%c",
				right.length == 0 ? "" : ",", (char)('A' + i));
	}
	assert_string_equal(recorded_key(proof, drawn), buffer_text(&right));
	if (right.length > 1)
		find_next(proof, "Choose two.");
	if (proof->key)
		find_next(proof, arena_printf(proof->room->arena, "Answer%s%s.",
					 right.length > 1 ? "s" : "",
					 buffer_text(&right)));
	if (proof->key)
		proof->at -= right.length > 1 ? 0 : strlen("A.");
	for (size_t i = 0; i < order.count; i++) {
		const struct node *choice = choices.items[number_at(&order, i)];

		if (!proof->key || choice_right(choice))
			find_labelled(proof, "A", i, choice_text(choice));
	}
}

static const struct {
	const char *kind;
	void (*check)(struct proof *proof, const struct node *drawn,
		const struct node *item);
} checks[] = {
	{"true_false", check_true_false},
	{"matching", check_matching},
	{"fill_in", check_fill_in},
	{"ordering", check_ordering},
	{"multiple_choice", check_choices},
};

static void check_item(struct proof *proof, const struct node *drawn)
{
	const struct node *item = item_named(proof, text_of(drawn, "id"));

	for (size_t i = 0; i < LENGTH(checks); i++)
		if (strcmp(text_of(item, "kind"), checks[i].kind) == 0)
			checks[i].check(proof, drawn, item);
}

/* The text of all pages with the form's code. */
static const char *text_of_form(const struct proof *proof, const char *code)
{
	struct arena *arena = proof->room->arena;
	const char *page = proof->pages[proof->key];
	struct buffer out = {.arena = arena};

	while (*page != '\0') {
		const size_t length = strcspn(page, "\f");
		const char *one = arena_copy(arena, page, length);

		if (strstr(one, code) != NULL)
			squeeze(&out, one);
		page += length + (page[length] == '\f');
	}
	return buffer_text(&out);
}

static void check_form(struct proof *proof, const struct node *form)
{
	const struct node sections = list_of(form, "sections");
	size_t count = 0;

	proof->form = text_of(form, "name");
	proof->at = text_of_form(proof, text_of(form, "code"));
	for (size_t s = 0; s < sections.count; s++) {
		const struct node items = list_of(sections.items[s], "items");
		const struct node words = list_of(sections.items[s], "words");

		for (size_t i = 0; i < words.count && !proof->key; i++)
			find_next(proof, words.items[i]->text);
		for (size_t i = 0; i < items.count; i++)
			check_item(proof, items.items[i]);
		count += items.count;
	}
	assert_int_equal(count, ITEMS);
}

static void check_run(struct room *room, const char *page, int forms)
{
	struct proof proof = {.room = room};
	struct node drawn;

	room_write(room, "w.yaml",
		arena_printf(room->arena, SECTIONS "page: %s\nforms: %d\n",
			page, forms));
	room_do(room, "cp \"$BANKS/kinds.yaml\" . && "
		      "\"$PENSUM\" make -1 w.yaml");
	room_do(room, "\"$PENSUM\" check out/w.record.yaml kinds.yaml");
	proof.bank = room_node(room, "kinds.yaml");
	proof.pages[0] = room_do(room, "pdftotext -raw out/w.pdf - | "
				       "sed 's/^\f*[0-9]*, continued$//'");
	proof.pages[1] = room_do(room, "pdftotext -raw out/w-key.pdf - | "
				       "sed 's/^\f*[0-9]*, continued$//'");
	drawn = list_of(room_node(room, "out/w.record.yaml"), "forms");
	assert_int_equal(drawn.count, forms);
	for (size_t i = 0; i < drawn.count; i++) {
		proof.key = false;
		check_form(&proof, drawn.items[i]);
		proof.key = true;
		check_form(&proof, drawn.items[i]);
	}
}

static void the_key_is_right_on_every_form(void **state)
{
	check_run(*state, "{paper: letter}", 120);
}

static void the_key_is_right_where_there_is_little_room(void **state)
{
	check_run(*state, "{paper: a4, columns: 2, size: 10}", 20);
	check_run(*state, "{paper: a5, size: 20, fit: loose}", 10);
}

/* cloze-bank is pinned elsewhere, so the other two are there. */
static void a_section_bank_has_the_answers_of_its_items(void **state)
{
	static const char *const words[] = {
		"Mercury", "triangle", "square", "hexagon"};
	struct node forms;

	room_write(*state, "w.yaml", SECTIONS "forms: 30\n");
	room_do(*state, "cp \"$BANKS/kinds.yaml\" . && "
			"\"$PENSUM\" make -1 w.yaml");
	forms = list_of(room_node(*state, "out/w.record.yaml"), "forms");
	for (size_t i = 0; i < forms.count; i++) {
		const struct node sections =
			list_of(forms.items[i], "sections");
		const struct node bank = list_of(sections.items[3], "words");
		size_t found = 0;

		assert_int_equal(bank.count, LENGTH(words));
		for (size_t w = 0; w < LENGTH(words); w++)
			for (size_t k = 0; k < bank.count; k++)
				found += strcmp(bank.items[k]->text,
						 words[w]) == 0;
		assert_int_equal(found, LENGTH(words));
	}
}

static void a_form_alone_is_the_same(void **state)
{
	room_write(*state, "w.yaml", SECTIONS "forms: 9\n");
	room_do(*state, "cp \"$BANKS/kinds.yaml\" .");
	room_do(*state, "\"$PENSUM\" make -j 4 -o all w.yaml");
	room_do(*state, "\"$PENSUM\" make -j 1 -f 7-7 -o one w.yaml");
	room_do(*state, "cmp all/w-G.pdf one/w-G.pdf && "
			"cmp all/w-G-key.pdf one/w-G-key.pdf");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(the_key_is_right_on_every_form),
		TEST(the_key_is_right_where_there_is_little_room),
		TEST(a_section_bank_has_the_answers_of_its_items),
		TEST(a_form_alone_is_the_same),
	};

	return cmocka_run_group_tests_name("kinds", tests, NULL, NULL);
}
