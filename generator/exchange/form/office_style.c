#include "exchange/form/office_style.h"

const struct office_style office_style_table[OFFICE_STYLES] = {
	{.name = "Body Text", .id = "BodyText", .base = "Normal", .after = 4},
	{.name = "First Paragraph",
		.id = "FirstParagraph",
		.base = "BodyText",
		.after = 4},
	{.name = "Compact", .id = "Compact", .base = "BodyText", .after = 1},
	{.name = "heading 1",
		.id = "Heading1",
		.base = "Normal",
		.larger = 5,
		.bold = true,
		.next = true,
		.after = 8,
		.outline = 1},
	{.name = "heading 2",
		.id = "Heading2",
		.base = "Normal",
		.larger = 2,
		.bold = true,
		.next = true,
		.before = 16,
		.after = 6,
		.border = 2,
		.outline = 2},
	{.name = "heading 3",
		.id = "Heading3",
		.base = "Normal",
		.bold = true,
		.next = true,
		.before = 10,
		.after = 4,
		.outline = 3},
	{.name = "Question",
		.id = "Question",
		.base = "Normal",
		.next = true,
		.before = 10,
		.after = 3},
	{.name = "Choice",
		.id = "Choice",
		.base = "Normal",
		.after = 1,
		.left = 24},
	{.name = "Answer",
		.id = "Answer",
		.base = "Normal",
		.bold = true,
		.after = 3},
	{.name = "AnswerLine",
		.id = "AnswerLine",
		.base = "Normal",
		.line = 24,
		.border = 1},
	{.name = "AnswerLineEven",
		.id = "AnswerLineEven",
		.base = "AnswerLine",
		.line = 24,
		.border = 2},
	{.name = "AnswerSpace",
		.id = "AnswerSpace",
		.base = "Normal",
		.line = 28},
	{.name = "FormCode",
		.id = "FormCode",
		.base = "Normal",
		.larger = -2,
		.align = "right"},
};

/* Word processors join the borders of paragraphs that have the same one. */
const char *const office_style_greys[] = {"", "808080", "848484"};

const char office_style_head[] =
	"<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

void office_style_add(
	struct zip_writer *zip, const char *name, const struct buffer *text)
{
	zip_write_file(zip, name, text->at, text->length);
}
