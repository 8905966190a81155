// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cmath>
#include <fstream>

#include "report.hpp"

namespace benchmarks {

namespace {

constexpr double left = 170, right = 30, top = 78, bottom = 46, row_height = 30, width = 900;
constexpr const char* colours[] = {"#d62728", "#7f7f7f", "#1f77b4", "#9467bd", "#2ca02c", "#ff7f0e", "#8c564b", "#17becf"};

/// Ratios to places along the logarithmic axis.
struct axis {
    double least, most;  // powers of ten
    double place(double ratio) const { return left + (std::log10(ratio) - least) / (most - least) * (width - left - right); }
};

axis axis_for(const std::vector<measured>& rows) {
    double least = 1, most = 1;
    for (const measured& row : rows)
        for (const auto& [name, ratio] : row.ratios) {
            least = std::min(least, ratio);
            most = std::max(most, ratio);
        }
    return {std::floor(std::log10(least)), std::max(1.0, std::ceil(std::log10(most)))};
}

void text(std::ofstream& svg, double x, double y, const char* anchor, const std::string& words) {
    svg << "<text x=\"" << x << "\" y=\"" << y << "\" text-anchor=\"" << anchor << "\">" << words << "</text>\n";
}

void vertical(std::ofstream& svg, double x, double height, const char* colour) {
    svg << "<line x1=\"" << x << "\" y1=\"" << top << "\" x2=\"" << x << "\" y2=\"" << height - bottom << "\" stroke=\"" << colour << "\"/>\n";
}

void dot(std::ofstream& svg, double x, double y, const char* colour) {
    svg << "<circle cx=\"" << x << "\" cy=\"" << y << "\" r=\"5\" fill=\"" << colour << "\"/>\n";
}

}  // namespace

bool write_chart(const std::vector<measured>& rows, const std::string& title, const std::string& file) {
    const std::vector<std::string> shown = columns(rows);
    const axis scale = axis_for(rows);
    const double height = top + bottom + row_height * static_cast<double>(rows.size());
    std::ofstream svg(file);
    svg << "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" << width << "\" height=\"" << height
        << "\" font-family=\"sans-serif\" font-size=\"13\">\n<rect width=\"100%\" height=\"100%\" fill=\"white\"/>\n";
    text(svg, 10, 22, "start", title);
    for (std::size_t i = 0; i < shown.size(); ++i) {
        const double x = 20 + 130 * static_cast<double>(i);
        dot(svg, x, 46, colours[i % std::size(colours)]);
        text(svg, x + 10, 50, "start", shown[i]);
    }
    for (double power = scale.least; power <= scale.most; ++power) {
        const double x = scale.place(std::pow(10, power));
        vertical(svg, x, height, power == 0 ? "black" : "#cccccc");
        const std::string zeros(static_cast<std::size_t>(std::abs(power)), '0');
        text(svg, x, height - bottom + 18, "middle", power < 0 ? "0." + zeros.substr(1) + "1" : "1" + zeros);
    }
    text(svg, (left + width - right) / 2, height - 8, "middle", "time relative to the hand-written code");
    for (std::size_t r = 0; r < rows.size(); ++r) {
        const double y = top + row_height * (static_cast<double>(r) + 0.5);
        text(svg, left - 12, y + 4, "end", rows[r].problem);
        for (std::size_t i = shown.size(); i-- > 0;)  // ddx last, above the others
            if (const auto found = rows[r].ratios.find(shown[i]); found != rows[r].ratios.end())
                dot(svg, scale.place(found->second), y, colours[i % std::size(colours)]);
    }
    svg << "</svg>\n";
    return static_cast<bool>(svg.flush());
}

}  // namespace benchmarks
