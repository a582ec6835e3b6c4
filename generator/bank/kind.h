/*
 * kind: the kinds of item a bank may hold.
 *
 * A kind is a file in bank/kind/ with its rules, and a row in kind.c's table.
 * All other code uses the rules and never asks which kind an item is.
 */
#ifndef BANK_KIND_H
#define BANK_KIND_H

#include "bank/card.h"
#include "bank/item.h"
#include "bank/lesson.h"
#include "yaml/fields.h"

struct date;
struct wording;
struct schema_part;
struct stale_words;

enum {
	KIND_LETTERS = 26, /* choices that can have a letter */
	KIND_LABELS = KIND_LETTERS + KIND_LETTERS * KIND_LETTERS /* or two */
};

/*
 * How a list of an item, such as its choices, may be shuffled: which entries
 * are printed and in which order.
 */
struct shuffle {
	size_t count;  /* entries on the list; 0: nothing to shuffle */
	size_t fixed;  /* entries at its end that stay last, in their order */
	size_t draw;   /* entries to print besides the sure ones, if there are
			  as many */
	bool unsolved; /* its own order is the answer and is not printed if
			  there are more than two entries */
};

/*
 * The result of shuffling an item's lists: the entries printed, in printed
 * order, as indexes into the bank's lists.
 */
struct dealt {
	const size_t *picked;  /* from the list of pick(), or NULL */
	const size_t *choices; /* from the list of shuffle(), or NULL */
	size_t picked_count, choice_count;
};

/* The values of a section's `ask`.  Each kind lists those that it accepts. */
enum ask {
	ASK_IDENTIFY, /* the default */
	ASK_DATE,
	ASK_TERM,
	ASK_CORRECT, /* correct a false statement */
	ASK_ORDER,   /* from here on a section's items make one task */
	ASK_STRIP,
	ASK_COUNT
};

/* An answer of an item, which a form should not show elsewhere. */
struct answer {
	const char *text;
	/* The context that an answer needs to be a leak, such as the term of a
	 * date; NULL if it needs none. */
	const char *asked;
};

struct answers {
	const struct answer *at;
	size_t count;
};

struct wording;

struct kind_rules {
	const char *name;          /* as banks write it */
	const char *noun, *plural; /* "multiple-choice item", "… items", for
				      messages, in this order */
	size_t size;               /* of the content struct */
	struct field_table fields;
	/* The values that its own readers accept; NULL if it has none. */
	const struct schema_part *schema;
	/* Check rules that involve several fields, and report mistakes.  Fields
	 * with mistakes of their own are zero here and must be ignored. */
	bool (*check)(struct reading *reading, const struct item *item);
	/* The field whose texts may be formulas, "= a + b"; NULL: none. */
	const char *computes;
	/* The default points, if neither item nor bank sets any; NULL: 1. */
	twelfths (*points)(const struct item *item);
	/* The values of `ask` it accepts; none if it asks in one way only. */
	bool asks[ASK_COUNT];
	/* The date of an item, for `order: date` and time lines; NULL if items
	 * of the kind have none. */
	const struct date *(*date)(const struct item *item);
	/* The question to the student, as Markdown: the stem or the term. */
	const char *(*stem)(const struct item *item);
	/* The list that is shuffled; NULL, as are sure, last and pick, if the
	 * kind never shuffles. */
	struct shuffle (*shuffle)(const struct item *item);
	/* Whether entry i of that list is always printed; NULL: none is. */
	bool (*sure)(const struct item *item, size_t i);
	/* Whether entry i stays last although `fixed` does not count it;
	 * NULL: none does. */
	bool (*last)(const struct item *item, size_t i);
	/* A list picked from first (the left of pairs), and the entry of the
	 * shuffled list that is printed because i was picked; NULL: none. */
	struct shuffle (*pick)(const struct item *item);
	size_t (*partner)(const struct item *item, size_t i);
	/* The right answers as a record stores them: letters, or numbers in
	 * printed order.  NULL if the answer is more than that. */
	struct text_list (*key)(struct arena *arena, const struct item *item,
		const struct dealt *dealt);
	/* The short answer, as Markdown paragraphs; no texts if there is none.
	 * NULL if the key is the whole answer. */
	struct text_list (*brief)(struct arena *arena, const struct item *item,
		const struct dealt *dealt, const struct wording *wording);
	/* Warn of words that a shuffle makes untrue; NULL: none. */
	void (*remark)(struct stale_words *words, const struct item *item);
	/* The id by which texts refer to entry i of the shuffled list, NULL if
	 * it has none; the number of its text's blanks.  Both NULL if texts
	 * cannot refer to any. */
	const char *(*thing_id)(const struct item *item, size_t i);
	size_t (*blanks)(const struct item *item);
	/* The flash cards, at least one; NULL if the kind has no natural front
	 * and back. */
	struct card_list (*cards)(struct arena *arena, const struct item *item,
		const struct dealt *dealt, const struct wording *wording);
	/* The lesson of an item, for a guide; false if it teaches nothing.
	 * NULL if no item of the kind does. */
	bool (*teach)(struct arena *arena, const struct item *item,
		const struct dealt *dealt, const struct wording *wording,
		struct lesson *lesson);
	/* The words that an item adds to its section's word bank; NULL: none.
	 * In such a section its own list is not shuffled. */
	struct text_list (*words)(const struct item *item);
	/* The answers short enough to occur word for word in the stem of
	 * another item, in the arena; NULL if the kind has none. */
	struct answers (*answers)(struct arena *arena, const struct item *item);
};

/* The question of an item or, if it has parts, the lead-in, which may be "". */
const char *kind_item_stem(const struct item *item);

/* Whether entry i of the item's shuffled list stays last. */
bool kind_stays_last(
	const struct item *item, const struct shuffle *shuffle, size_t i);

/* The date of an item; NULL if it has none. */
const struct date *kind_item_date(const struct item *item);

struct kind_list {
	const struct kind_rules *const *at;
	size_t count;
};

/* All kinds, in the order of summaries and schemas. */
struct kind_list kind_all(void);

/* The kind of this name, or NULL. */
const struct kind_rules *kind_named(const char *name);

/* The kind that a node names; NULL if it names none or is NULL. */
const struct kind_rules *kind_written(const struct node *name);

bool kind_is_listed(struct kind_list list, const struct kind_rules *kind);

/* Does a kind have a field of this name of its own? */
bool kind_has_field(const struct kind_rules *kind, const char *name);

/* For rules: a list of one text, and of one card. */
struct text_list kind_text(struct arena *arena, const char *text);
struct card_list kind_card(struct arena *arena, struct card card);

/* "CO~2~ (also right: carbon dioxide)" */
const char *kind_with_others(struct arena *arena, const struct wording *wording,
	const char *answer, struct text_list others);

/* The label of a printed choice, from 0: A to Z, then AA to ZZ. */
const char *kind_label(struct arena *arena, size_t position);

/* Whether a text is a label of kind_label(); if so, sets *position. */
bool kind_label_find(const char *text, size_t *position);

/* The names of all kinds, in the arena. */
struct text_list kind_names(struct arena *arena);

/* A reader: const struct kind_rules *, by its name. */
field_reader read_kind;

/* The values that its readers accept. */
extern const struct schema_part kind_schema;

#endif
