// Subject: src/serve/parameters.h.
#include "serve/parameters.h"

#include <gtest/gtest.h>

#include "serve/message.h"

namespace volgens::serve {
namespace {

/// Where reading the conditions of this query stops; `-` when nothing is wrong.
std::string refused(const std::string& query) {
  try {
    Parameters parameters(parse_target("/?" + query));
    (void)conditions_from(parameters);
    (void)parameters.number("limit", 1, 100, 20);
    parameters.end();
    return "-";
  } catch (const Refusal& refusal) {
    return refusal.where;
  }
}

TEST(QueryParameters, ConditionsOfASearch) {
  Parameters parameters(parse_target(
      "/?q=boer+koe&in=article&speaker=%2312&about=Kok&form=direct&mode=thought&from_date=2018&to_date=2018-07-01&"
      "publisher=Bode&min_confidence=0.5"));
  const SearchQuery query = conditions_from(parameters);
  parameters.end();
  EXPECT_EQ(query.words, "boer koe");
  EXPECT_EQ(query.where, SearchQuery::Where::article);
  EXPECT_EQ(query.speaker, "#12");
  EXPECT_EQ(query.form, Form::direct);
  EXPECT_EQ(query.mode, Mode::thought);
  EXPECT_EQ(query.from_date, "2018");
  EXPECT_EQ(query.to_date, "2018-07-01");
  EXPECT_EQ(query.publisher, "Bode");
  EXPECT_DOUBLE_EQ(query.min_confidence, 0.5);
}

TEST(QueryParameters, ALongNameIsRepeatedInWholeCharacters) {
  const std::string name = std::string(59, 'a') + "%C3%A9%C3%A9";
  EXPECT_EQ(refused(name + "=1"), std::string(59, 'a'));
  EXPECT_EQ(refused(name + "=1&" + name + "=1"), std::string(59, 'a'));
}

TEST(QueryParameters, TheOneThatIsWrongIsNamed) {
  EXPECT_EQ(refused("q=a&limit=100"), "-");
  EXPECT_EQ(refused("q=&speaker="), "-");
  EXPECT_EQ(refused("form=luid"), "form");
  EXPECT_EQ(refused("from_date=2018-02-30"), "from_date");
  EXPECT_EQ(refused("min_confidence=1.1"), "min_confidence");
  EXPECT_EQ(refused("min_confidence=nan"), "min_confidence");
  EXPECT_EQ(refused("limit=101"), "limit");
  EXPECT_EQ(refused("limit=-1"), "limit");
  EXPECT_EQ(refused("limit=99999999999999999999999"), "limit");
  EXPECT_EQ(refused("speaker=" + std::string(301, 'a')), "speaker");
  EXPECT_EQ(refused("q=a&q=b"), "q");
  EXPECT_EQ(refused("spreker=Kok"), "spreker");
}

}  // namespace
}  // namespace volgens::serve
