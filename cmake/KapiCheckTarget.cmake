# kapi_check_target(TARGET [LEVEL level] [MIN_KERNEL version]
#                   [MIN_GLIBC version] [CHECKS glob...] [SPECS path...])
#
# Checks TARGET while it is compiled. LEVEL is default, strict or pedantic;
# MIN_KERNEL and MIN_GLIBC are the oldest versions that TARGET has to run with;
# CHECKS are globs as in "kapi-*;-kapi-retry"; SPECS are files or folders with
# specs of the project's own, relative to the current source folder.
#
# Where a language's compiler cannot load the plugin, that language is built
# without it, and one message says so. The compile database is written in any
# case, so that kapi-check can do what the compiler could not.
function(kapi_check_target TARGET)
  cmake_parse_arguments(PARSE_ARGV 1 KAPI "" "LEVEL;MIN_KERNEL;MIN_GLIBC" "CHECKS;SPECS")
  if(NOT TARGET ${TARGET})
    message(FATAL_ERROR "kapi_check_target: there is no target '${TARGET}'")
  endif()
  if(KAPI_UNPARSED_ARGUMENTS)
    message(FATAL_ERROR "kapi_check_target(${TARGET}): '${KAPI_UNPARSED_ARGUMENTS}' "
                        "is none of LEVEL, MIN_KERNEL, MIN_GLIBC, CHECKS and SPECS")
  endif()

  set(FLAGS -fplugin=${KapiCheck_PLUGIN})
  if(KAPI_LEVEL)
    list(APPEND FLAGS -fplugin-arg-kapi-level=${KAPI_LEVEL})
  endif()
  if(KAPI_MIN_KERNEL)
    list(APPEND FLAGS -fplugin-arg-kapi-min-kernel=${KAPI_MIN_KERNEL})
  endif()
  if(KAPI_MIN_GLIBC)
    list(APPEND FLAGS -fplugin-arg-kapi-min-glibc=${KAPI_MIN_GLIBC})
  endif()
  if(KAPI_CHECKS)
    list(JOIN KAPI_CHECKS "," KAPI_CHECKS)
    list(APPEND FLAGS -fplugin-arg-kapi-checks=${KAPI_CHECKS})
  endif()
  foreach(PATH ${KAPI_SPECS})
    get_filename_component(PATH ${PATH} ABSOLUTE)
    list(APPEND FLAGS -fplugin-arg-kapi-specs=${PATH})
  endforeach()

  set_target_properties(${TARGET} PROPERTIES EXPORT_COMPILE_COMMANDS ON)
  get_property(LANGUAGES GLOBAL PROPERTY ENABLED_LANGUAGES)
  foreach(LANGUAGE ${LANGUAGES})
    if(NOT LANGUAGE MATCHES "^(C|CXX|OBJC|OBJCXX)$")
      continue()
    endif()
    if(CMAKE_${LANGUAGE}_COMPILER_ID STREQUAL Clang AND
       CMAKE_${LANGUAGE}_COMPILER_VERSION MATCHES "^${KapiCheck_CLANG_MAJOR}\\.")
      foreach(FLAG ${FLAGS})
        target_compile_options(${TARGET} PRIVATE $<$<COMPILE_LANGUAGE:${LANGUAGE}>:${FLAG}>)
      endforeach()
    else()
      list(APPEND OTHERS "${LANGUAGE} is compiled by \
${CMAKE_${LANGUAGE}_COMPILER_ID} ${CMAKE_${LANGUAGE}_COMPILER_VERSION}")
    endif()
  endforeach()
  kapi_explain_compilers(${OTHERS})
endfunction()

# Says once, however many targets there are, what is compiled without the plugin.
function(kapi_explain_compilers)
  get_property(SAID GLOBAL PROPERTY KAPI_COMPILERS_EXPLAINED)
  if(SAID OR NOT ARGN)
    return()
  endif()
  set_property(GLOBAL PROPERTY KAPI_COMPILERS_EXPLAINED ON)
  list(JOIN ARGN ", " COMPILERS)
  message(NOTICE
    "KapiCheck: ${COMPILERS}; the plugin needs Clang ${KapiCheck_CLANG_MAJOR}, so "
    "this is built without it. Configure with clang-${KapiCheck_CLANG_MAJOR}, or "
    "run 'kapi-check -p ${CMAKE_BINARY_DIR}'.")
endfunction()
