// Rows become tenures with the days on which the office may have been held and those on which it certainly was; an
// answer needs one holder for all days that the article may be of. Tested by tests/unit/people/offices_test.cc.
#include "people/offices.h"

#include <algorithm>

#include "text/characters.h"
#include "text/lexicon_files.h"
#include "text/tsv_lines.h"
#include "text/utf8.h"

namespace volgens {
namespace {

constexpr std::size_t most_alike = 2048;  // rows or people that are looked through for one answer
constexpr std::size_t longest_cell = 1000;
constexpr const char* columns = "name, aliases, role, country or organisation, from, to, identifier";

template <typename Use>
void each_part(std::string_view list, char separator, Use use) {
  while (!list.empty()) {
    const std::size_t end = std::min(list.find(separator), list.size());
    std::string_view part = list.substr(0, end);
    while (!part.empty() && part.front() == ' ') part.remove_prefix(1);
    while (!part.empty() && part.back() == ' ') part.remove_suffix(1);
    if (!part.empty()) use(part);
    list.remove_prefix(std::min(end + 1, list.size()));
  }
}

std::vector<std::string> split(std::string_view text) {
  std::vector<std::string> words;
  each_part(text, ' ', [&](std::string_view word) { words.emplace_back(word); });
  return words;
}

std::string joined(const std::vector<std::string>& words, std::size_t begin, std::size_t end) {
  std::string all;
  for (std::size_t i = begin; i < end; ++i) {
    if (i > begin) all += ' ';
    all += words[i];
  }
  return all;
}

std::string name_key(const std::vector<std::string>& words) { return lower_case(joined(words, 0, words.size())); }

std::string office_key(const std::string& role, const std::string& place) { return role + '\t' + place; }

bool overlap(DayRange a, DayRange b) { return a.first <= b.last && b.first <= a.last; }
bool covers(DayRange a, DayRange b) { return a.first <= b.first && b.last <= a.last; }

bool is_number_of_kings(std::string_view word) {
  return !word.empty() && word.find_first_not_of("IVX") == std::string_view::npos;
}

/// `words` end `name`, the first name left out: the surname.
bool is_surname(const std::vector<std::string>& name, const std::vector<std::string>& words) {
  if (words.empty() || words.size() >= name.size()) return false;
  for (std::size_t i = 0; i < words.size(); ++i)
    if (lower_case(name[name.size() - words.size() + i]) != lower_case(words[i])) return false;
  return true;
}

template <typename T>
void add_once(std::vector<T>& list, const T& value) {
  if (std::find(list.begin(), list.end(), value) == list.end()) list.push_back(value);
}

}  // namespace

Result<Offices> Offices::load() {
  const auto roles = lexicon_file("people/office_roles.tsv");
  const auto places = lexicon_file("people/places.tsv");
  const auto holders = lexicon_file("people/office_holders.tsv");
  if (!roles || !places || !holders)
    return Error{ErrorCode::malformed, "a built-in word list is missing; build the program again",
                 "people/office_holders.tsv"};
  Offices offices;
  offices.load_adjectives(*places);
  if (auto added = offices.add(*holders, "people/office_holders.tsv"); !added) return added.error();
  for_each_row(*roles, [&](const auto& cells) {
    if (cells.size() < 3) return;
    offices.roles_of_word_[std::string(cells[0])].emplace_back(lower_case(cells[1]), std::string(cells[2]));
  });
  return offices;
}

void Offices::load_adjectives(std::string_view bytes) {
  for_each_row(bytes, [&](const auto& cells) {
    if (cells.size() < 3 || cells[1] == "government") return;
    each_part(cells[2], ',', [&](std::string_view adjective) {
      add_once(adjectives_[std::string(adjective)], std::string(cells[0]));
    });
  });
}

Result<Offices::Row> Offices::read_row(const std::vector<std::string_view>& cells, const std::string& where) {
  const auto wrong = [&](std::string message) { return Error{ErrorCode::malformed, std::move(message), where}; };
  if (cells.size() != 7)
    return wrong("has " + std::to_string(cells.size()) + " columns instead of 7; write " + columns +
                 " with a TAB between them");
  for (const std::string_view cell : cells)
    if (cell.size() > longest_cell) return wrong("has a cell of more than 1000 bytes; shorten it");
  Row row;
  row.names.push_back(cells[0]);
  each_part(cells[1], ',', [&](std::string_view alias) { row.names.push_back(alias); });
  each_part(cells[2], ',', [&](std::string_view role) { row.roles.push_back(lower_case(role)); });
  row.places = cells[3];
  row.identifier = cells[6];
  if (split(cells[0]).empty()) return wrong("has no name; write the person's usual name in the first column");
  if (row.roles.empty()) return wrong("has no role; write it in the third column, for instance burgemeester");
  if (split(cells[3]).empty())
    return wrong("has no country or organisation; write in the fourth column of what the role is");
  for (const std::size_t column : {std::size_t{4}, std::size_t{5}}) {
    if (cells[column].empty()) continue;
    if (!is_calendar_date(cells[column]))
      return wrong("'" + std::string(cells[column].substr(0, 24)) +
                   "' is no date that exists; write YYYY, YYYY-MM or YYYY-MM-DD, or leave it empty");
    const DayRange days = days_of(cells[column]);
    if (column == 4) {
      row.possible.first = days.first;
      row.certain.first = days.last;
    } else {
      row.possible.last = days.last;
      row.certain.last = days.first;
    }
  }
  if (row.possible.first > row.possible.last) return wrong("ends before it begins; exchange the two dates");
  return row;
}

Result<std::size_t> Offices::add(std::string_view bytes, const std::string& where) {
  if (bytes.starts_with("\uFEFF")) bytes.remove_prefix(3);
  if (!is_valid_utf8(bytes))
    return Error{ErrorCode::malformed, "is not valid UTF-8; save the table in that encoding", where};
  std::vector<Row> rows;
  std::vector<std::string_view> cells;
  std::size_t line_number = 0;
  while (!bytes.empty()) {
    const std::size_t end = bytes.find('\n');
    std::string_view line = bytes.substr(0, end);
    bytes.remove_prefix(end == std::string_view::npos ? bytes.size() : end + 1);
    ++line_number;
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.empty() || line.front() == '#') continue;
    cells.clear();
    for (std::size_t begin = 0; begin <= line.size() && cells.size() < 9;) {
      const std::size_t tab = std::min(line.find('\t', begin), line.size());
      cells.push_back(line.substr(begin, tab - begin));
      begin = tab + 1;
    }
    auto row = read_row(cells, where + ":" + std::to_string(line_number));
    if (!row) return row.error();
    rows.push_back(std::move(*row));
  }
  ++tables_;
  for (const Row& row : rows) add_row(row);
  return rows.size();
}

