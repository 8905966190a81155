// SPDX-License-Identifier: MIT
// The runtime layer takes no memory from the heap: this file replaces the global operator new by one that counts.
#include <ddx/runtime.hpp>

#include <doctest/doctest.h>

#include <cstdlib>
#include <new>
#include <vector>

namespace {

std::size_t allocations = 0;

void* counted(std::size_t size) {
    ++allocations;
    if (void* const memory = std::malloc(size == 0 ? 1 : size)) return memory;
    throw std::bad_alloc{};
}

template <class Call>
std::size_t allocations_of(Call call) {
    const std::size_t before = allocations;
    call();
    return allocations - before;
}

}  // namespace

void* operator new(std::size_t size) { return counted(size); }
void* operator new[](std::size_t size) { return counted(size); }
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete[](void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }
void operator delete[](void* memory, std::size_t) noexcept { std::free(memory); }

TEST_CASE("the count of allocations counts") {
    CHECK(allocations_of([] { std::vector<double>(10).swap(*new std::vector<double>); }) == 2);
}

TEST_CASE("functions through spans allocate nothing, right or wrong") {
    constexpr auto energy = ddx::function<2, 3>([](auto s, auto y) {
        auto f = ddx::vec{s[0] * s[1], s[0] * s[0] + s[1] * s[1], s[0]};
        return 0.5 * pow(norm(f - y), 3);
    });
    const std::vector<double> s{1, 2, 3, 4}, y{1, 1, 1};
    std::vector<double> values(2), gradients(4);
    bool done = true;
    CHECK(allocations_of([&] {
              done &= ddx::evaluate_into(ddx::value_and_gradient(energy), values[0], std::span(gradients).first(2), std::span(s).first(2), y).ok();
              done &= ddx::for_each_point(ddx::value_and_gradient(energy), values, gradients, s, ddx::shared(y)).ok();
              done &= ddx::evaluate_into(energy, values, s, y).error().text().size() > 0;
          }) == 0);
    CHECK(done);
}

TEST_CASE("softmax and its derivatives of any length allocate nothing") {
    for (const std::size_t size : {1U, 10U, 300U}) {
        std::vector<double> x(size, 0.5), v(size, 2), out(size), jacobian(size * size);
        bool done = true;
        CHECK(allocations_of([&] {
                  done &= ddx::softmax_into(out, x).ok();
                  done &= ddx::softmax_jacobian_into(jacobian, ddx::probabilities(out)).ok();
                  done &= ddx::log_softmax_into(out, x).ok();
                  done &= ddx::log_sum_exp(x).ok();
                  done &= ddx::softmax_jacobian_into(jacobian, x).ok();
                  done &= ddx::softmax_jvp_into(out, x, v).ok();
                  done &= ddx::softmax_vjp_into(v, x, v).ok();
                  done &= !ddx::softmax_jvp_into(out, x, jacobian).ok() || size == 1;
              }) == 0);
        CHECK(done);
    }
}
