// Chapters of a handbook about no single code.
#pragma once

#include "compose/edition.h"

namespace binran {

/// The articles of the edition's protocol that somebody has worded.
std::vector<const Article*> articles_of(const Edition&);

/// Anchor of an article: "article-take-a-trace".
std::string article_anchor(const Article&);

/// The title in the language of the edition, else in English.
Text article_title(const Edition&, const Article&);

/// What an article says: its notes and its summary, then its sections.
Blocks article_opening(const Edition&, const Article&);
Sections article_sections(const Edition&, const Article&);

}  // namespace binran
