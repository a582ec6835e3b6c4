/*
 * A viewer advances by each code's width in `W`.  HarfBuzz may have meant a
 * little more or less (kerning), so both positions are tracked, and where they
 * differ visibly, TJ gets a correction.
 *
 * Positions here are in millionths of an mpt: a width in millionths of an em
 * times a size in mpt is an exact integer, so no error builds up along a line.
 */
#include "pdf/show.h"

#include "base/utf8.h"
#include "pdf/font_choice.h"
#include "pdf/letters/direction.h"
#include "pdf/letters/gap.h"
#include "pdf/object.h"

enum {
	FINE = 1000000,       /* of an mpt */
	TOLERANCE = 5 * FINE, /* 0.005 pt */
	REMAINDER = TOLERANCE / 2,
	HAIR_PART = 100,   /* of the size: a mark may advance by less */
	UNSEEN_SHIFT = 12, /* thousandths of the size: programs that sort text
			       see a word of its own, but no space beside it */
	SOFT_HYPHEN = 0xAD,
	HYPHEN = 0x2010,
	FIRST_IDEOGRAPH = 0x2E80
};

enum state {
	SHOW_IDLE,
	SHOW_ARRAY, /* after [ or a number */
	SHOW_STRING /* after ( or a code */
};

struct show {
	struct buffer *out;
	const struct used_font *font;
	size_t index; /* of the font in the file */
	const struct run *run;
	bool beyond; /* its second font is set */
	enum state state;
	int64_t pen;    /* where the viewer is */
	int64_t wanted; /* where HarfBuzz is */
	mpt rise;
	bool unseen; /* glyphs are invisible, and on the line */
};

static void leave_string(struct show *show)
{
	if (show->state == SHOW_STRING) {
		buffer_putc(show->out, ')');
		show->state = SHOW_ARRAY;
	}
}

static void leave_array(struct show *show)
{
	leave_string(show);
	if (show->state == SHOW_ARRAY)
		buffer_puts(show->out, "]TJ\n");
	show->state = SHOW_IDLE;
}

static void enter_array(struct show *show)
{
	if (show->state == SHOW_IDLE) {
		buffer_putc(show->out, '[');
		show->state = SHOW_ARRAY;
	}
}

/* Write half a code, escaped as a string needs it. */
static size_t put_byte(char *at, char byte)
{
	size_t length = 0;

	if (byte == '(' || byte == ')' || byte == '\\' || byte == '\r')
		at[length++] = '\\';
	at[length++] = (char)(byte == '\r' ? 'r' : byte);
	return length;
}

static void put_code(struct show *show, uint16_t code)
{
	char bytes[4];
	size_t length = 0;

	if (show->beyond || !show->font->single)
		length = put_byte(bytes, (char)(code >> 8));
	length += put_byte(bytes + length, (char)(code & 0xFF));
	enter_array(show);
	if (show->state == SHOW_ARRAY)
		buffer_putc(show->out, '(');
	show->state = SHOW_STRING;
	buffer_add(show->out, bytes, length);
}

void show_font(struct buffer *out, char letter, size_t index, mpt size)
{
	buffer_putc(out, '/');
	buffer_putc(out, letter);
	object_put_int(out, (int64_t)index);
	buffer_putc(out, ' ');
	object_put_milli(out, size);
	buffer_puts(out, " Tf\n");
}

/* Switch between the face's two fonts, if it has two. */
static void set_beyond(struct show *show, bool beyond)
{
	if (show->beyond == beyond)
		return;
	leave_array(show);
	show_font(show->out, beyond ? 'G' : 'F', show->index, show->run->size);
	show->beyond = beyond;
}

static int64_t divided(int64_t value, int64_t by)
{
	return (value + (value < 0 ? -by : by) / 2) / by;
}

/* Move the viewer back by `excess`: in whole thousandths of the size if they
 * are precise enough, else in tenths of them. */
static void put_correction(struct show *show, int64_t excess)
{
	const int64_t unit = show->run->size * (int64_t)1000;
	const int64_t whole = divided(excess, unit);
	const int64_t rest = excess - whole * unit;
	int64_t tenths = whole * 10;

	if (rest > REMAINDER || rest < -REMAINDER)
		tenths = divided(excess * 10, unit);
	if (tenths == 0)
		return;
	enter_array(show);
	leave_string(show);
	object_put_milli(show->out, tenths * 100);
	show->pen -= tenths * unit / 10;
}