std::int32_t Offices::holder_of(const Row& row) {
  const std::string identifier(row.identifier);
  if (const auto known = by_identifier_.find(identifier); !identifier.empty() && known != by_identifier_.end())
    return known->second;
  const auto same = by_name_.find(name_key(split(row.names[0])));
  if (same != by_name_.end())
    for (const std::int32_t h : same->second)
      if (identifier.empty() || holders_[h].identifier.empty()) return h;
  holders_.push_back({});
  return static_cast<std::int32_t>(holders_.size()) - 1;
}

std::string Offices::place_of(std::string_view variants) {
  std::string place;
  each_part(variants, ',', [&](std::string_view name) {
    const auto known = place_of_name_.find(std::string(name));
    if (place.empty() && known != place_of_name_.end()) place = known->second;
  });
  each_part(variants, ',', [&](std::string_view name) {
    if (place.empty()) place = name;
    place_of_name_.emplace(name, place);
  });
  return place;
}

void Offices::add_row(const Row& row) {
  const std::int32_t h = holder_of(row);
  Holder& holder = holders_[h];
  if (holder.identifier.empty() && !row.identifier.empty()) {
    holder.identifier = row.identifier;
    by_identifier_.emplace(row.identifier, h);
  }
  for (const std::string_view name : row.names) {
    std::vector<std::string> words = split(name);
    if (std::find(holder.names.begin(), holder.names.end(), words) != holder.names.end()) continue;
    add_once(by_name_[name_key(words)], h);
    add_once(by_surname_[lower_case(words.back())], h);
    if (words.size() > 1 && is_number_of_kings(words.back()))
      add_once(by_surname_[lower_case(words[words.size() - 2])], h);
    holder.names.push_back(std::move(words));
  }
  const auto t = static_cast<std::uint32_t>(tenures_.size());
  tenures_.push_back({h, place_of(row.places), row.possible, row.certain, tables_});
  by_holder_[h].push_back(t);
  std::vector<std::string> roles = row.roles;
  for (const std::string& role : row.roles)  // `minister van Financiën` is a minister
    if (const std::size_t of = role.find(" van "); of != std::string::npos) add_once(roles, role.substr(0, of));
  for (const std::string& role : roles) {
    add_once(by_role_[role], t);
    by_office_[office_key(role, tenures_[t].place)].push_back(t);
  }
}

