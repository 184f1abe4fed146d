# volgens_embed(DIR HEADER FUNCTION PATTERN...): turns the files below DIR that fit a pattern into bytes of the library, reachable by
# name through FUNCTION of HEADER. The assembler reads the files at build time, so a changed file rebuilds only its own object.
function(volgens_embed directory header function)
  set(patterns ${ARGN})
  list(TRANSFORM patterns PREPEND ${PROJECT_SOURCE_DIR}/${directory}/)
  file(GLOB_RECURSE files CONFIGURE_DEPENDS RELATIVE ${PROJECT_SOURCE_DIR}/${directory} ${patterns})
  list(SORT files)
  string(MAKE_C_IDENTIFIER ${directory} id)
  set(declarations "")
  set(rows "")
  set(paths "")
  set(number 0)
  foreach(file IN LISTS files)
    set(path ${PROJECT_SOURCE_DIR}/${directory}/${file})
    set(symbol volgens_embedded_${id}_${number})
    list(APPEND paths ${path})
    string(APPEND declarations
      "__asm__(\".section .rodata\\n.balign 16\\n${symbol}_begin:\\n.incbin \\\"${path}\\\"\\n\"\n"
      "        \"${symbol}_end:\\n.byte 0\\n.previous\\n\");\n"
      "extern \"C\" { extern const char ${symbol}_begin[]; extern const char ${symbol}_end[]; }\n")
    string(APPEND rows "    {\"${file}\", ${symbol}_begin, ${symbol}_end},\n")
    math(EXPR number "${number} + 1")
  endforeach()
  set(output ${PROJECT_BINARY_DIR}/embedded_${id}.cc)
  configure_file(${PROJECT_SOURCE_DIR}/cmake/embedded.cc.in ${output} @ONLY)
  set_source_files_properties(${output} PROPERTIES OBJECT_DEPENDS "${paths}")
  set(VOLGENS_EMBEDDED_${id} ${output} PARENT_SCOPE)
endfunction()
