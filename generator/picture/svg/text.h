/*
 * text: the words in a drawing.
 */
#ifndef PICTURE_SVG_TEXT_H
#define PICTURE_SVG_TEXT_H

#include "picture/svg/scene.h"

/*
 * Add an element `text`, in a scene that was entered, to the captions.
 *
 * Each piece of it that says where it stands is one; within a piece the
 * style does not change.
 */
void text_draw(const struct scene *scene, const struct xml *element);

#endif
