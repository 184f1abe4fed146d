// Pairs with commas between them. Tested by tests/unit/read/field_map_test.cc.
#include "read/field_map.h"

#include <algorithm>

namespace volgens {

Result<FieldMap> FieldMap::parse(std::string_view mapping) {
  FieldMap map;
  const struct {
    std::string_view name;
    std::string* field;
  } parts[] = {{"id", &map.id},          {"text", &map.text},   {"html", &map.html}, {"date", &map.date},
               {"published", &map.date}, {"title", &map.title}, {"url", &map.url},   {"publisher", &map.publisher}};
  for (std::size_t at = 0; at < mapping.size();) {
    const std::size_t end = std::min(mapping.find(',', at), mapping.size());
    const std::string_view pair = mapping.substr(at, end - at);
    const std::size_t sign = pair.find('=');
    const auto* part = std::find_if(std::begin(parts), std::end(parts),
                                    [&](const auto& known) { return known.name == pair.substr(0, sign); });
    if (sign == std::string_view::npos || sign + 1 == pair.size() || part == std::end(parts))
      return Error{ErrorCode::invalid_option,
                   std::string(pair) +
                       " is no pair of id, text, html, date, title, publisher or url with a field of the input, as in "
                       "text=body,date=published_at",
                   "--fields"};
    *part->field = pair.substr(sign + 1);
    at = end + 1;
  }
  return map;
}

}  // namespace volgens
