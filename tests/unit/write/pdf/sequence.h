// Pages and contents by their order, for tests.
#pragma once

#include "pages/pages.h"

namespace binran::pdf {

constexpr PageIndex first_page{0}, second_page{1};
constexpr ContentId first_content{0}, second_content{1};

}  // namespace binran::pdf
