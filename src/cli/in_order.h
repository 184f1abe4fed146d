// Work on many threads, results in the order of the input, a bounded number under way. Tested by
// tests/unit/cli/in_order_test.cc.
#pragma once

#include <condition_variable>
#include <deque>
#include <exception>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace volgens::cli {

/// Takes items from `next` until it gives none, does `work` on each on `threads` threads, and hands the results to
/// `write` in the order of the items, each as soon as it and those before it are done. `next` is called on the calling
/// thread, `write` on one thread at a time. At most `2 * threads` items are held (one when `threads` is 1). Ends early
/// when `write` returns false. What `work` or `write` throws is thrown again here.
template <typename In, typename Out>
class InOrder {
 public:
  InOrder(std::function<Out(In)> work, std::function<bool(Out)> write, unsigned threads)
      : work_(std::move(work)), write_(std::move(write)), threads_(threads) {}

  void run(const std::function<std::optional<In>()>& next) {
    if (threads_ <= 1) {
      while (std::optional<In> item = next())
        if (!write_(work_(*std::move(item)))) return;
      return;
    }
    {
      std::vector<std::jthread> pool;
      const Closing closing(*this);  // also when next() throws: the threads are joined behind it
      pool.emplace_back([this] { write_all(); });
      for (unsigned i = 0; i < threads_; ++i) pool.emplace_back([this] { work_all(); });
      feed(next);
      close();
    }
    if (failure_) std::rethrow_exception(failure_);
  }

 private:
  struct Slot {
    std::optional<In> item;
    std::optional<Out> result;
  };

  class Closing {
   public:
    explicit Closing(InOrder& owner) : owner_(owner) {}
    Closing(const Closing&) = delete;
    Closing& operator=(const Closing&) = delete;
    ~Closing() { owner_.close(); }

   private:
    InOrder& owner_;
  };

  void feed(const std::function<std::optional<In>()>& next) {
    for (;;) {
      {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [this] { return stopped_ || written_in_order_.size() < 2 * std::size_t{threads_}; });
        if (stopped_) return;
      }
      std::optional<In> item = next();
      if (!item) return;
      auto slot = std::make_shared<Slot>();
      slot->item = std::move(item);
      const std::lock_guard lock(mutex_);
      to_do_.push_back(slot);
      written_in_order_.push_back(std::move(slot));
      changed_.notify_all();
    }
  }

  void work_all() {
    for (;;) {
      std::shared_ptr<Slot> slot;
      {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [this] { return stopped_ || closed_ || !to_do_.empty(); });
        if (stopped_ || to_do_.empty()) return;
        slot = std::move(to_do_.front());
        to_do_.pop_front();
      }
      try {
        Out result = work_(*std::move(slot->item));
        const std::lock_guard lock(mutex_);
        slot->item.reset();
        slot->result = std::move(result);
        changed_.notify_all();
      } catch (...) {
        stop(std::current_exception());
      }
    }
  }

  void write_all() {
    for (;;) {
      std::shared_ptr<Slot> slot;
      {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [this] {
          return stopped_ || (closed_ && written_in_order_.empty()) ||
                 (!written_in_order_.empty() && written_in_order_.front()->result);
        });
        if (stopped_ || written_in_order_.empty()) return;
        slot = written_in_order_.front();
      }
      try {
        if (!write_(*std::move(slot->result))) return stop(nullptr);
      } catch (...) {
        return stop(std::current_exception());
      }
      const std::lock_guard lock(mutex_);
      written_in_order_.pop_front();
      changed_.notify_all();
    }
  }

  void stop(std::exception_ptr failure) {
    const std::lock_guard lock(mutex_);
    stopped_ = true;
    if (!failure_) failure_ = std::move(failure);
    changed_.notify_all();
  }

  void close() {
    const std::lock_guard lock(mutex_);
    closed_ = true;
    changed_.notify_all();
  }

  const std::function<Out(In)> work_;
  const std::function<bool(Out)> write_;
  const unsigned threads_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<std::shared_ptr<Slot>> to_do_;
  std::deque<std::shared_ptr<Slot>> written_in_order_;
  bool closed_ = false;
  bool stopped_ = false;
  std::exception_ptr failure_;
};

}  // namespace volgens::cli
