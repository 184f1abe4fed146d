// Lengths are counted in eighths of a character cell, which the block elements can show; ASCII rounds to whole cells.
// Tested by tests/unit/contract/plot_test.cc.
#include "contract/plot.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "contract/plain.h"
#include "contract/wrap.h"
#include "text/utf8.h"

namespace volgens {
namespace {

constexpr std::size_t eighths = 8;
constexpr std::size_t height = 8;  // lines of a column plot
constexpr std::array<std::string_view, 9> lower = {" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"};
constexpr std::string_view ascii_blocks = " ..--==##";
constexpr std::array<std::string_view, 9> left = {" ", "▏", "▎", "▍", "▌", "▋", "▊", "▉", "█"};

/// Eighths out of `whole` for `count` out of `most`; at least one for what is there at all.
std::size_t eighths_of(std::size_t count, std::size_t most, std::size_t whole) {
  if (count == 0 || most == 0) return 0;
  const double share = static_cast<double>(count) / static_cast<double>(most);
  return std::max<std::size_t>(1, static_cast<std::size_t>(share * static_cast<double>(whole) + 0.5));
}

/// A cell of which `filled` eighths are filled.
std::string_view cell(const std::array<std::string_view, 9>& blocks, std::size_t filled, bool ascii) {
  filled = std::min(filled, eighths);
  return ascii ? ascii_blocks.substr(filled, 1) : blocks[filled];
}

std::string cut(const std::string& text, std::size_t most, bool ascii) {
  const std::string line = one_line(text);
  if (columns(line) <= most) return line;
  const std::string_view end = ascii ? "." : "…";
  std::string kept;
  for (std::size_t at = 0; at < line.size();) {
    const std::string next = line.substr(at, decode_at(line, at).size);
    if (columns(kept) + columns(next) + 1 > most) break;
    kept += next;
    at += next.size();
  }
  return kept.append(end);
}

std::string padded(const std::string& text, std::size_t width, bool to_the_right = false) {
  const std::string gap(width - std::min(width, columns(text)), ' ');
  return to_the_right ? gap + text : text + gap;
}

template <typename Values, typename Text>
std::size_t widest(const Values& values, Text text) {
  std::size_t width = 0;
  for (const auto& value : values) width = std::max(width, columns(text(value)));
  return width;
}

std::size_t largest(const std::vector<std::size_t>& counts) {
  return counts.empty() ? 0 : *std::max_element(counts.begin(), counts.end());
}

/// How many steps one cell stands for, so that all fit into `room` cells.
std::size_t steps_a_cell(std::size_t steps, std::size_t room) {
  return (steps + room - 1) / std::max<std::size_t>(1, room);
}

std::vector<std::size_t> added_up(const std::vector<std::size_t>& counts, std::size_t steps, std::size_t each) {
  std::vector<std::size_t> sums((steps + each - 1) / each);
  for (std::size_t at = 0; at < std::min(steps, counts.size()); ++at) sums[at / each] += counts[at];
  return sums;
}

/// First and last label below a plot of `cells` cells that begins at `margin`, and what one cell is.
std::string axis(std::size_t margin, std::size_t cells, std::string first, std::string last, std::size_t each,
                 const PlotOptions& options) {
  first = cut(first, options.width / 2 - 1, options.ascii);
  last = first == last ? "" : cut(last, options.width / 2 - 1, options.ascii);
  const std::size_t used = columns(first) + columns(last);
  const std::size_t gap = cells > used ? cells - used : 2;
  margin = std::min(margin, options.width - std::min(options.width, used + gap));
  std::string line = std::string(margin, ' ') + first;
  if (!last.empty()) line += std::string(gap, ' ') + last;
  line += "\n";
  if (each > 1) line += std::to_string(each) + " " + options.steps + " a column\n";
  return line;
}

}  // namespace

std::string bar_plot(const std::vector<PlotValue>& values, const PlotOptions& options) {
  const std::size_t longest = options.width / 3;
  const std::size_t labels =
      widest(values, [&](const PlotValue& value) { return cut(value.label, longest, options.ascii); });
  const std::size_t numbers = widest(values, [](const PlotValue& value) { return std::to_string(value.count); });
  const std::size_t room = options.width > labels + numbers + 3 ? options.width - labels - numbers - 2 : 1;
  std::size_t most = 0;
  for (const PlotValue& value : values) most = std::max(most, value.count);
  std::string text;
  for (const PlotValue& value : values) {
    text += padded(cut(value.label, longest, options.ascii), labels) + " ";
    text += padded(std::to_string(value.count), numbers, true) + " ";
    for (std::size_t filled = eighths_of(value.count, most, room * eighths); filled > 0;) {
      text += cell(left, filled, options.ascii);
      filled -= std::min(filled, eighths);
    }
    text.erase(text.find_last_not_of(' ') + 1);
    text += "\n";
  }
  return text;
}

std::string column_plot(const std::vector<PlotValue>& values, const PlotOptions& options) {
  if (values.empty()) return {};
  std::vector<std::size_t> counts;
  for (const PlotValue& value : values) counts.push_back(value.count);
  // A sum needs no more figures than the sum of all.
  std::size_t all = 0;
  for (const std::size_t count : counts) all += count;
  const std::size_t margin = std::to_string(all).size() + 2;
  const std::size_t room = options.width > margin ? options.width - margin : 1;
  const std::size_t each = steps_a_cell(counts.size(), room);
  counts = added_up(counts, counts.size(), each);
  const std::size_t wide = std::clamp<std::size_t>(room / counts.size(), 1, 6);
  const std::size_t most = largest(counts);
  std::string text;
  for (std::size_t line = height; line-- > 0;) {
    const std::string mark = line + 1 == height ? std::to_string(most) : line == 0 ? "0" : "";
    std::string row = padded(mark, margin - 2, true) + (options.ascii ? " |" : " │");
    for (const std::size_t count : counts) {
      const std::size_t filled = eighths_of(count, most, height * eighths);
      const std::string_view block = cell(lower, filled > line * eighths ? filled - line * eighths : 0, options.ascii);
      for (std::size_t i = 0; i < wide; ++i) row += i + 1 == wide && wide > 2 ? std::string_view(" ") : block;
    }
    text += row.substr(0, row.find_last_not_of(' ') + 1) + "\n";
  }
  return text + axis(margin, counts.size() * wide, values.front().label, values.back().label, each, options);
}

std::string line_plot(const std::vector<PlotSeries>& series, const std::string& first, const std::string& last,
                      const PlotOptions& options) {
  std::size_t steps = 0;
  for (const PlotSeries& one : series) steps = std::max(steps, one.counts.size());
  if (steps == 0) return {};
  const auto sum_of = [](const PlotSeries& one) {
    std::size_t sum = 0;
    for (const std::size_t count : one.counts) sum += count;
    return std::to_string(sum);
  };
  const std::size_t longest = options.width / 3;
  const std::size_t labels =
      widest(series, [&](const PlotSeries& one) { return cut(one.label, longest, options.ascii); });
  const std::size_t numbers = widest(series, sum_of);
  const std::size_t room = options.width > labels + numbers + 3 ? options.width - labels - numbers - 2 : 1;
  const std::size_t each = steps_a_cell(steps, room);
  std::size_t most = 0;
  for (const PlotSeries& one : series) most = std::max(most, largest(added_up(one.counts, steps, each)));
  std::size_t cells = 0;
  std::string text;
  for (const PlotSeries& one : series) {
    const std::vector<std::size_t> counts = added_up(one.counts, steps, each);
    const std::size_t wide = std::clamp<std::size_t>(room / counts.size(), 1, 3);
    cells = counts.size() * wide;
    text += padded(cut(one.label, longest, options.ascii), labels) + " " + padded(sum_of(one), numbers, true) + " ";
    for (const std::size_t count : counts)
      for (std::size_t i = 0; i < wide; ++i) text += cell(lower, eighths_of(count, most, eighths), options.ascii);
    text.erase(text.find_last_not_of(' ') + 1);
    text += "\n";
  }
  return text + axis(labels + numbers + 2, cells, first, last, each, options);
}

}  // namespace volgens
