# The builds of the arithmetic for x86 processors, each with its own instructions; which one runs is decided at start
# (dispatch.cc). No build may contract a multiplication and an addition, or the builds would differ in the last bit.
set(kernel_flags -O3 -ffp-contract=off)
set_source_files_properties(language/kernels/portable.cc PROPERTIES COMPILE_OPTIONS "${kernel_flags}")
if(CMAKE_SYSTEM_PROCESSOR MATCHES "x86_64|AMD64")
  target_sources(volgens_language PRIVATE language/kernels/avx2.cc language/kernels/avx512.cc)
  target_compile_definitions(volgens_language PRIVATE VOLGENS_X86_KERNELS)
  set_source_files_properties(language/kernels/avx2.cc PROPERTIES COMPILE_OPTIONS "${kernel_flags};-mavx2")
  set(avx512_flags -mavx512f -mavx512bw -mavx512dq -mavx512vl -mavx512vnni -mprefer-vector-width=512)
  if(CMAKE_CXX_COMPILER_ID STREQUAL GNU)
    list(APPEND avx512_flags -Wno-uninitialized -Wno-maybe-uninitialized)  # gcc 12 warns of its own header
  endif()
  set_source_files_properties(language/kernels/avx512.cc PROPERTIES COMPILE_OPTIONS "${kernel_flags};${avx512_flags}")
endif()
