#include "toml_shim.h"

#include <cstdio>
#include <sstream>
#include <string_view>

#include <toml++/toml.h>

namespace {

void visit(const toml::node &node, ingest_toml_place place, const ingest_toml_visitor &visitor) {
    place.line = node.source().begin.line;
    switch (node.type()) {
    case toml::node_type::table:
        visitor.begin_table(visitor.context, place);
        for (auto &&[key, value] : *node.as_table()) {
            std::string_view name = key.str();
            visit(value, {name.data(), name.size(), 0}, visitor);
        }
        visitor.end(visitor.context);
        break;
    case toml::node_type::array:
        visitor.begin_array(visitor.context, place);
        for (auto &&value : *node.as_array()) visit(value, {nullptr, 0, 0}, visitor);
        visitor.end(visitor.context);
        break;
    case toml::node_type::string: {
        const std::string &text = node.as_string()->get();
        visitor.string(visitor.context, place, text.data(), text.size());
        break;
    }
    case toml::node_type::integer: visitor.integer(visitor.context, place, node.as_integer()->get()); break;
    case toml::node_type::floating_point: visitor.real(visitor.context, place, node.as_floating_point()->get()); break;
    case toml::node_type::boolean: visitor.boolean(visitor.context, place, node.as_boolean()->get() ? 1 : 0); break;
    default: {
        std::ostringstream out;
        if (auto date = node.as_date()) out << date->get();
        else if (auto time = node.as_time()) out << time->get();
        else if (auto both = node.as_date_time()) out << both->get();
        std::string text = out.str();
        visitor.moment(visitor.context, place, text.data(), text.size());
    }
    }
}

}  // namespace

extern "C" int ingest_toml_parse(const char *text, size_t length, const ingest_toml_visitor *visitor, ingest_toml_error *error) {
    try {
        toml::table table = toml::parse(std::string_view(text, length));
        visit(table, {nullptr, 0, 0}, *visitor);
        return 1;
    } catch (const toml::parse_error &fault) {
        error->line = fault.source().begin.line;
        error->column = fault.source().begin.column;
        std::string_view message = fault.description();
        std::snprintf(error->message, sizeof error->message, "%.*s", int(message.size()), message.data());
    } catch (const std::exception &fault) {
        error->line = error->column = 1;
        std::snprintf(error->message, sizeof error->message, "%s", fault.what());
    }
    return 0;
}
