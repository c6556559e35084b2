"""What a browser would send for a form of the admin that it was just shown."""


def as_sent(page, **changes):
    """The data of the form with its rows, as they stand; ``changes`` are what the person typed."""
    context, data = page.context, {}
    forms = [context["adminform"].form]
    for inline in context["inline_admin_formsets"]:
        forms += [inline.formset.management_form, *inline.formset.forms]
    for form in forms:
        for field in form:
            value = field.value()
            if value is not None and value is not False:
                data[field.html_name] = (
                    [str(each) for each in value] if isinstance(value, list) else str(value)
                )
    return {**data, **changes}
