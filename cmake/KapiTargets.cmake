# Flags and helpers that every room shares.
add_library(kapi_flags INTERFACE)
target_include_directories(kapi_flags INTERFACE
  ${PROJECT_SOURCE_DIR}/plugin ${PROJECT_BINARY_DIR}/plugin)
target_include_directories(kapi_flags SYSTEM INTERFACE
  ${LLVM_INCLUDE_DIRS} ${CLANG_INCLUDE_DIRS})
separate_arguments(KAPI_LLVM_DEFINITIONS UNIX_COMMAND "${LLVM_DEFINITIONS}")
target_compile_definitions(kapi_flags INTERFACE ${KAPI_LLVM_DEFINITIONS})
target_compile_options(kapi_flags INTERFACE
  -Wall -Wextra -Wno-unused-parameter -fno-semantic-interposition)
if(NOT LLVM_ENABLE_RTTI)
  target_compile_options(kapi_flags INTERFACE -fno-rtti)
endif()
if(KAPI_ASAN)
  target_compile_options(kapi_flags INTERFACE
    -fsanitize=address,undefined -fno-sanitize=vptr -fno-sanitize-recover=all)
  target_link_options(kapi_flags INTERFACE -fsanitize=address,undefined)
endif()
# What runs often, so that the compiler puts its effort there: packaging/train.sh
# takes it from a plugin that was built to write it down.
option(KAPI_TRAIN "Build a plugin that writes down what runs often" OFF)
set(KAPI_PROFILE "" CACHE FILEPATH "What such a plugin has written, if there is any")
set(KAPI_USES_PROFILE OFF)
if(KAPI_TRAIN)
  target_compile_options(kapi_flags INTERFACE -fprofile-instr-generate)
  target_link_options(kapi_flags INTERFACE -fprofile-instr-generate)
elseif(EXISTS "${KAPI_PROFILE}")
  set(KAPI_USES_PROFILE ON)
  target_compile_options(kapi_flags INTERFACE
    -fprofile-instr-use=${KAPI_PROFILE} -Wno-profile-instr-out-of-date
    -Wno-profile-instr-unprofiled)
elseif(KAPI_PROFILE)
  message(STATUS "Without a profile, for there is no ${KAPI_PROFILE}")
endif()

# kapi_room(NAME SOURCES... [DEPENDS ROOM...] [EXCEPTIONS])
# One room of plugin/: an object library that plugins and tools are made of.
# Its objects refer to LLVM and Clang without linking them, because a plugin
# must use the copies of the program that loads it.
function(kapi_room NAME)
  cmake_parse_arguments(ROOM "EXCEPTIONS" "" "DEPENDS" ${ARGN})
  add_library(${NAME} OBJECT ${ROOM_UNPARSED_ARGUMENTS})
  target_link_libraries(${NAME} PUBLIC kapi_flags ${ROOM_DEPENDS})
  if(ROOM_EXCEPTIONS)
    target_compile_options(${NAME} PRIVATE -fexceptions)
  else()
    target_compile_options(${NAME} PRIVATE -fno-exceptions)
  endif()
  if(KAPI_USES_PROFILE)
    set_property(SOURCE ${ROOM_UNPARSED_ARGUMENTS} APPEND PROPERTY
                 OBJECT_DEPENDS ${KAPI_PROFILE})
  endif()
endfunction()

# kapi_objects(TARGET ROOM...): puts the objects of the rooms into the target.
function(kapi_objects TARGET)
  foreach(ROOM ${ARGN})
    target_sources(${TARGET} PRIVATE $<TARGET_OBJECTS:${ROOM}>)
  endforeach()
  target_link_libraries(${TARGET} PRIVATE kapi_flags)
endfunction()
