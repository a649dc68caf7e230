# `cpack -G DEB` in the build folder writes kapi-check_<version>_<arch>.deb.
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME kapi-check)
set(CPACK_PACKAGE_VENDOR "the KapiCheck contributors")
# A package has to name somebody, and this one is made by whoever runs cpack.
set(KAPI_PACKAGE_CONTACT "KapiCheck contributors" CACHE STRING
    "Who answers for the package: name, and <address> if it is given to others")
set(CPACK_PACKAGE_CONTACT "${KAPI_PACKAGE_CONTACT}")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "${PROJECT_DESCRIPTION}")
set(CPACK_PACKAGE_DESCRIPTION
  "A database of specifications of the kernel's API, and checkers that find each
call of a specified API in C and C++: flags and values that the kernel refuses,
flags that mean something else than their names say, and failures that the
program never notices. A plugin for clang, a module for clang-tidy, kapi-check
for compile databases, and kapi-spec for the database itself.")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)

set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION devel)
# The libraries' packages are found from the tools, which link them. Parsing
# needs the compiler's own headers beside them; the modules are for programs
# that not everybody has.
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_DEPENDS "libclang-common-${KAPI_LLVM_MAJOR}-dev")
set(CPACK_DEBIAN_PACKAGE_SUGGESTS
  "clang-${KAPI_LLVM_MAJOR}, clang-tidy-${KAPI_LLVM_MAJOR}")
install(FILES ${PROJECT_SOURCE_DIR}/LICENSE RENAME copyright
        DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/kapi-check)
include(CPack)
