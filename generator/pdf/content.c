/*
 * Operators are written only on change.  Text of one element goes into one text
 * object, in which each run is placed relative to the one before: both places
 * are whole mpt, so nothing is lost.
 */
#include "pdf/content.h"

#include "base/arena.h"
#include "pdf/image.h"
#include "pdf/object.h"
#include "pdf/show.h"

#include <assert.h>
#include <stddef.h>
#include <string.h>

enum {
	BLANK_STROKE = MPT / 2, /* the line of a blank */
	BLANK_DROP = 12,        /* its place below the baseline, in 1/100 em */
	GRAY_MAX = 255,
	NO_GRAY = -1 /* a colour is set */
};

/* The output, and the state of the viewer after it. */
struct content {
	struct buffer out;
	struct tags *tags;
	const struct used_fonts *fonts;
	const struct used_images *images;
	const struct document *document;
	bool open;              /* inside marked content: */
	uint32_t element, leaf; /* of marks with these */
	const char *reading;    /* inside a formula with this text; else NULL */
	bool in_text;
	mpt x, y;               /* where the last run began, and that run: */
	const struct run *last; /* in this text object; else NULL */
	size_t font;
	mpt size; /* 0 until a font is selected */
	int fill, stroke;
	mpt pen; /* line width */
};

static void put(struct content *content, mpt value)
{
	object_put_milli(&content->out, value);
	buffer_putc(&content->out, ' ');
}

static void enter_text(struct content *content)
{
	if (content->in_text)
		return;
	buffer_puts(&content->out, "BT\n");
	content->in_text = true;
	content->x = content->y = 0;
	content->last = NULL; /* nothing of this element is written yet */
}

static void leave_text(struct content *content)
{
	if (content->in_text)
		buffer_puts(&content->out, "ET\n");
	content->in_text = false;
}

/* What follows stands for this text of a formula; NULL: for itself. */
static void set_reading(struct content *content, const char *reading)
{
	if (content->reading == reading)
		return;
	leave_text(content);
	if (content->reading != NULL)
		buffer_puts(&content->out, "EMC\n");
	if (reading != NULL)
		show_text_of(&content->out, reading, strlen(reading));
	content->reading = reading;
}

static void leave_element(struct content *content)
{
	set_reading(content, NULL);
	leave_text(content);
	if (content->open)
		buffer_puts(&content->out, "EMC\n");
	content->open = false;
}

static void enter_element(struct content *content, const struct mark *mark)
{
	if (content->open && content->element == mark->element &&
		content->leaf == mark->leaf)
		return;
	leave_element(content);
	content->open = true;
	content->element = mark->element;
	content->leaf = mark->leaf;
	if (mark->element == 0) {
		buffer_puts(&content->out, "/Artifact BMC\n");
		return;
	}
	assert(mark->element <= content->document->element_count);
	buffer_putc(&content->out, '/');
	buffer_puts(&content->out,
		structure_type(
			content->document->elements[mark->element - 1].role));
	buffer_puts(&content->out, "<</MCID ");
	object_put_int(&content->out,
		tags_add(content->tags, mark->element - 1, mark->leaf));
	buffer_puts(&content->out, ">>BDC\n");
}

/* Write a gray level and its operator if it changed. */
static void set_gray(
	struct content *content, int *now, uint8_t gray, const char *operator)
{
	if (*now == gray)
		return;
	*now = gray;
	put(content, (gray * MPT + GRAY_MAX / 2) / GRAY_MAX);
	buffer_puts(&content->out, operator);
}

static void put_channel(struct content *content, uint32_t channel)
{
	put(content, ((mpt)channel * MPT + GRAY_MAX / 2) / GRAY_MAX);
}

/* Set a mark's colour, which resets the gray that set_gray() remembers. */
static void set_colour(
	struct content *content, const struct mark *mark, bool stroke)
{
	int *now = stroke ? &content->stroke : &content->fill;
	const uint8_t gray =
		mark->type == MARK_RUN ? mark->run->gray : mark->gray;

	if (mark->rgb == NULL) {
		set_gray(content, now, gray, stroke ? "G\n" : "g\n");
		return;
	}
	for (int i = 0; i < 3; i++)
		put_channel(content, mark->rgb[i]);
	buffer_puts(&content->out, stroke ? "RG\n" : "rg\n");
	*now = NO_GRAY;
}

static void put_rectangle(
	struct content *content, const struct mark *mark, const char *operator)
{
	put(content, mark->x);
	put(content, content->document->height - mark->y - mark->height);
	put(content, mark->width);
	put(content, mark->height);
	buffer_puts(&content->out, operator);
}

static void set_pen(struct content *content, mpt pen)
{
	if (content->pen == pen)
		return;
	content->pen = pen;
	put(content, pen);
	buffer_puts(&content->out, "w\n");
}

/* Stroke a line from x, y. */
static void put_line(struct content *content, mpt x, mpt y, mpt right, mpt down)
{
	put(content, x);
	put(content, y);
	buffer_puts(&content->out, "m ");
	put(content, x + right);
	put(content, y - down);
	buffer_puts(&content->out, "l S");
}

/* A dashed rule is stroked along its middle, from end to end. */
static void put_dashes(struct content *content, const struct mark *mark)
{
	const bool level = mark->width >= mark->height;
	const mpt pen = level ? mark->height : mark->width;
	const mpt x = mark->x + (level ? 0 : pen / 2);
	const mpt y =
		content->document->height - mark->y - (level ? pen / 2 : 0);

	set_colour(content, mark, true);
	set_pen(content, pen);
	buffer_puts(&content->out, "[");
	put(content, mark->dash);
	buffer_puts(&content->out, "] 0 d ");
	put_line(content, x, y, level ? mark->width : 0,
		level ? 0 : mark->height);
	buffer_puts(&content->out, " [] 0 d\n");
}

