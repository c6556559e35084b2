from django.db import migrations, models

# Sentences are kept with their facts, which takes more room; what was kept before stays as it is.
TROUBLES = [
    ("robots", "programs are asked to stay away"),
    ("no answer", "no answer"),
    ("elsewhere", "leads to another domain"),
    ("bot wall", "a bot wall"),
    ("cookie gate", "wants cookies kept"),
    ("consent", "a question about cookies"),
    ("javascript", "built by scripts"),
    ("hijacked", "looks taken over"),
    ("parked", "looks parked or for sale"),
    ("empty", "no text"),
    ("nothing found", "no contact found"),
    ("no website", "no website"),
    ("error", "our own code failed"),
]


class Migration(migrations.Migration):
    dependencies = [("directory", "0034_divisions")]

    operations = [
        migrations.AlterField(
            model_name="observation",
            name="detail",
            field=models.TextField(blank=True, help_text="For editors only."),
        ),
        migrations.AlterField(model_name="sighting", name="why", field=models.TextField(blank=True)),
        migrations.AlterField(
            model_name="sitevisit",
            name="trouble",
            field=models.CharField(blank=True, choices=TROUBLES, max_length=40),
        ),
    ]
