// Tokens, then recursive descent with a bounded depth. Tested by tests/unit/archive/query_language_test.cc, fuzzed by
// fuzz/query_fuzz.cc.
#include "archive/query_language.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace volgens::archive {
namespace {

constexpr std::size_t most_phrases = 200;
constexpr int deepest = 30;
constexpr int usual_distance = 10;  // FTS5's own

enum class Kind { phrase, open, close, either, both, without, near, comma, end };

struct Token {
  Kind kind = Kind::end;
  std::string text;
  bool prefix = false;
  int distance = usual_distance;
};

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\0' || c == '\f' || c == '\v'; }

class Lexer {
 public:
  explicit Lexer(std::string_view text) : text_(text) {}

  Token next() {
    while (at_ < text_.size() && is_blank(text_[at_])) ++at_;
    if (at_ >= text_.size()) return {};
    switch (text_[at_]) {
      case '(':
        ++at_;
        return {Kind::open, "("};
      case ')':
        ++at_;
        return {Kind::close, ")"};
      case ',':
        ++at_;
        return {Kind::comma, ","};
      case '"':
        return quoted();
      case '-':
        if (at_ + 1 < text_.size() && !is_blank(text_[at_ + 1]) && text_[at_ + 1] != '-') {
          ++at_;
          return {Kind::without, "-"};
        }
        [[fallthrough]];
      default:
        return word();
    }
  }

 private:
  Token quoted() {
    const std::size_t end = std::min(text_.find('"', at_ + 1), text_.size());
    Token token{Kind::phrase, std::string(text_.substr(at_ + 1, end - at_ - 1))};
    at_ = std::min(end + 1, text_.size());
    take_star(token);
    return token;
  }

  Token word() {
    const std::size_t begin = at_;
    while (at_ < text_.size() && !is_blank(text_[at_]) &&
           std::string_view("()\",*").find(text_[at_]) == std::string_view::npos)
      ++at_;
    const std::string_view word = text_.substr(begin, at_ - begin);
    if (word == "AND") return {Kind::both, "AND"};
    if (word == "OR") return {Kind::either, "OR"};
    if (word == "NOT") return {Kind::without, "NOT"};
    if (word == "NEAR" || word.starts_with("NEAR/")) return near(word);
    Token token{Kind::phrase, std::string(word)};
    take_star(token);
    return token;
  }

  void take_star(Token& token) {
    while (at_ < text_.size() && text_[at_] == '*') {
      token.prefix = true;
      ++at_;
    }
  }

  static Token near(std::string_view word) {
    Token token{Kind::near, std::string(word)};
    if (word.size() > 5) {
      const auto [end, error] = std::from_chars(word.data() + 5, word.data() + word.size(), token.distance);
      if (error != std::errc() || end != word.data() + word.size() || token.distance < 0 || token.distance > 1000)
        return {Kind::phrase, std::string(word)};
    }
    return token;
  }

  std::string_view text_;
  std::size_t at_ = 0;
};

using Node = std::optional<WordNode>;  // nothing for what holds no word (a dash, an empty quotation)

/// `all` and `more` under one node of this kind, of which there are never two inside each other.
Node joined(WordNode::Kind kind, Node all, Node more) {
  if (!all || !more) return all ? std::move(all) : std::move(more);
  if (all->kind != kind || kind == WordNode::Kind::without) {
    WordNode made;
    made.kind = kind;
    made.parts.push_back(*std::move(all));
    all = std::move(made);
  }
  all->parts.push_back(*std::move(more));
  return all;
}

class Parser {
 public:
  explicit Parser(std::string_view text) : lexer_(text) { take(); }

  Result<WordQuery> query() {
    Node root = either(0);
    if (!error_ && token_.kind == Kind::close) fail("has a ) without a (; put one in or take it out");
    if (!error_ && token_.kind != Kind::end) fail("has \"" + token_.text + "\" where a word should stand");
    if (!error_ && !root) fail("has no word in it; give at least one");
    if (error_) return *error_;
    return WordQuery{*std::move(root), std::move(phrases_)};
  }

 private:
  Node either(int depth) {
    Node all = both(depth);
    while (!error_ && token_.kind == Kind::either) {
      take();
      Node other = both(depth);
      if (!all || !other)
        fail("needs a word on both sides of OR");
      else
        all = joined(WordNode::Kind::either, std::move(all), std::move(other));
    }
    return all;
  }

  Node both(int depth) {
    Node wanted;
    std::vector<WordNode> unwanted;
    while (!error_ && token_.kind != Kind::end && token_.kind != Kind::close && token_.kind != Kind::either) {
      bool without = false;
      if (token_.kind == Kind::both) take();
      if (token_.kind == Kind::without) {
        without = true;
        take();
      }
      const std::size_t before = phrases_.size();
      Node one = near_chain(depth);
      if (without) phrases_.resize(before);
      if (!one) continue;
      if (without)
        unwanted.push_back(*std::move(one));
      else
        wanted = joined(WordNode::Kind::both, std::move(wanted), std::move(one));
    }
    if (!error_ && !wanted && !unwanted.empty())
      fail("says only what should be missing; give a word that should be there");
    for (WordNode& one : unwanted) wanted = joined(WordNode::Kind::without, std::move(wanted), std::move(one));
    return wanted;
  }

