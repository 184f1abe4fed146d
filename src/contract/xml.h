// Text inside XML. Tested by tests/unit/contract/xml_test.cc.
#pragma once

#include <string>
#include <string_view>

namespace volgens {

/// `text` as character data or as the value of an attribute between double quotes. A reader of XML gets the same code
/// points back, one for one, but for those that XML does not take, which become U+FFFD. A carriage return is written as
/// a reference, which a reader leaves alone; line feeds and tabs in an attribute would become spaces.
[[nodiscard]] std::string xml_escaped(std::string_view text);

}  // namespace volgens
