# cmake -DFOLDER=docs/checks -DOUTPUT=CheckPages.inc -P EmbedPages.cmake
# Each page of FOLDER as an element {"name", text} of a table.
file(GLOB PAGES "${FOLDER}/*.md")
list(SORT PAGES)
set(TABLE "")
foreach(PAGE IN LISTS PAGES)
  get_filename_component(NAME "${PAGE}" NAME_WE)
  file(READ "${PAGE}" TEXT)
  string(APPEND TABLE "{\"${NAME}\", R\"kapi-page(${TEXT})kapi-page\"},\n")
endforeach()
file(WRITE "${OUTPUT}" "${TABLE}")
