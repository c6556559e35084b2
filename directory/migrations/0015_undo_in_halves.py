from django.db import migrations, models
from django.db.models import Exists, OuterRef


def mark_raising(apps, schema_editor):
    """Open proposals of an advisory where none stands: each of them raised the neutral one."""
    Organisation, Proposal = (apps.get_model("directory", name) for name in ("Organisation", "Proposal"))
    plain = Organisation.objects.filter(advisory="", pk=OuterRef("unit_id"))
    rows = Proposal.objects.filter(Exists(plain), kind="organisation", state="open")
    raising = [row.pk for row in rows.iterator() if row.content.get("advisory")]
    Proposal.objects.filter(pk__in=raising).update(raises_advisory=True)


class Migration(migrations.Migration):

    dependencies = [
        ('directory', '0014_accounts_set_by_others'),
    ]

    operations = [
        migrations.AddField(
            model_name='proposal',
            name='raises_advisory',
            field=models.BooleanField(default=False, editable=False, help_text='Readers see the neutral advisory of an organisation as long as this is undecided.'),
        ),
        migrations.RunPython(mark_raising, migrations.RunPython.noop),
        migrations.RemoveConstraint(
            model_name='undo',
            name='undo_known_state',
        ),
        migrations.AlterField(
            model_name='undo',
            name='state',
            field=models.CharField(choices=[('open', 'waits for a second person'), ('hidden', 'done: it only hid, so one sufficed'), ('done', 'done'), ('dropped', 'dropped')], default='open', max_length=7),
        ),
        migrations.AddConstraint(
            model_name='undo',
            constraint=models.CheckConstraint(condition=models.Q(('state__in', ['open', 'hidden', 'done', 'dropped'])), name='undo_known_state', violation_error_message='An undo is one of open, hidden, done, dropped.'),
        ),
    ]
