/*
 * worksheet: what a teacher asks for.
 *
 * A title, sections, what each section draws from which banks, and the page
 * setup.
 */
#ifndef WORKSHEET_WORKSHEET_H
#define WORKSHEET_WORKSHEET_H

#include "bank/bank.h"
#include "bank/kind.h"
#include "bank/tier.h"
#include "words/wording.h"
#include "worksheet/banks.h"
#include "worksheet/blueprint.h"
#include "worksheet/frame/fill_lines.h"
#include "worksheet/frame/front.h"
#include "worksheet/frame/numerals.h"
#include "worksheet/frame/settings.h"
#include "worksheet/page_setup.h"
#include "worksheet/roster/roster.h"

struct schema_part;

enum order {
	ORDER_SHUFFLE,
	ORDER_BANK,
	ORDER_DIFFICULTY,
	ORDER_DATE,
	ORDER_COUNT
};

/* Where question numbers begin. */
enum numbering {
	NUMBERING_THROUGH, /* once for all sections of the same numerals */
	NUMBERING_SECTION  /* again in each section */
};

/* Who sees a rubric. */
enum rubric_view {
	RUBRIC_ON_KEY,
	RUBRIC_SHOWN,     /* the student, too */
	RUBRIC_WITH_PEER, /* the same, with a column for a classmate's marks */
	RUBRIC_VIEWS
};

/* Where a student answers with a letter. */
enum answers_at {
	ANSWERS_IN_PLACE,
	ANSWERS_IN_MARGIN, /* on a rule in a column of its own */
	ANSWERS_AT_COUNT
};

/* Whose question numbers a tier's sheet has. */
enum numbers {
	NUMBERS_BY_COUNTS, /* shared, unless the tiers' counts differ */
	NUMBERS_OWN,       /* without gaps */
	NUMBERS_SHARED     /* an item has the same on every tier */
};

/* How many items two forms of a run may share. */
enum overlap {
	OVERLAP_ANY,
	OVERLAP_NONE,
	OVERLAP_ALL,
	OVERLAP_SOME /* at most as many as a constraint allows */
};

/* How alike all forms of a run must be. */
enum balance {
	BALANCE_NONE,
	BALANCE_DIFFICULTY /* and then points and time */
};

/* The layout of a key. */
enum key_style {
	KEY_LIST,
	KEY_OVERLAY,      /* the sheet itself, answered in place */
	KEY_ANSWERS_ONLY, /* the answers in place, without the sheet */
	KEY_BOTH,         /* a list, and an overlay in its own file */
	KEY_STYLE_COUNT
};

enum {
	DIFFICULTIES = 5
};

/* The draw of a section. */
struct draw {
	struct where at;
	struct kind_list kinds; /* none: every kind */
	int count;      /* of all tiers together; 0 if only points limit it */
	bool by_points; /* only points limit the count */
	bool task;      /* its items make one task, so none has parts */
	struct text_list tags;     /* an item must have all of these */
	struct text_list any_tags; /* one of these, if any */
	struct text_list not_tags; /* none of these */
	/* An item must be on one of these, if any. */
	const struct stimulus *const *stimuli;
	size_t stimulus_count;
	int difficulty[DIFFICULTIES + 1]; /* items of each; [0] unused */
	/* How many fewer of each a tier prints; [0]: of all others. */
	int fewer[TIER_COUNT][DIFFICULTIES + 1];
	/* An item that varies, and how many of its variants each tier prints,
	 * all different; NULL: items are drawn. */
	const struct node *item;
	int variants[TIER_COUNT];
	struct constraint_list blueprint; /* further constraints on the draw */
};

