# Where judges of pages keep what comes from npm; to be included.
cache=${BINRAN_WEB_TOOLS:-${XDG_CACHE_HOME:-$HOME/.cache}/binran/web}
