include(CMakePackageConfigHelpers)
include(GNUInstallDirs)

set(ddx_package_dir "${CMAKE_INSTALL_LIBDIR}/cmake/ddx")
install(TARGETS ddx ddx_large EXPORT ddxTargets FILE_SET HEADERS FILE_SET interop)
install(EXPORT ddxTargets NAMESPACE ddx:: DESTINATION "${ddx_package_dir}")

configure_package_config_file(
    "${CMAKE_CURRENT_LIST_DIR}/ddxConfig.cmake.in" "${CMAKE_CURRENT_BINARY_DIR}/ddxConfig.cmake"
    INSTALL_DESTINATION "${ddx_package_dir}")
write_basic_package_version_file(
    "${CMAKE_CURRENT_BINARY_DIR}/ddxConfigVersion.cmake" COMPATIBILITY SameMinorVersion ARCH_INDEPENDENT)
install(
    FILES "${CMAKE_CURRENT_BINARY_DIR}/ddxConfig.cmake" "${CMAKE_CURRENT_BINARY_DIR}/ddxConfigVersion.cmake"
          "${CMAKE_CURRENT_LIST_DIR}/proofs.cmake"
    DESTINATION "${ddx_package_dir}")
