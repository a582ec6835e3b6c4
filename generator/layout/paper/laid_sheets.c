#include "layout/paper/laid_sheets.h"

#include "layout/paper/booklet.h"
#include "layout/paper/sheets_up.h"
#include "worksheet/frame/short_sheet.h"

struct sheet_list laid_sheets(struct arena *arena,
	const struct page_setup *page, struct sheet_list sheets, bool fill)
{
	const struct sheets_up laying = {
		sheets.at, sheets.count, page->up, fill};
	const struct booklet booklet = {sheets.at, sheets.count,
		short_sheet_unfolded(page->width, page->height)};
	struct sheet_list laid = sheets;

	if (page->booklet)
		laid.at = booklet_lay(arena, &booklet);
	else if (page->up > 1)
		laid.at = sheets_up_lay(arena, &laying, &laid.count);
	return laid;
}