  static Node near(std::vector<WordNode> phrases, int distance) {
    if (phrases.empty()) return std::nullopt;
    WordNode made;
    made.kind = WordNode::Kind::near;
    made.distance = distance;
    made.parts = std::move(phrases);
    return made;
  }

  Node near_chain(int depth) {
    if (token_.kind != Kind::phrase) return group(depth);
    Node first = phrase();
    if (error_ || token_.kind != Kind::near) return first;
    std::vector<WordNode> phrases;
    if (first) phrases.push_back(*std::move(first));
    int distance = -1;
    while (!error_ && token_.kind == Kind::near) {
      distance = std::max(distance, token_.distance);
      take();
      if (token_.kind != Kind::phrase) {
        fail("needs a word or phrase on both sides of NEAR");
        break;
      }
      if (Node next = phrase()) phrases.push_back(*std::move(next));
    }
    return near(std::move(phrases), distance);
  }

  Node group(int depth) {
    if (token_.kind == Kind::near) return near_function();
    if (token_.kind == Kind::comma) {
      take();
      return std::nullopt;
    }
    if (token_.kind != Kind::open) {
      fail("needs a word or phrase behind " +
           (token_.kind == Kind::end ? std::string("its last operator") : token_.text));
      return std::nullopt;
    }
    if (depth >= deepest) {
      fail("has more than 30 parentheses inside each other; write it simpler");
      return std::nullopt;
    }
    take();
    Node inner = either(depth + 1);
    close();
    return inner;
  }

  Node near_function() {
    take();
    if (token_.kind != Kind::open) {
      fail("needs a word or phrase on both sides of NEAR");
      return std::nullopt;
    }
    take();
    std::vector<WordNode> phrases;
    int distance = usual_distance;
    while (!error_ && token_.kind == Kind::phrase)
      if (Node one = phrase()) phrases.push_back(*std::move(one));
    if (!error_ && token_.kind == Kind::comma) {
      take();
      const auto [end, error] = std::from_chars(token_.text.data(), token_.text.data() + token_.text.size(), distance);
      if (error != std::errc() || end != token_.text.data() + token_.text.size() || distance < 0 || distance > 1000)
        fail("needs a number from 0 to 1000 behind the comma of NEAR(...)");
      else
        take();
    }
    close();
    return near(std::move(phrases), distance);
  }

  Node phrase() {
    const Token token = token_;
    take();
    if (words_of(token.text).empty()) return std::nullopt;
    if (phrases_.size() >= most_phrases) {
      fail("has more than 200 words; write it shorter");
      return std::nullopt;
    }
    phrases_.push_back({token.text, token.prefix});
    WordNode made;
    made.phrase = phrases_.back();
    return made;
  }

  void close() {
    if (error_) return;
    if (token_.kind == Kind::close)
      take();
    else
      fail("has a ( without a ); put one in or take it out");
  }

  void take() { token_ = lexer_.next(); }

  void fail(const std::string& what, ErrorCode code = ErrorCode::invalid_option) {
    if (!error_) error_ = Error{code, "the search " + what + "; volgens search --help shows how", ""};
  }

  Lexer lexer_;
  Token token_;
  std::vector<QueryPhrase> phrases_;
  std::optional<Error> error_;
};

struct Pattern {
  std::vector<std::string> words;
  bool prefix = false;
};

bool matches(const Pattern& pattern, std::size_t word, const Stemmer::Forms& forms) {
  if (pattern.prefix && word + 1 == pattern.words.size()) return forms.folded.starts_with(pattern.words[word]);
  return forms.stem == pattern.words[word] || forms.folded == pattern.words[word];
}

}  // namespace

Result<WordQuery> parse_query(std::string_view query) { return Parser(query).query(); }

std::vector<Span> find_phrases(std::string_view text, const std::vector<QueryPhrase>& phrases, Stemmer& stemmer) {
  std::vector<Pattern> patterns;
  for (const QueryPhrase& phrase : phrases) {
    Pattern pattern{{}, phrase.prefix};
    const std::vector<Span> words = words_of(phrase.text);
    for (const Span& word : words) {
      const Stemmer::Forms& forms = stemmer.forms(std::string_view(phrase.text).substr(word.begin, word.size()));
      pattern.words.push_back(phrase.prefix && word == words.back() ? forms.folded : forms.stem);
    }
    patterns.push_back(std::move(pattern));
  }
  const std::vector<Span> words = words_of(text);
  std::vector<bool> marked(words.size(), false);
  const auto word_matches = [&](const Pattern& pattern, std::size_t at, std::size_t word) {
    return matches(pattern, word, stemmer.forms(text.substr(words[at].begin, words[at].size())));
  };
  for (const Pattern& pattern : patterns) {
    for (std::size_t at = 0; at + pattern.words.size() <= words.size(); ++at) {
      std::size_t word = 0;
      while (word < pattern.words.size() && word_matches(pattern, at + word, word)) ++word;
      if (word == pattern.words.size()) std::fill_n(marked.begin() + static_cast<std::ptrdiff_t>(at), word, true);
    }
  }
  std::vector<Span> found;
  for (std::size_t at = 0; at < words.size(); ++at)
    if (marked[at]) found.push_back(words[at]);
  return found;
}

}  // namespace volgens::archive
