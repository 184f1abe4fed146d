// Counts as bars, columns and lines of a terminal. Tested by tests/unit/contract/plot_test.cc and
// tests/archive/plot_test.py.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace volgens {

struct PlotOptions {
  std::size_t width = 80;       ///< columns; at least 20
  std::string steps = "steps";  ///< what the values of a plot over time are, as `months`
  bool ascii = false;           ///< `.`, `-`, `=` and `#` for the block elements of Unicode (U+2581 to U+258F)
};

/// A count and what it is of.
struct PlotValue {
  std::string label{};
  std::size_t count = 0;
};

/// A bar a line, as long as its count; the longest takes the width. Labels are shown on one line, cut to a third of the
/// width. Empty for no values.
[[nodiscard]] std::string bar_plot(const std::vector<PlotValue>& values, const PlotOptions& options);

/// A column for each value, left to right, eight lines high, with the largest count and 0 beside it and the first and
/// last label below. When there are more values than columns, as many as needed are added up in one, and a line says
/// how many. Empty for no values.
[[nodiscard]] std::string column_plot(const std::vector<PlotValue>& values, const PlotOptions& options);

/// Counts over the same steps.
struct PlotSeries {
  std::string label{};
  std::vector<std::size_t> counts{};
};

/// A line for each series, each step a block as high as its count, all on one scale, with the sum behind it; steps are
/// added up as in `column_plot`. Series without a count for a step have 0 there. Empty for no series.
[[nodiscard]] std::string line_plot(const std::vector<PlotSeries>& series, const std::string& first,
                                    const std::string& last, const PlotOptions& options);

}  // namespace volgens
