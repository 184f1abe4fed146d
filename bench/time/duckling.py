#!/usr/bin/env python3
"""Scores short time expressions against the Dutch examples of Duckling, kinds time and duration.

usage: duckling.py EXAMPLES.tsv [--bench build/release/bench/time/volgens_time_bench] [--errors]

EXAMPLES.tsv has kind, expression and the value in Duckling's notation, as seen from 2013-02-12 04:30. Rows are told apart by their number
among those kinds, from 0: the even ones are for development (dev), the odd ones kept out (kept). Of the kept ones the first 127 had been
printed once, before the patterns were made; those behind row 254 never (unseen, counted in kept too). --errors lists what is wrong in dev.

Duckling gives points and intervals, TIMEX3 gives values, so a value counts as right when it says the same: a date or hour with the
same grain; one grain coarser for distances (`drie maanden geleden` is 2012-11, not its 12th); for an interval the day's part or season,
a duration of its length, or the point where it begins.
"""
import argparse
import collections
import datetime as dt
import re
import subprocess
import sys

PRINTED = 254
GRAINS = ["Second", "Minute", "Hour", "Day", "Week", "Month", "Quarter", "Year"]
COARSER = {"Second": "Minute", "Minute": "Hour", "Hour": "Day", "Day": ("Week", "Month"), "Week": "Month", "Month": "Year"}
DISTANCE = re.compile(r"\b(geleden|over|in|binnen)\b")
POINT = r"\((\d+), (\d+), (\d+), (\d+), (\d+), ([\d.]+)\)"


def point(numbers):
    year, month, day, hour, minute, second = (int(float(n)) for n in numbers)
    return dt.datetime(year, month or 1, day or 1, hour, minute, second)


def of_value(value):
    """Start and grain of a TIMEX3 date or time; nothing for others."""
    if m := re.fullmatch(r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d))?)?)?)?", value):
        grain = "Second" if m[6] else "Minute" if m[4] else "Day" if m[3] else "Month" if m[2] else "Year"
        day = dt.datetime(int(m[1]), int(m[2] or 1), int(m[3] or 1))
        return day + dt.timedelta(hours=int(m[4] or 0), minutes=int(m[5] or 0), seconds=int(m[6] or 0)), grain
    if m := re.fullmatch(r"(\d{4})-W(\d\d)", value):
        return dt.datetime.fromisocalendar(int(m[1]), int(m[2]), 1), "Week"
    if m := re.fullmatch(r"(\d{4})-Q(\d)", value):
        return dt.datetime(int(m[1]), int(m[2]) * 3 - 2, 1), "Quarter"
    return None


def length(value):
    """Seconds or months of an ISO 8601 duration."""
    m = re.fullmatch(r"P(?:(\d+)Y)?(?:([\dX.]+)M)?(?:([\dX]+)W)?(?:([\dX.]+)D)?(?:T(?:([\d.X]+)H)?(?:([\d.X]+)M)?(?:([\d.X]+)S)?)?", value)
    if not m:
        return None
    year, month, week, day, hour, minute, second = (2.0 if x and "X" in x else float(x or 0) for x in m.groups())
    if year or month:
        return ("months", year * 12 + month)
    return ("seconds", (((week * 7 + day) * 24 + hour) * 60 + minute) * 60 + second)


def same_point(text, wanted, grain, value):
    got = of_value(value)
    if value == "PRESENT_REF":
        return wanted == dt.datetime(2013, 2, 12, 4, 30)
    if not got:
        return False
    begin, got_grain = got
    if got_grain == "Minute" and grain == "Hour":
        return begin == wanted
    if got_grain == grain or (got_grain == "Minute" and grain == "Second"):
        return begin == wanted
    if DISTANCE.search(text) and got_grain in COARSER.get(grain, ()) or (grain == "Hour" and got_grain == "Day" and DISTANCE.search(text)):
        reach = {"Hour": 3600, "Minute": 60, "Day": 86400, "Week": 7 * 86400, "Month": 31 * 86400, "Year": 366 * 86400}[got_grain]
        return begin <= wanted < begin + dt.timedelta(seconds=reach)
    return False


