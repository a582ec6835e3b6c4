/*
 * The bank is written, then read as `check` reads it.  Items with mistakes are
 * left out and the bank is written again.
 */
#include "exchange/bank/assemble.h"

#include "bank/bank.h"
#include "base/arena.h"
#include "base/message.h"
#include "exchange/bank/merge.h"
#include "exchange/bank/order.h"
#include "exchange/quiz/items.h"
#include "exchange/quiz/slugs.h"
#include "exchange/quiz/tree.h"
#include "yaml/document/document.h"

#include <stdlib.h>

enum {
	ROUNDS = 5 /* leaving out one item may break another */
};

/* A bank on trial: its entries, and the questions that made them. */
struct trial {
	struct quiz *quiz;
	const struct node *items, *stimuli;
	struct quiz_question **by_id;
	size_t count, refused;
};

static const char writing[] = MESSAGE("writing items");

static const struct node *entries_of(
	struct quiz *quiz, bool stimuli, const struct merge *merge)
{
	struct tree list = {.arena = quiz->arena};

	for (size_t i = 0; i < quiz->count; i++) {
		const struct quiz_question *question = &quiz->questions[i];

		error_working(quiz->errors, writing, i + 1, quiz->count);
		if (question->refused == NULL &&
			stimuli == (question->kind == QUIZ_STIMULUS))
			tree_add(&list, merge_entry(merge, question,
						items_node(quiz, question)));
	}
	return merge_rest(merge, &list, stimuli ? "stimuli" : "items");
}

static const struct node *root_of(
	struct assemble *assemble, const struct merge *merge)
{
	struct quiz *quiz = assemble->quiz;
	struct tree root = {.arena = quiz->arena};
	const struct node *stimuli = entries_of(quiz, true, merge);
	const struct node *items = entries_of(quiz, false, merge);

	if (assemble->old != NULL)
		return merge_root(merge, stimuli, items);
	tree_put_plain(&root, "bank", assemble->id);
	tree_put_text(&root, "title",
		quiz->title != NULL ? quiz->title : assemble->title);
	tree_put_text(&root, "language", quiz->language);
	if (stimuli->count > 0)
		tree_put(&root, "stimuli", stimuli);
	tree_put(&root, "items", items);
	return tree_map(&root);
}

/* The index of the entry that holds a line; the count if none does. */
static size_t entry_at(const struct node *list, uint32_t line)
{
	size_t low = 0, high = list == NULL ? 0 : list->count;
	const size_t count = high;

	while (low < high) {
		const size_t middle = low + (high - low) / 2;

		if (list->items[middle]->at.line <= line)
			low = middle + 1;
		else
			high = middle;
	}
	return low == 0 ? count : low - 1;
}

static int by_id(const void *a, const void *b)
{
	const struct quiz_question *const *one = a, *const *other = b;

	return strcmp((*one)->id, (*other)->id);
}

/* The questions that have an id, sorted by it. */
static void sort_questions(struct trial *trial, struct arena *arena)
{
	struct quiz *quiz = trial->quiz;

	trial->by_id = arena_alloc(arena, quiz->count, sizeof(*trial->by_id));
	for (size_t i = 0; i < quiz->count; i++)
		if (quiz->questions[i].id != NULL)
			trial->by_id[trial->count++] = &quiz->questions[i];
	qsort(trial->by_id, trial->count, sizeof(*trial->by_id), by_id);
}

/* The question whose entry this is, if it is not refused yet. */
static struct quiz_question *question_of(
	const struct trial *trial, const struct node *entry)
{
	const struct node *id = node_get(entry, "id");
	const struct quiz_question key = {.id = id == NULL ? "" : id->text};
	const struct quiz_question *const at = &key;
	struct quiz_question **found = bsearch(
		&at, trial->by_id, trial->count, sizeof(*trial->by_id), by_id);

	return found == NULL || (*found)->refused != NULL ? NULL : *found;
}

static void on_mistake(void *with, const struct mistake *mistake)
{
	struct trial *trial = with;
	const struct node *lists[] = {trial->items, trial->stimuli};

	if (mistake->weight != WEIGHT_ERROR)
		return;
	for (size_t i = 0; i < LENGTH(lists); i++) {
		const size_t entry = entry_at(lists[i], mistake->at.line);
		struct quiz_question *question;

		if (lists[i] == NULL || entry == lists[i]->count)
			continue;
		question = question_of(trial, lists[i]->items[entry]);
		if (question == NULL)
			return;
		quiz_refuse(trial->quiz, question, "%s", mistake->what);
		trial->refused++;
		return;
	}
}

/* Read the bank; returns how many questions its mistakes refuse. */
static size_t try_bank(
	struct quiz *quiz, const char *path, const struct buffer *text)
{
	struct arena *arena = arena_new();
	const struct source source = {path, buffer_text(text), text->length};
	struct trial trial = {.quiz = quiz};
	struct reading reading = {
		.arena = arena, .errors = error_list_new(arena)};
	struct errors *quiet = error_list_new(arena);
	const struct node *root;

	error_watch_like(reading.errors, quiz->errors);
	error_watch_like(quiet, quiz->errors);
	root = node_read(arena, &source, quiet);
	if (root != NULL) {
		trial.items = node_get(root, "items");
		trial.stimuli = node_get(root, "stimuli");
		sort_questions(&trial, arena);
		bank_read(&reading, &source);
		error_each(reading.errors, false, on_mistake, &trial);
	}
	arena_free(arena);
	return trial.refused;
}

/* Forget stimuli that were left out. */
static void drop_stimuli(struct quiz *quiz)
{
	for (size_t i = 0; i < quiz->count; i++) {
		struct quiz_question *question = &quiz->questions[i];

		if (question->stimulus_at > 0 &&
			quiz->questions[question->stimulus_at - 1].refused !=
				NULL)
			question->stimulus_at = 0;
	}
}

static bool has_items(const struct quiz *quiz)
{
	for (size_t i = 0; i < quiz->count; i++)
		if (quiz->questions[i].refused == NULL &&
			quiz->questions[i].kind != QUIZ_STIMULUS)
			return true;
	return false;
}

const char *assemble_bank(struct assemble *assemble, size_t *length)
{
	struct quiz *quiz = assemble->quiz;
	struct slugs *slugs = slugs_new(quiz->arena);
	struct merge merge = merge_begin(quiz->arena, assemble->old, slugs);
	struct buffer out = {.arena = quiz->arena};

	merge_match(&merge, quiz);
	items_name(quiz, slugs);
	for (int i = 0; i < ROUNDS; i++) {
		const struct node *root;

		if (!has_items(quiz))
			return NULL;
		drop_stimuli(quiz);
		root = order_bank(quiz->arena, root_of(assemble, &merge));
		out.length = 0;
		document_write(&out, root, assemble->comments);
		if (try_bank(quiz, assemble->path, &out) == 0)
			break;
	}
	*length = out.length;
	return buffer_text(&out);
}
