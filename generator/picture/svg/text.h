/*
 * text: the words in a drawing.
 */
#ifndef PICTURE_SVG_TEXT_H
#define PICTURE_SVG_TEXT_H

#include "picture/svg/scene.h"

/*
 * Add a `text` element, whose scene was entered, to the captions.
 *
 * Each piece of it with a position of its own is a caption; the style does not
 * change within a piece.
 */
void text_draw(const struct scene *scene, const struct xml *element);

#endif
