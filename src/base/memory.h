// Memory of the process as the system sees it.
#pragma once

#include <cstddef>

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace binran {

/// Gives memory that was freed back to the system, after a stage that freed much of it in small parts: allocators keep
/// such parts for a later use that may never come. Less than 32 MiB are kept: giving them back takes longer than all
/// else that is done with a small document. Does nothing where the C library has no such function.
inline void return_memory() {
#ifdef __GLIBC__
  constexpr std::size_t worthwhile = 32u << 20;
  if (mallinfo2().fordblks >= worthwhile) malloc_trim(0);
#endif
}

}  // namespace binran
