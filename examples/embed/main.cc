// Reads one dated article from standard input and prints who said what. Built by tests/install against the installed
// package.
#include <volgens/engine.h>

#include <iostream>
#include <iterator>

int main() {
  volgens::Result<volgens::Engine> engine = volgens::Engine::load();
  if (!engine) {
    std::cerr << engine.error().describe() << '\n';
    return 2;
  }

  volgens::Article article;
  article.id = "standard input";
  article.text.assign(std::istreambuf_iterator<char>(std::cin), {});
  article.published = {"2019-03-14", volgens::DateSource::option};

  const volgens::Reading reading = engine->read(article);
  for (const volgens::Statement& statement : reading.statements) {
    const std::vector<std::uint32_t>& speakers = statement.speakers;
    std::cout << (speakers.empty() ? "somebody" : reading.entities[speakers.front() - 1].name) << ':';
    for (volgens::Span span : statement.content) std::cout << ' ' << article.text.substr(span.begin, span.size());
    std::cout << '\n';
  }
  std::cout << reading.statements.size() << " statements\n";
  return 0;
}
