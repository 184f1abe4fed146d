// Subject: src/serve/answer_cache.h.
#include "serve/answer_cache.h"

#include <gtest/gtest.h>

namespace volgens::serve {
namespace {

Answer answer(std::size_t size) {
  Answer made;
  made.body = std::make_shared<const std::string>(size, 'a');
  return made;
}

TEST(AnswersKept, AsLongAsTheArchiveIsTheSame) {
  AnswerCache cache(1 << 20);
  EXPECT_FALSE(cache.find("/a", 1));
  cache.keep("/a", 1, answer(10));
  EXPECT_TRUE(cache.find("/a", 1));
  EXPECT_FALSE(cache.find("/a", 2));
  EXPECT_FALSE(cache.find("/a", 1)) << "it is forgotten";
  cache.keep("/a", 2, answer(10));
  EXPECT_FALSE(cache.find("/a", 1)) << "what was made from another state is not kept";
}

TEST(AnswersKept, TheOnesUsedLastStay) {
  AnswerCache cache(64 * 1024);
  (void)cache.find("/0", 1);
  for (int at = 0; at < 40; ++at) {
    cache.keep("/" + std::to_string(at), 1, answer(3000));
    EXPECT_TRUE(cache.find("/0", 1)) << at;
  }
  EXPECT_TRUE(cache.find("/39", 1));
  EXPECT_FALSE(cache.find("/1", 1));
  cache.keep("/large", 1, answer(32 * 1024));
  EXPECT_FALSE(cache.find("/large", 1));
}

}  // namespace
}  // namespace volgens::serve
