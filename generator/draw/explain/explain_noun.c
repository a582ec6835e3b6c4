#include "draw/explain/explain_noun.h"

#include "bank/kind.h"
#include "base/message.h"

void explain_noun(struct buffer *out, const struct draw *draw, int count)
{
	const struct kind_list kinds = kind_all();
	bool any = false;

	for (size_t i = 0; i < kinds.count; i++) {
		const struct kind_rules *kind = kinds.at[i];

		if (!kind_is_listed(draw->kinds, kind))
			continue;
		buffer_puts(out, any ? message_text(" or ") : "");
		buffer_puts(out, message_count((uint64_t)count, kind->noun,
					 kind->plural));
		any = true;
	}
	if (!any)
		buffer_puts(
			out, message_count((uint64_t)count, "item", "items"));
}
