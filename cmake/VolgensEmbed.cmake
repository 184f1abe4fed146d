# volgens_embed(DIR): turns every file below DIR into bytes of the library, reachable by name through
# src/text/lexicon_files.h. The assembler reads the files at build time, so a changed file rebuilds only its own object.
function(volgens_embed directory)
  file(GLOB_RECURSE files CONFIGURE_DEPENDS RELATIVE ${PROJECT_SOURCE_DIR}/${directory} ${PROJECT_SOURCE_DIR}/${directory}/*.tsv)
  list(SORT files)
  set(declarations "")
  set(rows "")
  set(paths "")
  set(number 0)
  foreach(file IN LISTS files)
    set(path ${PROJECT_SOURCE_DIR}/${directory}/${file})
    list(APPEND paths ${path})
    string(APPEND declarations
      "__asm__(\".section .rodata\\n.balign 16\\nvolgens_embedded_${number}_begin:\\n.incbin \\\"${path}\\\"\\n\"\n"
      "        \"volgens_embedded_${number}_end:\\n.byte 0\\n.previous\\n\");\n"
      "extern \"C\" { extern const char volgens_embedded_${number}_begin[]; extern const char volgens_embedded_${number}_end[]; }\n")
    string(APPEND rows "    {\"${file}\", volgens_embedded_${number}_begin, volgens_embedded_${number}_end},\n")
    math(EXPR number "${number} + 1")
  endforeach()
  set(output ${PROJECT_BINARY_DIR}/embedded_${directory}.cc)
  configure_file(${PROJECT_SOURCE_DIR}/cmake/embedded.cc.in ${output} @ONLY)
  set_source_files_properties(${output} PROPERTIES OBJECT_DEPENDS "${paths}")
  set(VOLGENS_EMBEDDED_${directory} ${output} PARENT_SCOPE)
endfunction()
