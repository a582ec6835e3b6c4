/*
 * record: the file that says what was drawn, so that a form can be printed
 * again exactly.
 *
 * Forms are written one by one, as they come.  They need not outlive the call:
 * the record only remembers which items they drew.
 */
#ifndef RECORD_RECORD_H
#define RECORD_RECORD_H

#include "draw/form.h"
#include "record/record_sink.h"

enum {
	RECORD_PAGES_MAX = 2000 /* of a form's sheet */
};

/* The pages of the sheet that an item is on, from 1. */
struct item_pages {
	int first, last;
};

/* A font that was used: its name and the hash of its file. */
struct font_record {
	const char *name, *hash;
	bool on_demand; /* opened for letters that a form may be without */
};

/*
 * What describes a run besides its worksheet and forms.
 *
 * Everything that a page depends on must be here.  Every field written needs a
 * row in record_read.c, which refuses fields it does not know.
 */
struct record_facts {
	const char *made;  /* the day in UTC, "2026-11-24" */
	const char *epoch; /* SOURCE_DATE_EPOCH; NULL if unset */
	bool one_file;     /* all sheets are bound into one, and all keys */
	bool qr; /* pages have QR codes, though the worksheet asks for none */
	const char *matrix;  /* the format of the key matrix, "pdf"; NULL if
				there is none */
	const char *answers; /* where a practice packet has its answers, "back";
				NULL for other runs */
	bool interrupted;    /* the run stopped before its last form */
	int first_form, last_form; /* of a slice, from 1; 0: all or by name */
	/* A class set printed without single forms: these students, from 1 (0:
	 * all), with `split` of them to a file (0: no limit). */
	bool copies_alone;
	int first_student, last_student, split;
	const struct font_record *fonts;
	size_t font_count;
};

struct record;

/*
 * Begin the record of a run; its YAML (FORMAT: Record) goes to the sink.
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

/* The number of forms added. */
size_t record_count(const struct record *record);

/* Finish the record with the content of the items drawn, their stimuli and
 * pictures, and the worksheet.  interrupted: not all forms were printed. */
void record_end(struct record *record, bool interrupted);

#endif
