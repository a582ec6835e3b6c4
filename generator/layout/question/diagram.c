/*
 * A diagram is one row: the picture in the middle, and blanks at its left and
 * right, with lines that lead from them to the parts they name.  In a narrow
 * column the blanks are below the picture, on which only numbers stand.
 */
#include "layout/question/diagram_places.h"

#include "base/arena.h"
#include "layout/block/reply.h"
#include "layout/block/say.h"
#include "layout/picture_marks.h"
#include "layout/question/leaders.h"
#include "layout/question/note.h"
#include "layout/question/roles.h"

enum {
	PITCH = 190, /* from blank to blank, per cent of the text's size */
	FAR = MPT_INCH * 100
};

/* Where a label's line begins: at the end of its rule, or at its number. */
static struct leader leader_of(
	const struct diagram_places *places, const struct placed *placed)
{
	const struct figure_place *picture = &places->picture;
	const struct diagram_place at = placed->point->place->at;
	const mpt below = diagram_places_size(places, DIAGRAM_BELOW);
	const mpt wide = placed->left ? places->number + places->blank
				      : -diagram_places_size(
						places, DIAGRAM_AFTER_NUMBER);

	return (struct leader){
		.from_x = placed->x + wide - places->frame.x,
		.from_y = placed->y + (placed->left ? below : -2 * below),
		.to_x = picture->x - places->frame.x +
			diagram_places_part(picture->size.width, at.x),
		.to_y = picture->y +
			diagram_places_part(picture->size.height, at.y),
	};
}

/* Draw the lines or, without them, only their ends. */
static void put_leaders(
	const struct diagram_places *places, struct row *row, bool lines)
{
	struct arena *arena = places->frame.desk->arena;
	struct leader *leaders =
		arena_alloc(arena, places->count, sizeof(*leaders));

	for (size_t i = 0; i < places->count; i++) {
		leaders[i] = leader_of(places, &places->at[i]);
		if (!lines) {
			leaders[i].from_x = leaders[i].to_x - 1;
			leaders[i].from_y = leaders[i].to_y;
		}
	}
	galley_row_rule(places->frame, row,
		(struct mark){.type = MARK_PICTURE,
			.x = places->frame.x,
			.width = places->frame.measure,
			.height = places->height,
			.picture = leaders_draw(arena, places->frame.measure,
				places->height, leaders, places->count)});
}

/* Put a line of text without changing the order of its runs: the whole row is
 * seen as it is placed. */
static void put_line(const struct diagram_places *places, struct row *row,
	const struct line *line, struct spot spot)
{
	for (size_t i = 0; i < line->count; i++)
		if (line->boxes[i].type == BOX_RUN)
			galley_row_rule(places->frame, row,
				(struct mark){.type = MARK_RUN,
					.x = spot.x + line->boxes[i].x,
					.y = spot.y - line->boxes[i].y,
					.run = line->boxes[i].run,
					.element = spot.element});
}

/* The left end of a blank: behind its number, as its language runs. */
static mpt blank_at(
	const struct diagram_places *places, const struct placed *placed)
{
	return places->frame.desk->look->rtl ? placed->x
					     : placed->x + places->number;
}

/* The left end of a number of this width. */
static mpt number_at(const struct diagram_places *places,
	const struct placed *placed, mpt width)
{
	return places->frame.desk->look->rtl
		       ? placed->x + places->blank + places->number - width
		       : placed->x;
}

/* A name in the middle of its blank, on a key. */
static void put_name(const struct diagram_places *places, struct row *row,
	const struct placed *placed, uint32_t element)
{
	const struct desk *desk = places->frame.desk;
	const struct rich name = placed->point->texts.at[0];
	struct text_style style = desk->look->styles[USE_STRONG];
	struct lines lines;
	mpt over;

	if (name.count == 0)
		return;
	lines = set_spans(desk->typesetter, name.blocks[0].spans, &style, FAR);
	if (lines.count > 0 && lines.at[0].width > places->blank) {
		style.size = mpt_scaled(
			style.size, places->blank, lines.at[0].width);
		lines = set_spans(
			desk->typesetter, name.blocks[0].spans, &style, FAR);
	}
	if (lines.count == 0)
		return;
	over = places->blank - lines.at[0].width;
	put_line(places, row, &lines.at[0],
		(struct spot){blank_at(places, placed) + over / 2, placed->y,
			element});
}

