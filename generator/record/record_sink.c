#include "record/record_sink.h"

void record_sink_flush(struct record_text *text)
{
	text->sink.put(text->sink.to, buffer_text(&text->at), text->at.length);
	text->at.length = 0;
}
