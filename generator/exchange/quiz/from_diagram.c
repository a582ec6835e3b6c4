#include "exchange/quiz/from_diagram.h"

#include "exchange/quiz/quiz.h"

enum {
	PER_CENT = DIAGRAM_WHOLE / 100
};

static void put_percent(struct buffer *out, int part)
{
	int rest = part % PER_CENT;

	buffer_printf(out, "%d", part / PER_CENT);
	if (rest > 0)
		buffer_putc(out, '.');
	for (int unit = PER_CENT / 10; rest > 0; unit /= 10) {
		buffer_putc(out, (char)('0' + rest / unit));
		rest %= unit;
	}
	buffer_puts(out, " %");
}

void from_diagram_place(struct buffer *out, const struct diagram_place *place)
{
	buffer_puts(out, "(→ ");
	put_percent(out, place->x);
	buffer_puts(out, ", ↓ ");
	put_percent(out, place->y);
	buffer_putc(out, ')');
}

/* Put a name as one answer: escape what would end a blank or an answer, unless
 * the bank escaped it. */
static void put_blank(struct buffer *out, const char *name)
{
	buffer_puts(out, *name == '?' ? "{{\\" : "{{");
	for (; *name != '\0'; name++) {
		if (*name == '|' || (name[0] == '}' && name[1] == '}') ||
			(name[0] == '{' && name[1] == '{'))
			buffer_putc(out, '\\');
		buffer_putc(out, *name == '\n' ? ' ' : *name);
		if (name[0] == '\\' && name[1] != '\0')
			buffer_putc(out, *++name);
	}
	buffer_puts(out, "}}");
}

void from_diagram(struct quiz *quiz, struct quiz_question *question,
	const struct item *item)
{
	const struct diagram *content = item->content;
	struct buffer out = {.arena = quiz->arena};

	for (size_t i = 0; i < content->count; i++) {
		buffer_printf(&out, "%s%zu. ", i > 0 ? "\n" : "", i + 1);
		from_diagram_place(&out, &content->labels[i].at);
		buffer_putc(&out, ' ');
		put_blank(&out, content->labels[i].answer);
	}
	question->below = buffer_text(&out);
	question->typed = content->count;
	quiz_lose(quiz, question,
		"its picture has no numbers: each blank says how far from the "
		"left and from the top its part lies");
}
