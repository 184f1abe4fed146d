// The filter in the address: a link says the same tomorrow.
import assert from "node:assert/strict";
import { test } from "node:test";
import { addressOf, changed, conditionsOf, filterOf, isDate, isEmpty, personNumber } from "../../web/src/filter.ts";
import { compareAddress, comparedIn } from "../../web/src/compared.ts";

const read = (query: string) => filterOf(new URLSearchParams(query));

test("there and back again", () => {
  const query = "?q=%22twee+ton%22&speaker=%2312&form=direct&from_date=2018&to_date=2019-03&sort=oldest&after=n20190312.7&by=speaker";
  assert.equal(addressOf("/", read(query)), `/${query}`);
});

test("the same filter has one address", () => {
  assert.equal(addressOf("/", read("?to_date=2019&q=brug")), addressOf("/", read("?q=brug&to_date=2019&sort=newest&in=statement")));
});

test("what is empty or unknown is left out", () => {
  assert.deepEqual(read("?q=%20&speaker=&utm=x"), {});
  assert.ok(isEmpty(read("?sort=oldest&group=duplicates")));
});

test("a changed question begins at its first page", () => {
  const filter = read("?q=brug&after=x&publisher=De+Rijnbode");
  assert.deepEqual(changed(filter, { publisher: undefined }), { q: "brug" });
  assert.equal(changed(filter, { after: "y" }).after, "y");
});

test("conditions are what counts, not how it is shown", () => {
  assert.deepEqual(conditionsOf(read("?q=brug&sort=oldest&group=duplicates&per=year&after=x")), { q: "brug" });
});

test("people by number, dates by shape", () => {
  assert.equal(personNumber("#12"), 12);
  assert.equal(personNumber("12"), null);
  assert.equal(personNumber(undefined), null);
  assert.deepEqual(["2019", "2019-03", "2019-03-12"].map(isDate), [true, true, true]);
  assert.deepEqual(["19", "2019-3", "12-03-2019", "2019-03-12T10"].map(isDate), [false, false, false, false]);
});

test("at most four people are compared, each once", () => {
  const address = compareAddress([1, 2, 3, 4, 5], { q: "brug", speaker: "#9", sort: "oldest" });
  assert.equal(address, "/compare?q=brug&people=1,2,3,4");
  assert.deepEqual(comparedIn(new URLSearchParams("people=7,7,x,8,-1,9,10,11")), [7, 8, 9, 10]);
});
