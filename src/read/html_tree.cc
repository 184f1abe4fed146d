// libxml2 builds the tree, with what closes by itself and what is misplaced put right; it is then copied into one list.
// Tested by tests/unit/read/html_test.cc and fuzz/html_fuzz.cc.
#include "read/html_tree.h"

#include <libxml/HTMLparser.h>
#include <libxml/HTMLtree.h>

#include <memory>

#include "text/encoding.h"
#include "text/utf8.h"

namespace volgens {
namespace {

std::string_view view(const xmlChar* text) {
  return text == nullptr ? std::string_view() : std::string_view(reinterpret_cast<const char*>(text));
}

/// The value of an attribute, which the parser may hold in several parts.
std::string value_of(const xmlAttr* attribute) {
  std::string value;
  for (const xmlNode* part = attribute->children; part != nullptr; part = part->next) value += view(part->content);
  return value;
}

HtmlNode element(const xmlNode* from) {
  HtmlNode node;
  node.tag = view(from->name);
  for (const xmlAttr* attribute = from->properties; attribute != nullptr; attribute = attribute->next) {
    if (view(attribute->name) == "t")
      node.tag = value_of(attribute);
    else
      node.attributes.emplace_back(view(attribute->name), value_of(attribute));
  }
  if (node.tag.empty()) node.tag = "span";
  return node;
}

}  // namespace

std::string_view HtmlNode::attribute(std::string_view name) const {
  for (const auto& [known, value] : attributes)
    if (known == name) return value;
  return {};
}

HtmlTree HtmlTree::of(const PlainPage& page) {
  HtmlTree tree;
  tree.cut = page.cut;
  tree.nodes.push_back({"#root", {}, 0, 1});
  const std::unique_ptr<htmlParserCtxt, void (*)(htmlParserCtxtPtr)> parser(htmlNewParserCtxt(), htmlFreeParserCtxt);
  if (!parser || page.tags.empty()) return tree;
  const std::unique_ptr<xmlDoc, void (*)(xmlDocPtr)> document(
      htmlCtxtReadMemory(parser.get(), page.tags.data(), static_cast<int>(page.tags.size()), nullptr, "UTF-8",
                         HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET),
      xmlFreeDoc);
  if (!document) return tree;
  tree.cut = tree.cut || parser->disableSAX != 0;
  std::uint32_t parent = 0;
  const xmlNode* at = document->children;
  while (at != nullptr) {
    const auto number = static_cast<std::uint32_t>(tree.nodes.size());
    bool entered = false;
    if (at->type == XML_ELEMENT_NODE) {
      tree.nodes.push_back(element(at));
      tree.nodes.back().parent = parent;
      entered = at->children != nullptr;
      if (entered) parent = number;
      tree.nodes.back().end = number + 1;
    } else if (at->type == XML_TEXT_NODE || at->type == XML_CDATA_SECTION_NODE) {
      tree.nodes.push_back({"", std::string(view(at->content)), parent, number + 1});
    }
    if (entered) {
      at = at->children;
      continue;
    }
    while (at != nullptr && at->next == nullptr) {
      at = at->parent;
      if (at == nullptr || at->type != XML_ELEMENT_NODE) {
        at = nullptr;
        break;
      }
      tree.nodes[parent].end = static_cast<std::uint32_t>(tree.nodes.size());
      parent = tree.nodes[parent].parent;
    }
    if (at != nullptr) at = at->next;
  }
  tree.nodes.front().end = static_cast<std::uint32_t>(tree.nodes.size());
  return tree;
}

std::string HtmlTree::text_of(std::uint32_t node) const {
  std::string out;
  for (std::uint32_t i = node; i < nodes[node].end; ++i)
    if (nodes[i].is_text())
      append_words(out, nodes[i].text);
    else if (nodes[i].tag == "br" && !out.empty() && out.back() != ' ')
      out += ' ';
  while (out.ends_with(' ')) out.pop_back();
  return out;
}

void append_words(std::string& out, std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode_at(text, at);
    const bool space = (point.value >= 9 && point.value <= 13) || point.value == ' ' || point.value == 0xA0 ||
                       point.value == 0x85 || (point.value >= 0x2000 && point.value <= 0x200A) ||
                       point.value == 0x202F || point.value == 0x3000;
    if (space) {
      if (!out.empty() && out.back() != ' ' && out.back() != '\n') out += ' ';
    } else if (point.value >= 0x80 && point.value <= 0x9F) {
      out += decode(std::string(1, static_cast<char>(point.value))).text;
    } else if (point.value != 0xAD && point.value != 0x200B &&
               point.value != 0xFEFF) {  // hyphens and marks that nobody sees
      append_utf8(out, point.value);
    }
    at += point.size;
  }
}

}  // namespace volgens
