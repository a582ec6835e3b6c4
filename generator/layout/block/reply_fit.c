/*
 * Room is a list of places for one line each, from top to bottom.  A ruled line
 * has one place, or more in small type.  Places may differ in width (a label
 * often shortens the first), so a text is set to the width of its narrowest
 * place.
 *
 * Setting each line to the width of its place was rejected, because the lines
 * of a paragraph are chosen together, for one width.
 */
#include "layout/block/reply_fit.h"

#include "base/arena.h"

#include <assert.h>
#include <string.h>

enum {
	PERCENT = 100,
	STEP = 8, /* of the text's size, between tries */
	LEAST = 60,
	LEAST_SIZE = 7 * MPT,
	LEAST_FEW = 44, /* for a word or a few letters */
	LEAST_SIZE_FEW = 5 * MPT,
	LEADING = 114, /* per cent of the size, at least */
	PER_ROOM_MAX = 3
};

/* A way to set an answer. */
struct way {
	mpt size;
	int per_room; /* lines for each room, at most */
	bool run_on;
};

/* State of fitting an answer. */
struct fitting {
	struct desk *desk;
	const struct reply *answer;
	const struct room_at *rooms;
	size_t first, room_count; /* the rooms that may be used */
	bool rather; /* prefer the first room: one line is easiest to read */
	struct way way;
	size_t places; /* that may be used */
	struct written *lines;
	size_t count, room;
	uint32_t missing; /* the first letter without a font; 0 for none */
};

static int per_room(const struct room_at *room, const struct way *way)
{
	const int most =
		(int)((int64_t)room->height * PERCENT / LEADING / way->size);

	return most < 1 ? 1 : most > way->per_room ? way->per_room : most;
}

static size_t count_places(const struct fitting *fitting)
{
	size_t count = 0;

	for (size_t i = fitting->first; i < fitting->room_count; i++)
		count += (size_t)per_room(&fitting->rooms[i], &fitting->way);
	return count;
}

/* Place i, with its line not yet set. */
static struct written place_at(const struct fitting *fitting, size_t i)
{
	const struct room_at *room;
	size_t at = fitting->first;
	int in_room;
	mpt pitch;

	for (;; at++) {
		in_room = per_room(&fitting->rooms[at], &fitting->way);
		if (i < (size_t)in_room)
			break;
		i -= (size_t)in_room;
	}
	room = &fitting->rooms[at];
	pitch = room->pitch > 0 ? room->pitch : room->height / in_room;
	return (struct written){
		.room = at,
		.x = room->x,
		.y = room->y - (in_room - 1 - (mpt)i) * pitch,
	};
}

static mpt width_at(const struct fitting *fitting, size_t i)
{
	return fitting->rooms[place_at(fitting, i).room].width;
}

static struct text_style style_of(const struct desk *desk, mpt size)
{
	struct text_style style = desk->look->styles[USE_STRONG];

	style.size = size;
	style.tallest = size * LEADING / PERCENT;
	return style;
}

/* Set a text from place `from` on, to the width of its narrowest place. */
static struct lines set_text(
	const struct fitting *fitting, struct spans spans, size_t from)
{
	const struct desk *desk = fitting->desk;
	const struct text_style style = style_of(desk, fitting->way.size);
	mpt measure = width_at(fitting, from);

	for (;;) {
		const struct lines lines =
			set_spans(desk->typesetter, spans, &style, measure);
		mpt least = measure;

		for (size_t i = 0; i < lines.count; i++)
			if (from + i < fitting->places &&
				width_at(fitting, from + i) < least)
				least = width_at(fitting, from + i);
		if (least == measure)
			return lines;
		measure = least;
	}
}

static void add_line(struct fitting *fitting, const struct line *line)
{
	struct written written = place_at(fitting, fitting->count);
	const mpt over = fitting->rooms[written.room].width - line->width;
	const struct reply *answer = fitting->answer;

	if (answer->centred)
		written.x += over / 2;
	else if (answer->beside != answer->turned)
		written.x += over;
	written.line = line;
	fitting->lines = arena_grow(fitting->desk->arena, fitting->lines,
		fitting->count, &fitting->room, sizeof(*fitting->lines));
	fitting->lines[fitting->count++] = written;
}

/* Add a text or, with `cut`, as many of its lines as fit.  Returns true if all
 * of it fits. */
static bool add_text(struct fitting *fitting, struct spans spans, bool cut)
{
	struct lines lines;
	size_t left = fitting->places - fitting->count;

	if (left == 0)
		return false;
	lines = set_text(fitting, spans, fitting->count);
	if (fitting->missing == 0)
		fitting->missing = lines.missing;
	if (lines.count > left && !cut)
		return false;
	for (size_t i = 0; i < lines.count && i < left; i++)
		add_line(fitting, &lines.at[i]);
	return lines.count <= left;
}

static bool has_bullet(struct spans text)
{
	static const char bullet[] = "•";

	return text.at[0].length >= strlen(bullet) &&
	       memcmp(text.at[0].text, bullet, strlen(bullet)) == 0;
}

/* Set all texts as one, separated by bullets. */
static struct spans run_on(struct arena *arena, const struct reply *answer)
{
	static const char between[] = " • ", space[] = " ";
	struct span *at;
	size_t count = 0;

