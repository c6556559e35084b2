from django.db import migrations


def make_first_rows(apps, schema_editor):
    apps.get_model("directory", "PublicState").objects.get_or_create(pk=1)
    for name in ("Contributor", "Editor", "Moderator"):
        apps.get_model("auth", "Group").objects.get_or_create(name=name)


class Migration(migrations.Migration):
    dependencies = [("directory", "0001_initial"), ("auth", "0012_alter_user_first_name_max_length")]

    operations = [migrations.RunPython(make_first_rows, migrations.RunPython.noop)]