template <typename Use>
void Offices::each_tenure(const OfficePhrase& phrase, Use use) const {
  const auto take = [&](const auto& index, const std::string& key) {
    const auto list = index.find(key);
    if (list == index.end() || list->second.size() > most_alike) return;
    for (const std::uint32_t t : list->second) use(tenures_[t]);
  };
  for (const auto& [role, of] : phrase.roles) {
    if (phrase.places.empty() && of.empty()) {
      take(by_role_, role);
      continue;
    }
    for (const std::string& place : phrase.places)
      if (of.empty() || of == place) take(by_office_, office_key(role, place));
    if (phrase.places.empty()) take(by_office_, office_key(role, of));
  }
}

std::int32_t Offices::holder(const OfficePhrase& phrase, DayRange days) const {
  const bool placed = !phrase.places.empty() || std::all_of(phrase.roles.begin(), phrase.roles.end(),
                                                            [](const auto& role) { return !role.second.empty(); });
  if (!placed || !phrase.now || days.unbounded()) return -1;
  std::uint32_t table = 0;
  each_tenure(phrase, [&](const Tenure& tenure) {
    if (overlap(tenure.possible, days)) table = std::max(table, tenure.table);
  });
  std::int32_t found = -1;
  bool several = false;
  bool certain = false;
  each_tenure(phrase, [&](const Tenure& tenure) {
    if (tenure.table != table || !overlap(tenure.possible, days)) return;
    several = several || (found >= 0 && found != tenure.holder);
    found = tenure.holder;
    certain = certain || covers(tenure.certain, days);
  });
  return several || !certain ? -1 : found;
}

std::vector<std::int32_t> Offices::possible(const OfficePhrase& phrase, DayRange days) const {
  std::vector<std::int32_t> found;
  each_tenure(phrase, [&](const Tenure& tenure) {
    if (overlap(tenure.possible, days)) found.push_back(tenure.holder);
  });
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

bool Offices::fits(std::int32_t holder, const OfficePhrase& phrase, DayRange days) const {
  bool fits = false;
  each_tenure(phrase, [&](const Tenure& tenure) {
    fits = fits || (tenure.holder == holder && overlap(tenure.possible, days));
  });
  return fits;
}

bool Offices::may_be_called(std::int32_t holder, const std::vector<std::string>& words) const {
  const std::string wanted = name_key(words);
  for (const std::vector<std::string>& name : holders_[holder].names) {
    if (name_key(name) == wanted || is_surname(name, words)) return true;
    if (name.size() > 1 && is_number_of_kings(name.back()) && lower_case(joined(name, 0, name.size() - 1)) == wanted)
      return true;
  }
  return false;
}

std::int32_t Offices::named(const std::vector<std::string>& words, const std::optional<OfficePhrase>& phrase,
                            DayRange days) const {
  if (words.empty()) return -1;
  const auto in_office = [&](std::int32_t h) {
    const auto& list = by_holder_.at(h);
    return !days.unbounded() &&
           std::any_of(list.begin(), list.end(), [&](std::uint32_t t) { return overlap(tenures_[t].possible, days); });
  };
  // another Cees Veerman sings: a full name is enough for those who go by one word, and for those of the user's table
  const auto known_by_name = [&](std::int32_t h) {
    const auto& names = holders_[h].names;
    if (std::any_of(names.begin() + 1, names.end(), [](const auto& name) { return name.size() == 1; })) return true;
    if (phrase && fits(h, *phrase, {})) return true;
    const auto& list = by_holder_.at(h);
    return std::any_of(list.begin(), list.end(),
                       [&](std::uint32_t t) { return tenures_[t].table > 1 && overlap(tenures_[t].possible, days); });
  };
  std::vector<std::int32_t> found;
  if (const auto list = by_name_.find(name_key(words)); list != by_name_.end())
    for (const std::int32_t h : list->second) {
      const bool usual = name_key(holders_[h].names[0]) == name_key(words);
      if (words.size() > 1 ? known_by_name(h) : (!usual && in_office(h))) found.push_back(h);
    }
  if (found.empty() && phrase) {
    const auto list = by_surname_.find(lower_case(words.back()));
    if (list != by_surname_.end() && list->second.size() <= most_alike)
      for (const std::int32_t h : list->second)
        if (may_be_called(h, words) && !days.unbounded() && fits(h, *phrase, days)) found.push_back(h);
  }
  return found.size() == 1 ? found[0] : -1;
}

std::vector<std::string> Offices::places_of(std::string_view word) const {
  std::vector<std::string> places;
  const auto known = [&](const std::string& name) {
    const auto place = place_of_name_.find(name);
    return place == place_of_name_.end() ? std::string() : place->second;
  };
  if (std::string place = known(std::string(word)); !place.empty()) places.push_back(std::move(place));
  if (const auto names = adjectives_.find(std::string(word)); names != adjectives_.end())
    for (const std::string& name : names->second) {
      const std::string place = known(name);
      add_once(places, place.empty() ? name : place);  // `Letse`: a place, though nobody is known there
    }
  return places;
}

}  // namespace volgens
