// Subject: src/serve/worker_pool.h.
#include "serve/worker_pool.h"

#include <gtest/gtest.h>

#include <atomic>
#include <future>
#include <memory>

namespace volgens::serve {
namespace {

TEST(Workers, EachHasItsOwnAndTheLineIsBounded) {
  std::atomic<int> sum = 0;
  std::promise<void> begun;
  std::promise<void> go;
  std::shared_future<void> gone = go.get_future().share();
  WorkerPool<int> pool(std::vector<int>{7}, 2);
  ASSERT_TRUE(pool.add([&](int& own) {
    begun.set_value();
    gone.wait();
    sum += own;
  }));
  begun.get_future().wait();
  EXPECT_TRUE(pool.add([&](int& own) { sum += own; }));
  std::promise<void> done;
  EXPECT_TRUE(pool.add([&](int&) { done.set_value(); }));
  EXPECT_FALSE(pool.add([&](int&) { sum += 1000; })) << "two wait already";
  go.set_value();
  done.get_future().wait();
  pool.stop();
  EXPECT_EQ(sum, 14);
  EXPECT_FALSE(pool.add([](int&) {}));
}

TEST(Workers, WithoutALineWhatFindsNoThreadFreeIsRefused) {
  WorkerPool<int> pool(std::vector<int>{1}, 0);
  for (int round = 0; round < 3; ++round) {
    // The thread may still look at them when this round is over.
    const auto begun = std::make_shared<std::promise<void>>();
    const auto go = std::make_shared<std::promise<void>>();
    while (!pool.add([begun, go](int&) {
      begun->set_value();
      go->get_future().wait();
    }))
      std::this_thread::yield();
    EXPECT_FALSE(pool.add([](int&) {}));
    begun->get_future().wait();
    EXPECT_FALSE(pool.add([](int&) {}));
    go->set_value();
  }
}

}  // namespace
}  // namespace volgens::serve
