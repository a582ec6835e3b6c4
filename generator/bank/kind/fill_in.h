/*
 * fill_in: a text with blanks to fill in.
 */
#ifndef BANK_KIND_FILL_IN_H
#define BANK_KIND_FILL_IN_H

#include "bank/kind.h"
#include "bank/text/blanks.h"

struct fill_in {
	const char *text; /* as written */
	const char *stem; /* with "____" for each blank, options as listed */
	struct blanks blanks;
	bool word_bank; /* the item has its own */
	struct text_list distractors;
	/* The words of a word bank: answers, then distractors, each once. */
	struct text_list words;
};

/* Complete a content that has its text and blanks. */
void fill_in_take(struct arena *arena, struct fill_in *content);

/* struct fill_in; sets word_bank and distractors. */
field_reader read_cloze_bank;

/* The rules of every kind whose content begins with a struct fill_in. */
bool fill_in_check(struct reading *reading, const struct item *item);
const char *fill_in_stem(const struct item *item);
struct shuffle fill_in_shuffle(const struct item *item);
struct shuffle fill_in_pick(const struct item *item);
struct text_list fill_in_words(const struct item *item);
size_t fill_in_blanks(const struct item *item);
struct answers fill_in_answers(struct arena *arena, const struct item *item);
struct text_list fill_in_brief(struct arena *arena, const struct item *item,
	const struct dealt *dealt, const struct wording *wording);
struct card_list fill_in_cards(struct arena *arena, const struct item *item,
	const struct dealt *dealt, const struct wording *wording);

bool fill_in_teach(struct arena *arena, const struct item *item,
	const struct dealt *dealt, const struct wording *wording,
	struct lesson *lesson);

extern const struct kind_rules fill_in_rules;

#endif
