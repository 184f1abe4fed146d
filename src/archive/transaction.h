// A transaction that is undone unless it is committed. Tested by tests/unit/archive/corrections_test.cc.
#pragma once

#include "archive/database.h"

namespace volgens::archive {

/// Begins on construction, for writing; a failure of anything before `commit` leaves the archive as it was.
class Transaction {
 public:
  explicit Transaction(Database& database) : database_(database) { database_.begin(); }
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  ~Transaction() {
    if (!done_) database_.roll_back();
  }
  void commit() {
    database_.commit();
    done_ = true;
  }

 private:
  Database& database_;
  bool done_ = false;
};

}  // namespace volgens::archive
