/*
 * block: a form as a tree of blocks, independent of its appearance.
 *
 * Each kind of item builds its blocks once.  The student's sheet, the overlay
 * key and the list key are three readings of one tree, so a key cannot differ
 * from its sheet.  A block has no font, page or position.  Its text is parsed,
 * and its fixed words are an enum (words/word.h) that is resolved when the
 * block is set.
 */
#ifndef BLOCKS_BLOCK_H
#define BLOCKS_BLOCK_H

#include "bank/date/date.h"
#include "bank/item.h"
#include "text/rich.h"
#include "words/word.h"

/*
 * The role of a block.  The comment at each role lists its fields, then its
 * children.
 *
 * All roles: `at` is where the block comes from, for messages.
 */
enum block_role {
	BLOCK_FORM,     /* label, number of questions, points; a head,
			   sections */
	BLOCK_HEAD,     /* title, word and key of its sheet code, image and
			   height of a logo; then a note of course, teacher
			   and date, labelled lines to fill in, instructions,
			   a cover, grades */
	BLOCK_SECTION,  /* name, title, number of questions, points; then
			   instructions, a bank, stimuli, questions, a strip */
	BLOCK_STIMULUS, /* title, numbers of the questions on it, the stimulus;
			   text, figure, source */
	BLOCK_QUESTION, /* name, number, points, answer beside the points, key
			   for a stack of forms; label of a part; then its
			   text and the rest */
	BLOCK_TEXT,   /* texts, label or word before them; blanks.  The first of
			 a question is its stem.  With blanks, answer is every
			 text that one of them may have to hold */
	BLOCK_SOURCE, /* the origin of a stimulus */
	BLOCK_FIGURE, /* image; shown, label, a caption: around a stem */
	BLOCK_HELP,   /* hint, bank, sentence starters */
	BLOCK_CHOICES,   /* key; choices */
	BLOCK_CHOICE,    /* label, text; image, and brief, the text without it;
			    feedback */
	BLOCK_FEEDBACK,  /* text */
	BLOCK_MARK,      /* key: which of T and F is right */
	BLOCK_BLANK,     /* answers and points, of a text's blank; with a key, a
			    box for a number before the stem */
	BLOCK_SPACE,     /* room; answer, or a child for each part of it */
	BLOCK_LABELLED,  /* word, answer; maybe space for more of it */
	BLOCK_PAIRS,     /* lefts, then rights; a note on equal lefts */
	BLOCK_LEFT,      /* label, text, key, points */
	BLOCK_RIGHT,     /* label, text */
	BLOCK_STEPS,     /* key; steps */
	BLOCK_STEP,      /* text, key */
	BLOCK_BANK,      /* words */
	BLOCK_STRIP,     /* entries of a time line */
	BLOCK_ENTRY,     /* number, text, date */
	BLOCK_DIAGRAM,   /* image; points to name */
	BLOCK_POINT,     /* label, text, place, points */
	BLOCK_RUBRIC,    /* criteria; in a question itself, on the sheet */
	BLOCK_CRITERION, /* text, points; levels, a note */
	BLOCK_LEVEL,     /* text, points */
	BLOCK_CREDIT, /* text that earns points; 0: a unit, up to the total */
	BLOCK_NOTE,   /* word, texts: for the grader, or in help */
	BLOCK_CHECKLIST, /* texts, each to be ticked */
	BLOCK_COVER, /* a page of its own: instructions, a note of what students
			may use */
	BLOCK_GRADES, /* number: enum grading; a table for marks */
	BLOCK_GUIDE,  /* sections to learn from, in the order in which they
			 are kept if room is scarce */
	BLOCK_LESSON, /* text; a term's date, and its number on the time line as
			 printed; number: its rank, guide_rank.h; then what is
			 known of it.  Its name is the item's */
	BLOCK_ROLES
};

enum block_flag {
	BLOCK_RIGHT_ONE = 1,  /* a right choice */
	BLOCK_STRONG = 2,     /* an emphasised text: a term */
	BLOCK_SPARE = 4,      /* an answer, or a section of a guide, left out
				 if it has no room */
	BLOCK_ELASTIC = 8,    /* space that may grow or shrink with its page */
	BLOCK_SHORT = 16,     /* labelled room for a word, beside the stem */
	BLOCK_LIST = 32,      /* texts are a list even if there is only one */
	BLOCK_TOGETHER = 64,  /* a section whose questions are one task */
	BLOCK_BONUS = 128,    /* a question beyond the total */
	BLOCK_QUIET = 256,    /* a question whose points are not shown */
	BLOCK_FRESH = 512,    /* a section that begins a page */
	BLOCK_ROW = 1024,     /* a line to fill in that stands alone */
	BLOCK_PEER = 2048,    /* a rubric with room for a classmate's marks */
	BLOCK_MARGIN = 4096,  /* a section, or a question, answered by a letter
				 in a column of its own */
	BLOCK_OPTIONS = 8192, /* a blank that is a choice in its text's line */
	BLOCK_ALIKE = 16384   /* a text whose blanks have one width, for any
				 of its answers */
};

/* How wide a blank is. */
enum blank_size {
	BLANK_FITTING, /* as the longest answer of its text needs */
	BLANK_SHORT,   /* a number, or a word of a few letters */
	BLANK_MIDDLE,  /* a word or two */
	BLANK_LONG     /* a phrase; may be broken at the end of a line */
};

/* Paragraphs, list entries or words, each a parsed Markdown text. */
struct texts {
	const struct rich *at;
	size_t count;
};

struct block {
	enum block_role role;
	enum word word;
	unsigned flags; /* of enum block_flag */
	struct where at;
	const char *name;     /* of the item, section or stimulus in its bank */
	const char *language; /* of a question's and a stimulus' texts */
	const char *label;    /* "A", "(b)", "1911"; NULL for none */
	const char *printed;  /* the number of a question or entry */
	const char *key;      /* the correct answer, as printed: "A, C", "3" */
	struct texts texts, answer;
	struct texts solved; /* of a text with choices in the line: itself, its
				right options marked */
	struct texts brief;  /* the short answer of a question; may be empty */
	/* The number of a question; the count of a section's questions or of
	 * right choices; for a stimulus's text, the interval of line
	 * numbers. */
	int number;
	const char *first, *last; /* numbers of the questions on a stimulus, */
	size_t asked;             /* and how many they are */
	const struct stimulus *stimulus;
	twelfths points;
	int columns;    /* of a section */
	mpt width;      /* of a line to fill in, as asked; 0: a share */
	twelfths bonus; /* of a form or section, beyond its points */
	int choose;     /* questions of a section that are answered; 0: all */
	struct space space;
	enum blank_size size; /* of a blank */
	const struct image *image;
	const struct item_image *shown; /* how an image is placed; or NULL */
	const struct date *date;
	const struct diagram_label *place; /* on the image of a diagram */
	struct block *children, *next;
	struct block *newest; /* of the children */
};

/* The first child with a role, or NULL. */
const struct block *block_child(
	const struct block *block, enum block_role role);

/* The next sibling with the block's role, or NULL. */
const struct block *block_next(const struct block *block);

/* The first blank, from this one on, that is to be written in rather than
 * chosen in its line; or NULL. */
const struct block *block_written(const struct block *blank);

/* The number of children with a role. */
size_t block_count(const struct block *block, enum block_role role);

/* The name of a role in dumps. */
const char *block_role_name(enum block_role role);

#endif
