#include "exchange/form/form_html_figure.h"

#include "bank/image.h"
#include "bank/kind/diagram.h"
#include "exchange/form/form_html_put.h"
#include "exchange/quiz/from_diagram.h"

enum {
	CSS_DPI = 96,
	PER_CENT = DIAGRAM_WHOLE / 100
};

/* `height` 0 leaves the size to the picture. */
static void put_image(
	const struct form_html *page, const struct image *image, mpt height)
{
	buffer_puts(page->out, "<img");
	if (height > 0)
		buffer_printf(page->out, " height=\"%d\"",
			(int)((int64_t)height * CSS_DPI / MPT_INCH));
	buffer_puts(page->out, " src=\"");
	if (!form_html_put_picture(page, page->out, image->path) &&
		!form_html_put_picture(page, page->out, image->name))
		error_warn_at(page->errors, image->at,
			"picture \"%s\" is left out: it cannot be read",
			image->name);
	buffer_puts(page->out, "\" alt=\"");
	form_html_put_letters(page, image->alt == NULL ? "" : image->alt);
	buffer_puts(page->out, "\"/>");
}

void form_html_figure(const struct form_html *page, const struct block *block)
{
	if (block->image == NULL)
		return;
	buffer_puts(page->out, "<figure>");
	put_image(page, block->image,
		block->role == BLOCK_HEAD ? block->space.height : 0);
	buffer_puts(page->out, "</figure>\n");
}

/* Numbers over the picture, at their places. */
static void put_spots(const struct form_html *page, const struct block *block)
{
	for (const struct block *at = block_child(block, BLOCK_POINT);
		at != NULL; at = block_next(at)) {
		const int x = at->place->at.x, y = at->place->at.y;

		buffer_printf(page->out,
			"<span class=\"spot\" style=\"left:%d.%03d%%;"
			"top:%d.%03d%%\">%s</span>",
			x / PER_CENT, x % PER_CENT, y / PER_CENT, y % PER_CENT,
			at->label);
	}
}

/* A word processor puts nothing over a picture: there the text says where. */
static void put_point(const struct form_html *page, const struct block *point)
{
	buffer_printf(page->out, "<p>%s. ", point->label);
	if (page->editable) {
		from_diagram_place(page->out, &point->place->at);
		buffer_putc(page->out, ' ');
	}
	if (page->key) {
		buffer_puts(page->out, "<span class=\"answer\">");
		form_html_put_inline(page, point->texts);
		buffer_puts(page->out, "</span>");
	} else {
		form_html_put_room(page);
	}
	buffer_printf(page->out, "%s</p>\n",
		page->key ? form_html_put_points(page, point) : "");
}

void form_html_figure_diagram(
	const struct form_html *page, const struct block *block)
{
	if (block->image != NULL) {
		buffer_puts(page->out, "<figure class=\"diagram\">");
		put_image(page, block->image, 0);
		if (!page->editable)
			put_spots(page, block);
		buffer_puts(page->out, "</figure>\n");
	}
	for (const struct block *at = block_child(block, BLOCK_POINT);
		at != NULL; at = block_next(at))
		put_point(page, at);
}