/* "1. ____" */
static void put_label(const struct diagram_places *places, struct row *row,
	const struct placed *placed)
{
	const struct frame frame = places->frame;
	const struct look *look = frame.desk->look;
	const uint32_t list = galley_enter(frame.desk, ROLE_ITEM);
	const uint32_t label = galley_add_element(frame.desk, ROLE_LABEL);
	const struct line line = galley_set_line(
		frame, diagram_places_number(places, placed), USE_TEXT);
	const mpt x = blank_at(places, placed);
	uint32_t blank;

	galley_enter(frame.desk, ROLE_BODY);
	put_line(places, row, &line,
		(struct spot){number_at(places, placed, line.width), placed->y,
			label});
	reply_begin_centred(frame.desk, places->setting->question->number);
	reply_text(frame.desk, NULL, placed->point->texts.at[0], NULL);
	reply_room(frame, row,
		(struct mark){.x = x,
			.y = placed->y,
			.width = places->blank,
			.height = look->leading[USE_TEXT]});
	reply_end(frame.desk);
	blank = places->setting->key
			? galley_add_element(frame.desk, ROLE_PARAGRAPH)
			: galley_add_described(frame.desk, ROLE_BLANK,
				  say_word(frame.desk, WORD_SAID_BLANK));
	if (places->setting->key)
		put_name(places, row, placed, blank);
	galley_row_rule(frame, row,
		(struct mark){.type = MARK_RULE,
			.x = x,
			.y = placed->y +
			     diagram_places_size(places, DIAGRAM_BELOW),
			.width = places->blank,
			.height = look->ruling.pen,
			.element = places->setting->key ? 0 : blank,
			.gray = look->ruling.gray});
	galley_leave(frame.desk, list);
}

static void put_picture(const struct diagram_places *places, struct row *row)
{
	picture_marks(places->frame, row,
		&(struct picture_place){
			.picture = places->shown,
			.image = places->diagram->image,
			.x = places->picture.x,
			.y = places->picture.y,
			.width = places->picture.size.width,
			.height = places->picture.size.height,
			.element = galley_add_described(places->frame.desk,
				ROLE_FIGURE, places->diagram->image->alt),
		});
}

static void set_beside(struct diagram_places *places)
{
	struct desk *desk = places->frame.desk;
	uint32_t outer;
	struct row *row;

	row = galley_row(
		places->frame, desk->look->gap, places->height, CUT_NEVER);
	put_picture(places, row);
	put_leaders(places, row, true);
	outer = galley_enter(desk, ROLE_LIST);
	for (size_t i = 0; i < places->count; i++)
		put_label(places, row, &places->at[i]);
	galley_leave(desk, outer);
	galley_row_seen(places->frame, row, 0,
		(struct breadth){places->frame.x, places->frame.measure});
}

/* The numbers beside their points. */
static void put_numbers(const struct diagram_places *places, struct row *row)
{
	for (size_t i = 0; i < places->count; i++) {
		const struct placed *placed = &places->at[i];
		const struct diagram_place at = placed->point->place->at;
		const struct line line = galley_set_line(
			places->frame, placed->point->label, USE_SMALL);
		const mpt most =
			places->frame.x + places->frame.measure - line.width;
		mpt x = places->picture.x +
			diagram_places_part(places->picture.size.width, at.x) +
			diagram_places_size(places, DIAGRAM_AFTER_NUMBER);

		if (x > most)
			x = most;
		put_line(places, row, &line,
			(struct spot){x,
				diagram_places_part(
					places->picture.size.height, at.y) +
					diagram_places_size(
						places, DIAGRAM_AFTER_NUMBER),
				0});
	}
}

static void set_below(struct diagram_places *places)
{
	const struct frame frame = places->frame;
	struct desk *desk = frame.desk;
	const mpt pitch = diagram_places_size(places, PITCH);
	uint32_t outer;
	struct row *row;

	diagram_places_below(places);
	row = galley_row(frame, desk->look->gap, places->height, CUT_NEVER);
	put_picture(places, row);
	put_leaders(places, row, false);
	put_numbers(places, row);
	galley_row_seen(
		frame, row, 0, (struct breadth){frame.x, frame.measure});
	outer = galley_enter(desk, ROLE_LIST);
	for (size_t i = 0; i < places->count; i++) {
		struct placed *placed = &places->at[i];

		placed->x = frame.x;
		placed->y =
			pitch - diagram_places_size(places, DIAGRAM_BELOW) * 2;
		row = galley_row(
			frame, 0, pitch, i == 0 ? CUT_NEVER : CUT_POOR);
		put_label(places, row, placed);
		galley_row_seen(frame, row, 0,
			(struct breadth){
				frame.x, places->number + places->blank});
	}
	galley_leave(desk, outer);
}

static void set_diagram(
	const struct setting *setting, const struct block *diagram)
{
	struct diagram_places own = {.setting = setting,
		.diagram = diagram,
		.frame = setting->frame};

	own.shown = figure_picture(own.frame.desk, diagram->image);
	if (own.shown == NULL) {
		figure_set(own.frame, diagram->image, false);
		return;
	}
	diagram_places_measure(&own);
	if (diagram_places_beside(&own))
		set_beside(&own);
	else
		set_below(&own);
}

void diagram_sheet(const struct setting *setting, const struct block *diagram)
{
	set_diagram(setting, diagram);
}

void diagram_key(const struct setting *setting, const struct block *diagram)
{
	const twelfths points = block_child(diagram, BLOCK_POINT)->points;

	note_set_rule(setting, points);
	set_diagram(setting, diagram);
}
