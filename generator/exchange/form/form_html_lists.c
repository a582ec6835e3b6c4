#include "exchange/form/form_html_lists.h"

#include "exchange/form/form_html_put.h"

/* Are the letters those that a word processor counts in? */
static bool has_plain_letters(const struct block *choices)
{
	char letter = 'A';

	for (const struct block *at = choices->children; at != NULL;
		at = at->next, letter++)
		if (at->label == NULL || at->label[0] != letter ||
			at->label[1] != '\0')
			return false;
	return true;
}

/* A word processor puts the letters itself; others stand in the text. */
void form_html_lists_choices(
	const struct form_html *page, const struct block *block)
{
	const bool counted = page->editable && has_plain_letters(block);
	struct form_html own = *page;

	own.counted = counted;
	if (page->editable && !counted) {
		form_html_put_begin(page, "Choice");
		form_html_children(&own, block);
		form_html_put_end(page);
		return;
	}
	buffer_puts(page->out,
		counted ? "<ol type=\"A\">\n" : "<ol class=\"choices\">\n");
	form_html_children(&own, block);
	buffer_puts(page->out, "</ol>\n");
}

/* Begin an entry of such a list, and end it. */
static const char *begin_entry(const struct form_html *page, bool counted)
{
	return page->editable && !counted ? "<p>" : "<li>";
}

static const char *end_entry(const struct form_html *page, bool counted)
{
	return page->editable && !counted ? "</p>\n" : "</li>\n";
}

void form_html_lists_choice(
	const struct form_html *page, const struct block *block)
{
	const bool right = page->key && (block->flags & BLOCK_RIGHT_ONE) != 0;
	const bool counted = page->counted;

	buffer_puts(page->out, right && !page->editable
				       ? "<li class=\"answer\">"
				       : begin_entry(page, counted));
	if (block->label != NULL && !counted)
		buffer_printf(page->out, "%s. ", block->label);
	buffer_puts(page->out, right && page->editable ? "<strong>" : "");
	form_html_put_inline(page, block->texts);
	buffer_puts(page->out, right ? " ✓" : "");
	buffer_puts(page->out, right && page->editable ? "</strong>" : "");
	form_html_children(page, block);
	buffer_puts(page->out, end_entry(page, counted));
}

/* A row of each left side and the right one beside it. */
void form_html_lists_pairs(
	const struct form_html *page, const struct block *block)
{
	const struct block *left = block_child(block, BLOCK_LEFT);
	const struct block *right = block_child(block, BLOCK_RIGHT);

	buffer_puts(page->out, "<table>\n");
	while (left != NULL || right != NULL) {
		buffer_puts(page->out, "<tr><td>");
		if (left != NULL) {
			form_html_put_room_or(page, left->key);
			buffer_printf(page->out, " %s. ",
				left->label == NULL ? "" : left->label);
			form_html_put_inline(page, left->texts);
			left = block_next(left);
		}
		buffer_puts(page->out, "</td><td>");
		if (right != NULL) {
			buffer_printf(page->out, "%s. ",
				right->label == NULL ? "" : right->label);
			form_html_put_inline(page, right->texts);
			right = block_next(right);
		}
		buffer_puts(page->out, "</td></tr>\n");
	}
	buffer_puts(page->out, "</table>\n");
}

void form_html_lists_step(
	const struct form_html *page, const struct block *block)
{
	buffer_puts(page->out, begin_entry(page, false));
	form_html_put_room_or(page, block->key);
	buffer_putc(page->out, ' ');
	form_html_put_inline(page, block->texts);
	buffer_puts(page->out, end_entry(page, false));
}

void form_html_lists_bank(
	const struct form_html *page, const struct block *block)
{
	buffer_printf(page->out, "<p class=\"bank\"><strong>%s</strong> ",
		form_html_put_word(page, WORD_WORD_BANK));
	form_html_put_inline(page, block->texts);
	buffer_puts(page->out, "</p>\n");
}

void form_html_lists_entry(
	const struct form_html *page, const struct block *block)
{
	buffer_printf(page->out, "<p>%s ",
		page->key && block->label != NULL ? block->label : "☐");
	form_html_put_inline(page, block->texts);
	buffer_puts(page->out, "</p>\n");
}
