// Chooses the build of the arithmetic that this processor runs fastest.
// Tested by tests/unit/language/kernels_test.cc.
#include <cstdlib>
#include <string_view>

#include "language/kernels/kernels.h"

namespace volgens {

namespace portable {
extern const Kernels kernels;
}
#if defined(VOLGENS_X86_KERNELS)
namespace avx2 {
extern const Kernels kernels;
}
namespace avx512 {
extern const Kernels kernels;
}
#endif

KernelList all_kernels() {
  KernelList list{{&portable::kernels, nullptr, nullptr}, 1};
#if defined(VOLGENS_X86_KERNELS)
  __builtin_cpu_init();
  if (__builtin_cpu_supports("avx2")) list.items[list.size++] = &avx2::kernels;
  if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512dq") &&
      __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512vnni")) {
    list.items[list.size++] = &avx512::kernels;
  }
#endif
  return list;
}

const Kernels& kernels() {
  static const Kernels& chosen = []() -> const Kernels& {
    const KernelList list = all_kernels();
    if (const char* wanted = std::getenv("VOLGENS_KERNELS")) {
      for (std::size_t i = 0; i < list.size; ++i) {
        if (std::string_view(list.items[i]->name) == wanted) return *list.items[i];
      }
    }
    return *list.items[list.size - 1];
  }();
  return chosen;
}

}  // namespace volgens
