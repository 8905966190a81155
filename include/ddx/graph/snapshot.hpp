// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/graph/frozen_graph.hpp>

namespace ddx {

/// The elements of type T that buffers hold, one buffer's behind the other's.
///
/// Math      the elements behind `length` are zero; a compiler keeps no record of them, so that ample room costs nothing.
template <class T>
struct kept_elements {
    static constexpr int room = 1 << 18;

    T items[room]{};
    int length = 0;
};

/// What a constant evaluation that stops in the middle of its work leaves for the next: what its buffers of these types and of int
/// hold, and its numbers. A class takes part by a member
///
///     template <class Each> constexpr void keep(Each& each) { each(some_buffer_), each(some_number_), other_member_.keep(each); }
///
/// which `keeper` calls to fill a snapshot and `restorer` to read it in the same order.
///
/// Edges     `fits` is false where the room or the budget of work does not suffice; nothing can be restored then.
/// Cost      clang++ copies a buffer in a step, g++ 12 element by element.
template <class... T>
struct snapshot : kept_elements<int>, kept_elements<T>... {
    bool is_done = false, fits = true;
};

template <class Snapshot>
struct keeper {
    static constexpr bool restores = false;

    Snapshot& target;

    template <class T>
    constexpr void operator()(const buffer<T>& list) {
        kept_elements<T>& all = target;
        (*this)(list.length);
        target.fits = target.fits && all.length + list.length <= all.room;
        if (!target.fits) return;
        DDX_COPY(all.items + all.length, list.items, list.length);
        all.length += list.length;
    }
    constexpr void operator()(const buffer<primitive_entry>& list) {
        kept_elements<primitive_slot>& all = target;
        (*this)(list.length);
        target.fits = target.fits && all.length + list.length <= all.room;
        for (int i = 0; i < list.length && target.fits; ++i) all.items[all.length++] = {.entry = list.items[i]};
    }
    constexpr void operator()(int number) {
        kept_elements<int>& all = target;
        target.fits = target.fits && all.length < all.room;
        if (target.fits) all.items[all.length++] = number;
    }
};

template <class... T>
class restorer {
public:
    static constexpr bool restores = true;

    constexpr explicit restorer(const snapshot<T...>& source) : source_(source) {}

    template <class U>
    constexpr void operator()(buffer<U>& list) {
        int count = 0;
        (*this)(count);
        list.reserve(count + count / 4 + 16);
        list.append(next<U>(count), count);
    }
    constexpr void operator()(buffer<primitive_entry>& list) {
        int count = 0;
        (*this)(count);
        const primitive_slot* const slots = next<primitive_slot>(count);
        for (int i = 0; i < count; ++i) list.push(slots[i].entry);
    }
    constexpr void operator()(int& number) { number = *next<int>(1); }

private:
    template <class U>
    struct place {
        int next = 0;
    };
    struct places : place<int>, place<T>... {};

    template <class U>
    constexpr const U* next(int count) {
        place<U>& at = places_;
        return static_cast<const kept_elements<U>&>(source_).items + ((at.next += count) - count);
    }

    const snapshot<T...>& source_;
    places places_{};
};

}  // namespace ddx
