/*
 * kind: the kinds of item a bank may hold.
 *
 * A kind is a file in bank/kind/, which fills in its rules, and a row in
 * kind.c's table.  All other code uses the rules and never asks which kind an
 * item is.
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
 * How a list of an item's, such as its choices, may be shuffled: which entries
 * are printed and in which order.
 */
struct shuffle {
	size_t count; /* entries on the list; 0: nothing to shuffle */
	size_t fixed; /* entries at its end that stay last, in their order */
	size_t draw;  /* number to print of those not sure to be printed, or all
			 if there are fewer */
	bool unsolved; /* its own order is the answer and is not printed if
			  there are more than two entries */
};

/*
 * The result of shuffling an item's lists: the entries printed, in printed
 * order, as indexes into the bank's lists.
 */
struct dealt {
	const size_t *picked;  /* of the list picked from, or NULL */
	const size_t *choices; /* of the list shuffled, or NULL */
	size_t picked_count, choice_count;
};

/* The values of a section's `ask`.  Each kind lists those that it accepts. */
enum ask {
	ASK_IDENTIFY, /* the default */
	ASK_DATE,
	ASK_TERM,
	ASK_CORRECT, /* correct a false statement */
	ASK_ORDER,   /* from here on all items of a section make one task */
	ASK_STRIP,
	ASK_COUNT
};

/* An answer of an item.  If a form shows it elsewhere, it gives it away. */
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
	/* The points of an item that sets none, nor its bank; NULL: 1. */
	twelfths (*points)(const struct item *item);
	/* The values of `ask` it takes; none where it asks in one way only. */
	bool asks[ASK_COUNT];
	/* The date of an item, for `order: date` and time lines; NULL if items
	 * of the kind have none. */
	const struct date *(*date)(const struct item *item);
	/* The question to the student, as Markdown: the stem or the term. */
	const char *(*stem)(const struct item *item);
	/* The list that is shuffled.  NULL, as are the next three, if the kind
	 * never shuffles. */
	struct shuffle (*shuffle)(const struct item *item);
	/* Whether entry i of that list is always printed; NULL: none is. */
	bool (*sure)(const struct item *item, size_t i);
	/* Whether thing i stays last, besides those that `fixed` counts;
	 * NULL: none. */
	bool (*last)(const struct item *item, size_t i);
	/* A list picked from before (the left of pairs), and the thing of the
	 * list shuffled that is printed because i was picked; NULL: none is. */
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
	/* Warn of words that its shuffle makes untrue; NULL: none. */
	void (*remark)(struct stale_words *words, const struct item *item);
	/* What references name thing i of the list shuffled by, NULL where it
	 * has no id; and how many blanks its text has.  NULL where texts
	 * cannot name any. */
	const char *(*thing_id)(const struct item *item, size_t i);
	size_t (*blanks)(const struct item *item);
	/* Its flash cards, at least one; NULL where the kind has no natural
	 * front and back. */
	struct card_list (*cards)(struct arena *arena, const struct item *item,
		const struct dealt *dealt, const struct wording *wording);
	/* What a student learns from an item, for a guide; false where one has
	 * nothing to learn from.  NULL where no item of the kind has. */
	bool (*teach)(struct arena *arena, const struct item *item,
		const struct dealt *dealt, const struct wording *wording,
		struct lesson *lesson);
	/* The words it adds to its section's word bank; NULL for none.  In such
	 * a section its own list is not shuffled. */
	struct text_list (*words)(const struct item *item);
	/* The answers short enough to occur word for word in the stem of
	 * another item, in the arena; NULL if the kind has none. */
	struct answers (*answers)(struct arena *arena, const struct item *item);
};

/* The question of an item according to its kind or, if it has parts, the
 * lead-in to them, which may be "". */
const char *kind_item_stem(const struct item *item);

/* Whether thing i of the item's list that is shuffled stays last. */
bool kind_stays_last(
	const struct item *item, const struct shuffle *shuffle, size_t i);

/* When it was; NULL where it has no date. */
const struct date *kind_item_date(const struct item *item);

struct kind_list {
	const struct kind_rules *const *at;
	size_t count;
};

/* All kinds, in the order of summaries and schemas. */
struct kind_list kind_all(void);

/* The kind of this name, or NULL. */
const struct kind_rules *kind_named(const char *name);

/* The kind that a node names; NULL if it is none, or NULL itself. */
const struct kind_rules *kind_written(const struct node *name);

bool kind_is_listed(struct kind_list list, const struct kind_rules *kind);

/* Has a kind a field of this name, of its own? */
bool kind_has_field(const struct kind_rules *kind, const char *name);

/* Helpers for rules: a list of one text, and of one card. */
struct text_list kind_text(struct arena *arena, const char *text);
struct card_list kind_card(struct arena *arena, struct card card);

/* "CO~2~ (also right: carbon dioxide)" */
const char *kind_with_others(struct arena *arena, const struct wording *wording,
	const char *answer, struct text_list others);

/* The label of a printed choice, from 0: A to Z, then AA to ZZ. */
const char *kind_label(struct arena *arena, size_t position);

/* Whether a text is such a label; if so, sets *position. */
bool kind_label_find(const char *text, size_t *position);

/* The names of all kinds, in the arena. */
struct text_list kind_names(struct arena *arena);

/* A reader: const struct kind_rules *, by its name. */
field_reader read_kind;

/* The values that its readers accept. */
extern const struct schema_part kind_schema;

#endif
