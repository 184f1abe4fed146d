// Subject: src/contract/plot.h.
#include "contract/plot.h"

#include <gtest/gtest.h>

#include <sstream>

#include "contract/wrap.h"

namespace volgens {
namespace {

TEST(BarPlot, IsAsLongAsTheCount) {
  EXPECT_EQ(bar_plot({{"Anna", 8}, {"Bé", 4}, {"C", 1}, {"D", 0}}, {20, "steps", false}),
            "Anna 8 █████████████\nBé   4 ██████▌\nC    1 █▋\nD    0\n");
  EXPECT_EQ(bar_plot({{"Anna", 8}, {"Bé", 4}, {"C", 1}, {"D", 0}}, {20, "steps", true}),
            "Anna 8 #############\nBé   4 ######-\nC    1 #=\nD    0\n");
  EXPECT_EQ(bar_plot({}, {}), "");
}

TEST(BarPlot, CutsLongLabels) {
  EXPECT_EQ(bar_plot({{"een heel lange\nnaam", 1}}, {24, "steps", false}), "een hee… 1 █████████████\n");
  EXPECT_EQ(bar_plot({{"een heel lange\nnaam", 1}}, {24, "steps", true}), "een hee. 1 #############\n");
}

TEST(ColumnPlot, StandsOverTime) {
  EXPECT_EQ(column_plot({{"2001", 4}, {"2002", 0}, {"2003", 1}}, {20, "steps", true}),
            "4 |####\n  |####\n  |####\n  |####\n  |####\n  |####\n  |####      ####\n0 |####      ####\n   2001       "
            "2003\n");
  const std::string blocks = column_plot({{"2001", 64}, {"2002", 1}}, {20, "steps", false});
  EXPECT_NE(blocks.find("│█████ ▁▁▁▁▁\n"), std::string::npos) << blocks;
  EXPECT_EQ(column_plot({}, {}), "");
}

TEST(ColumnPlot, AddsUpWhatDoesNotFit) {
  std::vector<PlotValue> values(100, {"x", 1});
  values.front().label = "eerst";
  values.back().label = "laatst";
  const std::string plot = column_plot(values, {30, "months", true});
  EXPECT_NE(plot.find("  4 |#########################\n"), std::string::npos) << plot;
  EXPECT_NE(plot.find("4 months a column\n"), std::string::npos) << plot;
}

TEST(LinePlot, HasOneScale) {
  EXPECT_EQ(line_plot({{"Anna", {8, 0, 4}}, {"Piet", {1}}}, "2001", "2003", {20, "steps", false}),
            "Anna 12 ███   ▄▄▄\nPiet  1 ▁▁▁\n        2001 2003\n");
  EXPECT_EQ(line_plot({}, "", "", {}), "");
}

TEST(Plots, StayWithinTheWidth) {
  for (const std::size_t width : {20, 33, 80, 200})
    for (const std::size_t count : {1, 2, 19, 20, 21, 500}) {
      std::vector<PlotValue> values;
      PlotSeries series{"reeks", {}};
      for (std::size_t i = 0; i < count; ++i) {
        values.push_back({"maand " + std::to_string(i), i * 7});
        series.counts.push_back(i);
      }
      for (const std::string& plot :
           {bar_plot(values, {width, "steps", false}), column_plot(values, {width, "steps", false}),
            line_plot({series}, "a", "b", {width, "steps", false})}) {
        std::istringstream lines(plot);
        for (std::string line; std::getline(lines, line);) EXPECT_LE(columns(line), width) << line;
      }
    }
}

}  // namespace
}  // namespace volgens
