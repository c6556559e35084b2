"""What of an older description of the API a newer one no longer keeps.

More may come: addresses, methods, parameters that may be left out, keys and values of answers, kinds of
problems. What was there stays, and asks for no more than it did.
"""

METHODS = {"get", "post", "put", "patch", "delete", "head", "options"}
# Limits of what may be sent: the lower ones may only fall, the upper ones only rise.
FLOORS = ("minimum", "minLength", "minItems")
CEILINGS = ("maximum", "maxLength", "maxItems")


def broken(old, new):
    """One sentence for each promise of ``old`` that ``new`` breaks."""
    return [*_paths(Pair(old, new))]


class Pair:
    """Both descriptions, and the shapes that were compared already: a shape may nest itself."""

    def __init__(self, old, new):
        self.old, self.new = old, new
        self.seen = set()

    def resolved(self, old, new):
        return _followed(self.old, old), _followed(self.new, new)


def _followed(described, schema):
    """The schema behind a reference or a wrapper of one; null beside it is told by the type."""
    while "$ref" in schema:
        schema = {
            **described["components"]["schemas"][schema["$ref"].rpartition("/")[2]],
            **{name: value for name, value in schema.items() if name != "$ref"},
        }
    alternatives = [_followed(described, one) for one in (*schema.get("oneOf", ()), *schema.get("allOf", ()))]
    if not alternatives:
        return schema
    types = set().union(*(_types(one) for one in alternatives))
    real = [one for one in alternatives if _types(one) != {"null"}]
    merged = {name: value for one in real for name, value in one.items()}
    if all("enum" in one for one in real):
        merged["enum"] = [value for one in real for value in one["enum"]]
    return {**merged, "type": sorted(types)}


def _types(schema):
    found = schema.get("type", [])
    if schema.get("enum") == [None]:
        return {"null"}
    return {found} if isinstance(found, str) else set(found)


def _paths(pair):
    for path, methods in pair.old["paths"].items():
        if path not in pair.new["paths"]:
            yield f"{path}: the address is gone"
            continue
        for method in METHODS & set(methods):
            if method not in pair.new["paths"][path]:
                yield f"{method} {path}: the method is gone"
                continue
            yield from _operation(pair, f"{method} {path}", methods[method], pair.new["paths"][path][method])


def _operation(pair, where, old, new):
    yield from _parameters(pair, where, old.get("parameters", []), new.get("parameters", []))
    yield from _body(pair, where, old.get("requestBody"), new.get("requestBody"))
    for status, told in old["responses"].items():
        if status not in new["responses"]:
            yield f"{where}: the answer {status} is gone"
            continue
        yield from _answer(pair, f"{where} {status}", told, new["responses"][status])


def _parameters(pair, where, old, new):
    before = {(one["in"], one["name"]): one for one in old}
    after = {(one["in"], one["name"]): one for one in new}
    for key, told in before.items():
        if key not in after:
            yield f"{where}: the parameter {key[1]} is gone"
            continue
        if after[key].get("required") and not told.get("required"):
            yield f"{where}: the parameter {key[1]} became required"
        yield from _sent(pair, f"{where} {key[1]}", told["schema"], after[key]["schema"])
    for key in after.keys() - before.keys():
        if after[key].get("required"):
            yield f"{where}: the new parameter {key[1]} is required"


def _body(pair, where, old, new):
    if new and new.get("required") and not (old and old.get("required")):
        yield f"{where}: a body became required"
    for media_type, content in (old or {}).get("content", {}).items():
        if media_type not in (new or {}).get("content", {}):
            yield f"{where}: a body of {media_type} is no longer taken"
            continue
        yield from _sent(pair, f"{where} body", content["schema"], new["content"][media_type]["schema"])


def _sent(pair, where, old, new):
    """What a client sends must still be taken."""
    old, new = pair.resolved(old, new)
    if _types(old) - _types(new):
        yield f"{where}: the type was {sorted(_types(old))} and is {sorted(_types(new))}"
    if "enum" in new and set(map(str, old.get("enum", [None]))) - set(map(str, new["enum"])):
        yield f"{where}: fewer values are accepted"
    if "pattern" in new and new["pattern"] != old.get("pattern"):
        yield f"{where}: another pattern is demanded"
    if "format" in new and new["format"] != old.get("format"):
        yield f"{where}: another format is demanded"
    for name in FLOORS:
        if new.get(name, 0) > old.get(name, 0):
            yield f"{where}: {name} has risen"
    for name in CEILINGS:
        if name in new and new[name] < old.get(name, float("inf")):
            yield f"{where}: {name} has fallen"
    for key in set(new.get("required", ())) - set(old.get("required", ())):
        yield f"{where}: the key {key} became required"
    for key, told in old.get("properties", {}).items():
        if key not in new.get("properties", {}):
            yield f"{where}: the key {key} is no longer taken"
            continue
        yield from _sent(pair, f"{where}/{key}", told, new["properties"][key])


def _answer(pair, where, old, new):
    for name, header in old.get("headers", {}).items():
        after = new.get("headers", {}).get(name)
        if after is None or (header.get("required") and not after.get("required")):
            yield f"{where}: the header {name} is gone, or no longer sure"
    for media_type, content in old.get("content", {}).items():
        if media_type not in new.get("content", {}):
            yield f"{where}: {media_type} is no longer answered"
            continue
        yield from _answered(pair, where, content["schema"], new["content"][media_type]["schema"])


def _answered(pair, where, old, new):
    """What a client reads must still be there, of a kind that it knows."""
    named = (old.get("$ref"), new.get("$ref"))
    if all(named):
        if named in pair.seen:
            return
        pair.seen.add(named)
        where = named[0].rpartition("/")[2]
    old, new = pair.resolved(old, new)
    if _types(new) - _types(old) and _types(old):
        yield f"{where}: the type was {sorted(_types(old))} and is {sorted(_types(new))}"
    if "format" in old and new.get("format") != old["format"]:
        yield f"{where}: the format was {old['format']} and is {new.get('format')}"
    for key, told in old.get("properties", {}).items():
        if key not in new.get("properties", {}):
            yield f"{where}: the key {key} is gone"
            continue
        if key in old.get("required", ()) and key not in new.get("required", ()):
            yield f"{where}: the key {key} may now be missing"
        yield from _answered(pair, f"{where}/{key}", told, new["properties"][key])
    if "items" in old:
        yield from _answered(pair, f"{where}/*", old["items"], new.get("items", {}))
