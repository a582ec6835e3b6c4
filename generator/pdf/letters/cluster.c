#include "pdf/letters/cluster.h"

#include <string.h>

/* The end of the cluster's letters: the start of those after glyph `last` or,
 * right to left, of those before glyph `first`. */
static size_t end_of(const struct run *run, size_t first, size_t last)
{
	if (run->rtl)
		return first > 0 ? run->glyphs[first - 1].cluster : run->length;
	return last + 1 < run->count ? run->glyphs[last + 1].cluster
				     : run->length;
}

struct cluster cluster_at(const struct run *run, size_t glyph)
{
	const uint32_t from = run->glyphs[glyph].cluster;
	size_t last = glyph;
	size_t end;

	while (last + 1 < run->count && run->glyphs[last + 1].cluster == from)
		last++;
	end = end_of(run, glyph, last);
	if (end > run->length)
		end = run->length;
	if (end == run->length)
		while (end > from + (size_t)1 && run->text[end - 1] == ' ')
			end--;
	return (struct cluster){
		.glyphs = run->glyphs + glyph,
		.count = last + 1 - glyph,
		.rtl = run->rtl,
		.text = run->text + from,
		.length = end > from ? end - from : 0,
	};
}

const struct glyph *cluster_glyph(const struct cluster *cluster, size_t i)
{
	return cluster->glyphs + (cluster->rtl ? cluster->count - 1 - i : i);
}

bool cluster_is_unused_hyphen(const struct cluster *cluster)
{
	static const char hyphen[] = "\u00ad";

	return cluster->length == strlen(hyphen) && cluster->count == 1 &&
	       cluster->glyphs[0].advance == 0 &&
	       memcmp(cluster->text, hyphen, strlen(hyphen)) == 0;
}
