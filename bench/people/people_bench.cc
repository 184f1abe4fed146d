// `volgens_people_bench < ARTICLES.jsonl` prints for each article its clusters: all mentions of each identity, also of
// those that the program does not show, as code points [begin, end). One JSON object a line: {"id", "clusters"}.
#include "engine/selves.h"
#include "support/read_scenes.h"

int main() {
  using nlohmann::json;
  volgens::read_scenes(std::cin, [](const std::string& id, const volgens::Scene& scene, const auto& confidence,
                                    const volgens::CodePointIndex& points) {
    const volgens::Speech speech = volgens::read_speech(scene, confidence, {});
    json clusters = json::array();
    for (const auto& spans : volgens::mentions_of_identities(scene, speech)) {
      json cluster = json::array();
      for (const volgens::Span span : spans)
        cluster.push_back({points.to_code_points(span.begin), points.to_code_points(span.end)});
      if (!cluster.empty()) clusters.push_back(std::move(cluster));
    }
    std::cout << json{{"id", id}, {"clusters", clusters}}.dump() << '\n';
  });
  return 0;
}
