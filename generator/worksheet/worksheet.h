/*
 * worksheet: what a teacher asks for.
 *
 * A title, sections, what each section draws from which banks, and how the
 * pages are set up.
 */
#ifndef WORKSHEET_WORKSHEET_H
#define WORKSHEET_WORKSHEET_H

#include "bank/bank.h"
#include "bank/tier.h"
#include "worksheet/banks.h"
#include "worksheet/blueprint.h"
#include "worksheet/page_setup.h"

struct schema_part;

/* What the items of one kind ask of the student. */
enum ask {
	ASK_IDENTIFY,
	ASK_DATE,
	ASK_TERM,
	ASK_CORRECT, /* of a false statement, the true one */
	ASK_ORDER,   /* from here on all items of a section make one task */
	ASK_STRIP,
	ASK_COUNT
};

enum order {
	ORDER_SHUFFLE,
	ORDER_BANK,
	ORDER_DIFFICULTY,
	ORDER_DATE,
	ORDER_COUNT
};

/* How many items two forms of a run may share. */
/* Whose question numbers a tier's sheet has. */
enum numbers {
	NUMBERS_BY_COUNTS, /* shared, unless the tiers' counts differ */
	NUMBERS_OWN,       /* without gaps */
	NUMBERS_SHARED     /* an item has the same on every tier */
};

enum overlap {
	OVERLAP_ANY,
	OVERLAP_NONE,
	OVERLAP_ALL,
	OVERLAP_SOME /* at most as many as a constraint says */
};

/* In what all forms of a run shall be alike. */
enum balance {
	BALANCE_NONE,
	BALANCE_DIFFICULTY /* and, of those that are, points and time */
};

/* How a key is laid out. */
enum key_style {
	KEY_LIST,
	KEY_OVERLAY,      /* the sheet itself, answered in place */
	KEY_ANSWERS_ONLY, /* the same without the sheet */
	KEY_BOTH,         /* a list, and an overlay in a file of its own */
	KEY_STYLE_COUNT
};

enum {
	DIFFICULTIES = 5
};

/* What a section draws. */
struct draw {
	struct where at;
	bool kinds[KIND_COUNT];    /* all false: every kind */
	int count;                 /* of all tiers together; 0 where points
				      alone say how many */
	bool by_points;            /* they do */
	struct text_list tags;     /* an item must have all of them */
	struct text_list any_tags; /* and one of these, if there are any */
	struct text_list not_tags; /* and none of these */
	/* It must be on one of these, if there are any. */
	const struct stimulus *const *stimuli;
	size_t stimulus_count;
	int difficulty[DIFFICULTIES + 1]; /* so many of each; [0] unused */
	/* How many fewer of each a tier prints; [0]: of the rest. */
	int fewer[TIER_COUNT][DIFFICULTIES + 1];
	struct constraint_list blueprint; /* what else it must meet */
};

struct section {
	struct where at;
	const char *id;    /* keys its chance */
	const char *title; /* NULL where not given */
	const char *instructions;
	enum ask ask;
	enum order order;
	bool word_bank; /* one for all its items that have words for it */
	struct draw draw;
	const struct item *const *pins; /* on every form, counted in count */
	size_t pin_count;
};

/* What messages call a section: its title, or its id where it has none. */
const char *section_name(const struct section *section);

/* A line to fill in at the top. */
enum fill {
	FILL_NAME,
	FILL_DATE,
	FILL_PERIOD,
	FILL_CLASS,
	FILL_SCORE,
	FILL_COUNT
};

struct worksheet {
	const struct source *source;
	const char *path;
	const struct node *node; /* as written; NULL where there is no file */
	const char *id, *title;
	/* NULL where not given */
	const char *course, *teacher, *date, *instructions, *footer;
	const struct bank *const *banks;
	size_t bank_count;
	bool has_seed;
	uint64_t seed;
	struct text_list form_names; /* given by a list, else none */
	int form_count;
	bool own_forms; /* one for each student of the roster */
	struct where forms_at;
	enum fill fields[FILL_COUNT]; /* name and date if not given */
	size_t field_count;
	struct page_setup page;
	const struct section *sections;
	size_t section_count;
	enum overlap overlap;
	enum numbers numbers;
	enum balance balance;
	struct constraint_list blueprint; /* of all sections together */
	enum tier tiers[TIER_COUNT];      /* to be printed; core if not given */
	size_t tier_count;
	enum key_style key_style;
	bool key_mono; /* an overlay is bold on gray, not in a colour */
	/* Names ("bank/item") not to be drawn, sorted, each once. */
	struct text_list avoid;
	/* What earlier runs of the worksheet drew, see avoid.h. */
	const struct avoid_run *avoid_runs;
	size_t avoid_run_count;
	const struct roster *roster; /* NULL where not given; roster.h */
};

/* Of a worksheet, at most. */
enum {
	WORKSHEET_BYTES = 4 * 1024 * 1024,
	FORMS_MAX = 100000,
	SECTIONS_MAX = 200,
	DRAW_MAX = 1000, /* items of a section */
	STRIP_MAX = 24   /* items on one time line */
};

/*
 * Load a worksheet and the banks it names; check all of them.
 *
 * path "-" is standard input.  NULL where there are mistakes; errors hold
 * every one.
 */
const struct worksheet *worksheet_load(
	struct reading *reading, const char *path);

/* Load a worksheet whose text was read already; path as above. */
const struct worksheet *worksheet_read(
	struct reading *reading, const struct source *source, const char *path);

/*
 * A worksheet as a record has kept it, with these banks; NULL where errors say
 * what is wrong with it.
 *
 * No other file is read, so it has no roster and nothing to avoid, and what it
 * says of items is not looked up: it draws nothing more.  The path is not set.
 */
const struct worksheet *worksheet_part(struct reading *reading,
	const struct node *node, struct bank_list banks);

/* "answers-only"; and the style of a name, KEY_STYLE_COUNT for none. */
const char *key_style_name(enum key_style style);
enum key_style key_style_named(const char *name);

/* The name of form `index` (from 0): the list's, or A … Z, AA, AB …. */
const char *worksheet_form_name(
	struct arena *arena, const struct worksheet *worksheet, uint32_t index);

/* Whether a form has this name; then *index is its. */
bool worksheet_form_named(
	const struct worksheet *worksheet, const char *name, uint32_t *index);

/* What its readers take. */
extern const struct schema_part worksheet_schema;

/* Whether each tier numbers its questions by itself. */
bool worksheet_numbers_own(const struct worksheet *worksheet);

#endif
