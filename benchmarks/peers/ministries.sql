-- The current ministries in the shape of the API, in the words of SQLite: one row each, parts of it as JSON.
-- Numbers are shown as they are stored, for SQL knows no format of telephone numbers.
SELECT
  :site || '/api/v1/ministries/' || o.country_id || '/' AS url,
  substr(o.id, 1, 8) || '-' || substr(o.id, 9, 4) || '-' || substr(o.id, 13, 4) || '-' || substr(o.id, 17, 4)
    || '-' || substr(o.id, 21) AS id,
  o.slug, o.kind, o.lifecycle,
  json_object('code', c.code, 'name', c.name, 'url', :site || '/api/v1/countries/' || c.code || '/') AS country,
  o.name,
  (SELECT json_group_array(json_object('name', name, 'language', nullif(language, ''), 'kind', kind))
     FROM (SELECT * FROM directory_organisationname n WHERE n.organisation_id = o.id
            ORDER BY kind, language, name)) AS names,
  nullif(o.wikidata, '') AS wikidata,
  (SELECT value FROM directory_contactpoint w
    WHERE w.organisation_id = o.id AND w.state = 'published' AND w.channel = 'website'
    ORDER BY w.purpose <> 'general', w.purpose, w.id LIMIT 1) AS website,
  (SELECT json_group_array(json_object('domain', domain, 'basis', basis, 'evidence_url', evidence_url))
     FROM (SELECT * FROM directory_officialdomain d WHERE d.organisation_id = o.id AND d.state = 'published'
            ORDER BY domain, id)) AS official_domains,
  nullif(o.advisory, '') AS advisory,
  (SELECT json_group_array(json_object('level', level, 'text', text, 'issue', slug))
     FROM (SELECT k.level, k.text, i.slug FROM directory_caution k LEFT JOIN directory_issue i ON i.id = k.issue_id
            WHERE k.country_id = o.country_id AND k.state IN ('pending', 'published') ORDER BY k.id)) AS cautions,
  (SELECT json_group_array(json_object(
      'id', substr(id, 1, 8) || '-' || substr(id, 9, 4) || '-' || substr(id, 13, 4) || '-' || substr(id, 17, 4)
        || '-' || substr(id, 21),
      'channel', channel, 'purpose', purpose, 'language', nullif(language, ''), 'value', value,
      'display', value,
      'href', CASE channel WHEN 'email' THEN 'mailto:' || value WHEN 'telephone' THEN 'tel:' || value
        WHEN 'fax' THEN NULL WHEN 'postal_address' THEN NULL ELSE value END,
      'sources', json(sources),
      'verification', json_object(
        'state', CASE WHEN disputed THEN 'disputed' WHEN verified_on IS NULL THEN 'unverified'
          WHEN date(verified_on, term) <= date('now') THEN 'overdue' ELSE 'verified' END,
        'verified_on', verified_on, 'due_on', date(verified_on, term), 'method', method),
      'link', json_object(
        'state', CASE WHEN is_web THEN coalesce(link_state, 'unknown') ELSE 'not_applicable' END,
        'since', CASE WHEN is_web THEN link_since END),
      'on_official_domain', json(CASE WHEN is_web OR channel = 'email' THEN
        CASE WHEN on_domain THEN 'true' ELSE 'false' END ELSE 'null' END)))
     FROM (SELECT p.*,
        p.channel IN ('website', 'contact_page', 'contact_form', 'social') AS is_web,
        CASE p.channel WHEN 'email' THEN '+180 days' WHEN 'telephone' THEN '+180 days' WHEN 'fax' THEN '+180 days'
          WHEN 'postal_address' THEN '+365 days' ELSE '+90 days' END AS term,
        seen.state AS link_state, seen.since AS link_since, v.verified_on, v.method,
        EXISTS (SELECT 1 FROM directory_dispute x
          WHERE x.contact_point_id = p.id AND x.value = p.value AND x.lifted_at IS NULL) AS disputed,
        EXISTS (SELECT 1 FROM directory_officialdomain d
          WHERE d.organisation_id = p.organisation_id AND d.state = 'published'
            AND instr(p.value, d.domain)) AS on_domain,
        (SELECT json_group_array(json_object('url', nullif(url, ''), 'publisher', nullif(publisher, ''),
            'retrieved_on', retrieved_on, 'evidence', evidence))
           FROM (SELECT s.* FROM directory_source s WHERE s.id = p.source_id
            UNION ALL SELECT s.* FROM directory_contactpoint_further_sources f
              JOIN directory_source s ON s.id = f.source_id WHERE f.contactpoint_id = p.id)) AS sources
      FROM directory_contactpoint p
      LEFT JOIN directory_observation seen ON seen.url = p.value
      LEFT JOIN directory_verification v ON v.id = (SELECT id FROM directory_verification l
        WHERE l.contact_point_id = p.id AND l.content_hash = p.content_hash
        ORDER BY l.verified_on DESC, l.id DESC LIMIT 1)
      WHERE p.organisation_id = o.id AND p.state = 'published' AND NOT o.named_only
      ORDER BY p.channel, p.purpose, p.id)) AS contact_points,
  (SELECT count(*) FROM advocacy_calltoaction t
    WHERE t.state = 'published' AND t.addresses_reader = 'ministry' AND t.outcome = 'open'
      AND (t.lapses_on IS NULL OR t.lapses_on > date('now'))
      AND (t.accused_country_id IS NULL OR t.accused_country_id <> o.country_id)) AS calls_count,
  o.shown_revision AS revision,
  strftime('%Y-%m-%dT%H:%M:%SZ', o.shown_revised_at) AS updated_at
FROM directory_organisation o JOIN directory_country c ON c.code = o.country_id
WHERE o.kind = 'foreign_ministry' AND o.lifecycle = 'active' AND o.state = 'published'
ORDER BY o.id LIMIT CAST(:page_size AS INTEGER)