	for (size_t i = 0; i < answer->count; i++)
		count += answer->texts[i].count + 1;
	at = arena_alloc(arena, count, sizeof(*at));
	count = 0;
	for (size_t i = 0; i < answer->count; i++) {
		const struct spans text = answer->texts[i];

		if (i > 0)
			at[count++] = has_bullet(text)
					      ? (struct span){space, 1, 0, NULL}
					      : (struct span){between,
							strlen(between),
							SPAN_ADDED, NULL};
		memcpy(at + count, text.at, text.count * sizeof(*at));
		count += text.count;
	}
	return (struct spans){at, count};
}

static bool try_way(struct fitting *fitting, struct way way)
{
	const struct reply *answer = fitting->answer;

	fitting->way = way;
	fitting->places = count_places(fitting);
	fitting->count = 0;
	if (way.run_on)
		return add_text(
			fitting, run_on(fitting->desk->arena, answer), false);
	for (size_t i = 0; i < answer->count; i++)
		if (!add_text(fitting, answer->texts[i], false))
			return false;
	return true;
}

/* How many lines of a size fit into the highest room. */
static int most_per_room(const struct fitting *fitting, mpt size)
{
	const struct way way = {size, PER_ROOM_MAX, false};
	int most = 1;

	for (size_t i = fitting->first; i < fitting->room_count; i++)
		if (per_room(&fitting->rooms[i], &way) > most)
			most = per_room(&fitting->rooms[i], &way);
	return most;
}

/* Try the ways of one size, with at least `least` lines for each room. */
static bool try_size(struct fitting *fitting, mpt size, int *least)
{
	const int most = most_per_room(fitting, size);

	for (int lines = *least; lines <= most; lines++)
		for (int on = 0; on <= 1; on++)
			if ((on == 0 || fitting->answer->count > 1) &&
				try_way(fitting,
					(struct way){size, lines, on == 1}))
				return true;
	*least = most;
	return false;
}

/* The next smaller size; 0 after the smallest. */
static mpt next_size(const struct fitting *fitting, mpt size)
{
	const mpt whole = fitting->desk->look->styles[USE_STRONG].size;
	const bool few = fitting->answer->centred ||
			 (fitting->answer->beside && !fitting->rather);
	const mpt part = whole * (few ? LEAST_FEW : LEAST) / PERCENT;
	const mpt readable = few ? LEAST_SIZE_FEW : LEAST_SIZE;
	const mpt least = part > readable ? part : readable;
	const mpt next = size - whole * STEP / PERCENT;

	return next >= least ? next : 0;
}

/* Add whole texts while they fit, with a place reserved to say that there are
 * more. */
static struct written add_some(struct fitting *fitting)
{
	const struct reply *answer = fitting->answer;

	fitting->count = 0;
	fitting->places--;
	for (size_t i = 0; i < answer->count; i++)
		if (!add_text(fitting, answer->texts[i], i == 0))
			break;
	fitting->places++;
	return place_at(fitting, fitting->count);
}

/* Try the widest of several rooms for a word or two alone: a broken blank's
 * answer is easiest to read on one line. */
static bool try_widest(struct fitting *fitting, mpt size)
{
	const struct room_at *rooms = fitting->rooms;
	const size_t count = fitting->room_count;
	int least = 1;

	if (!fitting->answer->centred || count < 2)
		return false;
	for (size_t i = 1; i < count; i++)
		if (rooms[i].width > rooms[fitting->first].width)
			fitting->first = i;
	fitting->room_count = fitting->first + 1;
	if (try_size(fitting, size, &least))
		return true;
	fitting->first = 0;
	fitting->room_count = count;
	return false;
}

/* Try sizes from the look's own downward until the answer fits.  Returns true
 * if it does; *size is the last size tried. */
static bool try_sizes(struct fitting *fitting, mpt *size)
{
	int least = 1;

	for (mpt next = fitting->desk->look->styles[USE_STRONG].size; next > 0;
		next = next_size(fitting, next)) {
		*size = next;
		if (try_widest(fitting, next) ||
			try_size(fitting, next, &least))
			return true;
	}
	return false;
}

struct reply_fit reply_fit(struct desk *desk, const struct reply *answer,
	const struct room_at *rooms, size_t count)
{
	const mpt whole = desk->look->styles[USE_STRONG].size;
	struct fitting fitting = {.desk = desk,
		.answer = answer,
		.rooms = rooms,
		.room_count = 1,
		.rather = answer->beside && count > 0,
		.way = {whole, 1, false}};
	struct reply_fit fit = {.rest.room = count,
		.whole = answer->count == 0 || (answer->spare && count == 0)};

	assert(whole > 0);
	if (fitting.rather)
		fit.whole = try_sizes(&fitting, &fit.size);
	fitting.rather = false;
	fitting.room_count = fit.whole ? 1 : count;
	if (count > 0 && !fit.whole)
		fit.whole = try_sizes(&fitting, &fit.size);
	if (count > 0 && !fit.whole)
		fit.rest = add_some(&fitting);
	galley_report_missing(desk, fitting.missing);
	fit.lines = fitting.lines;
	fit.count = fitting.count;
	return fit;
}

bool reply_fit_rest(struct desk *desk, const struct reply_fit *fit,
	const struct room_at *rooms, const char *text, struct line *line)
{
	const mpt width = rooms[fit->rest.room].width;
	const mpt whole = desk->look->styles[USE_STRONG].size;
	const mpt step = whole * STEP / PERCENT;
	struct text_style style;
	mpt size = fit->count > 0 ? fit->size : whole;

	do {
		style = style_of(desk, size);
		style.emphasis = true;
		*line = set_line(desk->typesetter, text, &style);
		size -= step;
	} while (line->width > width && size >= fit->size);
	return line->width <= width;
}
