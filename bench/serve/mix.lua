-- The questions of load.py for wrk, which costs a fraction of clients in Python: half searches, a quarter articles, the rest people and
-- suggestions. Reads what there is to ask from the file that load.py writes: a line each, tabs between,
-- `articles N`, `word W`, `person NUMBER STATEMENTS NAME`.

local thread_count = 0
local threads = {}

function setup(thread)
  thread:set("number", thread_count)
  thread_count = thread_count + 1
  table.insert(threads, thread)
end

function init(arguments)
  words, people, sums, articles, total = {}, {}, {}, 0, 0
  for line in io.lines(arguments[1]) do
    local kind, rest = line:match("^(%w+)\t(.*)$")
    if kind == "articles" then
      articles = tonumber(rest)
    elseif kind == "word" then
      words[#words + 1] = rest
    else
      local person, statements, name = rest:match("^(%d+)\t(%d+)\t(.*)$")
      total = total + tonumber(statements)
      people[#people + 1] = { number = person, name = name }
      sums[#sums + 1] = total
    end
  end
  pause = tonumber(arguments[2])
  math.randomseed(tonumber(arguments[3]) * 1000 + number)
  afresh = arguments[4] == "afresh"
end

-- Who speaks more is asked for more.
local function someone()
  local wanted = math.random() * total
  local low, high = 1, #sums
  while low < high do
    local middle = math.floor((low + high) / 2)
    if sums[middle] < wanted then low = middle + 1 else high = middle end
  end
  return people[low]
end

local function escaped(text)
  return (text:gsub("[^%w]", function(c) return string.format("%%%02X", c:byte()) end))
end

-- The first code points of a text.
local function beginning(text, count)
  local taken = {}
  for one in text:gmatch("[%z\1-\127\194-\244][\128-\191]*") do
    if #taken == count then break end
    taken[#taken + 1] = one
  end
  return table.concat(taken)
end

-- The same address written otherwise, as often as not: the server remembers answers by how an address is written.
local function otherwise(address)
  local path, rest = address:match("^([^?]*)(.*)$")
  return path:gsub("[a-z]", function(c) return math.random() < 0.5 and string.format("%%%02x", c:byte()) or c end) .. rest
end

local function target()
  local draw = math.random()
  if draw < 0.5 then
    local search = "/api/v1/statements?q=" .. words[math.random(#words)]
    if math.random() < 0.3 then search = search .. "&speaker=%23" .. someone().number end
    if math.random() < 0.5 then
      local first = math.random(2000, 2022)
      search = string.format("%s&from_date=%d-%02d&to_date=%d", search, first, math.random(12), first + 2)
    end
    return search
  end
  if draw < 0.75 then return "/api/v1/articles/" .. math.random(articles) end
  if draw < 0.9 then return "/api/v1/people/" .. someone().number end
  return "/api/v1/people?limit=8&prefix=" .. escaped(beginning(someone().name, math.random(2, 5)))
end

function request()
  local address = target()
  return wrk.format("GET", afresh and otherwise(address) or address)
end

function delay() return pause > 0 and -math.log(1 - math.random()) * pause * 1000 or 0 end

function done(summary, latency)
  local errors = summary.errors
  print(string.format("result %d %d %d %d %d %d %d %d %d", summary.requests, summary.duration,
    latency:percentile(50), latency:percentile(95), latency:percentile(99), latency.max,
    errors.status, errors.timeout, errors.connect + errors.read + errors.write))
end
