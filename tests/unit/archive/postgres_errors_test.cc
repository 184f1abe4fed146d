// Subject: src/archive/postgres_errors.h
#include "archive/postgres_errors.h"

#include <gtest/gtest.h>

namespace volgens::archive {
namespace {

TEST(PostgresErrors, KnowAddressesFromFiles) {
  EXPECT_TRUE(is_postgres_uri("postgres://host/krant"));
  EXPECT_TRUE(is_postgres_uri("postgresql:///krant"));
  EXPECT_FALSE(is_postgres_uri("postgres.volgens"));
}

TEST(PostgresErrors, ShowNoPassword) {
  EXPECT_EQ(shown_uri("postgres://piet:geheim@db.example:5433/krant?sslmode=require&password=geheim"),
            "postgresql://piet@db.example:5433/krant");
  EXPECT_EQ(shown_uri("postgresql:///krant?host=/tmp/map&user=eva"), "postgresql://eva@/krant?host=/tmp/map");
  EXPECT_EQ(shown_uri("postgres://piet:ge@heim@db.example/krant"), "postgresql://...");
  EXPECT_EQ(shown_uri("postgres://piet:geheim@db.example:poort:x/krant?y"), "postgresql://...");
  EXPECT_EQ(uri_fault("postgres://piet:geheim@host/krant?nergens=geheim").find("geheim"), std::string::npos);
  EXPECT_EQ(uri_fault("postgres://piet@host/krant"), "");
}

TEST(PostgresErrors, SayWhatToDo) {
  EXPECT_EQ(statement_error("57014", "", "naam").code, ErrorCode::limit);
  EXPECT_EQ(statement_error("55P03", "", "naam").message,
            "is being written by another program; try again when that is done");
  EXPECT_NE(statement_error("", "", "naam").message.find("connection to the server was lost"), std::string::npos);
  EXPECT_NE(statement_error("42501", "permission denied\nfor table x", "naam").message.find("ask its owner"),
            std::string::npos);
  EXPECT_EQ(statement_error("99999", "twee\nregels", "naam").message.find('\n'), std::string::npos);
}

}  // namespace
}  // namespace volgens::archive
