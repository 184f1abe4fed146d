// CSV for spreadsheets.
import assert from "node:assert/strict";
import { test } from "node:test";
import { csv } from "../../web/src/csv.ts";

test("quotes what needs it, and ends each row with CRLF", () => {
  assert.equal(csv([["naam", "n"], ['Van "Jan"', 3], ["a,b", 0]]), '\ufeffnaam,n\r\n"Van ""Jan""",3\r\n"a,b",0\r\n');
});

test("no name becomes a formula", () => {
  assert.equal(csv([["=SUM(A1)", -3]]), "\ufeff'=SUM(A1),-3\r\n");
});
