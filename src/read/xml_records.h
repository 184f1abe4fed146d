// The elements of a name in an XML stream (items of a feed, news items), cut out one by one, so that one that is broken
// costs nothing but itself. Tested by tests/unit/read/feed_test.cc and tests/corrupt.
#pragma once

#include <cstddef>
#include <optional>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "read/byte_stream.h"
#include "volgens/result.h"

namespace volgens {

/// An element with its tags, as it stands in the stream.
struct XmlRecord {
  std::string text;
  std::size_t line = 1;   ///< where it begins
  bool too_long = false;  ///< it has more bytes than the limit, and no text
  bool closed = false;    ///< false when the next one began, or the stream ended, before it did
};

/// Only one element is in memory. Comments, CDATA sections and declarations are passed over as what they are; entities
/// that a document defines are never expanded. Linear in the bytes.
class XmlRecords {
 public:
  /// Elements whose name without prefix is one of `names`. One inside another of another name is a part of that.
  XmlRecords(ByteStream stream, std::vector<std::string> names, std::size_t limit)
      : stream_(std::move(stream)), names_(std::move(names)), limit_(limit) {}

  /// The next element, or nothing at the end. Errors: those of the stream.
  Result<std::optional<XmlRecord>> next();

  /// What stands before the first element, at most 64 KiB of it.
  [[nodiscard]] const std::string& head() const { return head_; }
  [[nodiscard]] const std::string& name() const { return stream_.name(); }

 private:
  enum class At { text, opening, comment, cdata, instruction, declaration, tag };
  void take(char c);
  void opened(char c);
  void begin_record(char c);
  void tag_ended();
  void keep(char c);
  void finish(bool closed);

  ByteStream stream_;
  const std::vector<std::string> names_;
  const std::size_t limit_;
  std::string head_;
  At at_ = At::text;
  std::string opening_;  // what stands behind a `<`
  char quote_ = '\0';    // in a tag: the mark of the value under way
  char last_ = '\0';
  char before_last_ = '\0';
  std::size_t brackets_ = 0;  // in a declaration
  bool end_tag_ = false;      // the tag under way closes the record
  bool start_tag_ = false;    // the tag under way opens it
  std::string inside_;        // the name, with its prefix, of the record under way; empty outside
  XmlRecord record_;
  std::vector<XmlRecord> finished_;
  std::size_t line_ = 1;
  std::size_t tag_line_ = 1;
  bool begun_ = false;
};

/// The name of a node without its prefix.
[[nodiscard]] std::string_view local_name(const pugi::xml_node& node);
/// The first child with that name, whatever its prefix; one that is empty when there is none.
[[nodiscard]] pugi::xml_node child_named(const pugi::xml_node& node, std::string_view name);
/// All text below a node.
[[nodiscard]] std::string text_below(const pugi::xml_node& node);
/// What is in a node, as XML.
[[nodiscard]] std::string markup_of(const pugi::xml_node& node);

}  // namespace volgens
