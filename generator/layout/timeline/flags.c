#include "layout/timeline/flags.h"

#include "base/arena.h"
#include "layout/block/reply.h"
#include "layout/block/say.h"
#include "layout/timeline/pin_span.h"

#include <string.h>

enum {
	TERM_EMS = 11, /* a flag's text is at most this wide */
	TERM_EMS_LEAST = 6,
	TERM_PART = 4,   /* and at most this part of the strip, */
	WIDER_PART = 3,  /* or this if it is to be wider */
	WIDE_PART = 42,  /* or at most this many per cent, on one line */
	GAP = 3,         /* between flags is this part of the type, */
	GAP_WIDE = 12,   /* and less between those of one line */
	TERMS_PART = 60, /* per cent of a page, for flags with terms */
	FLAGS_PART = 72, /* any flags */
	SIZE_LEAST = 4 * MPT,
	TERM_SIZE_LEAST = 66, /* in a given space, per cent */
	SQUEEZE_STEP = 6,
	PAD = 2500, /* between a pole and its text */
	POLE = 400,
	POLE_GRAY = 90,
	POLE_LEAST = 8 * MPT,
	BAR_PART = 2,     /* a bar's height is this part of the type */
	BAR_GAP_PART = 6, /* gap to the next bar */
	BAR_GRAY = 160,
	BAR_STROKE = 700,
	PERCENT = 100
};

/* How many ems wide a flag's text may be; 0: it is one line, as a rule. */
static const int forms[] = {TERM_EMS, 14, 18, 0};

/* The flags of a strip, indexed like its pins. */
struct flags {
	const struct strip *strip;
	struct text_style style;
	mpt leading, rise;
	bool packed; /* as low as possible */
	int ems;     /* that a flag's text is wide, as a rule */
	bool wide;   /* flags of one line, as a rule */
	mpt widest;  /* that a flag's text may be */
	struct lines *texts;
	struct pin *pins;
	size_t count;
	struct pin_reach reach;
	uint32_t element; /* of all flags; 0 if each has its own */
};

/* A flag's number and, if terms are shown, its term. */
static struct lines set_flag(
	const struct flags *flags, const struct block *entry, bool terms)
{
	const struct desk *desk = flags->strip->frame.desk;
	const char *number = terms ? arena_printf(desk->arena, "%s ",
					     say_number(desk, entry->printed))
				   : say_printed(desk, entry->printed);
	const struct rich rich = terms ? entry->texts.at[0] : (struct rich){0};
	const struct spans own =
		rich.count == 0 ? (struct spans){0} : rich.blocks[0].spans;
	struct span *spans =
		arena_alloc(desk->arena, own.count + 1, sizeof(*spans));

	spans[0] = (struct span){number, strlen(number), SPAN_STRONG, NULL};
	if (own.count > 0)
		memcpy(spans + 1, own.at, own.count * sizeof(*spans));
	return set_spans(desk->typesetter, (struct spans){spans, own.count + 1},
		&flags->style, flags->widest);
}

/* The widest that a flag's text usually is. */
static mpt usual_width(const struct flags *flags)
{
	const mpt ems = flags->style.size * flags->ems;
	const mpt part = flags->strip->frame.measure /
			 (flags->ems == TERM_EMS ? TERM_PART : WIDER_PART);

	return part < ems ? part : ems;
}

/* Set the texts of all flags, and the size of their pins. */
static void set_flags(struct flags *flags, bool terms)
{
	const struct strip *strip = flags->strip;

	flags->style.tallest = flags->leading;
	flags->widest = flags->wide ? strip->frame.measure * WIDE_PART / PERCENT
				    : usual_width(flags);
	for (size_t i = 0; i < flags->count; i++) {
		const struct lines text =
			set_flag(flags, strip->entries[i], terms);

		flags->texts[i] = text;
		flags->pins[i] = (struct pin){
			.number = (int)i,
			.width = text.width + 2 * PAD,
			.height = (mpt)text.count * flags->leading,
		};
		pin_span_set(strip, strip->entries[i]->date, &flags->pins[i]);
	}
}

/* The space between flags.  Lines of their own need as little as lines of a
 * paragraph, but not below a reading above characters. */
