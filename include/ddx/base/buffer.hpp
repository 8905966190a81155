// SPDX-License-Identifier: MIT
#pragma once

namespace ddx {

/// A growing array of trivial elements that works in constant evaluation and at run time alike.
///
/// Cost      one array write for an append (a std::vector costs a compiler about ten times as much).
template <class T>
class buffer {
public:
    constexpr buffer() = default;
    constexpr explicit buffer(int count, T value = T{}) { resize(count, value); }
    constexpr buffer(const buffer& other) { append(other.data_, other.size_); }
    constexpr buffer(buffer&& other) noexcept { swap(other); }
    constexpr buffer& operator=(buffer other) noexcept {
        swap(other);
        return *this;
    }
    constexpr ~buffer() { delete[] data_; }

    constexpr T& operator[](int i) { return data_[i]; }
    constexpr const T& operator[](int i) const { return data_[i]; }
    constexpr T* data() { return data_; }
    constexpr const T* data() const { return data_; }
    constexpr int size() const { return size_; }
    constexpr bool empty() const { return size_ == 0; }
    constexpr T& back() { return data_[size_ - 1]; }
    constexpr const T* begin() const { return data_; }
    constexpr const T* end() const { return data_ + size_; }
    constexpr T* begin() { return data_; }
    constexpr T* end() { return data_ + size_; }

    constexpr void push(const T& value) {
        if (size_ == capacity_) reserve(capacity_ == 0 ? 16 : 2 * capacity_);
        data_[size_++] = value;
    }
    constexpr T pop() { return data_[--size_]; }
    constexpr void truncate(int count) { size_ = count; }
    constexpr void append(const T* first, int count) {
        for (int i = 0; i < count; ++i) push(first[i]);
    }
    constexpr void resize(int count, T value = T{}) {
        reserve(count);
        while (size_ < count) data_[size_++] = value;
        size_ = count;
    }
    constexpr void reserve(int count) {
        if (count <= capacity_) return;
        T* grown = new T[static_cast<unsigned>(count)];
        for (int i = 0; i < size_; ++i) grown[i] = data_[i];
        delete[] data_;
        data_ = grown;
        capacity_ = count;
    }

private:
    constexpr void swap(buffer& other) noexcept {
        T* data = data_;
        const int size = size_, capacity = capacity_;
        data_ = other.data_, size_ = other.size_, capacity_ = other.capacity_;
        other.data_ = data, other.size_ = size, other.capacity_ = capacity;
    }

    T* data_ = nullptr;
    int size_ = 0;
    int capacity_ = 0;
};

}  // namespace ddx
