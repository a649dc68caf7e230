# Finds the LLVM and Clang that the plugins are loaded into. Clang's version
# file compares major.minor and LLVM's may find another release first, so the
# location is asked from llvm-config and the major version is tested here.
set(KAPI_LLVM_MAJOR 19)
find_program(KAPI_LLVM_CONFIG NAMES llvm-config-${KAPI_LLVM_MAJOR} llvm-config
             DOC "llvm-config of LLVM ${KAPI_LLVM_MAJOR}")
if(NOT KAPI_LLVM_CONFIG)
  message(FATAL_ERROR "llvm-config-${KAPI_LLVM_MAJOR} is missing; "
                      "run './dev build', which installs what is needed")
endif()
execute_process(COMMAND ${KAPI_LLVM_CONFIG} --prefix OUTPUT_VARIABLE KAPI_LLVM_PREFIX
                OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
find_package(LLVM REQUIRED CONFIG NO_DEFAULT_PATH
             PATHS ${KAPI_LLVM_PREFIX}/lib/cmake/llvm)
find_package(Clang REQUIRED CONFIG NO_DEFAULT_PATH
             PATHS ${KAPI_LLVM_PREFIX}/lib/cmake/clang)
if(NOT LLVM_VERSION_MAJOR EQUAL KAPI_LLVM_MAJOR)
  message(FATAL_ERROR "LLVM ${KAPI_LLVM_MAJOR} is needed, found ${LLVM_VERSION}")
endif()

# The tools parse C and C++ with the compiler's own headers (stddef.h, ...).
execute_process(COMMAND ${LLVM_TOOLS_BINARY_DIR}/clang -print-resource-dir
                OUTPUT_VARIABLE KAPI_CLANG_RESOURCE_DIR
                OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
