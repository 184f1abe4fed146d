// A list in the order of use and an index into it. Tested by tests/unit/serve/answer_cache_test.cc.
#include "serve/answer_cache.h"

namespace volgens::serve {

std::size_t AnswerCache::size_of(const One& one) { return one.target.size() * 2 + one.answer.bytes().size() + 512; }

void AnswerCache::forget_others(std::int64_t state) {
  if (state == state_) return;
  by_target_.clear();
  all_.clear();
  bytes_ = 0;
  state_ = state;
}

std::optional<Answer> AnswerCache::find(const std::string& target, std::int64_t state) {
  forget_others(state);
  const auto at = by_target_.find(target);
  if (at == by_target_.end()) return std::nullopt;
  all_.splice(all_.begin(), all_, at->second);
  return at->second->answer;
}

void AnswerCache::keep(const std::string& target, std::int64_t state, const Answer& answer) {
  if (state != state_ || by_target_.contains(target)) return;
  One one{target, answer};
  const std::size_t size = size_of(one);
  if (size > most_bytes_ / 16) return;
  bytes_ += size;
  all_.push_front(std::move(one));
  by_target_[target] = all_.begin();
  while (bytes_ > most_bytes_) {
    bytes_ -= size_of(all_.back());
    by_target_.erase(all_.back().target);
    all_.pop_back();
  }
}

}  // namespace volgens::serve
