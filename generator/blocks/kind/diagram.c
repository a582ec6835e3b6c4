#include "bank/kind/diagram.h"

#include "blocks/brief.h"
#include "blocks/kind.h"

static void add_points(struct builder *builder, struct block *diagram,
	const struct drawn *drawn)
{
	const struct diagram *content = drawn->item->content;

	for (size_t i = 0; i < content->count; i++) {
		struct block *point = build_said(builder, diagram, BLOCK_POINT,
			content->labels[i].answer);

		point->label =
			wording_count(builder->arena, builder->wording, i + 1);
		point->place = &content->labels[i];
		point->points =
			build_credit(drawn->item->points, i, content->count);
	}
}

static void build(struct builder *builder, struct block *question,
	const struct drawn *drawn)
{
	const struct item *item = drawn->item;
	const struct diagram *content = item->content;
	struct block *diagram;

	build_stem_alone(builder, question, drawn,
		content->stem != NULL ? content->stem : "");
	diagram = build_block(builder, question, BLOCK_DIAGRAM);
	diagram->image = item->image;
	add_points(builder, diagram, drawn);
	build_words(builder, question, drawn, content->filled.words);
	build_spare(builder, question, item);
}

const struct kind_blocks diagram_blocks = {build, brief_words};