def same_interval(text, begin, end, grain, value):
    span = end - begin
    day = begin.date().isoformat()
    parts = {(0, 12): "MO", (12, 18): "AF", (18, 0): "EV", (18, 24): "EV", (0, 4): "NI"}
    if span <= dt.timedelta(1) and re.fullmatch(day + "T[A-Z]{2}", value):
        return value.endswith(parts.get((begin.hour, end.hour), "--")) or (value.endswith("NI") and begin.hour >= 18)
    if value.endswith("-WE"):
        week = begin.isocalendar()
        return begin.weekday() == 4 and span.days == 2 and value == f"{week[0]}-W{week[1]:02}-WE"
    if m := re.fullmatch(r"(\d{4})-(SP|SU|FA|WI)", value):
        return begin.year == int(m[1]) and begin.month == {"SP": 3, "SU": 6, "FA": 9, "WI": 12}[m[2]]
    if (size := length(value)):
        months = (end.year - begin.year) * 12 + end.month - begin.month
        return size == ("months", months) if size[0] == "months" else size[1] == span.total_seconds()
    return same_point(text, begin, grain, value)


def right(text, expected, value):
    if m := re.match(r"datetime(?:Holiday)? " + POINT + r" (\w+)", expected):
        return same_point(text, point(m.groups()[:6]), m[7], value)
    if m := re.match(r"datetimeInterval(?:Holiday)? \(" + POINT + ", " + POINT + r"\) (\w+)", expected):
        return same_interval(text, point(m.groups()[:6]), point(m.groups()[6:12]), m[13], value)
    if m := re.match(r"datetimeOpenInterval \w+ " + POINT + r" (\w+)", expected):
        return same_point(text, point(m.groups()[:6]), m[7], value)
    if m := re.match(r"(?:DurationData )?(\d+) (\w+)", expected):
        if m[2] == "Quarter":
            return length(value) == ("months", 3.0 * int(m[1]))
        unit = {"Second": "PT{}S", "Minute": "PT{}M", "Hour": "PT{}H", "Day": "P{}D", "Week": "P{}W", "Month": "P{}M", "Year": "P{}Y"}[m[2]]
        return length(value) is not None and length(value) == length(unit.format(m[1]))
    sys.exit(f"no rule for the value '{expected}'")


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("examples")
    ap.add_argument("--bench", default="build/release/bench/time/volgens_time_bench")
    ap.add_argument("--errors", action="store_true")
    a = ap.parse_args()
    with open(a.examples, encoding="utf-8") as lines:
        rows = [line.rstrip("\n").split("\t") for line in lines if not line.startswith("#")]
    rows = [r for r in rows if r[0] in ("time", "time-be", "duration")]
    out = subprocess.run([a.bench, "phrases", "2013-02-12", "04:30"], input="".join(r[1] + "\n" for r in rows), capture_output=True,
                         text=True, check=True).stdout.split("\n")
    count, good = collections.Counter(), collections.Counter()
    for number, ((kind, text, expected), line) in enumerate(zip(rows, out)):
        read = [x.split(" ") for x in line.split("|") if x]
        part = "kept" if number % 2 else "dev"
        longest = max(read, key=lambda x: int(x[3]) - int(x[2]), default=None)
        candidates = [x[1] for x in (longest, read[0] if read else None) if x]
        fine = any(right(text, expected, value) for value in candidates)
        for name in [part] + ["unseen"] * (part == "kept" and number >= PRINTED):
            count[name, kind] += 1
            good[name, kind] += fine
        if a.errors and part == "dev" and not fine:
            print(f"{text:45} {expected:75} {line}")
    for part in ("dev", "kept", "unseen"):
        total = sum(n for (p, _), n in count.items() if p == part)
        fine = sum(n for (p, _), n in good.items() if p == part)
        kinds = ", ".join(f"{k} {good[p, k]} of {n}" for (p, k), n in sorted(count.items()) if p == part)
        print(f"{part:7} {fine} of {total}, {fine / max(1, total):.3f}   ({kinds})")


if __name__ == "__main__":
    main()
