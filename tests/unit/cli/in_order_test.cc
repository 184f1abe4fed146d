// Results keep the order of the input on any number of threads. Subject: src/cli/in_order.h.
#include "cli/in_order.h"

#include <gtest/gtest.h>

#include <atomic>
#include <stdexcept>

namespace volgens::cli {
namespace {

std::function<std::optional<int>()> count_to(int last) {
  return [last, at = 0]() mutable { return at < last ? std::optional<int>(++at) : std::nullopt; };
}

class InOrderTest : public testing::TestWithParam<unsigned> {};

TEST_P(InOrderTest, WritesInTheOrderOfTheInput) {
  std::vector<int> written;
  const auto work = [](int item) {
    if (item % 7 == 0) std::this_thread::sleep_for(std::chrono::microseconds(200));
    return item * 2;
  };
  InOrder<int, int>(
      work,
      [&](int result) {
        written.push_back(result);
        return true;
      },
      GetParam())
      .run(count_to(500));
  ASSERT_EQ(written.size(), 500U);
  for (int i = 0; i < 500; ++i) EXPECT_EQ(written[static_cast<std::size_t>(i)], (i + 1) * 2);
}

TEST_P(InOrderTest, HoldsABoundedNumberOfItems) {
  std::atomic<int> taken = 0;
  std::atomic<int> written = 0;
  std::atomic<int> most = 0;
  const auto next = [&]() -> std::optional<int> {
    most = std::max(most.load(), taken - written);
    return taken < 300 ? std::optional<int>(++taken) : std::nullopt;
  };
  InOrder<int, int>([](int item) { return item; },
                    [&](int) {
                      ++written;
                      return true;
                    },
                    GetParam())
      .run(next);
  EXPECT_EQ(written, 300);
  EXPECT_LE(most, 2 * static_cast<int>(GetParam()));
}

TEST_P(InOrderTest, StopsWhenNothingMoreCanBeWritten) {
  int written = 0;
  InOrder<int, int>([](int item) { return item; }, [&](int) { return ++written < 5; }, GetParam())
      .run(count_to(1'000'000));
  EXPECT_EQ(written, 5);
}

TEST_P(InOrderTest, ThrowsAgainWhatTheWorkThrows) {
  const auto work = [](int item) { return item == 20 ? throw std::runtime_error("twintig") : item; };
  InOrder<int, int> in_order(
      work, [](int) { return true; }, GetParam());
  EXPECT_THROW(in_order.run(count_to(1000)), std::runtime_error);
}

TEST_P(InOrderTest, ThrowsAgainWhatTheInputThrows) {
  const auto next = []() -> std::optional<int> { throw std::runtime_error("invoer"); };
  InOrder<int, int> in_order([](int item) { return item; }, [](int) { return true; }, GetParam());
  EXPECT_THROW(in_order.run(next), std::runtime_error);
}

TEST_P(InOrderTest, EndsWithoutInput) {
  InOrder<int, int>([](int item) { return item; }, [](int) { return true; }, GetParam()).run(count_to(0));
}

INSTANTIATE_TEST_SUITE_P(Threads, InOrderTest, testing::Values(1U, 2U, 5U));

}  // namespace
}  // namespace volgens::cli
