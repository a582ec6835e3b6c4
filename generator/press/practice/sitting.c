#include "press/practice/sitting.h"

#include "base/arena.h"
#include "base/epoch.h"
#include "base/file/file.h"
#include "press/practice/last_packet.h"
#include "press/practice/missed.h"
#include "press/report.h"
#include "press/session.h"
#include "worksheet/draw_read.h"

#include <stdlib.h>
#include <string.h>

static const struct where nowhere = {NULL, 0, 0};

/* The time at which the last session is counted. */
static int now(const struct sitting *sitting)
{
	const struct leitner *box = &sitting->box;

	return box->unit == LEITNER_DAYS
		       ? leitner_day(epoch_day(
				 sitting->session->arena, sitting->epoch))
		       : box->session;
}

static const char *box_path(const struct sitting *sitting)
{
	return file_join(
		sitting->session->arena, sitting->folder, LEITNER_FILE);
}

/* Read the box; one that does not exist is empty. */
static bool read_box(struct sitting *sitting)
{
	struct reading *reading = &sitting->session->reading;
	const char *path = box_path(sitting);
	const struct source *source;
	const char *why;

	sitting->box = leitner_new(reading->arena);
	if (!file_stands(path))
		return true;
	source = file_read(reading->arena, path, LEITNER_BYTES, &why);
	if (source == NULL)
		return error_at(reading->errors, nowhere, "cannot read %s: %s",
			path, why);
	if (leitner_read(reading, source, &sitting->box))
		return true;
	error_hint(reading->errors,
		"mend it, or delete it to begin again with empty boxes");
	return false;
}

static void count_one(
	struct sitting *sitting, const char *name, struct text_list missed)
{
	if (text_list_has(missed, name))
		return;
	leitner_right(&sitting->box, name, now(sitting));
	sitting->right++;
}

/* Count the last packet, unless it was counted, and the last deck. */
static void count(struct sitting *sitting, const struct last_packet *last,
	struct text_list missed)
{
	struct leitner *box = &sitting->box;
	const bool packet =
		last->code != NULL &&
		(box->counted == NULL || strcmp(box->counted, last->code) != 0);
	const struct text_list cards = box->cards;

	box->session += packet || cards.count > 0;
	for (size_t i = 0; packet && i < last->count; i++)
		count_one(sitting, last->questions[i].name, missed);
	for (size_t i = 0; i < cards.count; i++)
		count_one(sitting, cards.at[i], missed);
	for (size_t i = 0; i < missed.count; i++)
		leitner_wrong(box, missed.at[i], now(sitting));
	sitting->wrong = missed.count;
	box->counted = last->code;
	box->cards = (struct text_list){0};
}

bool sitting_begin(struct sitting *sitting, const char *missed)
{
	struct reading *reading = &sitting->session->reading;
	const char *record = file_join(reading->arena, sitting->folder,
		arena_printf(reading->arena, "%s-practice.record.yaml",
			sitting->banks.at[0]->id));
	const char *why;
	const struct source *source =
		file_read(reading->arena, missed, MISSED_BYTES, &why);
	struct last_packet last;
	struct text_list names;
	bool good = read_box(sitting);

	sitting->resting.arena = reading->arena;
	if (source == NULL)
		return error_at(reading->errors, nowhere, "cannot read %s: %s",
			missed, why);
	good = last_packet_read(reading, record, &last) && good &&
	       missed_read(reading, source, &last, sitting->banks, &names);
	if (good)
		count(sitting, &last, names);
	return good;
}

/* Whether an item of the box is due in the next session. */
static bool is_due(
	const struct sitting *sitting, const struct leitner_item *known)
{
	const int next = sitting->box.unit == LEITNER_SESSIONS
				 ? sitting->box.session + 1
				 : now(sitting);

	return known->box == 1 || known->due <= next;
}

static void add_due(struct sitting *sitting, const struct item *item,
	const struct leitner_item *known)
{
	sitting->due = arena_grow(sitting->session->arena, sitting->due,
		sitting->due_count, &sitting->due_room, sizeof(*sitting->due));
	sitting->due[sitting->due_count++] = (struct due_item){item, known};
}

/* Add an item to those that are due, are new or rest.  Returns when it is due
 * if it rests, else INT32_MAX. */
static int sort_item(struct sitting *sitting, const struct item *item)
{
	const struct leitner_item *known =
		leitner_find(&sitting->box, item->name);

	if (known == NULL) {
		sitting->fresh++;
	} else if (is_due(sitting, known)) {
		add_due(sitting, item, known);
	} else {
		exclusions_add(&sitting->resting, item);
		return known->due;
	}
	return INT32_MAX;
}

