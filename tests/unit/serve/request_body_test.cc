// Subject: src/serve/request_body.h.
#include "serve/request_body.h"

#include <gtest/gtest.h>

namespace volgens::serve {
namespace {

template <typename Use>
std::string refused(const std::string& json, const Use& use) {
  Request request;
  request.body = json;
  try {
    RequestBody body(request);
    use(body);
    body.end();
    return "-";
  } catch (const Refusal& refusal) {
    return refusal.where.empty() ? refusal.code : refusal.where;
  }
}

TEST(Bodies, AreFlatObjects) {
  const auto nothing = [](RequestBody&) {};
  EXPECT_EQ(refused("{}", nothing), "-");
  for (const std::string& json : {std::string(), std::string("{"), std::string("[]"), std::string("{\"a\":\"\xff\"}"),
                                  std::string("{\"a\":\"\\ud800\"}"), std::string(1000, '[')})
    EXPECT_EQ(refused(json, nothing), "malformed") << json;
  EXPECT_EQ(refused("{\"b\":1}", nothing), "b");
}

TEST(Bodies, FieldsAreChecked) {
  const auto number = [](RequestBody& body) { EXPECT_EQ(body.number("a"), 7); };
  EXPECT_EQ(refused("{\"a\":7}", number), "-");
  for (const char* json :
       {"{}", "{\"a\":0}", "{\"a\":-7}", "{\"a\":7.5}", "{\"a\":\"7\"}", "{\"a\":18446744073709551615}"})
    EXPECT_EQ(refused(json, number), "a") << json;
  const auto text = [](RequestBody& body) { EXPECT_EQ(body.filled_text("a", 3), "abc"); };
  EXPECT_EQ(refused("{\"a\":\"abc\"}", text), "-");
  for (const char* json : {"{}", "{\"a\":\"\"}", "{\"a\":\" \"}", "{\"a\":\"abcd\"}", "{\"a\":null}"})
    EXPECT_EQ(refused(json, text), "a") << json;
  const auto span = [](RequestBody& body) { EXPECT_EQ(body.span("a").second, 5U); };
  EXPECT_EQ(refused("{\"a\":[0,5]}", span), "-");
  for (const char* json : {"{}", "{\"a\":[0]}", "{\"a\":[-1,5]}", "{\"a\":[0,5,6]}", "{\"a\":\"05\"}"})
    EXPECT_EQ(refused(json, span), "a") << json;
  EXPECT_EQ(refused("{\"a\":\"x\"}", [](RequestBody& body) { (void)body.choice("a", {"y", "z"}); }), "a");
  EXPECT_EQ(refused("{\"a\":1.5}", [](RequestBody& body) { (void)body.probability("a", 0.3, 0.3); }), "a");
  EXPECT_EQ(refused("{\"a\":1}", [](RequestBody& body) { (void)body.flag("a", true); }), "a");
}

}  // namespace
}  // namespace volgens::serve