static mpt gap_of(const struct flags *flags)
{
	bool high = false;

	for (size_t i = 0; i < flags->count; i++)
		for (size_t k = 0; k < flags->texts[i].count; k++)
			high = high || flags->texts[i].at[k].above > 0;
	return flags->style.size / (flags->wide && !high ? GAP_WIDE : GAP);
}

/* Place all flags.  Returns false if they take more than this part of a
 * page. */
static bool place_flags(struct flags *flags, bool terms, int part)
{
	const struct strip *strip = flags->strip;
	struct pin_room room = {
		.axis = strip->frame.measure,
		.bar = flags->style.size / BAR_PART,
		.hair = flags->style.size / BAR_GAP_PART,
		.pole = POLE_LEAST,
	};

	set_flags(flags, terms);
	room.gap = gap_of(flags);
	flags->reach = (flags->packed ? pins_pack : pins_place)(
		flags->pins, flags->count, &room);
	return flags->reach.above + strip->band + flags->reach.below <=
	       (int64_t)strip->frame.desk->look->body * part / PERCENT;
}

/* Show terms, if they take at most this part of a page. */
static bool choose_terms(struct flags *flags, int part)
{
	const mpt most = flags->strip->frame.measure / TERM_PART;

	return most >= flags->style.size * TERM_EMS_LEAST &&
	       place_flags(flags, true, part);
}

/* Show terms if they fit, otherwise numbers, as small as necessary. */
static bool choose_flags(struct flags *flags)
{
	if (choose_terms(flags, TERMS_PART))
		return true;
	while (!place_flags(flags, false, FLAGS_PART)) {
		if (flags->style.size < SIZE_LEAST)
			return false;
		flags->style.size = flags->style.size * 3 / 4;
		flags->leading = flags->leading * 3 / 4;
		flags->rise = flags->rise * 3 / 4;
	}
	return true;
}

/* Convert a distance from the strip to a row's y: the top of a mark that is
 * this high. */
static mpt y_of(
	const struct flags *flags, const struct pin *pin, mpt out, mpt height)
{
	if (pin->below)
		return flags->reach.above + flags->strip->band + out;
	return flags->reach.above - out - height;
}

static void draw_pole(
	const struct flags *flags, const struct pin *pin, struct row *row)
{
	const mpt height = pin->flag + pin->height - pin->foot;

	strip_rule(flags->strip, row,
		(struct mark){.x = pin->pole - POLE / 2,
			.y = y_of(flags, pin, pin->foot, height),
			.width = POLE,
			.height = height,
			.gray = POLE_GRAY});
}

static void draw_bar(
	const struct flags *flags, const struct pin *pin, struct row *row)
{
	const bool rough =
		date_is_rough(flags->strip->entries[pin->number]->date);
	const mpt height = flags->style.size / BAR_PART;
	struct mark bar = {.x = pin->from,
		.y = y_of(flags, pin, pin->lane, height),
		.width = pin->to - pin->from,
		.height = height,
		.gray = BAR_GRAY};

	if (!rough) {
		strip_rule(flags->strip, row, bar);
		return;
	}
	bar.type = MARK_BOX;
	bar.x += flags->strip->frame.x + BAR_STROKE / 2;
	bar.y += BAR_STROKE / 2;
	bar.width -= BAR_STROKE;
	bar.height -= BAR_STROKE;
	bar.stroke = BAR_STROKE;
	bar.gray = POLE_GRAY;
	galley_row_rule(flags->strip->frame, row, bar);
}

static void draw_text(
	const struct flags *flags, const struct pin *pin, struct row *row)
{
	const struct frame frame = flags->strip->frame;
	const struct lines *text = &flags->texts[pin->number];
	const uint32_t element =
		flags->element != 0
			? flags->element
			: galley_add_element(frame.desk, ROLE_PARAGRAPH);
	const mpt top = y_of(flags, pin, pin->flag, pin->height);

	galley_report_missing(frame.desk, text->missing);
	for (size_t i = 0; i < text->count; i++) {
		const struct line *line = &text->at[i];
		const mpt x = pin->left ? pin->pole - PAD - line->width
					: pin->pole + PAD;

		galley_row_line(frame, row, line,
			(struct spot){frame.x + x,
				top + (mpt)i * flags->leading + flags->rise,
				element});
	}
}

