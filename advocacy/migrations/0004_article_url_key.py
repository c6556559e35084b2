from django.db import migrations, models
from django.db.models import Case, Q, Value, When

from directory.values.url_keys import url_key


def fill(apps, schema_editor):
    """Give each article its key. Of several not rejected with one key, the published or the oldest keeps it;
    the others stay without, for editors to reject."""
    rows = apps.get_model('advocacy', 'Article').objects.exclude(url='')
    public_first = Case(When(state='published', then=Value(0)), When(state='withdrawn', then=Value(1)), default=Value(2))
    taken = set()
    for article in rows.order_by(public_first, 'recorded_at', 'pk').only('pk', 'url', 'state').iterator():
        key = url_key(article.url)
        if article.state == 'rejected' or key not in taken:
            rows.filter(pk=article.pk).update(url_key=key)
        if article.state != 'rejected':
            taken.add(key)


class Migration(migrations.Migration):

    dependencies = [
        ('advocacy', '0003_review_and_confidence'),
    ]

    operations = [
        migrations.AddField(
            model_name='article',
            name='url_key',
            field=models.CharField(blank=True, default='', editable=False, max_length=2000),
            preserve_default=False,
        ),
        migrations.RunPython(fill, migrations.RunPython.noop),
        # The new rule holds for all articles that are not rejected, the published among them.
        migrations.RemoveConstraint(model_name='article', name='article_published_once'),
        migrations.AddConstraint(
            model_name='article',
            constraint=models.UniqueConstraint(condition=~Q(url_key='') & ~Q(state='rejected'), fields=('url_key',), name='article_address_once', violation_error_message='An article with this address is known already.'),
        ),
    ]
