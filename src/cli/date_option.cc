// The calendar of src/text behind a validator. Tested by tests/golden/program_test.py.
#include "cli/date_option.h"

#include "text/calendar_date.h"

namespace volgens::cli {

CLI::Validator calendar_date() {
  return CLI::Validator(
      [](const std::string& date) {
        return is_calendar_date(date) ? std::string()
                                      : date + " is no date that exists; give YYYY, YYYY-MM or YYYY-MM-DD";
      },
      "DATE");
}

}  // namespace volgens::cli
