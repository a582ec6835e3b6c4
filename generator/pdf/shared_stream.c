#include "pdf/shared_stream.h"

#include "base/arena.h"
#include "base/memo.h"

/* The object with this key, or where to keep it; NULL after an error. */
static HPDF_Dict *place_of(struct pdf_file *file, const struct buffer *key)
{
	HPDF_Dict *object;

	if (object_bad(file))
		return NULL;
	if (file->shared == NULL)
		file->shared = memo_in(file->arena);
	object = memo_find(file->shared, key);
	return object != NULL ? object
			      : memo_add(file->shared, key, sizeof(*object));
}

HPDF_Dict shared_stream(struct pdf_file *file, const struct buffer *bytes)
{
	HPDF_Dict *object = place_of(file, bytes);

	if (object != NULL && *object == NULL)
		*object = object_deflated(file, bytes, "");
	return object == NULL ? NULL : *object;
}

static HPDF_Dict mathml_new(struct pdf_file *file, const struct buffer *mathml)
{
	struct buffer entries = {.arena = file->arena};
	HPDF_Dict stream = object_stream(
		file, mathml, "/Subtype/application#2Fmathml+xml");
	HPDF_Dict specification = object_new(file);

	buffer_puts(&entries, "/Type/Filespec/AFRelationship/Supplement"
			      "/F(formula.mml)/UF(formula.mml)/EF<</F ");
	object_put_ref(&entries, stream);
	buffer_puts(&entries, ">>");
	object_entries(specification, &entries);
	return specification;
}

HPDF_Dict shared_stream_mathml(struct pdf_file *file, const char *mathml)
{
	struct buffer bytes = {.arena = file->arena};
	HPDF_Dict *object;

	buffer_puts(&bytes, mathml);
	object = place_of(file, &bytes);
	if (object != NULL && *object == NULL)
		*object = mathml_new(file, &bytes);
	return object == NULL ? NULL : *object;
}
