from django.db import migrations, models

from directory.migrations._indexes import AddIndex


class Migration(migrations.Migration):
    atomic = False
    dependencies = [("directory", "0037_wikidata_items")]

    operations = [
        AddIndex("organisation", models.Index(fields=["name", "id"], name="organisation_by_name")),
        AddIndex("organisation", models.Index(fields=["kind", "name", "id"], name="organisation_by_kind")),
    ]