struct section {
	struct where at;
	const char *id;    /* seeds its draw */
	const char *title; /* NULL where not given */
	const char *instructions;
	enum ask ask;
	enum order order;
	bool word_bank; /* one for all its items that have words */
	struct draw draw;
	const struct item *const *pins; /* on every form, counted in count */
	size_t pin_count;
	/* How it is printed. */
	bool scored;       /* each item has these points, not its own */
	twelfths points;   /* while it is read, below 0 for none */
	bool points_shown; /* as written; the default is true */
	bool quiet;        /* no points at the questions */
	bool bonus;        /* its points are beyond the total */
	int choose;        /* questions that a student answers; 0: all */
	enum numerals numerals;
	int start; /* the first number; 0: as the numbering goes on */
	int columns;
	bool new_page;
	struct space space; /* for items without their own */
	enum blank_width blanks;
	enum rubric_view rubric;
	enum answers_at answers;
};

/* The name of a section in messages: its title, or else its id. */
const char *worksheet_section_name(const struct section *section);

struct worksheet {
	const struct source *source;
	const char *path;
	const struct node *node;  /* as written, with the settings of other
				     files; NULL if there is no file */
	struct settings settings; /* of other files */
	const char *id, *title;
	/* NULL where not given */
	const char *course, *teacher, *date, *instructions, *footer;
	struct wording wording;           /* of Pensum's own words */
	const struct image_list *in_text; /* images in its texts and those of
					     its sections; NULL for none */
	const struct bank *const *banks;
	size_t bank_count;
	bool has_seed;
	uint64_t seed;
	struct text_list form_names; /* from a list, else empty */
	int form_count;
	bool own_forms; /* one form for each student of the roster */
	struct where forms_at;
	struct fill_lines fields;
	struct front front;
	struct page_setup page;
	const struct section *sections;
	size_t section_count;
	enum overlap overlap;
	enum numbers numbers;
	enum numbering numbering;
	enum blank_width blanks;
	enum balance balance;
	bool leaks_avoided; /* items that give another away are kept apart */
	struct constraint_list blueprint; /* on all sections together */
	enum tier tiers[TIER_COUNT];      /* to be printed; default: core */
	size_t tier_count;
	enum key_style key_style;
	bool key_mono; /* an overlay is bold on gray, not in colour */
	/* Names ("bank/item") to avoid, sorted, each once. */
	struct text_list avoid;
	/* Items that earlier runs of the worksheet drew, see avoid.h. */
	const struct avoid_run *avoid_runs;
	size_t avoid_run_count;
	const struct roster *roster; /* NULL where not given; roster.h */
	bool draft; /* of the run: its sheets are not to be handed out, and have
		       no codes */
};

/* Limits of a worksheet. */
enum {
	WORKSHEET_BYTES = 4 * 1024 * 1024,
	FORMS_MAX = 100000,
	SECTIONS_MAX = 200,
	DRAW_MAX = 1000,        /* items of a section */
	STRIP_MAX = 24,         /* items on one time line */
	SECTION_COLUMNS_MAX = 6 /* of questions */
};

/*
 * Load a worksheet and the banks it names; check all of them.
 *
 * path "-" is standard input.  `places` is where to look for settings; if NULL,
 * only `extends` is followed.  Returns NULL if there are mistakes, all of them
 * reported.
 */
const struct worksheet *worksheet_load(struct reading *reading,
	const char *path, const struct setting_places *places);

/* Load a worksheet from text already read; path as in worksheet_load(). */
const struct worksheet *worksheet_read(struct reading *reading,
	const struct source *source, const char *path,
	const struct setting_places *places);

/*
 * A worksheet as a record keeps it, with these banks; NULL if it has mistakes,
 * which are reported.
 *
 * Reads no other file, so it has no roster and nothing to avoid.  Names of
 * items are not looked up, because it draws nothing more.  The path is not set.
 */
const struct worksheet *worksheet_part(struct reading *reading,
	const struct node *node, struct bank_list banks);

/* The name of a style, "answers-only"; and the style of a name, KEY_STYLE_COUNT
 * for none. */
const char *worksheet_key_style_name(enum key_style style);
enum key_style worksheet_key_style_named(const char *name);

/* The forms that its students can get. */
struct roster_forms worksheet_roster_forms(const struct worksheet *worksheet);

/* Whether each tier numbers its questions by itself. */
bool worksheet_numbers_own(const struct worksheet *worksheet);

#endif
