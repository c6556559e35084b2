from django.db import migrations, models

# The words need no rules of the database's own: they are folded and separated by single spaces already.
# Only whether a record holds a word is asked, never where: detail=none, columnsize=0.
# A later migration that makes SQLite rebuild directory_searchentry must make these triggers anew.
FORWARDS = {
    "sqlite": [
        """
        CREATE VIRTUAL TABLE directory_searchwords USING fts5(
            words, content='directory_searchentry', content_rowid='id',
            tokenize="ascii tokenchars '=_@:'", detail=none, columnsize=0
        )
        """,
        """
        CREATE TRIGGER directory_searchentry_added AFTER INSERT ON directory_searchentry BEGIN
            INSERT INTO directory_searchwords (rowid, words) VALUES (new.id, new.words);
        END
        """,
        """
        CREATE TRIGGER directory_searchentry_removed AFTER DELETE ON directory_searchentry BEGIN
            INSERT INTO directory_searchwords (directory_searchwords, rowid, words)
            VALUES ('delete', old.id, old.words);
        END
        """,
        """
        CREATE TRIGGER directory_searchentry_changed AFTER UPDATE OF words ON directory_searchentry
        WHEN old.words <> new.words BEGIN
            INSERT INTO directory_searchwords (directory_searchwords, rowid, words)
            VALUES ('delete', old.id, old.words);
            INSERT INTO directory_searchwords (rowid, words) VALUES (new.id, new.words);
        END
        """,
    ],
    "postgresql": [
        """
        CREATE INDEX directory_searchentry_words ON directory_searchentry
        USING gin (array_to_tsvector(string_to_array(words, ' '))) WITH (fastupdate = off)
        """,
    ],
}
BACKWARDS = {
    "sqlite": [
        "DROP TRIGGER directory_searchentry_changed",
        "DROP TRIGGER directory_searchentry_removed",
        "DROP TRIGGER directory_searchentry_added",
        "DROP TABLE directory_searchwords",
    ],
    "postgresql": ["DROP INDEX directory_searchentry_words"],
}


def index_words(apps, schema_editor):
    for statement in FORWARDS[schema_editor.connection.vendor]:
        schema_editor.execute(statement)


def forget_words(apps, schema_editor):
    for statement in BACKWARDS[schema_editor.connection.vendor]:
        schema_editor.execute(statement)


class Migration(migrations.Migration):

    dependencies = [
        ('directory', '0009_unsafe_revisions'),
    ]

    operations = [
        migrations.CreateModel(
            name='SearchEntry',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(max_length=32)),
                ('key', models.CharField(max_length=36)),
                ('rank', models.PositiveSmallIntegerField()),
                ('names', models.TextField(blank=True)),
                ('words', models.TextField()),
                ('seq', models.PositiveBigIntegerField(db_index=True)),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('kind', 'key'), name='searchentry_once', violation_error_message='The index knows this record already.')],
            },
        ),
        migrations.RunPython(index_words, forget_words),
    ]
