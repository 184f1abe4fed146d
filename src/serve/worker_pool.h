// Threads that do one piece of work after the other, each with something of its own. Tested by
// tests/unit/serve/worker_pool_test.cc.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

namespace volgens::serve {

template <typename Own>
class WorkerPool {
 public:
  /// What the work gives back, if anything, is done when its thread counts as free again: whoever learns of the end in
  /// it is not refused because of it.
  using Work = std::function<std::function<void()>(Own&)>;

  /// One thread for each of `own`; at most `most_waiting` pieces of work wait until one of them is free.
  WorkerPool(std::vector<Own> own, std::size_t most_waiting) : most_waiting_(most_waiting), free_(own.size()) {
    for (Own& one : own) threads_.emplace_back([this, held = std::move(one)]() mutable { run(held); });
  }
  WorkerPool(const WorkerPool&) = delete;
  WorkerPool& operator=(const WorkerPool&) = delete;
  ~WorkerPool() { stop(); }

  /// False when too much waits already, or after `stop`.
  [[nodiscard]] bool add(Work work) {
    {
      const std::lock_guard lock(mutex_);
      if (stopping_ || waiting_.size() >= most_waiting_ + free_) return false;
      waiting_.push_back(std::move(work));
    }
    changed_.notify_one();
    return true;
  }

  /// Drops what waits and ends the threads when what they do is done.
  void stop() {
    std::deque<Work> dropped;
    {
      const std::lock_guard lock(mutex_);
      stopping_ = true;
      dropped.swap(waiting_);
    }
    changed_.notify_all();
    for (std::thread& thread : threads_)
      if (thread.joinable()) thread.join();
  }

 private:
  void run(Own& own) {
    std::unique_lock lock(mutex_);
    while (true) {
      changed_.wait(lock, [this] { return stopping_ || !waiting_.empty(); });
      if (stopping_) return;
      Work work = std::move(waiting_.front());
      waiting_.pop_front();
      --free_;
      lock.unlock();
      std::function<void()> last = work(own);
      work = nullptr;
      lock.lock();
      ++free_;
      if (!last) continue;
      lock.unlock();
      last();
      last = nullptr;
      lock.lock();
    }
  }

  const std::size_t most_waiting_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<Work> waiting_;
  bool stopping_ = false;
  std::size_t free_;  // threads that do nothing
  std::vector<std::thread> threads_;
};

}  // namespace volgens::serve
