# Read by cpack before it makes a package: gives it the moment of source-date.sh, as `make` does.
execute_process(COMMAND ${CMAKE_CURRENT_LIST_DIR}/source-date.sh OUTPUT_VARIABLE moment OUTPUT_STRIP_TRAILING_WHITESPACE
                COMMAND_ERROR_IS_FATAL ANY)
set(ENV{SOURCE_DATE_EPOCH} ${moment})
# Data and documents depend on no other package, which cpack would remark on each time.
set(CMAKE_MESSAGE_LOG_LEVEL NOTICE)