static void set_rise(struct show *show, mpt rise)
{
	if (rise == show->rise)
		return;
	leave_array(show);
	object_put_milli(show->out, rise);
	buffer_puts(show->out, " Ts\n");
	show->rise = rise;
}

static void show_glyph(struct show *show, const struct glyph *glyph,
	const struct used_glyph *used)
{
	const int64_t excess =
		show->pen - show->wanted - glyph->dx * (int64_t)FINE;

	if (used != NULL) {
		set_rise(show, show->unseen ? 0 : glyph->dy);
		set_beyond(show, font_choice_is_apart(show->font, used));
		if (excess > TOLERANCE || excess < -TOLERANCE)
			put_correction(show, excess);
		put_code(show, used->code);
		show->pen += used->width * show->run->size;
	}
}

void show_text_of(struct buffer *out, const char *text, size_t length)
{
	buffer_puts(out, "/Span<</ActualText<FEFF");
	object_put_utf16(out, text, length);
	buffer_puts(out, ">>>BDC\n");
}

/* Let what is shown until end_span() stand for a text. */
static void begin_span(struct show *show, const char *text, size_t length)
{
	leave_array(show);
	show_text_of(show->out, text, length);
}

static void end_span(struct show *show)
{
	leave_array(show);
	buffer_puts(show->out, "EMC\n");
}

/* The number of a cluster's glyphs that carry text, in reading order; the
 * others stand for nothing.  Where an ActualText stands for all, marks behind
 * the last glyph that advances are silent: poppler ends its text where its last
 * glyph ends, and would see a space between a mark and the next letter. */
static size_t count_speaking(
	const struct show *show, const struct cluster *cluster, bool spelled)
{
	const mpt hair = show->run->size / HAIR_PART;
	size_t count = cluster->count;

	if (used_glyphs_have_silent(show->font, cluster))
		return 1;
	while (!spelled && count > 1 &&
		cluster_glyph(cluster, count - 1)->advance < hair)
		count--;
	return count;
}

/* Show the glyphs in reading order, so that an accent follows its letter even
 * in right-to-left text. */
static void show_glyphs(
	struct show *show, const struct cluster *cluster, bool spelled)
{
	const size_t speaking = count_speaking(show, cluster, spelled);
	const int64_t start = show->wanted;
	int64_t width = 0;

	for (size_t i = 0; i < cluster->count; i++) {
		const struct glyph *glyph = cluster_glyph(cluster, i);

		if (i == speaking && !spelled)
			end_span(show);
		if (i == speaking)
			begin_span(show, "", 0);
		show->wanted = start;
		for (const struct glyph *left = cluster->glyphs; left < glyph;
			left++)
			show->wanted += left->advance * (int64_t)FINE;
		show_glyph(show, glyph,
			used_glyphs_in_cluster(show->font, cluster, i));
		width += glyph->advance * (int64_t)FINE;
	}
	show->wanted = start + width;
	if (speaking < cluster->count || !spelled)
		end_span(show);
}

static void set_unseen(struct show *show, bool unseen)
{
	leave_array(show);
	buffer_puts(show->out, unseen ? "3 Tr\n" : "0 Tr\n");
	show->unseen = unseen;
}

static mpt unseen_shift(const struct run *run)
{
	return (mpt)((int64_t)run->size * UNSEEN_SHIFT / 1000);
}

/* Show an invisible glyph for text, a little left of `dx`. */
static void speak_unseen(
	struct show *show, mpt dx, const struct used_glyph *spoken)
{
	const struct glyph unseen = {.dx = dx - unseen_shift(show->run)};
	const bool before = show->unseen;

	if (spoken == NULL)
		return;
	if (!before)
		set_unseen(show, true);
	show_glyph(show, &unseen, spoken);
	if (!before)
		set_unseen(show, false);
}

