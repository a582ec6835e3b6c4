/*
 * record: the file that says what was drawn, so that a form can be printed
 * again exactly.
 *
 * It is written as its forms come, one by one, in order; they need not outlive
 * the call, for all that is kept of them is which items they drew.
 */
#ifndef RECORD_RECORD_H
#define RECORD_RECORD_H

#include "draw/form.h"
#include "record/record_sink.h"

enum {
	RECORD_PAGES_MAX = 2000 /* of a form's sheet */
};

/* On which pages of the sheet an item stands, from 1. */
struct item_pages {
	int first, last;
};

/* A font used: its name and a hash of the file. */
struct font_record {
	const char *name, *hash;
};

/*
 * What the run was besides its worksheet and its forms.
 *
 * Whatever a page depends on must be here, and every field that is written
 * needs its row in record_read.c: what it does not know, it refuses.
 */
struct record_facts {
	const char *made;    /* the day in UTC, "2026-11-24" */
	const char *epoch;   /* SOURCE_DATE_EPOCH; NULL where it was not set */
	bool one_file;       /* all sheets are bound into one, and all keys */
	bool qr;             /* pages have QR codes that the worksheet did not
				ask for */
	const char *matrix;  /* how the answers of all forms are set side by
				side, "pdf"; NULL where they are not */
	const char *answers; /* where a practice packet has them, "back"; NULL
				of all that is no packet */
	bool interrupted;    /* fewer forms were printed than were to be */
	int first_form, last_form; /* of a slice, from 1; 0: all or by name */
	/* Of a class set: only the copies are printed, of these students,
	 * from 1 (0: all), so many to a file (0: as many as ever). */
	bool copies_alone;
	int first_student, last_student, split;
	const struct font_record *fonts;
	size_t font_count;
};

struct record;

/*
 * Begin the record of a run as YAML (FORMAT: Record), which goes to the sink.
 *
 * It lives in the arena; the worksheet must outlive it.
 */
struct record *record_begin(struct arena *arena,
	const struct worksheet *worksheet, uint64_t seed,
	const struct record_facts *facts, struct record_sink sink);

/* Add a form that was printed; pages[i] belongs to its item number i + 1.
 * A form printed on several tiers is added once for each. */
void record_add(struct record *record, const struct form *form,
	const struct item_pages *pages, int page_count);

/* How many forms were added. */
size_t record_count(const struct record *record);

/* Close it with the content of the drawn items, of their stimuli and pictures,
 * and of the worksheet; interrupted: more forms were to be printed. */
void record_end(struct record *record, bool interrupted);

#endif
