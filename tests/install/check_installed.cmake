# Installs BUILD into the emptied folder STAGE; fails when something that a user needs is not there, or something else is.
cmake_minimum_required(VERSION 3.25)
file(REMOVE_RECURSE ${STAGE})
execute_process(COMMAND ${CMAKE_COMMAND} --install ${BUILD} --prefix ${STAGE} OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)
file(GLOB_RECURSE installed RELATIVE ${STAGE} ${STAGE}/*)
foreach(file bin/volgens ${LIBDIR}/libvolgens.a include/volgens/archive.h include/volgens/archive_views.h include/volgens/engine.h include/volgens/result.h
             include/volgens/server.h include/volgens/types.h
             ${LIBDIR}/cmake/volgens/volgensConfig.cmake ${LIBDIR}/cmake/volgens/volgensConfigVersion.cmake
             share/volgens/nl.volgens share/doc/volgens/LICENSE share/doc/volgens/NOTICE share/doc/volgens/LICENSES/LGPL-2.1.txt)
  if(NOT file IN_LIST installed)
    message(FATAL_ERROR "${file} is not installed; installed are: ${installed}")
  endif()
endforeach()
list(FILTER installed EXCLUDE REGEX "^(bin/volgens$|${LIBDIR}/libvolgens\\.a$|include/volgens/|${LIBDIR}/cmake/volgens/|share/)")
if(installed)
  message(FATAL_ERROR "these are installed and belong to no user: ${installed}")
endif()
execute_process(COMMAND ${STAGE}/bin/volgens --version COMMAND_ERROR_IS_FATAL ANY)

# A package that was moved takes the model beside it: with a broken one there, the program says so and names it.
file(REMOVE_RECURSE ${STAGE}-moved)
file(RENAME ${STAGE} ${STAGE}-moved)
file(WRITE ${STAGE}-moved/share/volgens/nl.volgens "no model")
file(WRITE ${STAGE}-moved/brief.txt "Jan Kok zei dat het regent.")
execute_process(COMMAND ${CMAKE_COMMAND} -E env --unset=VOLGENS_MODEL ${STAGE}-moved/bin/volgens read ${STAGE}-moved/brief.txt RESULT_VARIABLE status
                ERROR_VARIABLE said OUTPUT_QUIET)
if(NOT status EQUAL 2 OR NOT said MATCHES "-moved/share/volgens/nl.volgens")
  message(FATAL_ERROR "a moved program does not take the model beside it; it says: ${said}")
endif()
file(RENAME ${STAGE}-moved ${STAGE})
execute_process(COMMAND ${CMAKE_COMMAND} --install ${BUILD} --prefix ${STAGE} OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)
file(REMOVE ${STAGE}/brief.txt)
