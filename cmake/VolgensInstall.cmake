# Install rules and the exported package: find_package(volgens) gives volgens::volgens. Tested by tests/install.
include(CMakePackageConfigHelpers)
install(TARGETS volgens EXPORT volgensTargets ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR})
install(DIRECTORY include/volgens DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
if(VOLGENS_BUILD_PROGRAM)
  install(TARGETS volgens_cli RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
endif()
install(EXPORT volgensTargets NAMESPACE volgens:: DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/volgens)
configure_package_config_file(cmake/volgensConfig.cmake.in ${PROJECT_BINARY_DIR}/volgensConfig.cmake
                              INSTALL_DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/volgens)
write_basic_package_version_file(${PROJECT_BINARY_DIR}/volgensConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/volgensConfig.cmake ${PROJECT_BINARY_DIR}/volgensConfigVersion.cmake
        DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/volgens)
install(FILES models/nl.volgens DESTINATION ${CMAKE_INSTALL_DATADIR}/volgens)
install(FILES models/nl.md DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(FILES LICENSE NOTICE DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(DIRECTORY LICENSES DESTINATION ${CMAKE_INSTALL_DOCDIR})