static void put_rule(struct content *content, const struct mark *mark)
{
	leave_text(content);
	if (mark->dash > 0) {
		put_dashes(content, mark);
		return;
	}
	set_colour(content, mark, false);
	put_rectangle(content, mark, "re f\n");
}

static void put_box(struct content *content, const struct mark *mark)
{
	leave_text(content);
	set_colour(content, mark, true);
	set_pen(content, mark->stroke);
	put_rectangle(content, mark, "re S\n");
}

static void put_stroke(struct content *content, const struct mark *mark)
{
	leave_text(content);
	set_colour(content, mark, true);
	set_pen(content, mark->stroke);
	put_line(content, mark->x, content->document->height - mark->y,
		mark->width, mark->height);
	buffer_putc(&content->out, '\n');
}

/* A blank: a thin line a little below the baseline. */
static void put_blank(struct content *content, const struct mark *mark)
{
	const struct run *run = mark->run;
	const struct mark rule = {
		.type = MARK_RULE,
		.x = mark->x,
		.y = mark->y + run->size / 100 * BLANK_DROP,
		.width = run->width,
		.height = BLANK_STROKE,
		.gray = run->gray,
	};

	put_rule(content, &rule);
}

static void set_font(struct content *content, size_t font, mpt size)
{
	if (content->size == size && content->font == font)
		return;
	content->font = font;
	content->size = size;
	show_font(&content->out, 'F', font, size);
}

/* Start a run at its place; end a line before it with a space. */
static void move_to(
	struct content *content, const struct run *run, mpt x, mpt y)
{
	const struct run *last;

	enter_text(content);
	last = content->last;
	if (last != NULL && content->y - last->rise != y - run->rise)
		show_line_end(&content->out, &content->fonts->at[content->font],
			last);
	put(content, x - content->x);
	put(content, y - content->y);
	buffer_puts(&content->out, "Td\n");
	content->x = x;
	content->y = y;
	content->last = run;
}

/* Show a run after its place, colour and font are set. */
static void show(struct content *content, size_t index, const struct run *run)
{
	const struct used_font *font = &content->fonts->at[index];
	const struct buffer *ready = NULL;

	if (font->common)
		ready = plates_show(content->fonts->plates, run, font->fount);
	if (ready == NULL)
		show_run(&content->out, font, index, run);
	else
		buffer_add(&content->out, ready->at, ready->length);
}

/* Show a run turned counterclockwise, in its own text object. */
static void put_turned(struct content *content, const struct mark *mark)
{
	static const char *const turns[] = {
		"1 0 0 1 ", "0 1 -1 0 ", "-1 0 0 -1 ", "0 -1 1 0 "};
	const struct run *run = mark->run;
	const size_t font = used_glyphs_index(content->fonts, run);

	leave_text(content);
	enter_text(content);
	buffer_puts(&content->out, turns[mark->turn]);
	put(content, mark->x);
	put(content, content->document->height - mark->y);
	buffer_puts(&content->out, "Tm\n");
	set_colour(content, mark, false);
	set_font(content, font, run->size);
	show(content, font, run);
	leave_text(content);
}

static void put_run(struct content *content, const struct mark *mark)
{
	const struct run *run = mark->run;
	size_t font;

	if (run->face == NULL) {
		put_blank(content, mark);
		return;
	}
	if (run->count == 0)
		return;
	if (mark->turn != 0) {
		put_turned(content, mark);
		return;
	}
	font = used_glyphs_index(content->fonts, run);
	move_to(content, run, mark->x,
		content->document->height - mark->y + run->rise);
	set_colour(content, mark, false);
	set_font(content, font, run->size);
	show(content, font, run);
}

/* The background of a page, but not over the page beneath a copy. */
static void put_tint(struct content *content)
{
	const struct document *document = content->document;
	const struct mark ground = {.type = MARK_RULE,
		.width = document->width,
		.height = document->height};

	if (document->tint == 0 || document->under != NULL)
		return;
	enter_element(content, &ground);
	for (int shift = 16; shift >= 0; shift -= 8)
		put_channel(content, document->tint >> shift & GRAY_MAX);
	buffer_puts(&content->out, "rg\n");
	put_rectangle(content, &ground, "re f\n");
	content->fill = NO_GRAY;
}

static void put_picture(struct content *content, const struct mark *mark)
{
	leave_text(content);
	image_show(&content->out, mark,
		image_index(content->images, mark->picture),
		content->document->height);
}

static void put_modules(struct content *content, const struct mark *mark)
{
	leave_text(content);
	set_gray(content, &content->fill, 0, "g\n");
	image_put_modules(&content->out, mark, content->document->height);
}

/* Space without a mark. */
static void put_nothing(struct content *content, const struct mark *mark)
{
	(void)content;
	(void)mark;
}

/* In the order of enum mark_type. */
static void (*const puts_mark[])(struct content *, const struct mark *) = {
	put_run,
	put_rule,
	put_box,
	put_picture,
	put_stroke,
	put_modules,
	put_nothing,
	put_nothing,
};

void content_page(struct tags *tags, const struct resources *supply,
	const struct document *document, const struct page *page,
	struct buffer *out)
{
	struct content content = {
		.out = *out,
		.tags = tags,
		.fonts = &supply->fonts,
		.images = &supply->images,
		.document = document,
		.pen = MPT, /* initial state of a page: black, 1 pt */
	};

	put_tint(&content);
	for (size_t i = 0; i < page->count; i++) {
		const struct mark *mark = &page->marks[i];

		enter_element(&content, mark);
		set_reading(&content, mark->reading);
		puts_mark[mark->type](&content, mark);
	}
	leave_element(&content);
	*out = content.out;
}
