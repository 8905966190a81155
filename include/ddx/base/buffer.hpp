// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/base/config.hpp>

namespace ddx {

/// A growing array of trivial elements that works in constant evaluation and at run time alike.
///
/// Cost      one array write for an append (a std::vector costs a compiler about ten times as much).
template <class T>
class buffer {
public:
    /// The elements and their number. Hot loops use them as they are: a call of operator[] or size() costs clang++ two steps.
    T* items = nullptr;
    int length = 0;

    constexpr buffer() = default;
    constexpr explicit buffer(int count, T value = T{}) { resize(count, value); }
    /// A copy has as much room as the original.
    constexpr buffer(const buffer& other) {
        reserve(other.capacity_);
        append(other.items, other.length);
    }
    constexpr buffer(buffer&& other) noexcept { swap(other); }
    constexpr buffer& operator=(buffer other) noexcept {
        swap(other);
        return *this;
    }
    constexpr ~buffer() { delete[] items; }

    constexpr T& operator[](int i) { return items[i]; }
    constexpr const T& operator[](int i) const { return items[i]; }
    constexpr T* data() { return items; }
    constexpr const T* data() const { return items; }
    constexpr int size() const { return length; }
    constexpr int capacity() const { return capacity_; }
    constexpr bool empty() const { return length == 0; }
    constexpr T& back() { return items[length - 1]; }
    constexpr const T* begin() const { return items; }
    constexpr const T* end() const { return items + length; }
    constexpr T* begin() { return items; }
    constexpr T* end() { return items + length; }

    constexpr void push(const T& value) {
        length < capacity_ ? void() : reserve(capacity_ == 0 ? 16 : 4 * capacity_), items[length++] = value;
    }
    constexpr T pop() { return items[--length]; }
    constexpr void truncate(int count) { length = count; }
    constexpr void append(const T* first, int count) {
        if (length + count > capacity_) reserve(2 * (length + count));
        DDX_COPY(items + length, first, count);
        length += count;
    }
    constexpr void resize(int count, T value = T{}) {
        if (count > capacity_) reserve(count > 2 * capacity_ ? count : 2 * capacity_);
        if (length < count) items[length++] = value;
        for (int filled = 1; length < count; filled *= 2) {
            const int more = count - length < filled ? count - length : filled;
            DDX_COPY(items + length, items + length - filled, more);
            length += more;
        }
        length = count;
    }
    constexpr void reserve(int count) {
        if (count <= capacity_) return;
        T* grown = new T[static_cast<unsigned>(count)];
        DDX_COPY(grown, items, length);
        delete[] items;
        items = grown;
        capacity_ = count;
    }

private:
    constexpr void swap(buffer& other) noexcept {
        T* const held = items;
        const int count = length, capacity = capacity_;
        items = other.items, length = other.length, capacity_ = other.capacity_;
        other.items = held, other.length = count, other.capacity_ = capacity;
    }

    int capacity_ = 0;
};

}  // namespace ddx
