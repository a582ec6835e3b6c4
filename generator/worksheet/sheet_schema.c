#include "worksheet/sheet_schema.h"

#include "bank/bank_schema.h"
#include "bank/image.h"
#include "worksheet/amount.h"
#include "worksheet/avoid.h"
#include "worksheet/blueprint.h"
#include "worksheet/draw_fields.h"
#include "worksheet/draw_stimuli.h"
#include "worksheet/frame/fill_lines.h"
#include "worksheet/frame/front.h"
#include "worksheet/frame/labels.h"
#include "worksheet/frame/numerals.h"
#include "worksheet/frame/page_fit.h"
#include "worksheet/frame/tint.h"
#include "worksheet/loading.h"
#include "worksheet/options.h"
#include "worksheet/page_setup.h"
#include "worksheet/pin.h"
#include "worksheet/section.h"

static const struct schema_part *const own_parts[] = {&loading_schema,
	&section_schema, &numerals_schema, &fill_lines_schema, &front_schema,
	&image_schema, &options_schema, &labels_schema, &page_setup_schema,
	&page_fit_schema, &tint_schema, &avoid_schema, &pin_schema,
	&draw_fields_schema, &draw_stimuli_schema, &amount_schema,
	&blueprint_schema};

const char *sheet_schema_text(struct arena *arena, const char **untyped)
{
	const struct schema_part
		*parts[LENGTH(bank_schema_common_parts) + LENGTH(own_parts)];
	struct schema schema = {.out.arena = arena, .parts = parts};

	for (size_t i = 0; i < LENGTH(bank_schema_common_parts); i++)
		parts[schema.part_count++] = bank_schema_common_parts[i];
	for (size_t i = 0; i < LENGTH(own_parts); i++)
		parts[schema.part_count++] = own_parts[i];
	schema_begin(&schema, "A worksheet for Pensum", "worksheet");
	schema_end(&schema);
	*untyped = schema.untyped;
	return buffer_text(&schema.out);
}
