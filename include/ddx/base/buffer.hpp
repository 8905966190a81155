// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/base/config.hpp>

namespace ddx {

/// Room for elements that a compiler copies as one, and of whose zeros at the end it keeps no record.
template <class T>
struct block {
    static constexpr int least = 2048, room = 1 << 16;

    T items[room]{};
};

/// A growing array of trivial elements that works in constant evaluation and at run time alike.
///
/// Cost      one array write for an append (a std::vector costs a compiler about ten times as much). In constant evaluation longer lists
///           lie in a block, which g++ 12 copies at once: an array it copies element by element, 6 us each.
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
    constexpr ~buffer() { release(); }

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
        bool is_long = __builtin_is_constant_evaluated() && count > block<T>::least && count <= block<T>::room;
        block<T>* const grown_block = is_long ? new block<T>{} : nullptr;
        T* const grown = is_long ? grown_block->items : new T[static_cast<unsigned>(count)];
        DDX_COPY(grown, items, length);
        release();
        items = grown, block_ = grown_block, capacity_ = is_long ? block<T>::room : count;
    }

    /// Copies all elements to a block that has room for them, and back.
    constexpr void copy_to(block<T>& target) const {
        if (block_ != nullptr)
            target = *block_;
        else
            DDX_COPY(target.items, items, length);
    }
    constexpr void assign(const block<T>& source, int count) {
        reserve(count + 16);
        if (block_ != nullptr)
            *block_ = source;
        else
            DDX_COPY(items, source.items, count);
        length = count;
    }

private:
    constexpr void release() { block_ != nullptr ? delete block_ : delete[] items; }
    constexpr void swap(buffer& other) noexcept {
        T* const held = items;
        const int count = length, capacity = capacity_;
        block<T>* const held_block = block_;
        items = other.items, length = other.length, capacity_ = other.capacity_, block_ = other.block_;
        other.items = held, other.length = count, other.capacity_ = capacity, other.block_ = held_block;
    }

    int capacity_ = 0;
    block<T>* block_ = nullptr;  // which `items` are in, if they are in one
};

}  // namespace ddx
