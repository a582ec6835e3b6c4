/*
 * kind: the kinds of item a bank may hold.
 *
 * A kind is a file in bank/kind/, which fills in its rules, and a row in
 * kind.c's table.  Nobody else asks which kind an item is of: they ask its
 * rules for what they need to know.
 */
#ifndef BANK_KIND_H
#define BANK_KIND_H

#include "bank/card.h"
#include "bank/item.h"
#include "yaml/fields.h"

struct date;
struct wording;
struct schema_part;

enum {
	KIND_LETTERS = 26 /* choices that can have a letter */
};

/*
 * What chance may do with a list of an item's things (its choices): which of
 * them are printed, and in which order.
 */
struct shuffle {
	size_t count;  /* things on the list; 0: nothing to shuffle */
	size_t fixed;  /* so many at its end stay last, in their order */
	size_t draw;   /* of those not sure to be printed, so many are, or all
			  where there are fewer */
	bool unsolved; /* its own order is the answer, and is not printed
			  where it has more than two things */
};

/*
 * What chance made of an item's lists: what is printed, in printed order, as
 * indexes into the bank's lists.
 */
struct dealt {
	const size_t *picked;  /* of the list picked from; NULL where none */
	const size_t *choices; /* of the list shuffled; NULL where none */
	size_t picked_count, choice_count;
};

/* The values of a section's `ask`.  Each kind says which of them it takes. */
enum ask {
	ASK_IDENTIFY, /* and where a section does not say */
	ASK_DATE,
	ASK_TERM,
	ASK_CORRECT, /* of a false statement, the true one */
	ASK_ORDER,   /* from here on all items of a section make one task */
	ASK_STRIP,
	ASK_COUNT
};

/* What answers an item: a form that shows it elsewhere gives it away. */
struct answer {
	const char *text;
	/* What it must stand with to tell anything, as a date with its term;
	 * NULL where it tells all by itself. */
	const char *asked;
};

struct answers {
	const struct answer *at;
	size_t count;
};

struct kind_rules {
	const char *name;   /* as banks write it */
	const char *plural; /* "multiple-choice items", for messages */
	size_t size;        /* of the content struct */
	struct field_table fields;
	/* What its own readers take; NULL where it has none. */
	const struct schema_part *schema;
	/* Check what one field alone cannot show; reports to errors.  Fields
	 * with mistakes are still zero here, and then none of its business. */
	bool (*check)(struct reading *reading, const struct item *item);
	/* What an item is worth that does not say, nor its bank; NULL: 1. */
	twelfths (*points)(const struct item *item);
	/* The values of `ask` it takes; none where it asks in one way only. */
	bool asks[ASK_COUNT];
	/* When it was, which `order: date` and time lines go by; NULL where
	 * items of the kind have no date. */
	const struct date *(*date)(const struct item *item);
	/* What the student is asked, as Markdown: the stem or the term. */
	const char *(*stem)(const struct item *item);
	/* The list that is printed in an order of chance; NULL where the kind
	 * never shuffles, and with it the three below. */
	struct shuffle (*shuffle)(const struct item *item);
	/* Whether thing i of it is printed whatever is drawn; NULL: none. */
	bool (*sure)(const struct item *item, size_t i);
	/* A list picked from before (the left of pairs), and the thing of the
	 * list shuffled that is printed because i was picked; or both NULL. */
	struct shuffle (*pick)(const struct item *item);
	size_t (*partner)(const struct item *item, size_t i);
	/* The right answers as a record has them: letters, or numbers in
	 * printed order.  NULL where the answer is more than that. */
	struct text_list (*key)(struct arena *arena, const struct item *item,
		const struct dealt *dealt);
	/* The answer in few words, as Markdown, a paragraph each; no texts
	 * where there is none such.  NULL where the key is all. */
	struct text_list (*brief)(struct arena *arena, const struct item *item,
		const struct dealt *dealt, const struct wording *wording);
	/* Its flash cards, at least one; NULL where the kind has no natural
	 * front and back. */
	struct card_list (*cards)(struct arena *arena, const struct item *item,
		const struct dealt *dealt, const struct wording *wording);
	/* What it gives to its section's word bank; NULL where nothing.  In
	 * such a section its own list is not shuffled. */
	struct text_list (*words)(const struct item *item);
	/* The answers short enough to be met word for word in the stem of
	 * another item, in the arena; NULL where the kind has none. */
	struct answers (*answers)(struct arena *arena, const struct item *item);
};

/* What an item asks, as its kind has it; what leads to its parts where it has
 * any, which may be nothing, "". */
const char *item_stem(const struct item *item);

/* When it was; NULL where it has no date. */
const struct date *item_date(const struct item *item);

struct kind_list {
	const struct kind_rules *const *at;
	size_t count;
};

/* All kinds, in the order that summaries and schemas have them. */
struct kind_list kind_all(void);

/* The kind of this name; NULL where there is none. */
const struct kind_rules *kind_named(const char *name);

bool kind_is_listed(struct kind_list list, const struct kind_rules *kind);

/* For rules: a list of one text, and of one card. */
struct text_list kind_text(struct arena *arena, const char *text);
struct card_list kind_card(struct arena *arena, struct card card);

/* The letter that stands at a printed choice: 0 is "A". */
char kind_letter(size_t position);

/* The names of all kinds, in the arena. */
struct text_list kind_names(struct arena *arena);

/* A reader: const struct kind_rules *, by its name. */
field_reader read_kind;

/* What its readers take. */
extern const struct schema_part kind_schema;

#endif
