// Hidden layers with rectifiers, then class scores; trees from arc scores by best_tree. Tested by
// tests/unit/language/model_test.cc.
#include "language/heads.h"

#include <algorithm>
#include <cstring>

#include "language/matrix.h"
#include "language/tree.h"

namespace volgens {
namespace {

constexpr std::size_t kChunk = 32;  // rows whose class scores are alive at one time

// 8-bit rows of floats.
struct Quantised {
  Quantised(const float* x, std::size_t rows, std::size_t depth) : bytes(rows * depth), scales(rows) {
    kernels().quantize(x, rows, depth, bytes.data(), scales.data());
  }
  std::vector<std::uint8_t> bytes;
  std::vector<float> scales;
};

std::vector<float> product(const Quantised& x, std::size_t rows, const QuantMatrix& w) {
  std::vector<float> out(rows * w.columns);
  kernels().multiply(x.bytes.data(), x.scales.data(), rows, w, out.data());
  return out;
}

std::vector<float> hidden(const Quantised& x, std::size_t rows, const QuantMatrix& w) {
  std::vector<float> out = product(x, rows, w);
  kernels().relu(out.data(), out.size());
  return out;
}

// Class scores without padding, `[rows][w.used]`.
std::vector<float> class_scores(const std::uint8_t* x, const float* scales, std::size_t rows, const QuantMatrix& w) {
  std::vector<float> padded(rows * w.columns);
  kernels().multiply(x, scales, rows, w, padded.data());
  std::vector<float> out(rows * w.used);
  for (std::size_t row = 0; row < rows; ++row) {
    std::copy_n(padded.data() + row * w.columns, w.used, out.data() + row * w.used);
  }
  return out;
}

}  // namespace

Result<Heads> Heads::load(const ModelFile& file, const HeadSizes& sizes) {
  Heads out;
  out.sizes_ = sizes;
  const struct {
    const char* name;
    std::size_t depth, used;
    QuantMatrix* matrix;
  } matrices[] = {
      {"tag", Encoder::kOutput, kTag, &out.tag_},
      {"upos", kTag, sizes.upos, &out.upos_},
      {"xpos", kTag, sizes.xpos, &out.xpos_},
      {"feats", kTag, sizes.feats, &out.feats_},
      {"script", kTag, sizes.scripts, &out.scripts_},
      {"name", Encoder::kOutput, kName, &out.name_},
      {"names", kName, sizes.names, &out.names_},
      {"saying.labels", 2 * kSaying, kSayingLabels, &out.saying_labels_},
      {"arc.head", Encoder::kOutput, kArc, &out.arc_head_},
      {"arc.dep", Encoder::kOutput, kArc, &out.arc_dependent_},
      {"arc.pair", kArc, kArc, &out.arc_},
      {"label.head", Encoder::kOutput, kLabel, &out.label_head_},
      {"label.dep", Encoder::kOutput, kLabel, &out.label_dependent_},
      {"label.pair", kLabel, sizes.deprels * kLabel, &out.label_},
      {"label.one", kLabel, sizes.deprels, &out.label_one_},
  };
  for (const auto& entry : matrices) {
    Result<QuantMatrix> matrix = load_matrix(file, entry.name, entry.depth, entry.used);
    if (!matrix.ok()) return matrix.error();
    *entry.matrix = matrix.value();
  }
  auto saying = Lstm::load(file, "saying", Encoder::kOutput, kSaying);
  if (!saying.ok()) return saying.error();
  out.saying_ = saying.value();
  auto arc_root = file.array<float>("arc.root", 1, kArc);
  if (!arc_root.ok()) return arc_root.error();
  auto label_root = file.array<float>("label.root", 1, kLabel);
  if (!label_root.ok()) return label_root.error();
  out.arc_root_ = arc_root.value();
  out.label_root_ = label_root.value();
  return out;
}

void Heads::best_classes(const std::uint8_t* x, const float* scales, std::size_t rows, const QuantMatrix& w,
                         std::vector<std::uint16_t>& best) const {
  std::vector<float> scores(std::min(kChunk, rows) * w.columns);
  best.resize(rows);
  for (std::size_t begin = 0; begin < rows; begin += kChunk) {
    const std::size_t count = std::min(kChunk, rows - begin);
    kernels().multiply(x + begin * w.depth, scales + begin, count, w, scores.data());
    for (std::size_t i = 0; i < count; ++i) {
      const float* row = scores.data() + i * w.columns;
      best[begin + i] = static_cast<std::uint16_t>(std::max_element(row, row + w.used) - row);
    }
  }
}

HeadOutput Heads::score(std::span<const float> states, const Batch& batch) const {
  HeadOutput out;
  const std::size_t rows = batch.rows();
  if (rows == 0) return out;
  const Quantised x(states.data(), rows, Encoder::kOutput);
  {
    const std::vector<float> tag = hidden(x, rows, tag_);
    const Quantised tags(tag.data(), rows, kTag);
    best_classes(tags.bytes.data(), tags.scales.data(), rows, upos_, out.upos);
    best_classes(tags.bytes.data(), tags.scales.data(), rows, xpos_, out.xpos);
    best_classes(tags.bytes.data(), tags.scales.data(), rows, feats_, out.feats);
    best_classes(tags.bytes.data(), tags.scales.data(), rows, scripts_, out.scripts);
  }
  {
    const std::vector<float> name = hidden(x, rows, name_);
    const Quantised inner(name.data(), rows, kName);
    out.names = class_scores(inner.bytes.data(), inner.scales.data(), rows, names_);
  }
  {
    std::vector<float> said(rows * 2 * kSaying);
    std::vector<std::uint8_t> bytes(said.size());
    saying_.run(batch, x.bytes.data(), x.scales.data(), said.data(), bytes.data());
    const std::vector<float> scales(rows, Lstm::state_scale);
    out.saying = class_scores(bytes.data(), scales.data(), rows, saying_labels_);
  }
  out.heads = hidden(x, rows, arc_head_);
  const std::vector<float> dependents = hidden(x, rows, arc_dependent_);
  out.dependents = product(Quantised(dependents.data(), rows, kArc), rows, arc_);
  out.label_heads = hidden(x, rows, label_head_);
  out.label_dependents = hidden(x, rows, label_dependent_);
  return out;
}

void Heads::parse(const Batch& batch, std::size_t sentence, const HeadOutput& output, std::vector<std::uint32_t>& heads,
                  std::vector<std::uint16_t>& relations) const {
  const Kernels& k = kernels();
  const std::size_t n = batch.lengths[sentence];
  std::vector<float> arcs(n * (n + 1));
  for (std::size_t i = 0; i < n; ++i) {
    const float* dependent = output.dependents.data() + batch.row(sentence, i) * kArc;
    arcs[i * (n + 1)] = k.dot(dependent, arc_root_.data(), kArc);
    for (std::size_t j = 0; j < n; ++j) {
      arcs[i * (n + 1) + j + 1] = k.dot(dependent, output.heads.data() + batch.row(sentence, j) * kArc, kArc);
    }
  }
  heads = best_tree(arcs, n);
  relations.assign(n, 0);
  const std::size_t most = std::min(kChunk, n);
  std::vector<float> left(most * label_.columns);
  std::vector<float> ones(most * label_one_.columns);
  std::vector<float> rows(most * kLabel);
  for (std::size_t begin = 0; begin < n; begin += kChunk) {
    const std::size_t count = std::min(kChunk, n - begin);
    for (std::size_t i = 0; i < count; ++i) {
      std::copy_n(output.label_dependents.data() + batch.row(sentence, begin + i) * kLabel, kLabel,
                  rows.data() + i * kLabel);
    }
    const Quantised x(rows.data(), count, kLabel);
    k.multiply(x.bytes.data(), x.scales.data(), count, label_, left.data());
    k.multiply(x.bytes.data(), x.scales.data(), count, label_one_, ones.data());
    for (std::size_t i = 0; i < count; ++i) {
      const std::uint32_t head = heads[begin + i];
      const float* right =
          head == 0 ? label_root_.data() : output.label_heads.data() + batch.row(sentence, head - 1) * kLabel;
      float best = 0.0F;
      for (std::size_t label = 0; label < sizes_.deprels; ++label) {
        const float score = k.dot(left.data() + i * label_.columns + label * kLabel, right, kLabel) +
                            ones[i * label_one_.columns + label];
        if (label == 0 || score > best) {
          best = score;
          relations[begin + i] = static_cast<std::uint16_t>(label);
        }
      }
    }
  }
}

}  // namespace volgens
