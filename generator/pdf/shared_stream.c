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

static HPDF_Dict attachment_new(struct pdf_file *file,
	const struct buffer *text, const char *type, const char *name)
{
	struct buffer entries = {.arena = file->arena};
	HPDF_Dict stream, specification;

	buffer_printf(&entries, "/Subtype/%s", type);
	stream = object_stream(file, text, buffer_text(&entries));
	specification = object_new(file);
	entries = (struct buffer){.arena = file->arena};
	buffer_printf(&entries,
		"/Type/Filespec/AFRelationship/Supplement/F(%s)/UF(%s)/EF<</F ",
		name, name);
	object_put_ref(&entries, stream);
	buffer_puts(&entries, ">>");
	object_entries(specification, &entries);
	return specification;
}

HPDF_Dict shared_stream_attachment(struct pdf_file *file, const char *text,
	const char *type, const char *name)
{
	struct buffer bytes = {.arena = file->arena};
	HPDF_Dict *object;

	buffer_puts(&bytes, text);
	object = place_of(file, &bytes);
	if (object != NULL && *object == NULL)
		*object = attachment_new(file, &bytes, type, name);
	return object == NULL ? NULL : *object;
}
