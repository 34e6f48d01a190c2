#!/usr/bin/env bash
# Runs a test that ends with 77 where a tool that it needs is absent; ctest then says that it was skipped. Where nothing
# may be skipped, as in CI, BINRAN_REQUIRE_JUDGES=1 makes that a failure.
# usage: willing.sh SCRIPT [ARGUMENT…]
bash "$@"
status=$?
if [ "$status" -eq 77 ] && [ "${BINRAN_REQUIRE_JUDGES:-}" = 1 ]; then
  echo "willing.sh: nothing may be skipped here (BINRAN_REQUIRE_JUDGES=1)" >&2
  exit 1
fi
exit "$status"
