# volgens_room(NAME SOURCES ... [USES ROOM...] [LINKS LIB...]): one object library per room of docs/architecture.md.
# The direction between rooms is checked by tests/unit/include_scan.py.
function(volgens_compile_options target)
  target_compile_options(${target} PRIVATE -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion)
  if(VOLGENS_WARNINGS_ARE_ERRORS)
    target_compile_options(${target} PRIVATE -Werror)
  endif()
  if(VOLGENS_SANITIZE)
    target_compile_options(${target} PRIVATE -fsanitize=${VOLGENS_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
    target_link_options(${target} PUBLIC -fsanitize=${VOLGENS_SANITIZE})
  endif()
  if(VOLGENS_BUILD_FUZZERS)
    target_compile_options(${target} PRIVATE -fsanitize=fuzzer-no-link)
  endif()
endfunction()

# Headers that many files of a target read, parsed once. Not where a compiler cache stands in front, which could not reuse anything
# then; those builds also see whether each file includes what it uses.
function(volgens_precompile target)
  if(NOT CMAKE_CXX_COMPILER_LAUNCHER)
    target_precompile_headers(${target} PRIVATE ${ARGN})
  endif()
endfunction()

function(volgens_room name)
  cmake_parse_arguments(ROOM "" "" "SOURCES;LINKS" ${ARGN})
  add_library(volgens_${name} OBJECT ${ROOM_SOURCES})
  target_include_directories(volgens_${name} PRIVATE ${PROJECT_SOURCE_DIR}/include ${PROJECT_SOURCE_DIR}/src)
  target_link_libraries(volgens_${name} PRIVATE ${ROOM_LINKS})
  volgens_compile_options(volgens_${name})
  if("nlohmann_json::nlohmann_json" IN_LIST ROOM_LINKS)
    volgens_precompile(volgens_${name} <nlohmann/json.hpp>)
  endif()
endfunction()
