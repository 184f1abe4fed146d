// What must hold for any input; a fuzz target that finds otherwise stops there. Used by the targets of this folder.
#pragma once

#include <initializer_list>
#include <string_view>
#include <vector>

#include "volgens/types.h"

namespace volgens::fuzz {

inline void require(bool holds) {
  if (!holds) __builtin_trap();
}

inline void require_inside(const std::vector<Span>& spans, std::string_view text) {
  const auto boundary = [&](std::size_t byte) {
    return byte == text.size() || (static_cast<unsigned char>(text[byte]) & 0xC0U) != 0x80U;
  };
  for (const Span& span : spans) {
    require(span.begin <= span.end && span.end <= text.size());
    require(boundary(span.begin) && boundary(span.end));
  }
}

/// The promises of include/volgens/types.h.
inline void require_sound(const Reading& reading, std::string_view text) {
  for (const Statement& statement : reading.statements) {
    require(!statement.content.empty());
    require(statement.confidence >= 0.0 && statement.confidence <= 1.0);
    for (const auto* spans : {&statement.content, &statement.cue, &statement.source, &statement.addressee})
      require_inside(*spans, text);
    for (std::uint32_t speaker : statement.speakers) require(speaker >= 1 && speaker <= reading.entities.size());
    if (statement.parent) require(*statement.parent >= 1 && *statement.parent <= reading.statements.size());
  }
  for (const Entity& entity : reading.entities) require_inside(entity.mentions, text);
  for (const TimeExpression& time : reading.times) require_inside({time.span}, text);
  if (reading.dateline) require_inside({reading.dateline->because}, text);
}

}  // namespace volgens::fuzz
