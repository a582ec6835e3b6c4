/*
 * look: the measures and styles of a sheet, derived from its page set-up.
 */
#ifndef LAYOUT_LOOK_H
#define LAYOUT_LOOK_H

#include "type/line/set.h"
#include "words/wording.h"
#include "worksheet/page_setup.h"

/* The uses of type on a page.  Sizes are relative to the text's; in large
 * print, where a title need not shout, they are closer to it. */
enum use {
	USE_TEXT,
	USE_ENTRY, /* text whose words stay whole: in a word bank */
	USE_STRONG,
	USE_EMPHASIS,
	USE_SMALL, /* points, notes, the folio */
	USE_TITLE,
	USE_HEADING,
	USE_STAMP, /* the word KEY on every page of a key */
	USE_COUNT
};

/* How lines to write on are drawn. */
struct ruling {
	mpt guide; /* from the line up to the guide for tall letters, with a
		      dashed guide half way; 0: no guides */
	mpt pen;   /* thickness of a line */
	uint8_t gray;
	mpt square; /* least side of a grid's squares */
};

struct look {
	struct page_setup given;
	struct page_setup page; /* `given` as changed by large print */
	struct wording wording; /* fixed words */
	/* The language runs from right to left: until page_mirror(), the x of
	 * every mark counts from the right. */
	bool rtl;
	struct text_style styles[USE_COUNT];
	mpt leading[USE_COUNT]; /* from baseline to baseline */
	mpt rise[USE_COUNT];    /* from a row's top to its baseline */
	mpt width;              /* between the side margins */
	mpt column;             /* of one column */
	mpt gutter;             /* between columns */
	mpt gap;                /* between paragraphs */
	mpt item_gap;           /* between items */
	mpt ruled;              /* from one answer line to the next */
	mpt ruled_give;         /* how much smaller it may be to save paper */
	int leading_give; /* how much smaller a leading may be, per mille; 0 in
			     large print or wide spacing */
	struct ruling ruling;
	mpt foot; /* height of the folio and space above it */
	mpt body; /* between the top margin and the foot */
};

/*
 * The look of a page set-up, in this family.  The families and the data of the
 * wording must outlive it.
 */
struct look look_new(const struct page_setup *given, const struct family *text,
	const struct family *mono, const struct wording *wording);

/* A look with the family and words of `like` and another page set-up. */
struct look look_with(const struct look *like, const struct page_setup *page);

/*
 * The look of the key for sheets of this look.
 *
 * It is for the grader: paper, font, size and columns stay, but large print,
 * wide spacing, guides and tint do not.
 */
struct look look_of_key(const struct look *sheet);

/* The look of a key's pages that follow an answered sheet and so have its size.
 */
struct look look_of_answers(const struct look *sheet);

/* The height of the body above a foot of this height. */
mpt look_body(const struct look *look, mpt foot);

/* The look in large print: at least 18 points, in one column. */
struct look look_large_print(const struct look *look);

#endif