/* Show letters with their marks from right to left, as share.h explains. */
static void show_crowded(struct show *show, const struct cluster *cluster)
{
	for (size_t left = 0; left < cluster->count; left++) {
		const struct glyph *glyph = &cluster->glyphs[left];
		const size_t i = cluster->count - 1 - left;
		const bool silent = !share_is_letter(cluster, i);

		speak_unseen(show, glyph->dx,
			used_glyphs_rest(show->font, cluster, i));
		if (silent)
			begin_span(show, "", 0);
		show_glyph(show, glyph,
			used_glyphs_in_cluster(show->font, cluster, i));
		if (silent)
			end_span(show);
		show->wanted += glyph->advance * (int64_t)FINE;
	}
}

static void speak_cluster(struct show *show, const struct cluster *cluster)
{
	const bool spelled =
		cluster->length > 0 && used_glyphs_spell(show->font, cluster);

	if (used_glyphs_are_crowded(show->font, cluster)) {
		show_crowded(show, cluster);
		return;
	}
	if (!spelled)
		begin_span(show, cluster->text, cluster->length);
	show_glyphs(show, cluster, spelled);
}

/* Show glyphs whose letters other glyphs stand for. */
static void show_silently(struct show *show, const struct cluster *cluster)
{
	begin_span(show, "", 0);
	for (size_t i = 0; i < cluster->count; i++) {
		const struct glyph *glyph = &cluster->glyphs[i];

		show_glyph(
			show, glyph, used_glyphs_silent(show->font, glyph->id));
		show->wanted += glyph->advance * (int64_t)FINE;
	}
	end_span(show);
}

/* Show a letter with the space behind it, as gap.h explains; false if there is
 * none. */
static bool show_gap(struct show *show, const struct cluster *cluster)
{
	const struct used_glyph *space;
	uint32_t id;
	mpt width;

	if (!gap_follows(show->run, cluster) ||
		!gap_space(show->run->face, show->run->size, &id, &width))
		return false;
	space = used_glyphs_find(show->font, id);
	begin_span(show, cluster->text, cluster->length);
	show_glyph(show, cluster->glyphs,
		used_glyphs_in_cluster(show->font, cluster, 0));
	show->wanted += cluster->glyphs->advance * (int64_t)FINE;
	show_glyph(show, &(struct glyph){.dx = -width}, space);
	end_span(show);
	return true;
}

static void show_cluster(struct show *show, const struct cluster *cluster)
{
	const int64_t start = show->wanted;

	if (show_gap(show, cluster))
		return;
	if (!used_glyphs_are_lifted(show->font, cluster)) {
		speak_cluster(show, cluster);
		return;
	}
	set_unseen(show, true);
	speak_cluster(show, cluster);
	set_unseen(show, false);
	show->wanted = start;
	show_silently(show, cluster);
}

void show_run(struct buffer *out, const struct used_font *font, size_t index,
	const struct run *run)
{
	struct show show = {
		.out = out, .font = font, .index = index, .run = run};
	struct cluster cluster;
	struct share left, right;

	for (size_t i = 0; i < run->count; i += cluster.count) {
		cluster = cluster_at(run, i);
		if (cluster_is_unused_hyphen(&cluster))
			continue;
		left = direction_left(run, &cluster);
		right = direction_right(run, &cluster);
		speak_unseen(&show, cluster.glyphs->dx,
			used_glyphs_sign(font, &left));
		show_cluster(&show, &cluster);
		/* Left of what may be spoken for the letter behind it. */
		speak_unseen(&show, -unseen_shift(run),
			used_glyphs_sign(font, &right));
	}
	set_rise(&show, 0);
	leave_array(&show);
	set_beyond(&show, false);
}

/* Does a line that ends in this letter, without a hyphen, imply a space?  Not
 * in Chinese and Japanese. */
static bool before_space(uint32_t letter)
{
	return letter != '-' && letter != SOFT_HYPHEN && letter != HYPHEN &&
	       letter < FIRST_IDEOGRAPH;
}

void show_line_end(
	struct buffer *out, const struct used_font *font, const struct run *run)
{
	struct show show = {.out = out, .font = font, .run = run};
	uint32_t letter = ' ';
	const struct used_glyph *space = font_choice_space(font);

	for (size_t at = 0; at < run->length;)
		letter = utf8_next(run->text, run->length, &at);
	if (letter == ' ' || run->rtl || !before_space(letter) ||
		space == NULL || font_choice_is_apart(font, space))
		return;
	put_code(&show, space->code);
	leave_array(&show);
}
