// Memory of the process as the system sees it.
#pragma once

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace binran {

/// Gives memory that was freed back to the system, after a stage that freed much of it in small parts: allocators keep
/// such parts for a later use that may never come. Does nothing where the C library has no such function.
inline void return_memory() {
#ifdef __GLIBC__
  malloc_trim(0);
#endif
}

}  // namespace binran