/* Returns when the first of the items that rest is due. */
static int sort_items(struct sitting *sitting, const struct draw *draw)
{
	int soonest = INT32_MAX;

	sitting->due_count = 0;
	sitting->fresh = 0;
	sitting->resting.count = 0;
	for (size_t b = 0; b < sitting->banks.count; b++)
		for (size_t i = 0; i < sitting->banks.at[b]->count; i++) {
			const struct item *item =
				&sitting->banks.at[b]->items[i];
			const int due = draw_read_matches(draw, item)
						? sort_item(sitting, item)
						: INT32_MAX;

			soonest = due < soonest ? due : soonest;
		}
	return soonest;
}

/* The least known first, then the longest overdue.  No two have the same
 * name. */
static int compare_due(const void *a, const void *b)
{
	const struct leitner_item *one = ((const struct due_item *)a)->known;
	const struct leitner_item *other = ((const struct due_item *)b)->known;

	if (one->box != other->box)
		return one->box < other->box ? -1 : 1;
	if (one->due != other->due)
		return one->due < other->due ? -1 : 1;
	return strcmp(one->name, other->name);
}

void sitting_choose(struct sitting *sitting, struct draw *draw, size_t most)
{
	int soonest = sort_items(sitting, draw);
	size_t count;

	sitting->soonest = soonest;
	if (sitting->due_count + sitting->fresh == 0 && soonest != INT32_MAX &&
		sitting->box.unit == LEITNER_SESSIONS) {
		sitting->box.session = soonest - 1;
		sort_items(sitting, draw);
	}
	if (sitting->due_count > 0)
		qsort(sitting->due, sitting->due_count, sizeof(*sitting->due),
			compare_due);
	count = sitting->due_count + sitting->fresh;
	draw->count = (int)(count < most ? count : most);
}

/* A deck of all cards pins none, because enemies may be in it. */
void sitting_keep(struct sitting *sitting, struct packet_draw *drawing)
{
	for (size_t i = 0; i < sitting->due_count && !drawing->whole; i++)
		if (!packet_draw_keep(drawing, sitting->due[i].item))
			exclusions_add(&sitting->resting, sitting->due[i].item);
	drawing->resting = sitting->resting;
	packet_draw_apply(drawing);
}

bool sitting_rests(const struct sitting *sitting)
{
	if (sitting->due_count + sitting->fresh > 0 ||
		sitting->resting.count == 0)
		return false;
	report_say(sitting->session->host, PENSUM_NOTE,
		"nothing is due before %s; without --missed, practice asks "
		"from all items",
		leitner_time(&sitting->box, sitting->soonest));
	return true;
}

void sitting_tell(
	const struct sitting *sitting, const struct packet_draw *drawing)
{
	const struct reference_closure *kept = &drawing->kept;
	size_t known = 0, resting = sitting->resting.count;
	size_t fresh;

	for (size_t i = 0; i < kept->count; i++) {
		known += leitner_find(&sitting->box, kept->at[i]->name) != NULL;
		resting -= exclusions_has(&sitting->resting, kept->at[i]);
	}
	fresh = (size_t)drawing->section->draw.count - known;
	report_say(sitting->session->host, PENSUM_NOTE,
		"session %d: %zu again, %zu new, %zu at rest; of the last, %zu "
		"right and %zu wrong",
		sitting->box.session + 1,
		drawing->whole ? sitting->due_count : known,
		drawing->whole ? sitting->fresh : fresh, resting,
		sitting->right, sitting->wrong);
}

enum status sitting_save(const struct sitting *sitting)
{
	const char *path = box_path(sitting);
	struct buffer out = {.arena = sitting->session->arena};
	int problem;

	leitner_write(&out, &sitting->box);
	problem = file_make_folder(sitting->folder);
	if (problem == 0)
		problem = file_write(path, buffer_text(&out), out.length);
	if (problem == 0)
		return STATUS_DONE;
	report_say(sitting->session->host, PENSUM_ERROR,
		"%s cannot be written: %s", path, strerror(problem));
	return STATUS_IO;
}

enum status sitting_save_printed(
	struct sitting *sitting, const struct text_list *cards)
{
	if (cards == NULL)
		sitting->box.counted = NULL;
	else
		sitting->box.cards = *cards;
	return sitting_save(sitting);
}
