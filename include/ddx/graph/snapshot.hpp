// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/graph/frozen_graph.hpp>

namespace ddx {

template <class T>
struct kept_lists {
    static constexpr int room = 16;

    block<T> lists[room]{};
    int count = 0;
};

/// What a constant evaluation that stops in the middle of its work leaves for the next: its numbers, and what its buffers of elements
/// of these types hold. A class takes part by a member
///
///     template <class Each> constexpr void keep(Each& each) { each(some_buffer_), each(some_number_), other_member_.keep(each); }
///
/// which `keeper` calls to fill a snapshot and `restorer` to read it in the same order.
///
/// Edges     `fits` is false where the room or the budget of work does not suffice; nothing can be restored then.
/// Cost      what is left of a lowering of 8 000 nodes is left and taken up again in half a second by g++ and a tenth by clang++.
template <class... T>
struct snapshot : kept_lists<T>... {
    static constexpr int most_numbers = 64;

    int numbers[most_numbers]{}, number_count = 0;
    bool is_done = false, fits = true;
};

template <class Snapshot>
struct keeper {
    static constexpr bool restores = false;

    Snapshot& target;

    template <class T>
    constexpr void operator()(const buffer<T>& list) {
        kept_lists<T>& all = target;
        (*this)(list.length);
        target.fits = target.fits && list.length <= block<T>::room;
        if (target.fits) list.copy_to(all.lists[all.count++]);
    }
    constexpr void operator()(const buffer<primitive_entry>& list) {
        kept_lists<primitive_slot>& all = target;
        (*this)(list.length);
        target.fits = target.fits && list.length <= block<primitive_slot>::room;
        for (int i = 0; i < list.length && target.fits; ++i) all.lists[all.count].items[i] = {.entry = list.items[i]};
        ++all.count;
    }
    constexpr void operator()(int number) { target.numbers[target.number_count++] = number; }
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
        list.assign(next<U>(), count);
    }
    constexpr void operator()(buffer<primitive_entry>& list) {
        int count = 0;
        (*this)(count);
        const block<primitive_slot>& slots = next<primitive_slot>();
        for (int i = 0; i < count; ++i) list.push(slots.items[i].entry);
    }
    constexpr void operator()(int& number) { number = source_.numbers[number_++]; }

private:
    template <class U>
    struct place {
        int list = 0;
    };
    struct places : place<T>... {};

    template <class U>
    constexpr const block<U>& next() {
        place<U>& at = places_;
        return static_cast<const kept_lists<U>&>(source_).lists[at.list++];
    }

    const snapshot<T...>& source_;
    places places_{};
    int number_ = 0;
};

}  // namespace ddx
