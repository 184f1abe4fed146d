// The formats of src/layers on the way out. Tested by tests/golden/layers_test.py.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "cli/output.h"
#include "language/analysis.h"
#include "layers/naf.h"
#include "text/document.h"
#include "volgens/result.h"
#include "volgens/types.h"

namespace volgens::cli {

/// True for `conllu` and `naf`, which need more than a reading.
[[nodiscard]] bool is_layer_format(const std::string& format);

/// An article in one of them. `number` counts the articles of this run from 1.
[[nodiscard]] std::string layers_text(const std::string& format, const Article& article, const Reading& reading,
                                      const Document& document, const Analysis& analysis, std::size_t number,
                                      const NafOptions& options);

/// Where articles go: to standard output, or each to a file of its own in a folder, which is made when it is not there.
class ArticleOutput {
 public:
  /// An empty `folder` is standard output. When `format` is `naf`, that takes one article only, since an XML file is
  /// one document; it is held until `finish`, so that nothing is written when there is a second.
  ArticleOutput(Output& standard, std::string folder, const std::string& format)
      : standard_(standard), folder_(std::move(folder)), alone_(format == "naf") {}

  /// False when nothing more can be written: the reader of standard output has gone, or see `error`. Files are named by
  /// `number`, six digits wide, and what of the last part of `id` may stand in a file name.
  bool write(const std::string& id, std::size_t number, const std::string& text);
  /// Behind the last article. What went wrong, when something did.
  std::optional<Error> finish();

 private:
  bool write_file(const std::string& id, std::size_t number, const std::string& text);

  Output& standard_;
  std::string folder_;
  bool alone_;
  std::string held_;
  std::optional<Error> error_;
};

/// What is wrong with `--output`, when something is.
[[nodiscard]] std::optional<Error> output_folder_error(const std::string& folder, const std::string& format);

}  // namespace volgens::cli
