"""Which contacts of an organisation a file tells that has no word for a doubt. Pure."""

from directory.api.contact_rows import Shape
from directory.contacts.links import Link, may_lead


def leading(shape: Shape) -> list[Shape]:
    """The contacts in the shape of an organisation that are not disputed and whose link is not known as wrong."""
    return [
        point
        for point in shape["contact_points"]
        if may_lead(point["verification"]["state"], Link(point["link"]["state"]))
    ]
