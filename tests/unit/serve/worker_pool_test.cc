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
    return nullptr;
  }));
  begun.get_future().wait();
  EXPECT_TRUE(pool.add([&](int& own) {
    sum += own;
    return nullptr;
  }));
  std::promise<void> done;
  EXPECT_TRUE(pool.add([&](int&) {
    done.set_value();
    return nullptr;
  }));
  const auto never = [&](int&) {
    sum += 1000;
    return nullptr;
  };
  EXPECT_FALSE(pool.add(never)) << "two wait already";
  go.set_value();
  done.get_future().wait();
  pool.stop();
  EXPECT_EQ(sum, 14);
  EXPECT_FALSE(pool.add(never));
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
      return nullptr;
    }))
      std::this_thread::yield();
    const auto nothing = [](int&) { return nullptr; };
    EXPECT_FALSE(pool.add(nothing));
    begun->get_future().wait();
    EXPECT_FALSE(pool.add(nothing));
    go->set_value();
  }
}

TEST(Workers, WhoIsToldOfTheEndFindsTheThreadFree) {
  WorkerPool<int> pool(std::vector<int>{1}, 0);
  const auto kept = std::make_shared<int>(1);
  for (int round = 0; round < 3; ++round) {
    std::promise<bool> told;
    std::promise<void> done;
    const auto told_of_the_end = [&] {
      const bool alone = kept.use_count() == 1;
      told.set_value(alone && pool.add([&](int&) { return [&] { done.set_value(); }; }));
    };
    ASSERT_TRUE(pool.add([&, held = kept](int&) { return told_of_the_end; })) << round;
    EXPECT_TRUE(told.get_future().get()) << "what the work held is let go of, and its thread is free";
    done.get_future().wait();
  }
}

}  // namespace
}  // namespace volgens::serve
