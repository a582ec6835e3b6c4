#include "exchange/form/pandoc_math.h"

#include "base/common.h"

#include <stdlib.h>
#include <string.h>

enum {
	MOST = 99 /* of a space's width, in em */
};

static const char space[] = "<mspace width=\"";
static const char sign[] = "<mo>";
static const char gap[] = "\xc2\xa0"; /* beside an operator */

/* The nearest width that pandoc knows, in em/1000. */
static int known_width(int width)
{
	static const int known[] = {167, 222, 278, 1000, 2000};
	int best = known[0];

	for (size_t i = 1; i < LENGTH(known); i++)
		if (abs(known[i] - width) < abs(best - width))
			best = known[i];
	return best;
}

/* Put a space.  One that has no positive width in em is left out. */
static const char *put_space(struct buffer *out, const char *at)
{
	const char *end = strchr(at, '>') + 1;
	char *point, *rest;
	long width;

	at += strlen(space);
	width = strtol(at, &point, 10);
	if (*at == '-' || *point != '.' || width > MOST)
		return end;
	width = 1000 * width + strtol(point + 1, &rest, 10);
	if (rest != point + strlen(".167") || strncmp(rest, "em", 2) != 0)
		return end;
	width = known_width((int)width);
	buffer_printf(
		out, "%s%ld.%03ldem\"/>", space, width / 1000, width % 1000);
	return end;
}

/* U+2180 to U+21FF. */
static bool is_arrow(const char *at)
{
	return at[0] == '\xe2' && (at[1] == '\x86' || at[1] == '\x87');
}

/* An operator between two operands.  A sign needs only the right one. */
struct operation {
	const char *text;
	bool sign;
};

static const struct operation operations[] = {{"=", false}, {"≠", false},
	{"&lt;", false}, {"&gt;", false}, {"≤", false}, {"≥", false},
	{"≈", false}, {"≡", false}, {"∼", false}, {"≅", false}, {"∝", false},
	{"×", false}, {"·", false}, {"⋅", false}, {"÷", false}, {"/", false},
	{"∈", false}, {"∉", false}, {"⊂", false}, {"⊆", false}, {"∪", false},
	{"∩", false}, {"∧", false}, {"∨", false}, {"∣", false}, {"→", false},
	{"+", true}, {"−", true}, {"-", true}, {"±", true}};

/* Does an element begin directly before a place? */
static bool begins(const char *html, const char *at)
{
	const char *tag = at;

	if (at - html < 2 || at[-1] != '>' || at[-2] == '/')
		return false;
	do
		tag--;
	while (tag > html && *tag != '<');
	return tag[1] != '/';
}

/* Does the parent element end at a place? */
static bool ends(const char *at)
{
	while (strncmp(at, space, strlen(space)) == 0)
		at = strchr(at, '>') + 1;
	return at[0] == '<' && at[1] == '/';
}

/* Word processors mark the operand that "2 + 3 =" lacks as a mistake, so
 * there the operator becomes text.  Returns the rest, or NULL if nothing is
 * missing. */
static const char *put_operation(
	struct buffer *out, const char *html, const char *at)
{
	const char *text = at + strlen(sign);
	const char *end = strstr(text, "</mo>");
	const size_t length = end == NULL ? 0 : (size_t)(end - text);
	const char *after = text + length + strlen("</mo>");

	for (size_t i = 0; end != NULL && i < LENGTH(operations); i++) {
		const struct operation *operation = &operations[i];
		const bool first = begins(html, at), last = ends(after);

		if (strlen(operation->text) != length ||
			memcmp(operation->text, text, length) != 0)
			continue;
		if (!last && (!first || operation->sign))
			return NULL;
		buffer_printf(out, "<mtext>%s%s%s</mtext>",
			first || operation->sign ? "" : gap, operation->text,
			last || operation->sign ? "" : gap);
		return after;
	}
	return NULL;
}

/* Put a replacement for the element at a place.  Returns the rest of the page,
 * or NULL if it is to be copied. */
static const char *put_other(
	struct buffer *out, const char *html, const char *at)
{
	const char *text = at + strlen(sign), *after;

	if (strncmp(at, space, strlen(space)) == 0)
		return put_space(out, at);
	if (strncmp(at, sign, strlen(sign)) != 0)
		return NULL;
	after = put_operation(out, html, at);
	if (after != NULL || !is_arrow(text))
		return after;
	buffer_puts(out, "<mo stretchy=\"false\">");
	return text;
}

void pandoc_math_put(struct buffer *out, const char *html)
{
	const char *const whole = html;
	const char *at, *after;

	while ((at = strstr(html, "<m")) != NULL) {
		buffer_add(out, html, (size_t)(at - html));
		after = put_other(out, whole, at);
		if (after == NULL)
			buffer_puts(out, "<m");
		html = after == NULL ? at + 2 : after;
	}
	buffer_puts(out, html);
}

void pandoc_math_group(struct buffer *out, const char *html)
{
	static const char begin[] = "<mfrac", end[] = "</mfrac>";
	const char *at;

	while ((at = strchr(html, '<')) != NULL) {
		buffer_add(out, html, (size_t)(at - html));
		if (strncmp(at, begin, strlen(begin)) == 0) {
			buffer_printf(out, "<mrow>%s", begin);
			html = at + strlen(begin);
		} else if (strncmp(at, end, strlen(end)) == 0) {
			buffer_printf(
				out, "%s<mphantom></mphantom></mrow>", end);
			html = at + strlen(end);
		} else {
			buffer_putc(out, '<');
			html = at + 1;
		}
	}
	buffer_puts(out, html);
}
