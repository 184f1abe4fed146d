// Takes the best head of every word and contracts cycles until none is left. A cost on root arcs above any sum of
// scores makes the tree with one root the best. Tested by tests/unit/language/tree_test.cc.
#include "language/tree.h"

#include <limits>

namespace volgens {
namespace {

constexpr double kNever = -1e300;
constexpr double kRootCost = 1e7;

// A square table of scores between the nodes of a (contracted) graph; node 0 is the root.
struct Graph {
  explicit Graph(std::size_t nodes) : size(nodes), scores(nodes * nodes, kNever) {}
  double& at(std::size_t dependent, std::size_t head) { return scores[dependent * size + head]; }
  [[nodiscard]] double at(std::size_t dependent, std::size_t head) const { return scores[dependent * size + head]; }
  std::size_t size;
  std::vector<double> scores;
};

std::vector<std::uint32_t> best_heads(const Graph& graph) {
  std::vector<std::uint32_t> heads(graph.size, 0);
  for (std::size_t dependent = 1; dependent < graph.size; ++dependent) {
    double best = -std::numeric_limits<double>::infinity();
    for (std::size_t head = 0; head < graph.size; ++head) {
      if (head != dependent && graph.at(dependent, head) > best) {
        best = graph.at(dependent, head);
        heads[dependent] = static_cast<std::uint32_t>(head);
      }
    }
  }
  return heads;
}

// Nodes of one cycle in the order in which heads lead through it; empty if there is none.
std::vector<std::uint32_t> find_cycle(const std::vector<std::uint32_t>& heads) {
  std::vector<std::uint32_t> visited(heads.size(), 0);
  for (std::uint32_t start = 1; start < heads.size(); ++start) {
    std::uint32_t node = start;
    while (node != 0 && visited[node] == 0) {
      visited[node] = start;
      node = heads[node];
    }
    if (node == 0 || visited[node] != start) continue;
    std::vector<std::uint32_t> cycle{node};
    for (std::uint32_t next = heads[node]; next != node; next = heads[next]) cycle.push_back(next);
    return cycle;
  }
  return {};
}

std::vector<std::uint32_t> solve(const Graph& graph);

// Makes one node of the cycle, solves the smaller graph, and breaks the cycle where the solution enters it.
std::vector<std::uint32_t> contract(const Graph& graph, std::vector<std::uint32_t> heads,
                                    const std::vector<std::uint32_t>& cycle) {
  std::vector<bool> inside(graph.size, false);
  for (const std::uint32_t node : cycle) inside[node] = true;
  std::vector<std::uint32_t> rest;
  for (std::uint32_t node = 0; node < graph.size; ++node) {
    if (!inside[node]) rest.push_back(node);
  }
  const std::size_t merged = rest.size();
  Graph small(merged + 1);
  std::vector<std::uint32_t> enter(merged, 0);
  std::vector<std::uint32_t> leave(merged, 0);
  for (std::size_t i = 0; i < merged; ++i) {
    for (std::size_t j = 0; j < merged; ++j) {
      if (i != 0 && i != j) small.at(i, j) = graph.at(rest[i], rest[j]);
    }
    double best_leave = -std::numeric_limits<double>::infinity();
    double best_enter = -std::numeric_limits<double>::infinity();
    for (const std::uint32_t node : cycle) {
      if (graph.at(rest[i], node) > best_leave) {
        best_leave = graph.at(rest[i], node);
        leave[i] = node;
      }
      const double gain = graph.at(node, rest[i]) - graph.at(node, heads[node]);
      if (gain > best_enter) {
        best_enter = gain;
        enter[i] = node;
      }
    }
    if (i != 0) small.at(i, merged) = best_leave;
    small.at(merged, i) = best_enter;
  }
  const std::vector<std::uint32_t> below = solve(small);
  for (std::size_t i = 1; i < merged; ++i) heads[rest[i]] = below[i] == merged ? leave[i] : rest[below[i]];
  const std::uint32_t entry = below[merged];
  heads[enter[entry]] = rest[entry];
  return heads;
}

std::vector<std::uint32_t> solve(const Graph& graph) {
  std::vector<std::uint32_t> heads = best_heads(graph);
  const std::vector<std::uint32_t> cycle = find_cycle(heads);
  return cycle.empty() ? heads : contract(graph, std::move(heads), cycle);
}

// True when the greedy heads already are a tree with one root, as they mostly are.
bool greedy(std::span<const float> scores, std::size_t n, std::vector<std::uint32_t>& heads) {
  heads.assign(n + 1, 0);
  std::size_t roots = 0;
  for (std::size_t i = 0; i < n; ++i) {
    const float* row = scores.data() + i * (n + 1);
    std::size_t best = 0;
    for (std::size_t head = 1; head <= n; ++head) {
      if (head != i + 1 && row[head] > row[best]) best = head;
    }
    heads[i + 1] = static_cast<std::uint32_t>(best);
    roots += best == 0 ? 1 : 0;
  }
  return roots == 1 && find_cycle(heads).empty();
}

}  // namespace

std::vector<std::uint32_t> best_tree(std::span<const float> scores, std::size_t n) {
  std::vector<std::uint32_t> heads;
  if (n == 0) return heads;
  if (!greedy(scores, n, heads)) {
    Graph graph(n + 1);
    for (std::size_t i = 0; i < n; ++i) {
      for (std::size_t head = 0; head <= n; ++head) {
        if (head != i + 1)
          graph.at(i + 1, head) = static_cast<double>(scores[i * (n + 1) + head]) - (head == 0 ? kRootCost : 0.0);
      }
    }
    heads = solve(graph);
  }
  heads.erase(heads.begin());
  return heads;
}

}  // namespace volgens
