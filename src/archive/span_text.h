// Spans, lists of them and lists of texts as the JSON that an archive stores, and back. Tested by
// tests/unit/archive/span_text_test.cc.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "volgens/types.h"

namespace volgens::archive {

/// `[[0,5],[9,12]]`, bytes.
[[nodiscard]] std::string spans_text(const std::vector<Span>& spans);
[[nodiscard]] std::vector<Span> spans_from(std::string_view text);

/// Content, cue, source and addressee of a statement, a list of spans each.
[[nodiscard]] std::string statement_spans_text(const Statement& statement);
void statement_spans_from(std::string_view text, Statement& statement);

/// `[[8,1234]]`: who speaks, as number in the article and key of the figure.
using SpeakerRows = std::vector<std::pair<std::uint32_t, std::int64_t>>;
[[nodiscard]] std::string speakers_text(const SpeakerRows& speakers);
[[nodiscard]] SpeakerRows speakers_from(std::string_view text);

/// `[[0,5,"DATE","2018-07-15"]]`.
[[nodiscard]] std::string times_text(const std::vector<TimeExpression>& times);
[[nodiscard]] std::vector<TimeExpression> times_from(std::string_view text);

/// A list of texts; an empty list is the empty text.
[[nodiscard]] std::string texts_text(const std::vector<std::string>& texts);
[[nodiscard]] std::vector<std::string> texts_from(std::string_view text);

/// Why a statement was read so: `[[reasons],[evidence]]`.
[[nodiscard]] std::string reasons_text(const std::vector<std::string>& reasons,
                                       const std::vector<std::string>& evidence);
void reasons_from(std::string_view text, Statement& statement);

}  // namespace volgens::archive