static struct flags flags_new(const struct strip *strip)
{
	struct arena *arena = strip->frame.desk->arena;
	const size_t count = strip->count;

	return (struct flags){
		.strip = strip,
		.style = strip->style,
		.leading = strip->leading,
		.rise = strip->rise,
		.texts = arena_alloc(arena, count, sizeof(struct lines)),
		.pins = arena_alloc(arena, count, sizeof(struct pin)),
		.count = count,
		.ems = TERM_EMS,
	};
}

/* Put the bars, then the flags, into the strip's row. */
static void draw_all(const struct flags *flags, struct row *row)
{
	for (size_t i = 0; i < flags->count; i++) {
		const struct pin *pin = &flags->pins[i];

		if (pin->bar)
			draw_bar(flags, pin, row);
	}
	for (size_t i = 0; i < flags->count; i++) {
		draw_pole(flags, &flags->pins[i], row);
		draw_text(flags, &flags->pins[i], row);
	}
}

static void add_row(struct flags *flags)
{
	const struct strip *strip = flags->strip;

	flags->element = strip_element(strip, true);
	draw_all(flags, strip_row(strip, flags->element, flags->reach.above,
				flags->reach.below));
}

void flags_set(const struct strip *strip)
{
	struct flags flags = flags_new(strip);

	if (choose_flags(&flags))
		add_row(&flags);
	else
		error_at(strip->frame.desk->errors, strip->block->at,
			"a page has no room for a time line of %zu items",
			flags.count);
}

static mpt height_of(const struct flags *flags)
{
	return flags->reach.above + flags->reach.below;
}

/* The flags in one form; their count is 0 if they take more than the part. */
static struct flags flags_of_form(
	const struct strip *strip, int part, size_t form)
{
	struct flags flags = flags_new(strip);

	flags.packed = true;
	flags.ems = forms[form];
	flags.wide = forms[form] == 0;
	if (!choose_terms(&flags, part))
		flags.count = 0;
	return flags;
}

size_t flags_set_terms(const struct strip *strip, int part, size_t form)
{
	struct flags best = {.count = 0};
	size_t chosen = 0;

	for (size_t i = 0; i < LENGTH(forms); i++) {
		struct flags flags;

		if (form != 0 && form != i + 1)
			continue;
		flags = flags_of_form(strip, part, i);
		if (flags.count == 0 ||
			(chosen > 0 && height_of(&flags) >= height_of(&best)))
			continue;
		best = flags;
		chosen = i + 1;
	}
	if (chosen > 0)
		add_row(&best);
	return chosen;
}

/* Place all flags in a given space above and below the strip, in the largest
 * type that fits. */
static bool squeeze(struct flags *flags, bool terms, mpt least, mpt room)
{
	const struct flags whole = *flags;

	for (int percent = PERCENT;; percent -= SQUEEZE_STEP) {
		const mpt size = whole.style.size * percent / PERCENT;

		if (size < least)
			return false;
		flags->style.size = size;
		flags->leading = whole.leading * percent / PERCENT;
		flags->rise = whole.rise * percent / PERCENT;
		if (place_flags(flags, terms, PERCENT) &&
			flags->reach.above <= room &&
			flags->reach.below <= room)
			return true;
	}
}

bool flags_answer(const struct strip *strip, struct row *row, mpt room)
{
	struct flags flags = flags_new(strip);
	struct row drawn = {.count = 0};

	flags.style.strong = true;
	if (!squeeze(&flags, true,
		    strip->style.size * TERM_SIZE_LEAST / PERCENT, room)) {
		flags.style = strip->style;
		flags.style.strong = true;
		flags.leading = strip->leading;
		flags.rise = strip->rise;
		if (!squeeze(&flags, false, SIZE_LEAST, room))
			return false;
	}
	flags.reach.above = room;
	draw_all(&flags, &drawn);
	for (size_t i = 0; i < drawn.count; i++)
		reply_mark(strip->frame, row, drawn.marks[i]);
	return true;
}
