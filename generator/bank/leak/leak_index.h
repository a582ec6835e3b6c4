/*
 * leak_index: the words of a bank's texts and answers.
 *
 * The answers form a tree with an edge for each word, which keeps the texts
 * that contain them (phrases.h).
 */
#ifndef BANK_LEAK_INDEX_H
#define BANK_LEAK_INDEX_H

#include "bank/leak/leak.h"
#include "bank/leak/phrases.h"

/* A text of an item, or of its face on some tier. */
struct leak_text {
	size_t item;
	const struct item *face;
	unsigned tiers;
	struct words words;
	enum leak_in in;
	const struct node *at; /* NULL for a stem */
};

/* An answer that a stem may give away. */
struct secret {
	size_t item;
	const char *text;
	const char *question;
	struct words asked;   /* a stem must contain one of them, if any */
	struct words related; /* of the question, for texts but stems */
	bool looked;          /* `related` is known */
	enum leak_of of;
	unsigned tiers; /* whose answer it is */
	struct secret *next;
};

struct leak_index {
	struct arena *arena;
	const struct leak_scope *scope;
	const struct item *const *items; /* of all banks, concatenated */
	bool *terms; /* for each item: is its stem itself an answer? */
	size_t count;
	struct lexicon lexicon;
	struct phrases phrases;
	struct leak_text *stems; /* then all other texts */
	size_t stem_count, stem_room;
	size_t others;        /* the first text that is no stem */
	size_t current;       /* the text being searched */
	size_t *next_of_same; /* for each item: 1 + the next item with its
				 source; 0 for none */
	unsigned tiers;       /* of the current face */
	size_t topic;         /* words in more stems than this are the topic */
	size_t marks;         /* the last mark given to lexemes */
};

/* Read all texts and answers of a scope, into the arena. */
struct leak_index *leak_index_new(
	struct arena *arena, const struct leak_scope *scope);

struct lexeme *leak_index_word(const struct leak_index *index, uint32_t word);

/* The words of a text that are neither common nor the topic. */
struct words leak_index_telling(struct leak_index *index, const char *text);

/* May an item be drawn? */
bool leak_index_wants(const struct leak_index *index, size_t item);

#endif
